"""Filters that are a table of a few words. A value that is not in it is an error, not an empty filter."""

from collections.abc import Mapping
from typing import Any

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases import narrowing
from cases.admin.access import colleague
from cases.admin.typed import ModelAdmin, QuerySet
from cases.models import ActKind, Region


class WordFilter(admin.SimpleListFilter):
    """One of a few words, each with a condition."""

    words: Mapping[str, str | Promise] = {}

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, Any]]:
        return list(self.words.items())

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        value = self.value()
        if value is None:
            return queryset
        if value not in dict(self.lookup_choices):
            raise IncorrectLookupParameters(f"{self.parameter_name}={value}")
        return self.narrow(request, queryset, value)

    def narrow(self, request: HttpRequest, queryset: QuerySet, value: str) -> QuerySet:
        raise NotImplementedError


class ImpreciseDateFilter(WordFilter):
    title = _("precision of the date")
    parameter_name = "date_known"
    words = {"day": _("the day is known"), "imprecise": _("imprecise")}

    def narrow(self, request: HttpRequest, queryset: QuerySet, value: str) -> QuerySet:
        return queryset.filter(narrowing.day_known(value == "day"))


class WaitingFilter(WordFilter):
    """Submitted, and nobody has changed or decided anything for so many days."""

    title = _("waiting since")
    parameter_name = "waiting"
    days = {"1": 1, "7": 7, "30": 30}
    words = {"1": _("more than a day"), "7": _("more than a week"), "30": _("more than a month")}

    def narrow(self, request: HttpRequest, queryset: QuerySet, value: str) -> QuerySet:
        return queryset.filter(narrowing.waiting_longer_than(self.days[value]))


class SourcesFilter(WordFilter):
    title = _("sources")
    parameter_name = "sources"
    words = {"yes": _("with a source"), "no": _("without a source")}
    incident = "pk"

    def narrow(self, request: HttpRequest, queryset: QuerySet, value: str) -> QuerySet:
        sourced = narrowing.with_sources(colleague(request), self.incident)
        return queryset.filter(sourced if value == "yes" else ~sourced)


class SourcesOfIncidentFilter(SourcesFilter):
    """An act or a trial is as well sourced as its incident."""

    incident = "incident"


class RecognisedFilter(WordFilter):
    title = _("recognised as a political prisoner")
    parameter_name = "recognised"
    words = {"yes": _("yes"), "no": _("no")}

    def narrow(self, request: HttpRequest, queryset: QuerySet, value: str) -> QuerySet:
        recognised = narrowing.recognised(colleague(request))
        return queryset.filter(recognised if value == "yes" else ~recognised)


class NamedFilter(WordFilter):
    title = _("name")
    parameter_name = "named"
    words = {"yes": _("known"), "no": _("not known")}

    def narrow(self, request: HttpRequest, queryset: QuerySet, value: str) -> QuerySet:
        named = narrowing.named()
        return queryset.filter(named if value == "yes" else ~named)


class ActRegionFilter(WordFilter):
    """The act's own region, or its incident's where it has none."""

    title = _("region")
    parameter_name = "region"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, Any]]:
        return [(region.pk, str(region)) for region in Region._default_manager.all()]

    def narrow(self, request: HttpRequest, queryset: QuerySet, value: str) -> QuerySet:
        return queryset.filter(narrowing.done_in(value))


class WhatWasDoneFilter(WordFilter):
    """Incidents in which such a thing was done, as far as the reader may see it."""

    title = _("what was done")
    parameter_name = "kind"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, Any]]:
        return [(kind.pk, str(kind)) for kind in ActKind._default_manager.all()]

    def narrow(self, request: HttpRequest, queryset: QuerySet, value: str) -> QuerySet:
        return queryset.filter(narrowing.in_which_was_done(value, colleague(request)))
