"""What would make a finding true: the figures it may have meant, and the words that are true of its figure."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from reports.number_check.finding import Finding, Item
from reports.number_check.truth import Figures, number_holds, share_holds
from reports.wording.approximation import most_word, round_word, share_word
from reports.wording.quoting import Document
from reports.wording.sentences import Wording

MOST_SUGGESTED = 6
_PART_CLAIMS = ("majority", "overwhelming-majority", "most")


def matching_figures(finding: Finding, document: Document) -> list[str]:
    """Paths of figures that the number is, or is rightly said of; the totals first."""
    if finding.value is None or finding.claim:
        return []
    figures = Figures(document)
    item = Item(0, 0, finding.kind, _exact(finding), near=finding.near, share=finding.share)
    item.percent = finding.share and finding.kind == "number"
    paths = [path for path in _paths(document.get("figures", {})) if _fits(item, path, figures)]
    return sorted(paths, key=lambda path: (path.count("."), not path.endswith("total")))[:MOST_SUGGESTED]


def _exact(finding: Finding) -> Fraction:
    """A third was rounded to 0.3333."""
    return Fraction(str(finding.value)).limit_denominator(100 if finding.kind == "word" else 10_000)


def _fits(item: Item, path: str, figures: Figures) -> bool:
    value = figures.value(path)
    if value is None:
        return False
    if not item.share:
        return number_holds(item, value)
    parts = figures.parts(path)
    return parts is not None and value > 0 and share_holds(item, parts)


def _paths(figures: Mapping[str, Any], before: str = "") -> Iterator[str]:
    for key, value in figures.items():
        path = f"{before}{key}"
        if isinstance(value, Mapping):
            yield from _paths(value, f"{path}.")
        elif isinstance(value, int | float) and not isinstance(value, bool) and before:
            yield path


def true_words(finding: Finding, document: Document, language: str) -> str:
    """Words for the same thing that are true of the figure it contradicts, or an empty text."""
    figures = Figures(document)
    if not finding.path or figures.value(finding.path) is None:
        return ""
    if finding.share or finding.claim in _PART_CLAIMS:
        return _true_share(finding, figures, language)
    if finding.near and finding.figure is not None and isinstance(finding.figure, int):
        said = round_word(finding.figure)
        if said and said.round:
            return Wording(language).say("round-words", {"word": said.word, "round": said.round}, False)
    return ""


def _true_share(finding: Finding, figures: Figures, language: str) -> str:
    parts = figures.parts(finding.path)
    if parts is None:
        return ""
    if finding.claim in _PART_CLAIMS:
        word = most_word(parts.value, parts.others, parts.unknown)
        if word == "most":
            return _THE_MOST[language]
        if word is None or word == "as-many":
            return ""
    else:
        share = share_word(parts.value, parts.known, parts.unknown)
        word = share.word if share else None
    return Wording(language).say("share-words", {"word": word}, False) if word else ""


_THE_MOST = {"en": "the most", "be": "больш за ўсё", "ru": "больше всего"}
