"""How the records have moved on since each figure that a text quotes: of whichever release, and of counted lists."""

from collections.abc import Iterable

from reports.counting.listed.counting import Listed, records_of, value_of
from reports.counting.listed.freezing import listing_of
from reports.counting.listed.reading import BadList
from reports.drift import Drift, MovedRecord, Moves, drifted
from reports.models import CountedList, Quotable, quotes_of
from reports.models.quotes import parted


def drifted_quotes(quotable: Quotable, paths: Iterable[str]) -> list[Drift]:
    """As `reports.drift.drifted`, in the order of the paths."""
    paths, quotes = list(paths), quotes_of(quotable)
    moved: dict[str, Drift] = {}
    for release, quoted in quotes.by_release(paths).items():
        places = {parted(path)[1]: path for path in quoted}
        found = {drift.path: drift for drift in drifted(release, list(places))}
        for path in quoted:
            drift = found.get(parted(path)[1])
            if drift is not None:
                moved[path] = Drift(path, drift.then, drift.now, drift.moves)
    for path in paths:
        counted = quotes.list_of(path)
        list_drift = drift_of_list(counted) if counted else None
        if list_drift is not None:
            moved[path] = list_drift
    return [moved[path] for path in paths if path in moved]


def drift_of_list(counted: CountedList) -> Drift | None:
    """None while the list counts what it counted. *Changed* is what counts as another number of people."""
    try:
        today = records_of(listing_of(counted))
    except BadList:
        return Drift(counted.path, counted.value, None, Moves())
    now = {record.record_id: record for record in today}
    rows = counted.records.order_by("record_id").values_list("record_id", "code", "version", "counts")
    then = {row[0]: Listed(*row) for row in rows}
    moves = Moves()
    for record_id in sorted(then.keys() | now.keys()):
        _place(then.get(record_id), now.get(record_id), counted.about, moves)
    value = value_of(today)
    return Drift(counted.path, counted.value, value, moves) if moves or value != counted.value else None


def _place(then: Listed | None, now: Listed | None, about: str, moves: Moves) -> None:
    record = now or then
    if record is None:
        return
    moved = MovedRecord("person" if about == "detainee" else about, record.record_id, record.code)
    if then is None:
        moves.added.append(moved)
    elif now is None:
        moves.removed.append(moved)
    elif then.counts != now.counts:
        moves.changed.append(moved)
