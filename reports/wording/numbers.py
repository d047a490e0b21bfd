"""Numbers as readers of each language write them: 1,602 and 41% in English, 1 602 and 41 % elsewhere."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

Number = int | float | Decimal


def integer(value: int, language: str) -> str:
    return format_decimal(value, locale=language)


def tidy(value: Number) -> int | Decimal:
    """A whole amount as an int, any other to two decimals."""
    exact = Decimal(str(value))
    if exact == exact.to_integral_value():
        return int(exact)
    return exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


def decimal(value: Number, language: str) -> str:
    exact = tidy(value)
    pattern = "#,##0" if isinstance(exact, int) else "#,##0.00"
    return format_decimal(exact, format=pattern, locale=language)


def percentage(part: int, known: int, language: str) -> str:
    """Whole percentages, each rounded by itself: never adjusted to add up to 100."""
    share = (Decimal(part) / Decimal(known)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return format_percent(share, locale=language)


def listed(items: Sequence[str], language: str) -> str:
    return format_list(items, locale=language)
