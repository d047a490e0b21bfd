from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.fields import in_language, reader_language
from cases.models.vocabulary import Vocabulary

STATUTES = {
    "koap-2021": _("Code of Administrative Offences (2021)"),
    "koap-2003": _("Code of Administrative Offences (2003)"),
    "cc-1999": _("Criminal Code (1999)"),
}

# How a code is called where an article of it is quoted. The code in force needs no year.
SHORT_NAMES = {
    "koap-2021": {"be": "КаАП", "ru": "КоАП", "en": "Code of Administrative Offences"},
    "koap-2003": {
        "be": "КаАП 2003 г.",
        "ru": "КоАП 2003 г.",
        "en": "Code of Administrative Offences of 2003",
    },
    "cc-1999": {"be": "КК", "ru": "УК", "en": "Criminal Code"},
}
# Not messages to translate: the order of number, part and code is a custom of lawyers.
CITATIONS = {
    "be": ("арт. {number}{part} {code}", " ч. {part}"),
    "ru": ("ст. {number}{part} {code}", " ч. {part}"),
    "en": ("Article {number}{part} of the {code}", ", part {part},"),
}


class LawArticle(Vocabulary):
    """A provision of a code in one edition, e.g. Article 24.15 of the Code of Administrative Offences."""

    name_be = name_ru = name_en = None  # type: ignore[assignment]  # a provision has a number and a title, not a name
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

    @property
    def citation(self) -> str:
        """As a lawyer of the reader's language quotes it: “арт. 24.15 ч. 2 КаАП”."""
        language = reader_language()
        whole, part = CITATIONS[language]
        return whole.format(
            number=self.number,
            part=part.format(part=self.part) if self.part else "",
            code=SHORT_NAMES[self.statute][language] if self.statute in SHORT_NAMES else self.statute,
        )

    def __str__(self) -> str:
        return f"{self.citation} · {self.title}" if self.title else self.citation
