"""The whole case file as values, and merging in one line."""

from typing import Any

from django.contrib.auth.models import User
from django.db import models

from cases import batches
from cases.batches.of_records import written
from cases.merging.merging import merge
from cases.models import Batch, Consent, Contact, Person
from cases.verification import IN_ORDER
from cases.workflow import Status
from tests import cast
from tests.cases.admin.desk import in_role


def documenter() -> User:
    """May change everything that a person has around them."""
    return in_role("documenter")


def merged(kept: Person, other: Person, by: User | None = None, **how: Any) -> Batch:
    return merge(kept, other, by or documenter(), **how)


def undone(batch: Batch, by: User | None = None, **how: Any) -> batches.Undone:
    return batches.undo(batch, by or documenter(), **how)


def case_file(was_verified: str = Status.VERIFIED) -> dict[Any, Any]:
    """Everything people wrote and every status, by kind and id. ``was_verified``: what is said for *verified*."""
    said: dict[Any, Any] = {}
    for model in IN_ORDER:
        for record in models.QuerySet(model).all():
            status = was_verified if record.status == Status.VERIFIED else record.status
            said[model.__name__, record.pk] = (
                {name: getattr(record, name) for name in written(model)},
                status,
                record.status_comment,
            )
    for kind in (Consent, Contact):
        for row in kind._base_manager.all():
            said[kind.__name__, row.pk] = row.person_id
    return said


def now(record: Any) -> Any:
    record.refresh_from_db()
    return record


def two_people(**values: Any) -> tuple[Person, Person]:
    """The kept one and the other one."""
    kept = cast.person(name_be="Ян Прыклад", name_en="Jan Pryklad", code="P-1")
    other = cast.person(**{"name_be": "Іван Прыклад", "name_en": "", "code": "P-2"} | values)
    return kept, other
