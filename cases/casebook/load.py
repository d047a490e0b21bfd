"""Loading a casebook: `load_casebook`, for the command line, the admin and the demonstration alike.

All of it or nothing: rows are read, checked and written in one transaction, which is undone when anything is
wrong. From the first problem on nothing more is written, but everything is still read and checked, so all are
named.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.utils.translation import gettext as _

from cases import verification
from cases.casebook.files.opening import CasebookFile, fingerprint, opened
from cases.casebook.headers import check_table_names
from cases.casebook.loading import Counts, Loading
from cases.casebook.parts import load_parts
from cases.casebook.problems import CannotRead, CasebookRefused, Problem, Problems
from cases.casebook.records import load_records
from cases.casebook.tables import BY_NAME, CHARGES, IN_LOADING_ORDER, PENALTIES
from cases.indexing import late_together
from cases.models import Batch, CaseRecord, Incident
from cases.teams import join_restricted
from cases.workflow import Status

_AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of it: counts by table, the batch (none when nothing changed), how many were verified."""

    tables: dict[str, Counts]
    batch: Batch | None
    verified: int = 0


def load_casebook(
    path: Path,
    by: User,
    verified_by: User | None = None,
    dry_run: bool = False,
    progress: Callable[[str], None] = lambda _text: None,
    title: str = "",
) -> Loaded:
    """Create and update what the casebook says, as written by ``by``; another may verify it in the same go.

    Raises CasebookRefused with every problem, PermissionDenied with a sentence. Nothing is written then, nor
    in a dry run.
    ``title`` is what the batch is called, the file's name otherwise.
    """
    problems = Problems()
    loading = Loading(by, title or path.name, problems, progress)
    verified = 0
    with transaction.atomic(), loading.within:
        try:
            with opened(path) as file:
                loading.sha256 = fingerprint(path)
                names = check_table_names(file.names(), problems)
                if verified_by is not None:
                    _require_verifier(names, by, verified_by)
                load_tables(names, file, loading)
        except CannotRead as error:
            problems.add(Problem(str(error)))
        if not problems and verified_by is not None and loading.batch is not None:
            verified = _verify(loading, loading.batch, verified_by)
        if problems:
            raise CasebookRefused(problems)
        transaction.set_rollback(dry_run)
    return Loaded(loading.counts, None if dry_run else loading.batch, verified)


def load_tables(names: list[str], file: CasebookFile, loading: Loading) -> None:
    with late_together():
        for table in IN_LOADING_ORDER:
            if table.name in names:
                if table in (CHARGES, PENALTIES):
                    load_parts(table, file, loading)
                else:
                    load_records(table, file, loading)
                loading.table_done(table)


def _require_verifier(names: list[str], by: User, verified_by: User) -> None:
    """Asked before the long work, though the verb asks again."""
    if verified_by.pk == by.pk:
        raise PermissionDenied(
            _("Somebody else has to verify: the one who loads a casebook cannot verify it.")
        )
    for name in names:
        model = BY_NAME[name].model
        if issubclass(model, CaseRecord) and not verification.may("verify", model, verified_by):
            raise PermissionDenied(
                _("%(who)s may not verify %(records)s.")
                % {"who": verified_by.get_username(), "records": model._meta.verbose_name_plural}
            )


def _verify(loading: Loading, batch: Batch, by: User) -> int:
    """Verify what the batch brought, and refuse the casebook when one of its records cannot be."""
    tables = {table.model: table.name for table in IN_LOADING_ORDER}
    done = 0
    join_restricted(Incident.everything.filter(batch=batch), by, loading.by)  # nobody verifies unseen
    for model in verification.IN_ORDER:
        for records in _waiting(model, batch):
            outcome = verification.verify(records, by)
            done += len(outcome.done)
            for code, why in outcome.refused.items():
                loading.problems.add(Problem(why, tables[model], value=code))
            words = {"what": tables[model], "n": len(outcome.done)}
            loading.progress(_("%(what)s: %(n)d verified") % words)
    return done


def _waiting(model: type[CaseRecord], batch: Batch) -> Iterator[list[CaseRecord]]:
    """The ids of what is not verified yet, some thousands at a time: verifying changes what a query would find."""
    last = 0
    waiting: models.QuerySet[CaseRecord] = (
        models.QuerySet(model).filter(batch=batch).only("pk").order_by("pk")
    )
    waiting = waiting.exclude(status=Status.VERIFIED)
    while records := list(waiting.filter(pk__gt=last)[:_AT_ONCE]):
        yield records
        last = records[-1].pk
