"""A load that tells what it makes of each row: before anything is written, and again while it is."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils.translation import gettext as _

from cases.casebook.columns import Column, Reference
from cases.casebook.loading import Loading
from cases.casebook.problems import Problem, Problems
from cases.casebook.rows import Row
from cases.casebook.tables import PEOPLE, Table
from cases.importing import access
from cases.importing.same_people import same_people
from cases.importing.sealed import Sealed
from cases.importing.verdicts import CHANGED, EQUAL, NEW, WRONG, Change, Mistake, Verdict, fingerprint
from cases.models import Batch

AT_ONCE = 500


class NotedProblems(Problems):
    """Those of rows until their chunk is told of; those of whole tables to the end."""

    def __init__(self) -> None:
        super().__init__()
        self.of_rows: dict[str, dict[int, list[Mistake]]] = defaultdict(lambda: defaultdict(list))

    def add(self, problem: Problem) -> None:
        if problem.row is None or problem.row == 1 or not problem.table:
            super().add(problem)
            return
        self.total += 1
        mistake = Mistake(problem.column, problem.value, problem.sentence)
        self.of_rows[problem.table][problem.row].append(mistake)


class Comparing(Loading):
    """`told` is called with a table and the verdicts of some hundreds of its rows, in their order."""

    kind = Batch.Kind.IMPORT
    problems: NotedProblems

    def __init__(self, sealed: Sealed, by: User) -> None:
        title = " · ".join(part for part in (sealed.of.partner, sealed.details.name) if part)
        super().__init__(by, title, NotedProblems(), lambda _text: None)
        self.sealed, self.sha256 = sealed, sealed.of.sha256
        self.parts_removed: Counter[str] = Counter()
        self.same = same_people(sealed.details.same, by)
        self.known.remember(PEOPLE.name, {code: person.pk for code, person in self.same.items()})
        self._verdicts: dict[int, Verdict] = {}
        self._digest = hashlib.sha256()
        self._rows_told = 0

    def told(self, table: Table, verdicts: list[Verdict]) -> None:
        """Some hundreds of rows are done."""

    @property
    def fingerprint(self) -> str:
        return self._digest.hexdigest()

    @property
    def rows_told(self) -> int:
        return self._rows_told

    def require(self, verb: str, model: type[models.Model]) -> None:
        if not access.may_import(self.by, model):
            raise PermissionDenied(
                _("You may not bring in %(records)s.") % {"records": model._meta.verbose_name_plural}
            )

    def compared(self, row: Row, record: models.Model | None, was: Mapping[str, Any]) -> None:
        if record is None:
            self._verdicts[row.number] = Verdict(row.number, EQUAL)
        elif was:
            access.require_change(self.by, row.table)
            changes = [
                change for column in row.table.columns if (change := _change(column, row, record, was))
            ]
            self._verdicts[row.number] = Verdict(row.number, CHANGED, changes)
        else:
            self._verdicts[row.number] = Verdict(row.number, NEW)

    def is_settled(self, row: Row) -> bool:
        if row.table is not PEOPLE or row.texts["code"] not in self.same:
            return False
        same = self.same[row.texts["code"]].code
        self._verdicts[row.number] = Verdict(row.number, EQUAL, code=row.texts["code"], same=same)
        return True

    def chunk_compared(self, table: Table, rows: Sequence[Row]) -> None:
        self._name_references(table, rows)
        self._tell(table)

    def part_compared(self, table: Table, number: int, is_new: bool) -> None:
        """A row of a partner's table may have several articles: if one is new, the row is."""
        if is_new or number not in self._verdicts:
            self._verdicts[number] = Verdict(number, NEW if is_new else EQUAL)

    def part_removed(self, table: Table, trial: str, values: tuple[Any, ...]) -> None:
        self.parts_removed[table.name] += 1
        self._digest.update(f"- {table.name} {trial} {values!r}".encode())

    def table_done(self, table: Table) -> None:
        self._tell(table)

    def _tell(self, table: Table) -> None:
        """In chunks: of parts all rows come at the end, when their trials were compared."""
        for number, mistakes in self.problems.of_rows.pop(table.name, {}).items():
            known = self._verdicts.setdefault(number, Verdict(number, WRONG))
            known.verdict, known.mistakes = WRONG, [*known.mistakes, *mistakes]
        verdicts = [self._verdicts[number] for number in sorted(self._verdicts)]
        self._verdicts = {}
        for start in range(0, len(verdicts), AT_ONCE):
            chunk = verdicts[start : start + AT_ONCE]
            self._digest.update(fingerprint(table.name, chunk).encode())
            self._rows_told += len(chunk)
            self.told(table, chunk)

    def _name_references(self, table: Table, rows: Sequence[Row]) -> None:
        """A changed reference was remembered as an id; people read codes."""
        for column in table.references:
            changes = [
                change
                for row in rows
                if (known := self._verdicts.get(row.number))
                for change in known.changes
                if change.column == column.name and change.old
            ]
            if changes:
                model: Any = column.field.related_model
                stored: models.QuerySet[Any] = models.QuerySet(model).filter(
                    pk__in={one.old for one in changes}
                )
                codes = {str(pk): code for pk, code in stored.values_list("pk", "code")}
                for one in changes:
                    one.old = codes.get(one.old, one.old)


def _change(column: Column, row: Row, record: models.Model, was: Mapping[str, Any]) -> Change | None:
    if isinstance(column, Reference):
        name = column.field.attname
        if name not in was:
            return None
        return Change(
            column.name, "" if was[name] is None else str(was[name]), row.texts.get(column.name, "")
        )
    if not any(name in was for name in column.stored_in):
        return None
    old = column.write(*(was.get(name, getattr(record, name)) for name in column.stored_in))
    return Change(column.name, old, column.write(*(getattr(record, name) for name in column.stored_in)))
