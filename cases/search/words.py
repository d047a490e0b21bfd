"""The words of a text as they are sought: in one spelling, without their endings.

What is kept and what is asked goes through here, so both agree. Words are made of the letters a–z, the Cyrillic
ones and digits only, which SQLite and PostgreSQL cut in the same way.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import combining, normalize

LONGEST_WORD = 60
MOST_WORDS = 5_000  # of one record: PostgreSQL keeps a megabyte of them
END_OF_TEXT = "u0"  # between the texts of a record, so that no phrase runs from one into the next

# Whoever has no Belarusian keyboard writes и and у; ё is mostly left out; an apostrophe stands inside a word.
_SAME_LETTER = str.maketrans(
    {"ё": "е", "і": "и", "ї": "и", "ў": "у", "ґ": "г", "ł": "l", "ø": "o", "đ": "d"}
    | dict.fromkeys("'’ʼ‘`´\u00ad", "")
)
_FOREIGN = re.compile(r"[^\x00-\x7fЀ-ӿ]")
# Articles of law stay whole, 24.15 and 361-4; other hyphens part words. Longer sequences are tried first.
_WORD = re.compile(r"[0-9]+(?:\.[0-9]+)+|[0-9]{3}-[0-9]{1,2}(?![0-9])|[0-9]+|[^\W_0-9][^\W_]*")
_EVERYWHERE = {"http", "https", "www"}

# Endings are cut off in rounds, the longest that leaves enough: обысков → обыск, Ивановой → Иванов → Иван.
_LEFT = 3
_ENDINGS = {
    "cyrillic": (
        """а я о е э ы и у ю ь й ам ям ом ем ами ями ах ях ой ей ай яй ый ий ою ею аю яю ау яу оу еу
        ия ии ию ие ием ией ияй иям иями иях ыя ыи ыю ыяй ыей ыям ыями ыях ья ьи ью ье ьем ьей ьям ьями ьях
        ого его ага яга ому ему аму яму ым им ых их ыми ими ая яя ое ее ые ую юю""",
        "ов ев",
    ),
    "latin": ("s", "ing ed ie e y"),
}
# What a stem turns into before some endings: судзе – суд, арышце – арышт, затрыманне – затрыманы.
_STEM_ENDS = (re.compile("дз$"), "д"), (re.compile("ц$"), "т"), (re.compile(r"([^\W_0-9])\1$"), r"\1")


def fold(text: str) -> str:
    """Small letters in one spelling, without marks: Ё and е, Ў and у, І and и, Ś and s are the same."""
    folded = normalize("NFKC", normalize("NFKC", text).casefold()).translate(_SAME_LETTER)
    return _FOREIGN.sub(_without_marks, folded)


def _without_marks(letter: re.Match[str]) -> str:
    parts = normalize("NFKD", letter[0])
    return "".join(part for part in parts if not combining(part)).translate(_SAME_LETTER)


def words(text: str) -> Iterator[str]:
    """The folded words of the text, in their order."""
    for found in _WORD.findall(fold(text)):
        if found not in _EVERYWHERE:
            yield _in_known_letters(_whole_number(found))[:LONGEST_WORD]


def _whole_number(word: str) -> str:
    parts = re.split(r"[.-]", word)
    return word if len(parts) == 1 else "n" + "n".join(parts)


def _in_known_letters(word: str) -> str:
    """Letters of other scripts by their numbers: the two databases disagree about some of them."""
    return _FOREIGN.sub(lambda letter: f"u{ord(letter[0]):x}", word)


# A casebook uses the same words again and again; 65,536 of them take about 15 MB.
@lru_cache(maxsize=2**16)
def stem(word: str) -> str:
    if any(character.isdigit() for character in word):
        return word
    for cut in _CUTS["latin" if word.isascii() else "cyrillic"]:
        word = cut.sub(r"\1", word)
    for end, instead in _STEM_ENDS:
        word = end.sub(instead, word)
    return word


# The shortest beginning is tried first, so the longest ending goes.
_CUTS = {
    script: [re.compile(rf"^(.{{{_LEFT},}}?)(?:{'|'.join(endings.split())})$") for endings in rounds]
    for script, rounds in _ENDINGS.items()
}


def stems(text: str) -> list[str]:
    return [stem(word) for word in words(text)]
