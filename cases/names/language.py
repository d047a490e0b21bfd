"""Which language a name is written in, as its letters and its given name tell."""

import re
from typing import Literal

from cases.names.given import given_names
from cases.names.letters import Language, folded, is_cyrillic, tidy

Script = Literal["be", "ru", "en", "lacinka"]

# Letters that the other language does not have; then pairs of letters that it avoids.
ONLY_BELARUSIAN = re.compile(r"[іўґ]|(?<=\w)’")
ONLY_RUSSIAN = re.compile(r"[ищъ]")
MOSTLY_BELARUSIAN = re.compile(r"дз[ьеёюяв]|ц[ьеёюя]|шч|[рчшжц]э|[чшжр]ы")
MOSTLY_RUSSIAN = re.compile(r"[рт]ь|[рт][еёюя]|[жшчц][еёюя]|[оеё]в\b|ой\b|енко\b|о\w*о")
ONLY_LACINKA = re.compile(r"[čšžŭłśźćńĺ]|(?<=[a-z])j[aeou]|\bj[aeou]")


def language_of(name: str) -> Script:
    """A name that is the same in both (Захар, Руслан) counts as Belarusian, the first language of the file."""
    text = tidy(name).lower()
    if not is_cyrillic(text):
        return "lacinka" if ONLY_LACINKA.search(text) else "en"
    for belarusian, russian in (
        (len(ONLY_BELARUSIAN.findall(text)), len(ONLY_RUSSIAN.findall(text))),
        (_given_in(text, "be"), _given_in(text, "ru")),
        (len(MOSTLY_BELARUSIAN.findall(text)), len(MOSTLY_RUSSIAN.findall(text))),
    ):
        if belarusian != russian:
            return "ru" if russian > belarusian else "be"
    return "be"


def field_language(name: str) -> Language:
    """Which of the three name fields such a name belongs into."""
    script = language_of(name)
    return "en" if script == "lacinka" else script


def _given_in(text: str, language: Language) -> int:
    forms = {folded(getattr(given, language)) for given in given_names()}
    return sum(folded(word) in forms for word in text.split())
