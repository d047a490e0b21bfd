"""The tables of the case file: what the owner of a token may see of them at this moment, page by page."""

import datetime
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from rest_framework.request import Request
from rest_framework.response import Response

from cases.api.access import Access, Memory, ReachesTable
from cases.api.endpoints import ListEndpoint, OneEndpoint, WithFields
from cases.api.fields import CodeField, Field, as_rows, moment
from cases.api.fields import Reader as FieldReader
from cases.api.paging import cursor_of, next_page, read_cursor
from cases.api.parameters import CHANGED_SINCE, Parameter, read_limit, read_moment
from cases.api.problems import NOT_FOUND, ApiProblem, Kind, Mistake, refusal, refuse
from cases.api.tables import ACTS, INCIDENTS, JUDGES, PEOPLE, RECOGNITIONS, SOURCES, TRIALS, ApiTable
from cases.models import Viewing
from cases.viewings import record_viewings
from cases.visibility import Informed, informed

# Transactions that write records end sooner; what one wrote shortly before is told once more, never left out.
OVERLAP = datetime.timedelta(minutes=10)
HOW_TOLD = {"fields", "language", "format", "limit", "cursor", "changed_since"}


@dataclass(frozen=True)
class Told:
    """``more``: whether rows come after these."""

    ids: list[int]
    rows: list[dict[str, Any]]
    more: bool


class OfTable(WithFields):
    table: ClassVar[ApiTable]
    group = "cases"
    needs_token = True
    permission_classes = (ReachesTable,)

    @classmethod
    def all_fields(cls) -> tuple[Field, ...]:
        return cls.table.all_fields

    @property
    def owner(self) -> Access:
        """The library let nobody in without a token."""
        access: Any = self.request.auth
        return access

    @cached_property
    def reader(self) -> Informed:
        return informed(self.owner.user)

    def reading(self, fields: Sequence[Field]) -> FieldReader:
        return FieldReader(tuple(field for field in fields if not field.parts), self.owner)

    def told(self, rows: QuerySet[Any], fields: Sequence[Field], limit: int) -> "Told":
        """One query, one for each wanted part; to who was entrusted with something restricted, what of it they are told
        goes on record before."""
        reader, stored = self.reading(fields), list(rows[: limit + 1])
        more, stored = len(stored) > limit, stored[:limit]
        ids = [row[0] for row in stored]
        with transaction.atomic(savepoint=False):
            if ids and self.reader.entrusted and hasattr(self.table.model, "everything"):
                record_viewings(
                    self.owner.user, self.table.model.everything.filter(pk__in=ids), Viewing.Way.EXPORT
                )
            self.owner.note_use(self.table.name, len(ids))
        columns = reader.read(stored)
        for part in self.table.parts:
            if part.field in fields:
                of_rows = part.of_rows(ids)
                columns[part.field.name] = [of_rows[pk] for pk in ids]
        return Told(ids, as_rows({field.name: columns[field.name] for field in fields}), more)


class RecordList(OfTable, ListEndpoint):
    @classmethod
    def parameters(cls) -> list[Parameter]:
        return [*cls.table.filters.parameters(), CHANGED_SINCE, *super().parameters()]

    @classmethod
    def answer_schema(cls) -> dict[str, Any]:
        schema = super().answer_schema()
        gone = {
            "type": "array",
            "items": {"type": "string"},
            "description": _(
                "with changed_since, on the last page: codes of records this token was told of that are gone from "
                "its view"
            ),
        }
        until = {
            "type": "string",
            "format": "date-time",
            "description": _("with changed_since, on the last page: the moment to go on from"),
        }
        schema["properties"] |= {"gone": gone, "synced_until": until}
        return schema

    def get(self, request: Request) -> Response:
        fields, limit = self.fields(), read_limit(self.given)
        self.columns = [field.name for field in fields]
        position = read_cursor(self.given, {"after": int, "until": str})
        since = read_moment(self.given, "changed_since")
        there = self._narrowed(self.reading(fields).columns)
        if since is not None:
            return self._changes(there, since, fields, limit, position or {})
        return self._page(self.told(_after(there, position), fields, limit))

    def _narrowed(self, columns: Sequence[str] = ("pk",)) -> QuerySet[Any]:
        asked = {name: value for name, value in self.given.items() if name not in HOW_TOLD}
        there = self.table.visible_to(self.reader, columns)
        if not asked:
            return there
        filters = self.table.filters(asked, there, self.owner, self.reader)
        refuse(Mistake(name, words, near) for name, (words, near) in filters.mistakes().items())
        found: QuerySet[Any] = filters.qs
        return found

    def _page(self, told: Told, **position: Any) -> Response:
        if not told.more:
            return self.page(told.rows, None)
        following = next_page(self.request._request, cursor_of(after=told.ids[-1], **position))
        return self.page(told.rows, following)

    def _changes(
        self,
        there: QuerySet[Any],
        since: datetime.datetime,
        fields: Sequence[Field],
        limit: int,
        position: Mapping[str, Any],
    ) -> Response:
        """What changed since then or was never told, then what is gone. The moment to go on from is that of the first
        page, so that what changes while pages are read comes next time."""
        if self.request.accepted_renderer.format != "json":
            raise refusal(Mistake("changed_since", _("What is gone has no place in a table. Ask for JSON.")))
        until = _read_until(position) or timezone.now() - OVERLAP
        memory = self.owner.memory(self.table.name, self._view())
        changed = there.filter(self.table.changed_since(since) | ~Q(pk__in=memory.known()))
        told = self.told(_after(changed, position), fields, limit)
        memory.note(told.ids)
        answer = self._page(told, until=until.isoformat())
        if answer.data["next"] is None:
            answer.data |= {
                "gone": self._gone(memory, self._narrowed(), since),
                "synced_until": moment(until),
            }
        return answer

    def _view(self) -> str:
        """One and the same for the same filters, whatever is told of the records."""
        asked = sorted((name, value) for name, value in self.given.items() if name not in HOW_TOLD)
        return hashlib.sha256(repr(asked).encode()).hexdigest()[:16]

    def _gone(self, memory: Memory, there: QuerySet[Any], since: datetime.datetime) -> list[str]:
        ids = memory.gone(there, since, timezone.now())
        reader = self.reading([self.table.key])
        stored = self.table.model._base_manager.filter(pk__in=ids).order_by("pk")
        return reader.read(list(stored.values_list(*reader.columns)))["code"]


def _after(rows: QuerySet[Any], position: Mapping[str, Any] | None) -> QuerySet[Any]:
    return rows.filter(pk__gt=position["after"]) if position else rows


def _read_until(position: Mapping[str, Any]) -> datetime.datetime | None:
    """None where somebody wrote the cursor by hand; a moment in the future would leave changes out."""
    try:
        until = datetime.datetime.fromisoformat(position.get("until", ""))
    except ValueError:
        return None
    return until if until.tzinfo and until < timezone.now() - OVERLAP else None


class RecordOne(OfTable, OneEndpoint):
    problems: ClassVar[Sequence[Kind]] = (NOT_FOUND,)

    def get(self, request: Request, code: str) -> Response:
        fields = self.fields()
        told = self.told(self._found(code, fields), fields, 1)
        if not told.rows:
            raise ApiProblem(
                NOT_FOUND, _("There is no such record, or it is not for the owner of this token.")
            )
        return Response(told.rows[0])

    def _found(self, code: str, fields: Sequence[Field]) -> QuerySet[Any]:
        there = self.table.visible_to(self.reader, self.reading(fields).columns)
        if isinstance(self.table.key, CodeField) and not self.owner.names:
            return there.filter(pk=self.owner.pseudonyms.read(self.table.name, code))
        return there.filter(code=code)


class People(RecordList):
    table, title = PEOPLE, gettext_lazy("People")


class Incidents(RecordList):
    table, title = INCIDENTS, gettext_lazy("Incidents")


class Acts(RecordList):
    table, title = ACTS, gettext_lazy("Acts")


class Trials(RecordList):
    table, title = TRIALS, gettext_lazy("Trials")


class Sources(RecordList):
    table, title = SOURCES, gettext_lazy("Sources")


class Recognitions(RecordList):
    table, title = RECOGNITIONS, gettext_lazy("Recognitions as political prisoners")


class Judges(RecordList):
    table, title = JUDGES, gettext_lazy("Judges")


class PersonOne(RecordOne):
    table, title = PEOPLE, gettext_lazy("One person")


class IncidentOne(RecordOne):
    table, title = INCIDENTS, gettext_lazy("One incident")


class ActOne(RecordOne):
    table, title = ACTS, gettext_lazy("One act")


class TrialOne(RecordOne):
    table, title = TRIALS, gettext_lazy("One trial")


class SourceOne(RecordOne):
    table, title = SOURCES, gettext_lazy("One source")


class RecognitionOne(RecordOne):
    table, title = RECOGNITIONS, gettext_lazy("One recognition")


class JudgeOne(RecordOne):
    table, title = JUDGES, gettext_lazy("One judge")


ENDPOINTS = (
    (People, PersonOne),
    (Incidents, IncidentOne),
    (Acts, ActOne),
    (Trials, TrialOne),
    (Sources, SourceOne),
    (Recognitions, RecognitionOne),
    (Judges, JudgeOne),
)
