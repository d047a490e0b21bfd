"""The letters all rules speak of: one kind of apostrophe, one space, the capitals of a pattern."""

import re
import unicodedata
from typing import Literal

Language = Literal["be", "ru", "en"]

LONGEST_NAME = 250  # letters a name may have in the case file
NAME = re.compile(r"(?=.*[^\W\d_]{2})[^\W\d_]+(?:’[^\W\d_]+)*\.?(?:[ -][^\W\d_]+(?:’[^\W\d_]+)*\.?)*")
APOSTROPHES = re.compile(r"['ʼ`´‘]")


def tidy(name: str) -> str:
    """One space between words, one kind of apostrophe, letters in one piece each."""
    return " ".join(APOSTROPHES.sub("’", unicodedata.normalize("NFC", name)).split())


def is_cyrillic(text: str) -> bool:
    return any("а" <= letter <= "ї" or letter == "ґ" for letter in text.lower())


def looks_like_name(text: str) -> bool:
    """Words of letters, such as “Іван Пятроў”, “Н. Прыклад”, “Шарэнда-Панасюк”; no code, address or nickname."""
    return bool(NAME.fullmatch(text)) and len(text) <= LONGEST_NAME


def like(pattern: str, word: str) -> str:
    """The word with the capitals of the pattern: АНДРЭЙ, Андрэй or андрэй."""
    if len(pattern) > 1 and pattern.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if pattern[:1].isupper() else word


def folded(word: str) -> str:
    """As looked up: Ё is often written Е, and a passport is all capitals."""
    return tidy(word).lower().replace("ё", "е").replace("’", "")
