from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class SavedTable(models.Model):
    """A question of the table maker, kept under a name; shared ones are offered to everybody who makes tables.

    Kept is the question alone: opened again it is counted anew, by the same definitions.
    """

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, verbose_name=_("whose"), related_name="+"
    )
    name = models.CharField(_("name"), max_length=100)
    query = models.CharField(_("question"), max_length=500)
    shared = models.BooleanField(_("offered to colleagues"), default=False)

    objects = models.Manager()

    class Meta:
        verbose_name = _("table")
        verbose_name_plural = _("tables")
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "name"],
                name="saved_table_name_once",
                violation_error_message=_("You have a table of this name already."),
            )
        ]

    def __str__(self) -> str:
        return self.name
