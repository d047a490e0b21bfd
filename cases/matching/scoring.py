"""How likely each of those who were compared is the one who is looked for, and how likely it is nobody of them.

The odds of all who were compared, and of “nobody” (1), add up to the whole. So namesakes lower each other; and a
rare surname that agrees tells more than one that hundreds bear.
"""

from collections.abc import Sequence
from dataclasses import replace

from cases.matching.comparing import INITIAL, LIKE, SAME, Agreement

MOSTLY_ALIKE = 0.8  # of a surname: a slip away
MANY = 20  # who share a key; that of two nobody else has the surname says nothing
AGREEING = (SAME, LIKE, INITIAL)


def crowded(agreements: Sequence[Agreement]) -> list[Agreement]:
    """With how many share the surname, and how many the given name too."""
    bearers = max(1, sum(one.surname >= MOSTLY_ALIKE for one in agreements))
    namesakes = max(1, sum(map(_is_namesake, agreements)))
    return [
        replace(
            one,
            bearers=bearers if one.surname >= MOSTLY_ALIKE else len(agreements),
            rare=bearers == 1 and len(agreements) >= MANY,
            namesakes=namesakes if _is_namesake(one) else bearers,
        )
        for one in agreements
    ]


def _is_namesake(one: Agreement) -> bool:
    return one.surname >= MOSTLY_ALIKE and one.given in AGREEING


def shares(agreements: Sequence[Agreement]) -> list[float]:
    """From 0 to 1, together at most 1: the rest is nobody's."""
    odds = [one.odds for one in agreements]
    whole = 1 + sum(odds)
    return [one / whole for one in odds]
