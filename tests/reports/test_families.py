"""Each family of pages is drafted whole, from the figures of a release, in three languages."""

import datetime
import re
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from cases.consents import record_consent
from cases.models import Consent
from reports.drafting import draft_pages, draft_report
from reports.drafting.pages import PAGES
from reports.families import FAMILIES
from reports.models import NewsArticle, NewsBlock, Story
from reports.periods import read_period
from reports.publishing import texts_of, why_not_publishable
from reports.references import plain_text
from reports.wording.unfilled import unfilled_in
from tests import cast
from tests.hidden import verified_hidden_case
from tests.reports.desk import casebook, detention, editor

pytestmark = pytest.mark.django_db
LANGUAGES = ("en", "be", "ru")
DAY = "2024-01-23..2024-01-23"
PERIODS = {
    "count": "2024-Q1",
    "administrative-month": "2024-02",
    "administrative-year": "2024",
    "criminal-month": "2024-02",
    "criminal-year": "2024",
    "review": "2024-01",
    "statement": "",
    "chronicle": DAY,
}
DATES = (
    r"(January|February|March|December) \d+|(to|з|па|с|по) \d+"
    r"|\d+ (студзеня|лютага|сакавіка|снежня|января|февраля|марта|декабря)"
)


def whole_casebook() -> None:
    """Also people convicted: six to imprisonment, in one region; one to a fine."""
    casebook()
    cast.all_verified(
        [
            *(convicted("imprisonment", amount=24) for _number in range(6)),
            convicted("criminal-fine", amount=100),
        ]
    )


def convicted(penalty: str, amount: int) -> Any:
    unit = "months" if penalty == "imprisonment" else "base_units"
    return cast.trial(
        process="criminal",
        outcome="convicted",
        date="2024-02-14",
        penalties=[(penalty, amount, unit)],
    )


def pages(family: str) -> list[NewsArticle]:
    period = read_period(PERIODS[family]) if PERIODS[family] else None
    return draft_pages(family, period, LANGUAGES, editor())


def read(article: NewsArticle) -> str:
    return "\n".join(plain_text(text, article.story.release, article.language) for text in texts_of(article))


def test_every_family_has_a_page_and_every_page_a_family() -> None:
    assert PAGES.keys() == FAMILIES.keys() == PERIODS.keys()


@pytest.mark.parametrize("family", [slug for slug in FAMILIES if slug != "statement"])
def test_a_page_of_figures_is_ready_in_each_language(family: str) -> None:
    whole_casebook()
    articles = pages(family)
    assert [article.language for article in articles] == list(LANGUAGES)
    assert {(a.story.family, a.story.original_language) for a in articles} == {(family, "en")}
    for article in articles:
        assert [text for text in texts_of(article) if unfilled_in(text)] == []
        assert why_not_publishable(article) == []
        assert all((article.kicker, article.headline, article.teaser, article.lead, article.caveat))


@pytest.mark.parametrize("family", list(FAMILIES))
def test_no_number_is_typed(family: str) -> None:
    """Besides years, days, and the numbers of a list."""
    whole_casebook()
    for article in pages(family):
        texts = "\n".join([article.headline, article.teaser, *(b.text for b in article.blocks.all())])
        rest = re.sub(r"\[\[[^\]]*\]\]|^\d+\. |\b20\d\d\b", "", texts, flags=re.M)
        rest = re.sub(DATES, "", rest)
        assert re.findall(r"\d+", rest) == []


@pytest.mark.parametrize(
    ("family", "headlines"),
    [
        (
            "administrative-month",
            (
                "At least 1 administrative trial: results of administrative prosecution in Belarus in February 2024",
                "Не менш за 1 адміністрацыйны суд: вынікі адміністрацыйнага пераследу ў Беларусі ў лютым 2024 года",
                "Не менее 1 административного суда: итоги административного преследования в Беларуси "
                "в феврале 2024 года",
            ),
        ),
        (
            "criminal-month",
            (
                "At least 7 people convicted in politically motivated criminal cases in Belarus in February 2024",
                "У Беларусі ў лютым 2024 года па палітычных крымінальных справах асуджана не менш за 7 чалавек",
                "В Беларуси в феврале 2024 года по политическим уголовным делам осуждено не менее 7 человек",
            ),
        ),
        (
            "review",
            (
                "Human rights situation in Belarus: January 2024",
                "Сітуацыя з правамі чалавека ў Беларусі: студзень 2024 года",
                "Ситуация с правами человека в Беларуси: январь 2024 года",
            ),
        ),
        (
            "chronicle",
            (
                "Political persecution in Belarus on January 23, 2024",
                "Палітычны пераслед у Беларусі 23 студзеня 2024 года",
                "Политическое преследование в Беларуси 23 января 2024 года",
            ),
        ),
    ],
)
def test_the_headline_says_number_subject_place_and_time(family: str, headlines: tuple[str, ...]) -> None:
    whole_casebook()
    assert tuple(article.title for article in pages(family)) == headlines


def test_a_group_of_one_is_not_named_and_a_list_says_the_others() -> None:
    whole_casebook()
    page = pages("criminal-month")[0]
    [penalties] = page.blocks.filter(part="main-penalties")
    assert penalties.text == "- Imprisonment — [[criminal_convictions.by_penalty.imprisonment]] people."


def test_a_review_begins_with_everything_in_short() -> None:
    casebook()
    blocks = pages("review")[0].blocks.all()
    assert [(block.kind, block.part) for block in blocks][:2] == [("heading", ""), ("figure", "summary")]
    assert blocks[1].text.startswith("- According to Viasna, at least [[detentions.total]] detentions")


def test_a_statement_needs_no_figures_and_waits_for_its_claims() -> None:
    articles = pages("statement")
    assert articles[0].story.release is None
    assert articles[0].slug == "statement-of-the-viasna-human-rights-center"
    claims = [article.blocks.last().text for article in articles]  # type: ignore[union-attr]
    assert all(re.findall(r"^\d\. ⟦", text, re.M) == ["1. ⟦", "2. ⟦", "3. ⟦"] for text in claims)
    assert "to be written or translated: ⟦on what⟧" in why_not_publishable(articles[0])[-1]


def test_a_statement_that_nobody_wrote_yet_is_given_again() -> None:
    first = pages("statement")[0]
    assert pages("statement")[0] == first
    first.headline = "On the Day of Political Prisoners"
    first.save()
    assert pages("statement")[0] != first
    assert Story.objects.count() == 2


def agreed(person: Any, **scopes: bool) -> None:
    record_consent(
        Consent(person=person, given_on=datetime.date(2024, 1, 24), given_by="self", **scopes),
        cast.alice(),
        "by letter",
    )


def test_a_chronicle_tells_of_who_agreed_under_the_heading_of_their_town() -> None:
    person = cast.person(name_be="Алена Прыкладная", name_en="Alena Prykladnaja", publication="name")
    told = detention(person=person, incident=cast.incident(locality="Мазыр"))
    detention(incident=cast.incident(locality="Салігорск"))
    agreed(person, name=True, story=True)
    english, belarusian, _russian = pages("chronicle")
    headings = [
        list(a.blocks.filter(kind="heading").values_list("text", flat=True)) for a in (english, belarusian)
    ]
    assert headings == [["⟦to be translated⟧ Мазыр"], ["Мазыр"]]
    paragraph = belarusian.blocks.get(kind="paragraph").text
    assert paragraph == f"Вядома пра затрыманне: [[person:{told.person.code}||імя не называем]]."
    assert "Прыкладная" not in str([block.text for block in belarusian.blocks.all()])


@pytest.mark.parametrize("scopes", [{}, {"name": True}, {"story": True}])
def test_who_did_not_agree_to_both_is_in_no_town(scopes: dict[str, bool]) -> None:
    person = cast.person(publication="name")
    detention(person=person, incident=cast.incident(locality="Мазыр"))
    if scopes:
        agreed(person, **scopes)
    article = pages("chronicle")[1]
    assert "[[person:" not in str(texts_of(article))
    assert "Мазыр" not in str(texts_of(article))
    assert "[[detentions.total]]" in str(texts_of(article))


def test_a_restricted_incident_is_in_no_chronicle() -> None:
    hidden = verified_hidden_case(cast.alice(), cast.vera())
    agreed(hidden.person, name=True, story=True)
    texts = str([texts_of(article) for article in pages("chronicle")])
    assert "[[person:" not in texts
    assert not [canary for canary in hidden.canaries if canary in texts]


def test_each_family_has_a_story_of_its_own_on_the_same_release() -> None:
    casebook()
    month = read_period("2024-01")
    count = draft_report(month, "en", editor())
    review = draft_report(month, "en", editor(), "review")
    assert count.story != review.story
    assert count.story.release == review.story.release
    assert draft_report(month, "en", editor(), "review") == review


@pytest.mark.parametrize(
    ("family", "period", "fits"),
    [
        ("count", "2024-Q1", True),
        ("count", "2024-01-01..2024-03-31", True),
        ("review", "2024-Q1", False),
        ("administrative-year", "2024", True),
        ("chronicle", DAY, True),
        ("chronicle", "2024-01-01..2024-01-07", True),
        ("chronicle", "2024-01-01..2024-01-08", False),
        ("chronicle", "2024-01", False),
    ],
)
def test_a_family_says_which_periods_fit(family: str, period: str, fits: bool) -> None:
    assert FAMILIES[family].fits(read_period(period)) is fits


def test_the_command_drafts_a_family(capsys: pytest.CaptureFixture[str]) -> None:
    casebook()
    editor()
    call_command("draft_report", "2024-01", "--family", "review", "--language", "en")
    assert capsys.readouterr().out.startswith("Human rights situation in Belarus: January 2024")
    call_command("draft_report", "--family", "statement", "--language", "en")
    assert "Release" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("2024-Q1", "--family", "review"), "2024-Q1: “Monthly review” is about a month."),
        (("--family", "review"), "A page of the family review needs a period."),
    ],
)
def test_the_command_says_what_does_not_fit(arguments: tuple[str, ...], sentence: str) -> None:
    casebook()
    with pytest.raises(CommandError, match=re.escape(sentence)):
        call_command("draft_report", *arguments, "--language", "en")


def test_the_blocks_of_a_figure_paragraph_name_their_part() -> None:
    casebook()
    blocks = NewsBlock.objects.filter(article=pages("count")[0], kind="figure")
    assert list(blocks.values_list("part", flat=True)) == ["detentions", "trials", "penalties", "convictions"]
