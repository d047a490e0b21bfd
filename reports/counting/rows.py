"""The sets of rows that are counted, with what they are broken down by. Verified records only, unless said otherwise.

Facts of a person (sex, age, children) and of an incident (region, campaign) count only while that record is
verified too; until then they are unknown (NULL here).
"""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Case, Expression, F, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Cast, Coalesce, NullIf, Substr
from django.db.models.lookups import Exact

from cases.models import Act, Recognition, Trial
from cases.workflow import Status
from reports.periods import Period

Rows = QuerySet[Any, Any]


@dataclass(frozen=True)
class Population:
    """Which records count. Releases count every verified one; a ``reader`` counts those alone that exist for them."""

    statuses: tuple[str, ...] = (Status.VERIFIED,)
    reader: User | None = None

    def of(self, model: Any) -> Any:
        chosen = model.everything.filter(status__in=self.statuses)
        if self.statuses == (Status.VERIFIED,):
            chosen = model.verified.all()
        return chosen if self.reader is None else chosen.visible_to(self.reader)


AS_RELEASED = Population()


def month_of(field: str = "date") -> Case:
    """2024-01 when the whole of what the date can mean lies in one month, else NULL.

    Text functions, because on SQLite Django's date functions call Python for every row.
    """
    first, last = (Substr(Cast(f"{field}_{end}", TextField()), 1, 7) for end in ("lower", "upper"))
    return Case(When(Exact(first, last), then=first), default=None)


def known(record: str, fact: str, among: Population = AS_RELEASED) -> Case:
    """A fact of a related record, NULL unless that record is verified (or counts among those asked for)."""
    counts = {f"{record}__status__in": among.statuses}
    return Case(When(**counts, then=F(f"{record}__{fact}")), default=None)


def sex(among: Population = AS_RELEASED) -> Expression:
    return NullIf(known("person", "sex", among), Value(""))


def acts(period: Period, among: Population = AS_RELEASED) -> Rows:
    """Acts of the period; ``n`` is how many people each stands for."""
    counted: Rows = among.of(Act).within(period.start, period.end)
    return counted.values(
        "kind_id",
        "agency_id",
        "person_id",
        "incident_id",
        n=F("people_min"),
        first_day=F("date_lower"),
        month=month_of(),
        sex=sex(among),
        counted_region=Coalesce("region_id", known("incident", "region_id", among)),
        campaign=known("incident", "campaign_id", among),
    )


def acts_by_person(period: Period, among: Population = AS_RELEASED) -> Rows:
    """The same acts, with nothing of the person or incident looked up."""
    counted: Rows = among.of(Act).within(period.start, period.end)
    return counted.values("person_id", "incident_id", n=F("people_min"), first_day=F("date_lower"))


def possible_detentions(period: Period) -> Rows:
    return (
        Act.verified.detentions()
        .filter(IMPRECISE)
        .possibly_within(period.start, period.end)
        .values(n=F("people_min"))
    )


# Only an imprecise date can overlap a period without lying inside; there is an index of those alone.
IMPRECISE = Q(date_lower__lt=F("date_upper"))


def administrative_trials(period: Period, among: Population = AS_RELEASED) -> Rows:
    return first_instance("administrative", period, among).values(
        "id",
        "person_id",
        "court_id",
        "outcome",
        judge_code=F("judge__code"),
        day=F("date_lower"),
        month=month_of(),
        sex=sex(among),
        region=F("court__region_id"),
    )


def possible_administrative_trials(period: Period) -> Rows:
    imprecise = Trial.verified.administrative().first_instance().filter(IMPRECISE)
    return imprecise.possibly_within(period.start, period.end).values("id")


def convictions(period: Period, among: Population = AS_RELEASED) -> Rows:
    convicted = first_instance("criminal", period, among).filter(outcome=Trial.Outcome.CONVICTED)
    return convicted.values(
        "id", "person_id", first_day=F("date_lower"), sex=sex(among), region=F("court__region_id")
    )


def first_instance(process: str, period: Period, among: Population = AS_RELEASED) -> Rows:
    counted: Rows = among.of(Trial).filter(process=process).first_instance().within(period.start, period.end)
    return counted


def trials(period: Period, among: Population = AS_RELEASED) -> Rows:
    """Every trial of the period: administrative and criminal, first instance and appeal."""
    counted: Rows = among.of(Trial).within(period.start, period.end)
    return counted.values("id", "person_id", "incident_id", first_day=F("date_lower"))


def recognitions(period: Period, among: Population = AS_RELEASED) -> Rows:
    """Recognitions that began by the end of the period, and what became of them by then."""
    ended = Q(ended_on_upper__lte=period.end)
    counted: Rows = among.of(Recognition).by_day(period.end)
    return counted.values(
        "person_id",
        sex=sex(among),
        standing=Case(When(ended, then=Value(0)), default=Value(1)),
        recognised=Case(When(recognised_on_lower__gte=period.start, then=Value(1)), default=Value(0)),
        ended=Case(When(ended & Q(ended_on_lower__gte=period.start), then=Value(1)), default=Value(0)),
    )
