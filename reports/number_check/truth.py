"""Whether what was said is true of a figure. Thresholds are those of `reports.wording.approximation`."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from reports.indicators import INDICATORS
from reports.number_check.finding import Item
from reports.wording import approximation
from reports.wording.approximation import MORE_THAN, NEARNESS, UNKNOWN_IGNORED, difference_said, holds
from reports.wording.quoting import Document, figure_at

PAIRS = {"twice": Fraction(2), "thrice": Fraction(3), "halved": Fraction(2)}
QUANTITIES = ("several", "dozens", "hundreds", "thousands")
LARGE = {"tens-of-thousands": 20_000, "hundreds-of-thousands": 200_000, "millions": 2_000_000}
_COMPARISON = "comparison."


@dataclass(frozen=True, slots=True)
class Parts:
    """A value among those it shares a whole with; ``others`` without the unknown."""

    value: int
    others: tuple[int, ...]
    unknown: int

    @property
    def known(self) -> int:
        return self.value + sum(self.others)

    @property
    def shares(self) -> tuple[Fraction, ...]:
        """The share of the known, or both bounds when more than a few are unknown."""
        if not self.known:
            return ()
        if Fraction(self.unknown, self.known + self.unknown) <= UNKNOWN_IGNORED:
            return (Fraction(self.value, self.known),)
        whole = self.known + self.unknown
        return Fraction(self.value, whole), Fraction(self.value + self.unknown, whole)


class Figures:
    """The figures of a release, asked by their path; under ``periods`` the document may hold those of releases of
    other periods (``2023-Q1:detentions.total``), under ``lists`` what was counted for the text (``list:3``)."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def value(self, path: str) -> Fraction | None:
        period, colon, place = path.partition(":")
        if colon and period == "list":
            number = self.document.get("lists", {}).get(place)
        elif colon:
            number = figure_at(self._of(period).document, place)
        else:
            number = figure_at(self.document, path)
        return None if number is None or isinstance(number, bool) else Fraction(str(number))

    def parts(self, path: str) -> Parts | None:
        """What the figure is a part of: its breakdown, else the headline figure of its indicator."""
        period, colon, place = path.partition(":")
        if colon:
            return None if period == "list" else self._of(period).parts(place)
        value, (indicator, *rest) = self.value(path), path.split(".", 2)
        if value is None or value.denominator != 1 or indicator not in INDICATORS:
            return None
        whole = self.value(f"{indicator}.{INDICATORS[indicator].headline}")
        if len(rest) == 2 and rest[0].startswith("by_"):
            return self._among(indicator, rest[0], rest[1], int(value), whole)
        if whole is None or rest[0] == INDICATORS[indicator].headline or whole < value:
            return None
        return Parts(int(value), (int(whole - value),), 0)

    def _among(
        self, indicator: str, breakdown: str, key: str, value: int, whole: Fraction | None
    ) -> Parts | None:
        siblings = self.document["figures"][indicator][breakdown]
        others = tuple(int(number or 0) for name, number in siblings.items() if name not in (key, "unknown"))
        unknown = int(siblings.get("unknown") or 0) if key != "unknown" else 0
        if whole is not None and value + sum(others) + unknown > whole:
            # Parts that overlap, as articles do, are shares of the whole.
            return Parts(value, (int(whole) - value,), 0) if whole >= value else None
        return Parts(value, others, unknown)

    def _of(self, period: str) -> "Figures":
        return Figures(self.document.get("periods", {}).get(period, {}))

    def breakdown(self, path: str) -> Mapping[str, Any] | None:
        indicator, _dot, breakdown = path.partition(".")
        answer = self.document.get("figures", {}).get(indicator)
        found = answer.get(breakdown) if isinstance(answer, Mapping) else None
        return found if isinstance(found, Mapping) else None

    def compared(self, path: str) -> tuple[int, int] | None:
        """The numbers now and before that a reference into the comparison speaks of."""
        if not path.startswith(_COMPARISON):
            return None
        indicator = path.split(".")[1]
        if indicator not in INDICATORS:
            return None
        headline = INDICATORS[indicator].headline
        now, then = self.value(f"{indicator}.{headline}"), self.value(f"{_COMPARISON}{indicator}.{headline}")
        return (int(now), int(then)) if now is not None and then is not None else None


def number_holds(item: Item, figure: Fraction) -> bool:
    """“At least” stands before the exact number alone (R15), “almost” and “more than” before a round one near it."""
    said = item.value
    if said is None:
        return False
    figure = abs(figure)
    if item.near in ("", "at-least"):
        return said == figure or (bool(item.places) and said == _rounded(figure, item.places))
    if item.near == "less-than":
        return figure < said
    return bool(approximation.ROUNDS[item.near](said, figure))  # type: ignore[arg-type]


def _rounded(figure: Fraction, places: int) -> Fraction:
    exact = Decimal(figure.numerator) / Decimal(figure.denominator)
    return Fraction(exact.quantize(Decimal(1).scaleb(-places)))


def share_holds(item: Item, parts: Parts) -> bool:
    said = item.value
    shares = parts.shares
    if said is None or not shares:
        return False
    if item.percent and not item.near:
        tolerance = Fraction(1, 200 * 10**item.places)
        return abs(Fraction(parts.value, parts.known) - said) <= tolerance
    return all(near_share(item.near, said, share) for share in shares)


def near_share(near: str, said: Fraction, share: Fraction) -> bool:
    if near == "at-least":
        return said <= share <= said + MORE_THAN
    if near == "less-than":
        return said - MORE_THAN <= share < said
    return NEARNESS[f"{near}-" if near else ""](said, share)


def part_word_holds(claim: str, parts: Parts) -> bool:
    if claim in ("most", "as-many"):
        said = {claim, "as-many"}  # of two that tie both are the most
        return any(holds(word, parts.value, *parts.others, unknown=parts.unknown) for word in said)
    return parts.known > 0 and holds(claim, parts.value, parts.known, unknown=parts.unknown)


def quantity_holds(claim: str, figure: Fraction) -> bool:
    if claim in LARGE:
        return figure >= LARGE[claim]
    return figure.denominator == 1 and holds(claim, int(figure))


def ratio_holds(item: Item, one: int, other: int) -> bool:
    """“Twice”, “almost four times”: of the larger and the smaller of two figures."""
    larger, smaller = max(one, other), min(one, other)
    times = PAIRS.get(item.claim) or item.value
    if smaller <= 0 or times is None:
        return False
    if times == 2 and not item.near:
        return holds("twice", larger, smaller)
    ratio = Fraction(larger, smaller)
    near = item.near if item.near in approximation.ROUNDS else "about"
    return bool(approximation.ROUNDS[near](times, ratio))  # type: ignore[arg-type]


def change_holds(claim: str, now: int, before: int) -> bool:
    """A change within chance is none; of a small base only the numbers are said, and their direction must be right."""
    said = difference_said(now, before)
    grew = now > before
    return said != "same" and now != before and grew == (claim == "increase")
