"""Which pairs of people who may be one are still to be looked at, and by whom."""

from typing import Any

from django.contrib.auth.models import User
from django.db.models import Q

from cases.merging.different import is_decided
from cases.models import PossibleDouble
from cases.visibility import Reader


def open_doubles(user: Reader) -> Any:
    """Both exist for this reader, and nobody decided that they are two."""
    return PossibleDouble.objects.visible_to(user).filter(~is_decided())


def near(user: User) -> Q:
    return Q(first__created_by=user) | Q(second__created_by=user)
