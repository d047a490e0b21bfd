"""“Insert a figure…”: a figure of any period, or a list of the desk counted, put into the text as a reference.

One page, which the form of an article also fetches part by part: what is asked stands in its address, and looking
writes nothing.
"""

from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.admin.access import colleague
from cases.models.fields import reader_language
from reports.admin.base import NewsroomAdmin, change_address
from reports.counting.listed.reading import BadList, Listing, read_address
from reports.drafting import why_not_reportable
from reports.figure_names import FigureNames
from reports.models import NewsArticle
from reports.offered import (
    COMPARISONS,
    NEXT,
    Offered,
    Wanted,
    as_read,
    breakdowns_of,
    figures_of,
    indicators_of,
    insert,
    insert_list,
    keys_of,
    offered,
    offered_of_list,
    values_in,
)
from reports.periods import BadPeriod, Period, read_period
from reports.wording.numbers import Number, decimal

KINDS = {
    "number": gettext_lazy("Number"),
    "round": gettext_lazy("Words"),
    "share": gettext_lazy("Words"),
    "sentence": gettext_lazy("Sentence"),
    "round-sentence": gettext_lazy("Sentence"),
    "share-sentence": gettext_lazy("Sentence"),
}
COMPARED = {
    "none": gettext_lazy("with nothing"),
    "previous": gettext_lazy("with the period before"),
    "year": gettext_lazy("with the same days a year before"),
}


@dataclass(frozen=True)
class Choice:
    """One box of the form."""

    name: str
    label: str
    options: list[tuple[str, str]]
    chosen: str


@dataclass(frozen=True)
class Option:
    """One thing to insert: what kind it is, as readers see it, and as it stands in the text."""

    name: str
    kind: str
    shown: str
    text: str


class InsertingPages(NewsroomAdmin):
    def get_urls(self) -> list[Any]:
        return [self.page("<path:object_id>/figure/", self.figure_page, "figure"), *super().get_urls()]

    def figure_page(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """What is asked, its value, and what may be inserted; on POST the text for the article."""
        article: NewsArticle = self.object_or_404(request, object_id)
        if not self.has_change_permission(request, article):
            raise PermissionDenied
        asked = request.POST if request.method == "POST" else request.GET
        shown: dict[str, Any] = {}
        try:
            shown |= (
                self._of_list(request, article, asked) if "address" in asked else _of_figure(article, asked)
            )
            if request.method == "POST":
                shown["inserted"] = self._insert(request, article, shown)
        except (BadList, BadPeriod) as mistake:
            shown["mistakes"] = [str(mistake)]
        except ValidationError as refused:
            shown["mistakes"] = refused.messages
        if "choices" not in shown:
            # The form of the figures is always there, also beside a list or a mistake.
            shown |= {"choices": _choices(article, None, asked), "period": asked.get("period", _own(article))}
        context = self.context(
            request,
            _("Insert a figure"),
            original=article,
            subject=article,
            fragment="X-Fragment" in request.headers,
            address=asked.get("address", ""),
            back_url=change_address(article),
            **shown,
        )
        return TemplateResponse(request, "admin/reports/insert_figure.html", context)

    def _of_list(self, request: HttpRequest, article: NewsArticle, asked: Any) -> dict[str, Any]:
        listing = read_address(asked["address"])
        desk: Any = admin.site.get_model_admin(listing.countable.model)
        if not desk.has_view_permission(request):
            raise PermissionDenied
        found = offered_of_list(article, listing)
        values: dict[str, Number] = {NEXT: found.value or 0}
        return {
            "listing": listing,
            "result": _result(article, found, values, listing.words(reader_language())),
        }

    def _insert(self, request: HttpRequest, article: NewsArticle, shown: dict[str, Any]) -> str:
        name, by = request.POST.get("insert", ""), colleague(request)
        listing: Listing | None = shown.get("listing")
        if listing is not None:
            return insert_list(article, listing, name, by)
        return insert(article, shown["wanted"], name, by)


def _own(article: NewsArticle) -> str:
    release = article.story.release
    return release.period_label if release else ""


def _of_figure(article: NewsArticle, asked: Any) -> dict[str, Any]:
    """The story's own period, the first indicator and its total, unless said otherwise."""
    text = asked.get("period", "").strip() or _own(article)
    if not text:
        return {}
    period = read_period(text)
    why_not = "" if period.label in article.story.quotes.further else why_not_reportable(period)
    if why_not:
        raise ValidationError(why_not)
    choices = _choices(article, period, asked)
    chosen = {choice.name: choice.chosen for choice in choices}
    path = ".".join(filter(None, (chosen["indicator"], chosen["by"], chosen["value"])))
    wanted = Wanted(period, path, chosen["compare"])
    found = offered(article, wanted)
    name = FigureNames(reader_language()).of(path)
    return {
        "choices": choices,
        "period": period.label,
        "wanted": wanted,
        "result": _result(article, found, values_in(article, wanted), name),
    }


def _choices(article: NewsArticle, period: Period | None, asked: Any) -> list[Choice]:
    """The boxes, each with what fits the one before it: what does not fit any more falls back to the first."""
    figures = figures_of(article.story.quotes, period)["figures"] if period else {}
    names = FigureNames(reader_language())
    indicator = _pick(asked.get("indicator"), indicators_of(figures))
    by = _pick(asked.get("by"), ["", *breakdowns_of(figures, indicator)])
    keys = keys_of(figures, indicator, by)
    compare = asked.get("compare", "none")
    if compare not in COMPARISONS:
        raise ValidationError(_("“%(value)s” is no comparison.") % {"value": compare})
    chosen = [(name, names.indicator(name)) for name in indicators_of(figures)]
    broken = [
        ("", _("not broken down")),
        *((name, names.breakdown(name)) for name in breakdowns_of(figures, indicator)),
    ]
    if by:
        values = [(key, names.key(indicator, by, key)) for key in keys]
    else:
        values = [(key, names.word("measure", key)) for key in keys]
    return [
        Choice("indicator", _("Figure"), chosen, indicator),
        Choice("by", _("Broken down"), broken, by),
        Choice("value", _("Of it"), values, _pick(asked.get("value"), keys)),
        Choice("compare", _("Compared"), [(key, str(words)) for key, words in COMPARED.items()], compare),
    ]


def _pick(wanted: str | None, known: list[str]) -> str:
    if wanted is not None and wanted in known:
        return wanted
    return known[0] if known else ""


def _result(article: NewsArticle, found: Offered, values: dict[str, Number], name: str) -> dict[str, Any]:
    language = reader_language()
    return {
        "name": name,
        "value": None if found.value is None else decimal(found.value, language),
        "why_not": found.why_not,
        "note": found.note,
        "language": article.language,
        "options": [
            Option(
                offer.name, str(KINDS[offer.name]), as_read(offer.text, values, article.language), offer.text
            )
            for offer in found.offers
        ],
    }
