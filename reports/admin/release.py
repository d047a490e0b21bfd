from functools import partial
from typing import Any

from django.contrib import admin
from django.contrib.admin.options import IS_POPUP_VAR
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.models.fields import reader_language
from reports.admin.base import ReadOnlyAdmin, change_address
from reports.admin.drafting import ADD, tell_drafted
from reports.admin.figures import tables_of
from reports.admin.records import existing_for, links_to
from reports.admin.status import shown_moment
from reports.drafting import draft_from
from reports.models import CountedRecord, NewsArticle, Release
from reports.models.news import LANGUAGES
from reports.site.addresses import growth
from reports.site.growth import releases_of
from reports.wording.dates import title
from reports.wording.method import status_word

A_PAGE = 100


def draft_selected(
    desk: "ReleaseAdmin", request: HttpRequest, releases: Any, language: str
) -> HttpResponse | None:
    articles = [draft_from(release, language, request.user) for release in releases]  # type: ignore[arg-type]
    tell_drafted(request, articles)
    return HttpResponseRedirect(change_address(articles[0])) if len(articles) == 1 else None


@admin.register(Release)
class ReleaseAdmin(ReadOnlyAdmin):
    """Nobody changes a release, here or in the database."""

    change_form_template = "admin/reports/release.html"
    list_display = ("code", "of_period", "as_of_minsk", "state", "made_by")
    list_select_related = ("made_by",)
    search_fields = ("code", "period_label")
    search_help_text = gettext_lazy("Number or period")
    ordering = ("-pk",)
    fields = ("code", "of_period", "as_of_minsk", "state", "made_by", "revision")
    readonly_fields = ("of_period", "as_of_minsk", "state")

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("document", "context")

    def may_see_history(self, request: HttpRequest) -> bool:
        """It has none: it was made once."""
        return False

    @admin.display(description=gettext_lazy("period"), ordering="start")
    def of_period(self, release: Release) -> str:
        return f"{title(release.period, reader_language())} ({release.period_label})"

    @admin.display(description=gettext_lazy("as of"), ordering="as_of")
    def as_of_minsk(self, release: Release) -> str:
        return shown_moment(release.as_of)

    @admin.display(description=gettext_lazy("status"))
    def state(self, release: Release) -> str:
        return status_word(release.status, reader_language())

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        actions: dict[str, Any] = super().get_actions(request)
        if request.user.has_perm(ADD) and IS_POPUP_VAR not in request.GET:
            for code, language in LANGUAGES:
                words = _("Draft an article: %(language)s") % {"language": language}
                actions[f"draft_{code}"] = (partial(draft_selected, language=code), f"draft_{code}", words)
        return actions

    def get_urls(self) -> list[Any]:
        records = self.page("<path:object_id>/records/", self.records_page, "records")
        return [records, *super().get_urls()]

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        release: Release = context["original"]
        context |= {
            "tables": tables_of(release),
            "articles": _articles(release),
            "growth_address": _growth_address(release),
            **self._records(request, release),
        }
        return super().render_change_form(request, context, *args, **kwargs)

    def _records(self, request: HttpRequest, release: Release) -> dict[str, Any]:
        counted = existing_for(release.records.all(), request.user)  # type: ignore[arg-type]
        return {"parts": _parts(counted), "records_address": self.address_of("records", release.pk)}

    def records_page(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """The records it counted, a hundred at a time, each with its page for those who may open it."""
        release: Release = self.object_or_404(request, object_id)
        part = request.GET.get("part", "")
        if part and part not in CountedRecord.Part.values:
            raise Http404(_("A release has no part “%(part)s”.") % {"part": part})
        counted = release.records.filter(**({"part": part} if part else {}))
        seen = existing_for(counted, request.user).order_by("part", "record_id")  # type: ignore[arg-type]
        page = Paginator(seen, A_PAGE).get_page(request.GET.get("page"))
        links = links_to(page.object_list, request.user, A_PAGE)  # type: ignore[arg-type]
        context = self.context(
            request,
            _("Records counted in %(release)s") % {"release": release},
            release=release,
            subject=release,
            part=part,
            page=page,
            rows=[(record, links.get((record.part, record.record_id))) for record in page.object_list],
            back_url=change_address(release),
            **self._records(request, release),
        )
        return TemplateResponse(request, "admin/reports/counted_records.html", context)


def _parts(counted: Any) -> list[dict[str, Any]]:
    counts = dict(counted.order_by().values_list("part").annotate(Count("pk")))
    return [
        {"part": part.value, "name": part.label, "count": counts[part.value]}
        for part in CountedRecord.Part
        if part.value in counts
    ]


def _growth_address(release: Release) -> str:
    """The public page; empty while readers see nothing of the period."""
    return growth(release.period_label, reader_language()) if releases_of(release.period) else ""


def _articles(release: Release) -> list[dict[str, str]]:
    articles = NewsArticle.objects.filter(story__release=release).order_by("pk")
    return [
        {"language": article.get_language_display(), "address": change_address(article)}
        for article in articles
    ]
