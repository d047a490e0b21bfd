"""Detentions month by month, to the numbers of the plan."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from cases.demonstration.days import When, about, any_day, between, days_of, on, some_day_of
from cases.demonstration.incidents import new_incident, new_parcel_raid
from cases.demonstration.people import new_person, set_children
from cases.demonstration.places import HOLDING, PARCEL_REGIONS, some_town
from cases.demonstration.plan import PARCEL_RAIDS, PARENTS, PARENTS_QUARTER, Month, RaidDay
from cases.demonstration.records import Act, Casebook, Incident, Person

SIZES = {1: 66, 2: 16, 3: 8, 4: 4, 5: 3, 7: 2, 9: 1}
DETAINED_AGAIN = 0.045
PARENTS_ELSEWHERE = 0.04


class Detentions:
    """Fills the casebook with detentions and remembers who was detained when."""

    def __init__(self, book: Casebook, rng: Random) -> None:
        self.book, self.rng = book, rng
        self.last_seen: dict[Person, date] = {}

    def fill(self, month: Month) -> None:
        sexes = self._sexes(month)
        while sexes:
            size = self.rng.choices(list(SIZES), list(SIZES.values()))[0]
            taken, sexes = sexes[:size], sexes[size:]
            self._detain(self._when(month), taken)
        for size in (*month.groups, *[1] * month.unidentified):
            self._detain_unidentified(self._when(month), size)

    def detain(self, incident: Incident, when: When, person: Person) -> Act:
        act = Act(incident, "detention", when, person, agency=incident.agency)
        if incident.region in HOLDING and self.rng.random() < 0.5:
            act.place_of_detention = self.rng.choice(HOLDING[incident.region])
        if self.rng.random() < 0.02:
            act.region = incident.region
        self.book.acts.append(act)
        self.last_seen[person] = when.last
        return act

    def _sexes(self, month: Month) -> list[str]:
        raids = PARCEL_RAIDS if month.key == (2024, 1) else ()
        women = month.women - sum(raid.detained_women for raid in raids)
        identified = month.identified - sum(raid.detained_women + raid.detained_men for raid in raids)
        men = identified - women - month.unknown_sex - month.other_sex
        sexes = ["female"] * women + ["male"] * men + [""] * month.unknown_sex + ["other"] * month.other_sex
        self.rng.shuffle(sexes)
        return sexes

    def _detain(self, when: When, sexes: list[str]) -> None:
        people: list[Person] = []
        for sex in sexes:
            people.append(self._somebody(when, sex, people))
        incident = new_incident(self.book, self.rng, when, people)
        for person in people:
            self.detain(incident, when, person)

    def _somebody(self, when: When, sex: str, companions: list[Person]) -> Person:
        if self.rng.random() < DETAINED_AGAIN and (again := self._again(when, sex, companions)):
            return again
        return new_person(self.book, self.rng, sex, when.first, some_town(self.rng))

    def _again(self, when: When, sex: str, companions: list[Person]) -> Person | None:
        """Somebody of that sex who was let go at least ten days before, rather of late than long ago."""
        before = when.first - timedelta(days=10)
        known = [person for person, last in self.last_seen.items() if last < before and person.sex == sex]
        lately = [person for person in known[-250:] if person not in companions]
        return self.rng.choice(lately) if lately else None

    def _detain_unidentified(self, when: When, people_min: int) -> None:
        incident = new_incident(self.book, self.rng, when, [])
        act = Act(incident, "detention", when, people_min=people_min, agency=incident.agency)
        act.note = f"не менш за {people_min} чалавек" if people_min > 1 else "імя невядомае"
        self.book.acts.append(act)

    def _when(self, month: Month) -> When:
        """Mostly a day; now and then a month, an “about” or a few days between, always inside the month."""
        first, last = days_of(month.year, month.month)
        day, precision = any_day(self.rng, first, last), self.rng.random()
        if precision < 0.012:
            return some_day_of(month.year, month.month, roughly=precision < 0.004)
        if precision < 0.024:
            return about(day)
        if precision < 0.036 and day + timedelta(days=2) <= last:
            return between(day, day + timedelta(days=2))
        return on(day)


def raid_parcels(detentions: Detentions) -> None:
    """The raids of January 2024 against people who got food parcels through INeedHelpBY."""
    for raid in PARCEL_RAIDS:
        for detained, other in _households(detentions.rng, raid):
            _visit(detentions, raid, detained, other)


def _households(rng: Random, raid: RaidDay) -> Iterator[tuple[list[str], list[str]]]:
    detained = ["female"] * raid.detained_women + ["male"] * raid.detained_men
    other = ["female"] * raid.other_women + ["male"] * raid.other_men
    rng.shuffle(detained)
    rng.shuffle(other)
    while detained or other:
        size, rest = rng.randint(1, 5), rng.randint(0, 2)
        yield detained[:size], other[:rest]
        detained, other = detained[size:], other[rest:]


def _visit(detentions: Detentions, raid: RaidDay, detained: list[str], other: list[str]) -> None:
    book, rng = detentions.book, detentions.rng
    when = on(any_day(rng, raid.first, raid.last))
    if not detained and not other:
        return
    incident = new_parcel_raid(book, rng, when, some_town(rng, PARCEL_REGIONS))
    for sex in detained:
        person = new_person(book, rng, sex, when.first, incident.town)
        detentions.detain(incident, when, person)
        if rng.random() < 0.3:
            book.acts.append(Act(incident, "search", when, person, agency="kgb"))
    for sex in other:
        person = new_person(book, rng, sex, when.first, incident.town)
        kind = rng.choice(["search", "interrogation", "summons"])
        book.acts.append(Act(incident, kind, when, person, agency="kgb"))


def set_parents(book: Casebook, rng: Random) -> None:
    """Give the quarter its number of detainees with minor children, and the other months a few."""
    first, last = PARENTS_QUARTER
    detained = book.identified_detentions()
    inside = [person for act, person in detained if first <= act.date.first and act.date.last <= last]
    quarter = dict.fromkeys(inside)
    others = dict.fromkeys(person for _, person in detained if person not in quarter)
    for person in others:
        if rng.random() < PARENTS_ELSEWHERE:
            set_children(rng, person)
    candidates = [person for person in quarter if _may_be_a_parent(person)]
    for person in rng.sample(candidates, PARENTS):
        set_children(rng, person)
    for person in (*quarter, *others):
        if not person.minor_children and rng.random() < 0.1:
            person.minor_children = rng.choice(["no", "0"])


def _may_be_a_parent(person: Person) -> bool:
    return person.occupation not in ("pupil", "student", "pensioner") and not person.label
