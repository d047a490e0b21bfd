"""What somebody seeks, read from what they typed, and said to the index of either database.

Every word must be there: as a whole in any of its forms, or as the beginning of a word. A “quoted phrase” stands
there word after word. Something like a code is sought as a code too.
"""

import re
from dataclasses import dataclass

from cases.search.codes import as_code
from cases.search.words import stem, words

LONGEST = 200  # characters; what is longer is cut
_QUOTED = re.compile(r'[“”„«»"]([^“”„«»"]*)[“”„«»"]')
_SHORTEST_BEGINNING = 2


@dataclass(frozen=True)
class Word:
    stem: str
    beginning: str  # what a word may begin with instead; empty: nothing

    @classmethod
    def of(cls, word: str) -> "Word":
        longer = len(word) >= _SHORTEST_BEGINNING and not word[0].isdigit()
        return cls(stem(word), word if longer else "")


@dataclass(frozen=True)
class Query:
    phrases: tuple[tuple[str, ...], ...] = ()
    words: tuple[Word, ...] = ()
    codes: tuple[str, ...] = ()
    text: str = ""

    def __bool__(self) -> bool:
        return bool(self.phrases or self.words)

    def has(self, word: str) -> bool:
        """Whether a folded word of a record is one of those sought."""
        return (
            any(word == sought.stem or stem(word) == sought.stem for sought in self.words)
            or any(sought.beginning and word.startswith(sought.beginning) for sought in self.words)
            or any(stem(word) in phrase for phrase in self.phrases)
        )


def read(text: str) -> Query:
    text = text[:LONGEST].replace("\0", " ")
    phrases = [tuple(stem(word) for word in words(phrase)) for phrase in _QUOTED.findall(text)]
    loose = dict.fromkeys(Word.of(word) for word in words(_QUOTED.sub(" ", text)))
    return Query(tuple(phrase for phrase in phrases if phrase), tuple(loose), tuple(as_code(text)), text)


def expressions(query: Query, vendor: str) -> list[str]:
    """From the narrowest to the widest: the code itself, whole words, words and what begins with them."""
    say = _SAY[vendor]
    whole = say.all([*map(say.phrase, query.phrases), *(say.word(word.stem) for word in query.words)])
    wide = say.all([*map(say.phrase, query.phrases), *(say.begun(word) for word in query.words)])
    if not query.codes:
        return [whole, wide]
    codes = [say.word(code) for code in query.codes]
    return [say.any(codes), say.any([*codes, whole]), say.any([*codes, say.beginning(query.codes[0]), wide])]


class _FTS5:
    """Every word is quoted, so that none is taken for an operator."""

    def word(self, word: str) -> str:
        return f'"{word}"'

    def beginning(self, word: str) -> str:
        return f'"{word}" *'

    def phrase(self, stems: tuple[str, ...]) -> str:
        return f'"{" ".join(stems)}"'

    def begun(self, word: Word) -> str:
        ways = [self.word(word.stem), *([self.beginning(word.beginning)] if word.beginning else ())]
        return self.any(ways)

    def all(self, expressions: list[str]) -> str:
        return "(" + " AND ".join(expressions) + ")"

    def any(self, expressions: list[str]) -> str:
        return "(" + " OR ".join(expressions) + ")"


class _TSQuery(_FTS5):
    def word(self, word: str) -> str:
        return f"'{word}'"

    def beginning(self, word: str) -> str:
        return f"'{word}':*"

    def phrase(self, stems: tuple[str, ...]) -> str:
        return "(" + " <-> ".join(map(self.word, stems)) + ")"

    def all(self, expressions: list[str]) -> str:
        return "(" + " & ".join(expressions) + ")"

    def any(self, expressions: list[str]) -> str:
        return "(" + " | ".join(expressions) + ")"


_SAY = {"sqlite": _FTS5(), "postgresql": _TSQuery()}
