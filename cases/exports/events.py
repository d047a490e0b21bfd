"""What happened to an export, written once."""

from typing import Any

from django.contrib.auth.models import User

from cases.history_lock import lock_tables
from cases.models import Export, ExportEvent

What = ExportEvent.What
SENTENCE = "An entry about an export cannot be changed or deleted."


def note(export: Export, what: ExportEvent.What, by: User | None = None) -> None:
    ExportEvent.objects.create(export=export, what=what, by=by)


def lock_events(sender: Any, using: str = "default", **_kwargs: Any) -> None:
    lock_tables([ExportEvent._meta.db_table], SENTENCE, using)
