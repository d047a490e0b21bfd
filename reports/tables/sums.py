"""Numbers of one group over spans of days, as readers have them: which others can be worked out from them.

Every number over a span is the difference of two running totals, that of the day after it and that of its first day.
So numbers tie days together, and between any two days that are tied the number can be worked out, by adding and
subtracting those that lead from the one to the other.
"""

import datetime
from collections.abc import Iterator

Span = tuple[int, int]  # the first day, and the one after the last, as ordinals


def span(start: datetime.date, end: datetime.date) -> Span:
    return start.toordinal(), end.toordinal() + 1


class Sums:
    def __init__(self) -> None:
        self._tied: dict[int, tuple[int, int]] = {}  # day → which days it is tied to, running total
        self._told: dict[Span, list[int]] = {}
        self._withheld: set[Span] = set()

    def tell(self, days: Span, number: int) -> None:
        self._told.setdefault(days, []).append(number)
        first, after = days
        for day in days:
            self._tied.setdefault(day, (day, 0))
        (knot, total), (other, other_total) = self._tied[first], self._tied[after]
        if knot == other:
            return
        shift = total + number - other_total
        for day, (of, running) in list(self._tied.items()):
            if of == other:
                self._tied[day] = (knot, running + shift)

    def withhold(self, days: Span) -> None:
        self._withheld.add(days)

    def between(self, days: Span) -> int | None:
        """The number over these days, where it can be worked out."""
        first, after = (self._tied.get(day) for day in days)
        if first is None or after is None or first[0] != after[0]:
            return None
        return after[1] - first[1]

    def gives_away(self, days: Span, number: int, smallest: int) -> bool:
        """Whether with this number another one could be worked out that is smaller than that, or was withheld: of those
        who were added since, of days that only some of the numbers count, or of the very group."""

        def is_small(found: int) -> bool:
            return 0 < abs(found) < smallest

        if days in self._withheld or any(is_small(number - told) for told in self._told.get(days, ())):
            return True
        known = self.between(days)
        if known is not None:
            return is_small(number - known)
        return any(
            found in self._withheld or (found != days and is_small(value))
            for found, value in self._new(days, number)
        )

    def _new(self, days: Span, number: int) -> Iterator[tuple[Span, int]]:
        """Every span that could be worked out with this number, and could not before."""
        first, after = days
        before_it, behind_it = self._tied_to(first), self._tied_to(after)
        for day, running in before_it.items():
            for other, other_running in behind_it.items():
                value = (other_running - behind_it[after]) + number + (before_it[first] - running)
                yield ((day, other), value) if day < other else ((other, day), -value)

    def _tied_to(self, day: int) -> dict[int, int]:
        if day not in self._tied:
            return {day: 0}
        knot = self._tied[day][0]
        return {other: total for other, (of, total) in self._tied.items() if of == knot}
