"""Writing a checked list: the people and what was done to them, as one piece of work that can be undone."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from cases import batches
from cases.history import in_batch
from cases.models import Act, Batch, CaseRecord, Incident, Person
from cases.writing_many import create_many


@dataclass(slots=True)
class Addition:
    """What one line comes to: an act, and the person of it, who is new, chosen, or known to nobody."""

    act: Act
    person: Person | None = None


@dataclass(slots=True)
class Added:
    batch: Batch
    people: list[Person] = field(default_factory=list)  # those who are new
    acts: list[Act] = field(default_factory=list)


def add_many(incident: Incident, additions: Sequence[Addition], by: User) -> Added:
    """Add to the incident whom the lines name, in one transaction and one batch, as drafts.

    Raises PermissionDenied when the person may not add acts, or people where some are new.
    """
    named = [one.person for one in additions if one.person is not None]
    people = [person for person in named if person.pk is None]
    _require(by, Act)
    if people:
        _require(by, Person)
    with (
        transaction.atomic(),
        in_batch(batches.begin(_("A list for %(incident)s") % {"incident": incident}, by)) as batch,
    ):
        create_many(_of_batch(people, batch), by)
        for one in additions:
            one.act.incident, one.act.person = incident, one.person
        acts = [one.act for one in additions]
        create_many(_of_batch(acts, batch), by)
    return Added(batch, people, acts)


def _require(by: User, model: type[CaseRecord]) -> None:
    if not by.has_perm(f"cases.add_{model._meta.model_name}"):
        raise PermissionDenied(
            _("%(who)s may not add %(records)s.")
            % {"who": by.get_username(), "records": model._meta.verbose_name_plural}
        )


def _of_batch(records: Sequence[CaseRecord], batch: Batch) -> Sequence[CaseRecord]:
    for record in records:
        record.batch = batch
    return records
