"""What the desks of the newsroom share."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import path, reverse

from cases.admin.base import DeskAdmin
from reports.writing import remove, write

View = Callable[..., HttpResponseBase]


class NewsroomAdmin(DeskAdmin):
    """Every change is recorded with who made it; nothing is deleted."""

    change_form_template = "admin/reports/change_form.html"

    class Media:
        css = {"all": ["css/newsroom.css"]}

    def save_model(self, request: HttpRequest, obj: Any, form: "forms.ModelForm[Any]", change: bool) -> None:
        if not change or form.has_changed():
            write(obj, request.user)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        for row in formset.save(commit=False):
            write(row, request.user)
        for row in formset.deleted_objects:
            remove(row, request.user)

    def page(self, address: str, view: View, name: str) -> Any:
        """One more page of this desk, behind the login."""
        return path(address, self.admin_site.admin_view(view), name=f"{self._names}_{name}")

    def address_of(self, name: str, *args: Any) -> str:
        return reverse(f"{self.admin_site.name}:{self._names}_{name}", args=args)

    @property
    def _names(self) -> str:
        return f"{self.opts.app_label}_{self.opts.model_name}"

    def object_or_404(self, request: HttpRequest, object_id: str) -> Any:
        """The object of a page that its readers may open."""
        found = self.get_object(request, unquote(object_id))
        if not self.has_view_or_change_permission(request, found):
            raise PermissionDenied
        if found is None:
            raise Http404
        return found

    def context(self, request: HttpRequest, title: str, **values: Any) -> dict[str, Any]:
        return {
            **self.admin_site.each_context(request),
            "title": title,
            "opts": self.opts,
            "media": self.media,
            **values,
        }


class ReadOnlyAdmin(NewsroomAdmin):
    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


def change_address(row: models.Model) -> str:
    names = f"{row._meta.app_label}_{row._meta.model_name}"
    return reverse(f"{admin.site.name}:{names}_change", args=[row.pk])
