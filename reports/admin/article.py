from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import OuterRef, Subquery
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from cases.admin.filters import AuthorFilter, WordFilter
from cases.admin.status import changed_meanwhile
from reports.admin.approving import may_be_framed
from reports.admin.autosave import AutosavePages
from reports.admin.base import change_address
from reports.admin.blocks import BlockInline
from reports.admin.drafting import ADD, draft_view, tell_drafted
from reports.admin.figures import quoted_figures, tables_of
from reports.admin.inserting import InsertingPages
from reports.admin.moved import MovedFigures, tell_behind
from reports.admin.numbers import NumbersPages
from reports.admin.people import PeoplePages
from reports.admin.status import WORDS, shown_moment, shown_release, shown_state
from reports.admin.steps import STEPS, Step, fingerprint, steps_for
from reports.admin.translating import TranslationPages
from reports.admin.workflow import WorkflowPages, mark
from reports.drafting import start_translation
from reports.forms import NewsArticleForm
from reports.models import NewsArticle, NewsBlock, Story
from reports.models.news import LANGUAGES
from reports.published import has_changed
from reports.references import BadReference
from reports.site import addresses
from reports.standing import standing_as
from reports.translating import standings
from reports.views import preview
from reports.wording import WordingError
from reports.writing import write


class StatusFilter(WordFilter):
    title = gettext_lazy("status")
    parameter_name = "state"
    words = WORDS

    def narrow(self, request: HttpRequest, queryset: Any, value: str) -> Any:
        return standing_as(queryset, value)  # type: ignore[arg-type]


@admin.register(NewsArticle)
class NewsArticleAdmin(
    AutosavePages, WorkflowPages, InsertingPages, NumbersPages, TranslationPages, MovedFigures, PeoplePages
):
    form = NewsArticleForm
    change_list_template = "admin/reports/articles.html"
    change_form_template = "admin/reports/article.html"
    list_display = ("title", "language", "state", "talk", "published", "changed", "of_release", "author")
    list_filter = (StatusFilter, "language", AuthorFilter)
    search_fields = (
        "headline",
        "teaser",
        "lead",
        "slug",
        "blocks__text",
        "blocks__speaker",
        "story__release__code",
    )
    search_help_text = gettext_lazy("Words of the text, end of the address, number of a release")
    ordering = ("-pk",)
    autocomplete_fields = ("story",)
    inlines = (BlockInline,)
    history_parts = ((NewsBlock, "article"),)
    fieldsets = (
        (gettext_lazy("Which page"), {"fields": (("story", "language"), "slug")}),
        (gettext_lazy("Headline"), {"fields": ("kicker", "headline", "teaser", "lead")}),
        (gettext_lazy("At the end"), {"fields": ("caveat",)}),
    )

    def get_queryset(self, request: HttpRequest) -> Any:
        """With the figures, which a headline quotes: without the names beside them a release is 8 KB."""
        changed = NewsArticle.history.filter(id=OuterRef("pk")).order_by("-history_id").values("history_date")
        articles: Any = super().get_queryset(request)
        articles = articles.with_quotes().select_related("story__photo", "created_by")
        return articles.defer("story__release__context").annotate(changed_at=Subquery(changed[:1]))

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return (*super().get_readonly_fields(request, obj), *(("story", "language") if obj else ()))

    @admin.display(description=gettext_lazy("headline"), ordering="headline")
    def title(self, article: NewsArticle) -> str:
        return article.title

    @admin.display(description=gettext_lazy("comments"), empty_value="—")
    def talk(self, article: NewsArticle) -> str:
        """How many wait, with the page where they are."""
        count = getattr(article, "open_comments", 0)
        if not count:
            return ""
        words = ngettext("%(count)d open", "%(count)d open", count) % {"count": count}
        return format_html('<a href="{}">{}</a>', self.address_of("comments", article.pk), words)

    @admin.display(description=gettext_lazy("changed"), ordering="changed_at", empty_value="—")
    def changed(self, article: NewsArticle) -> str:
        return shown_moment(getattr(article, "changed_at", None))

    @admin.display(description=gettext_lazy("status"), ordering="status")
    def state(self, article: NewsArticle) -> str:
        return shown_state(article)

    @admin.display(description=gettext_lazy("published"), ordering="published_at", empty_value="—")
    def published(self, article: NewsArticle) -> str:
        return shown_moment(article.published_at)

    @admin.display(description=gettext_lazy("release"), ordering="story__release", empty_value="—")
    def of_release(self, article: NewsArticle) -> str:
        release = article.story.release
        return shown_release(release) if release else ""

    @admin.display(description=gettext_lazy("written by"), ordering="created_by__username")
    def author(self, article: NewsArticle) -> str:
        return article.created_by.get_username()

    def get_urls(self) -> list[Any]:
        return [
            self.page("draft/", self.draft_page, "draft"),
            self.page("<path:object_id>/preview/", self.preview_page, "preview"),
            self.page("<path:object_id>/step/<slug:name>/", self.step_page, "step"),
            self.page(
                "<path:object_id>/translate/<slug:language>/", require_POST(self.translate), "translate"
            ),
            *super().get_urls(),
        ]

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        changelist = super().get_changelist_instance(request)
        changelist.result_list = list(changelist.result_list)
        mark(changelist.result_list)
        return changelist

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        may_draft = request.user.has_perm(ADD)
        return super().changelist_view(request, {**(extra_context or {}), "may_draft": may_draft})

    def draft_page(self, request: HttpRequest) -> HttpResponse:
        return draft_view(self, request)

    def preview_page(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """The public page as it would be, or back to the article with what stands in its way."""
        article: NewsArticle = self.object_or_404(request, object_id)
        try:
            return may_be_framed(request, preview(request, article))
        except (BadReference, WordingError) as mistake:
            messages.error(request, str(mistake))
            return HttpResponseRedirect(change_address(article))

    def translate(self, request: HttpRequest, object_id: str, language: str) -> HttpResponse:
        """Start the sibling in that language."""
        article = self.object_or_404(request, object_id)
        if not request.user.has_perm(ADD):
            raise PermissionDenied
        if language not in dict(LANGUAGES):
            raise Http404
        sibling = start_translation(article, language, request.user)  # type: ignore[arg-type]
        tell_drafted(request, [sibling])
        return HttpResponseRedirect(change_address(sibling))

    def step_page(self, request: HttpRequest, object_id: str, name: str) -> HttpResponse:
        """Say what the step does and what stands in its way; on POST do it and return to the article."""
        article: NewsArticle = self.object_or_404(request, object_id)
        if name not in STEPS:
            raise Http404
        step = STEPS[name]
        if not request.user.has_perm(step.permission):
            raise PermissionDenied
        form = step.form(request.POST if request.method == "POST" else None, initial=step.initial(article))
        if request.method == "POST" and form.is_valid():
            self._take(request, article, step, form.cleaned_data)
            return HttpResponseRedirect(change_address(article))
        context = self.context(
            request,
            str(step.label),
            step=step,
            form=form,
            original=article,
            subject=article,
            obstacles=step.obstacles(article),
            seen=request.POST.get("seen") or fingerprint(article),
            back_url=change_address(article),
        )
        return TemplateResponse(request, "admin/reports/step.html", context)

    def _take(self, request: HttpRequest, article: NewsArticle, step: Step, data: dict[str, Any]) -> None:
        """What was looked at is what is published: an article changed since then is left alone."""
        with transaction.atomic():
            now = (
                NewsArticle.objects.select_for_update(of=("self",))
                .select_related("story__release")
                .get(pk=article.pk)
            )
            if request.POST.get("seen") != fingerprint(now):
                messages.warning(request, changed_meanwhile())
                return
            try:
                step.say(now, request.user, data)  # type: ignore[arg-type]
            except ValidationError as refusal:
                for sentence in refusal.messages:
                    messages.error(request, sentence)
            else:
                messages.success(request, str(step.done))
                tell_behind(request, now)

    def save_model(
        self, request: HttpRequest, obj: NewsArticle, form: "forms.ModelForm[Any]", change: bool
    ) -> None:
        """A known one is written in `save_related`: blocks that changed are a change of the article too."""
        if not change:
            obj.created_by = request.user
            if not obj.story_id:
                obj.story = Story()
                write(obj.story, request.user)
            super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        changed = form.has_changed() or any(formset.has_changed() for formset in formsets)
        if change and changed:
            write(form.instance, request.user)
        super().save_related(request, form, formsets, change)

    def response_add(
        self, request: HttpRequest, obj: Any, post_url_continue: str | None = None
    ) -> HttpResponse:
        return self._onwards(request, obj) or super().response_add(request, obj, post_url_continue)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        return self._onwards(request, obj) or super().response_change(request, obj)

    def _onwards(self, request: HttpRequest, article: NewsArticle) -> HttpResponse | None:
        if "_preview" in request.POST:
            return HttpResponseRedirect(self.address_of("preview", article.pk))
        if "_publish" in request.POST:
            return HttpResponseRedirect(self.address_of("step", article.pk, "publish"))
        return None

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        article: NewsArticle | None = context.get("original")
        if article is not None:
            context |= self._panels(request, _as_stored(article))
        return super().render_change_form(request, context, *args, **kwargs)

    def _panels(self, request: HttpRequest, article: NewsArticle) -> dict[str, Any]:
        release = article.story.release
        return {
            "article": article,
            "may_refer": request.user.has_perms(["reports.change_newsarticle", "cases.view_person"]),
            "may_insert": self.has_change_permission(request, article),
            "state": shown_state(article),
            **self.workflow_of(article, request.user),  # type: ignore[arg-type]
            "changed_since": article.status == "published" and has_changed(article),
            "public_address": addresses.publication(article) if article.is_public else "",
            "steps": steps_for(article, request.user),  # type: ignore[arg-type]
            "show_save_and_publish": "publish" in [step.name for step in steps_for(article, request.user)],  # type: ignore[arg-type]
            "siblings": _siblings(article),
            "may_draft": request.user.has_perm(ADD),
            "release": release,
            "release_words": shown_release(release) if release else "",
            "quoted": quoted_figures(article, request.user),  # type: ignore[arg-type]
            "tables": tables_of(release) if release else [],
        }


def _as_stored(article: NewsArticle) -> NewsArticle:
    """Not what a form with mistakes left in memory."""
    return NewsArticle.objects.with_blocks().select_related("current").get(pk=article.pk)


def _siblings(article: NewsArticle) -> list[dict[str, Any]]:
    """All three languages with the article in each, its address and status, or none."""
    there = {sibling.language: sibling for sibling in article.story.articles.all()}
    standing = {one.language: one for one in standings([article.story])[article.story_id]}
    rows = []
    for code, name in LANGUAGES:
        sibling = there.get(code)
        rows.append(
            {
                "code": code,
                "language": name,
                "article": sibling,
                "address": change_address(sibling) if sibling else "",
                "state": shown_state(sibling) if sibling else "",
                "standing": standing[code],
                "is_this": code == article.language,
            }
        )
    return rows
