"""What a text disproves by itself: “the majority of 987 … : 406”, “four-thirds are men”, “almost a thousand (940)”."""

import re
from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from reports.number_check.finding import Item
from reports.number_check.languages import VOCABULARIES
from reports.number_check.sentences import Sentences
from reports.number_check.truth import Parts, near_share, number_holds, part_word_holds

_NOUN = re.compile(r"[ \0]*(?:[^\W\d_]+ ){0,1}?([^\W\d_]{4,})")
_STEM = 6
_PARENTHESIS = re.compile(r"[ \0]?\([ \0]?")
_BETWEEN_PARTS = re.compile(r"[\s,;\0]*(?:and|и|і|й|ды|або|или|or)?[\s\0]*", re.IGNORECASE)
MAJORITIES = ("majority", "overwhelming-majority")


def contradicted_in_text(items: list[Item], text: str, sentences: Sentences, language: str) -> set[int]:
    """Where the items begin that other numbers of the text disprove."""
    return {item.start for item in _Loose(items, text, sentences, language).disproved()}


class _Loose:
    def __init__(self, items: list[Item], text: str, sentences: Sentences, language: str) -> None:
        self.text, self.words, self.sentences = text, VOCABULARIES[language], sentences
        self.by_sentence: dict[int, list[Item]] = defaultdict(list)
        for item in items:
            if not item.exempt:
                self.by_sentence[sentences.number(item.start)].append(item)

    def disproved(self) -> Iterator[Item]:
        for number, items in self.by_sentence.items():
            yield from (item for item in items if _more_than_all(item))
            yield from self._in_parentheses(items)
            yield from self._among_listed_parts(items)
            for item in items:
                if item.claim in MAJORITIES or (item.share and not (item.percent and not item.near)):
                    yield from self._against_whole(item, items, number)

    def _in_parentheses(self, items: list[Item]) -> Iterator[Item]:
        """A number said in other words right after: “almost a thousand (940)”, “a third (41 %)”."""
        for item, after in pairwise(items):
            if not _PARENTHESIS.fullmatch(self.text[item.end : after.start]):
                continue
            if after.near or after.value is None:
                continue
            if item.near and not item.share and not after.share and item.value is not None and not item.claim:
                if not number_holds(item, after.value):
                    yield item
            elif after.percent and _is_false_share(item, after.value) and not item.percent:
                yield item

    def _among_listed_parts(self, items: list[Item]) -> Iterator[Item]:
        """“One-fifth are women and four-thirds are men (12 and 43)”: as many shares as numbers, in their order."""
        shares = [item for item in items if item.share and not item.percent]
        numbers = [item for item in items if _is_count(item)]
        if len(shares) < 2 or len(shares) != len(numbers) or shares[-1].end > numbers[0].start:
            return
        if "(" not in self.text[shares[-1].end : numbers[0].start]:
            return
        if any(
            not _BETWEEN_PARTS.fullmatch(self.text[one.end : two.start]) for one, two in pairwise(numbers)
        ):
            return
        whole = sum(int(one.value or 0) for one in numbers)
        for share, number in zip(shares, numbers, strict=True):
            if whole and _is_false_share(share, (number.value or 0) / Fraction(whole)):
                yield share

    def _against_whole(self, item: Item, items: list[Item], number: int) -> Iterator[Item]:
        shares = [one for one in items if one.percent and one is not item]
        if item.claim in MAJORITIES and len(shares) == 1 and shares[0].value is not None:
            if not part_word_holds(item.claim, _parts(shares[0].value)):
                yield item
            return
        found = self._part_and_whole(item, items, number)
        if found is None:
            return
        part, whole = found
        parts = Parts(part, (whole - part,), 0)
        is_false_word = bool(item.claim) and not part_word_holds(item.claim, parts)
        if is_false_word or _is_false_share(item, Fraction(part, whole)):
            yield item

    def _part_and_whole(self, item: Item, items: list[Item], number: int) -> tuple[int, int] | None:
        """“406 of 987”, “the majority of 987 detentions …: 406”, or the same noun counted in the sentence before."""
        counts = [one for one in items if _is_count(one)]
        for one, other in pairwise(counts):
            if self._is_of(self.text[one.end : other.start]) and one.value <= other.value:  # type: ignore[operator]
                return _pair(one, other)
        whole = next((one for one in counts if one.start >= item.end), None)
        if whole is not None and self._is_of(self.text[item.end : whole.start]):
            part = next((one for one in counts if one.start > whole.end and one.value < whole.value), None)  # type: ignore[operator]
            return _pair(part, whole) if part else None
        if not item.claim:
            return None
        return self._same_noun(item, counts, number)

    def _same_noun(self, item: Item, counts: list[Item], number: int) -> tuple[int, int] | None:
        part = next((one for one in counts if one.start >= item.end and self._noun(one)), None)
        if part is None:
            return None
        before = [*self.by_sentence.get(number - 1, []), *[one for one in counts if one.start < item.start]]
        for whole in reversed([one for one in before if _is_count(one)]):
            if self._noun(whole) == self._noun(part) and whole.value > part.value:  # type: ignore[operator]
                return _pair(part, whole)
        return None

    def _is_of(self, between: str) -> bool:
        return len(between) < 40 and bool(self.words.of.search(between)) and "," not in between

    def _noun(self, item: Item) -> str:
        found = _NOUN.match(self.text, item.end)
        return found[1].lower()[:_STEM] if found else ""


def _is_count(item: Item) -> bool:
    if item.kind != "number" or item.share or item.claim or item.near or item.value is None:
        return False
    return item.value.denominator == 1 and item.value > 0


def _is_false_share(item: Item, share: Fraction) -> bool:
    return item.share and item.value is not None and not near_share(item.near, item.value, share)


def _more_than_all(item: Item) -> bool:
    """“Four-thirds”: no part is larger than its whole. Percentages may be, of a change."""
    return item.share and not item.percent and item.value is not None and item.value > 1


def _pair(part: Item, whole: Item) -> tuple[int, int]:
    return int(part.value or 0), int(whole.value or 1)


def _parts(share: Fraction) -> Parts:
    return Parts(share.numerator, (share.denominator - share.numerator,), 0)
