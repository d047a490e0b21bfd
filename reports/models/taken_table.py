from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from reports.models.release import status_on
from reports.periods import Period, read_period
from reports.wording.method import Status


class TakenTable(models.Model):
    """A table that somebody took away protected, to be published: what it told of which records.

    Kept so that no later one gives away, beside it, what both withhold. The database refuses to change or delete one.
    """

    query = models.CharField(_("question"), max_length=500)
    measure = models.CharField(_("measure"), max_length=40)
    rows = models.CharField(_("rows"), max_length=40, blank=True)
    columns = models.CharField(_("columns"), max_length=40, blank=True)
    period_label = models.CharField(_("period"), max_length=24)
    start = models.DateField(_("first day"))
    end = models.DateField(_("last day"))
    # Of each cell: row, column, how it was told, the value, and how many were behind it.
    cells = models.JSONField(_("cells"))
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("taken by"), related_name="+"
    )
    taken_at = models.DateTimeField(_("taken at"))

    objects = models.Manager()

    class Meta:
        verbose_name = _("table taken away for publication")
        verbose_name_plural = _("tables taken away for publication")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(end__gte=F("start")), name="taken_table_ends_after_it_starts")
        ]

    def __str__(self) -> str:
        return self.query

    @property
    def period(self) -> Period:
        return read_period(self.period_label)

    @property
    def status(self) -> Status:
        return status_on(self.taken_at, self.end)
