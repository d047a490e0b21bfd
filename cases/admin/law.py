from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.admin.base import ReferenceAdmin
from cases.admin.suggestions import asked_by_a_box, forwarded_date
from cases.languages import reader_language
from cases.law_search import ENDED, NOT_BEGUN, find_articles
from cases.models import LawArticle
from cases.typed_dates.words import day_in_words


@admin.register(LawArticle)
class LawArticleAdmin(ReferenceAdmin):
    """In a box: by number or words, and first those in force on the `date` beside it."""

    list_display = ("__str__", "slug", "in_force_from", "in_force_to")
    list_filter = ("statute",)
    search_fields = ("slug", "number", "title_be", "title_ru", "title_en")
    search_help_text = gettext_lazy("Number, words of the title")
    fieldsets = (
        (None, {"fields": ("slug", "statute", ("number", "part"))}),
        (gettext_lazy("Title"), {"fields": ("title_be", "title_ru", "title_en")}),
        (gettext_lazy("In force"), {"fields": ("in_force_from", "in_force_to", "provenance", "note")}),
    )

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> tuple[Any, bool]:
        """A list keeps its own order."""
        if not (search_term or asked_by_a_box(request)):
            return queryset, False
        found = find_articles(queryset, search_term, forwarded_date(request))
        return (found if asked_by_a_box(request) else found.order_by(*queryset.query.order_by)), False

    def describe_option(self, term: str, article: Any) -> dict[str, Any]:
        day, language = "", reader_language()
        if article.edition == ENDED:
            day = _("(in force until %(day)s)") % {"day": day_in_words(article.in_force_to, language)}
        elif article.edition == NOT_BEGUN:
            day = _("(in force from %(day)s)") % {"day": day_in_words(article.in_force_from, language)}
        return {"text": f"{article} {day}".strip()}
