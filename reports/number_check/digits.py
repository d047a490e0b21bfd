"""Numbers in figures: 1,429 and 1 324 and 1.242, 29,3 and 18.2, 1/3 and ½."""

import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction

from reports.number_check.finding import Item
from reports.number_check.vocabulary import Vocabulary

FIGURES = re.compile(
    r"(?<!\w)(?:"
    r"(?P<over>\d{1,4})/(?P<under>\d{1,4})(?![\d/])"
    r"|(?P<head>\d{1,3})(?P<separator>[ .,'])(?P<tail>\d{3}(?:(?P=separator)\d{3})*)(?!\d)(?:[.,](?P<decimals>\d+))?"
    r"|(?P<plain>\d+)(?:[.,](?P<fraction>\d+))?"
    r")"
    r"|(?P<one>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])"
)
_MOST_DIGITS = 18
_FOLLOWING = re.compile(r"[ \0]*([^\W\d_]+)")


def figures(text: str, words: Vocabulary) -> Iterator[Item]:
    for found in FIGURES.finditer(text):
        if len(found[0]) > 3 * _MOST_DIGITS:
            continue
        percent = words.percent.match(text, found.end())
        value, places, share = _value(found, bool(percent) or _multiplied(text, found.end(), words))
        if percent:
            value, share = value / 100, True
        end = percent.end() if percent else found.end()
        yield Item(
            found.start(), end, "number", value, share=share, percent=bool(percent), places=places
        )  # fmt: skip


def _multiplied(text: str, end: int, words: Vocabulary) -> bool:
    following = _FOLLOWING.match(text, end)
    return following is not None and following[1].lower() in words.multipliers


def _value(found: re.Match[str], measured: bool) -> tuple[Fraction, int, bool]:
    """The number, its decimals, whether it is a part of a whole.

    Three digits after one comma or dot are thousands, in all three languages: the pages have 1,429 and 1.242. They are
    decimals after a zero, and before a percent sign or “million”, where nobody writes thousands.
    """
    if found["one"]:
        return Fraction(unicodedata.numeric(found["one"])).limit_denominator(10), 0, True
    if found["over"]:
        over, under = int(found["over"]), int(found["under"])
        return (Fraction(over, under) if under else Fraction(over)), 0, bool(under)
    if not found["head"]:
        decimals = found["fraction"] or ""
        return _decimal(found["plain"], decimals), len(decimals), False
    one_group = len(found["tail"]) == 3 and not found["decimals"]
    if one_group and found["separator"] in ".," and (found["head"].startswith("0") or measured):
        return _decimal(found["head"], found["tail"]), 3, False
    digits = found["head"] + re.sub(r"\D", "", found["tail"])
    decimals = found["decimals"] or ""
    return _decimal(digits, decimals), len(decimals), False


def _decimal(whole: str, decimals: str) -> Fraction:
    return Fraction(int(whole + decimals), 10 ** len(decimals))
