"""What was returned to somebody and why, what they have not submitted, and what waits for them as a second person."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.models import Act, CaseRecord, Incident, Person, Recognition, Source, Trial
from cases.querysets import COUNTED_AT_MOST, RecordQuerySet
from cases.start_page.blocks import KINDS, Block, Line, Number, counted, page_of
from cases.verification import may
from cases.verifying.loading import load
from cases.verifying.queue import Asked, waiting_for
from cases.workflow import Status

TOLD = 5  # of each kind; the number above leads to all of them
# What the words for a record are made of.
LOADS: dict[type[CaseRecord], tuple[str, ...]] = {
    Act: ("kind", "person"),
    Trial: ("person",),
    Recognition: ("person",),
    Incident: (),
    Person: (),
    Source: (),
}


def returned(user: User) -> Block:
    block = Block(_("Returned to me"), _("Nothing was returned to you."))
    _fill(block, user, lambda model: _mine(model, user).filter(status=Status.RETURNED), Status.RETURNED)
    return block


def drafts(user: User) -> Block:
    block = Block(_("My drafts"), _("You have no drafts: all you wrote was submitted."))
    _fill(block, user, lambda model: _mine(model, user).filter(status=Status.DRAFT), Status.DRAFT)
    return block


def _mine(model: type[CaseRecord], user: User) -> RecordQuerySet:
    everything: Any = model._default_manager
    rows: RecordQuerySet = everything.visible_to(user).filter(created_by=user)
    return rows


def _fill(
    block: Block, user: User, wanted: Callable[[type[CaseRecord]], RecordQuerySet], status: Status
) -> None:
    for model in KINDS:
        if not may("submit", model, user):
            continue
        rows = wanted(model)
        number = counted(rows, status__exact=status, author="me")
        if number.count:
            block.numbers.append(number)
            block.lines += [_line(record) for record in _newest(rows)]


def _newest(rows: RecordQuerySet) -> list[CaseRecord]:
    return list(rows.select_related(*LOADS[rows.model], "edited_by").order_by("-edited_at")[:TOLD])


def _line(record: CaseRecord) -> Line:
    return Line(str(record), page_of(record), record.status_comment, when=record.edited_at)


def to_verify(user: User) -> Block:
    """What this person may verify; the oldest first."""
    block = Block(_("Waiting for verification"), _("Nothing waits for verification."))
    for model in KINDS:
        if may("verify", model, user):
            number = _number(model, user)
            if number.count:
                block.numbers.append(number)
    if block.numbers:
        block.lines = _oldest(user)
    return block


def _number(model: type[CaseRecord], user: User) -> Number:
    kind = str(model._meta.model_name)
    rows = waiting_for(user, Asked(kind=kind, mine="may"))
    return Number(
        rows.order_by()[: COUNTED_AT_MOST + 1].count(),
        str(model._meta.verbose_name_plural),
        f"{reverse('desk:queue')}?{urlencode({'kind': kind, 'mine': 'may'})}",
    )


def _oldest(user: User) -> list[Line]:
    waiting = list(waiting_for(user, Asked(mine="may")).select_related("author")[: 2 * TOLD])
    records = load([(one.kind, one.record_id) for one in waiting], user)
    return [
        Line(
            str(records[one.kind, one.record_id]),
            page_of(records[one.kind, one.record_id], "review"),
            who=one.author.get_username(),
            when=one.since,
        )
        for one in waiting
        if (one.kind, one.record_id) in records
    ]
