"""Filters of the lists, each a table of words. A value that is not in it is an error, not an empty filter."""

import calendar
import datetime
from collections.abc import Mapping
from typing import Any

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.db.models import Exists, F, OuterRef, Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases.admin.typed import ModelAdmin, QuerySet
from cases.models import Recognition, Region, Source


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
            raise IncorrectLookupParameters(value)
        return self.narrow(request, queryset, value)

    def narrow(self, request: HttpRequest, queryset: QuerySet, value: str) -> QuerySet:
        raise NotImplementedError


class AuthorFilter(WordFilter):
    title = _("who wrote it")
    parameter_name = "author"
    words = {"me": _("me"), "others": _("others")}

    def narrow(self, request: HttpRequest, queryset: QuerySet, value: str) -> QuerySet:
        mine = Q(created_by=request.user.pk)
        return queryset.filter(mine if value == "me" else ~mine)


class PeriodFilter(WordFilter):
    """By the first day the date can mean."""

    title = _("when")
    parameter_name = "when"
    dated_by = "date"
    words = {
        "this-month": _("this month"),
        "last-month": _("last month"),
        "this-year": _("this year"),
        "last-12-months": _("last 12 months"),
    }

    def narrow(self, request: HttpRequest, queryset: QuerySet, value: str) -> QuerySet:
        first, last = span(value, timezone.localdate())
        return queryset.filter(**{f"{self.dated_by}_lower__gte": first, f"{self.dated_by}_lower__lte": last})


class RecognisedPeriodFilter(PeriodFilter):
    dated_by = "recognised_on"


class ReceivedPeriodFilter(PeriodFilter):
    title = _("received")
    dated_by = "received"


def span(name: str, today: datetime.date) -> tuple[datetime.date, datetime.date]:
    """The first and last day of a named span. *Last 12 months* ends today."""
    first_of_month = today.replace(day=1)
    if name == "this-month":
        return first_of_month, today.replace(day=calendar.monthrange(today.year, today.month)[1])
    if name == "last-month":
        last = first_of_month - datetime.timedelta(days=1)
        return last.replace(day=1), last
    if name == "this-year":
        return datetime.date(today.year, 1, 1), datetime.date(today.year, 12, 31)
    same_day = min(today.day, calendar.monthrange(today.year - 1, today.month)[1])
    return today.replace(year=today.year - 1, day=same_day) + datetime.timedelta(days=1), today


class ImpreciseDateFilter(WordFilter):
    title = _("precision of the date")
    parameter_name = "date_known"
    words = {"day": _("the day is known"), "imprecise": _("imprecise")}

    def narrow(self, request: HttpRequest, queryset: QuerySet, value: str) -> QuerySet:
        exact = Q(date_lower=F("date_upper"))
        return queryset.filter(exact if value == "day" else ~exact)


class SourcesFilter(WordFilter):
    title = _("sources")
    parameter_name = "sources"
    words = {"yes": _("with a source"), "no": _("without a source")}

    def narrow(self, request: HttpRequest, queryset: QuerySet, value: str) -> QuerySet:
        sourced = Exists(Source.everything.filter(incident=OuterRef("pk")))
        return queryset.filter(sourced if value == "yes" else ~sourced)


class RecognisedFilter(WordFilter):
    title = _("recognised as a political prisoner")
    parameter_name = "recognised"
    words = {"yes": _("yes"), "no": _("no")}

    def narrow(self, request: HttpRequest, queryset: QuerySet, value: str) -> QuerySet:
        recognised = Exists(Recognition.everything.filter(person=OuterRef("pk")))
        return queryset.filter(recognised if value == "yes" else ~recognised)


class NamedFilter(WordFilter):
    title = _("name")
    parameter_name = "named"
    words = {"yes": _("known"), "no": _("not known")}

    def narrow(self, request: HttpRequest, queryset: QuerySet, value: str) -> QuerySet:
        unnamed = Q(name_be="", name_ru="", name_en="")
        return queryset.filter(~unnamed if value == "yes" else unnamed)


class ActRegionFilter(WordFilter):
    """The act's own region, or its incident's where it has none."""

    title = _("region")
    parameter_name = "region"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, Any]]:
        return [(region.pk, str(region)) for region in Region._default_manager.all()]

    def narrow(self, request: HttpRequest, queryset: QuerySet, value: str) -> QuerySet:
        return queryset.filter(Q(region=value) | Q(region=None, incident__region=value))
