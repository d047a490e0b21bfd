"""The checklist of an article: what is done, what is not, and where it is mended."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from cases.admin.access import colleague
from reports.admin.base import NewsroomAdmin, change_address
from reports.admin.pages_of_article import ArticlePage
from reports.checklist import Check, is_ready, look_at
from reports.models import ChecklistPoint, NewsArticle
from reports.seen import fingerprint
from reports.ticks import PERMISSION, points_of, tick, untick

SHAPES = {"done": "✓", "open": "○", "none": "—"}


class ChecklistPages(ArticlePage):
    def get_urls(self) -> list[Any]:
        return [
            self.page("<path:object_id>/checklist/", self.checklist_page, "checklist"),
            *super().get_urls(),
        ]

    def checklist_page(self, request: HttpRequest, object_id: str) -> HttpResponse:
        article = self.article_or_404(request, object_id)
        if request.method == "POST":
            return self._tick(request, article)
        return self.render_page(
            request, article, "checklist.html", _("Checklist"), **self.checklist_of(request, article)
        )

    def checklist_of(self, request: HttpRequest, article: NewsArticle) -> dict[str, Any]:
        looked = look_at(article)
        seen = fingerprint(article)
        return {
            "checks": [
                {
                    "check": one.check,
                    "outcome": one.outcome,
                    "shape": SHAPES[one.outcome.state],
                    "words": _state_words(one.outcome.state),
                    "mend": self._mend(one.check, article),
                }
                for one in looked
            ],
            "ready": is_ready(looked),
            "points": points_of(article, seen),
            "seen": seen,
            "may_tick": request.user.has_perm(PERMISSION),
        }

    def _mend(self, check: Check, article: NewsArticle) -> str:
        page, _hash, anchor = check.mend.partition("#")
        if page == "story":
            address = change_address(article.story)
        else:
            address = change_address(article) if page == "change" else self.address_of(page, article.pk)
        return f"{address}#{anchor}" if anchor else address

    def _tick(self, request: HttpRequest, article: NewsArticle) -> HttpResponse:
        if not request.user.has_perm(PERMISSION):
            raise PermissionDenied
        typed, by = request.POST, colleague(request)
        point = ChecklistPoint.objects.filter(pk=_number(typed.get("point", ""))).first()
        if point is None:
            raise Http404
        back = self.address_of("checklist", article.pk)
        if "untick" in typed:
            return self.say(request, lambda: untick(article, point, by), _("The tick is taken back."), back)
        return self.say(
            request, lambda: tick(article, point, by, typed.get("seen", "")), _("It is ticked."), back
        )


def _number(typed: str) -> int:
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else 0


def _state_words(state: str) -> str:
    return {"done": _("done"), "open": _("not done"), "none": _("does not apply")}[state]


@admin.register(ChecklistPoint)
class ChecklistPointAdmin(NewsroomAdmin):
    list_display = ("__str__", "position", "is_required", "in_use")
    search_fields = ("name_be", "name_ru", "name_en")
    ordering = ("position", "pk")
    fields = ("name_be", "name_ru", "name_en", "position", "is_required", "in_use")
