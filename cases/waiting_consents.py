"""Consents that somebody has to do something about: those that wait for a second person, those that end soon."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import ExtractYear
from django.utils import timezone

from cases.models import Consent, Person, Protection
from cases.person_file.age import OF_AGE
from cases.person_file.publishable import (
    Sensitive,
    in_force,
    sensitive_about,
    waits_for_second,
)

SOON = datetime.timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Waiting:
    consent: Consent
    sensitive: Sensitive


def waiting_for_second(user: User, people: Collection[int] | None = None) -> list[Waiting]:
    """Those in force but for the confirmation, of these people or of all, the oldest first; five queries."""
    today = timezone.localdate()
    wide = Q(medical=True) | Exists(_protected()) | Exists(_perhaps_minor()) | Exists(_merged_with_others())
    valid = _valid(user, today).filter(wide, confirmed_by=None, refusal=False)
    if people is not None:
        valid = valid.filter(person__in=people)
    found = list(valid.exclude(Exists(_later_refusal(today))))
    about = sensitive_about({one.person_id for one in found})
    return [
        Waiting(one, about[one.person_id])
        for one in found
        if in_force(one, one.person, today) and waits_for_second(one, about[one.person_id])
    ]


def ending_soon(user: User) -> models.QuerySet[Any]:
    """In force, and over within 30 days; the first to end first."""
    today = timezone.localdate()
    valid = _valid(user, today).filter(refusal=False, withdrawn_on=None, until__lte=today + SOON)
    return valid.exclude(Exists(_later_refusal(today))).order_by("until", "pk")


def _valid(user: User, today: datetime.date) -> models.QuerySet[Any]:
    people = Person.everything.visible_to(user)
    valid = Consent.objects.valid_on(today).filter(person__in=people.values("pk"))
    return valid.select_related("person", "recorded_by").order_by("given_on", "pk")


def _later_refusal(today: datetime.date) -> models.QuerySet[Any]:
    refusals = Consent.objects.filter(refusal=True, given_on__lte=today)
    return refusals.filter(person=OuterRef("person"), given_on__gte=OuterRef("given_on"))


def _protected() -> models.QuerySet[Any]:
    return Protection.objects.filter(person=OuterRef("person"), lifted_at=None)


def _merged_with_others() -> models.QuerySet[Any]:
    """What is recorded with those counts too, and is looked at afterwards."""
    return Person.everything.filter(merged_into=OuterRef("person"))


def _perhaps_minor() -> models.QuerySet[Any]:
    """By the years alone: the day is looked at afterwards."""
    return Person.history.filter(
        id=OuterRef("person"), birth_date_upper__year__gte=ExtractYear(OuterRef("given_on")) - OF_AGE
    )
