"""The strip of key figures over a report: a number or the words for it, and what it counts."""

from collections.abc import Iterator
from typing import NamedTuple

from reports.wording import dates
from reports.wording.approximation import share_word
from reports.wording.catalogue import initial
from reports.wording.dates import PeriodLike
from reports.wording.numbers import decimal
from reports.wording.quoting import Document, Quoted
from reports.wording.telling import Telling


class KeyFigure(NamedTuple):
    path: str
    number: str
    label: str


def key_figures(
    document: Document,
    period: PeriodLike,
    language: str,
    *,
    first_use_may_be_said: bool = False,
    article_numbers: dict[str, str] | None = None,
) -> list[KeyFigure]:
    """Those of the figures that are known and not zero. `article_numbers`: slug to number, for first uses."""
    telling = Telling(document, period, language)
    figures = [*_detentions(telling), *_people(telling), *_trials(telling)]
    return figures + (list(_first_uses(telling, article_numbers or {})) if first_use_may_be_said else [])


def _figure(telling: Telling, quoted: Quoted, label: str) -> KeyFigure:
    return KeyFigure(quoted.path, decimal(quoted.value, telling.language), label)


def _detentions(telling: Telling) -> Iterator[KeyFigure]:
    total = telling.quoted("detentions.total")
    if total is None:
        return
    span = dates.span(telling.period, telling.language)
    yield _figure(telling, total, telling.say("key-detentions", total=total, span=span))
    yield from _peak(telling)
    yield from _women(telling, total)


def _peak(telling: Telling) -> Iterator[KeyFigure]:
    peak = telling.peak_month("detentions")
    if peak is None:
        return
    months = [telling.in_month(key) for key in peak.keys]
    if peak.word == "as-many":
        label = telling.say("key-peak-tie", in_month=months[0], in_other=months[1])
    else:
        label = telling.say("key-peak", peak=peak.word, in_month=months[0])
    yield _figure(telling, peak.quoted, label)


def _women(telling: Telling, total: Quoted) -> Iterator[KeyFigure]:
    women = telling.group("detentions.by_sex.female", of=total)
    if women is None or not women.value:
        return
    unknown = telling.count("detentions.by_sex.unknown")
    share = share_word(int(women.value), int(total.value) - unknown, unknown)
    if share is None:
        yield _figure(telling, women, telling.say("key-women-number"))
    else:
        words = initial(telling.say("share-words", word=share.word))
        yield KeyFigure(women.path, words, telling.say("key-women-word", women=women, total=total))


def _people(telling: Telling) -> Iterator[KeyFigure]:
    parents = telling.group("people_detained.with_minor_children")
    if parents is not None and parents.value:
        yield _figure(telling, parents, telling.say("key-minor-children", count=parents))


def _trials(telling: Telling) -> Iterator[KeyFigure]:
    total = telling.quoted("administrative_trials.total")
    if total is not None and total.value:
        qualifier = telling.qualifier("administrative_trials")
        yield _figure(telling, total, telling.say("key-trials", total=total, qualifier=qualifier))


def _first_uses(telling: Telling, numbers: dict[str, str]) -> Iterator[KeyFigure]:
    for use in telling.document.get("figures", {}).get("first_uses_of_articles") or []:
        if use["article"] in numbers:
            path = f"administrative_trials.by_article.{use['article']}"
            yield KeyFigure(path, numbers[use["article"]], telling.say("key-first-use"))
