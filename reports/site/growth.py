"""*How the count grew*: what each release that readers could see said of a period, and by how much it moved.

Only published releases are shown: what was counted for a draft stays in the house.
"""

import csv
import datetime
import io

from babel.dates import format_date
from django.utils.translation import gettext

from reports.charts import Bar, Growth, Step
from reports.indicators import INDICATORS
from reports.models import Release
from reports.pages import ChartBlock, GrowthPage, GrowthRow, GrowthSection, Link
from reports.periods import Period
from reports.published import releases_read
from reports.site import addresses
from reports.site.frame import meta, moment, siblings_everywhere
from reports.wording import dates, growth, method
from reports.wording.catalogue import initial
from reports.wording.labels import label
from reports.wording.numbers import integer

# The counts whose history is drawn; the other indicators are in the files of each release.
SHOWN = ("detentions", "people_persecuted", "administrative_trials", "criminal_convictions")
ENDINGS = ("csv", "svg")

Known = list[tuple[Release, int]]


def releases_of(period: Period) -> list[Release]:
    """Of the period, the earliest first. One query."""
    return list(releases_read().filter(period_label=period.label).order_by("as_of", "pk").defer("context"))


def growth_page(period: Period, releases: list[Release], language: str) -> GrowthPage:
    words = dates.title(period, language)
    heading = gettext("How the count grew: %(period)s") % {"period": words}
    return GrowthPage(
        meta=meta(
            heading,
            gettext("What was published of a period first, and how each later release changed it."),
            language,
            addresses.growth(period.label, language),
            siblings_everywhere("growth", period.label),
        ),
        heading=heading,
        sections=tuple(
            _section(period, indicator, known, language)
            for indicator in SHOWN
            if (known := known_of(indicator, releases))
        ),
    )


def known_of(indicator: str, releases: list[Release]) -> Known:
    """The headline figure in each release in which it was known."""
    path = f"{indicator}.{INDICATORS[indicator].headline}"
    values = ((release, release.value(path)) for release in releases)
    return [(release, int(value)) for release, value in values if value is not None]


def drawing(period: Period, indicator: str, known: Known, language: str) -> Growth:
    name = label("figure", indicator, language)
    told = [growth.Told(_day(release), value, release.status) for release, value in known]
    steps = tuple(
        Step(one.day, _short(one, language), one.value, one.status == "provisional") for one in told
    )
    return Growth(
        kind="growth",
        slug=f"growth-{indicator}",
        language=language,
        title=growth.title(name, told, language),
        subtitle=growth.subtitle(period, language),
        description=growth.description(name, told, language),
        label_heading=initial(gettext("as of")),
        value_heading=name,
        bars=tuple(Bar(step.day_words, step.value, provisional=step.provisional) for step in steps),
        steps=steps,
        source=", ".join(release.code for release, _value in known),
    )


def growth_csv(known: Known) -> str:
    """A row for each release: its number, as of when, value, change since the one before (blank for the first)."""
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(["release", "as_of", "value", "change", "status"])
    for (release, value), before in zip(known, [None, *(value for _release, value in known)], strict=False):
        change = "" if before is None else value - before
        as_of = release.as_of.astimezone(dates.MINSK).isoformat(timespec="seconds")
        table.writerow([release.code, as_of, value, change, release.status])
    return written.getvalue()


def _section(period: Period, indicator: str, known: Known, language: str) -> GrowthSection:
    drawn = drawing(period, indicator, known, language)
    files = tuple(
        Link(ending.upper(), addresses.growth_file(period.label, language, indicator, ending))
        for ending in ENDINGS
    )
    before = [None, *(value for _release, value in known)]
    return GrowthSection(
        slug=indicator,
        heading=label("figure", indicator, language),
        drawn=ChartBlock(drawn, downloads=files),
        rows=tuple(
            GrowthRow(
                release=Link(release.code, addresses.release(release, language)),
                as_of=moment(release.as_of, language),
                value=integer(value, language),
                change=_change(value, earlier, language),
                status_words=method.status_word(release.status, language),
            )
            for (release, value), earlier in zip(known, before, strict=False)
        ),
    )


def _change(value: int, before: int | None, language: str) -> str:
    """With its sign: +17, −3, 0; nothing before the first."""
    if before is None:
        return ""
    change = value - before
    sign = "+" if change > 0 else "−" if change < 0 else ""
    return f"{sign}{integer(abs(change), language)}"


def _day(release: Release) -> datetime.date:
    return release.as_of.astimezone(dates.MINSK).date()


def _short(told: growth.Told, language: str) -> str:
    return format_date(told.day, "d MMM y", locale=language)
