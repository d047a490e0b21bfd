"""What came of undoing a batch, or would come of it."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from cases.models import Batch

WITHDRAWN, RESTORED, STATUS, REMOVED = "withdrawn", "restored", "status", "removed"


@dataclass(frozen=True, slots=True)
class Untouched:
    """A record that stays as it is, and why."""

    model: type[Any]
    pk: Any
    name: str
    why: str


@dataclass(slots=True)
class Undone:
    batch: Batch
    by_batch: Batch | None = None  # None: it was only tried
    counts: Counter[tuple[type[Any], str]] = field(default_factory=Counter)
    untouched: list[Untouched] = field(default_factory=list)

    @property
    def done(self) -> int:
        return sum(self.counts.values())

    def refuse(self, row: Any, why: str) -> None:
        name = getattr(row, "code", None) or str(row)
        self.untouched.append(Untouched(type(row), row.pk, name, why))
