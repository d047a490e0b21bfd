"""Making releases: figures frozen with the records they counted."""

import datetime
from dataclasses import asdict
from fractions import Fraction
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from cases.history import in_chunks
from cases.models import Campaign, LawArticle
from reports.counting.acts import count_acts
from reports.counting.coverage import coverage_before
from reports.counting.query import Question
from reports.counting.records import counted_records, revision
from reports.cuts import cuts_of
from reports.figures import Figures, report
from reports.maturity import maturity, with_same_age
from reports.models import CountedRecord, Release
from reports.periods import Period, read_period

# How far our records must reach back before "not used before" may be said.
COVERAGE_MONTHS, COVERAGE_TRIALS = 24, 100
# A campaign is named as what was behind a month when at least this share of its detentions was its. Ours.
BEHIND_A_MONTH = Fraction(1, 3)


def release_for(period: Period, by: User, compare: str = "previous") -> Release:
    """The newest release of the period when nothing changed since, else a new one."""
    with transaction.atomic():
        counted = counted_records(period)
        fingerprint = revision(counted)
        latest = Release.objects.filter(period_label=period.label).first()
        document = report(period, compare)
        if latest and latest.revision == fingerprint and latest.figures == document["figures"]:
            return latest
        as_of = timezone.now()
        other = period.compared_with(compare)
        if other:
            document["comparison"] = with_same_age(
                document["comparison"], document["figures"], period, other, as_of
            )
        release = Release.objects.create(
            code=_next_code(period),
            period_label=period.label,
            start=period.start,
            end=period.end,
            as_of=as_of,
            made_by=by,
            document=document,
            context=_context(document["figures"], other)
            | cuts_of(period, document["figures"], as_of)
            | ({"maturity": asdict(maturity(period, other, as_of))} if other else {}),
            revision=fingerprint,
        )
        for chunk in in_chunks(counted):
            CountedRecord.objects.bulk_create(
                CountedRecord(
                    release=release, part=part, record_id=record, code=code, version=version, facts=facts
                )
                for part, record, code, version, facts in chunk
            )
    return release


def _next_code(period: Period) -> str:
    return f"{period.label}-{Release.objects.filter(period_label=period.label).count() + 1}"


def _context(figures: Figures, other: Period | None) -> dict[str, Any]:
    """The names that stand in the figures as slugs, and how far the records reach back before each first use."""
    articles = {
        *figures["administrative_trials"]["by_article"],
        *figures["criminal_convictions"]["by_article"],
    }
    articles |= {use["article"] for use in figures["first_uses_of_articles"]}
    return {
        "articles": {
            article.slug: {
                "statute": article.statute,
                "number": article.number,
                "part": article.part,
                "title": {"be": article.title_be, "ru": article.title_ru, "en": article.title_en},
            }
            for article in LawArticle.objects.filter(slug__in=articles)
        },
        "campaigns": {
            campaign.slug: {
                "name": {"be": campaign.name_be, "ru": campaign.name_ru, "en": campaign.name_en},
                "description": {
                    "be": campaign.description_be,
                    "ru": campaign.description_ru,
                    "en": campaign.description_en,
                },
            }
            for campaign in Campaign.objects.filter(slug__in=figures["detentions"]["by_campaign"])
        },
        "first_uses": {use["article"]: _coverage(use) for use in figures["first_uses_of_articles"]},
        "months_before": count_acts(other, Question())["detentions"]["by_month"] if other else {},
        "peak_campaign": _campaign_behind_the_peak(figures["detentions"]["by_month"]),
    }


def _campaign_behind_the_peak(by_month: dict[str, int | None]) -> str | None:
    """The campaign behind a good part of the detentions of the month with the most, if there is one."""
    months = {label: count or 0 for label, count in by_month.items() if label != "unknown"}
    if not any(months.values()):
        return None
    detentions = count_acts(read_period(max(months, key=lambda label: months[label])), Question())[
        "detentions"
    ]
    campaigns: dict[str, int] = {
        slug: count for slug, count in detentions["by_campaign"].items() if slug != "unknown"
    }
    largest = max(campaigns, key=lambda slug: campaigns[slug], default=None)
    if largest is None or campaigns[largest] < BEHIND_A_MONTH * detentions["total"]:
        return None
    return largest


def _coverage(use: dict[str, str]) -> dict[str, Any]:
    """Since when the records reach back before the first use; whether it is enough to say "not used before"."""
    day = datetime.date.fromisoformat(use["date"])
    first, trials = coverage_before(day, use["process"], Question())
    months = (day.year - first.year) * 12 + day.month - first.month if first else 0
    return {
        "since": first.isoformat() if first else None,
        "trials": trials,
        "may_be_said": months >= COVERAGE_MONTHS and trials >= COVERAGE_TRIALS,
    }
