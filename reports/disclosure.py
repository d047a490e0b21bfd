"""Which groups are too small to be published: somebody in them could be recognised.

Statistical agencies hide cells below 3 to 5, and below 10 where the people are especially vulnerable. National totals,
those by month among them, are exact; a table with one cell too small is withheld whole, because the others and the
total would give it away.
"""

from collections.abc import Mapping
from decimal import Decimal

SMALLEST_GROUP = 5
SMALLEST_VULNERABLE_GROUP = 10

# Children, and people who are neither women nor men.
VULNERABLE = frozenset({"minors", "other"})
NATIONAL = frozenset({"by_month"})
# Parts of a total that say something of the people in it.
TELLING = frozenset({"minors", "with_minor_children", "women_at_end"})


def too_small(label: str, value: int | float | Decimal | None) -> bool:
    smallest = SMALLEST_VULNERABLE_GROUP if label in VULNERABLE else SMALLEST_GROUP
    return value is not None and 0 < value < smallest


def may_be_published(breakdown: str, counted: Mapping[str, int | None]) -> bool:
    """A whole breakdown, label → count."""
    return breakdown in NATIONAL or not any(too_small(label, value) for label, value in counted.items())
