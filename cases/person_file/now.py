"""Whether somebody is held now: since when and where, or until when they were."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cases.dates import ImpreciseDate
from cases.models import Act, PlaceOfDetention
from cases.person_file.detention import Held, Span, Stay, held_on, union
from cases.workflow import Status


@dataclass(frozen=True, slots=True)
class Now:
    """``since``: if they are or may be held; ``until``: if they are held no more. ``place``: the last one known."""

    held: Held
    since: ImpreciseDate | None = None
    until: ImpreciseDate | None = None
    place: PlaceOfDetention | None = None


def now(stays: Sequence[Stay], acts: Iterable[Act], today: datetime.date) -> Now:
    held = held_on(stays, today)
    if held is Held.NEVER:
        return Now(held)
    if held is Held.NO:
        last = max(stays, key=lambda stay: (stay.last, stay.last_earliest))
        return Now(held, until=_between(last.last_earliest, last.last))
    since = _without_gap(stays, today) if held is Held.SURELY else _last_begun(stays, today)
    return Now(held, since=_between(*since), place=_last_place(acts, since[0]))


def _without_gap(stays: Sequence[Stay], today: datetime.date) -> Span:
    sure = [(stay.sure, stay) for stay in stays if stay.sure]
    first = next(first for first, last in union(span for span, _stay in sure) if first <= today <= last)
    return min(stay.first for span, stay in sure if span[0] == first), first


def _last_begun(stays: Sequence[Stay], today: datetime.date) -> Span:
    possible = [stay for stay in stays if stay.first <= today <= stay.last]
    last = max(possible, key=lambda stay: stay.first)
    return last.first, last.first_latest


def _between(first: datetime.date, last: datetime.date) -> ImpreciseDate:
    text = f"{first}" if first == last else f"{first}/{last}"
    return ImpreciseDate(text, first, last)


def _last_place(acts: Iterable[Act], since: datetime.date) -> PlaceOfDetention | None:
    there = [
        act
        for act in acts
        if act.place_of_detention and act.status != Status.WITHDRAWN and act.date_upper >= since
    ]
    return max(there, key=lambda act: act.date_lower).place_of_detention if there else None
