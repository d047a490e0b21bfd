"""Who looked at what exists for a team only. Rows are written once; the database refuses to change or delete them."""

import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import models
from django.utils import timezone

from cases.history_lock import lock_tables
from cases.models import Viewing
from cases.visibility import NOBODY, is_restricted, team_rule

SENTENCE = "A viewing cannot be changed or deleted."
SAME_SITTING = datetime.timedelta(hours=12)  # as long as a session lasts
Way = Viewing.Way
OF_SEALED = (Way.CONTACT, Way.CONSENT, Way.IDENTITY, Way.LOOK_UP)


def record_viewing(user: User, record: models.Model, way: str) -> None:
    """Call it before anything of the record is shown. Internal records leave no viewing; what is sealed always
    does: give the person of a contact or consent, the source of an identity as the record."""
    if way in OF_SEALED or is_restricted(record):
        Viewing.objects.create(viewed_by=user, way=way, **_name_of(record))


def record_viewings(user: User, records: models.QuerySet[Any], way: str) -> None:
    """The same of many records at once; those that are not restricted leave no viewing."""
    restricted = records.filter(~team_rule(records.model, NOBODY)).order_by("pk")
    Viewing.objects.bulk_create(
        Viewing(viewed_by=user, way=way, **_name_of(record)) for record in restricted.only("pk", "code")
    )


def viewings_of(record: models.Model) -> models.QuerySet[Viewing]:
    """Newest first."""
    name = _name_of(record)
    return Viewing.objects.filter(kind=name["kind"], record_id=name["record_id"]).select_related("viewed_by")


def looked_lately(user: User, record: models.Model) -> bool:
    """Whether this person's opening of the record is on record from the same sitting."""
    return viewings_of(record).filter(viewed_by=user, viewed_at__gt=timezone.now() - SAME_SITTING).exists()


def lock_viewings(sender: Any, using: str = "default", **_kwargs: Any) -> None:
    lock_tables([Viewing._meta.db_table], SENTENCE, using)


def _name_of(record: Any) -> dict[str, Any]:
    return {"kind": record._meta.concrete_model._meta.model_name, "record_id": record.pk, "code": record.code}
