"""What a list shows: its filter as rows, and as words."""

from typing import Any

from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ChangeList
from django.contrib.auth.models import User
from django.core.exceptions import FieldDoesNotExist
from django.db.models import ForeignKey
from django.http import HttpRequest, QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.admin.filters import AuthorFilter
from cases.admin.lists import BadFilter
from cases.admin.typed import QuerySet
from cases.models import Vocabulary

TICKED = "_ticked"  # ids with commas between, beside the filter of the list
MOST_TICKED = 1_000  # a page of a list has at most two hundred


def rows_of(desk: Any, user: User, query: str, ticked: list[int]) -> QuerySet:
    """Raises BadFilter."""
    try:
        rows: QuerySet = desk.get_export_queryset(_asking(user, query))
    except IncorrectLookupParameters as error:
        raise BadFilter(str(error)) from error
    return rows.filter(pk__in=ticked) if ticked else rows


def filters_in_words(desk: Any, user: User, query: str) -> list[tuple[str, str, bool]]:
    """Title and words of each filter, and whether the words may name somebody. Raises BadFilter."""
    shown: ChangeList = desk.get_changelist_instance(_asking(user, query))
    words = []
    asked = {name for name in QueryDict(query) if name not in ("q", "o")}
    for each in shown.filter_specs:
        expected = {name for name in each.expected_parameters() if name}
        if asked & expected:
            asked -= expected
            words.append((capfirst(str(each.title)), _words(each, shown), isinstance(each, AuthorFilter)))
    for name in sorted(asked):
        words.append(_looked_up(desk.model, name, QueryDict(query).getlist(name)))
    if shown.query:
        words.append((_("Search"), shown.query, True))
    return words


def _looked_up(model: Any, name: str, values: list[str]) -> tuple[str, str, bool]:
    """A filter that stands in the address alone. Words of lists name nobody; anything else may."""
    try:
        field = model._meta.get_field(name.partition("__")[0])
    except FieldDoesNotExist:
        return name, ", ".join(values), True
    of_list = bool(getattr(field, "choices", None)) or (
        isinstance(field, ForeignKey) and issubclass(field.related_model, Vocabulary)
    )
    labels = {str(value): str(label) for value, label in getattr(field, "flatchoices", ())}
    said = ", ".join(labels.get(value, value) for value in values)
    return capfirst(str(getattr(field, "verbose_name", field.name))), said, not of_list


def ticked_in(text: str) -> list[int]:
    """Raises BadFilter."""
    ids = [one for one in text.split(",") if one]
    if len(ids) > MOST_TICKED or not all(one.isdecimal() and len(one) < 19 for one in ids):
        raise BadFilter(TICKED)
    return [int(one) for one in ids]


def _asking(user: User, query: str) -> HttpRequest:
    """The list as this person would open it."""
    request = HttpRequest()
    request.method, request.user, request.GET = "GET", user, QueryDict(query)
    return request


def _words(each: Any, shown: ChangeList) -> str:
    choices = list(each.choices(shown))
    if choices and "words" in choices[0]:
        return str(choices[0]["words"])
    return ", ".join(str(choice["display"]) for choice in choices if choice.get("selected"))
