"""From how partners write a value to how a casebook does. What is not understood stays, and is a mistake of its row."""

import datetime
import re
from functools import lru_cache

from django.core.exceptions import ValidationError

from cases.casebook.columns import Amount, Column, Day, MinorChildren, Whole, YesNo
from cases.typed_amounts import read_amount
from cases.typed_dates import understand

_ISO_WITH_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?: г\.?)?(?: 0?0:00(?::00)?)?")
_HAS_YEAR = re.compile(r"\d{4}|[./-]\d{2}\b")
_YES = frozenset("yes y true да д так т есть ёсць + 1 x х".split())
_NO = frozenset("no n false нет н не няма - 0".split())
_SPACES = re.compile(r"[\s\u00a0\u202f]")


def converted(column: Column, text: str) -> str:
    text = text.strip()
    if not text:
        return ""
    if isinstance(column, Day):
        return _date(text)
    if isinstance(column, YesNo):
        return _yes_no(text)
    if isinstance(column, MinorChildren):
        return text if text.isdigit() else _yes_no(text)
    if isinstance(column, Amount):
        return amount_and_unit(text)[0]
    if isinstance(column, Whole):
        return _SPACES.sub("", text)
    return text


@lru_cache(maxsize=20_000)
def _date(text: str) -> str:
    """Never with a guessed year: a table does not say when it was written."""
    if found := _ISO_WITH_TIME.fullmatch(text):
        return found[1]
    if found := _DAY_FIRST.fullmatch(text):
        day, month, year = map(int, found.groups())
        try:
            return datetime.date(year, month, day).isoformat()
        except ValueError:
            return text
    if not _HAS_YEAR.search(text):
        return text
    try:
        return understand(text, datetime.date.today()).text
    except ValidationError:
        return text


def amount_and_unit(text: str) -> tuple[str, str]:
    """“1 250,50 руб.” as 1250.50 and byn; the text itself, and no unit, where it is not understood."""
    try:
        read = read_amount(text.replace("\u00a0", " ").replace("\u202f", " "))
    except ValidationError:
        return text, ""
    return f"{read.amount.normalize():f}", read.unit


def _yes_no(text: str) -> str:
    word = text.casefold().rstrip(".")
    return "yes" if word in _YES else "no" if word in _NO else text
