"""What changed within a long text, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

SHORT = 40  # letters: below that the two are read faster one after the other
STAYED, WENT, CAME = "", "del", "ins"


@dataclass(frozen=True, slots=True)
class Piece:
    kind: str  # the element it is shown as; empty: as it is
    text: str


def by_words(old: str, new: str) -> list[Piece]:
    """Empty where one of the two is no longer text, or nothing stayed of it."""
    if min(len(old), len(new)) < SHORT:
        return []
    before, after = _words(old), _words(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < 0.3:
        return []
    pieces = []
    for what, first, last, new_first, new_last in matcher.get_opcodes():
        if what == "equal":
            pieces.append(Piece(STAYED, "".join(before[first:last])))
            continue
        if first != last:
            pieces.append(Piece(WENT, "".join(before[first:last])))
        if new_first != new_last:
            pieces.append(Piece(CAME, "".join(after[new_first:new_last])))
    return pieces


def _words(text: str) -> list[str]:
    """Words each with the space after it, so that together they are the text again."""
    return re.findall(r"\S+\s*|\s+", text)
