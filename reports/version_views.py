"""The versions of a publication that readers have seen: a list, and each as it was."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from reports.models import NewsArticle, PublishedVersion
from reports.published import as_published
from reports.references import plain_text
from reports.site import addresses
from reports.site.publication import people_of, publication_page
from reports.site.revisions import earlier_version, keep_versions, versions_page
from reports.views import article_as_read, gone, in_language


@in_language
def versions(request: HttpRequest, language: str, number: int, slug: str) -> HttpResponse:
    article = article_as_read(language, number)
    if article.status == NewsArticle.Status.WITHDRAWN:
        return gone(request, article)
    if article.slug != slug:
        return redirect(addresses.versions(article), permanent=True)
    people = people_of([article])
    headline = plain_text(article.headline, article.story.release, language, people)
    return render(request, "public/versions.html", {"page": versions_page(article, headline)})


@in_language
def version(request: HttpRequest, language: str, number: int, slug: str, version: int) -> HttpResponse:
    """As it was read, with the people and photos that may be shown now; the current one has its own address."""
    article = article_as_read(language, number)
    if article.status == NewsArticle.Status.WITHDRAWN:
        return gone(request, article)
    seen = PublishedVersion.objects.seen().select_related("release")
    found = seen.filter(article=number, number=version).first()
    if found is None:
        raise Http404
    banner = earlier_version(article, found)
    if banner is None:
        return redirect(addresses.publication(article))
    if article.slug != slug:
        return redirect(addresses.version(article, found.number), permanent=True)
    then = as_published(article, found)
    keep_versions(article, then)
    then.slug = article.slug  # its charts and siblings are found under the address of today
    page = publication_page(then, earlier=banner)
    return render(request, "public/publication.html", {"page": page})
