"""Which records a list counts: the verified ones that its own filters let through."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.contrib.admin.filters import (
    BooleanFieldListFilter,
    ChoicesFieldListFilter,
    FieldListFilter,
    RelatedFieldListFilter,
)
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.utils import get_fields_from_path
from django.contrib.auth.models import AnonymousUser
from django.db.models import F, Max, OuterRef, Q, Subquery
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from reports.counting.listed.reading import BadList, Listing


@dataclass(frozen=True, slots=True)
class Listed:
    """One record; ``counts``: as how many. Of a group of people who are not identified the smallest number known."""

    record_id: int
    code: str
    version: int
    counts: int = 1


def records_of(listing: Listing) -> list[Listed]:
    """In the order of their ids. Raises BadList where a filter does not know its value.

    Counted for nobody in particular: what exists for a team only is counted as in a release.
    """
    records: Any = listing.countable.model.verified.filter(listing.countable.only or Q())
    for condition in _narrowing(listing):
        records = condition.queryset(_request(listing), records)
    for facet in listing.countable.facets:
        if facet.known is not None and facet.parameter in listing.filters:
            records = records.filter(facet.known)
    columns = ["pk", "code", "version"]
    if listing.countable.about == "act":
        columns.append("people_min")
    found = records.annotate(version=_version(records.model)).order_by("pk").values_list(*columns)
    return [Listed(*row) for row in found]


def value_of(records: list[Listed]) -> int:
    return sum(record.counts for record in records)


def revision_of(records: list[Listed]) -> str:
    """The same records, each counted as the same, give the same."""
    lines = "".join(f"{record.record_id}\t{record.code}\t{record.counts}\n" for record in records)
    return hashlib.sha256(lines.encode()).hexdigest()


def _version(model: Any) -> Subquery:
    # "+ 0": else PostgreSQL, before it has analysed a new history, walks back through all of it for each record.
    versions = model.history.model.objects.filter(id=OuterRef("pk")).order_by().values("id")
    return Subquery(versions.annotate(last=Max(F("history_id") + 0)).values("last"))


def _request(listing: Listing) -> HttpRequest:
    """The list as its own filters read it; for nobody, so that whoever counts gets the same."""
    request = HttpRequest()
    request.method = "GET"
    request.GET = QueryDict(listing.query)
    request.user = AnonymousUser()
    return request


def _narrowing(listing: Listing) -> Iterator[Any]:
    """The filters of the list that are in use, each with a value it knows."""
    model = listing.countable.model
    desk: Any = admin.site.get_model_admin(model)
    request, parameters = _request(listing), {name: [value] for name, value in listing.filters.items()}
    for one in desk.get_list_filter(request):
        made = _made(one, request, parameters, model, desk)
        if made is not None:
            _check_value(made, listing)
            yield _Strict(made, listing)
    if parameters:
        raise BadList(_("The list has no filter “%(filter)s”.") % {"filter": ", ".join(parameters)})


def _made(one: Any, request: HttpRequest, parameters: dict[str, Any], model: Any, desk: Any) -> Any:
    before = set(parameters)
    if isinstance(one, type):
        made: Any = one(request, parameters, model, desk)
    elif any(name == one or name.startswith(f"{one}__") for name in parameters):
        field = get_fields_from_path(model, one)[-1]
        made = FieldListFilter.create(field, request, parameters, model, desk, field_path=one)
    else:
        return None
    return made if before - set(parameters) else None


def _check_value(made: Any, listing: Listing) -> None:
    """The stock filters answer a value they do not know with an empty list."""
    if isinstance(made, RelatedFieldListFilter):
        allowed, value = {str(key) for key, _name in made.lookup_choices}, made.lookup_val
    elif isinstance(made, ChoicesFieldListFilter):
        allowed, value = {str(key) for key, _name in made.field.flatchoices}, made.lookup_val
    elif isinstance(made, BooleanFieldListFilter):
        allowed, value = {"0", "1"}, made.lookup_val
    else:
        return
    values = value if isinstance(value, list) else [value]
    if not {str(one) for one in values} <= allowed:
        raise unknown_value(made, ", ".join(map(str, values)))


def unknown_value(made: Any, value: str) -> BadList:
    return BadList(
        _(
            "The filter “%(filter)s” does not know “%(value)s”. Choose a value in the list, and copy its address."
        )
        % {"filter": made.title, "value": value}
    )


@dataclass(frozen=True)
class _Strict:
    """A filter whose refusal is a sentence."""

    filter: Any
    listing: Listing

    def queryset(self, request: HttpRequest, records: Any) -> Any:
        try:
            return self.filter.queryset(request, records)
        except IncorrectLookupParameters as refusal:
            raise unknown_value(self.filter, str(refusal).partition("=")[2] or str(refusal)) from None
