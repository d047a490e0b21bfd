"""What is public, for programs: what public pages show, and nothing else."""

import datetime
import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cases.consents import record_consent
from cases.models import Consent
from cases.writing import write
from reports import publishing
from reports.models import NewsArticle
from reports.revising import retract
from reports.site.lists import public_releases
from tests import cast
from tests.reports.site.news import documented_january, drafted, editor, published
from tests.viasna.api.asking import analyst, anybody, program_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> NewsArticle:
    documented_january()
    return published()


def test_a_publication_is_told_as_its_page_says_it(client, article):
    told = anybody().get(f"publications/{article.pk}/").json()
    page = client.get(told["url"].replace("http://localhost:8000", "")).content.decode()
    assert told["headline"] in page
    assert told["release"] == article.story.release.code
    assert {block["kind"] for block in told["blocks"]} >= {"paragraph", "chart"}
    figure = next(one for one in told["figures"] if one["path"] == "detentions.total")
    assert figure["printed"] == "3"
    assert figure["rule"] in page
    assert anybody().rows("publications/")[0]["number"] == article.pk


def test_a_publication_is_read_as_it_was_published_not_as_it_is_worked_on(article):
    article.headline = "Not for readers yet"
    article.save()
    assert "Not for readers" not in json.dumps(anybody().get(f"publications/{article.pk}/").json())
    assert "Not for readers" not in json.dumps(anybody().get("publications/").json())


def test_a_draft_is_not_there_whatever_its_token(article):
    draft = drafted("be")
    for program in (anybody(), program_of(analyst())):
        assert program.get(f"publications/{draft.pk}/").status_code == 404
        assert program.rows("publications/", language="be") == []


def test_publications_are_those_in_the_language_of_the_answer(article):
    assert anybody().rows("publications/", language="ru") == []
    assert len(anybody().rows("publications/", language="en")) == 1


def test_one_that_was_withdrawn_is_gone_and_one_that_was_retracted_says_why(article):
    publishing.withdraw_from_site(NewsArticle.objects.get(pk=article.pk), editor())
    answer = anybody().get(f"publications/{article.pk}/")
    assert (answer.status_code, answer["Content-Type"]) == (410, "application/problem+json")
    assert answer.json()["detail"] == "This publication was withdrawn."
    assert anybody().rows("publications/") == []


def test_of_one_that_was_retracted_readers_are_told_why(article):
    stored = NewsArticle.objects.get(pk=article.pk)
    retract(stored, editor(), "Two raids were taken for one.")
    problem = anybody().get(f"publications/{article.pk}/").json()
    assert problem["status"] == 410
    assert problem["retracted"]["why"] == "Two raids were taken for one."


def test_only_releases_that_a_publication_quotes_are_there(article):
    late = drafted("ru").story.release
    codes = anybody().codes("releases/")
    assert codes == list(public_releases().values_list("code", flat=True))
    assert anybody().get(f"releases/{article.story.release.code}/").json()["period"] == "2024-01"
    assert late is not None
    unquoted = anybody().get("releases/2024-Q1-0000/")
    assert unquoted.status_code == 404


def test_the_figures_of_a_release_are_those_of_its_file(client, article):
    code = article.story.release.code
    rows = anybody().rows(f"releases/{code}/figures/")
    of_file = client.get(f"/en/data/{code}/figures.json").json()["figures"]
    assert [(row["path"], row["value"]) for row in rows] == [(row["path"], row["value"]) for row in of_file]
    total = next(row for row in rows if row["path"] == "detentions.total")
    assert (total["value"], total["indicator"]) == (3, "detentions")
    detentions = anybody().rows(f"releases/{code}/figures/", indicator="detentions")
    assert {row["indicator"] for row in detentions} == {"detentions"}
    csv = anybody().get(f"releases/{code}/figures/", format="csv", fields="path,value").content.decode()
    assert "detentions.total,3\r\n" in csv


def consenting():
    person = cast.person(publication="name", name_en="Jan Pryklad")
    cast.verified(person)
    consent = Consent(person=person, given_by="self", given_on=datetime.date(2024, 2, 1), name=True)
    record_consent(consent, cast.alice(), "By telephone")
    cast.verified(cast.recognition(person=person))
    return person


def test_the_register_names_who_agreed_and_nobody_else():
    person = consenting()
    cast.verified(cast.recognition(person=cast.person(name_en="Somebody Else")))
    (told,) = anybody().rows("register/")
    assert told["name"] == "Jan Pryklad"
    one = anybody().get(f"register/{told['id']}/").json()
    assert one["facts"]
    assert "Somebody Else" not in json.dumps([told, one])
    person.publication = "none"
    write(person, cast.alice())
    assert anybody().rows("register/") == []
    gone = anybody().get(f"register/{told['id']}/")
    assert gone.status_code == 410
    assert "Jan" not in gone.content.decode()
    assert anybody().get(f"register/{'0' * 20}/").status_code == 404


def test_the_register_comes_in_pages():
    ids = sorted(row["id"] for row in (consenting() and anybody().rows("register/")))
    consenting()
    rows, _last = anybody().everything("register/", limit=1)
    assert len({row["id"] for row in rows}) == len(rows) == 2
    assert set(ids) < {row["id"] for row in rows}


def test_of_the_vocabularies_everybody_has_what_is_shipped():
    cast.campaign()
    names = [row["name"] for row in anybody().rows("reference/")]
    assert "courts" in names
    regions = anybody().rows("reference/regions/", language="be")
    assert next(row["label"] for row in regions if row["code"] == "BY-HM") == "Мінск"
    articles = anybody().rows("reference/law-articles/", limit=1000)
    assert next(row for row in articles if row["code"] == "koap-24.15")["number"] == "24.15"
    assert anybody().rows("reference/campaigns/") == []
    assert program_of(analyst(), []).rows("reference/campaigns/") == []
    assert [row["code"] for row in program_of(analyst()).rows("reference/campaigns/")] == ["INeedHelpBY"]


def test_a_vocabulary_comes_in_pages():
    everything = anybody().codes("reference/courts/", limit=1000)
    rows, _last = anybody().everything("reference/courts/", limit=30)
    assert [row["code"] for row in rows] == everything


@pytest.mark.parametrize("path", ["publications/", "releases/", "register/"])
def test_a_public_list_costs_the_same_whatever_its_length(article, path):
    client = Client()
    client.get(f"/api/v1/{path}")
    with CaptureQueriesContext(connection) as one:
        client.get(f"/api/v1/{path}?language=en&limit=1")
    with CaptureQueriesContext(connection) as many:
        client.get(f"/api/v1/{path}?language=en")
    assert len(one) == len(many) <= 12
