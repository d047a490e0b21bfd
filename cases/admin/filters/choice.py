"""Filters whose values are many: chosen from a list, or searched for as one types."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any
from urllib.parse import parse_qsl

from django import forms
from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import PAGE_VAR
from django.contrib.auth.models import User
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases import narrowing
from cases.admin.access import colleague
from cases.admin.choices import LoadedChoice
from cases.admin.typed import ModelAdmin, QuerySet
from cases.models import Charge, Trial


class ChoiceFilter(admin.ListFilter):
    """A form with one box. The value stands in the address like that of any other filter."""

    template = "admin/cases/filters/choice.html"
    parameter_name = ""

    def __init__(
        self, request: HttpRequest, params: dict[str, Any], model: Any, model_admin: ModelAdmin
    ) -> None:
        super().__init__(request, params, model, model_admin)
        self.request, self.admin_site = request, model_admin.admin_site
        if self.parameter_name in params:
            self.used_parameters[self.parameter_name] = params.pop(self.parameter_name)[-1]

    def value(self) -> str:
        return str(self.used_parameters.get(self.parameter_name, ""))

    def has_output(self) -> bool:
        return True

    def expected_parameters(self) -> list[str]:
        return [self.parameter_name]

    def choices(self, changelist: Any) -> list[dict[str, Any]]:
        """For the template: the box, what else is filtered, and the way back to all."""
        return [
            {
                "selected": bool(self.value()),
                "all": changelist.get_query_string(remove=[self.parameter_name]),
                "kept": kept_pairs(changelist, [self.parameter_name]),
                "box": self.box(),
                "words": self.words(),
            }
        ]

    def box(self) -> str:
        raise NotImplementedError

    def words(self) -> str:
        """What is chosen, for the heading."""
        return self.value()

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return self.narrow(queryset, self.value()) if self.value() else queryset

    def narrow(self, queryset: QuerySet, value: str) -> QuerySet:
        raise NotImplementedError

    def refuse(self) -> IncorrectLookupParameters:
        return IncorrectLookupParameters(f"{self.parameter_name}={self.value()}")


def kept_pairs(changelist: Any, without: Sequence[str]) -> list[tuple[str, str]]:
    """What else is filtered, for the hidden fields of a form."""
    dropped = {*without, PAGE_VAR}
    return [
        (name, value) for name, value in parse_qsl(changelist.get_query_string()[1:]) if name not in dropped
    ]


class SearchedFilter(ChoiceFilter):
    """The value is a row of a vocabulary, found by typing."""

    field: Any = None  # the foreign key that such a row is chosen for elsewhere on the desk
    condition: Callable[[str], Q]

    def box(self) -> str:
        widget = LoadedChoice(self.field, self.admin_site)
        widget.is_required = False
        widget.loaded = self.chosen
        widget.choices = forms.ModelChoiceField(self.field.related_model._default_manager.none()).choices
        attributes = {"id": f"filter_{self.parameter_name}", "aria-label": self.title}
        return widget.render(self.parameter_name, self.value(), attributes)

    def words(self) -> str:
        return str(self.chosen or "")

    @cached_property
    def chosen(self) -> Any:
        if not self.value():
            return None
        try:
            return self.field.related_model._default_manager.filter(pk=self.value()).first()
        except ValueError:
            return None

    def narrow(self, queryset: QuerySet, value: str) -> QuerySet:
        if self.chosen is None:
            raise self.refuse()
        return queryset.filter(type(self).condition(value))


def _field(model: Any, name: str) -> Any:
    return model._meta.get_field(name)


class CourtFilter(SearchedFilter):
    title = _("court")
    parameter_name = "court"
    field = _field(Trial, "court")
    condition = staticmethod(lambda value: Q(court=value))


class JudgeFilter(SearchedFilter):
    title = _("judge")
    parameter_name = "judge"
    field = _field(Trial, "judge")
    condition = staticmethod(lambda value: Q(judge=value))


class ArticleFilter(SearchedFilter):
    title = _("law article")
    parameter_name = "article"
    field = _field(Charge, "article")
    condition = staticmethod(narrowing.charged_with)


class AuthorFilter(ChoiceFilter):
    """“me” stands for whoever looks, so that a shared filter means each colleague's own records."""

    title = _("who wrote it")
    parameter_name = "author"

    def box(self) -> str:
        names = User.objects.filter(is_staff=True).order_by("username").values_list("username", flat=True)
        choices = [
            ("", _("anybody")),
            ("me", _("me")),
            ("others", _("others")),
            *((name, name) for name in names),
        ]
        if self.value() not in dict(choices):
            raise self.refuse()
        attributes = {"id": f"filter_{self.parameter_name}", "aria-label": self.title}
        return forms.Select(choices=choices).render(self.parameter_name, self.value(), attributes)

    def narrow(self, queryset: QuerySet, value: str) -> QuerySet:
        if value in ("me", "others"):
            return queryset.filter(narrowing.written_by(colleague(self.request), value == "me"))
        author = User.objects.filter(username=value, is_staff=True).first()
        if author is None:
            raise self.refuse()
        return queryset.filter(created_by=author)
