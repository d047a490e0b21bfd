"""Everything that is not a detention: searches, dismissals, lists, cells."""

from datetime import date, timedelta
from random import Random

from cases.demonstration.days import any_day, court_day, days_of, on, some_day_of
from cases.demonstration.incidents import PARCELS, Words, titled_incident
from cases.demonstration.people import new_person
from cases.demonstration.places import (
    BORDER_TOWNS,
    MENS_COLONIES,
    PRE_TRIAL,
    TOWNS,
    WOMENS_COLONIES,
    Town,
    some_town,
    table,
)
from cases.demonstration.plan import Month
from cases.demonstration.records import Act, Casebook, Person

# What else was done to the detained, in shares of the detentions.
WITH_A_DETENTION = {"search": 0.06, "interrogation": 0.02, "confession-video": 0.025, "beating": 0.015}
EVENTS = table("events.csv")
PRISON_EVENTS = table("prison_events.csv")
MINSK = TOWNS[0]
LISTS, (BUS,), (CUSTODY,) = (table(f"{name}_titles.csv") for name in ("list", "border", "custody"))


class OtherActs:
    def __init__(self, book: Casebook, rng: Random) -> None:
        self.book, self.rng = book, rng
        self.listed: dict[tuple[str, Person], None] = {}

    def around_detentions(self) -> None:
        for act, person in self.book.identified_detentions():
            if act.incident.campaign == PARCELS:
                continue
            for kind, share in WITH_A_DETENTION.items():
                if self.rng.random() < share:
                    self._add(kind, act, person)
            if person.minor_children not in ("", "no", "0") and self.rng.random() < 0.06:
                self._add("child-custody-threat", act, person)

    def fill(self, month: Month) -> None:
        first, last = days_of(month.year, month.month)
        for _ in range(self.rng.randint(2, 6)):
            self._event(first, last)
        for _ in range(self.rng.randint(1, 4)):
            self._in_prison(any_day(self.rng, first, last))
        self._list(LISTS[0], court_day(self.rng, first, last))
        if month.month % 2:
            self._list(LISTS[1], court_day(self.rng, first, last))
        if month.month in (2, 7, 11):
            self._border_check(month)

    def custody(self) -> None:
        """Some of those later convicted are known to have been held before."""
        for trial in [t for t in self.book.trials if t.process == "criminal" and t.instance == "first"]:
            if self.rng.random() < 0.12 and trial.incident is None:
                first = trial.date.first - timedelta(days=self.rng.randint(60, 150))
                self._hold(trial.person, max(first, date(2022, 1, 3)), trial.date.first)

    def _add(self, kind: str, detention: Act, person: Person) -> None:
        act = Act(detention.incident, kind, detention.date, person, agency=detention.agency)
        self.book.acts.append(act)

    def _event(self, first: date, last: date) -> None:
        row = self.rng.choice(EVENTS)
        town = self.rng.choice(BORDER_TOWNS) if row["agency"] == "dpk" else some_town(self.rng)
        when = on(any_day(self.rng, first, last))
        if self.rng.random() < 0.05:
            when = some_day_of(first.year, first.month, roughly=True)
        incident = titled_incident(self.book, self.rng, when, town, row)
        person = self._somebody(when.first, town) if row["person"] else None
        self.book.acts.append(Act(incident, row["kind"], when, person, agency=row["agency"]))

    def _somebody(self, day: date, town: Town) -> Person:
        return new_person(self.book, self.rng, self.rng.choice(["female", "male", "male"]), day, town)

    def _in_prison(self, day: date) -> None:
        recognitions = [r for r in self.book.recognitions if r.recognised_on < day]
        held = [r.person for r in recognitions if r.ended_on is None or day < r.ended_on]
        row = self.rng.choices(PRISON_EVENTS, [40, 20, 12, 20, 7, 1])[0]
        person = self.rng.choice(held)
        incident = titled_incident(self.book, self.rng, on(day), some_town(self.rng), row)
        act = Act(incident, row["kind"], on(day), person, agency="din")
        act.place_of_detention = self.rng.choice(WOMENS_COLONIES if person.sex == "female" else MENS_COLONIES)
        if int(row["days"]) and self.rng.random() < 0.7:
            act.end_date = on(day + timedelta(days=int(row["days"])))
        self.book.acts.append(act)

    def _list(self, row: Words, day: date) -> None:
        people = self._convicted_lately(row["kind"], day)
        self.rng.shuffle(people)
        if not people:
            return
        incident = titled_incident(self.book, self.rng, on(day), MINSK, row)
        for person in people[: self.rng.randint(3, 9)]:
            self.listed[row["kind"], person] = None
            self.book.acts.append(Act(incident, row["kind"], on(day), person, agency=row["agency"]))

    def _convicted_lately(self, kind: str, day: date) -> list[Person]:
        """Those convicted within 200 days who are not on the list yet."""
        convicted = [
            trial.person
            for trial in self.book.trials
            if trial.process == "criminal"
            and trial.outcome == "convicted"
            and timedelta(days=20) < day - trial.date.last < timedelta(days=200)
            and (kind, trial.person) not in self.listed
        ]
        return list(dict.fromkeys(convicted))

    def _border_check(self, month: Month) -> None:
        """A bus at the border: at least twenty people, nobody knows who."""
        when, town = some_day_of(month.year, month.month), self.rng.choice(BORDER_TOWNS)
        incident = titled_incident(self.book, self.rng, when, town, BUS)
        incident.campaign = "border-checks"
        group = Act(incident, "phone-check-border", when, people_min=20, agency="dpk")
        group.note = "не менш за 20 чалавек, імёны не ўсталяваныя"
        self.book.acts.append(group)

    def _hold(self, person: Person, first: date, trial_day: date) -> None:
        town = some_town(self.rng)
        incident = titled_incident(self.book, self.rng, on(first), town, CUSTODY)
        act = Act(incident, "custody", on(first), person, agency="sk", end_date=on(trial_day))
        act.place_of_detention = PRE_TRIAL[town.region]
        self.book.acts.append(act)
