"""What a language module has to bring, and what is the same in all of them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

SPACES = "[ \t\u00a0\u202f\u2009]"
WORD_START, WORD_END = r"(?<![\w’'])", r"(?![\w’']|-\w)"
NEAR = ("almost", "about", "more-than", "at-least", "less-than")


@dataclass(frozen=True)
class Vocabulary:
    """The words of one language, small letters.

    ``numerals``: form → value below 1,000; ``multipliers``: form → 1,000 and more, also as it is cut short.
    ``hundred``: the word that multiplies what stands before it (English), or an empty text.
    ``claims``: name → pattern of a word that says something without a number after it.
    ``near``: name → pattern of a qualifier, a claim only before a number.
    ``fractions``: pattern → how it is read; see ``fractions.py``.
    ``exempt``: patterns of what is no count: dates, times, article numbers.
    """

    numerals: Mapping[str, int | Fraction]
    multipliers: Mapping[str, int]
    hundred: str
    joined_by_and: str
    articles: frozenset[str]
    not_counted: re.Pattern[str]
    plural_only: frozenset[str]
    claims: re.Pattern[str]
    near: re.Pattern[str]
    fractions: tuple[tuple[re.Pattern[str], Mapping[str, Fraction]], ...]
    times: re.Pattern[str]
    percent: re.Pattern[str]
    exempt: re.Pattern[str]
    year_before: re.Pattern[str]
    year_after: re.Pattern[str]
    counted: re.Pattern[str]
    of: re.Pattern[str]


def named(patterns: Mapping[str, str]) -> re.Pattern[str]:
    """One pattern of many, each a group of its name; a hyphen in a name becomes an underscore."""
    groups = "|".join(f"(?P<{name.replace('-', '_')}>{pattern})" for name, pattern in patterns.items())
    return re.compile(f"{WORD_START}(?:{groups}){WORD_END}", re.IGNORECASE)


def any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.MULTILINE)


def group_name(found: re.Match[str]) -> str:
    return (found.lastgroup or "").replace("_", "-")


# --- what is no count in any language -------------------------------------------------------------------------------

YEAR = r"(?:19|20)\d\d"
DASH = r"\s?[-‑–—]\s?"
LIST = rf"(?:{DASH}|,\s|\s(?:and|or|to|і|й|и|ды|або|или|да|до|па|по)\s)"
ARTICLE_NUMBER = r"\d{1,5}(?:[.\-–]\d{1,5}){0,4}"
SEVERAL_ARTICLES = rf"{ARTICLE_NUMBER}(?:{LIST}{ARTICLE_NUMBER}){{0,12}}"
EVERYWHERE = (
    r"(?:https?://|www\.)[^\s<>\[\]()«»\"]+",
    r"(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:org|com|net|by|ru|info|eu|me|media|news|io|uk|pl|lt)\b(?:/[^\s<>\[\]()«»\"]*)?",
    r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}",
    r"(?<![\w])[@#][\w-]+",
    r"(?<![\d.,])\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d])",
    r"(?<![\d.,])\d{1,2}[./]\d{1,2}[./](?:19|20)?\d{2}(?!\d)",
    rf"(?<![\w.,]){YEAR}(?:{DASH}|/){YEAR}(?![\w])",
    rf"(?<![\w.,]){YEAR}[-–/]\d\d(?![\w.,]?\d)",
    rf"(?<![\w.,]){YEAR}-(?:[qQ][1-4]|[hH][12]|\d\d)(?:-\d+)?(?!\w)",
    r"(?<![\d.,:])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d:])",
    r"(?<!\d)24/7(?!\d)",
    r"(?<![\w])\+\d[\d \u00a0()\-–]{6,18}\d",
    r"(?<![\w-])\d{2,3}-\d{2}-\d{2}(?![\w-])",
    rf"(?:№+|§+|\bNo\.){SPACES}?{SEVERAL_ARTICLES}",
    r"(?<![\w])[^\W\d_][\w]*-?\d[\w-]*",  # BY-7, P-2024-00012, spring96, COVID-19
    r"(?<![\w.,])\d+[A-ZА-ЯЁІЎ]{1,3}(?![\w])",  # 5G, 12А
    r"^[ \t]*\d{1,3}[.)](?=[ \t\u00a0])",  # the numbers of a list
    r"\]\([^)\s]{1,500}\)",  # where a link leads
)
