"""*Translations*: what is missing or behind, and a translation beside its original."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.admin.history.differences import by_words
from reports.admin.base import NewsroomAdmin, change_address
from reports.models import NewsArticle, SiteBlock, Story
from reports.models.news import LANGUAGES
from reports.named import people_in
from reports.references import BadReference, Piece, read_pieces
from reports.side_by_side import Row, rows_of, save_rows
from reports.translating import Standing, State, What, changes_since, standings, what_it_said
from reports.untranslated import lacking, missing_site_blocks, untranslated_strings

A_PAGE = 25
# A filter by state looks through so many of the newest stories.
WATCHED = 200


class TranslationPages(NewsroomAdmin):
    def get_urls(self) -> list[Any]:
        return [
            self.page("translations/", self.translations_page, "translations"),
            self.page("<path:object_id>/translation/", self.translation_page, "translation"),
            *super().get_urls(),
        ]

    def translations_page(self, request: HttpRequest) -> HttpResponse:
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        asked = _asked(request)
        page = Paginator(_stories(request, asked), A_PAGE).get_page(request.GET.get("page"))
        stories = list(page.object_list)
        found = standings(stories)
        context = self.context(
            request,
            _("Translations"),
            asked=asked,
            states=State.choices,
            languages=LANGUAGES,
            page=page,
            rows=[
                {"story": story, "cells": [_cell(one, story) for one in found[story.pk]]} for story in stories
            ],
            watched=WATCHED if asked["state"] else 0,
            may_draft=request.user.has_perm("reports.add_newsarticle"),
            lacking=[_shown_lacking(one, request) for one in lacking()],
            site_blocks=_site_blocks(),
            strings=[(name, untranslated_strings()[code]) for code, name in LANGUAGES],
        )
        return TemplateResponse(request, "admin/reports/translations.html", context)

    def translation_page(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """The original on one side, the fields of the translation on the other; on POST all that was typed is kept."""
        article: NewsArticle = self.object_or_404(request, object_id)
        original = article.story.original
        if original is None:
            raise Http404
        if original.pk == article.pk:
            messages.info(request, _("This is the original. Its translations are listed in its panel."))
            return HttpResponseRedirect(change_address(article))
        may_change = self.has_change_permission(request, article)
        mistakes: dict[str, list[str]] = {}
        if request.method == "POST":
            if not may_change:
                raise PermissionDenied
            mistakes = save_rows(original, article, request.POST.dict(), request.user)  # type: ignore[arg-type]
            if not mistakes:
                messages.success(request, _("Saved."))
                return HttpResponseRedirect(f"{request.path}{_next_place(request, original, article)}")
            messages.error(request, _("Nothing is saved yet: see below what has to be mended."))
        context = self.context(
            request,
            _("Translation: %(language)s") % {"language": article.get_language_display()},
            original=original,
            article=article,
            subject=article,
            back_url=change_address(article),
            may_change=may_change,
            rows=_shown_rows(original, article, mistakes, request),
        )
        return TemplateResponse(request, "admin/reports/translation.html", context)


def _asked(request: HttpRequest) -> dict[str, str]:
    """The filters; what is none of theirs narrows nothing."""
    wanted = {name: request.GET.get(name, "") for name in ("state", "language", "mine")}
    wanted["state"] = wanted["state"] if wanted["state"] in State.values else ""
    wanted["language"] = wanted["language"] if wanted["language"] in dict(LANGUAGES) else ""
    return wanted


def _stories(request: HttpRequest, asked: dict[str, str]) -> Any:
    """Newest first. *Mine* are those in which I wrote a page."""
    stories = Story.objects.filter(articles__isnull=False).select_related("release").distinct()
    stories = stories.defer("release__context").order_by("-pk")
    if asked["mine"]:
        stories = stories.filter(articles__created_by=request.user)
    if not asked["state"]:
        return stories
    newest = list(stories[:WATCHED])
    found = standings(newest)
    return [story for story in newest if any(_matches(one, asked) for one in found[story.pk])]


def _matches(standing: Standing, asked: dict[str, str]) -> bool:
    return standing.state == asked["state"] and asked["language"] in ("", standing.language)


def _cell(standing: Standing, story: Story) -> dict[str, Any]:
    article = standing.article
    side_by_side = ""
    if article and not standing.is_original:
        side_by_side = reverse("admin:reports_newsarticle_translation", args=[article.pk])
    return {
        "standing": standing,
        "language": dict(LANGUAGES)[standing.language],
        "code": standing.language,
        "address": change_address(article) if article else "",
        "side_by_side": side_by_side,
        "count": len(standing.changes),
    }


def _shown_lacking(one: Any, request: HttpRequest) -> dict[str, Any]:
    options = one.model._meta
    may = request.user.has_perm(f"{options.app_label}.view_{options.model_name}")
    return {
        "name": _("photos: what is seen") if one.field == "alt" else options.verbose_name_plural,
        "empty": [(name, one.empty[code]) for code, name in LANGUAGES if one.empty[code]],
        "rows": [(str(row), change_address(row) if may else "") for row in one.rows],
    }


def _site_blocks() -> list[tuple[str, str]]:
    kinds, languages = dict(SiteBlock.Kind.choices), dict(LANGUAGES)
    return [(str(kinds[kind]), str(languages[code])) for kind, code in missing_site_blocks()]


def _next_place(request: HttpRequest, original: NewsArticle, article: NewsArticle) -> str:
    """To the next text that waits, after the one whose button was pressed."""
    _verb, _colon, key = request.POST.get("do", "").partition(":")
    if not key:
        return ""
    stored = NewsArticle.objects.select_related("story__release").prefetch_related("blocks")
    rows = rows_of(original, stored.get(pk=article.pk))
    keys = [row.key for row in rows]
    after = keys.index(key) + 1 if key in keys else 0
    waiting = next((row for row in rows[after:] + rows[:after] if row.needs_work), None)
    return f"#row-{waiting.key}" if waiting else ""


def _shown_rows(
    original: NewsArticle, article: NewsArticle, mistakes: dict[str, list[str]], request: HttpRequest
) -> list[dict[str, Any]]:
    people, release = people_in(original.texts), original.story.release
    said = what_it_said(changes_since(original, article), original, article)

    def pieces(text: str) -> list[Piece]:
        try:
            return read_pieces(text, release, original.language, people)
        except BadReference:
            return [Piece(text)]

    return [
        {
            "row": row,
            "pieces": pieces(row.original),
            "shows": _shows(row),
            "then": said.get(row.key, ""),
            "changes": by_words(said.get(row.key, ""), row.original),
            "typed": request.POST.get(f"text-{row.key}", row.text) if mistakes else row.text,
            "mistakes": mistakes.get(row.key, []),
            "is_changed": row.change == What.CHANGED,
            "is_added": row.change == What.ADDED,
            "is_removed": row.change == What.REMOVED,
            "lines": max(2, min(12, len(row.original or row.text) // 60 + 1)),
        }
        for row in rows_of(original, article)
    ]


def _shows(row: Row) -> str:
    """What a block without a text of its own shows."""
    block = row.source or row.block
    if block is None or block.text:
        return ""
    return block.shows or str(block.photo or block.document or block.related or block.link or "")
