"""What was done to many records at once: to be looked at, and undone."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from cases.admin.access import colleague
from cases.admin.batch_filter import BatchFilter
from cases.admin.typed import ModelAdmin, QuerySet
from cases.batches import Done, Undone, contents, may_undo, undo
from cases.batches.undone import Untouched
from cases.batches.words import DONE_WORDS, in_words
from cases.merging.doubles import open_doubles
from cases.models import Batch
from cases.querysets import COUNTED_AT_MOST
from cases.verifying.queue import Asked, waiting_for
from cases.visibility import visible_rule

TOLD = 200  # records that would stay; who undoes an import of thousands reads no more of them


@admin.register(Batch)
class BatchAdmin(ModelAdmin):
    """Batches are made by imports, by lists and by adding many; nobody writes them by hand."""

    list_display = ("id", "title", "made_at", "made_by", "was_undone")
    list_display_links = ("id", "title")
    list_select_related = ("made_by", "undone_by")
    list_per_page = 50
    show_full_result_count = False
    search_fields = ("title", "sha256")
    search_help_text = _("Title, SHA-256 of the file")
    fields = ("title", "made_at", "made_by", "sha256")
    change_form_template = "admin/cases/batch.html"

    class Media:
        css = {"all": ["css/desk.css", "css/keeping.css"]}

    @admin.display(description=_("undone by"), empty_value="—")
    def was_undone(self, batch: Batch) -> int | None:
        later = getattr(batch, "undone_by", None)
        return later.pk if later else None

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.undo_view)
        return [path("<path:object_id>/undo/", view, name="cases_batch_undo"), *super().get_urls()]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).filter(visible_rule(Batch, colleague(request)))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_view_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return request.user.has_perm("cases.view_batch")

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """It has none: it is one."""
        raise Http404

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        batch, by = context["original"], colleague(request)
        context |= {
            "done": [_line(done, batch) for done in contents(batch, by)],
            "undone_by": getattr(batch, "undone_by", None),
            "may_undo": may_undo(batch, by),
            "doubles": _doubles(batch, by),
            "may_verify": waiting_for(by, Asked(batch=batch.pk)).exists(),
        }
        return super().render_change_form(request, context, *args, **kwargs)

    def undo_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """First what would come of it, to the last record; then it is done."""
        batch, by = self.get_object(request, unquote(object_id)), colleague(request)
        if not self.has_view_permission(request) or (batch and not may_undo(batch, by)):
            raise PermissionDenied
        if batch is None:
            raise Http404
        try:
            undone = undo(batch, by, dry_run=request.method != "POST")
        except ValidationError as refused:
            messages.error(request, " ".join(refused.messages))
            return HttpResponseRedirect(_page(batch))
        if undone.by_batch:
            _tell(request, undone)
            return HttpResponseRedirect(_page(undone.by_batch))
        context = {
            **self.admin_site.each_context(request),
            "title": _("Undo batch %(n)d") % {"n": batch.pk},
            "batch": batch,
            "opts": self.opts,
            "media": self.media,
            "undone": list(in_words(undone)),
            "count": undone.done,
            "untouched": [(left, _address_of(left)) for left in undone.untouched[:TOLD]],
            "untouched_count": len(undone.untouched),
            "untold": max(len(undone.untouched) - TOLD, 0),
        }
        return TemplateResponse(request, "admin/cases/batch_undo.html", context)


def _doubles(batch: Batch, by: User) -> dict[str, Any] | None:
    """How many of the people of the batch may be others who are here already, and the list of them."""
    if not by.has_perm("cases.view_possibledouble"):
        return None
    count = open_doubles(by).touching_batch(batch)[: COUNTED_AT_MOST + 1].count()
    listed = f"{reverse('admin:cases_possibledouble_changelist')}?{BatchFilter.parameter_name}={batch.pk}"
    return {"count": count, "address": listed} if count else None


def _page(batch: Batch) -> str:
    return reverse("admin:cases_batch_change", args=[batch.pk])


def _line(done: Done, batch: Batch) -> dict[str, Any]:
    """Kind, verb and number, with the list of the records where there is one."""
    name = done.model._meta.model_name
    listed = admin.site.is_registered(done.model)
    address = (
        f"{reverse(f'admin:cases_{name}_changelist')}?{BatchFilter.parameter_name}={batch.pk}"
        if listed
        else ""
    )
    return {
        "kind": done.model._meta.verbose_name_plural,
        "verb": DONE_WORDS[done.verb],
        "count": done.count,
        "address": address,
    }


def _address_of(left: Untouched) -> str:
    if not admin.site.is_registered(left.model):
        return ""
    return reverse(f"admin:cases_{left.model._meta.model_name}_change", args=[left.pk])


def _tell(request: HttpRequest, undone: Undone) -> None:
    done = ngettext("Undone: %(count)d record.", "Undone: %(count)d records.", undone.done)
    messages.success(request, done % {"count": undone.done})
    left = len(undone.untouched)
    if left:
        said = ngettext("%(count)d record is left as it is.", "%(count)d records are left as they are.", left)
        messages.warning(request, said % {"count": left})
