from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.record_history import RecordHistory
from cases.models.vocabulary import Named, Region, Vocabulary
from cases.querysets import RecordedManager


class Court(Vocabulary):
    class Level(models.TextChoices):
        DISTRICT = "district", _("district")
        CITY = "city", _("city")
        CITY_DISTRICT = "city-district", _("district of a city")
        REGIONAL = "regional", _("regional")
        SUPREME = "supreme", _("supreme")

    level = models.CharField(_("level"), max_length=20, choices=Level)
    region = models.ForeignKey(
        Region,
        models.PROTECT,
        verbose_name=_("region"),
        null=True,
        blank=True,
        help_text=_("Empty: the whole country."),
    )
    name_en_other = models.CharField(_("other English name"), max_length=100, blank=True)
    note = models.CharField(_("note"), max_length=250, blank=True)

    class Meta(Vocabulary.Meta):
        verbose_name = _("court")
        verbose_name_plural = _("courts")


class Judge(Named):
    code = models.CharField(_("code"), max_length=40, unique=True)
    court = models.ForeignKey(Court, models.PROTECT, verbose_name=_("court"), null=True, blank=True)
    history = RecordHistory()

    objects = RecordedManager()

    class Meta:
        verbose_name = _("judge")
        verbose_name_plural = _("judges")
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(name_be="", name_ru="", name_en=""),
                name="judge_has_a_name",
                violation_error_message=_("Write the judge’s name in at least one language."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.code})"
