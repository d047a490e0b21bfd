"""What is sealed on a row of its own: written over only by whoever saw what stood there, opened one at a time."""

import hashlib
import json
from dataclasses import asdict
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.views.decorators.debug import sensitive_variables

from cases.history import written_by
from cases.record_keys import seal_for, unseal_of

PADDED_TO = 256  # bytes: the length of what is sealed tells nothing about who is in it


class ChangedMeanwhile(Exception):
    """A colleague wrote other details after these were opened."""


@sensitive_variables()
def padded(details: dict[str, str]) -> str:
    return padded_text(json.dumps(details, ensure_ascii=False))


@sensitive_variables()
def padded_text(text: str) -> str:
    return text + " " * (-len(text.encode()) % PADDED_TO)


@sensitive_variables("details")
def write_details(row: Any, details: Any, by: User, opened: str = "") -> None:
    """Save a new or changed row. ``opened``: the fingerprint of what was stored when its details were opened.

    Raises SealError without a key, ChangedMeanwhile when it is no longer what was opened.
    """
    with transaction.atomic():
        if not row._state.adding and fingerprint(locked(row)) != opened:
            raise ChangedMeanwhile
        row.sealed = seal_for(row, "sealed", padded(asdict(details)))
        written_by(row, by)
        row.save()


@sensitive_variables()
def open_details(row: Any, details: Any) -> Any:
    """Raises SealError. Whoever calls it has recorded the opening."""
    return details(**json.loads(unseal_of(row, "sealed")))


def fingerprint(row: Any) -> str:
    """Of what is stored, to know it again."""
    return hashlib.sha256(bytes(row.sealed)).hexdigest()


def locked(row: Any) -> Any:
    return type(row).objects.select_for_update().get(pk=row.pk)
