"""A batch is begun, and what is written within it carries its number."""

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db import transaction

from cases.history import in_batch
from cases.models import Batch, CaseRecord
from cases.verification import Outcome, change_status
from cases.workflow import TRANSITIONS

LONGEST_TITLE = 250


def begin(title: str, by: User, undoes: Batch | None = None, kind: str = "") -> Batch:
    """A new batch. What is written within ``in_batch(begin(...))`` of `cases.history` belongs to it."""
    return Batch.objects.create(title=title[:LONGEST_TITLE], made_by=by, undoes=undoes, kind=kind)


def change_status_together(verb: str, records: Iterable[CaseRecord], by: User, comment: str = "") -> Outcome:
    """Say the verb of all of them as one batch; of one record, or where all are refused, there is none."""
    found = list(records)
    if len(found) < 2:
        return change_status(verb, found, by, comment)
    title = f"{TRANSITIONS[verb].label}: {found[0]._meta.verbose_name_plural}"
    with transaction.atomic():
        batch = begin(title, by)
        with in_batch(batch):
            outcome = change_status(verb, found, by, comment)
        if not outcome.done:
            batch.delete()
    return outcome
