"""Pages that list: the front page, the archive, the data, the method."""

import datetime
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import ExtractMonth, ExtractYear
from django.urls import reverse
from django.utils.translation import gettext

from cases.months import month_name
from reports.charts_offered import publishable
from reports.indicators import INDICATORS
from reports.models import NewsArticle, Release
from reports.models.news import NewsArticleQuerySet
from reports.pages import (
    ArchiveMonth,
    ArchivePage,
    DataPage,
    FrontPage,
    Link,
    ListedRelease,
    MethodPage,
    ReleasePage,
    Rule,
)
from reports.published import list_of, releases_read, with_photo
from reports.site import addresses, counted
from reports.site.frame import meta, moment, siblings_everywhere
from reports.site.media import page_photo
from reports.site.publication import news_item, organisation, people_of
from reports.wording import dates, method
from reports.wording.catalogue import initial
from reports.wording.labels import label

ON_FRONT_PAGE = 12


def _public(language: str) -> NewsArticleQuerySet:
    return NewsArticle.objects.published().in_language(language).newest_first()


def front_page(language: str) -> FrontPage:
    newest = list_of(_public(language)[: ON_FRONT_PAGE + 1])
    first = with_photo(newest[0]) if newest else None
    release = first.story.release if first else None
    people = people_of(newest, photo=first.story.photo if first else None)
    return FrontPage(
        meta=meta(
            organisation(), _about(), language, addresses.front(language), siblings_everywhere("front")
        ),
        first=news_item(first, people) if first else None,
        figures=tuple(
            # On the front page the figures lead to the publication, where each says how it was counted.
            figure.__class__(figure.value, figure.label, addresses.publication(first) + figure.url)
            for figure in counted.key_figures(release, language)
        )
        if first and release
        else (),
        photo=page_photo(first.story.photo, language, people) if first else None,
        items=tuple(news_item(article, people) for article in newest[1:]),
        archive=Link(gettext("All publications"), reverse("archive", args=[language])) if newest else None,
    )


def _about() -> str:
    return gettext("Repression in Belarus, documented case by case and counted.")


def archive_page(language: str, year: int, month: int | None) -> ArchivePage | None:
    """A year, or one of its months; None when nothing was published then."""
    counts = _counts_by_month(language)
    if not any(key[0] == year and month in (None, key[1]) for key in counts):
        return None
    found = _public(language).filter(published_at__year=year)
    shown = list_of(found.filter(published_at__month=month) if month else found)
    people = people_of(shown)
    heading = f"{month_name(month, language).nominative.capitalize()} {year}" if month else str(year)
    name, arguments = ("archive_month", (year, month)) if month else ("archive_year", (year,))
    path = reverse(name, args=[language, *arguments])
    years = sorted({key[0] for key in counts}, reverse=True)
    return ArchivePage(
        meta=meta(heading, gettext("Publications: %(when)s") % {"when": heading}, language, path),
        heading=heading,
        years=tuple(Link(str(other), addresses.year(language, other), other == year) for other in years),
        months=tuple(_archive_month(language, year, number, counts, month) for number in range(1, 13)),
        items=tuple(news_item(article, people) for article in shown),
        earlier=_neighbour(language, counts, year, month, -1),
        later=_neighbour(language, counts, year, month, 1),
    )


def newest_year(language: str) -> int | None:
    newest = NewsArticle.objects.published().in_language(language).newest_first()
    published_at = newest.values_list("published_at", flat=True).first()
    return published_at.astimezone(dates.MINSK).year if published_at else None


def _counts_by_month(language: str) -> dict[tuple[int, int], int]:
    grouped = (
        NewsArticle.objects.published()
        .in_language(language)
        .annotate(year=ExtractYear("published_at"), month=ExtractMonth("published_at"))
    )
    rows = (
        grouped.values("year", "month").annotate(n=Count("pk")).values_list("year", "month", "n").order_by()
    )
    return {(year, month): n for year, month, n in rows}


def _archive_month(
    language: str, year: int, number: int, counts: dict[tuple[int, int], int], current: int | None
) -> ArchiveMonth:
    count = counts.get((year, number), 0)
    url = addresses.month(language, datetime.date(year, number, 1)) if count else ""
    return ArchiveMonth(month_name(number, language).nominative, count, url, number == current)


def _neighbour(
    language: str, counts: dict[tuple[int, int], int], year: int, month: int | None, step: int
) -> Link | None:
    """The nearest year or month before or after that has publications."""
    if month is None:
        years = [other for other, _ in counts if (other - year) * step > 0]
        nearest = min(years, key=lambda other: abs(other - year), default=None)
        return Link(str(nearest), addresses.year(language, nearest)) if nearest else None
    here = year * 12 + month
    others = [key for key in counts if (key[0] * 12 + key[1] - here) * step > 0]
    if not others:
        return None
    found = min(others, key=lambda key: abs(key[0] * 12 + key[1] - here))
    words = f"{month_name(found[1], language).nominative} {found[0]}"
    return Link(words, addresses.month(language, datetime.date(found[0], found[1], 1)))


def data_page(language: str) -> DataPage:
    releases = list(public_releases().defer("document", "context"))
    monthly = Link(gettext("Monthly data (ZIP)"), addresses.monthly_package(language))
    return DataPage(
        meta=meta(
            gettext("Data"),
            gettext("All releases of figures, with how each was counted."),
            language,
            reverse("data", args=[language]),
            siblings_everywhere("data"),
        ),
        releases=tuple(
            ListedRelease(
                release.code,
                initial(dates.title(release.period, language)),
                addresses.release(release, language),
                moment(release.as_of, language),
                method.status_word(release.status, language),
            )
            for release in releases
        ),
        monthly=monthly if releases else None,
    )


def public_releases() -> QuerySet[Release]:
    """Those that a public page quotes, or quoted before it was updated; a release made for a draft stays in the
    house."""
    return releases_read()


def release_page(release: Release, language: str) -> ReleasePage:
    heading = initial(dates.title(release.period, language))
    quoting = list_of(
        _public(language).filter(Q(current__release=release) | Q(current__further=release)).distinct()
    )
    people = people_of(quoting)
    return ReleasePage(
        meta=meta(
            f"{heading}: {release.code}",
            counted.basis(release, language),
            language,
            addresses.release(release, language),
            siblings_everywhere("release", release.code),
        ),
        code=release.code,
        heading=heading,
        as_of=moment(release.as_of, language),
        status=release.status,
        status_words=method.status_word(release.status, language),
        basis=counted.basis(release, language),
        sections=counted.sections(release, language),
        quoted_by=tuple(news_item(article, people) for article in quoting),
        downloads=(
            *(
                Link(ending.upper(), addresses.release_file(release, language, ending))
                for ending in ("csv", "json")
            ),
            Link(gettext("Data package (ZIP)"), addresses.release_package(release, language)),
        ),
        charts=tuple(
            Link(chart.name(language), addresses.release_chart(release, language, chart.slug))
            for chart in publishable(release)
        ),
        growth=addresses.growth(release.period_label, language),
    )


def released_rows(page: ReleasePage, release: Release) -> list[dict[str, Any]]:
    """The figures of its page for machines: numbers as numbers; what is not known is empty, never 0."""
    return [
        {
            "path": figure.path,
            "value": release.value(figure.path),
            "unit": figure.unit,
            "label": figure.label,
        }
        for section in page.sections
        for table in section.tables
        for figure in table.figures
    ]


def method_page(language: str) -> MethodPage:
    names = [*INDICATORS, "penalties", "first_uses_of_articles"]
    return MethodPage(
        meta=meta(
            gettext("Method"),
            gettext("How every figure is counted."),
            language,
            reverse("method", args=[language]),
            siblings_everywhere("method"),
        ),
        rules=tuple(
            Rule(name, label("figure", name, language), method.rule(name, language)) for name in names
        ),
    )
