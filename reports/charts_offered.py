"""Which charts and tables there are, what they are called, and which of them a release may publish.

A block says what it ``shows`` (``detentions.by_month``) and, of a chart, its ``look``; no look is the usual one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _

from reports.disclosure import SMALLEST_GROUP, may_be_published
from reports.models import Release
from reports.wording.approximation import SMALLEST_BASE
from reports.wording.catalogue import initial
from reports.wording.labels import label
from reports.wording.quoting import UNKNOWN

REGION_MONTH, BY_KIND = "by_region_month", "by_kind"
# Of courts and judges, and of kinds of penalties, only the larger are named.
RANKED = ("by_court", "by_judge", BY_KIND)
MOST_RANKED = 10

# What a chart shows: the looks it may have, the usual one first.
LOOKS: dict[str, tuple[str, ...]] = {
    "detentions.by_month": ("bars", "year"),
    "detentions.by_region": ("tiles", "ranking"),
    "detentions.by_region_month": ("multiples",),
    "detentions.by_sex": ("waffle",),
    "people_detained.by_sex": ("waffle",),
    "administrative_trials.by_month": ("bars", "year"),
    "administrative_trials.by_region": ("tiles", "ranking"),
    "administrative_trials.by_region_month": ("multiples",),
    "administrative_trials.by_court": ("ranking",),
    "administrative_trials.by_judge": ("ranking",),
    "penalties.by_kind": ("ranking",),
}
# What is told as a table and is not drawn: of a month there are few convictions.
ONLY_TABLES = ("criminal_convictions.by_region",)
# Every chart can be read as a table too, and nothing else: they are what is open.
TABLES = (*LOOKS, *ONLY_TABLES)


@dataclass(frozen=True, slots=True)
class Offered:
    """A chart there is: what it shows, and how."""

    shows: str
    look: str

    @property
    def slug(self) -> str:
        """Its place in an address: detentions-by_month-bars."""
        return f"{self.shows.replace('.', '-')}-{self.look}"

    def name(self, language: str) -> str:
        """Detentions by month: bars."""
        return f"{table_name(self.shows, language)}: {label('look', self.look, language)}"


OFFERED = tuple(Offered(shows, look) for shows, looks in LOOKS.items() for look in looks)


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a list to choose from; ``why_not``: a sentence, empty when it may be published."""

    shows: str
    look: str
    name: str
    why_not: str


def offered(shows: str, look: str = "") -> Offered | None:
    """The chart that a block asks for; None where there is no such."""
    looks = LOOKS.get(shows, ())
    found = look or next(iter(looks), "")
    return Offered(shows, found) if found in looks else None


def of_slug(slug: str) -> Offered | None:
    return next((chart for chart in OFFERED if chart.slug == slug), None)


def table_name(shows: str, language: str) -> str:
    indicator, _dot, breakdown = shows.partition(".")
    return initial(f"{label('figure', indicator, language)} {label('breakdown', breakdown, language)}")


def choices(release: Release | None, language: str) -> list[Choice]:
    """Every chart, for a form: those that the release may not publish say why."""
    return [
        Choice(chart.shows, chart.look, chart.name(language), why_not(release, chart)) for chart in OFFERED
    ]


def table_choices(release: Release | None, language: str) -> list[Choice]:
    return [Choice(shows, "", table_name(shows, language), why_not_table(release, shows)) for shows in TABLES]


def grouped_options(
    found: list[Choice], publishable: str, withheld: str
) -> list[tuple[str, list[tuple[str, str]]]]:
    """The choices as a Select takes them, under these two headings; those that are withheld with their reason."""
    ordered = sorted(found, key=lambda choice: bool(choice.why_not))
    return [
        (
            withheld if is_withheld else publishable,
            [
                (
                    f"{choice.shows}/{choice.look}" if choice.look else choice.shows,
                    f"{choice.name} – {choice.why_not}" if choice.why_not else choice.name,
                )
                for choice in group
            ],
        )
        for is_withheld, group in groupby(ordered, key=lambda choice: bool(choice.why_not))
    ]


def publishable(release: Release) -> list[Offered]:
    return [chart for chart in OFFERED if not why_not(release, chart)]


def why_not(release: Release | None, chart: Offered) -> str:
    """A sentence why the release may not publish the chart, or an empty text."""
    return next(_reasons(release, chart.shows, chart.look), "")


def why_not_table(release: Release | None, shows: str) -> str:
    return next(_reasons(release, shows, ""), "")


def mistakes_in_chart(shows: str, look: str, release: Release | None) -> Iterator[str]:
    """What is wrong with it whatever the figures are."""
    if shows not in LOOKS:
        yield _("“%(text)s” is not a chart. Write one of: %(charts)s.") % {
            "text": shows,
            "charts": ", ".join(LOOKS),
        }
    elif offered(shows, look) is None:
        yield _("%(chart)s is not drawn as “%(look)s”. Choose one of: %(looks)s.") % {
            "chart": shows,
            "look": look,
            "looks": ", ".join(LOOKS[shows]),
        }
    elif release is None:
        yield _("A chart shows figures of a release, but the story has none.")


def mistakes_in_table(shows: str, release: Release | None) -> Iterator[str]:
    if shows not in TABLES:
        yield _("“%(text)s” is not a table. Write one of: %(tables)s.") % {
            "text": shows,
            "tables": ", ".join(TABLES),
        }
    elif release is None:
        yield _("A table shows figures of a release, but the story has none.")


def counted(release: Release, shows: str) -> dict[str, int | None]:
    """What a chart or table of one way shows: label → count."""
    indicator, _dot, breakdown = shows.partition(".")
    answer = release.figures[indicator]
    if indicator == "penalties":
        return {kind: amounts["count"] for kind, amounts in answer.items()}
    return dict(answer[breakdown])


def ranked(values: Mapping[str, int | None]) -> list[str]:
    """The largest ten, as far as they are not too small to be named; the largest first, ties by their slug."""
    named = {key: value for key, value in values.items() if key != UNKNOWN and (value or 0) >= SMALLEST_GROUP}
    return sorted(named, key=lambda key: (-(named[key] or 0), key))[:MOST_RANKED]


def _reasons(release: Release | None, shows: str, look: str) -> Iterator[str]:
    if release is None:
        yield _("The story has no release yet.")
        return
    indicator, _dot, breakdown = shows.partition(".")
    if _nothing_known(release, indicator) or _not_kept(release, shows):
        yield _("Release %(release)s has no data for it.") % {"release": release.code}
    elif look == "year":
        yield from _no_year_before(release)
    elif breakdown == REGION_MONTH:
        yield from _no_region_months(release, indicator)
    elif breakdown in RANKED:
        if not ranked(counted(release, shows)):
            yield _("None of them has at least %(least)s.") % {"least": SMALLEST_GROUP}
    elif not may_be_published(breakdown, counted(release, shows)):
        yield _("A group in it is so small that people in it could be recognised.")
    elif look == "waffle":
        yield from _too_few_for_shares(counted(release, shows))


def _nothing_known(release: Release, indicator: str) -> bool:
    answer: Any = release.figures.get(indicator) or {}
    total = answer["fine"]["count"] if "fine" in answer else answer.get("total")
    return total is None


def _not_kept(release: Release, shows: str) -> bool:
    indicator, _dot, breakdown = shows.partition(".")
    return shows in ONLY_TABLES and breakdown not in release.figures[indicator]


def _too_few_for_shares(values: Mapping[str, int | None]) -> Iterator[str]:
    known = sum(value or 0 for key, value in values.items() if key != UNKNOWN)
    if known < SMALLEST_BASE:
        yield _("Shares are shown from %(least)s on, and only %(known)s are known.") % {
            "least": SMALLEST_BASE,
            "known": known,
        }


def _no_region_months(release: Release, indicator: str) -> Iterator[str]:
    if len(release.period.months) < 2:
        yield _("It needs two months or more; choose the one by region.")
    elif "region_months" not in release.context:
        yield _("This release was made before it kept what this shows; a new one has it.")
    elif release.context["region_months"].get(indicator) is None:
        yield _("Even rounded, its numbers and the totals together would give a small group away.")


def _no_year_before(release: Release) -> Iterator[str]:
    if len(release.period.months) < 2:
        yield _("A line needs two months or more.")
    elif "year_before" not in release.context:
        yield _("This release was made before it kept what this shows; a new one has it.")
    elif release.context["year_before"] is None:
        yield _(
            "What was known of the year before at the same age is not on record: our history begins later."
        )
