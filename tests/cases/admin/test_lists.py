"""Lists of the desk: their cost, their filters, their search."""

import datetime

import pytest
import time_machine
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.admin import lists
from cases.admin.filters import span
from cases.history import create_recorded
from cases.models import (
    Act,
    CaseRecord,
    Court,
    Detainee,
    Incident,
    Judge,
    LawArticle,
    Person,
    Recognition,
    Source,
    Trial,
)
from tests import cast
from tests.cases.admin.desk import address, desk_of, list_of

RECORDS = [model for model in admin.site._registry if issubclass(model, CaseRecord)]
LISTS = [model for model in admin.site._registry if model._meta.app_label == "cases"]


def fill(count):
    """As many records of every kind, each on its own person and incident, with parts."""
    campaign = cast.campaign()
    for number in range(count):
        person, incident = cast.person(occupation_id="journalist"), cast.incident(campaign=campaign)
        cast.act(incident=incident, person=person, agency_id="gubopik")
        cast.trial(
            person=person,
            incident=incident,
            court_id="kobryn",
            judge=cast.judge(f"J-{number}", court_id="kobryn"),
            charges=["koap-24.15"],
            penalties=[("fine", 370, "byn")],
        )
        cast.source(incident=incident)
        cast.recognition(person=person)


def queries(desk, where):
    desk.get(where)  # the first request also reads the session's and the site's own rows
    with CaptureQueriesContext(connection) as captured:
        assert desk.get(where).status_code == 200
    return len(captured)


def codes_on(desk, where):
    response = desk.get(where)
    assert response.status_code == 200
    return [record.code for record in response.context["cl"].result_list]


def test_a_list_costs_the_same_for_1_and_3_rows(desk):
    fill(1)
    cost_of_one = {model.__name__: queries(desk, list_of(model)) for model in LISTS}
    fill_more()
    assert {model.__name__: queries(desk, list_of(model)) for model in LISTS} == cost_of_one
    assert max(cost_of_one.values()) <= 12


def fill_more():
    person, incident = Person.everything.get(), Incident.everything.get()
    for number in range(2):
        cast.act(incident=incident, person=cast.person(), agency_id="gubopik")
        cast.trial(
            person=cast.person(),
            incident=cast.incident(campaign_id="INeedHelpBY"),
            court_id="kobryn",
            judge=cast.judge(f"J-more-{number}", court_id="kobryn"),
            charges=["koap-24.15", "koap-24.23"],
            penalties=[("fine", 370, "byn"), ("arrest", 5, "days")],
        )
        cast.source(incident=incident)
        cast.recognition(person=person, recognised_on=f"2024-03-0{number + 1}")


def test_a_list_costs_the_same_for_300_rows(desk):
    fill(1)
    cost_of_one = {model.__name__: queries(desk, list_of(model)) for model in (Person, Detainee, Act, Trial)}
    by, now = cast.alice(), datetime.datetime(2024, 4, 1, tzinfo=datetime.UTC)
    wrote = {"created_by": by, "created_at": now, "edited_by": by, "edited_at": now}
    people = [Person(code=f"P-{number}", name_be="Ян", **wrote) for number in range(300)]
    create_recorded(Person, people, by)
    incident = Incident.everything.get()
    create_recorded(
        Act,
        [
            Act(
                code=f"A-{person.pk}",
                incident=incident,
                kind_id="detention",
                date="2024-01-23",
                person=person,
                **wrote,
            )
            for person in people
        ],
        by,
    )
    create_recorded(
        Trial,
        [
            Trial(
                code=f"T-{person.pk}",
                person=person,
                process="criminal",
                date="2024-01",
                court_id="kobryn",
                **wrote,
            )
            for person in people
        ],
        by,
    )
    assert {
        model.__name__: queries(desk, list_of(model)) for model in (Person, Detainee, Act, Trial)
    } == cost_of_one


@pytest.mark.parametrize("opened", ["incident", "trial", "person"])
def test_a_page_with_many_rows_inside_costs_what_a_page_with_one_does(desk, opened):
    incident, person = cast.incident(), cast.person()
    trial = cast.trial(person=person, charges=["koap-24.15"], penalties=[("fine", 370, "byn")])
    page = address({"incident": incident, "trial": trial, "person": person}[opened], "change")

    def add_rows():
        cast.act(incident=incident, person=person, agency_id="gubopik", place_of_detention_id="cip-akrescina")
        cast.source(incident=incident, list_id="hotline")
        cast.trial(person=person, court_id="kobryn")

    add_rows()
    cost = queries(desk, page)
    for article in ("koap-24.23", "koap-19.11"):
        add_rows()
        cast.write_part(cast.Charge(trial=trial, article_id=article), cast.alice())
        cast.write_part(cast.Penalty(trial=trial, kind_id="arrest", amount=5, unit="days"), cast.alice())
    assert queries(desk, page) == cost


def test_the_newest_come_first(desk):
    dates = ["2024-02-01", "2024-02", "2023-12-31", "2024-02-02"]
    for number, date in enumerate(dates):
        cast.incident(code=f"I-{number}", date=date)
    assert codes_on(desk, list_of(Incident)) == ["I-3", "I-1", "I-0", "I-2"]


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        ("прыклад", ["P-1"]),
        ("ПРЫКЛАД", ["P-1"]),
        ("pryklad", ["P-1"]),
        ("жыхарка мінска", ["P-2"]),
        ("p-2", ["P-2"]),
    ],
)
def test_people_are_found_by_any_name_and_case(desk, sought, found):
    cast.person(code="P-1", name_be="Ян Прыклад", name_en="Jan Pryklad")
    cast.person(code="P-2", name_be="", name_en="", label="Жыхарка Мінска")
    assert codes_on(desk, list_of(Person, q=sought)) == found


@time_machine.travel("2024-03-31 12:00 +0300", tick=False)
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"when": "this-month"}, ["I-march"]),
        ({"when": "last-month"}, ["I-february"]),
        ({"when": "this-year"}, ["I-march", "I-february"]),
        ({"when": "last-12-months"}, ["I-march", "I-february", "I-old"]),
        ({"author": "me"}, ["I-old"]),
        ({"author": "others"}, ["I-march", "I-february"]),
        ({"date_known": "imprecise"}, ["I-february"]),
        ({"date_known": "day"}, ["I-march", "I-old"]),
        ({"sources": "yes"}, ["I-march"]),
        ({"sources": "no"}, ["I-february", "I-old"]),
        ({"status__exact": "submitted"}, ["I-old"]),
        ({"region__slug__exact": "BY-BR"}, ["I-february"]),
    ],
)
def test_incidents_are_filtered(desk, query, found):
    march = cast.incident(code="I-march", date="2024-03-31")
    cast.source(incident=march)
    cast.incident(code="I-february", date="2024-02", region_id="BY-BR")
    cast.submitted(cast.incident(code="I-old", date="2023-04-01", by=cast.admin()))
    assert codes_on(desk, list_of(Incident, **query)) == found


def test_an_act_lies_in_its_own_region_or_else_in_that_of_its_incident(desk):
    incident = cast.incident(region_id="BY-BR")
    cast.act(code="A-own", incident=incident, region_id="BY-HM")
    cast.act(code="A-of-incident", incident=incident)
    assert codes_on(desk, list_of(Act, region="BY-HM")) == ["A-own"]
    assert codes_on(desk, list_of(Act, region="BY-BR")) == ["A-of-incident"]


def test_people_are_filtered_by_name_and_recognition(desk):
    cast.recognition(person=cast.person(code="P-1"))
    cast.person(code="P-2", name_be="", name_en="", label="a Minsk resident")
    assert codes_on(desk, list_of(Person, recognised="yes")) == ["P-1"]
    assert codes_on(desk, list_of(Person, recognised="no")) == ["P-2"]
    assert codes_on(desk, list_of(Person, named="no")) == ["P-2"]


@pytest.mark.parametrize(
    "query", [{"when": "yesterday"}, {"author": "nobody"}, {"sources": "some"}, {"colour": "red"}]
)
def test_an_unknown_filter_is_an_error_and_not_an_empty_one(desk, query):
    cast.incident(title_en="Not asked for")
    response = desk.get(list_of(Incident, **query))
    assert response.status_code == 400
    assert "=".join(*query.items()) in response.content.decode()
    assert "Not asked for" not in response.content.decode()


def test_a_detainee_is_a_person_with_a_detention(desk):
    twice, never = cast.person(code="P-twice"), cast.person(code="P-never")
    for day in ("2024-01-23", "2024-02-03"):
        cast.act(person=twice, date=day)
    cast.act(person=never, kind_id="search")
    (row,) = desk.get(list_of(Detainee)).context["cl"].result_list
    assert (row.code, row.detained_times, row.detained_on) == ("P-twice", 2, "2024-02-03")


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("this-month", "2024-02-01", "2024-02-29"),
        ("last-month", "2024-01-01", "2024-01-31"),
        ("this-year", "2024-01-01", "2024-12-31"),
        ("last-12-months", "2023-03-01", "2024-02-29"),
    ],
)
def test_spans_on_a_leap_day(name, first, last):
    found = span(name, datetime.date(2024, 2, 29))
    assert found == (datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))


def test_no_filter_lists_hundreds_of_links(desk):
    """123 courts and as many articles are found by search."""
    fill(1)
    for model in RECORDS:
        filters = desk.get(list_of(model)).context["cl"].filter_specs
        lengths = [len(list(one.choices(desk.get(list_of(model)).context["cl"]))) for one in filters]
        assert max(lengths) <= 45, model


@pytest.mark.parametrize("model", [Court, Judge, LawArticle, Person, Incident])
def test_what_is_long_is_chosen_by_searching(desk, model):
    chosen_in = {Court: Trial, Judge: Trial, LawArticle: cast.Charge, Person: Act, Incident: Source}[model]
    field = {Court: "court", Judge: "judge", LawArticle: "article", Person: "person", Incident: "incident"}[
        model
    ]
    fill(1)
    query = {"app_label": "cases", "model_name": chosen_in._meta.model_name, "field_name": field, "term": ""}
    assert desk.get("/admin/autocomplete/", query).json()["results"]
    assert desk_of(cast.stranger()).get("/admin/autocomplete/", query).status_code == 403


def test_recognitions_are_filtered_by_when(desk):
    cast.recognition(code="R-1", recognised_on="2024-02-01")
    with time_machine.travel("2024-02-15 12:00 +0300", tick=False):
        assert codes_on(desk_of(cast.admin()), list_of(Recognition, when="this-month")) == ["R-1"]


def test_trials_are_filtered_by_court_judge_and_article(desk):
    judge = cast.judge()
    cast.trial(code="T-1", court_id="supreme-court", judge=judge, charges=["koap-24.23"])
    cast.trial(code="T-2", charges=["koap-24.15"])
    assert codes_on(desk, list_of(Trial, court="supreme-court")) == ["T-1"]
    assert codes_on(desk, list_of(Trial, judge=judge.pk)) == ["T-1"]
    assert codes_on(desk, list_of(Trial, article="koap-24.15")) == ["T-2"]


@pytest.mark.parametrize(
    "query", [{"court": "nowhere"}, {"judge": "x"}, {"article": "koap-0"}, {"in_batch": "x"}]
)
def test_a_court_judge_article_or_batch_that_does_not_exist_is_an_error(desk, query):
    assert desk.get(list_of(Trial, **query)).status_code == 400


def test_incidents_are_filtered_by_what_was_done_in_them(desk):
    cast.act(incident=cast.incident(code="I-search"), kind_id="search")
    cast.act(incident=cast.incident(code="I-detention"))
    assert codes_on(desk, list_of(Incident, kind="search")) == ["I-search"]


def test_a_period_of_ones_own_is_typed_as_people_say_it(desk):
    for code, date in (
        ("I-day", "2024-02-29"),
        ("I-month", "2024-02"),
        ("I-year", "2024"),
        ("I-march", "2024-03-01"),
    ):
        cast.incident(code=code, date=date)
    within = {"from": "1.02.2024", "to": "Feb 2024"}
    assert codes_on(desk, list_of(Incident, **within)) == ["I-day", "I-month"]
    assert codes_on(desk, list_of(Incident, **within, possibly="yes")) == ["I-day", "I-month", "I-year"]
    assert desk.get(list_of(Incident, **{"from": "31.02.2024"})).status_code == 400


def test_what_waits_longer_than_a_week_is_found(desk):
    with time_machine.travel("2024-02-01 12:00+03:00"):
        cast.submitted(cast.incident(code="I-old"))
    cast.submitted(cast.incident(code="I-new"))
    cast.incident(code="I-draft")
    assert codes_on(desk, list_of(Incident, waiting="7")) == ["I-old"]


def test_a_long_list_is_counted_so_far_and_no_further(desk, monkeypatch):
    monkeypatch.setattr(lists, "COUNTED_AT_MOST", 2)
    for _each in range(2):
        cast.incident()
    assert "2 results" in desk.get(list_of(Incident)).content.decode()
    cast.incident()
    page = desk.get(list_of(Incident))
    assert "more than 2 results; a filter shortens the list" in page.content.decode()
    assert page.context["cl"].result_count == 2
