"""Which pairs of people who may be one are still to be looked at, and by whom."""

from django.contrib.auth.models import User
from django.db import models
from django.db.models import Q

from cases.merging.different import is_decided
from cases.models import Person, PossibleDouble
from cases.visibility import Reader, visible_rule


def open_doubles(user: Reader) -> models.QuerySet[PossibleDouble]:
    """Both exist for this reader, and nobody decided that they are two."""
    return PossibleDouble.objects.filter(visible_rule(PossibleDouble, user)).filter(~is_decided())


def of_batch(batch: int) -> Q:
    touched = Person.history.filter(history_batch=batch).values("id")
    return Q(first__in=touched) | Q(second__in=touched)


def near(user: User) -> Q:
    return Q(first__created_by=user) | Q(second__created_by=user)
