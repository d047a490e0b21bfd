"""Everything in a text that says how many: numbers, fractions, words, and what only looks like one."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from fractions import Fraction

from reports.number_check.digits import figures
from reports.number_check.finding import Item
from reports.number_check.languages import VOCABULARIES
from reports.number_check.masking import GAP, Masked, Quoted, mask
from reports.number_check.numerals import Numerals
from reports.number_check.vocabulary import Vocabulary, group_name

# What these words say as a number.
CLAIM_VALUES = {"twice": Fraction(2), "thrice": Fraction(3), "halved": Fraction(1, 2)}
ROUND_NUMBERS = {"dozens": 10, "hundreds": 100, "thousands": 1_000, "millions": 1_000_000}
_YEARS = range(1900, 2100)


def read(text: str, language: str) -> tuple[list[Item], Masked]:
    """Items in the order of the text, none over another; with the text as it was read."""
    masked = mask(text)
    reading = _Reading(masked, VOCABULARIES[language])
    return reading.items(), masked


class _Reading:
    def __init__(self, masked: Masked, words: Vocabulary) -> None:
        self.masked, self.text, self.words = masked, masked.text, words
        self.taken = bytearray(len(self.text))
        self.found: list[Item] = []

    def items(self) -> list[Item]:
        self._take(self._exempt())
        self._take(self._fractions())
        self._take(figures(self.text, self.words))
        self._take(Numerals(self.text, self.words))
        self._take(self._claims())
        self.found.sort(key=lambda item: item.start)
        self._put_together()
        self._tell_years()
        self._leave_out()
        self._qualify()
        self._refer()
        self.found.sort(key=lambda item: item.start)
        return self.found

    def _take(self, items: Iterable[Item]) -> None:
        """What was found first stays: a date is no number, “two thirds” is not two."""
        for item in items:
            if not any(self.taken[item.start : item.end]):
                self.taken[item.start : item.end] = b"\1" * (item.end - item.start)
                if item.kind:
                    self.found.append(item)

    def _exempt(self) -> Iterator[Item]:
        for found in self.words.exempt.finditer(self.text):
            said = found[0].strip(" .)")
            value = Fraction(int(said)) if said.isdecimal() and len(said) < 19 else None
            start = found.start() + len(found[0]) - len(found[0].lstrip())
            if start < found.end():
                yield Item(start, found.end(), "number", value, exempt=True)

    def _fractions(self) -> Iterator[Item]:
        for pattern, values in self.words.fractions:
            for found in pattern.finditer(self.text):
                said = {name: text.lower() for name, text in found.groupdict().items() if text}
                many = values.get(said.pop("many", ""), Fraction(1))
                said.pop("every", None)
                part = values.get(next(iter(said.values()), ""))
                if part is not None:
                    yield Item(found.start(), found.end(), "word", many * part, share=True)

    def _claims(self) -> Iterator[Item]:
        for found in self.words.claims.finditer(self.text):
            claim = group_name(found)
            yield Item(found.start(), found.end(), "word", CLAIM_VALUES.get(claim), claim=claim)

    # --- what belongs together --------------------------------------------------------------------------------------

    def _put_together(self) -> None:
        """“2 тыс.”, “five times”, “several hundred”: one thing said in two words."""
        together: list[Item] = []
        for item in self.found:
            last = together[-1] if together else None
            beside = last and not (last.exempt or item.exempt) and self._touch(last.end, item.start)
            if not (last and beside and self._multiply(last, item)):
                together.append(item)
        for item in together:
            self._multiplied(item)
            times = self.words.times.match(self.text, item.end) if item.kind == "number" else None
            if times and not item.exempt and not item.share:
                item.claim, item.end = "times", times.end()
        self.found = together

    def _multiply(self, last: Item, item: Item) -> bool:
        many = ROUND_NUMBERS.get(item.claim, 0) or (item.value if self._is_multiplier(item) else 0)
        if not many:
            return False
        if last.claim == "several":
            name = next(
                (name for name, round_number in ROUND_NUMBERS.items() if round_number == many), "dozens"
            )
            last.claim, last.end = name, item.end
        elif last.kind == "number" and last.value is not None and not last.share:
            last.value, last.end = last.value * many, item.end
        else:
            return False
        return True

    def _is_multiplier(self, item: Item) -> bool:
        word = self.text[item.start : item.end].lower().rstrip(".")
        return word == self.words.hundred or word in self.words.multipliers

    def _multiplied(self, item: Item) -> None:
        """“5 тысяч”: the word alone is no number, after one it multiplies it."""
        if item.kind != "number" or item.exempt or item.share or item.value is None:
            return
        found = _FOLLOWING.match(self.text, item.end)
        many = self.words.multipliers.get(found[1].lower()) if found else None
        if found is None or many is None or any(self.taken[found.start(1) : found.end(1)]):
            return
        item.value, item.end = item.value * many, found.end(1)
        if found[1].lower() == "тыс" and self.text[item.end : item.end + 1] == ".":
            item.end += 1

    def _touch(self, end: int, start: int) -> bool:
        gap = self.text[end:start]
        return len(gap) < 12 and bool(GAP.fullmatch(gap) or gap in _JOINTS)

    # --- years, and words that count nobody -------------------------------------------------------------------------

    def _tell_years(self) -> None:
        for item in self.found:
            if item.exempt or item.kind != "number" or item.value not in _YEARS or item.end - item.start != 4:
                continue
            if self.text[item.start : item.end].isdecimal() and self._is_year(item):
                item.exempt = True

    def _is_year(self, item: Item) -> bool:
        """A bare 2024 is a year, unless it counts what stands after it: “2059 сутак”, “2005 trials”."""
        before, after = self.text[max(0, item.start - 24) : item.start], self.text[item.end : item.end + 40]
        if self.words.near.search(before.rstrip()) and self._near_ends(before.rstrip()):
            return False
        if self.words.year_after.match(after):
            return True
        gap = GAP.match(after)
        following = after[gap.end() :] if gap else after
        if following and gap and gap.end() and self.words.counted.match(following):
            return False
        lower_case = bool(gap and gap.end()) and following[:1].islower()
        return not lower_case or bool(self.words.year_before.search(before))

    def _near_ends(self, before: str) -> bool:
        return any(found.end() == len(before) for found in self.words.near.finditer(before))

    def _leave_out(self) -> None:
        uncounted = {found.start(): found.end() for found in self.words.not_counted.finditer(self.text)}
        self.found = [
            item for item in self.found if not (item.start in uncounted and item.end <= uncounted[item.start])
        ]

    # --- qualifiers and references ----------------------------------------------------------------------------------

    def _whole_references(self) -> list[Item]:
        return [
            Item(one.start, one.end, "number", path=one.path, whole=True)
            for one in self.masked.quoted
            if not one.has_words
        ]

    def _qualify(self) -> None:
        self.found += self._whole_references()
        self.found.sort(key=lambda item: item.start)
        qualifiers = list(self.words.near.finditer(self.text))
        ends = [found.end() for found in qualifiers]
        for before, item in zip([None, *self.found], self.found, strict=False):
            at = bisect_right(ends, item.start) - 1
            if at < 0 or not self._may_be_qualified(item):
                continue
            found = qualifiers[at]
            if (before is None or before.end <= found.start()) and self._touch(found.end(), item.start):
                item.near, item.start = group_name(found), found.start()
                self._say_round_number(item)

    def _may_be_qualified(self, item: Item) -> bool:
        return not item.exempt and (item.whole or item.value is not None or item.claim in ROUND_NUMBERS)

    def _say_round_number(self, item: Item) -> None:
        """“Около тысячи” is a thousand, “тысячи” are thousands."""
        if item.claim in ROUND_NUMBERS and item.value is None:
            item.value, item.kind, item.claim = Fraction(ROUND_NUMBERS[item.claim]), "number", ""

    def _refer(self) -> None:
        starts = [one.start for one in self.masked.quoted]
        for item in self.found:
            at = bisect_right(starts, item.end - 1) - 1
            if at >= 0 and item.end <= self.masked.quoted[at].end:
                self._within(item, self.masked.quoted[at])

    def _within(self, item: Item, quoted: Quoted) -> None:
        item.path = quoted.path
        if item.start < quoted.start:
            item.end = quoted.end


# “several of hundreds”, “амаль у чатыры разы”
_JOINTS = ("-", "‑", " of ", " by ", " у ", " ў ", " в ", " во ", " на ", " the ")
_FOLLOWING = re.compile(r"[ \0]{1,2}([^\W\d_]+)")
