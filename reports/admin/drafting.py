"""*Draft a report for…*: from a family of pages and a period to drafts in up to three languages."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import F, Max
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from cases.models import Act
from cases.models.fields import reader_language
from reports.admin.base import NewsroomAdmin, change_address
from reports.drafting import draft_pages, languages_written
from reports.families import FAMILIES, USUAL
from reports.forms import DraftForm
from reports.models import NewsArticle
from reports.periods import BadPeriod, Period, month, read_period
from reports.wording.dates import title

ADD = "reports.add_newsarticle"


def suggested_periods() -> list[Period]:
    """The last month, quarter and half-year, this year and the last; then the newest that records reach.

    A case file may end long before today.
    """
    today = timezone.localdate()
    suggested = [
        *_last_ones(today.year, today.month),
        read_period(f"{today.year}"),
        read_period(f"{today.year - 1}"),
    ]
    newest = Act.verified.filter(date_upper__lte=today).aggregate(newest=Max("date_upper"))["newest"]
    if newest:
        reached = [month(newest.year, newest.month), *_around(newest.year, newest.month)]
        suggested += [period for each in reached for period in (each, each.previous)]
    return list(dict.fromkeys(suggested))


def _last_ones(year: int, number: int) -> list[Period]:
    return [period.previous for period in (month(year, number), *_around(year, number))]


def _around(year: int, number: int) -> list[Period]:
    """The quarter and the half-year that the month lies in."""
    return [read_period(f"{year}-Q{(number + 2) // 3}"), read_period(f"{year}-H{(number + 5) // 6}")]


def suggestions() -> list[dict[str, Any]]:
    """Every family with the periods that it is often drafted of."""
    periods, days = suggested_periods(), _newest_days()
    return [
        {
            "family": family,
            "periods": _worded([period for period in (*periods, *days) if family.fits(period)])
            if family.slug != USUAL
            else _worded(periods),
        }
        for family in FAMILIES.values()
    ]


def _newest_days() -> list[Period]:
    """The last two days of which something is recorded."""
    today = timezone.localdate()
    acts = Act.verified.filter(date_upper__lte=today, date_lower=F("date_upper"))
    newest = acts.order_by("-date_upper").values_list("date_upper", flat=True).distinct()[:2]
    return [read_period(f"{day}..{day}") for day in newest]


def draft_view(desk: NewsroomAdmin, request: HttpRequest) -> HttpResponse:
    if not request.user.has_perm(ADD):
        raise PermissionDenied
    asked = {name: request.GET[name] for name in ("family", "period") if name in request.GET}
    form = DraftForm(request.POST or None, initial=asked)
    if request.method == "POST" and form.is_valid():
        wanted = form.cleaned_data
        articles = draft_pages(wanted["family"].slug, wanted["period"], wanted["languages"], request.user)  # type: ignore[arg-type]
        tell_drafted(request, articles)
        return HttpResponseRedirect(change_address(articles[0]))
    context = desk.context(
        request,
        _("Draft a report for…"),
        form=form,
        suggestions=suggestions(),
        written=_written(asked.get("family", USUAL), asked.get("period", "")),
    )
    return TemplateResponse(request, "admin/reports/draft_report.html", context)


def _written(family: str, period: str) -> SafeString:
    """What there is already of the family and period that were asked for."""
    if family not in FAMILIES or not FAMILIES[family].needs_figures:
        return SafeString()
    try:
        articles = languages_written(family, read_period(period))
    except BadPeriod:
        return SafeString()
    return links(list(articles.values()))


def _worded(periods: list[Period]) -> list[dict[str, Any]]:
    return [{"label": period.label, "words": title(period, reader_language())} for period in periods]


def tell_drafted(request: HttpRequest, articles: list[NewsArticle]) -> None:
    messages.success(
        request, SafeString(_("Ready to be edited: %(articles)s") % {"articles": links(articles)})
    )


def links(articles: list[NewsArticle]) -> SafeString:
    return format_html_join(
        "; ",
        '<a href="{}">{}: {}</a>',
        ((change_address(article), article.get_language_display(), article.title) for article in articles),
    )
