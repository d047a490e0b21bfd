"""The steps of a file that comes in: small ones are taken at once, large ones by the worker."""

import uuid
from collections.abc import Callable

from cases.background import background_task
from cases.importing import progress
from cases.importing.checking import begin_check, check
from cases.importing.confirming import begin_confirm, confirm
from cases.importing.intake import read_in
from cases.importing.keeping import AT_WORK
from cases.importing.sealed import Sealed
from cases.models import Import

AT_ONCE = 1_000  # rows: a second or two
State = Import.State


def start_reading(found: Import) -> None:
    """Nothing, where it was read while it was taken in."""
    if found.state == State.READING:
        read_in_background.enqueue(str(found.pk))


def start_check(sealed: Sealed) -> None:
    begin_check(sealed)
    if sealed.of.rows <= AT_ONCE:
        _surely(check, sealed.of)
    else:
        check_in_background.enqueue(str(sealed.of.pk))


def start_confirm(found: Import) -> None:
    """A second click finds nothing to begin."""
    if not begin_confirm(found):
        return
    found.refresh_from_db()
    if found.rows <= AT_ONCE:
        _surely(confirm, found)
    else:
        confirm_in_background.enqueue(str(found.pk))


@background_task
def read_in_background(pk: str) -> None:
    if found := _there(pk):
        _surely(read_in, found)
        found = _there(pk)
        if found and found.state == State.READ and Sealed(found).details.is_casebook:
            start_check(Sealed(found))


@background_task
def check_in_background(pk: str) -> None:
    if found := _there(pk):
        _surely(check, found)


@background_task
def confirm_in_background(pk: str) -> None:
    if found := _there(pk):
        _surely(confirm, found)


def _surely(step: Callable[[Import], None], found: Import) -> None:
    """What fails for a reason of ours leaves no file that is “being checked” for ever."""
    try:
        step(found)
    except Exception:
        there = Import.objects.filter(pk=found.pk, state__in=AT_WORK)
        there.filter(state=State.READING).update(state=State.REFUSED)
        there.update(state=State.READ)
        progress.clear(found.pk)
        raise


def _there(pk: str) -> Import | None:
    return Import.objects.filter(pk=uuid.UUID(pk)).first()
