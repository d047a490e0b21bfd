"""The letters all rules speak of: one kind of apostrophe, one space, the capitals of a pattern."""

import re
import unicodedata
from typing import Literal

Language = Literal["be", "ru", "en"]

APOSTROPHES = re.compile(r"['ʼ`´‘]")


def tidy(name: str) -> str:
    """One space between words, one kind of apostrophe, letters in one piece each."""
    return " ".join(APOSTROPHES.sub("’", unicodedata.normalize("NFC", name)).split())


def is_cyrillic(text: str) -> bool:
    return any("а" <= letter <= "ї" or letter == "ґ" for letter in text.lower())


def like(pattern: str, word: str) -> str:
    """The word with the capitals of the pattern: АНДРЭЙ, Андрэй or андрэй."""
    if len(pattern) > 1 and pattern.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if pattern[:1].isupper() else word


def folded(word: str) -> str:
    """As looked up: Ё is often written Е, and a passport is all capitals."""
    return tidy(word).lower().replace("ё", "е").replace("’", "")
