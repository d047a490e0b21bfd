"""On a person's page: as whom they were recorded too; and where somebody who was merged went."""

from typing import Any

from django.contrib.auth.models import User

from cases.batches.undoing import ANYBODYS
from cases.merging.leading import also_recorded_as, kept_instead_of
from cases.models import Batch, Person


def merging_said(user: User, person: Person) -> dict[str, Any]:
    """``recorded_as``: those merged into this person, each with whether this user may undo it; ``kept``: who is kept
    in this person's place, told to the team of a record that stayed."""
    merged = person.merged_into_id is not None
    found = kept_instead_of(person.pk, user) if merged else None
    return {
        "recorded_as": [
            (row, row.merged_in, _may_undo(row.merged_in, user)) for row in also_recorded_as(person, user)
        ],
        "is_merged": merged,
        "kept": found[1] if found else None,
        "merging": person.merged_in,
        "may_move": found is not None and user.has_perm("cases.change_person"),
    }


def _may_undo(batch: Batch, user: User) -> bool:
    """As far as it costs no query for each; the page of undoing asks everything."""
    return user.has_perm("cases.change_person") and (batch.made_by_id == user.pk or user.has_perm(ANYBODYS))
