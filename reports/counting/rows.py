"""The sets of rows that are counted, with what they are broken down by. Verified records only.

Facts of a person (sex, age, children) and of an incident (region, campaign) count only while that record is
verified too; until then they are unknown (NULL here).
"""

from typing import Any

from django.db.models import Case, Expression, F, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Cast, Coalesce, NullIf, Substr
from django.db.models.lookups import Exact

from cases.models import Act, Recognition, Trial
from cases.workflow import Status
from reports.periods import Period

Rows = QuerySet[Any, Any]


def month_of(field: str = "date") -> Case:
    """2024-01 when the whole of what the date can mean lies in one month, else NULL.

    Text functions, because on SQLite Django's date functions call Python for every row.
    """
    first, last = (Substr(Cast(f"{field}_{end}", TextField()), 1, 7) for end in ("lower", "upper"))
    return Case(When(Exact(first, last), then=first), default=None)


def known(record: str, fact: str) -> Case:
    """A fact of a related record, NULL unless that record is verified."""
    return Case(When(**{f"{record}__status": Status.VERIFIED}, then=F(f"{record}__{fact}")), default=None)


def sex() -> Expression:
    return NullIf(known("person", "sex"), Value(""))


def acts(period: Period) -> Rows:
    """Verified acts of the period; ``n`` is how many people each stands for."""
    return Act.verified.within(period.start, period.end).values(
        "kind_id",
        "agency_id",
        "person_id",
        "incident_id",
        n=F("people_min"),
        first_day=F("date_lower"),
        month=month_of(),
        sex=sex(),
        counted_region=Coalesce("region_id", known("incident", "region_id")),
        campaign=known("incident", "campaign_id"),
    )


def acts_by_person(period: Period) -> Rows:
    """The same acts, with nothing of the person or incident looked up."""
    return Act.verified.within(period.start, period.end).values(
        "person_id", "incident_id", n=F("people_min"), first_day=F("date_lower")
    )


def possible_detentions(period: Period) -> Rows:
    return (
        Act.verified.detentions()
        .filter(IMPRECISE)
        .possibly_within(period.start, period.end)
        .values(n=F("people_min"))
    )


# Only an imprecise date can overlap a period without lying inside; there is an index of those alone.
IMPRECISE = Q(date_lower__lt=F("date_upper"))


def administrative_trials(period: Period) -> Rows:
    return first_instance("administrative", period).values(
        "id",
        "person_id",
        "court_id",
        "outcome",
        judge_code=F("judge__code"),
        day=F("date_lower"),
        month=month_of(),
        sex=sex(),
        region=F("court__region_id"),
    )


def possible_administrative_trials(period: Period) -> Rows:
    imprecise = Trial.verified.administrative().first_instance().filter(IMPRECISE)
    return imprecise.possibly_within(period.start, period.end).values("id")


def convictions(period: Period) -> Rows:
    convicted = first_instance("criminal", period).filter(outcome=Trial.Outcome.CONVICTED)
    return convicted.values(
        "id", "person_id", first_day=F("date_lower"), sex=sex(), region=F("court__region_id")
    )


def first_instance(process: str, period: Period) -> Rows:
    return Trial.verified.filter(process=process).first_instance().within(period.start, period.end)


def trials(period: Period) -> Rows:
    """Every verified trial of the period: administrative and criminal, first instance and appeal."""
    return Trial.verified.within(period.start, period.end).values(
        "id", "person_id", "incident_id", first_day=F("date_lower")
    )


def recognitions(period: Period) -> Rows:
    """Verified recognitions that began by the end of the period, and what became of them by then."""
    ended = Q(ended_on_upper__lte=period.end)
    return Recognition.verified.by_day(period.end).values(
        "person_id",
        sex=sex(),
        standing=Case(When(ended, then=Value(0)), default=Value(1)),
        recognised=Case(When(recognised_on_lower__gte=period.start, then=Value(1)), default=Value(0)),
        ended=Case(When(ended & Q(ended_on_lower__gte=period.start), then=Value(1)), default=Value(0)),
    )
