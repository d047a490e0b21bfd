"""Amounts of a penalty as people write them: 740, “1 110,50 руб”, “20 б.в.”, “15 сутак”."""

import re
from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

LONGEST = 40
_AMOUNT = re.compile(
    r"(?P<number>[0-9]{1,3}(?: [0-9]{3})+|[0-9]+)(?:[.,](?P<hundredths>[0-9]{1,2}))?(?P<unit>[^0-9]*)"
)
# Words without their dots and blanks, by unit; a year is twelve months.
_UNITS = [
    (re.compile(pattern), unit, times)
    for pattern, unit, times in (
        (r"бв|баз\w*|bu|base\w*", "base_units", 1),
        (r"р|br|(бел\w*)?(руб\w*|р)|byn|r(o?ub\w*)?", "byn", 1),
        (r"гадз\w*|час\w*|h(ours?)?", "hours", 1),
        (r"сут\w*|дз\w*|д(ня|ней|ень|н)|d(ays?)?", "days", 1),
        (r"мес\w*|mo(nths?)?", "months", 1),
        (r"год\w*|гад\w*|лет|y(ears?)?", "months", 12),
    )
]


@dataclass(frozen=True, slots=True)
class TypedAmount:
    amount: Decimal
    unit: str  # "" when the text names none


def read_amount(text: str) -> TypedAmount:
    """Raises ValidationError with a sentence that names what would do."""
    found = _AMOUNT.fullmatch(" ".join(text.split()).casefold()) if len(text) <= LONGEST else None
    if not found:
        raise _unreadable(text)
    number = Decimal(f"{found['number'].replace(' ', '')}.{found['hundredths'] or 0}")
    word = re.sub(r"[. ]", "", found["unit"])
    if not word:
        return TypedAmount(number, "")
    for pattern, unit, times in _UNITS:
        if pattern.fullmatch(word):
            return TypedAmount(number * times, unit)
    raise _unreadable(text)


def _unreadable(text: str) -> ValidationError:
    return ValidationError(
        _(
            "“%(text)s” is not an amount we can read. Write 740, 740,50, 740 rubles, 20 base units or 15 days."
        ),
        code="amount",
        params={"text": text if len(text) <= LONGEST else f"{text[:LONGEST]}…"},
    )
