"""What is wrong with a casebook: all of it, each with its place, its value and what would do."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

KEPT = 10_000  # sentences kept in memory; the rest is counted
SHOWN = 1_000  # lines a person is shown at once
_LONGEST_VALUE = 60


class CannotRead(Exception):
    """A file, sheet or row is not what a casebook is made of. The message is a sentence."""

    def __init__(self, sentence: str, row: int | None = None) -> None:
        super().__init__(sentence)
        self.row = row


@dataclass(frozen=True, slots=True)
class Problem:
    sentence: str
    table: str = ""
    row: int | None = None
    column: str = ""
    value: str | None = None

    def __str__(self) -> str:
        place = [self.table] if self.table else []
        if self.row is not None:
            place.append(_("row %(row)d") % {"row": self.row})
        if self.column:
            place.append(_("column %(column)s") % {"column": self.column})
        if self.value is not None:
            place.append(f"“{shortened(self.value)}”")
        return f"{', '.join(place)}: {self.sentence}" if place else self.sentence


def shortened(value: str) -> str:
    """One line of it: what somebody typed may be long, or have characters that would disturb a terminal."""
    line = "".join(letter if letter.isprintable() else "␣" for letter in value[: _LONGEST_VALUE + 1])
    return line if len(line) <= _LONGEST_VALUE else f"{line[:_LONGEST_VALUE]}…"


@dataclass(slots=True)
class Problems:
    found: list[Problem] = field(default_factory=list)
    total: int = 0

    def add(self, problem: Problem) -> None:
        self.total += 1
        if len(self.found) < KEPT:
            self.found.append(problem)

    def __bool__(self) -> bool:
        return self.total > 0

    def lines(self, shown: int = SHOWN) -> Iterator[str]:
        yield from map(str, self.found[:shown])
        left = self.total - min(shown, len(self.found))
        if left:
            yield ngettext("… and %(left)d more problem.", "… and %(left)d more problems.", left) % {
                "left": left
            }


class CasebookRefused(Exception):
    """The casebook has problems, and nothing of it was written."""

    def __init__(self, problems: Problems) -> None:
        super().__init__("\n".join(problems.lines()))
        self.problems = problems


class CannotWrite(Exception):
    """A casebook cannot be written there, or in that format. The message is a sentence."""
