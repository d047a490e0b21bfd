"""What may leave the house is a list; everything else is private until somebody puts it there."""

import dataclasses
import inspect
import re
import uuid
from typing import Any

import pytest
from django.apps import apps
from django.db import models
from django.test import Client

from reports import pages
from reports.models import NewsArticle, SiteBlock
from reports.site import addresses
from tests import cast
from tests.reports.site import news

pytestmark = pytest.mark.django_db

# Every field of every model, by who may read it. A new one fails the test until somebody decides.
PUBLIC = {
    "reports.NewsArticle": {"language", "slug", "kicker", "headline", "teaser", "lead", "caveat",
                            "published_at", "modified_at", "story", "current", "id"},
    "reports.PublishedVersion": {"article", "number", "kind", "content", "release", "further", "photos", "documents",
                                 "published_at", "note", "changes"},
    "reports.NewsBlock": {"kind", "text", "position", "article", "id", "shows", "look", "shared", "speaker", "link",
                          "photo", "document", "related"},
    "reports.Photo": {"image", "width", "height", "caption_be", "caption_ru", "caption_en", "credit",
                      "alt_be", "alt_ru", "alt_en", "licence", "smaller"},
    "reports.SiteBlock": {"kind", "language", "title", "text", "link", "link_label"},
    "reports.Story": {"release", "photo"},
    "reports.Release": {"code", "period_label", "start", "end", "as_of", "document", "context"},
    "cases.Region": {"slug", "name_be", "name_ru", "name_en", "in_be", "in_ru"},
    "cases.LawArticle": {"slug", "statute", "number", "part", "title_be", "title_ru", "title_en"},
    "cases.Campaign": {"slug", "name_be", "name_ru", "name_en", "description_be", "description_ru", "description_en"},
}  # fmt: skip
PRIVATE = {
    "reports.NewsArticle": {"status", "created_by", "translated_from"},
    "reports.NewsBlock": {"part", "original_block", "translated_from"},
    "reports.Document": {"sha256"},
    "reports.PublishedVersion": {"id", "by", "made_at"},
    "reports.Photo": {"id", "people_consented"},
    "reports.SiteBlock": {"id"},
    "reports.Story": {"id", "made_at", "family", "original_language"},
    "reports.Release": {"id", "made_by", "revision"},
    "cases.Region": {"provenance", "shipped", "kind"},
    "cases.LawArticle": {"provenance", "shipped", "note", "in_force_from", "in_force_to"},
    "cases.Campaign": {"provenance", "shipped"},
}
# What of the release's document reaches a page: totals and one-way tables, by `INDICATORS[...].public_breakdowns`.


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_every_field_of_what_is_published_is_listed_as_public_or_private(name: str) -> None:
    fields = {
        field.name for field in (*apps.get_model(name)._meta.fields, *apps.get_model(name)._meta.many_to_many)
    }
    assert fields == PUBLIC[name] | PRIVATE[name]
    assert not PUBLIC[name] & PRIVATE[name]


def test_pages_are_made_of_values_and_hold_no_records() -> None:
    """A template that is handed a record could print any of its fields."""
    for _name, page in inspect.getmembers(pages, dataclasses.is_dataclass):
        for field in dataclasses.fields(page):
            assert not any(model.__name__ in str(field.type).split("[") for model in apps.get_models()), field


def planted(model: type[models.Model], secrets: list[str]) -> dict[str, Any]:
    """A secret for every text field that could hold one."""
    values = {}
    for field in model._meta.concrete_fields:
        plain = isinstance(field, models.TextField | models.CharField) and not field.choices
        kept = {"code", "slug", "status_comment", "date", "end_date", "citizenship", "birth_date", "url", "published",
                "received", "recognised_on", "ended_on"}  # fmt: skip
        if plain and field.name not in kept and field.name != "unit":
            values[field.name] = f"cnry-{uuid.uuid4().hex[:12]}"
    secrets += values.values()
    return values


def test_no_secret_of_a_case_file_reaches_a_public_byte(client: Client) -> None:
    secrets: list[str] = []
    person = cast.person(**planted(apps.get_model("cases", "Person"), secrets))
    incident = cast.incident(date="2024-01-23", **planted(apps.get_model("cases", "Incident"), secrets))
    act = cast.act(incident=incident, person=person, **planted(apps.get_model("cases", "Act"), secrets))
    source = cast.source(
        incident=incident,
        url="https://example.org/cnry-source",
        **planted(apps.get_model("cases", "Source"), secrets),
    )
    for record in (act, source):
        cast.verified(record)
    secrets += [person.code, incident.code, act.code, source.code, "cnry-source"]
    secrets += [user.username for user in (cast.alice(), cast.vera(), news.editor())]
    for kind in SiteBlock.Kind:
        SiteBlock.objects.create(kind=kind, language="en", title=f"About {kind}")
    article = news.published()
    release = article.story.release
    block = article.blocks.get(kind="chart")
    public = [
        "/en/", addresses.publication(article), "/en/feed.xml", "/sitemap.xml", "/en/data/", "/en/method/",
        "/en/archive/",
        addresses.release(release, "en"), addresses.release_file(release, "en", "csv"),
        addresses.release_file(release, "en", "json"),
        *(addresses.chart(article, block.pk, ending) for ending in ("svg", "csv", "metadata.json")),
        addresses.chart_page(article, block.pk), f"{addresses.chart_page(article, block.pk)}embed/",
        addresses.release_chart(release, "en", "detentions-by_month-bars"),
    ]  # fmt: skip
    assert len(secrets) > 15
    for address in public:
        response = client.get(address, follow=True)
        assert response.status_code == 200
        body = response.content.decode()
        assert [secret for secret in secrets if re.search(rf"\b{re.escape(secret)}\b", body)] == []


@pytest.mark.parametrize(
    "address",
    ["/", "/en/", "/be/feed.xml", "/sitemap.xml", "/en/data/", "/en/method/", "/en/nothing", "/robots.txt"],
)
def test_readers_get_no_cookie(client: Client, address: str) -> None:
    news.documented_january()
    news.published()
    response = client.get(address)
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_a_publication_gives_no_cookie_and_asks_no_other_host(client: Client) -> None:
    news.documented_january()
    article = news.published()
    response = client.get(addresses.publication(article))
    assert not response.cookies
    body = response.content.decode()
    assert " style=" not in body
    assert "<script" not in body.replace('<script type="application/ld+json">', "")
    assert isinstance(article, NewsArticle)
