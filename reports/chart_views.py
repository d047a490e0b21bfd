"""Charts at addresses of their own: alone on a page, in a frame on somebody else's, and as files."""

from collections.abc import Callable

from csp.constants import NONE
from csp.decorators import csp_replace
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.clickjacking import xframe_options_exempt

from reports.charts import Chart, file_csv, file_svg
from reports.models import NewsArticle, NewsBlock
from reports.site.charts import Place, embedded, metadata, place_in_article, place_in_release
from reports.site.charts import chart_page as page_of
from reports.site.shared import chart_image
from reports.views import in_language, public_article, public_release

FILES: dict[str, tuple[Callable[[Chart], str | bytes], str]] = {
    "csv": (file_csv, "text/csv; charset=utf-8"),
    "svg": (file_svg, "image/svg+xml"),
    "png": (chart_image, "image/png"),
}


def to_be_framed(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Any page may frame it, and so it may do nothing: no script, no form, no asking."""
    allowed = {"frame-ancestors": ["*"], "script-src": [NONE], "form-action": [NONE], "connect-src": [NONE]}
    framed = xframe_options_exempt(csp_replace(allowed)(view))
    return framed  # type: ignore[return-value]


@in_language
def chart_page(request: HttpRequest, language: str, number: int, slug: str, block: int) -> HttpResponse:
    article, place = _in_article(language, number, block)
    if article.slug != slug:
        return redirect(place.address, permanent=True)
    return render(request, "public/chart.html", {"page": page_of(place)})


@in_language
def release_chart(request: HttpRequest, language: str, code: str, chart: str) -> HttpResponse:
    return render(request, "public/chart.html", {"page": page_of(_in_release(language, code, chart))})


@in_language
def chart_file(
    request: HttpRequest, language: str, number: int, slug: str, block: int, ending: str
) -> HttpResponse:
    _article, place = _in_article(language, number, block)
    return _file(place, ending)


@in_language
def release_chart_file(
    request: HttpRequest, language: str, code: str, chart: str, ending: str
) -> HttpResponse:
    return _file(_in_release(language, code, chart), ending)


@to_be_framed
@in_language
def chart_embed(request: HttpRequest, language: str, number: int, slug: str, block: int) -> HttpResponse:
    _article, place = _in_article(language, number, block)
    return _frame(request, place)


@to_be_framed
@in_language
def release_chart_embed(request: HttpRequest, language: str, code: str, chart: str) -> HttpResponse:
    return _frame(request, _in_release(language, code, chart))


def _frame(request: HttpRequest, place: Place) -> HttpResponse:
    """The only pages that others may show within theirs, so they hold nothing to be clicked by mistake."""
    response = render(request, "public/embed.html", {"page": embedded(place)})
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def _file(place: Place, ending: str) -> HttpResponse:
    name = f"{place.release.code}-{place.asked.slug}.{ending}"
    if ending == "metadata.json":
        response: HttpResponse = JsonResponse(
            metadata(place), json_dumps_params={"ensure_ascii": False, "indent": 1}
        )
    else:
        make, kind = FILES[ending]
        response = HttpResponse(make(place.drawn().chart), content_type=kind)
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response


def _in_article(language: str, number: int, block: int) -> tuple[NewsArticle, Place]:
    article = public_article(language, number)
    charts = (one for one in article.blocks.all() if one.kind == NewsBlock.Kind.CHART)
    found = next((one for one in charts if one.pk == int(block)), None)
    place = place_in_article(article, found) if found else None
    if place is None:
        raise Http404
    return article, place


def _in_release(language: str, code: str, chart: str) -> Place:
    place = place_in_release(public_release(code), chart, language)
    if place is None:
        raise Http404
    return place
