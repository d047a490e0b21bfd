"""When: a named span, or from one day to another."""

import datetime
from typing import Any

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases import narrowing
from cases.admin.filters.choice import kept_pairs
from cases.admin.typed import ModelAdmin, QuerySet
from cases.named_spans import WORDS, span
from cases.typed_dates import understand


class PeriodFilter(admin.ListFilter):
    """Surely within, as figures are counted: the whole of what a date can mean lies between the two days."""

    template = "admin/cases/filters/period.html"
    title = _("when")
    dated_by = "date"

    def __init__(
        self, request: HttpRequest, params: dict[str, Any], model: Any, model_admin: ModelAdmin
    ) -> None:
        super().__init__(request, params, model, model_admin)
        for name in self.expected_parameters():
            if name in params:
                self.used_parameters[name] = params.pop(name)[-1]

    def expected_parameters(self) -> list[str]:
        return ["when", "from", "to", "possibly"]

    def has_output(self) -> bool:
        return True

    def choices(self, changelist: Any) -> list[dict[str, Any]]:
        def words(name: str | None) -> str:
            return str(
                changelist.get_query_string({"when": name} if name else {}, self.expected_parameters())
            )

        named = self.used_parameters.get("when")
        links = [
            {"selected": named == name, "address": words(name), "display": word}
            for name, word in WORDS.items()
        ]
        return [
            {
                "all": {"selected": not self.used_parameters, "address": words(None)},
                "links": links,
                "kept": kept_pairs(changelist, self.expected_parameters()),
                "values": self.used_parameters,
                "words": self._words(),
            }
        ]

    def _words(self) -> str:
        """What is chosen, for the heading."""
        typed = [str(self.used_parameters.get(name, "")).strip() for name in ("from", "to")]
        named = WORDS.get(str(self.used_parameters.get("when", "")))
        return str(named) if named else " – ".join(typed) if any(typed) else ""

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        first, last = self.span()
        if not (first or last):
            return queryset
        return queryset.filter(narrowing.between(self.dated_by, first, last, self.possibly()))

    def possibly(self) -> bool:
        """Whether a date that overlaps the span without lying inside is wanted too."""
        value = self.used_parameters.get("possibly", "")
        if value not in ("", "yes"):
            raise IncorrectLookupParameters(f"possibly={value}")
        return bool(value)

    def span(self) -> tuple[datetime.date | None, datetime.date | None]:
        today = timezone.localdate()
        named = self.used_parameters.get("when", "")
        if named:
            if named not in WORDS:
                raise IncorrectLookupParameters(f"when={named}")
            return span(named, today)
        return self._day("from", "lower", today), self._day("to", "upper", today)

    def _day(self, name: str, end: str, today: datetime.date) -> datetime.date | None:
        text = str(self.used_parameters.get(name, "")).strip()
        if not text:
            return None
        try:
            day: datetime.date = getattr(understand(text, today), end)
        except ValidationError as error:
            raise IncorrectLookupParameters(" ".join(error.messages)) from error
        return day


class RecognisedPeriodFilter(PeriodFilter):
    dated_by = "recognised_on"


class ReceivedPeriodFilter(PeriodFilter):
    title = _("received")
    dated_by = "received"
