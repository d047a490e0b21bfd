"""What the preview says of a row, small enough to be kept for a hundred thousand of them."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

# From the least to the most that somebody has to look at: a row of several tables has the highest.
EQUAL, NEW, CHANGED, DOUBTFUL, WRONG = "equal", "new", "changed", "doubtful", "wrong"
RANK = {EQUAL: 1, NEW: 2, CHANGED: 3, DOUBTFUL: 4, WRONG: 5}
BY_RANK = {rank: verdict for verdict, rank in RANK.items()}


@dataclass
class Mistake:
    column: str
    value: str | None
    sentence: str


@dataclass
class Change:
    column: str
    old: str
    new: str


@dataclass
class Double:
    """Somebody here who may be the person of the row. ``score`` from 0 to 1; what agrees and what differs, in words."""

    code: str
    name: str
    score: float
    agrees: list[str] = field(default_factory=list)
    differs: list[str] = field(default_factory=list)


@dataclass
class Verdict:
    """``code``: of a person who may be somebody here, the one in the file; ``same``: of who it was settled to be."""

    number: int
    verdict: str
    changes: list[Change] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)
    doubles: list[Double] = field(default_factory=list)
    code: str = ""
    same: str = ""

    def packed(self) -> list[Any]:
        return [
            self.number,
            RANK[self.verdict],
            [[one.column, one.old, one.new] for one in self.changes],
            [[one.column, one.value, one.sentence] for one in self.mistakes],
            [[one.code, one.name, one.score, one.agrees, one.differs] for one in self.doubles],
            self.code,
            self.same,
        ]

    @classmethod
    def unpacked(cls, said: list[Any]) -> "Verdict":
        number, rank, changes, mistakes, doubles, code, same = said
        return cls(
            number,
            BY_RANK[rank],
            [Change(*one) for one in changes],
            [Mistake(*one) for one in mistakes],
            [Double(*one) for one in doubles],
            code,
            same,
        )


def fingerprint(table: str, verdicts: Iterable[Verdict]) -> str:
    """Of what would be written over what: who was found as a possible double is no part of it, who was settled is."""
    digest = hashlib.sha256(table.encode())
    for one in verdicts:
        verdict = NEW if one.verdict == DOUBTFUL else one.verdict
        said = [one.number, verdict, [[change.column, change.old, change.new] for change in one.changes]]
        said += [one.same] if one.same else []
        digest.update(json.dumps(said, ensure_ascii=False).encode())
    return digest.hexdigest()
