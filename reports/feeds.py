"""What feed readers and search engines ask for."""

import datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.feedgenerator import Atom1Feed
from django.views.decorators.http import require_safe

from cases.models.fields import LANGUAGES
from reports.models import NewsArticle
from reports.published import list_of
from reports.register import registered_people
from reports.site import addresses
from reports.site.lists import public_releases
from reports.site.publication import news_item, organisation, people_of
from reports.site.revisions import note_of

IN_FEED = 30


class NewsFeed(Feed):  # type: ignore[type-arg]
    """The newest publications of one language, as Atom."""

    feed_type = Atom1Feed

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with translation.override(kwargs["language"]):
            return super().__call__(request, *args, **kwargs)

    def get_object(self, request: HttpRequest, language: str) -> str:
        return language

    def title(self, language: str) -> str:
        return organisation()

    def link(self, language: str) -> str:
        return addresses.whole(addresses.front(language))

    def feed_url(self, language: str) -> str:
        return addresses.whole(addresses.feed(language))

    def language(self, language: str) -> str:  # type: ignore[override]
        return language

    def author_name(self, language: str) -> str:
        return organisation()

    def items(self, language: str) -> list[Any]:
        """Each article beside what may be said of it now."""
        newest = NewsArticle.objects.published().in_language(language).newest_first()
        found = list_of(newest[:IN_FEED])
        people = people_of(found)
        return [(article, news_item(article, people)) for article in found]

    def item_title(self, item: Any) -> str:
        return str(item[1].headline)

    def item_description(self, item: Any) -> str:
        """What an update or a correction changed is said first."""
        return " ".join(filter(None, (note_of(item[0]), str(item[1].teaser))))

    def item_link(self, item: Any) -> str:
        return addresses.whole(item[1].url)

    def item_guid(self, item: Any) -> str:
        # The number stays when the headline, and with it the end of the address, is mended.
        return addresses.whole(f"{addresses.front(item[0].language)}news/{item[0].pk}/")

    def item_pubdate(self, item: Any) -> datetime.datetime:
        published: datetime.datetime = item[0].published_at
        return published

    def item_updateddate(self, item: Any) -> datetime.datetime:
        updated: datetime.datetime = item[0].modified_at or item[0].published_at
        return updated


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """Every public page with its siblings in the other languages. A fixed number of queries."""
    stories: dict[int, dict[str, NewsArticle]] = {}
    for article in list_of(NewsArticle.objects.published().order_by("pk")):
        stories.setdefault(article.story_id, {})[article.language] = article
    pages = [
        {
            "url": addresses.whole(addresses.publication(article)),
            "changed": article.modified_at or article.published_at,
            "alternates": [
                (language, addresses.whole(addresses.publication(sibling)))
                for language, sibling in sorted(siblings.items())
            ],
        }
        for siblings in stories.values()
        for article in siblings.values()
    ]
    fixed: list[tuple[str, tuple[str, ...]]] = [("front", ()), ("data", ()), ("register", ()), ("method", ())]
    fixed += [("release", (code,)) for code in public_releases().values_list("code", flat=True)]
    fixed += [("registered", (person.public_id,)) for person in registered_people()]
    pages += [
        _in_all_languages(name, arguments, language) for name, arguments in fixed for language in LANGUAGES
    ]
    return render(request, "sitemap.xml", {"pages": pages}, content_type="application/xml")


def _in_all_languages(name: str, arguments: tuple[str, ...], language: str) -> dict[str, Any]:
    alternates = {code: addresses.whole(reverse(name, args=[code, *arguments])) for code in LANGUAGES}
    return {"url": alternates[language], "changed": None, "alternates": sorted(alternates.items())}
