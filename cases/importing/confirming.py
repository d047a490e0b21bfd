"""Writing what the preview showed: all of it in one transaction, or nothing.

The comparison is made again while writing. If it does not come to the very same, somebody changed records meanwhile, or
may no longer see them: then nothing is written and the preview has to be looked at again.
"""

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from cases.casebook.headers import check_table_names
from cases.casebook.load import load_tables
from cases.casebook.tables import Table
from cases.importing import access, progress
from cases.importing.comparing import Comparing
from cases.importing.files import casebook_of
from cases.importing.remembering import remember
from cases.importing.sealed import Sealed, destroy
from cases.importing.verdicts import CHANGED, DOUBTFUL, NEW, WRONG, Verdict
from cases.models import Import, ImportPart

State = Import.State


class ChangedMeanwhile(Exception):
    """What would be written is no longer what was shown."""


class Confirming(Comparing):
    def told(self, table: Table, verdicts: list[Verdict]) -> None:
        if self.problems:
            raise ChangedMeanwhile
        progress.tell(self.sealed.of.pk, self.rows_told)


def may_be_confirmed(found: Import) -> bool:
    """Something is different, and nothing is wrong."""
    rows = found.counts.get("rows", {})
    different = sum(rows.get(verdict, 0) for verdict in (NEW, CHANGED, DOUBTFUL))
    removed = sum(found.counts.get("removed", {}).values())
    return found.state == State.CHECKED and bool(different or removed) and not is_wrong(found)


def is_wrong(found: Import) -> bool:
    return bool(found.counts.get("rows", {}).get(WRONG)) or bool(Sealed(found).details.problems)


def begin_confirm(found: Import) -> bool:
    """Whether this call is the one that began it: a second click begins nothing."""
    with transaction.atomic():
        locked = Import.objects.select_for_update().get(pk=found.pk)
        if not may_be_confirmed(locked):
            return False
        locked.state, locked.stepped_at = State.CONFIRMING, timezone.now()
        locked.save(update_fields=["state", "stepped_at"])
    progress.clear(found.pk)
    return True


def confirm(found: Import) -> None:
    """What `begin_confirm` began. Done again after a worker was killed: it had written nothing, or all."""
    if found.state != State.CONFIRMING:
        return
    sealed, by = Sealed(found), User.objects.get(pk=found.by_id)
    with override(sealed.details.language):
        try:
            _confirm(sealed, by)
        except ChangedMeanwhile:
            _stale(
                sealed,
                _("Records were changed since this preview, so nothing was written. Look at it again."),
            )
        except IntegrityError:
            _stale(
                sealed,
                _("Somebody wrote the same records at this moment; nothing was written. Look at it again."),
            )
        except PermissionDenied as denied:
            _stale(sealed, str(denied))
        except progress.Stopped:
            sealed.save(state=State.CHECKED)
    progress.clear(found.pk)


def _confirm(sealed: Sealed, by: User) -> None:
    with transaction.atomic():
        locked = Import.objects.select_for_update().get(pk=sealed.of.pk)
        if locked.state != State.CONFIRMING:
            return
        confirming, file = Confirming(sealed, by), casebook_of(sealed)
        with confirming.within:
            names = check_table_names(file.names(), confirming.problems)
            access.require(by, names)
            load_tables(names, file, confirming)
        if confirming.problems or confirming.fingerprint != locked.fingerprint:
            raise ChangedMeanwhile
        remember(sealed)
        locked.state, locked.batch, locked.stepped_at = State.DONE, confirming.batch, timezone.now()
        locked.sealed = b""
        locked.save()
        destroy([locked], keep_rows=True)
    sealed.of = locked


def _stale(sealed: Sealed, sentence: str) -> None:
    """Back to before the preview; columns and words stay settled."""
    sealed.forget(ImportPart.Kind.VERDICTS)
    sealed.details.sentence = sentence
    sealed.save(state=State.READ, counts={}, fingerprint="")
