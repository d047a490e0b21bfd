"""What a token reaches, as the endpoints ask it; `viasna.api` makes it from the token of a request."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, Protocol

from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from cases.api.problems import NOT_ALLOWED, ApiProblem
from cases.api.pseudonyms import Pseudonyms

JUDGE = "judge"


class Memory(Protocol):
    """Which records of one view were handed to a token, so that it can be told which of them left."""

    def known(self) -> QuerySet[Any]:
        """The ids of records that were handed over and not told as gone since."""

    def note(self, ids: Collection[int]) -> None:
        """These are being handed over now."""

    def gone(self, there: QuerySet[Any], since: datetime, until: datetime) -> list[int]:
        """The ids of known records that are not among ``there`` (any more), told as gone since that moment."""


class Access(Protocol):
    """``tables`` the token is for; ``names``: whether personal names may be told, else pseudonyms are."""

    user: User
    tables: frozenset[str]
    names: bool

    @property
    def pseudonyms(self) -> Pseudonyms: ...

    @property
    def waits(self) -> bool:
        """Whether a second person has to release the token first."""

    def memory(self, table: str, view: str) -> Memory: ...

    def count(self) -> None:
        """This request, once, whatever comes of it."""

    def note_use(self, table: str, records: int) -> None: ...


def may_take_out(user: User, model_name: str) -> bool:
    """By a program a table leaves the house row by row: what takes it out in a file takes it out here."""
    needed = ["view"] if model_name == JUDGE else ["view", "export"]
    return all(user.has_perm(f"cases.{action}_{model_name}") for action in needed)


class ReachesTable(BasePermission):
    """For an endpoint with a ``table``. Without a token the library asks for one."""

    def has_permission(self, request: Request, view: Any) -> bool:
        access: Any = request.auth
        if access is None:
            return False
        name, model = view.table.name, view.table.model._meta.model_name
        if name not in access.tables:
            sentence = _("This token is not for the table “%(table)s”. Make one that is.")
            raise ApiProblem(NOT_ALLOWED, sentence % {"table": name})
        if not may_take_out(access.user, model):
            sentence = _("Whoever this token belongs to may not take “%(table)s” out.")
            raise ApiProblem(NOT_ALLOWED, sentence % {"table": name})
        if model != JUDGE and access.waits:
            raise ApiProblem(
                NOT_ALLOWED,
                _(
                    "This token waits for a second person: a colleague who may take the same out finds it under "
                    "“Tokens for programs”."
                ),
            )
        return True
