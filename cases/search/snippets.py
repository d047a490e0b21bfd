"""The place of a text where what was sought stands, with the found words marked."""

import re

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from cases.search.query import Query
from cases.search.words import words

AROUND = 70  # characters shown on either side
_WORD = re.compile(r"[^\W_]+(?:['’ʼ.-][^\W_]+)*")


def marked(text: str, query: Query) -> SafeString:
    """The whole text."""
    return _with_marks(text, _places(text, query))


def snippet(text: str, query: Query) -> SafeString | None:
    """The part around the first found word; None where none of the words stands in the text."""
    places = _places(text, query)
    if not places:
        return None
    first, last = max(places[0][0] - AROUND, 0), min(places[0][1] + AROUND, len(text))
    first = text.rfind(" ", 0, first) + 1 if first else 0
    last = _end_of_word(text, last)
    inside = [(start - first, end - first) for start, end in places if first <= start and end <= last]
    return format_html(
        "{}{}{}",
        "… " if first else "",
        _with_marks(text[first:last], inside),
        " …" if last < len(text) else "",
    )


def _end_of_word(text: str, position: int) -> int:
    end = text.find(" ", position)
    return (
        end if 0 <= end < position + AROUND else position if end >= 0 else min(len(text), position + AROUND)
    )


def _places(text: str, query: Query) -> list[tuple[int, int]]:
    found = _WORD.finditer(text)
    return [match.span() for match in found if any(query.has(word) for word in words(match[0]))]


def _with_marks(text: str, places: list[tuple[int, int]]) -> SafeString:
    pieces, done = [], 0
    for start, end in places:
        pieces.append((text[done:start], text[start:end]))
        done = end
    return format_html("{}{}", format_html_join("", "{}<mark>{}</mark>", pieces), text[done:])
