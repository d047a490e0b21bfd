"""Political prisoners: recognised and released so that the stock is the published one."""

from collections import defaultdict
from datetime import date, timedelta
from random import Random

from cases.demonstration.days import any_day
from cases.demonstration.people import new_person, pick
from cases.demonstration.plan import FIRST_DAY, PRISONERS, Span
from cases.demonstration.records import Casebook, Person, Recognition

END_REASONS = {"term-served": 600, "released": 220, "pardoned": 100, "other": 75, "died": 5}
AT_LEAST_HELD = timedelta(days=150)
TRIED_BEFORE, TRIED_AFTER = timedelta(days=60), timedelta(days=240)
OWN_CASE_FILE = 0.75  # of the recognised have a trial in the case file, where there are enough


class Prisoners:
    def __init__(self, book: Casebook, rng: Random) -> None:
        self.book, self.rng = book, rng
        self.held: list[Recognition] = []
        self.recognised: dict[Person, None] = {}
        self.tried: dict[Person, list[date]] = defaultdict(list)
        for trial in book.trials:
            if trial.process == "criminal":
                self.tried[trial.person].append(trial.date.last)

    def fill(self) -> None:
        for span in PRISONERS:
            self._recognise(span, "female", span.women)
            self._recognise(span, "male", span.recognised - span.women)
            self._end(span, "female", span.ended_women)
            self._end(span, "male", span.ended - span.ended_women)

    def _recognise(self, span: Span, sex: str, count: int) -> None:
        for _ in range(count):
            day = any_day(self.rng, span.first, span.last)
            person = self._somebody(sex, day)
            self.recognised[person] = None
            recognition = Recognition(person, day)
            self.held.append(recognition)
            self.book.recognitions.append(recognition)

    def _somebody(self, sex: str, day: date) -> Person:
        tried = self._tried_about(sex, day) if day >= FIRST_DAY and self.rng.random() < OWN_CASE_FILE else []
        person = self.rng.choice(tried) if tried else new_person(self.book, self.rng, sex, day)
        if person.occupation != "pupil" and self.rng.random() < 0.8:
            person.publication = "name"  # the list of political prisoners is public
        return person

    def _tried_about(self, sex: str, day: date) -> list[Person]:
        return [
            person
            for person, days in self.tried.items()
            if person.sex == sex
            and person not in self.recognised
            and day - TRIED_BEFORE <= min(days) <= day + TRIED_AFTER
        ]

    def _end(self, span: Span, sex: str, count: int) -> None:
        for _ in range(count):
            day = any_day(self.rng, span.first, span.last)
            if not self._may_end(sex, day):
                day = span.last
            recognition = self.rng.choice(self._may_end(sex, day))
            recognition.ended_on, recognition.end_reason = day, pick(self.rng, END_REASONS)
            self.held.remove(recognition)

    def _may_end(self, sex: str, day: date) -> list[Recognition]:
        return [
            recognition
            for recognition in self.held
            if recognition.person.sex == sex
            and recognition.recognised_on + AT_LEAST_HELD < day
            and max(self.tried.get(recognition.person, [FIRST_DAY])) < day
        ]
