"""The records of a casebook while it is being made: objects that point at each other, numbered at the end."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from cases.demonstration.days import When
from cases.demonstration.places import Town


@dataclass(eq=False)
class Person:
    name_be: str = ""
    name_ru: str = ""
    name_en: str = ""
    label: str = ""
    other_names: str = ""
    sex: str = ""
    birth_date: str = ""
    minor_children: str = ""
    occupation: str = ""
    citizenship: str = ""
    publication: str = "none"
    note: str = ""
    code: str = ""


@dataclass(eq=False)
class Incident:
    date: When
    town: Town
    title_be: str = ""
    title_ru: str = ""
    title_en: str = ""
    summary_be: str = ""
    summary_ru: str = ""
    summary_en: str = ""
    campaign: str = ""
    sensitivity: str = "internal"
    agency: str = ""  # who came; written down with each act
    code: str = ""

    @property
    def region(self) -> str:
        return self.town.region

    @property
    def locality(self) -> str:
        return self.town.be


@dataclass(eq=False)
class Act:
    incident: Incident
    kind: str
    date: When
    person: Person | None = None
    people_min: int = 1
    end_date: When | None = None
    region: str = ""
    place_of_detention: str = ""
    agency: str = ""
    note: str = ""
    code: str = ""


@dataclass(eq=False)
class Judge:
    name_be: str
    name_ru: str
    name_en: str
    court: str
    code: str = ""


@dataclass(eq=False)
class Trial:
    person: Person
    process: str
    date: When
    court: str = ""
    judge: Judge | None = None
    instance: str = "first"
    in_absentia: bool | None = None
    outcome: str = "unknown"
    incident: Incident | None = None
    code: str = ""
    articles: tuple[str, ...] = ()
    penalties: tuple["Penalty", ...] = ()


@dataclass(frozen=True)
class Penalty:
    kind: str
    amount: int | None = None
    unit: str = ""


@dataclass(eq=False)
class Source:
    incident: Incident
    kind: str
    title: str = ""
    url: str = ""
    published: When | None = None
    received: When | None = None
    list: str = ""
    reliability: str = ""
    credibility: str = ""
    confidential: bool = True
    code: str = ""


@dataclass(eq=False)
class Recognition:
    person: Person
    recognised_on: date
    ended_on: date | None = None
    end_reason: str = ""


Verifiable = Person | Incident | Act | Trial | Source


@dataclass
class Casebook:
    people: list[Person] = field(default_factory=list)
    incidents: list[Incident] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    trials: list[Trial] = field(default_factory=list)
    judges: list[Judge] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    recognitions: list[Recognition] = field(default_factory=list)
    left_submitted: list[Verifiable] = field(default_factory=list)
    returned: list[tuple[Verifiable, str]] = field(default_factory=list)

    def identified_detentions(self) -> list[tuple[Act, Person]]:
        return [(act, act.person) for act in self.acts if act.kind == "detention" and act.person]

    def number(self) -> None:
        """Put the records in order and give each its code."""
        for letter, records in (("I", self.incidents), ("A", self.acts), ("T", self.trials)):
            records.sort(key=lambda record: record.date.first)
            _number_by_year(letter, records)
        self.recognitions.sort(key=lambda recognition: recognition.recognised_on)
        _number("P", self.people)
        _number("S", self.sources)
        _number("J", self.judges)


def _number(letter: str, records: Iterable[Person | Source | Judge]) -> None:
    for number, record in enumerate(records, start=1):
        record.code = f"{letter}-{number:05}"


def _number_by_year(letter: str, records: Iterable[Incident | Act | Trial]) -> None:
    last: dict[int, int] = defaultdict(int)
    for record in records:
        year = record.date.first.year
        last[year] += 1
        record.code = f"{letter}-{year}-{last[year]:05}"
