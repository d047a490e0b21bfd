"""What the desks of all records share, and those of all vocabularies."""

from collections.abc import Sequence
from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.admin.access import colleague
from cases.admin.actions import StatusMixin
from cases.admin.batch_filter import BatchListMixin
from cases.admin.choices import LoadedChoicesMixin
from cases.admin.conflict import ConflictMixin
from cases.admin.exporting.mixin import ExportsMixin
from cases.admin.history import HistoryMixin
from cases.admin.lists import ListMixin
from cases.admin.review.pages import ReviewPages
from cases.admin.searching import SearchedByWords
from cases.admin.status import shown
from cases.admin.typed import ModelAdmin, ModelForm, TabularInline
from cases.admin.watched import WatchedMixin
from cases.models import CaseRecord
from cases.querysets import RecordQuerySet
from cases.visibility import sees_unverified
from cases.writing import write, write_reference

KEEPING = ("written_as", "created", "changed", "checked", "batch")
Fieldsets = Sequence[tuple[Any, dict[str, Any]]]


class DeskAdmin(ListMixin, LoadedChoicesMixin, HistoryMixin, ConflictMixin, ModelAdmin):
    list_per_page = 50
    show_facets = admin.ShowFacets.NEVER  # counting each filter is a query each

    class Media:
        css = {"all": ["css/desk.css"]}
        js = ["js/desk.js"]

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        """Records are withdrawn, and words of a vocabulary stay because records quote them."""
        return False


class RecordAdmin(
    ExportsMixin, WatchedMixin, SearchedByWords, ReviewPages, StatusMixin, BatchListMixin, DeskAdmin
):
    """A case record: written through `cases.writing`, its status changed through `cases.verification`."""

    def get_queryset(self, request: HttpRequest) -> RecordQuerySet:
        records: Any = super().get_queryset(request)
        return records.visible_to(colleague(request))

    def get_fieldsets(self, request: HttpRequest, obj: models.Model | None = None) -> Fieldsets:
        # The code of a new record is given to it: asked for by hand, one that is taken would answer so.
        kept = (gettext_lazy("Record"), {"fields": KEEPING, "classes": ["record-keeping"]})
        return [*(self.fieldsets or ()), *((kept,) if obj else ())]

    def get_readonly_fields(self, request: HttpRequest, obj: models.Model | None = None) -> Sequence[str]:
        return [*super().get_readonly_fields(request, obj), *KEEPING]

    def save_model(self, request: HttpRequest, obj: CaseRecord, form: ModelForm, change: bool) -> None:
        write(obj, by=colleague(request))

    def save_formset(self, request: HttpRequest, form: ModelForm, formset: Any, change: bool) -> None:
        for record in formset.save(commit=False):
            write(record, by=colleague(request))

    def may_see_history(self, request: HttpRequest) -> bool:
        """Earlier versions are not verified ones."""
        return super().may_see_history(request) and sees_unverified(colleague(request), self.model)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        context["next_steps"] = self.next_steps(request, context.get("original"))
        return super().render_change_form(request, context, *args, **kwargs)

    def next_steps(self, request: HttpRequest, record: Any) -> list[tuple[str, str]]:
        """Where one goes on from this record: words and addresses."""
        return []

    def link_to_add(
        self, request: HttpRequest, model: type[models.Model], words: str, **values: Any
    ) -> list[tuple[str, str]]:
        if not request.user.has_perm(f"cases.add_{model._meta.model_name}"):
            return []
        query = "&".join(f"{name}={value}" for name, value in values.items())
        return [(words, f"{reverse(f'admin:cases_{model._meta.model_name}_add')}?{query}")]

    @admin.display(description=gettext_lazy("code"))
    def written_as(self, record: CaseRecord) -> str:
        """The code stays once it is given: spreadsheets and colleagues refer to the record by it."""
        return record.code

    @admin.display(description=gettext_lazy("written"))
    def created(self, record: CaseRecord) -> str:
        return _who_when(record.created_by, record.created_at)

    @admin.display(description=gettext_lazy("last changed"))
    def changed(self, record: CaseRecord) -> str:
        return _who_when(record.edited_by, record.edited_at)

    @admin.display(description=gettext_lazy("verified"))
    def checked(self, record: CaseRecord) -> str:
        return _who_when(record.verified_by, record.verified_at) if record.verified_by else "—"

    @admin.display(description=gettext_lazy("written by"), ordering="created_by__username")
    def author(self, record: CaseRecord) -> str:
        return record.created_by.get_username()


def _who_when(who: User, when: Any) -> str:
    moment = formats.date_format(timezone.localtime(when), "SHORT_DATETIME_FORMAT")
    return _("%(who)s, %(when)s") % {"who": who.get_username(), "when": moment}


class RecordInline(LoadedChoicesMixin, TabularInline):
    """Records written on the page of the record they belong to. They keep their own status and history."""

    can_delete = False
    narrow = True
    classes = ("plain-rows",)  # the first column says what the stock heading above each row would
    loads: tuple[str, ...] = ()  # the foreign keys a row shows

    def get_queryset(self, request: HttpRequest) -> RecordQuerySet:
        rows: Any = super().get_queryset(request)
        return rows.select_related(*self.loads).order_by("pk").visible_to(colleague(request))

    def get_extra(self, request: HttpRequest, obj: models.Model | None = None, **kwargs: Any) -> int:
        return 0 if obj else 1

    @admin.display(description=gettext_lazy("code"))
    def linked(self, record: CaseRecord) -> str:
        if not record.pk:
            return ""
        page = reverse(f"admin:cases_{record._meta.model_name}_change", args=[record.pk])
        return format_html('<a href="{}">{}</a>', page, record.code)

    @admin.display(description=gettext_lazy("status"))
    def state(self, record: CaseRecord) -> str:
        return shown(record.status) if record.pk else ""


class ReadOnlyInline(RecordInline):
    """Records of a person, to be seen and followed; they are written at their own desk."""

    def has_add_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


class ReferenceAdmin(BatchListMixin, DeskAdmin):
    """A vocabulary, the judges, the base units: no status, but each change is recorded."""

    key = "slug"

    def get_readonly_fields(self, request: HttpRequest, obj: models.Model | None = None) -> Sequence[str]:
        return [*super().get_readonly_fields(request, obj), *([self.key] if obj else [])]

    def save_model(self, request: HttpRequest, obj: models.Model, form: ModelForm, change: bool) -> None:
        if form.has_changed():
            write_reference(obj, by=colleague(request))
