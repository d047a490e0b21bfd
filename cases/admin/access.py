"""Which records somebody may see: who only reads sees what is verified."""

from typing import cast

from django.contrib.auth.models import User
from django.db import models
from django.http import HttpRequest

from cases.models import CaseRecord
from cases.querysets import RecordQuerySet

WORKS_WITH_UNVERIFIED = ("change", "verify", "export")


def sees_unverified(user: User, model: type[models.Model]) -> bool:
    name = concrete(model)._meta.model_name
    return any(user.has_perm(f"cases.{action}_{name}") for action in WORKS_WITH_UNVERIFIED)


def visible(records: RecordQuerySet, user: User) -> RecordQuerySet:
    return records if sees_unverified(user, records.model) else records.verified_ones()


def colleague(request: HttpRequest) -> User:
    """Who asks. The desk lies behind the login: nobody without an account gets this far."""
    return cast(User, request.user)


def concrete(model: type[models.Model]) -> type[CaseRecord]:
    """A detainee is a person: permissions, verbs and history are those of the person."""
    return cast(type[CaseRecord], model._meta.concrete_model)
