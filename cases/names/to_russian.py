"""A Belarusian surname in Russian letters: known roots, known endings, and rules for what lies between."""

import re

from cases.names.roots import root_of, whole

# The first that fits; longest first.
_ENDINGS = """
    оўскі:овский аўскі:овский еўскі:евский эўскі:евский скі:ский цкі:цкий зкі:зкий оўская:овская
    аўская:овская еўская:евская эўская:евская ская:ская цкая:цкая овіч:ович евіч:евич эвіч:евич іч:ич
    ыч:ич шчанка:щенко ранка:ренко енка:енко энка:енко чанка:ченко ейка:ейко эйка:ейко онак:онок
    ёнак:ёнок чак:чек ець:еть чоў:чёв чова:чёва жаў:жев шаў:шев чаў:чев цаў:цев аў:ов оў:ов еў:ев ёў:ёв
    жава:жева шава:шева чава:чева цава:цева ава:ова ова:ова ева:ева ёва:ёва ін:ин ын:ин іна:ина ына:ина
    ка:ко ы:ый
"""
ENDINGS = tuple((be, ru) for be, ru in (pair.split(":") for pair in _ENDINGS.split()))
# Feminine nouns keep their -ка.
NOT_KO = frozenset("сарока ластаўка галка кошка мышка птушка качка шапка лапка мурашка рамашка зорка".split())
SHORTEST_KO = 5
RULES = (
    (r"дз(?=[іеёюяьв])", "д"),
    (r"цц", "тт"),
    (r"ц(?=[іеёюяьв])", "т"),
    (r"^цы", "цы\0"),
    (r"шч", "щ"),
    (r"(?<=[ржшчщц])ы(?!\0)", "и"),
    (r"(?<=щ)а", "е"),
    (r"^ча(?=[^йбш])", "че"),
    (r"(?<=\w)э", "е"),
    (r"^([бвгзклмнпст]|[дт]|сл|св|см|сн|зм|зв)я", r"\1е"),
    (r"ў", "в"),
    (r"’", "ь"),
    (r"і", "и"),
    (r"\0", ""),
)


# What stands before the stress: я there was е.
STRESSED_ENDINGS = ("оў", "ёў", "ова", "ёва", "овіч", "евіч", "оўскі", "оўская")


def surname_in_russian(word: str) -> str:
    """Of a word in small letters."""
    if (known := whole(word, "be")) is not None:
        return known
    stem, ending, last = _ending_of(word)
    if ending in STRESSED_ENDINGS:
        stem = re.sub(r"(?<=\w)я([^аеёіоуыэюя]*)$", r"е\1", stem)
    root, russian = root_of(stem, "be")
    return russian + _by_letters(stem[len(root) :], russian[-1:], ending[:1]) + last


def _ending_of(word: str) -> tuple[str, str, str]:
    """What comes before the ending, the ending, and the ending in Russian."""
    for ending, russian in ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            kept = ending == "ка" and (word in NOT_KO or len(word) < SHORTEST_KO)
            return (word, "", "") if kept else (word.removesuffix(ending), ending, russian)
    return word, "", ""


def _by_letters(text: str, before: str, after: str) -> str:
    """Letter by letter. The neighbours on both sides are read along, they decide: те but цы."""
    text = before + text + after
    for pattern, replacement in RULES:
        if not (before and pattern.startswith("^")):
            text = re.sub(pattern, replacement, text)
    return text[len(before) : len(text) - len(after)]
