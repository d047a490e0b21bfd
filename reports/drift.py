"""How far the records have moved on since a release: "987 when published, 1,004 today: 17 added, 2 changed, 0 removed"."""

from dataclasses import dataclass, field
from typing import Any

from reports.counting.records import counted_records
from reports.figures import count_period
from reports.models import CountedRecord, Release
from reports.wording.quoting import figure_at

Part = CountedRecord.Part

# Which records an indicator counts.
PARTS: dict[str, tuple[Part, ...]] = {
    "detentions": (Part.DETENTION,),
    "acts": (Part.DETENTION, Part.ACT),
    "people_detained": (Part.DETENTION,),
    "people_persecuted": (Part.DETENTION, Part.ACT, Part.ADMINISTRATIVE_TRIAL, Part.CONVICTION, Part.TRIAL),
    "repression_cases": (Part.DETENTION, Part.ACT, Part.ADMINISTRATIVE_TRIAL, Part.CONVICTION, Part.TRIAL),
    "administrative_trials": (Part.ADMINISTRATIVE_TRIAL,),
    "penalties": (Part.ADMINISTRATIVE_TRIAL,),
    "criminal_convictions": (Part.CONVICTION,),
    "first_uses_of_articles": (Part.ADMINISTRATIVE_TRIAL, Part.CONVICTION, Part.TRIAL),
    "political_prisoners": (Part.RECOGNITION,),
}


@dataclass(frozen=True, slots=True)
class MovedRecord:
    part: str
    record_id: int
    code: str


@dataclass
class Moves:
    added: list[MovedRecord] = field(default_factory=list)
    changed: list[MovedRecord] = field(default_factory=list)
    removed: list[MovedRecord] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


@dataclass(frozen=True, slots=True)
class Drift:
    """One figure then and now, and the records of its indicator that moved."""

    path: str
    then: int | float | None
    now: int | float | None
    moves: Moves


def moves_since(release: Release) -> dict[str, Moves]:
    """What moved since the release, by the part in which records count. Five queries."""
    then = {
        (part, record): (code, facts)
        for part, record, code, facts in release.records.values_list("part", "record_id", "code", "facts")
    }
    now = {(part, record): (code, facts) for part, record, code, _, facts in counted_records(release.period)}
    found = {part.value: Moves() for part in Part}
    for key in sorted(then.keys() | now.keys()):
        moved = MovedRecord(*key, code=(now.get(key) or then[key])[0])
        if key not in then:
            found[key[0]].added.append(moved)
        elif key not in now:
            found[key[0]].removed.append(moved)
        elif then[key][1] != now[key][1]:
            found[key[0]].changed.append(moved)
    return found


def drifted(release: Release, paths: list[str]) -> list[Drift]:
    """Of the figures quoted, those whose value or records are not what they were when the release was made."""
    moves, today = moves_since(release), {"figures": count_period(release.period)}
    drifts = [
        Drift(path, release.value(path), _today(today, path), _moves_of(path, moves))
        for path in paths
        if not path.startswith("comparison.")  # what another period was is not this release's to follow
    ]
    return [drift for drift in drifts if drift.then != drift.now or drift.moves]


def _today(document: dict[str, Any], path: str) -> int | float | None:
    # A breakdown leaves out labels that nothing counts under any more.
    whole = figure_at(document, f"{path.split('.')[0]}.total")
    found = figure_at(document, path)
    return 0 if found is None and whole is not None else found  # type: ignore[return-value]


def _moves_of(path: str, moves: dict[str, Moves]) -> Moves:
    together = Moves()
    for part in PARTS[path.split('.')[0]]:
        together.added += moves[part].added
        together.changed += moves[part].changed
        together.removed += moves[part].removed
    return together


