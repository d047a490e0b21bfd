"""The charts and tables of an article: which may not be published, and which is the picture it is shared with."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from cases.models.fields import reader_language
from reports.charts_offered import TABLES, offered, table_name, why_not, why_not_table
from reports.models import NewsArticle, NewsBlock
from reports.models.release import Release

Kind = NewsBlock.Kind


def why_charts_may_not_be_published(article: NewsArticle) -> Iterator[str]:
    release = article.story.release
    blocks = list(article.blocks.all())
    for block in blocks if release else ():
        if reason := _why_not(block, release):
            shown = {"name": table_name(block.shows, reader_language()), "why": reason}
            yield (
                _("The chart “%(name)s” cannot be published: %(why)s") % shown
                if block.kind == Kind.CHART
                else _("The table “%(name)s” cannot be published: %(why)s") % shown
            )
    if sum(block.shared for block in blocks if block.kind == Kind.CHART) > 1:
        yield _("Two charts are chosen as the picture shown where the page is shared: choose one.")


def _why_not(block: NewsBlock, release: Release | None) -> str:
    """Empty too where the block asks for nothing there is: that is a mistake of another kind."""
    if block.kind == Kind.CHART and (chart := offered(block.shows, block.look)):
        return why_not(release, chart)
    if block.kind == Kind.TABLE and block.shows in TABLES:
        return why_not_table(release, block.shows)
    return ""


def may_be_shown(block: NewsBlock, release: Release | None) -> bool:
    """Of a chart or table block: it is there, and the release may publish it."""
    is_there = block.shows in TABLES if block.kind == Kind.TABLE else offered(block.shows, block.look)
    return release is not None and bool(is_there) and not _why_not(block, release)


def shared_chart(article: NewsArticle) -> NewsBlock | None:
    """The chart chosen as the picture of the page; None: the picture is its number and headline."""
    release = article.story.release
    chosen = (block for block in article.blocks.all() if block.kind == Kind.CHART and block.shared)
    return next((block for block in chosen if may_be_shown(block, release)), None)
