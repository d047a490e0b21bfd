"""How the count of a period grew, as a page and as files."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from reports.charts import file_svg
from reports.models import Release
from reports.periods import BadPeriod, Period, read_period
from reports.site.growth import SHOWN, drawing, growth_csv, growth_page, known_of, releases_of
from reports.views import in_language


@in_language
def growth(request: HttpRequest, language: str, label: str) -> HttpResponse:
    period, releases = _published(label)
    return render(request, "public/growth.html", {"page": growth_page(period, releases, language)})


@in_language
def growth_file(request: HttpRequest, language: str, label: str, indicator: str, ending: str) -> HttpResponse:
    period, releases = _published(label)
    known = known_of(indicator, releases) if indicator in SHOWN else []
    if not known:
        raise Http404
    if ending == "csv":
        response = HttpResponse(growth_csv(known), content_type="text/csv; charset=utf-8")
    else:
        drawn = drawing(period, indicator, known, language)
        response = HttpResponse(file_svg(drawn), content_type="image/svg+xml")
    response["Content-Disposition"] = f'inline; filename="{period.label}-{indicator}-growth.{ending}"'
    return response


def _published(label: str) -> tuple[Period, list[Release]]:
    """The period, by its own label only, and its releases; a period nothing was published of has no page."""
    try:
        period = read_period(label)
    except BadPeriod:
        raise Http404 from None
    releases = releases_of(period)
    if not releases or period.label != label:
        raise Http404
    return period, releases
