"""What happened to a person, in the order of time."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cases.dates import ImpreciseDate, read_date
from cases.models import Act, Recognition, Source, Trial


@dataclass(frozen=True, slots=True)
class Entry:
    """``kind``: act, trial, recognition, recognition_end, source. Of a source nobody may know the date."""

    kind: str
    record: Act | Trial | Recognition | Source
    date: ImpreciseDate | None

    @property
    def year(self) -> int | None:
        return self.date.lower.year if self.date else None


def timeline(
    acts: Sequence[Act],
    trials: Sequence[Trial],
    recognitions: Sequence[Recognition],
    sources: Sequence[Source],
) -> list[Entry]:
    """An imprecise date stands where it may begin, behind what is known to the day; what has no date comes last."""
    entries = [
        *(Entry("act", act, read_date(act.date)) for act in acts),
        *(Entry("trial", trial, read_date(trial.date)) for trial in trials),
        *(entry for recognition in recognitions for entry in _of_recognition(recognition)),
        *(Entry("source", source, _told(source)) for source in sources),
    ]
    return sorted(entries, key=_place)


def _of_recognition(recognition: Recognition) -> Iterator[Entry]:
    yield Entry("recognition", recognition, read_date(recognition.recognised_on))
    if recognition.ended_on:
        yield Entry("recognition_end", recognition, read_date(recognition.ended_on))


def _told(source: Source) -> ImpreciseDate | None:
    text = source.published or source.received
    return read_date(text) if text else None


def _place(entry: Entry) -> tuple[datetime.date, datetime.date]:
    if entry.date is None:
        return datetime.date.max, datetime.date.max
    return entry.date.lower, entry.date.upper
