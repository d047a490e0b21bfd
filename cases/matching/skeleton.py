"""What all spellings of a word have in common, whatever language and alphabet it is written in.

The sound is the word folded until Belarusian, Russian, passport Latin, Łacinka and Polish agree: ў = в, г = х,
дз = д, ц = т, щ = шч, unstressed о = а, я = е, doubles once. The skeleton is its consonants alone.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from cases.names.language import ONLY_LACINKA
from cases.names.letters import is_cyrillic

LONGEST = 24  # letters of a skeleton that are kept: it fits into a key beside a given name
KNOWN_WORDS = 50_000  # words kept in memory: those of one look-up come back in the next
VOWELS = re.compile("[aeiu]")

# ж, ч and ш are J, C and X; small j, c and x are Latin letters that are still to be read.
_CYRILLIC = dict(
    zip(
        "абвгґдеёжзиійклмнопрстуўфхцчшщыэюя",
        "a b v h h d e a J z i i i k l m n a p r s t u v f h t C X XC i e u e".split(),
        strict=True,
    )
)
_LATIN = [
    (re.compile(pattern), folded)
    for pattern, folded in (
        ("x", "ks"), ("shch|szcz|šč|sch", "XC"), ("zh|ž|ż", "J"), ("sh|sz|š", "X"), ("tch|ch|cz|č", "C"),
        ("kh", "h"), ("ts|tz|c|ć", "t"), ("g", "h"), ("w|ŭ", "v"), ("q", "k"), ("ph", "f"), ("ł|ĺ", "l"),
        ("ś", "s"), ("ź", "z"), ("ń", "n"), ("o", "a"), ("ij|yj", "i"), ("[yij]a", "e"), ("[yij]u", "u"),
        ("[yij]e", "e"), ("[yj]", "i"), ("[^a-zJXC]", ""),
    )
]  # fmt: skip
_IOTATED_O = re.compile("[yij]o")
_FOLDED = [
    (re.compile(pattern), folded)
    for pattern, folded in (
        ("(?<=[aeiu])u(?=[^aeiu]|$)", "v"),  # ў as Viasna writes it, and у where the other language has ву
        ("^vu", "u"),
        ("(?<=^[vtdpJ]a)l(?=[kCshnt])", "v"),  # воўк and волк
        ("dz", "d"),
        ("ts", "t"),
        (r"(.)\1+", r"\1"),
    )
]


class Word(NamedTuple):
    skeleton: str
    sound: str


@lru_cache(KNOWN_WORDS)
def word_of(word: str, lacinka: bool = False) -> Word:
    """`lacinka`: whether the whole name is, for `ch` is х there and ч everywhere else."""
    text = unicodedata.normalize("NFC", word).lower()
    sound = (
        "".join(_CYRILLIC.get(letter, "") for letter in text) if is_cyrillic(text) else _latin(text, lacinka)
    )
    for pattern, folded in _FOLDED:
        sound = pattern.sub(folded, sound)
    return Word(VOWELS.sub("", sound).upper()[:LONGEST], sound)


def _latin(text: str, lacinka: bool) -> str:
    text = _IOTATED_O.sub("a", text.replace("ch", "h") if lacinka else text)
    for pattern, folded in _LATIN:
        text = pattern.sub(folded, text)
    return text


def is_lacinka(name: str) -> bool:
    return bool(ONLY_LACINKA.search(name.lower()))


def one_letter_less(skeleton: str) -> set[str]:
    """All skeletons with one letter left out: two words with one slip between them share one of these."""
    return {skeleton[:place] + skeleton[place + 1 :] for place in range(len(skeleton))}
