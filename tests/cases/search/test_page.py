"""The page of the search, its suggestions, and the lists that find the same."""

import re

import pytest
from django.urls import reverse

from cases.models import Act, Incident, Person, Source, Trial
from tests import cast
from tests.cases.admin.desk import desk_of, list_of

pytestmark = pytest.mark.django_db
PAGE, SUGGESTIONS = "/admin/search/", "/admin/search/suggestions/"


def shown(response):
    """What stands under the headings: title and total, then the words of each line."""
    assert response.status_code == 200
    return {
        group.title: (group.total, [re.sub("<.*?>", "", line.words) for line in group.lines])
        for group in response.context["groups"]
    }


@pytest.fixture
def alice():
    return desk_of(cast.alice())


def test_the_page_shows_what_was_found_by_kind(alice):
    cast.act(incident=cast.incident(title_en="Raid in Minsk"), person=cast.person())
    assert shown(alice.get(PAGE, {"q": "raids"})) == {
        "Incidents": (1, ["Raid in Minsk"]),
        "Acts": (1, ["Detention: Jan Pryklad"]),
    }


def test_one_kind_alone(alice):
    cast.act(incident=cast.incident(title_en="Raid in Minsk"))
    assert list(shown(alice.get(PAGE, {"q": "raids", "kind": "incident"}))) == ["Incidents"]


def test_found_words_are_marked_and_nothing_else_is_markup(alice):
    incident = cast.incident(title_en="A raid", summary_en="They <b>raided</b> & left.")
    page = alice.get(PAGE, {"q": "raid <b>"}).content.decode()
    assert "<q>raid &lt;b&gt;</q>" in page
    page = alice.get(PAGE, {"q": "raid"}).content.decode()
    assert "A <mark>raid</mark>" in page
    assert "They &lt;b&gt;<mark>raided</mark>&lt;/b&gt; &amp; left." in page
    assert reverse("admin:cases_incident_change", args=[incident.pk]) in page


@pytest.mark.parametrize("where", [PAGE, SUGGESTIONS])
def test_a_hidden_record_is_nowhere(where):
    cast.incident(title_en="Canary", sensitivity="restricted", by=cast.boris())
    answer = desk_of(cast.vera()).get(where, {"q": "canary"})
    assert shown(answer) == {}


@pytest.mark.parametrize("model", [Incident, Act, Source, Person, Trial])
def test_show_all_leads_to_a_list_with_the_same_total(alice, model):
    for number in range(6):
        incident = cast.incident(title_en=f"Raid {number}")
        person = cast.person(name_be=f"Raid {number}")
        cast.act(incident=incident, person=person)
        cast.source(incident=incident)
        cast.trial(person=person)
    groups = {group.name: group for group in alice.get(PAGE, {"q": "raids"}).context["groups"]}
    group = groups[model._meta.model_name]
    listed = alice.get(group.whole_list).context["cl"]
    assert (group.total, listed.result_count) == (6, 6)


@pytest.mark.parametrize("text", ["qwzx", "…", "?"])
def test_nothing_found_comes_with_advice(alice, text):
    assert "затрыманне" in alice.get(PAGE, {"q": text}).content.decode()


@pytest.mark.parametrize("query", ["", "?q=", "?q=%00", "?q=a&kind=nonsense", "?q=" + "%F0%9F%95%8A" * 50])
def test_any_address_is_answered(alice, query):
    assert alice.get(PAGE + query).status_code == 200
    assert alice.get(SUGGESTIONS + query).status_code == 200


def test_the_box_stands_on_every_page_but_before_the_login(client, alice):
    assert 'id="search-box"' in alice.get("/admin/").content.decode()
    assert 'id="search-box"' not in client.get("/admin/login/").content.decode()


@pytest.mark.parametrize("where", [PAGE, SUGGESTIONS])
def test_who_is_not_logged_in_is_asked_to(client, where):
    assert client.get(where, {"q": "raid"}).status_code == 302


@pytest.mark.parametrize(
    ("model", "text"), [(Act, "Прыклад"), (Act, "raids"), (Trial, "Прыклад"), (Source, "raid")]
)
def test_lists_are_searched_by_the_index(alice, model, text):
    incident, person = cast.incident(title_en="Raid"), cast.person()
    for wanted in (incident, cast.incident(title_en="Another thing")):
        cast.act(incident=wanted, person=person)
        cast.source(incident=wanted)
    cast.trial(person=person)
    cast.trial(person=cast.person(name_be="Іншы", name_en="Other"))
    found = alice.get(list_of(model, q=text)).context["cl"].result_count
    assert found == (2 if (model, text) == (Act, "Прыклад") else 1)
