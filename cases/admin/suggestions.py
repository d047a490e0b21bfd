"""What a box that searches suggests: told what stands beside it, and telling what would fit beside it.

A box sends the values of the fields named in its `data-forward` (see `choices.FORWARDED`). The desk of a model that
is chosen in boxes may order by them in `get_search_results`; it may have `describe_option(term, record)`, a dict laid
over an option, whose ``proposes`` fills empty fields beside the box (``{"court": {"id": …, "text": …}}``), and
`last_options(request, term)`, dicts that follow the last one.
"""

from typing import Any

from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.core.exceptions import ValidationError
from django.db.models import Case, IntegerField, Q, When
from django.http import HttpRequest
from django.utils import timezone

from cases.admin.access import colleague
from cases.dates import ImpreciseDate, read_date
from cases.models import Incident
from cases.typed_dates import understand


class SuggestionsView(AutocompleteJsonView):
    """Django's, with what the desk of the model adds."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        last_options = getattr(self.model_admin, "last_options", None)
        if last_options and not context["page_obj"].has_next():
            context["object_list"] = [*context["object_list"], *last_options(self.request, self.term)]
        return context

    def serialize_result(self, obj: Any, to_field_name: str) -> dict[str, Any]:
        if isinstance(obj, dict):
            return obj
        option: dict[str, Any] = super().serialize_result(obj, to_field_name)
        describe = getattr(self.model_admin, "describe_option", None)
        return option | describe(self.term, obj) if describe else option


def asked_by_a_box(request: HttpRequest) -> bool:
    """A list asks for the same search results, and has an order of its own."""
    return "field_name" in request.GET


def forwarded_region(request: HttpRequest) -> str:
    """The region beside the box, else that of the incident beside it; a hidden incident has none."""
    region, incident = request.GET.get("region", ""), request.GET.get("incident", "")
    if region or not (incident.isascii() and incident.isdigit()) or len(incident) > 18:
        return region
    visible = Incident.everything.visible_to(colleague(request))
    return visible.filter(pk=incident).values_list("region_id", flat=True).first() or ""


def forwarded_date(request: HttpRequest) -> ImpreciseDate:
    """The date beside the box, as typed; today when there is none that can be read."""
    today = timezone.localdate()
    try:
        return understand(request.GET.get("date", ""), today)
    except ValidationError:
        return read_date(today.isoformat())


def first_those(*conditions: Q) -> Any:
    """An order: rows of the first condition, of the second, …, then the others."""
    return Case(
        *(When(condition, then=place) for place, condition in enumerate(conditions)),
        default=len(conditions),
        output_field=IntegerField(),
    )
