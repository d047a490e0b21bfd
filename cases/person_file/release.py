"""What ends a stay, and what says that it lasts: releases, later detentions, recognitions."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cases.models import Act, Recognition, Trial
from cases.person_file.detention import Day, Span, Stay
from cases.person_file.terms import PRISON, imposed

RELEASED = {
    Recognition.EndReason.RELEASED,
    Recognition.EndReason.TERM_SERVED,
    Recognition.EndReason.PARDONED,
    Recognition.EndReason.DIED,
}
RELEASING_KINDS = ("pardon", "death-in-custody")


def recognised(recognition: Recognition, trials: Iterable[Trial], today: Day) -> Stay | None:
    """A political prisoner is held from the day of the statement at the latest, until the recognition ends – or
    until a court imposed something else than prison: then nobody knows without a record of the release."""
    first = recognition.recognised_on_lower
    if first > today:
        return None
    first_latest = min(recognition.recognised_on_upper, today)
    if recognition.ended_on and recognition.end_reason in RELEASED:
        last = max(recognition.ended_on_upper, first)
        last_earliest = max(recognition.ended_on_lower, first)
        return Stay(first, min(first_latest, last), last_earliest, last)
    spared = [trial.date_lower for trial in trials if trial.date_lower >= first and _spares_prison(trial)]
    ended = [recognition.ended_on_lower] if recognition.ended_on else []
    if spared or ended:
        sure_until = max(first, min([*spared, *ended]))
        return Stay(first, min(first_latest, sure_until), sure_until, Day.max, open=True)
    return Stay(first, first_latest, today, Day.max)


def _spares_prison(trial: Trial) -> bool:
    penalties = imposed(trial, "criminal")
    return bool(penalties) and not any(penalty.kind_id in PRISON for penalty in penalties)


def ended(stays: Sequence[Stay], acts: Sequence[Act], recognitions: Sequence[Recognition]) -> list[Stay]:
    """The stays, each as long as later detentions and recorded releases allow."""
    releases = sorted(_releases(acts, recognitions), key=lambda span: span[::-1])
    detentions = sorted(act.date_upper for act in acts if act.kind_id == "detention")
    return [_ended_by_release(_ended_before_the_next(stay, detentions), releases) for stay in stays]


def _releases(acts: Iterable[Act], recognitions: Iterable[Recognition]) -> Iterator[Span]:
    for recognition in recognitions:
        if recognition.ended_on and recognition.end_reason in RELEASED:
            yield recognition.ended_on_lower, recognition.ended_on_upper
    for act in acts:
        if act.kind_id in RELEASING_KINDS:
            yield act.date_lower, act.date_upper


def _ended_before_the_next(stay: Stay, detentions: Iterable[Day]) -> Stay:
    """Who is detained again was free before; since when, nobody recorded."""
    later = next((day for day in detentions if day > stay.first_latest), None)
    if not stay.open or later is None:
        return stay
    return replace(stay, last=max(stay.last_earliest, min(stay.last, later)))


def _ended_by_release(stay: Stay, releases: Iterable[Span]) -> Stay:
    """By the first that surely came after it began."""
    for lower, upper in releases:
        if stay.first <= lower and stay.last > upper:
            last_earliest = max(stay.first, min(stay.last_earliest, lower))
            return Stay(stay.first, min(stay.first_latest, upper), last_earliest, upper)
    return stay
