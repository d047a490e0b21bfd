"""Which words are true of which numbers: "one third", "almost a thousand", "the most", "twice as many".

Every threshold stands here, named, and nowhere else. Most are our own proposals: no official ones were found.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from math import sqrt
from typing import Literal

from reports.wording.errors import WordingError

SMALLEST_BASE = 20  # below it no percentages, no shares and no "more than before", only the numbers
UNKNOWN_IGNORED = Fraction(5, 100)  # with more unknown than this a word must hold at both bounds
EXACT = Fraction(15, 1000)
ABOUT = Fraction(25, 1000)
ALMOST = Fraction(35, 1000)
MORE_THAN = Fraction(50, 1000)
MAJORITY = Fraction(50, 100)
OVERWHELMING_MAJORITY = Fraction(80, 100)
ROUND_ALMOST = Fraction(95, 100)
ROUND_ABOUT = Fraction(5, 100)
ROUND_MORE_THAN = Fraction(110, 100)
TWICE_FROM, TWICE_TO = Fraction(19, 10), Fraction(21, 10)
SIGNIFICANT = 1.96  # standard errors between two counts: 95 % confidence

SMALLEST_ROUND = 100
ROUND_DIGITS = (1, 2, 5)  # "more than nine hundred" for 940 would say less than the number itself

FRACTIONS = {
    "quarter": Fraction(1, 4),
    "third": Fraction(1, 3),
    "half": Fraction(1, 2),
    "two-thirds": Fraction(2, 3),
    "three-quarters": Fraction(3, 4),
}

Difference = Literal["more", "fewer", "same", "numbers"]


@dataclass(frozen=True)
class Approximation:
    """A word true of a number; `round` is the round number it is said of ("almost" of 1,000)."""

    word: str
    round: int | None = None


def _exactly(fraction: Fraction, share: Fraction) -> bool:
    # "Half" is a claim readers check by adding up, so it must be one.
    return share == fraction if fraction == MAJORITY else abs(share - fraction) <= EXACT


def _about(fraction: Fraction, share: Fraction) -> bool:
    return abs(share - fraction) <= ABOUT


def _almost(fraction: Fraction, share: Fraction) -> bool:
    return fraction - ALMOST <= share < fraction


def _more_than(fraction: Fraction, share: Fraction) -> bool:
    return fraction < share <= fraction + MORE_THAN


# The order is the order of preference for one fraction.
NEARNESS = {"": _exactly, "about-": _about, "almost-": _almost, "more-than-": _more_than}

SHARES: dict[str, Callable[[Fraction], bool]] = {
    prefix + name: partial(holds_near, fraction)
    for name, fraction in FRACTIONS.items()
    for prefix, holds_near in NEARNESS.items()
} | {
    "majority": lambda share: share > MAJORITY,
    "overwhelming-majority": lambda share: share >= OVERWHELMING_MAJORITY,
}


def _bounds(part: int, known: int, unknown: int) -> tuple[Fraction, ...]:
    everything = known + unknown
    if Fraction(unknown, everything) <= UNKNOWN_IGNORED:
        return (Fraction(part, known),)
    return Fraction(part, everything), Fraction(part + unknown, everything)


def _share_holds(word: str, part: int, known: int, unknown: int = 0) -> bool:
    return known > 0 and all(SHARES[word](share) for share in _bounds(part, known, unknown))


def _share_words(share: Fraction) -> Iterable[str]:
    yield "overwhelming-majority"
    for name in sorted(FRACTIONS, key=lambda name: abs(FRACTIONS[name] - share)):
        yield from (prefix + name for prefix in NEARNESS)
    yield "majority"


def share_word(part: int, known: int, unknown: int = 0) -> Approximation | None:
    """What may be said of `part` among `known` when `unknown` more could belong to it or not."""
    if known < SMALLEST_BASE:
        return None
    words = _share_words(Fraction(part, known))
    return next((Approximation(word) for word in words if _share_holds(word, part, known, unknown)), None)


def percentage_allowed(known: int) -> bool:
    return known >= SMALLEST_BASE


def _almost_round(round_number: int, value: int) -> bool:
    return ROUND_ALMOST * round_number <= value < round_number


def _about_round(round_number: int, value: int) -> bool:
    return abs(value - round_number) <= ROUND_ABOUT * round_number


def _more_than_round(round_number: int, value: int) -> bool:
    return round_number < value <= ROUND_MORE_THAN * round_number


ROUNDS = {"almost": _almost_round, "more-than": _more_than_round, "about": _about_round}


def _round_numbers(value: int) -> Iterable[int]:
    magnitude = SMALLEST_ROUND
    while magnitude <= value * 2:
        yield from (digit * magnitude for digit in ROUND_DIGITS)
        magnitude *= 10


def round_word(value: int) -> Approximation | None:
    """Almost a thousand for 987; nothing for 940 or for 1,000, which are best said as they are.

    A rounded number never follows "at least".
    """
    for round_number in _round_numbers(value):
        for word in ("almost", "more-than"):
            if ROUNDS[word](round_number, value):
                return Approximation(word, round_number)
    return None


def _beats_all(value: int, others: Sequence[int], unknown: int) -> bool:
    everything = value + sum(others) + unknown
    lead = value - max(others, default=0)
    ignored = everything > 0 and Fraction(unknown, everything) <= UNKNOWN_IGNORED
    return lead > (0 if ignored else unknown)


def _most_holds(value: int, others: Sequence[int], unknown: int) -> bool:
    known = value + sum(others)
    return _beats_all(value, others, unknown) and not _share_holds("majority", value, known, unknown)


def most_word(value: int, others: Sequence[int], unknown: int = 0) -> str | None:
    """How the largest of several counts may be called: the majority only above one half."""
    known = value + sum(others)
    for word in ("overwhelming-majority", "majority"):
        if _share_holds(word, value, known, unknown):
            return word
    if _most_holds(value, others, unknown):
        return "most"
    tied_with_one = list(others).count(value) == 1 and value == max(others)
    return "as-many" if value and tied_with_one and not unknown else None


def ratio_word(now: int, before: int) -> str | None:
    if min(now, before) < SMALLEST_BASE:
        return None
    if _twice(now, before):
        return "twice"
    return "half" if _twice(before, now) else None


def _twice(larger: int, smaller: int) -> bool:
    return smaller > 0 and TWICE_FROM <= Fraction(larger, smaller) <= TWICE_TO


def difference_said(now: int, before: int) -> Difference:
    """Whether a change is more than chance; from a small base only the two numbers are given."""
    if before < SMALLEST_BASE:
        return "numbers"
    if abs(now - before) / sqrt(now + before) < SIGNIFICANT:
        return "same"
    return "more" if now > before else "fewer"


QUANTITIES: dict[str, Callable[[int], bool]] = {
    "several": lambda value: 3 <= value <= 9,
    "dozens": lambda value: 20 <= value <= 99,
    "hundreds": lambda value: 200 <= value <= 999,
    "thousands": lambda value: value >= 2000,
}

CLAIMS: dict[str, Callable[..., bool]] = (
    {word: partial(_share_holds, word) for word in SHARES}
    | ROUNDS
    | QUANTITIES
    | {
        "most": lambda value, *others, unknown=0: _most_holds(value, others, unknown),
        "as-many": lambda value, *others, unknown=0: most_word(value, others, unknown) == "as-many",
        "twice": _twice,
    }
)


def holds(word: str, *figures: int, **unknown: int) -> bool:
    """Whether a word may stand next to these figures.

    Shares take part, known and `unknown`; "almost", "about" and "more-than" the round number and the value;
    "several" to "thousands" the value; "most" and "as-many" the value, the others and `unknown`; "twice" the
    larger and the smaller.
    """
    if word not in CLAIMS:
        raise WordingError(f"No rule says when “{word}” is true. There are rules for: {', '.join(CLAIMS)}.")
    return CLAIMS[word](*figures, **unknown)
