"""Public pages. A view finds what its address names and hands the page to its template; nothing is counted here."""

import csv
import io
import json
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.views.decorators.http import require_safe

from cases.models.fields import LANGUAGES
from reports.models import NewsArticle, Release
from reports.page_cache import kept_or_made
from reports.published import READ, as_published
from reports.publishing import is_retracted
from reports.site import addresses, lists
from reports.site.publication import publication_page
from reports.site.revisions import retraction
from reports.site.shared import share_image

Arguments = ParamSpec("Arguments")
View = Callable[Concatenate[HttpRequest, str, Arguments], HttpResponse]


def in_language(view: View[Arguments]) -> View[Arguments]:
    """The address says the language of a public page; neither cookie nor browser does."""

    @require_safe
    @wraps(view)
    def speaking(
        request: HttpRequest, language: str, *arguments: Arguments.args, **named: Arguments.kwargs
    ) -> HttpResponse:
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = kept_or_made(request, lambda: view(request, language, *arguments, **named))
        response["Content-Language"] = language
        return response

    return speaking  # type: ignore[return-value]


@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """The bare address leads to the language the browser asks for, Belarusian when it asks for none of ours."""
    asked = translation.get_language_from_request(request) if "Accept-Language" in request.headers else "be"
    response = redirect("front", asked if asked in LANGUAGES else "be")
    response["Vary"] = "Accept-Language"
    return response


@in_language
def front(request: HttpRequest, language: str) -> HttpResponse:
    return render(request, "public/front.html", {"page": lists.front_page(language)})


@in_language
def publication(request: HttpRequest, language: str, number: int, slug: str) -> HttpResponse:
    article = article_as_read(language, number)
    if article.status == NewsArticle.Status.WITHDRAWN:
        return gone(request, article)
    if article.slug != slug:
        return redirect(addresses.publication(article), permanent=True)
    return render(request, "public/publication.html", {"page": publication_page(article)})


def preview(request: HttpRequest, article: NewsArticle) -> HttpResponse:
    """The page as readers would see it now; the desk asks for it and checks who may."""
    with translation.override(article.language):
        return render(request, "public/publication.html", {"page": publication_page(article, preview=True)})


@in_language
def shared_picture(request: HttpRequest, language: str, number: int, slug: str) -> HttpResponse:
    return HttpResponse(share_image(public_article(language, number)), content_type="image/png")


def article_as_read(language: str, number: int) -> NewsArticle:
    """As readers read it: public, or withdrawn after having been; for all others there is no such page."""
    article = NewsArticle.objects.select_related(*READ).filter(language=language, pk=number).first()
    if article is None or not (article.is_public or article.status == NewsArticle.Status.WITHDRAWN):
        raise Http404
    return as_published(article)


def gone(request: HttpRequest, article: NewsArticle) -> HttpResponse:
    """It was taken off the site; of one that was retracted readers are told when and why."""
    told = retraction(article) if is_retracted(article) else None
    return render(
        request, "410.html", {"home": addresses.front(article.language), "retraction": told}, status=410
    )


def public_article(language: str, number: int) -> NewsArticle:
    article = article_as_read(language, number)
    if not article.is_public:
        raise Http404
    return article


@in_language
def archive(request: HttpRequest, language: str) -> HttpResponse:
    newest = lists.newest_year(language)
    return redirect(addresses.year(language, newest) if newest else addresses.front(language))


@in_language
def archive_of(request: HttpRequest, language: str, year: int, month: int | None = None) -> HttpResponse:
    page = lists.archive_page(language, year, month)
    if page is None:
        raise Http404
    return render(request, "public/archive.html", {"page": page})


@in_language
def data(request: HttpRequest, language: str) -> HttpResponse:
    return render(request, "public/data.html", {"page": lists.data_page(language)})


@in_language
def method(request: HttpRequest, language: str) -> HttpResponse:
    return render(request, "public/method.html", {"page": lists.method_page(language)})


@in_language
def release(request: HttpRequest, language: str, code: str) -> HttpResponse:
    return render(
        request, "public/release.html", {"page": lists.release_page(public_release(code), language)}
    )


@in_language
def release_file(request: HttpRequest, language: str, code: str, ending: str) -> HttpResponse:
    """The same figures the release's page shows, for machines."""
    found = public_release(code)
    page = lists.release_page(found, language)
    rows = lists.released_rows(page, found)
    if ending == "json":
        described = {"release": page.code, "as_of": page.as_of.iso, "status": page.status, "figures": rows}
        return HttpResponse(
            json.dumps(described, ensure_ascii=False, indent=1), content_type="application/json"
        )
    written = io.StringIO()
    table = csv.DictWriter(written, ["path", "value", "unit", "label"], lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
    return HttpResponse(written.getvalue(), content_type="text/csv; charset=utf-8")


def public_release(code: str) -> Release:
    found = lists.public_releases().filter(code=code).first()
    if found is None:
        raise Http404
    return found


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    lines = ["User-agent: *", "Disallow: /admin/", f"Sitemap: {addresses.whole(reverse('sitemap'))}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """In the language that the address begins with."""
    language = request.path_info.lstrip("/")[:2]
    with translation.override(language if language in LANGUAGES else settings.LANGUAGE_CODE):
        home = addresses.front(language if language in LANGUAGES else settings.LANGUAGE_CODE)
        return render(request, "404.html", {"home": home}, status=404)
