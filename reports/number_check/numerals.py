"""Numbers in words: seventy-four, сто двадцать одного, семдзесят чатыры."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from reports.number_check.finding import Item
from reports.number_check.vocabulary import Vocabulary

WORD = re.compile(r"[^\W\d_]+")
_JOINT = re.compile(r"[ ]{1,2}|[-‑]")


@dataclass(slots=True)
class _Read:
    value: Fraction
    after: int  # the first word that does not belong to it
    hundreds: bool = False


class Numerals:
    """The numbers of one text; ``free`` says whether a span is not yet taken by something else."""

    def __init__(self, text: str, words: Vocabulary) -> None:
        self.text, self.words = text, words
        self.tokens = [(found[0].lower(), found.start(), found.end()) for found in WORD.finditer(text)]

    def __iter__(self) -> Iterator[Item]:
        at = 0
        while at < len(self.tokens):
            read = self._number(at)
            if read is None:
                at += 1
                continue
            yield self._item(at, read)
            at = read.after

    def _item(self, at: int, read: _Read) -> Item:
        start, end = self.tokens[at][1], self.tokens[read.after - 1][2]
        if self.tokens[read.after - 1][0] == "тыс" and self.text[end : end + 1] == ".":
            end += 1
        percent = self.words.percent.match(self.text, end)
        return Item(
            start,
            percent.end() if percent else end,
            "number",
            read.value / 100 if percent else read.value,
            share=bool(percent),
            percent=bool(percent),
        )

    def _word(self, at: int) -> str:
        return self.tokens[at][0] if at < len(self.tokens) else ""

    def _joined(self, at: int, comma: bool = False) -> bool:
        """The word belongs to the one before it."""
        if not 0 < at < len(self.tokens):
            return False
        between = self.text[self.tokens[at - 1][2] : self.tokens[at][1]]
        return bool(_JOINT.fullmatch(between)) or (comma and between in (", ", ". "))

    def _number(self, at: int) -> _Read | None:
        start = at
        if self._word(at) in self.words.articles:
            following = self._word(at + 1)
            multiplies = following in self.words.multipliers or following == self.words.hundred
            if not (multiplies and self._joined(at + 1)):
                return None
            at += 1
        total = Fraction(0)
        limit: int | None = None
        while True:
            group = self._group(at)
            after = group.after if group else at
            multiplier = self._multiplier(after, at, start, bool(group))
            if multiplier and (limit is None or multiplier < limit):
                total += (group.value if group else 1) * multiplier
                at, limit = after + 1, multiplier
            elif group and (limit is None or group.value < limit):
                return _Read(total + group.value, after)
            else:
                return _Read(total, self._before_and(at)) if limit else None
            onwards = self._continued(at, limit or 0)
            if onwards is None:
                return _Read(total, at)
            at = onwards

    def _before_and(self, at: int) -> int:
        """An “and” that no number follows is not part of it."""
        return at - 1 if self.words.joined_by_and and self._word(at - 1) == self.words.joined_by_and else at

    def _multiplier(self, at: int, group_at: int, start: int, grouped: bool) -> int | None:
        """“тысяч” alone says how large, not how many; after a number, and “тысяча”, it is one."""
        word = self._word(at)
        value = self.words.multipliers.get(word)
        if value is None or (grouped and not self._joined(at)):
            return None
        if not grouped and group_at == start and word in self.words.plural_only:
            return None
        return value

    def _continued(self, at: int, limit: int) -> int | None:
        """Where the smaller part goes on, “two thousand and five”, “one thousand, two hundred”."""
        joined = self._joined(at)
        if joined and self.words.joined_by_and and self._word(at) == self.words.joined_by_and:
            small = self._group(at + 1) if self._joined(at + 1) else None
            return at + 1 if small and small.value < 100 else None
        if joined:
            return at if self._group(at) else None
        if self.words.joined_by_and and self._joined(at, comma=True):
            group = self._group(at)
            multiplier = self.words.multipliers.get(self._word(group.after), limit) if group else limit
            grouped = group and (multiplier < limit or (group.hundreds and multiplier == limit))
            return at if grouped and self.text[self.tokens[at - 1][2]] == "," else None
        return None

    def _group(self, at: int) -> _Read | None:
        """A number below a thousand (or “fifteen hundred”)."""
        value, limit, hundreds = Fraction(0), 1000, False
        first = at
        while at == first or self._joined(at):
            word = self._word(at)
            if word and word == self.words.hundred:
                if hundreds or (at > first and not 0 < value < 100):
                    break
                value, limit, hundreds, at = (value or Fraction(1)) * 100, 100, True, at + 1
                at = self._over_and(at)
                continue
            number = self.words.numerals.get(word)
            if number is None or number >= limit or (number == 0 and at > first):
                break
            value, at = value + number, at + 1
            limit = 100 if number >= 100 else 10 if 20 <= number < 100 else 0
        return _Read(value, at, hundreds) if at > first else None

    def _over_and(self, at: int) -> int:
        joint = self.words.joined_by_and
        if joint and self._word(at) == joint and self._joined(at) and self._joined(at + 1):
            number = self.words.numerals.get(self._word(at + 1))
            if number is not None and 0 < number < 100:
                return at + 1
        return at
