"""A line cut into pieces, each either understood as something or left over: none of its letters is lost."""

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

LEFT = "left"
_LETTER_OR_NUMBER = re.compile(r"[^\W_]")


class Piece(NamedTuple):
    kind: str
    text: str


class Pieces:
    def __init__(self, text: str) -> None:
        self.all = [Piece(LEFT, text)] if text else []

    def take(self, kind: str, pattern: re.Pattern[str], read: Callable[[re.Match[str]], Any]) -> Any:
        """The first match that `read` makes something of becomes a piece of this kind; None when there is none."""
        for place, piece in enumerate(self.all):
            for match in pattern.finditer(piece.text) if piece.kind == LEFT else ():
                found = read(match) if match.group() else None
                if found is not None:
                    self._cut(place, match.start(), match.end(), kind)
                    return found
        return None

    def _cut(self, place: int, start: int, end: int, kind: str) -> None:
        text = self.all[place].text
        cut = [Piece(LEFT, text[:start]), Piece(kind, text[start:end]), Piece(LEFT, text[end:])]
        self.all[place : place + 1] = [piece for piece in cut if piece.text]

    def left(self) -> Iterator[str]:
        """What nothing was made of, without the signs between."""
        for piece in self.all:
            if piece.kind == LEFT and _LETTER_OR_NUMBER.search(piece.text):
                yield piece.text.strip(" \t\r\n,;:.|/()[]{}–—-\u200b\ufe0f")
