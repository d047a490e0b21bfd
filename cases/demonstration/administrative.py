"""Administrative trials month by month: of the detained, the summoned, and the recipients of parcels."""

from datetime import date, timedelta
from random import Random

from cases.demonstration.courts import Courts
from cases.demonstration.days import When, court_day, days_of, on, some_day_of
from cases.demonstration.incidents import PARCELS
from cases.demonstration.penalties import impose
from cases.demonstration.people import new_person
from cases.demonstration.places import Town, some_town
from cases.demonstration.plan import ARTICLE_24_15, LAST_DAY, PARCEL_TRIALS, Month
from cases.demonstration.records import Act, Casebook, Incident, Person, Trial

ARTICLES = {
    "koap-19.11-2": 530, "koap-24.23": 150, "koap-24.3": 120, "koap-19.11": 90, "koap-19.1": 60,
    "koap-19.10": 30, "koap-10.1": 8, "koap-10.2": 6, "koap-19.6": 6,
}  # fmt: skip
SECOND_ARTICLE = 0.07
OF_THE_DETAINED = 0.62  # the share of trials that follow a detention, where there were enough detentions
TWO_TRIALS = 0.14
NEW_TO_US = 0.55
WOMEN = 0.32
APPEALED = 0.06  # of the known convictions


class AdministrativeTrials:
    def __init__(self, book: Casebook, rng: Random, courts: Courts) -> None:
        self.book, self.rng, self.courts = book, rng, courts
        self.not_used_yet = list(ARTICLES)
        self.known: list[tuple[Person, Town]] = []
        self.court_of: dict[Person, str] = {}
        self.recipients = self._recipients()

    def fill(self, month: Month) -> None:
        trials = self._of_recipients(month)
        self._of_detained(month, trials)
        while len(trials) < month.trials:
            trials.append(self._of_summoned(month))
        impose(self.rng, month, trials)
        for trial in trials:
            self._appeal(trial)
        self.book.trials.extend(trials)

    def _recipients(self) -> list[tuple[Act, Person]]:
        detentions = self.book.identified_detentions()
        detained = [pair for pair in detentions if pair[0].incident.campaign == PARCELS]
        self.rng.shuffle(detained)
        return detained

    def _of_recipients(self, month: Month) -> list[Trial]:
        trials = []
        for batch in PARCEL_TRIALS:
            if (batch.first.year, batch.first.month) == month.key:
                trials += [self._of_recipient(batch.first, batch.last) for _ in range(batch.trials)]
        return trials

    def _of_recipient(self, first: date, last: date) -> Trial:
        act, person = self.recipients.pop()
        trial = self._trial(person, on(court_day(self.rng, first, last)), act.incident.town, act.incident)
        trial.articles = (ARTICLE_24_15, "koap-19.11-2") if self.rng.random() < 0.05 else (ARTICLE_24_15,)
        return trial

    def _of_detained(self, month: Month, trials: list[Trial]) -> None:
        first, last = days_of(month.year, month.month)
        detained = self._detained_lately(first, last)
        self.rng.shuffle(detained)
        enough = len(trials) + round((month.trials - len(trials)) * OF_THE_DETAINED)
        for act, person in detained:
            for _ in range(2 if self.rng.random() < TWO_TRIALS else 1):
                if len(trials) < enough:
                    trials.append(self._of_one_detained(act, person, last))

    def _detained_lately(self, first: date, last: date) -> list[tuple[Act, Person]]:
        """Detained from the last days of the month before on; the recipients' cases came to court later."""
        return [
            (act, person)
            for act, person in self.book.identified_detentions()
            if first - timedelta(days=4) <= act.date.last < last and act.incident.campaign != PARCELS
        ]

    def _of_one_detained(self, act: Act, person: Person, last: date) -> Trial:
        soon = act.date.last + timedelta(days=1)
        first = max(soon, date(last.year, last.month, 1))
        day = court_day(self.rng, first, min(last, first + timedelta(days=5)))
        incident = act.incident if self.rng.random() < 0.9 else None
        trial = self._trial(person, on(day), act.incident.town, incident)
        trial.articles = self._articles()
        return trial

    def _of_summoned(self, month: Month) -> Trial:
        """Somebody who came to court without a detention that we know of."""
        first, last = days_of(month.year, month.month)
        day = court_day(self.rng, first, last)
        person, town = self._somebody(day)
        when = some_day_of(month.year, month.month) if self.rng.random() < 0.02 else on(day)
        trial = self._trial(person, when, town, None)
        trial.articles = self._articles()
        return trial

    def _somebody(self, day: date) -> tuple[Person, Town]:
        if len(self.known) > 20 and self.rng.random() > NEW_TO_US:
            return self.rng.choice(self.known[-400:])
        town = some_town(self.rng)
        sex = "female" if self.rng.random() < WOMEN else "male" if self.rng.random() < 0.97 else ""
        return new_person(self.book, self.rng, sex, day, town), town

    def _trial(self, person: Person, when: When, town: Town, incident: Incident | None) -> Trial:
        trial = Trial(person, "administrative", when, incident=incident)
        trial.in_absentia = self.rng.choices([None, False, True], [88, 11, 1])[0]
        if person not in self.court_of:
            self.court_of[person] = self.courts.in_town(town)
            self.known.append((person, town))
        self.courts.hear(trial, self.court_of[person])
        return trial

    def _articles(self) -> tuple[str, ...]:
        if self.not_used_yet:
            return (self.not_used_yet.pop(0),)
        first, second = self.rng.choices(list(ARTICLES), list(ARTICLES.values()), k=2)
        return (first, second) if first != second and self.rng.random() < SECOND_ARTICLE else (first,)

    def _appeal(self, trial: Trial) -> None:
        day = trial.date.last + timedelta(days=self.rng.randint(10, 25))
        if trial.outcome != "convicted" or day > LAST_DAY or self.rng.random() > APPEALED:
            return
        self.book.trials.append(self.courts.appeal(trial, day))
