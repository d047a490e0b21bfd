"""Tokens: made once, told once, and looked at anew with every request.

A token opens what its owner may see at that moment, and nothing at all once the account is switched off, a role it was
made with is gone, the second factor that the desk asks for is missing, or its time is over.
"""

import datetime
import hashlib
import secrets
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.crypto import salted_hmac

from cases.api.access import may_take_out
from cases.api.pseudonyms import Pseudonyms
from cases.api.tables import TABLES
from cases.models import Person
from viasna import second_factor
from viasna.models import ApiKnown, ApiToken, ApiUse

PREFIX = "viasna_"
RANDOM_BYTES = 32
DEFAULT_DAYS, LONGEST_DAYS = 90, 365
SUPERUSER = "superuser"
RECORDS = {table.name for table in TABLES} - {"judges"}
ALWAYS_RELEASED = "sources"


def tables_for(user: User) -> list[str]:
    """Which tables a token of this person can be for."""
    return [table.name for table in TABLES if may_take_out(user, str(table.model._meta.model_name))]


def make_token(
    user: User, name: str, tables: Iterable[str], names: bool, days: int = DEFAULT_DAYS
) -> tuple[ApiToken, str]:
    """The new token and what its program sends. Nobody can be told that again.

    Raises PermissionDenied for a table that the owner may not take out, ValueError for a time that is too long.
    """
    tables = list(tables)
    if set(tables) - set(tables_for(user)):
        raise PermissionDenied
    if not 1 <= days <= LONGEST_DAYS:
        raise ValueError(f"A token lasts from 1 to {LONGEST_DAYS} days.")
    secret = PREFIX + secrets.token_urlsafe(RANDOM_BYTES)
    token = ApiToken.objects.create(
        user=user,
        name=name,
        digest=_digest(secret),
        ending=secret[-4:],
        tables=tables,
        names=names and bool(tables),
        roles=_roles_of(user),
        expires_at=timezone.now() + datetime.timedelta(days=days),
    )
    return token, secret


def revoke(token: ApiToken, by: User) -> None:
    """Once: who was first stays named."""
    ApiToken.objects.filter(pk=token.pk, revoked_at=None).update(revoked_at=timezone.now(), revoked_by=by)
    token.refresh_from_db()


def waits(token: ApiToken) -> bool:
    """Whether a second person has to release it first: what takes one in a file takes one here. One query at most."""
    if token.released_by_id is not None or not RECORDS & set(token.tables):
        return False
    few = settings.EXPORT_RELEASE_ABOVE
    return ALWAYS_RELEASED in token.tables or Person.everything.order_by()[: few + 1].count() > few


def waiting_for(user: User) -> list[ApiToken]:
    """The tokens of others that this person could release, the oldest first."""
    open_ones = ApiToken.objects.filter(revoked_at=None, released_by=None, expires_at__gt=timezone.now())
    others = open_ones.exclude(user=user).select_related("user").order_by("pk")
    return [token for token in others if may_release(user, token) and waits(token)]


def may_release(user: User, token: ApiToken) -> bool:
    """Who could make the same one, and did not make this one."""
    return token.user_id != user.pk and set(token.tables) <= set(tables_for(user))


def release(token: ApiToken, by: User) -> None:
    """Raises PermissionDenied. Once: who was first stays named."""
    if not may_release(by, token):
        raise PermissionDenied
    still_open = ApiToken.objects.filter(pk=token.pk, revoked_at=None, released_by=None)
    still_open.update(released_at=timezone.now(), released_by=by)
    token.refresh_from_db()


def find(secret: str) -> ApiToken | None:
    """The token that this is, if it opens anything now. Three queries at most."""
    found = ApiToken.objects.select_related("user").filter(digest=_digest(secret))
    token = next(iter(found), None)
    return token if token is not None and is_alive(token) else None


def is_alive(token: ApiToken) -> bool:
    user = token.user
    if token.is_over or not (user.is_active and user.is_staff):
        return False
    if set(token.roles) - set(_roles_of(user)):
        return False
    return settings.SECOND_FACTOR != "required" or second_factor.has_factor(user)


def _roles_of(user: User) -> list[str]:
    names = Group.objects.filter(user=user.pk).order_by("name").values_list("name", flat=True)
    return [*names, *([SUPERUSER] if user.is_superuser else [])]


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


@dataclass
class TokenAccess:
    """What the token of a request reaches (`cases.api.access.Access`)."""

    token: ApiToken
    counted: bool = False

    @property
    def in_minute(self) -> int:
        """How many requests of this minute this one is."""
        before = self.token.in_minute if self.token.minute == _this_minute() else 0
        return before + 1

    @property
    def user(self) -> User:
        return self.token.user

    @property
    def tables(self) -> frozenset[str]:
        return frozenset(self.token.tables)

    @property
    def names(self) -> bool:
        return self.token.names

    @property
    def waits(self) -> bool:
        return waits(self.token)

    @cached_property
    def pseudonyms(self) -> Pseudonyms:
        # It dies with the token, whose number no other ever has.
        key = salted_hmac("viasna.api.pseudonyms", str(self.token.pk), algorithm="sha256").digest()
        return Pseudonyms(key[:16])

    def memory(self, table: str, view: str) -> "TokenMemory":
        return TokenMemory(self.token, f"{table}.{view}")

    def count(self) -> None:
        """Once for each request, which also says when the token was used last."""
        if self.counted:
            return
        minute = _this_minute()
        many = F("in_minute") + 1 if self.token.minute == minute else 1
        ApiToken.objects.filter(pk=self.token.pk).update(
            last_used_at=timezone.now(), minute=minute, in_minute=many
        )
        self.counted = True

    def note_use(self, table: str, records: int) -> None:
        """Of each day and table one row, however many records it told of; the disk is waited for once."""
        with transaction.atomic(savepoint=False):
            self.count()
            today = {"token": self.token, "day": timezone.localdate(), "table": table}
            if not _add(today, records):
                try:
                    with transaction.atomic():
                        ApiUse.objects.create(**today, requests=1, records=records)
                except IntegrityError:  # another process was first
                    _add(today, records)


def _this_minute() -> datetime.datetime:
    return timezone.now().replace(second=0, microsecond=0)


def _add(today: dict[str, Any], records: int) -> int:
    return ApiUse.objects.filter(**today).update(requests=F("requests") + 1, records=F("records") + records)


@dataclass(frozen=True)
class TokenMemory:
    """See `cases.api.access.Memory`."""

    token: ApiToken
    view: str

    def _rows(self) -> QuerySet[ApiKnown]:
        return ApiKnown.objects.filter(token=self.token, view=self.view)

    def known(self) -> QuerySet[Any]:
        return self._rows().filter(gone_at=None).values("record_id")

    def note(self, ids: Collection[int]) -> None:
        ApiKnown.objects.bulk_create(
            [ApiKnown(token=self.token, view=self.view, record_id=pk) for pk in ids],
            update_conflicts=True,
            update_fields=["gone_at"],
            unique_fields=["token", "view", "record_id"],
        )

    def gone(self, there: QuerySet[Any], since: datetime.datetime, until: datetime.datetime) -> list[int]:
        left = self._rows().filter(gone_at=None).exclude(record_id__in=there.order_by().values("pk"))
        left.update(gone_at=until)
        told = self._rows().filter(gone_at__gte=since)
        return list(told.values_list("record_id", flat=True))
