"""The history of records: one for each table, also of what is written through a proxy."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from cases.models.batch import Batch


class InBatch(models.Model):
    """A history row of work on many records at once says which: so it can be looked at and undone together."""

    history_batch = models.ForeignKey(
        Batch, models.PROTECT, verbose_name=_("batch"), related_name="+", null=True, blank=True
    )

    class Meta:
        abstract = True


class RecordHistory(HistoricalRecords):
    """Left to itself the library keeps a second history for a proxy: what is changed on the list of detainees
    would be missing from the history of the person, and with it from the answer to who wrote the record."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"bases": (InBatch,)} | kwargs)

    def finalize(self, sender: type[models.Model], **kwargs: Any) -> None:
        if not (sender._meta.proxy and issubclass(sender, self.cls)):
            super().finalize(sender, **kwargs)
            return
        models.signals.post_save.connect(self.post_save, sender=sender, weak=False)
        models.signals.post_delete.connect(self.post_delete, sender=sender, weak=False)
        models.signals.pre_delete.connect(self.pre_delete, sender=sender, weak=False)
        sender._meta.simple_history_manager_attribute = self.manager_name  # type: ignore[attr-defined]
