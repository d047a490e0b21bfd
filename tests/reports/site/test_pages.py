"""What a reader meets: the page, its languages, its figures, its lists."""

import json
import re
from datetime import timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cases.models import Act
from reports.models import NewsArticle, NewsBlock
from reports.publishing import withdraw_from_site
from reports.site import addresses
from tests import cast
from tests.reports.approved import publish
from tests.reports.site import news

pytestmark = pytest.mark.django_db


@pytest.fixture
def january() -> NewsArticle:
    news.documented_january()
    return news.published()


def get(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


def test_the_page_says_what_was_counted_and_every_number_leads_to_how(
    client: Client, january: NewsArticle
) -> None:
    page = get(client, addresses.publication(january))
    assert 'href="#figure-detentions.total"' in page
    for target in set(re.findall(r'href="#(figure-[^"]+)"', page)):
        assert f'id="{target}"' in page
    assert "[[" not in page
    assert january.story.release.code in page


def test_an_address_with_a_wrong_end_leads_to_the_right_one(client: Client, january: NewsArticle) -> None:
    response = client.get(f"/en/news/{january.pk}-something-else/")
    assert (response.status_code, response["Location"]) == (301, addresses.publication(january))


@pytest.mark.parametrize(
    "address", ["/en/news/999-x/", "/en/archive/1999/", "/en/data/2024-Q9-1/", "/de/", "/en/nothing"]
)
def test_what_is_not_there_is_404_and_says_so(client: Client, address: str) -> None:
    assert "<h1" in get(client, address, 404)


def test_the_number_of_another_language_is_not_there(client: Client, january: NewsArticle) -> None:
    get(client, addresses.publication(january).replace("/en/", "/be/"), 404)


def test_a_draft_is_not_there(client: Client) -> None:
    news.documented_january()
    get(client, addresses.publication(news.drafted()), 404)


def test_a_scheduled_article_appears_when_its_time_has_come(client: Client) -> None:
    news.documented_january()
    article = news.drafted()
    publish(article, news.editor(), at=timezone.now() + timedelta(hours=1))
    get(client, addresses.publication(article), 404)
    assert article.headline not in get(client, "/en/")
    article.published_at = timezone.now() - timedelta(seconds=1)
    article.save()
    get(client, addresses.publication(article))


def test_a_withdrawn_article_says_so_and_is_in_no_list(client: Client, january: NewsArticle) -> None:
    withdraw_from_site(january, news.editor())
    assert "<h1" in get(client, addresses.publication(january), 410)
    for address in ("/en/", "/en/feed.xml", "/sitemap.xml", "/en/data/"):
        assert f"/en/news/{january.pk}-" not in get(client, address)


def test_the_language_switch_leads_to_the_sibling_or_to_that_language(
    client: Client, january: NewsArticle
) -> None:
    belarusian = news.published("be")
    page = get(client, addresses.publication(january))
    assert f'href="{addresses.publication(belarusian)}"' in page
    assert 'href="/ru/"' in page
    assert re.findall(r'hreflang="(\w+)" href="[^"]*news', page) in (["be", "en"], ["en", "be"])


@pytest.mark.parametrize(
    ("asked", "answered"), [("ru-RU,ru", "/ru/"), ("be", "/be/"), ("en-GB", "/en/"), ("de", "/en/")]
)
def test_the_bare_address_asks_the_browser(client: Client, asked: str, answered: str) -> None:
    assert client.get("/", headers={"accept-language": asked})["Location"] == answered


def test_the_bare_address_is_belarusian_for_a_browser_that_asks_for_nothing(client: Client) -> None:
    assert client.get("/")["Location"] == "/be/"


def test_machines_read_the_same_page(client: Client, january: NewsArticle) -> None:
    page = get(client, addresses.publication(january))
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
    assert found
    described = json.loads(found[1])
    assert described["@type"] == "NewsArticle"
    assert described["datePublished"].endswith("+03:00")
    assert described["inLanguage"] == "en"
    assert "</time> (+03:00)" in page
    assert f'<meta property="og:title" content="{described["headline"]}">' in page


def test_the_feed_is_atom_with_the_newest_first(client: Client, january: NewsArticle) -> None:
    feed = ElementTree.fromstring(get(client, "/en/feed.xml"))
    atom = "{http://www.w3.org/2005/Atom}"
    assert feed.tag == f"{atom}feed"
    [entry] = feed.findall(f"{atom}entry")
    assert entry.find(f"{atom}link").attrib["href"].endswith(addresses.publication(january))  # type: ignore[union-attr]
    assert "[[" not in ElementTree.tostring(entry, encoding="unicode")


def test_the_sitemap_names_every_page_with_its_siblings(client: Client, january: NewsArticle) -> None:
    news.published("be")
    places = ElementTree.fromstring(get(client, "/sitemap.xml"))
    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    urls = {url.findtext("s:loc", namespaces=spaces): url for url in places.findall("s:url", spaces)}
    here = urls[addresses.whole(addresses.publication(january))]
    assert [link.attrib["hreflang"] for link in here.findall("x:link", spaces)] == ["be", "en"]


def test_the_archive_lists_a_month_and_leads_to_the_others(client: Client, january: NewsArticle) -> None:
    then = timezone.localtime(january.published_at)
    for address in (addresses.year("en", then.year), addresses.month("en", then.date())):
        assert addresses.publication(january) in get(client, address)
    assert client.get("/en/archive/")["Location"] == addresses.year("en", then.year)


@pytest.mark.parametrize("ending", ["svg", "csv", "png"])
def test_a_chart_can_be_taken_away(client: Client, january: NewsArticle, ending: str) -> None:
    block = january.blocks.get(kind=NewsBlock.Kind.CHART)
    response = client.get(addresses.chart(january, block.pk, ending))
    assert response.status_code == 200
    starts = {"svg": b"<svg", "csv": b"label,value,provisional\n", "png": b"\x89PNG"}
    assert response.content.startswith(starts[ending])


def test_the_picture_that_is_shared_is_a_png(client: Client, january: NewsArticle) -> None:
    response = client.get(addresses.share_image(january))
    assert (response.status_code, response["Content-Type"]) == (200, "image/png")


def test_a_release_shows_every_public_figure_and_gives_it_to_machines(
    client: Client, january: NewsArticle
) -> None:
    release = january.story.release
    page = get(client, addresses.release(release, "en"))
    assert 'id="figure-detentions.total"' in page
    listed = json.loads(get(client, addresses.release_file(release, "en", "json")))
    assert {"path": "detentions.total", "value": 3}.items() <= listed["figures"][0].items()
    assert get(client, addresses.release_file(release, "en", "csv")).startswith(
        "path,value,unit,label\ndetentions.total,3,"
    )


def test_a_release_nobody_published_stays_in_the_house(client: Client) -> None:
    news.documented_january()
    draft = news.drafted()
    get(client, addresses.release(draft.story.release, "en"), 404)


def test_nothing_changes_by_itself_after_publishing(client: Client, january: NewsArticle) -> None:
    before = get(client, addresses.publication(january))
    cast.verified(cast.act(date="2024-01-24", incident=cast.incident(date="2024-01-24")))
    assert get(client, addresses.publication(january)) == before


def test_a_page_asks_the_case_file_nothing_and_takes_the_same_queries_for_any_number_of_records(
    client: Client, january: NewsArticle
) -> None:
    address = addresses.publication(january)

    def asked() -> list[str]:
        with CaptureQueriesContext(connection) as captured:
            get(client, address)
        return [query["sql"] for query in captured]

    first = asked()
    for _ in range(20):
        NewsBlock.objects.create(article=january, position=500, text="[[detentions.total]] detentions")
    again = asked()
    assert len(first) == len(again) <= 12
    for model in (Act, *(model for model in Act._meta.apps.get_app_config("cases").get_models())):
        if model._meta.model_name in (
            "act",
            "person",
            "incident",
            "trial",
            "charge",
            "penalty",
            "recognition",
            "source",
        ):
            assert not any(f'"{model._meta.db_table}"' in sql for sql in again)


@pytest.mark.parametrize("name", ["front", "feed", "data", "archive"])
def test_lists_take_the_same_queries_however_long_they_are(
    client: Client, january: NewsArticle, name: str
) -> None:
    then = timezone.localtime(january.published_at)
    address = {
        "front": "/en/",
        "feed": "/en/feed.xml",
        "data": "/en/data/",
        "archive": addresses.year("en", then.year),
    }[name]

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            get(client, address)
        return len(captured)

    one = queries()
    for period in ("2024-Q1", "2024"):
        article = news.draft_report(news.read_period(period), "en", news.editor())
        publish(article, news.editor())
    assert queries() == one


def test_a_picture_is_drawn_once_and_kept(
    client: Client, january: NewsArticle, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.MEDIA_ROOT = tmp_path
    block = january.blocks.get(kind=NewsBlock.Kind.CHART)
    addresses_of_pictures = (addresses.chart(january, block.pk, "png"), addresses.share_image(january))
    first = [client.get(address).content for address in addresses_of_pictures]
    assert len(list(tmp_path.rglob("*.png"))) == 2
    for draw in ("file_png", "share_image_png"):
        monkeypatch.setattr(f"reports.site.shared.{draw}", None)
    assert [client.get(address).content for address in addresses_of_pictures] == first
