"""Which records somebody may see: who only reads sees what is verified."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser, PermissionsMixin
from django.db import models

from cases.querysets import RecordQuerySet

User = AbstractBaseUser | AnonymousUser
WORKS_WITH_UNVERIFIED = ("change", "verify", "export")


def sees_unverified(user: User, model: type[models.Model]) -> bool:
    name = model._meta.concrete_model._meta.model_name
    return isinstance(user, PermissionsMixin) and any(
        user.has_perm(f"cases.{action}_{name}") for action in WORKS_WITH_UNVERIFIED
    )


def visible(records: RecordQuerySet, user: User) -> RecordQuerySet:
    return records if sees_unverified(user, records.model) else records.verified_ones()
