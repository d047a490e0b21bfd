"""Numbers of groups so small that people in them could be recognised, where a text says them.

A drafted page and "Insert a figure…" never offer one; a reference can be typed by hand, and a number can be meant: of
three people who all agreed nothing is hidden. So this is told before publishing, and a person decides.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from reports.disclosure import NATIONAL, TELLING, too_small
from reports.models import NewsArticle
from reports.models.quotes import list_number, parted
from reports.references import paths_in
from reports.wording.numbers import decimal


def small_groups_said(article: NewsArticle) -> Iterator[str]:
    """A sentence for each reference of the article to a group that is too small."""
    quotes = article.story.quotes
    for path in paths_in(article.texts):
        value = quotes.value(path)
        if value is None or not _is_a_group(path) or not too_small(path.rsplit(".", 1)[-1], value):
            continue
        yield _(
            "[[%(path)s]] is %(value)s: people in so small a group could be recognised. Say it without the "
            "number, or be sure that all of them agreed."
        ) % {"path": path, "value": decimal(value, article.language)}


def _is_a_group(path: str) -> bool:
    """A part of a total that says something of the people in it; totals and months are of the whole country. A counted
    list that is too small is refused altogether."""
    if list_number(path) is not None:
        return False
    _period, place = parted(path)
    _indicator, _dot, rest = place.partition(".")
    breakdown, dot, _label = rest.partition(".")
    return breakdown.startswith("by_") and breakdown not in NATIONAL if dot else rest in TELLING
