"""A chart at an address of its own: its page, its files, and the frame that others may show."""

import json
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from reports.charted import shared_chart, why_charts_may_not_be_published
from reports.drafting import draft_from
from reports.models import NewsArticle, NewsBlock
from reports.site import addresses
from tests.reports.approved import publish
from tests.reports.charted import quarter
from tests.reports.site import news

pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> NewsArticle:
    """About the quarter, with a table after its chart."""
    written = draft_from(quarter(), "en", news.editor())
    NewsBlock.objects.create(article=written, kind="table", position=90, shows="detentions.by_region_month")
    publish(written, news.editor())
    return NewsArticle.objects.get(pk=written.pk)


def block(article: NewsArticle) -> NewsBlock:
    return article.blocks.get(kind="chart")


def get(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


def test_the_page_of_a_chart_has_its_table_its_rule_and_lines_to_copy(
    client: Client, article: NewsArticle
) -> None:
    address = addresses.chart_page(article, block(article).pk)
    page = get(client, address)
    assert re.search(r"<h1[^>]*>The most detentions were in January</h1>", page)
    assert "Detentions: every detention of every person is counted" in page
    assert f'href="{addresses.publication(article)}"' in page
    assert (
        f"&lt;iframe src=&quot;http://127.0.0.1:8000{address}embed/&quot;" in page or "embed/&quot;" in page
    )
    assert re.search(r'<th scope="row">Jan 2024.*?</th><td class="number">55</td>', page, re.S)


def test_the_publication_leads_to_it(client: Client, article: NewsArticle) -> None:
    assert f'href="{addresses.chart_page(article, block(article).pk)}"' in get(
        client, addresses.publication(article)
    )


def test_an_old_end_of_the_address_leads_to_the_new_one(client: Client, article: NewsArticle) -> None:
    address = addresses.chart_page(article, block(article).pk)
    response = client.get(address.replace(article.slug, "old"))
    assert (response.status_code, response["Location"]) == (301, address)


def test_a_block_that_is_no_chart_has_no_page(client: Client, article: NewsArticle) -> None:
    table = article.blocks.get(kind="table")
    get(client, addresses.chart_page(article, table.pk), 404)


def test_the_frame_may_stand_on_any_page_and_do_nothing_there(client: Client, article: NewsArticle) -> None:
    response = client.get(f"{addresses.chart_page(article, block(article).pk)}embed/")
    policy = response["Content-Security-Policy"]
    assert "frame-ancestors *" in policy
    assert "script-src 'none'" in policy
    assert "X-Frame-Options" not in response
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert not response.cookies
    body = response.content.decode()
    assert "<script" not in body
    assert " style=" not in body


@pytest.mark.parametrize("end", ["", "embed/"])
def test_nothing_else_may_be_framed(client: Client, article: NewsArticle, end: str) -> None:
    address = addresses.chart_page(article, block(article).pk) if not end else addresses.publication(article)
    response = client.get(address)
    assert "frame-ancestors 'none'" in response["Content-Security-Policy"]
    assert response["X-Frame-Options"] == "DENY"
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"


def test_a_chart_is_described_for_programs(client: Client, article: NewsArticle) -> None:
    described = json.loads(get(client, addresses.chart(article, block(article).pk, "metadata.json")))
    assert described["title"] == "The most detentions were in January"
    assert described["unit"] == "detentions"
    assert described["period"] == {"label": "2024-Q1", "start": "2024-01-01", "end": "2024-03-31"}
    assert (described["release"], described["status"]) == ("2024-Q1-1", "final")
    assert described["licence"]["name"] == "CC BY 4.0"
    assert [column["name"] for column in described["columns"]] == ["label", "value", "provisional"]
    assert described["canonical"].endswith(addresses.chart_page(article, block(article).pk))
    assert described["files"]["csv"].endswith(addresses.chart(article, block(article).pk, "csv"))


def test_a_release_lists_every_chart_it_may_publish_and_each_is_there(
    client: Client, article: NewsArticle
) -> None:
    release = article.story.release
    assert release is not None
    page = get(client, addresses.release(release, "en"))
    listed = re.findall(r'href="(/en/data/2024-Q1-1/charts/[^"]+)"', page)
    assert len(listed) == 12
    for address in listed:
        for language in ("en", "be", "ru"):
            assert "<svg" in get(client, address.replace("/en/", f"/{language}/"))
        assert get(client, f"{address[:-1]}.csv").splitlines()[0].endswith("label,value,provisional")


def test_what_may_not_be_published_has_no_address(client: Client, article: NewsArticle) -> None:
    release = article.story.release
    assert release is not None
    withheld = addresses.release_chart(release, "en", "administrative_trials-by_region_month-multiples")
    for address in (withheld, f"{withheld}embed/", f"{withheld[:-1]}.csv", f"{withheld[:-1]}.metadata.json"):
        get(client, address, 404)


def test_small_cells_are_rounded_wherever_they_leave_the_house(client: Client, article: NewsArticle) -> None:
    release = article.story.release
    assert release is not None
    address = addresses.release_chart(release, "en", "detentions-by_region_month-multiples")
    written = get(client, f"{address[:-1]}.csv").splitlines()
    assert written[0] == "series,label,value,provisional"
    assert [line for line in written if line.startswith("Brest")] == [
        "Brest region,Jan,5,no",
        "Brest region,Feb,15,no",
        "Brest region,Mar,0–2,no",
    ]


def test_a_table_block_is_a_table_with_a_caption_that_scrolls_inside_itself(
    client: Client, article: NewsArticle
) -> None:
    page = get(client, addresses.publication(article))
    table = article.blocks.get(kind="table")
    assert f'<caption id="table-{table.pk}-caption">Detentions by region and month</caption>' in page
    assert f'tabindex="0" role="group" aria-labelledby="table-{table.pk}-caption"' in page
    assert re.search(
        r'<th scope="row">Viciebsk region</th>(<td class="number">5</td>){2}<td class="number">0–2</td>', page
    )


def test_a_table_by_month_ends_with_what_is_not_known_and_the_total(
    client: Client, article: NewsArticle
) -> None:
    NewsBlock.objects.filter(article=article, kind="table").update(shows="detentions.by_month")
    news.read_anew(article)
    page = get(client, addresses.publication(article))
    assert '<tr class="row-unknown"><th scope="row">Not known</th><td class="number">0</td></tr>' in page
    assert '<tr class="row-total"><th scope="row">Total</th><td class="number">150</td></tr>' in page


def test_a_withheld_table_is_neither_shown_nor_published(client: Client, article: NewsArticle) -> None:
    NewsBlock.objects.filter(article=article, kind="table").update(
        shows="administrative_trials.by_region_month"
    )
    news.read_anew(article)
    again = NewsArticle.objects.get(pk=article.pk)
    assert list(why_charts_may_not_be_published(again)) == [
        "The table “Administrative trials by region and month” cannot be published: "
        "Even rounded, its numbers and the totals together would give a small group away."
    ]
    assert "by region and month</caption>" not in get(client, addresses.publication(article))


def test_one_chart_can_be_the_picture_of_its_page(client: Client, article: NewsArticle) -> None:
    usual = client.get(addresses.share_image(article)).content
    assert shared_chart(article) is None
    NewsBlock.objects.filter(article=article, kind="chart").update(shared=True)
    news.read_anew(article)
    chosen = client.get(addresses.share_image(article)).content
    assert chosen.startswith(b"\x89PNG")
    assert chosen != usual
    assert 'og:image:alt" content="Chart of documented detentions by month' in get(
        client, addresses.publication(article)
    )


def test_two_pictures_of_one_page_are_one_too_many(article: NewsArticle) -> None:
    NewsBlock.objects.filter(article=article, kind="chart").update(shared=True)
    news.read_anew(article)
    NewsBlock.objects.create(
        article=article, kind="chart", position=95, shows="detentions.by_sex", shared=True
    )
    assert list(why_charts_may_not_be_published(NewsArticle.objects.get(pk=article.pk))) == [
        "Two charts are chosen as the picture shown where the page is shared: choose one."
    ]


def test_a_chart_alone_takes_few_queries(client: Client, article: NewsArticle) -> None:
    address = addresses.chart_page(article, block(article).pk)
    with CaptureQueriesContext(connection) as captured:
        get(client, address)
    assert len(captured) == 3  # the article with its release, its blocks, the foot of the page
