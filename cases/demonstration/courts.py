"""Courts and their invented judges, and the trials' common part."""

from collections.abc import Iterable
from datetime import date, timedelta
from random import Random

from cases.demonstration.days import on
from cases.demonstration.names import full_name
from cases.demonstration.places import REGIONAL_COURTS, TOWNS, Town
from cases.demonstration.records import Casebook, Judge, Trial

JUDGE_KNOWN = 0.62
COURT_KNOWN = 0.97
SUPREME = "supreme-court"


class Courts:
    def __init__(self, book: Casebook, rng: Random) -> None:
        self.rng = rng
        self.judges: dict[str, list[Judge]] = {}
        self.region = dict(_courts_with_region())
        for court in (*self.region, SUPREME):
            self.judges[court] = [self._judge(book, court) for _ in range(rng.randint(2, 4))]

    def hear(self, trial: Trial, court: str) -> None:
        """Write down where and by whom, as far as anybody noticed."""
        if self.rng.random() > COURT_KNOWN:
            return
        trial.court = court
        if self.rng.random() < JUDGE_KNOWN:
            trial.judge = self.rng.choice(self.judges[court])

    def in_town(self, town: Town) -> str:
        return self.rng.choice(town.courts)

    def appeal(self, trial: Trial, day: date) -> Trial:
        """The same case before the regional court, which seldom changes anything."""
        outcome = self.rng.choices(["convicted", "unknown", "returned", "terminated"], [70, 22, 5, 3])[0]
        day -= timedelta(days=max(0, day.weekday() - 4))  # the courts rest at weekends
        appeal = Trial(trial.person, trial.process, on(day), instance="appeal", outcome=outcome)
        appeal.articles, appeal.incident = trial.articles, trial.incident
        self.hear(appeal, REGIONAL_COURTS[self.region[trial.court]] if trial.court else SUPREME)
        return appeal

    def _judge(self, book: Casebook, court: str) -> Judge:
        name = full_name(self.rng, self.rng.choice(["female", "male"]))
        judge = Judge(name.be, name.ru, name.en, court)
        book.judges.append(judge)
        return judge


def _courts_with_region() -> Iterable[tuple[str, str]]:
    for region, court in REGIONAL_COURTS.items():
        yield court, region
    for town in TOWNS:
        for court in town.courts:
            yield court, town.region
