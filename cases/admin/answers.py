"""Short answers to a page of the desk while somebody types in it."""

from django.core.exceptions import ValidationError
from django.http import HttpRequest, JsonResponse
from django.utils import timezone

from cases.dates import ImpreciseDate
from cases.fine_words import say_fine
from cases.fines import BaseUnits
from cases.typed_amounts import read_amount
from cases.typed_dates import understand
from cases.typed_fields.dates import said_back


def understand_date(request: HttpRequest) -> JsonResponse:
    """``?text=``: how a date is understood, or why it is not: ``{"words": str, "understood": bool}``."""
    text, today = request.GET.get("text", ""), timezone.localdate()
    if not text.strip():
        return JsonResponse({"words": "", "understood": True})
    try:
        words = said_back(understand(text, today), today)
    except ValidationError as refused:
        return JsonResponse({"words": " ".join(refused.messages), "understood": False})
    return JsonResponse({"words": words, "understood": True})


def fine_both_ways(request: HttpRequest) -> JsonResponse:
    """``?amount=&unit=&date=`` as typed: ``{"words": str, "doubt": str, "understood": bool, "unit": str}``.

    ``unit`` is the one named in the text of the amount, if any.
    """
    nothing = {"words": "", "doubt": "", "understood": True, "unit": ""}
    text = request.GET.get("amount", "")
    if not text.strip():
        return JsonResponse(nothing)
    try:
        typed = read_amount(text)
    except ValidationError as refused:
        return JsonResponse(nothing | {"words": " ".join(refused.messages), "understood": False})
    unit = typed.unit or request.GET.get("unit", "")
    said = say_fine(typed.amount, unit, _date(request), BaseUnits())
    return JsonResponse(nothing | {"words": said.words, "doubt": said.doubt, "unit": typed.unit})


def _date(request: HttpRequest) -> ImpreciseDate | None:
    try:
        return understand(request.GET.get("date", ""), timezone.localdate())
    except ValidationError:
        return None
