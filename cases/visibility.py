"""Which records exist for whom.

Two rules, both asked inside the query, so that no list, total, search or suggestion knows more than its reader:
who only reads sees what is verified; a restricted incident, its acts, sources and trials, and the people known
from restricted incidents alone, exist for the team of the incident only, whatever else somebody may.
"""

from typing import Any, cast

from django.apps import apps
from django.contrib.auth.models import AnonymousUser, User
from django.db import models
from django.db.models import Exists, OuterRef, Q

from cases.workflow import Status

WORKS_WITH_UNVERIFIED = ("change", "verify", "export")
Reader = User | AnonymousUser


def visible_rule(model: type[models.Model], user: Reader) -> Q:
    """The condition under which a row of the model exists for this person."""
    concrete = cast(type[models.Model], model._meta.concrete_model)
    rule = _RULES[str(concrete._meta.model_name)](user)
    return rule if sees_unverified(user, concrete) else rule & Q(status=Status.VERIFIED)


def sees_unverified(user: Reader, model: type[models.Model]) -> bool:
    name = cast(type[models.Model], model._meta.concrete_model)._meta.model_name
    return any(user.has_perm(f"cases.{action}_{name}") for action in WORKS_WITH_UNVERIFIED)


def hidden_incidents(user: Reader) -> models.QuerySet[Any]:
    """The ids of the restricted incidents whose team this person is not in: few, so it is they who are looked up."""
    mine = _rows("TeamMember").filter(member=user.pk).values("incident")
    return _rows("Incident").filter(sensitivity="restricted").exclude(pk__in=mine).values("pk")


def _rows(name: str) -> models.QuerySet[Any]:
    return models.QuerySet(apps.get_model("cases", name))


def _incident(user: Reader) -> Q:
    return ~Q(pk__in=hidden_incidents(user))


def _within_incident(user: Reader) -> Q:
    return ~Q(incident__in=hidden_incidents(user))


def _person(user: Reader) -> Q:
    return ~Q(pk__in=_known_in_hidden("Act", user)) & ~Q(pk__in=_known_in_hidden("Trial", user))


def _known_in_hidden(kind: str, user: Reader) -> models.QuerySet[Any]:
    """The people of hidden acts or trials about whom nothing is recorded that this person may know."""
    hidden = hidden_incidents(user)
    found = _rows(kind).filter(incident__in=hidden, person__isnull=False)
    for name in ("Act", "Trial"):
        found = found.exclude(
            Exists(_rows(name).filter(person=OuterRef("person")).filter(~Q(incident__in=hidden)))
        )
    return found.exclude(Exists(_rows("Recognition").filter(person=OuterRef("person")))).values("person")


_RULES = {
    "incident": _incident,
    "act": _within_incident,
    "source": _within_incident,
    "trial": _within_incident,
    "person": _person,
    "recognition": lambda user: Q(),  # a public statement; whoever is recognised is known from it
}
