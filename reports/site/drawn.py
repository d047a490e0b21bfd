"""The charts of a publication, from its release: nothing is counted anew."""

from reports.charts import UNKNOWN, Bar, Chart, month_label, year_notes
from reports.charts.kinds import Role
from reports.models import NewsArticle, NewsBlock, Release
from reports.pages import ChartBlock, Link
from reports.site import addresses
from reports.value_names import ValueNames
from reports.wording.chart_words import ChartWords, chart_words
from reports.wording.labels import label

ENDINGS = ("csv", "png", "svg")
KINDS = {"by_month": "months", "by_region": "regions"}


def chart_block(article: NewsArticle, release: Release, block: NewsBlock) -> ChartBlock:
    chart, note = chart_of(release, block, article.language)
    downloads = tuple(Link(ending.upper(), addresses.chart(article, block.pk, ending)) for ending in ENDINGS)
    return ChartBlock(chart, note, downloads)


def chart_of(release: Release, block: NewsBlock, language: str) -> tuple[Chart, str]:
    """The chart and its caveat. The block says what it shows, e.g. ``detentions.by_month``."""
    indicator, breakdown = block.shows.split(".")
    words = chart_words(
        release.document,
        release.period,
        language,
        indicator=indicator,  # type: ignore[arg-type]
        breakdown=breakdown,  # type: ignore[arg-type]
        region_names=_region_names(release, indicator, language) if breakdown == "by_region" else None,
    )
    make_bars = _months if breakdown == "by_month" else _regions
    chart = Chart(
        kind=KINDS[breakdown],  # type: ignore[arg-type]
        slug=f"chart-{block.pk or 0}",
        language=language,
        title=words.title,
        subtitle=words.subtitle,
        description=words.description,
        label_heading=label("breakdown", breakdown, language),
        value_heading=label("figure", indicator, language),
        bars=make_bars(release, indicator, words, language),
        source=release.code,
    )
    return chart, words.note


def _months(release: Release, indicator: str, words: ChartWords, language: str) -> tuple[Bar, ...]:
    """The months of the period, after those of the period before it where they are known."""
    counted = dict(release.figures[indicator]["by_month"])
    unknown = counted.pop(UNKNOWN)
    before = release.context["months_before"] if indicator == "detentions" else {}
    earlier = {key: value for key, value in before.items() if key != UNKNOWN and value is not None}
    keys = [*earlier, *counted]
    notes = dict(zip(keys, year_notes(keys), strict=True))
    provisional = release.status == "provisional"
    bars = [
        Bar(month_label(key, language), value, "context", note=notes[key]) for key, value in earlier.items()
    ]
    for key, value in counted.items():
        bars.append(Bar(month_label(key, language), value, _role(key, words), provisional, note=notes[key]))
    if unknown:
        bars.append(Bar(words.names[UNKNOWN], unknown, "own", provisional, UNKNOWN))
    return tuple(bars)


def _region_names(release: Release, indicator: str, language: str) -> dict[str, str]:
    names = ValueNames(language)
    return {key: names.name("by_region", key) for key in release.figures[indicator]["by_region"]}


def _regions(release: Release, indicator: str, words: ChartWords, language: str) -> tuple[Bar, ...]:
    counted = release.figures[indicator]["by_region"]
    return tuple(
        Bar(words.names.get(key, key), value, _role(key, words), key=key)
        for key, value in counted.items()
        if value or key != UNKNOWN
    )


def _role(key: str, words: ChartWords) -> Role:
    return "claim" if key in words.highlighted else "own"
