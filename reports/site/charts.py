"""A chart at an address of its own: its page, the frame others may show, and what it is for programs."""

from dataclasses import dataclass
from typing import Any

from django.utils.html import format_html
from django.utils.translation import gettext

from reports.charted import may_be_shown
from reports.charts import Chart, chart_height, columns
from reports.charts_offered import Offered, of_slug, offered, why_not
from reports.figure_names import FigureNames
from reports.models import NewsArticle, NewsBlock, Release
from reports.pages import Block, ChartBlock, ChartPage, EmbeddedChart, Link
from reports.references import plain_text
from reports.site import addresses, counted
from reports.site.drawn import chart_of
from reports.site.frame import meta, moment, siblings_everywhere
from reports.site.tabled import table_block
from reports.wording import dates, method
from reports.wording.catalogue import initial
from reports.wording.labels import label

DOWNLOADS = ("csv", "png", "svg")
LICENCE = {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}
# What stands around a drawing in a frame: finding, unit, caveat, source, and the line that opens the table.
AROUND = 300


@dataclass(frozen=True, slots=True)
class Place:
    """A chart that may be shown, and where: ``address`` of its page; ``shown_in``: what it is part of."""

    release: Release
    asked: Offered
    language: str
    slug: str
    address: str
    shown_in: Link
    siblings: dict[str, str]

    def file(self, ending: str) -> str:
        return f"{self.address.rstrip('/')}.{ending}"

    @property
    def frame(self) -> str:
        return f"{self.address}embed/"

    def drawn(self) -> ChartBlock:
        chart, note = chart_of(self.release, self.asked, self.language, self.slug)
        files = tuple(Link(ending.upper(), self.file(ending)) for ending in DOWNLOADS)
        return ChartBlock(chart, note, files, self.address)


def place_in_article(article: NewsArticle, block: NewsBlock) -> Place | None:
    """None where the block is no chart that the story's release may publish."""
    release, asked = article.story.release, offered(block.shows, block.look)
    if release is None or asked is None or not may_be_shown(block, release):
        return None
    return Place(
        release,
        asked,
        article.language,
        f"chart-{block.pk or 0}",
        addresses.chart_page(article, block.pk),
        Link(plain_text(article.headline, release, article.language), addresses.publication(article)),
        {},
    )


def place_in_release(release: Release, slug: str, language: str) -> Place | None:
    asked = of_slug(slug)
    if asked is None or why_not(release, asked):
        return None
    return Place(
        release,
        asked,
        language,
        f"chart-{slug}",
        addresses.release_chart(release, language, slug),
        Link(initial(dates.title(release.period, language)), addresses.release(release, language)),
        siblings_everywhere("release_chart", release.code, slug),
    )


def block_in_page(article: NewsArticle, release: Release | None, block: NewsBlock) -> Block | None:
    """A chart or table as part of the text; None where it may not be shown."""
    if release is None or not may_be_shown(block, release):
        return None
    if block.kind == NewsBlock.Kind.TABLE:
        table = table_block(release, block.shows, article.language, f"table-{block.pk or 0}")
        return Block(kind="table", table=table)
    place = place_in_article(article, block)
    return Block(kind="chart", chart=place.drawn()) if place else None


def chart_page(place: Place) -> ChartPage:
    block, language, release = place.drawn(), place.language, place.release
    chart = block.chart
    files = (*block.downloads, Link(gettext("Description for programs (JSON)"), place.file("metadata.json")))
    return ChartPage(
        meta=meta(chart.title, chart.subtitle, language, place.address, place.siblings),
        block=block,
        shown_in=place.shown_in,
        release=Link(release.code, addresses.release(release, language)),
        as_of=moment(release.as_of, language),
        status_words=method.status_word(release.status, language),
        basis=counted.basis(release, language),
        rule=method.rule(place.asked.shows.partition(".")[0], language),
        embed=embed_code(place, chart),
        downloads=files,
    )


def embedded(place: Place) -> EmbeddedChart:
    return EmbeddedChart(language=place.language, block=place.drawn(), page=addresses.whole(place.address))


def embed_code(place: Place, chart: Chart) -> str:
    return format_html(
        '<iframe src="{}" title="{}" width="100%" height="{}" loading="lazy" frameborder="0"></iframe>',
        addresses.whole(place.frame),
        chart.title,
        chart_height(chart) + AROUND,
    )


def metadata(place: Place) -> dict[str, Any]:
    """Everything needed to quote the numbers: unit, period, moment, status, licence, and what the columns hold."""
    block, release = place.drawn(), place.release
    chart, period = block.chart, release.period
    indicator = place.asked.shows.partition(".")[0]
    return {
        "title": chart.title,
        "subtitle": chart.subtitle,
        "description": chart.description,
        "note": block.note,
        "language": place.language,
        "shows": place.asked.shows,
        "look": place.asked.look,
        "unit": _unit(indicator, place.language),
        "rule": method.rule(indicator, place.language),
        "period": {"label": period.label, "start": period.start.isoformat(), "end": period.end.isoformat()},
        "as_of": release.document["as_of"],
        "release": release.code,
        "status": release.status,
        "licence": LICENCE,
        "source": {"name": gettext("The Human Rights Center “Viasna”"), "words": chart.source},
        "columns": [{"name": name, "words": _column(name, chart)} for name in columns(chart)],
        "canonical": addresses.whole(place.address),
        "files": {ending: addresses.whole(place.file(ending)) for ending in DOWNLOADS},
        "embed": addresses.whole(place.frame),
    }


def _unit(indicator: str, language: str) -> str:
    if indicator == "penalties":
        return label("figure", indicator, language)
    return FigureNames(language).word("unit", counted.unit_slug(indicator))


def _column(name: str, chart: Chart) -> str:
    words = {
        "series": chart.label_heading if chart.kind == "multiples" else gettext("Which line"),
        "label": chart.label_heading,
        "value": chart.value_heading,
        "provisional": gettext("yes: may still change as information arrives late"),
    }
    return words[name]
