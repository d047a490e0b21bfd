"""A text made ready for reading: every character stays in its place, what is markup is blanked."""

import re
from dataclasses import dataclass

from reports.number_check.vocabulary import SPACES
from reports.wording.quoting import PERSON, REFERENCE
from reports.wording.unfilled import UNFILLED

BLANK = "\0"
_SPACE = re.compile(SPACES)
# A line broken inside a sentence, as loose text has them.
_BROKEN_LINE = re.compile(r"(?<=[^\s.!?:;])\n(?=[a-zа-яёіў])")
# What may stand between two words that belong together.
GAP = re.compile(r"[ \0*_]*")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A reference: its own span, and that of the words in it (the same where it has none)."""

    start: int
    end: int
    path: str
    words_start: int
    words_end: int

    @property
    def has_words(self) -> bool:
        return self.words_end > self.words_start


@dataclass(frozen=True, slots=True)
class Masked:
    text: str
    quoted: tuple[Quoted, ...]


def mask(text: str) -> Masked:
    quoted = tuple(_quoted(found) for found in REFERENCE.finditer(text))
    blanked = REFERENCE.sub(_blank_reference, text)
    blanked = PERSON.sub(_blank_person, blanked)
    blanked = UNFILLED.sub(_blank, blanked)  # said to the writer, never to a reader
    blanked = _SPACE.sub(" ", blanked).replace("’", "'").replace("ʼ", "'")
    return Masked(_BROKEN_LINE.sub(" ", blanked), quoted)


def _quoted(found: re.Match[str]) -> Quoted:
    start, end = found.span("words") if found["words"] else (found.end(), found.end())
    return Quoted(found.start(), found.end(), found["path"], start, end)


def _blank(found: re.Match[str]) -> str:
    return BLANK * len(found[0])


def _blank_reference(found: re.Match[str]) -> str:
    words = found["words"] or ""
    return BLANK * (len(found[0]) - len(words) - 2) + words + BLANK * 2


def _blank_person(found: re.Match[str]) -> str:
    """Both the words for a name that may be shown and those for one that may not are read."""
    start = found.start()
    out = list(BLANK * len(found[0]))
    for group in ("words", "instead"):
        if found[group]:
            first, last = found.span(group)
            out[first - start : last - start] = found[group]
    return "".join(out)
