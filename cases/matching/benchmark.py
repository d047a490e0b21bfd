"""How good the look-up of people is, by a file of people and of look-ups whose answers are known.

The file is JSON: `base` is a list of people (pid, name, year, sex, form), `queries` a list of look-ups (pid, name,
year, sex). The pid of a look-up is that of the person meant; 10,000,000 and above: somebody who is not in the base.
What is measured is what the desk does: people as records, keys in their table, the one function that looks up.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any

from django.contrib.auth.models import User
from django.db import connection, models
from django.utils import timezone

from cases.history import in_chunks
from cases.matching.likely import Asked, likely_people_for
from cases.matching.store import index_names
from cases.matching.weights import SAME_FROM
from cases.models import Person
from cases.names.language import field_language

NEW_FROM = 10_000_000
FIRST = 10
SEXES = {"m": Person.Sex.MALE, "f": Person.Sex.FEMALE, None: "", "": ""}
FIELDS = {"be": "name_be", "ru": "name_ru"} | dict.fromkeys(("viasna", "passport", "rulat", "lac"), "name_en")
Progress = Callable[[str], None]


class BadFile(ValueError):
    """Says what is wrong with it."""


@dataclass(frozen=True)
class Line:
    pid: int
    name: str
    year: int | None
    sex: str
    form: str = ""

    @property
    def is_new(self) -> bool:
        return self.pid >= NEW_FROM


@dataclass(frozen=True)
class Task:
    base: list[Line]
    queries: list[Line]


@dataclass(frozen=True)
class Answer:
    """What came of one look-up: who was found first, and which place has the one who was meant."""

    asked: Line
    said: int | None  # the pid of whom the first suggestion holds for the same person
    place: int | None
    seconds: float


@dataclass(frozen=True)
class Result:
    people: int
    known: int
    new: int
    precision: float
    recall: float
    f1: float
    first10: float
    new_person_false_alarms: float
    ms_per_lookup: float
    ms_p95: float


def read_task(path: Path) -> Task:
    try:
        with path.open(encoding="utf-8") as file:
            told = json.load(file)
    except OSError as error:
        raise BadFile(f"{path} cannot be read ({error.strerror}).") from None
    except ValueError:
        raise BadFile(f"{path} is not JSON.") from None
    if not isinstance(told, dict) or not all(
        isinstance(told.get(name), list) for name in ("base", "queries")
    ):
        raise BadFile(f"{path} needs two lists, “base” (people) and “queries” (look-ups).")
    task = Task(_lines(told["base"], "base"), _lines(told["queries"], "queries"))
    pids = {person.pid for person in task.base}
    if len(pids) < len(task.base):
        raise BadFile("Two people in “base” have the same pid.")
    if lost := next((line.pid for line in task.queries if not line.is_new and line.pid not in pids), None):
        raise BadFile(
            f"A look-up means {lost}, who is not in “base”; people who are not have {NEW_FROM} or more."
        )
    if not task.base or not any(not line.is_new for line in task.queries):
        raise BadFile("There must be people in “base”, and somebody of them in “queries”.")
    return task


def _lines(rows: list[Any], where: str) -> list[Line]:
    return [_line(row, f"{where}, number {number}") for number, row in enumerate(rows, 1)]


def _line(row: Any, where: str) -> Line:
    if not isinstance(row, dict):
        raise BadFile(f"{where}: this is no object with pid and name.")
    pid, name, year, sex = (row.get(field) for field in ("pid", "name", "year", "sex"))
    if type(pid) is not int or not isinstance(name, str) or not name.strip():
        raise BadFile(f"{where}: “pid” must be a whole number and “name” a text.")
    if year is not None and not (type(year) is int and 1000 <= year <= 9999):
        raise BadFile(f"{where}: “year” must be a year such as 1986, or null.")
    if sex not in SEXES:
        raise BadFile(f"{where}: “sex” must be m, f or null.")
    return Line(pid, name, year, SEXES[sex], str(row.get("form") or ""))


def run(task: Task, progress: Progress) -> Result:
    """In a database with nobody else in it."""
    by = User.objects.create(username="benchmark", is_staff=True, is_superuser=True)
    pids = _load(task.base, by, progress)
    progress(f"{len(task.queries):,} look-ups")
    return result(len(task.base), list(_look_up(task.queries, pids, by)))


def _load(base: Sequence[Line], by: User, progress: Progress) -> dict[int, int]:
    """Returns the pid of each record."""
    plain: models.QuerySet[Person] = models.QuerySet(Person)
    pids: dict[int, int] = {}
    written = {"created_by": by, "edited_by": by, "edited_at": timezone.now()}
    for chunk in in_chunks(base, 2_000):
        people = [as_person(line, **written) for line in chunk]
        plain.bulk_create(people, batch_size=500)
        index_names([person.pk for person in people])
        pids.update((person.pk, line.pid) for person, line in zip(people, chunk, strict=True))
        progress(f"{len(pids):,} of {len(base):,} people")
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # as a database that has been in use has done by itself
    return pids


def as_person(line: Line, **written: Any) -> Person:
    field = FIELDS.get(line.form) or f"name_{field_language(line.name)}"
    year = str(line.year) if line.year else ""
    person = Person(**{field: line.name}, sex=line.sex, birth_date=year, code=f"B-{line.pid}", **written)
    if line.year:
        person.birth_date_lower, person.birth_date_upper = date(line.year, 1, 1), date(line.year, 12, 31)
    return person


def _look_up(queries: Sequence[Line], pids: dict[int, int], by: User) -> Iterator[Answer]:
    likely_people_for([Asked(queries[0].name)], by, FIRST)  # what is read once for all, is read
    for asked in queries:
        begun = perf_counter()
        [found] = likely_people_for([Asked(asked.name, asked.year, sex=asked.sex)], by, FIRST)
        seconds = perf_counter() - begun
        said = pids[found[0].person.pk] if found and found[0].score >= SAME_FROM else None
        there = [pids[one.person.pk] for one in found]
        yield Answer(asked, said, there.index(asked.pid) if asked.pid in there else None, seconds)


def result(people: int, answers: Sequence[Answer]) -> Result:
    known = [answer for answer in answers if not answer.asked.is_new]
    new = [answer for answer in answers if answer.asked.is_new]
    said = [answer for answer in answers if answer.said is not None]
    right = sum(answer.said == answer.asked.pid for answer in said)
    precision, recall = right / len(said) if said else 0.0, right / len(known)
    times = sorted(answer.seconds * 1000 for answer in answers)
    return Result(
        people=people,
        known=len(known),
        new=len(new),
        precision=round(precision, 4),
        recall=round(recall, 4),
        f1=round(2 * precision * recall / (precision + recall), 4) if right else 0.0,
        first10=round(sum(answer.place is not None for answer in known) / len(known), 4),
        new_person_false_alarms=round(sum(answer.said is not None for answer in new) / len(new), 4)
        if new
        else 0.0,
        ms_per_lookup=round(sum(times) / len(times), 2),
        ms_p95=round(times[int(len(times) * 0.95)], 2),
    )


def as_dict(found: Result) -> dict[str, float]:
    return asdict(found)
