"""The verdict on each number and word of a text."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction

from reports.number_check.finding import Finding, Item, Verdict, plain_number
from reports.number_check.loose import contradicted_in_text
from reports.number_check.masking import Masked, Quoted
from reports.number_check.reading import read
from reports.number_check.sentences import Sentences
from reports.number_check.truth import (
    LARGE,
    QUANTITIES,
    Figures,
    change_holds,
    number_holds,
    part_word_holds,
    quantity_holds,
    ratio_holds,
    share_holds,
)
from reports.wording.approximation import difference_said
from reports.wording.quoting import Document
from reports.wording.trials import FIRST_USES_NAMED

RATIOS = ("twice", "thrice", "halved", "times")
PART_WORDS = ("majority", "overwhelming-majority", "most", "as-many")
FIRST_USES = "first_uses_of_articles"
# A number further from the figure than this speaks of something else.
SAME_MAGNITUDE = Fraction(2)
# Between “several” and the figure it speaks of stand a few words at most.
BESIDE = 40


def check(
    text: str, language: str, document: Document | None = None, first_uses: Collection[str] = ()
) -> list[Finding]:
    """What was found, in the order of the text.

    ``document``: the figures the references of the text lead to, as ``figures --format json`` prints them. Without it
    no number is bound, and only what the text itself disproves is contradicted. ``first_uses``: the numbers of the
    articles of law (24.15) of which the records reach back far enough to say that they were used for the first time.
    """
    items, masked = read(text, language)
    judge = _Judge(items, masked, language, document, first_uses)
    return [judge.finding(text, item) for item in items]


@dataclass(frozen=True, slots=True)
class _Held:
    verdict: Verdict
    path: str = ""


UNBOUND = _Held("unbound")


class _Judge:
    def __init__(
        self,
        items: list[Item],
        masked: Masked,
        language: str,
        document: Document | None,
        first_uses: Collection[str],
    ) -> None:
        self.figures = Figures(document) if document is not None else None
        self.sentences = Sentences(masked.text)
        self.quoted = masked.quoted
        self.starts = [one.start for one in masked.quoted]
        self.first_uses = first_uses
        self.first_said = {self.sentences.number(one.start) for one in items if one.claim == "first-time"}
        self.disproved = contradicted_in_text(items, masked.text, self.sentences, language)

    def finding(self, text: str, item: Item) -> Finding:
        held = self._held(item)
        value = self.figures.value(held.path) if self.figures and held.path else None
        said = value if item.whole else item.value
        return Finding(
            text=text[item.start : item.end],
            value=plain_number(said),
            kind=item.kind,
            start=item.start,
            end=item.end,
            verdict=held.verdict,
            near=item.near,
            claim=item.claim,
            share=item.share,
            path=held.path,
            figure=plain_number(value),
        )

    def _held(self, item: Item) -> _Held:
        if item.exempt:
            return _Held("exempt")
        held = UNBOUND
        if self.figures is not None:
            held = self._in_reference(item, self.figures) if item.path else self._beside(item, self.figures)
        if held.verdict == "unbound" and item.start in self.disproved:
            return _Held("contradicted", held.path)
        return held

    # --- within a reference -----------------------------------------------------------------------------------------

    def _in_reference(self, item: Item, figures: Figures) -> _Held:
        path = item.path
        value = figures.value(path)
        if value is None:
            return self._of_breakdown(item, figures)
        if item.whole:
            item.value = value
            return _said(number_holds(item, value), path)
        if item.claim in ("first-time", "record"):
            return UNBOUND
        if (
            ".by_article." in path
            and item.value is not None
            and _written(item) == _number_of(path.partition(".by_article.")[2])
        ):
            return _Held("exempt", path)  # the number of the article of law, which leads to its trials
        return _said(self._holds(item, path, value, figures), path)

    def _of_breakdown(self, item: Item, figures: Figures) -> _Held:
        """Words that sum up a breakdown: “known for 570 of 603”."""
        breakdown = figures.breakdown(item.path)
        if breakdown is None:
            return _Held("unbound", item.path)  # a reference that leads nowhere
        numbers = [int(number or 0) for number in breakdown.values()]
        known = sum(number or 0 for key, number in breakdown.items() if key != "unknown")
        sums = {sum(numbers), known, int(breakdown.get("unknown") or 0), len(numbers)}
        if item.value is not None and not item.share:
            return _said(any(number_holds(item, Fraction(one)) for one in sums), item.path)
        if item.claim in ("most", "majority", "overwhelming-majority"):
            top = max(
                (key for key in breakdown if key != "unknown"),
                key=lambda key: breakdown[key] or 0,
                default="",
            )
            parts = figures.parts(f"{item.path}.{top}") if top else None
            return _said(bool(parts and part_word_holds(item.claim, parts)), item.path)
        return UNBOUND

    def _holds(self, item: Item, path: str, value: Fraction, figures: Figures) -> bool:
        if item.claim in RATIOS:
            compared = figures.compared(path)
            if compared is None and item.claim == "times" and item.value is not None:
                return number_holds(item, value)
            return compared is not None and ratio_holds(item, *compared)
        if item.claim in ("increase", "decrease"):
            compared = figures.compared(path)
            return compared is not None and change_holds(item.claim, *compared)
        if item.claim in QUANTITIES or item.claim in LARGE:
            return quantity_holds(item.claim, value)
        if item.claim in PART_WORDS or item.share:
            parts = figures.parts(path)
            if parts is None:
                return False
            return part_word_holds(item.claim, parts) if item.claim else share_holds(item, parts)
        return number_holds(item, value)

    # --- in the same sentence ---------------------------------------------------------------------------------------

    def _neighbours(self, item: Item) -> list[Quoted]:
        """The references of its sentence, the nearest first."""
        start, end = self.sentences.span(self.sentences.number(item.start))
        there = self.quoted[bisect_left(self.starts, start) : bisect_right(self.starts, end - 1)]
        return sorted(there, key=lambda one: _distance(item, one))

    def _beside(self, item: Item, figures: Figures) -> _Held:
        plain = item.kind == "number" and not item.near and not item.share
        if self.sentences.number(item.start) in self.first_said and (plain or item.claim == "first-time"):
            return self._of_first_uses(item, figures)
        near = self._neighbours(item)
        if not near:
            return UNBOUND
        if item.claim in PART_WORDS or item.share:
            return self._share_beside(item, near, figures)
        if item.claim in RATIOS or item.claim in ("increase", "decrease"):
            return self._comparison_beside(item, near, figures)
        if item.claim in QUANTITIES or item.claim in LARGE:
            return self._quantity_beside(item, near, figures)
        return self._number_beside(item, near, figures) if item.near else UNBOUND

    def _of_first_uses(self, item: Item, figures: Figures) -> _Held:
        """Of an article of law that the sentence names, or of as many as there were beside those named."""
        uses = figures.document.get("figures", {}).get(FIRST_USES) or []
        counts = (len(uses), len(uses) - FIRST_USES_NAMED)
        if item.claim != "first-time":
            return _said(item.value in counts, FIRST_USES) if item.value in counts else UNBOUND
        start, end = self.sentences.span(self.sentences.number(item.start))
        sentence = self.sentences.text[start:end]
        named = [use for use in uses if _number_of(use.get("article", "")) in _ARTICLES.findall(sentence)]
        if named:
            allowed = all(_number_of(use["article"]) in self.first_uses for use in named)
            return _Held("bound", FIRST_USES) if allowed else UNBOUND
        counted = any(str(count) in re.findall(r"\d+", sentence) for count in counts if count > 0)
        return _Held("bound", FIRST_USES) if counted and self.first_uses else UNBOUND

    def _share_beside(self, item: Item, near: list[Quoted], figures: Figures) -> _Held:
        """A plain percentage is a number somebody typed; a word is held against the nearest part of a whole."""
        if item.kind == "number" and not item.near:
            return UNBOUND
        for one in near:
            compared = figures.compared(one.path) if item.claim == "as-many" else None
            if compared:
                return _said(difference_said(*compared) == "same", one.path)
            if figures.parts(one.path):
                value = figures.value(one.path)
                return _said(value is not None and self._holds(item, one.path, value, figures), one.path)
        return UNBOUND

    def _comparison_beside(self, item: Item, near: list[Quoted], figures: Figures) -> _Held:
        path = next((one.path for one in near if figures.compared(one.path)), "")
        if path:
            return _said(self._holds(item, path, Fraction(0), figures), path)
        values = [value for one in near if (value := figures.value(one.path)) is not None]
        if item.claim in RATIOS and len(near) == 2 and len(values) == 2:
            return _said(ratio_holds(item, int(values[0]), int(values[1])), near[0].path)
        return UNBOUND

    def _quantity_beside(self, item: Item, near: list[Quoted], figures: Figures) -> _Held:
        value = figures.value(near[0].path)
        if value is None or _distance(item, near[0]) > BESIDE:
            return UNBOUND
        return _said(quantity_holds(item.claim, value), near[0].path)

    def _number_beside(self, item: Item, near: list[Quoted], figures: Figures) -> _Held:
        """“Almost a thousand ([[detentions.total]])”."""
        for one in near:
            value = figures.value(one.path)
            if value is None or not item.value:
                continue
            if item.value / SAME_MAGNITUDE <= value <= item.value * SAME_MAGNITUDE:
                return _said(number_holds(item, value), one.path)
        return UNBOUND


_ARTICLES = re.compile(r"\d+(?:\.\d+)*")


def _written(item: Item) -> str:
    return f"{float(item.value or 0):.{item.places}f}"


def _number_of(slug: str) -> str:
    """Of koap-24.15-2 the number of the article."""
    found = _ARTICLES.search(slug)
    return found[0] if found else ""


def _said(true: bool, path: str) -> _Held:
    return _Held("bound" if true else "contradicted", path)


def _distance(item: Item, quoted: Quoted) -> int:
    return quoted.start - item.end if quoted.start >= item.end else item.start - quoted.end
