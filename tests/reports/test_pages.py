"""A page shows what it is given, as text, and leads from every number to how it was counted."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string

from reports.charts import Bar, Chart
from reports.charts.sheet import WORN
from reports.models import Release
from reports.pages import (
    Block,
    ChartBlock,
    CountedFigure,
    Counting,
    KeyFigure,
    LanguageLink,
    Link,
    Moment,
    NewsItem,
    PageMeta,
    PagePhoto,
    PublicationPage,
)
from reports.references import Piece
from reports.rich_text import rich_text

EVIL = "</script><script>alert('x')</script>"
RELEASE = Release(document={"figures": {"detentions": {"total": 987}}})
NOON = Moment(datetime(2024, 4, 26, 9, 58, 1, tzinfo=UTC), "April 26, 2024")
META = PageMeta(
    title=f"Almost a thousand {EVIL}",
    description=EVIL,
    language="en",
    canonical="https://news.example.org/en/news/1-a/",
    home="/en/",
    languages=(
        LanguageLink(
            "be", "Бел", "Беларуская", "/be/news/2-a/", alternate="https://news.example.org/be/news/2-a/"
        ),
        LanguageLink("ru", "Рус", "Русский", "/ru/"),
        LanguageLink("en", "Eng", "English", "/en/news/1-a/", True, "https://news.example.org/en/news/1-a/"),
    ),
)
CHART = Chart(
    kind="months",
    slug="chart-1",
    language="en",
    title=EVIL,
    subtitle="By month",
    description=EVIL,
    label_heading="Month",
    value_heading="Detentions",
    bars=(Bar("Jan", 406, "claim", provisional=True),),
)
BLOCKS = (
    Block(kind="figures", figures=(KeyFigure("987", EVIL, "#figure-detentions.total"),)),
    Block(kind="paragraph", html=rich_text(f"{EVIL}[[detentions.total]] detentions", RELEASE, "en")),
    Block(kind="heading", pieces=(Piece("Where"),)),
    Block(kind="chart", chart=ChartBlock(CHART, EVIL, (Link("CSV", "/chart.csv"),))),
    Block(kind="related", related=NewsItem(EVIL, "/en/news/3-b/", NOON, EVIL)),
    Block(kind="quote", html=rich_text(EVIL, None, "en"), speaker=EVIL),
    Block(kind="callout", html=rich_text(EVIL, None, "en")),
    Block(kind="appeal", html=rich_text(EVIL, None, "en")),
)
PAGE = PublicationPage(
    meta=META,
    headline=EVIL,
    published=NOON,
    organisation=EVIL,
    kicker=EVIL,
    lead=(Piece(EVIL),),
    photo=PagePhoto("/media/a.jpg", 4, 3, f'A march "{EVIL}', EVIL),
    blocks=BLOCKS,
    caveat=(Piece(EVIL),),
    counting=Counting(
        release=Link("2024-Q1-1", "/en/data/2024-Q1-1/"),
        as_of=NOON,
        status="provisional",
        status_words="provisional",
        basis=EVIL,
        figures=(CountedFigure("detentions.total", "987", EVIL, "detentions", EVIL),),
    ),
    latest=(NewsItem(EVIL, "/en/news/4-c/", NOON),),
)


@pytest.fixture(scope="module")
def html() -> str:
    return render_to_string("public/publication.html", {"page": PAGE})


def test_whatever_the_texts_hold_is_shown_as_text(html: str) -> None:
    assert re.findall(r"<script[^>]*>", html) == ['<script type="application/ld+json">']


def test_nothing_on_a_page_is_styled_or_run_against_the_policy(html: str) -> None:
    assert re.findall(r"<style|\sstyle=|\son\w+=|javascript:", html) == []


def test_every_number_leads_to_how_it_was_counted(html: str) -> None:
    led_to = set(re.findall(r'href="#(figure-[^"]+)"', html))
    assert led_to == {"figure-detentions.total"}
    assert led_to <= set(re.findall(r'id="([^"]+)"', html))


def test_no_id_is_used_twice(html: str) -> None:
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert sorted(ids) == sorted(set(ids))


def test_pieces_of_a_sentence_are_put_together_without_gaps(html: str) -> None:
    assert '<a class="figure" href="#figure-detentions.total">987</a> detentions' in html


def test_machines_read_the_article_with_its_dates_and_offset(html: str) -> None:
    script = re.search(r'ld\+json">(.*?)</script>', html, re.DOTALL)
    assert script
    described = json.loads(script[1])
    assert described["headline"] == EVIL
    assert described["datePublished"] == described["dateModified"] == "2024-04-26T09:58:01+00:00"


def test_only_siblings_are_alternates_though_every_language_can_be_chosen(html: str) -> None:
    assert re.findall(r'<link rel="alternate" hreflang="(\w+)"', html) == ["be", "en"]
    assert 'href="/ru/" lang="ru"' in html


def test_a_page_names_no_other_host_but_in_its_own_addresses(html: str) -> None:
    hosts = set(re.findall(r'https?://([^/"]+)', html))
    assert hosts == {"news.example.org", "schema.org"}


@pytest.mark.parametrize("code", ["400", "403", "403_csrf", "404", "500"])
def test_a_page_about_an_error_needs_nothing_from_a_view(code: str) -> None:
    assert "<h1" in render_to_string(f"{code}.html")


@pytest.mark.parametrize("value", ["One third", "Траціна"])
def test_words_for_a_number_are_set_smaller(value: str) -> None:
    assert KeyFigure(value, "").is_words
    assert not KeyFigure("1,602", "").is_words


def test_files_of_charts_wear_the_colours_of_the_site() -> None:
    tokens = (Path(settings.BASE_DIR) / "static/css/tokens.css").read_text()
    light = tokens.split("@media")[0]
    worn = {worn[key] for worn in WORN.values() for key in ("fill", "stroke") if key in worn} - {"none"}
    assert {colour for colour in worn if str(colour) not in light} == set()
