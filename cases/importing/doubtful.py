"""People of a file who may be somebody here: each is settled once, and what refers to them goes where it belongs."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.contrib.auth.models import User

from cases.casebook.tables import PEOPLE
from cases.importing.sealed import Sealed
from cases.importing.shown import ShownRow, shown_rows
from cases.importing.verdicts import Double, Verdict
from cases.models import ImportPart, Person

SOMEBODY_ELSE = "else"
SHOWN = 100  # those that are open come first


@dataclass
class Doubtful:
    """``answer``: the code of who it is, `SOMEBODY_ELSE`, or nothing yet."""

    row: ShownRow
    code: str
    offers: list[tuple[Double, Person]] = field(default_factory=list)
    answer: str = ""

    @property
    def possible(self) -> set[str]:
        return {"", SOMEBODY_ELSE, *(person.code for _double, person in self.offers)}


def doubtful_people(sealed: Sealed, user: User) -> tuple[list[Doubtful], int]:
    """Some of them with their rows, and how many more there are. Offered is who exists for the user now."""
    found = [(part.sheet, one) for part, one in _with_doubles(sealed)]
    found.sort(key=lambda placed: placed[1].code in sealed.details.same)
    shown = found[:SHOWN]
    codes = {double.code for _sheet, one in shown for double in one.doubles}
    people = {person.code: person for person in Person.everything.visible_to(user).filter(code__in=codes)}
    return _with_rows(sealed, shown, people), len(found) - len(shown)


def count_doubtful(sealed: Sealed) -> tuple[int, int]:
    """How many there are, and how many of them are settled."""
    codes = [one.code for _part, one in _with_doubles(sealed)]
    return len(codes), sum(code in sealed.details.same for code in codes)


def _with_doubles(sealed: Sealed) -> list[tuple[ImportPart, Verdict]]:
    return [
        (part, Verdict.unpacked(said))
        for part, lines in sealed.each(ImportPart.Kind.VERDICTS, table=PEOPLE.name)
        for said in lines
        if said[4]
    ]


def _with_rows(
    sealed: Sealed, shown: list[tuple[int, Verdict]], people: Mapping[str, Person]
) -> list[Doubtful]:
    rows = {
        (sheet, row.number): row
        for sheet in {sheet for sheet, _one in shown}
        for row in shown_rows(sealed, sheet, sorted(one.number for place, one in shown if place == sheet))
    }
    return [
        _doubtful(rows[sheet, one.number], one, sealed.details.same.get(one.code), people)
        for sheet, one in shown
    ]


def _doubtful(row: ShownRow, one: Verdict, settled: str | None, people: Mapping[str, Person]) -> Doubtful:
    offers = [(double, people[double.code]) for double in one.doubles if double.code in people]
    found = Doubtful(row, one.code, offers)
    answer = "" if settled is None else settled or SOMEBODY_ELSE
    found.answer = answer if answer in found.possible else ""
    return found


def settle(sealed: Sealed, answers: Mapping[str, str]) -> None:
    """By the codes in the file. What is left open is asked again; nothing is written."""
    for code, answer in answers.items():
        if answer:
            sealed.details.same[code] = "" if answer == SOMEBODY_ELSE else answer
        else:
            sealed.details.same.pop(code, None)
