"""What one load of a casebook knows and keeps while it runs."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.casebook.known import Known
from cases.casebook.problems import Problems
from cases.casebook.rows import Row
from cases.casebook.tables import Table
from cases.history import in_batch
from cases.models import Batch

REASON = "casebook"  # of every history record a load writes
_STEP = 5_000  # rows between two lines of progress


@dataclass(slots=True)
class Counts:
    """What became of the rows of a table. ``removed`` is for charges and penalties alone."""

    added: int = 0
    changed: int = 0
    equal: int = 0
    removed: int = 0

    @property
    def rows(self) -> int:
        return self.added + self.changed + self.equal


class Loading:
    kind = ""  # of the batch
    locks = True  # the records it finds, until its transaction ends; who only looks is in none

    def __init__(self, by: User, title: str, problems: Problems, progress: Callable[[str], None]) -> None:
        self.by, self.title, self.problems, self.progress = by, title, problems, progress
        self.sha256 = ""
        self.within = ExitStack()  # left when the load ends: what is written until then belongs to the batch
        self.now = timezone.now()
        self.known = Known(by)
        self.counts: dict[str, Counts] = defaultdict(Counts)
        self.written_trials: set[int] = set()
        self.last_given: dict[str, int] = {}
        self.batch: Batch | None = None
        self._rows: dict[str, int] = defaultdict(int)
        self._allowed: set[str] = set()

    @property
    def writes(self) -> bool:
        """Whether what was read so far is to be written: from the first problem on nothing is."""
        return not self.problems

    @property
    def checks_on(self) -> bool:
        """Whether charges and penalties are compared although something is wrong elsewhere."""
        return False

    def compared(self, row: Row, record: models.Model | None, was: Mapping[str, Any]) -> None:
        """A sound row was held against what is stored. ``record``: None where the row is equal; ``was``: of a
        changed one the attributes that differ, as they were. For who wants to tell of it."""

    def is_settled(self, row: Row) -> bool:
        """Whether a row that is new is about somebody who is here under another code: then it writes nothing."""
        return False

    def part_compared(self, table: Table, number: int, is_new: bool) -> None:
        """The same of a row that is a part of a trial."""

    def part_removed(self, table: Table, trial: str, values: tuple[Any, ...]) -> None:
        """A stored part that the file does not have."""

    def chunk_compared(self, table: Table, rows: Sequence[Row]) -> None:
        """All rows of a chunk were held against what is stored, and nothing of them is written yet."""

    def needed_batch(self) -> Batch:
        """The batch, made when the first record needs one: a casebook that changes nothing leaves none."""
        if self.batch is None:
            self.batch = Batch.objects.create(
                made_by=self.by, title=self.title[:250], sha256=self.sha256, kind=self.kind
            )
            self.within.enter_context(in_batch(self.batch))
        return self.batch

    def require(self, verb: str, model: type[models.Model]) -> None:
        """Raises PermissionDenied when the person may not add or change records of this kind."""
        permission = f"cases.{verb}_{model._meta.model_name}"
        if permission in self._allowed:
            return
        if not self.by.has_perm(permission):
            sentence = (
                _("%(who)s may not add %(records)s.")
                if verb == "add"
                else _("%(who)s may not change %(records)s.")
            )
            who = {"who": self.by.get_username(), "records": model._meta.verbose_name_plural}
            raise PermissionDenied(sentence % who)
        self._allowed.add(permission)

    def rows_read(self, table: Table, count: int) -> None:
        before = self._rows[table.name]
        self._rows[table.name] += count
        if before // _STEP < self._rows[table.name] // _STEP:
            self.progress(_("%(what)s: %(n)d rows …") % {"what": table.name, "n": self._rows[table.name]})

    def table_done(self, table: Table) -> None:
        self.progress(_("%(what)s: %(n)d rows") % {"what": table.name, "n": self._rows[table.name]})
