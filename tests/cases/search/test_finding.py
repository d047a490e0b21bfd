"""What is found, in which order, and by whom; the same on both databases."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from cases.models import Detainee, Incident, Person
from cases.search.asking import with_words
from cases.search.finding import COUNTED, find
from tests import cast

pytestmark = pytest.mark.django_db


def found(text, user=None, **options):
    """The codes found, by kind."""
    groups = find(text, user or cast.alice(), **options).groups
    return {group.kind.name: [record.code for record in group.records] for group in groups if group.total}


def totals(text, user):
    return {group.kind.name: group.total for group in find(text, user).groups if group.total}


@pytest.mark.parametrize(
    ("written", "sought"),
    [
        ("Затрыманне ў Гродне", "затрыманні"),
        ("Обыск в квартире", "обыски"),
        ("Search of a flat", "searches"),
        ("Пратэсты ў Мінску", "минск пратэст"),
        ("Затрыманне", "затр"),
        ("Арышт суседа", '"арышты суседа"'),
        ("Ł: Ślad ŭ Homieli", "slad homieli"),
    ],
)
def test_an_incident_is_found_by_its_words_in_any_form(written, sought):
    incident = cast.incident(title_en="", title_be=written)
    assert found(sought) == {"incident": [incident.code]}


@pytest.mark.parametrize("sought", ["затрыманне Брэст", '"Гродне ў Затрыманне"', "рыман", "24"])
def test_what_an_incident_is_not_found_by(sought):
    cast.incident(title_en="", title_be="Затрыманне ў Гродне", summary_be="Патрабавалі 2024 рублі")
    assert found(sought) == {}


def test_an_incident_is_found_by_its_place_region_campaign_and_story():
    incident = cast.incident(locality="Жодзіна", campaign=cast.campaign(), summary_ru="Пришли ночью")
    for sought in ("Жодзіне", "Минск", "food parcels", "ночью пришли"):
        assert found(sought) == {"incident": [incident.code]}


def test_a_person_is_found_by_former_names_label_and_note_and_what_is_about_them_too():
    person = cast.person(name_be="Ганна Прыклад", other_names="Ганна Дзявочая", note="сястра адваката")
    act, trial = cast.act(person=person), cast.trial(person=person)
    assert found("дзявочай") == {"person": [person.code], "trial": [trial.code], "act": [act.code]}
    assert found("адвакат") == {"person": [person.code]}


def test_a_person_is_found_in_another_spelling():
    person = cast.person(name_be="Юлія Сіўцова", name_ru="", name_en="")
    assert found("Yuliya Siutsova", kinds=["person"]) == {"person": [person.code]}


def test_a_trial_is_found_by_court_judge_and_article():
    trial = cast.trial(court_id="kobryn", judge=cast.judge(), charges=["koap-24.15"])
    for sought in ("24.15", "Прыкладнай", "Кобрынскі"):
        assert found(sought, kinds=["trial"]) == {"trial": [trial.code]}


def test_a_source_is_found_by_title_kind_and_address():
    source = cast.source(kind="media", title="Навіны", url="https://news.example.org/a/b")
    for sought in ("навіна", "example.org", "https://news.example.org/a/b", "СМИ", "media"):
        assert found(sought, kinds=["source"]) == {"source": [source.code]}


@pytest.mark.parametrize("typed", ["I-2024-00317", "i 2024 317", "i202400317"])
def test_a_code_comes_first(typed):
    first = cast.incident(code="I-2024-00317")
    later = cast.incident(code="I-2024-3170")
    assert found(typed, kinds=["incident"])["incident"] in ([first.code], [first.code, later.code])


def test_whole_words_come_before_beginnings_then_the_newest():
    begins = cast.incident(title_en="Searchlight")
    old, new = cast.incident(title_en="Search"), cast.incident(title_en="A search")
    newest = cast.incident(title_en="Searchlights")
    assert found("searches", kinds=["incident"]) == {"incident": [new.code, old.code]}
    assert found("search")["incident"] == [new.code, old.code, newest.code, begins.code]


def test_who_reads_only_finds_what_is_verified():
    draft, verified = cast.incident(title_en="Raid one"), cast.verified(cast.incident(title_en="Raid two"))
    assert found("raid", cast.edita()) == {"incident": [verified.code]}
    assert found("raid", cast.alice()) == {"incident": [verified.code, draft.code]}


def test_who_may_look_at_nothing_finds_nothing():
    cast.incident(title_en="Canary")
    assert find("canary", cast.stranger()).groups == []


def test_a_restricted_incident_and_all_about_it_are_found_by_its_team_only():
    secret = cast.incident(title_en="Canary", sensitivity="restricted", by=cast.boris())
    person = cast.person(name_be="Канарэйка", name_en="Canary")
    cast.act(incident=secret, person=person)
    cast.source(incident=secret, title="Canary letter")
    assert totals("canary", cast.vera()) == {}
    assert totals("канарэйка", cast.vera()) == {}
    assert totals(secret.code, cast.vera()) == {}
    assert totals("canary", cast.boris()) == {"incident": 1, "person": 1, "act": 1, "source": 1}


def test_a_total_is_exact_up_to_a_cap(monkeypatch):
    monkeypatch.setattr("cases.search.finding.COUNTED", 2)
    for _ in range(2):
        cast.incident(title_en="Raid")
    [group] = find("raid", cast.alice()).groups[1:2]
    assert (group.total, group.more) == (2, False)
    cast.incident(title_en="Raid")
    [group] = find("raid", cast.alice(), limit=1).groups[1:2]
    assert (group.total, group.more, len(group.records)) == (2, True, 1)
    assert COUNTED == 1_000


def test_a_list_is_narrowed_by_the_same_words():
    person = cast.act(person=cast.person(name_be="Ганна Прыклад")).person
    cast.person(name_be="Іншы")
    for model in (Person, Detainee):
        assert [each.pk for each in model.everything.filter(with_words(model, "Ганны"))] == [person.pk]
    assert not Incident.everything.filter(with_words(Incident, "…")).exists()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(text=st.text(max_size=60) | st.text("\"'*()-:&|!<> NEAR AND OR NOT аA1", max_size=40))
@example("\0")
@example("🕊" * 100)
@example('"')
@example("'; DROP TABLE cases_person; --")
@example("a" * 10_000)
@example("слова " * 2_000)
@example("NEAR(a b)")
@example("\ud800")
def test_nothing_that_is_typed_breaks_it(text):
    assert find(text, cast.alice()).total == 0


def test_the_number_of_queries_does_not_grow(django_assert_max_num_queries):
    alice = cast.alice()
    for _ in range(3):
        cast.trial(person=cast.act(person=cast.person()).person, court_id="kobryn")
    find("Прыклад", alice)  # permissions are read once
    with django_assert_max_num_queries(26):
        find("Прыклад", alice)
