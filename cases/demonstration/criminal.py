"""Criminal trials: convictions to the numbers of the plan, other outcomes, appeals."""

from datetime import date, timedelta
from random import Random

from cases.demonstration.courts import Courts
from cases.demonstration.days import court_day, days_of, on
from cases.demonstration.people import new_person, pick
from cases.demonstration.places import REGIONAL_COURTS, REGIONS, some_town_of
from cases.demonstration.plan import CONVICTED_BY_REGION, CONVICTED_UNDER_342, LAST_DAY, Month
from cases.demonstration.records import Casebook, Penalty, Person, Trial
from cases.demonstration.reference import criminal_articles

OFTEN = {
    "cc-342": 400, "cc-368": 95, "cc-130": 80, "cc-361-2": 75, "cc-361-4": 75, "cc-369": 60, "cc-361-1": 50,
    "cc-361": 35, "cc-356": 25, "cc-367": 20, "cc-364": 20, "cc-370": 15, "cc-289": 10, "cc-341": 10,
}  # fmt: skip
SELDOM = 3
# Tried by a regional court.
GRAVE = {f"cc-{n}" for n in ("285", "289", "290-4", "290-5", "356", "357", "358", "358-1", "361-1", "361-3")}

GRAVE_PENALTIES = {"imprisonment": 80, "": 20}
PENALTIES = {
    "home-confinement": 36, "imprisonment": 26, "": 20, "open-type": 10, "criminal-arrest": 3,
    "criminal-fine": 3, "suspended": 1, "compulsory-treatment": 1,
}  # fmt: skip
MONTHS = {
    "home-confinement": (12, 18, 24, 24, 30, 30, 36), "imprisonment": (6, 12, 18, 24, 30, 36, 42, 60),
    "open-type": (18, 24, 30, 36, 48), "criminal-arrest": (1, 2, 3, 6), "suspended": (12, 24),
}  # fmt: skip
OTHER_OUTCOMES = {"unknown": 75, "terminated": 12, "returned": 10, "acquitted": 3}
GRAVE_MONTHS = (60, 72, 84, 96, 108, 120, 144, 168)
DETAINED_BEFORE = 0.5
APPEALED = 0.13
ABSENT_SINCE = 2023  # special proceedings exist since July 2022 and were first used the year after


class CriminalTrials:
    def __init__(self, book: Casebook, rng: Random, courts: Courts) -> None:
        self.book, self.rng, self.courts = book, rng, courts
        self.weights = {article: OFTEN.get(article, SELDOM) for article in criminal_articles()}
        self.not_used_yet = list(self.weights)
        self.convicted: dict[Person, None] = {}

    def fill(self, month: Month) -> None:
        sexes = ["female"] * month.convicted_women + ["male"] * (month.convictions - month.convicted_women)
        for sex, region, articles in zip(sexes, self._regions(month), self._charges(month), strict=True):
            self._convict(month, sex, region, articles)
        for _ in range(self.rng.choice([0, 1, 1, 2, 3])):
            self._other_outcome(month)

    def _regions(self, month: Month) -> list[str]:
        published = CONVICTED_BY_REGION.get(month.key)
        if not published:
            return self.rng.choices(list(REGIONS), list(REGIONS.values()), k=month.convictions)
        regions = [region for region, count in published.items() for _ in range(count)]
        self.rng.shuffle(regions)
        return regions

    def _charges(self, month: Month) -> list[tuple[str, ...]]:
        under_342 = CONVICTED_UNDER_342.get(month.key)
        if under_342 is None:
            return [self._articles() for _ in range(month.convictions)]
        charges: list[tuple[str, ...]] = [("cc-342",)] * under_342
        while len(charges) < month.convictions:
            if "cc-342" not in (articles := self._articles()):
                charges.append(articles)
        self.rng.shuffle(charges)
        return charges

    def _articles(self) -> tuple[str, ...]:
        if self.not_used_yet:
            return (self.not_used_yet.pop(0),)
        first, second = self.rng.choices(list(self.weights), list(self.weights.values()), k=2)
        return (first, second) if first != second and self.rng.random() < 0.25 else (first,)

    def _convict(self, month: Month, sex: str, region: str, articles: tuple[str, ...]) -> None:
        trial = self._trial(month, sex, region, articles)
        trial.outcome = "convicted"
        trial.penalties = self._penalties(articles, sex)
        self.convicted[trial.person] = None
        self._appeal(trial)

    def _other_outcome(self, month: Month) -> None:
        region = self.rng.choice(list(REGIONS))
        trial = self._trial(month, self.rng.choice(["male", "male", "female"]), region, ("cc-342",))
        trial.outcome = pick(self.rng, OTHER_OUTCOMES)

    def _trial(self, month: Month, sex: str, region: str, articles: tuple[str, ...]) -> Trial:
        day = court_day(self.rng, *days_of(month.year, month.month))
        trial = Trial(self._defendant(sex, day, region), "criminal", on(day), articles=articles)
        absent = 5 if day.year >= ABSENT_SINCE else 0
        trial.in_absentia = self.rng.choices([True, False, None], [absent, 35, 60])[0]
        self._hear(trial, region, known=month.key in CONVICTED_BY_REGION)
        self.book.trials.append(trial)
        return trial

    def _hear(self, trial: Trial, region: str, *, known: bool) -> None:
        grave = not GRAVE.isdisjoint(trial.articles)
        court = REGIONAL_COURTS[region] if grave else self.courts.in_town(some_town_of(self.rng, region))
        self.courts.hear(trial, court)
        if known:  # the regions of these trials were published, so their courts are known
            trial.court = court

    def _defendant(self, sex: str, day: date, region: str) -> Person:
        before = self._detained_before(sex, day) if self.rng.random() < DETAINED_BEFORE else []
        if before:
            return self.rng.choice(before)
        return new_person(self.book, self.rng, sex, day, some_town_of(self.rng, region))

    def _detained_before(self, sex: str, day: date) -> list[Person]:
        return [
            person
            for act, person in self.book.identified_detentions()
            if person.sex == sex and 60 <= (day - act.date.last).days <= 400 and person not in self.convicted
        ]

    def _penalties(self, articles: tuple[str, ...], sex: str) -> tuple[Penalty, ...]:
        grave = not GRAVE.isdisjoint(articles)
        kind = pick(self.rng, GRAVE_PENALTIES if grave else PENALTIES)
        if not kind:
            return ()
        return (self._main(kind, grave=grave), *self._additional(kind, sex))

    def _main(self, kind: str, *, grave: bool) -> Penalty:
        if kind == "compulsory-treatment":
            return Penalty(kind)
        if kind == "criminal-fine":
            return Penalty(kind, self.rng.choice([100, 150, 200, 500]), "base_units")
        return Penalty(kind, self.rng.choice(GRAVE_MONTHS if grave else MONTHS[kind]), "months")

    def _additional(self, kind: str, sex: str) -> tuple[Penalty, ...]:
        chance = self.rng.random()
        if kind == "imprisonment" and chance < 0.12:
            return (Penalty("criminal-fine", self.rng.choice([7400, 18500, 20000, 37000]), "byn"),)
        if chance > 0.985:
            return (Penalty("deprivation-of-right", 60, "months"),)
        if chance > 0.978 and sex == "male":
            return (Penalty("rank-stripping"),)
        return ()

    def _appeal(self, trial: Trial) -> None:
        day = trial.date.last + timedelta(days=self.rng.randint(35, 75))
        if day <= LAST_DAY and self.rng.random() < APPEALED:
            self.book.trials.append(self.courts.appeal(trial, day))
