"""How the records have moved on since a release: "987 when published, 1,004 today: 17 added, 0 removed"."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain

from reports.counting.records import counted_records, read_facts
from reports.figures import count_period
from reports.models import CountedRecord, Release
from reports.wording.numbers import Number
from reports.wording.quoting import UNKNOWN, later_value_at, value_at

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


# A figure of these names counts the records of which the fact is this.
MEASURES = {
    "unidentified": {"person_id": ""},
    "with_minor_children": {"children": "children"},
    "at_end": {"standing": "1"},
    "women_at_end": {"standing": "1", "sex": "female"},
    "recognised": {"recognised": "1"},
    "ended": {"ended": "1"},
}
# The fact that a breakdown goes by. Those with several values to a record are in `_is_counted`.
FACTS = {
    "by_sex": ("sex",),
    "by_region": ("counted_region", "region"),
    "by_agency": ("agency_id",),
    "by_campaign": ("campaign",),
    "by_kind": ("kind_id",),
    "by_court": ("court_id",),
    "by_judge": ("judge_code",),
    "by_outcome": ("outcome",),
}
WHOLE = ("total", "ever")


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

    def __iter__(self) -> Iterator[MovedRecord]:
        return chain(self.added, self.changed, self.removed)


@dataclass(frozen=True, slots=True)
class Drift:
    """One figure then and now, and the records that came into it, changed within it or left it."""

    path: str
    then: Number | None
    now: Number | None
    moves: Moves


@dataclass(frozen=True, slots=True)
class Difference:
    """A record whose facts differ between the release and today; None where it was or is not counted."""

    record: MovedRecord
    then: str | None
    now: str | None


def differences_since(release: Release) -> list[Difference]:
    """Every record that is not counted today as the release counted it, by part and id. Four queries."""
    then = {
        (part, record): (code, facts)
        for part, record, code, facts in release.records.values_list("part", "record_id", "code", "facts")
    }
    now = {(part, record): (code, facts) for part, record, code, _, facts in counted_records(release.period)}
    nowhere = ("", None)
    return [
        Difference(
            MovedRecord(*key, code=(now.get(key) or then[key])[0]),
            then.get(key, nowhere)[1],
            now.get(key, nowhere)[1],
        )
        for key in sorted(then.keys() | now.keys())
        if then.get(key, nowhere)[1] != now.get(key, nowhere)[1]
    ]


def _place(difference: Difference, moves: Moves, counted_then: bool, counted_now: bool) -> None:
    if counted_then and counted_now:
        moves.changed.append(difference.record)
    elif counted_now:
        moves.added.append(difference.record)
    elif counted_then:
        moves.removed.append(difference.record)


def drifted(release: Release, paths: list[str], differences: "list[Difference] | None" = None) -> list[Drift]:
    """Of the figures quoted, those whose value or records are not what they were when the release was made.

    What another period was ("comparison…") is not this release's to follow. ``differences``: when they are known.
    """
    followed = [path for path in paths if not path.startswith("comparison.")]
    if not followed:
        return []
    differences = differences_since(release) if differences is None else differences
    today = {"figures": count_period(release.period)}
    drifts = [
        Drift(
            path,
            value_at(release.document, path),
            later_value_at(today, path),
            _moves_of(path, differences),
        )
        for path in followed
    ]
    return [drift for drift in drifts if drift.then != drift.now or drift.moves]


def _moves_of(path: str, differences: list[Difference]) -> Moves:
    """None for a figure of which the list does not say what it counts (dates too imprecise, minors)."""
    indicator, *keys = path.split(".", 2)
    moves = Moves()
    for difference in differences:
        part = difference.record.part
        if part in PARTS[indicator]:
            counted = [
                facts is not None and _is_counted(indicator, keys, read_facts(part, facts))
                for facts in (difference.then, difference.now)
            ]
            _place(difference, moves, *counted)
    return moves


def _is_counted(indicator: str, keys: list[str], facts: dict[str, str]) -> bool:
    """Whether a record with these facts counts in the figure at this place of the indicator."""
    if indicator == "penalties":
        return any(penalty.startswith(keys[0]) for penalty in facts["penalties"].split(","))
    measure, *labels = keys
    if measure in MEASURES:
        return all(facts[name] == value for name, value in MEASURES[measure].items())
    if not labels and measure.startswith("by_"):
        return any(label != UNKNOWN for label in _labels(measure, facts))
    if not labels:
        return measure in WHOLE and not (indicator.startswith("people") and not facts["person_id"])
    return labels[0] in _labels(measure, facts)


def _labels(breakdown: str, facts: dict[str, str]) -> list[str]:
    if breakdown == "by_month":
        first, last = facts["date_lower"][:7], facts["date_upper"][:7]
        return [first if first == last else UNKNOWN]
    if breakdown == "by_article":
        return facts["charges"].split(",") if facts["charges"] else [UNKNOWN]
    return [facts[name] or UNKNOWN for name in FACTS.get(breakdown, ()) if name in facts]
