"""Who asks, and about which kind of record."""

from typing import cast

from django.contrib.auth.models import User
from django.db import models
from django.http import HttpRequest

from cases.models import CaseRecord


def colleague(request: HttpRequest) -> User:
    """Who asks. The desk lies behind the login: nobody without an account gets this far."""
    return cast(User, request.user)


def concrete(model: type[models.Model]) -> type[CaseRecord]:
    """A detainee is a person: permissions, verbs and history are those of the person."""
    return cast(type[CaseRecord], model._meta.concrete_model)
