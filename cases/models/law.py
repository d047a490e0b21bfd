from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.fields import in_language
from cases.models.vocabulary import Vocabulary

STATUTES = {
    "koap-2021": _("Code of Administrative Offences (2021)"),
    "koap-2003": _("Code of Administrative Offences (2003)"),
    "cc-1999": _("Criminal Code (1999)"),
}


class LawArticle(Vocabulary):
    """A provision of a code in one edition, e.g. Article 24.15, part 2, of the Code of Administrative Offences of 2021."""

    name_be = name_ru = name_en = None  # a provision has a number and a title, not a name
    statute = models.CharField(_("code of law"), max_length=20, choices=list(STATUTES.items()))
    number = models.CharField(_("number"), max_length=20)
    part = models.CharField(_("part"), max_length=10, blank=True)
    title_be = models.CharField(_("title in Belarusian"), max_length=400, blank=True)
    title_ru = models.CharField(_("title in Russian"), max_length=400, blank=True)
    title_en = models.CharField(_("title in English"), max_length=400, blank=True)
    in_force_from = models.DateField(_("in force from"), null=True, blank=True)
    in_force_to = models.DateField(_("in force to"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta(Vocabulary.Meta):
        verbose_name = _("law article")
        verbose_name_plural = _("law articles")
        constraints = [
            models.CheckConstraint(
                condition=Q(in_force_from__isnull=True)
                | Q(in_force_to__isnull=True)
                | Q(in_force_to__gte=F("in_force_from")),
                name="law_article_ends_after_it_starts",
                violation_error_message=_("The last day in force is before the first."),
            )
        ]

    @property
    def title(self) -> str:
        return in_language(self, "title")

    @property
    def name(self) -> str:
        return self.title

    def __str__(self) -> str:
        part = _(" (part %(part)s)") % {"part": self.part} if self.part else ""
        return f"{self.slug.split('-')[0].upper()} {self.number}{part} · {self.title}"
