"""Short answers to a page of the desk while somebody types in it."""

from django.core.exceptions import ValidationError
from django.http import HttpRequest, JsonResponse
from django.utils import timezone

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
