"""A filtered list of the desk, counted for a story: read strictly, verified records only, and frozen."""

from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from cases.verification import withdraw
from reports.counting.listed.counting import records_of, value_of
from reports.counting.listed.freezing import freeze
from reports.counting.listed.reading import BadList, read_address, read_query
from reports.models import CountedList, CountedListRecord, Story
from reports.quoted_drift import drift_of_list
from tests import cast
from tests.cases.admin.desk import in_role
from tests.hidden import verified_hidden_case
from tests.reports.desk import casebook, detention, draft, editor

pytestmark = pytest.mark.django_db

JANUARY = "/admin/cases/act/?kind__slug__exact=detention&from=2024-01-01&to=2024-01-31"


def counted(address: str) -> int:
    return value_of(records_of(read_address(address)))


@pytest.mark.parametrize(
    ("address", "value"),
    [
        (JANUARY, 3),
        ("https://desk.example.org" + JANUARY, 3),
        ("admin/cases/act/?kind=detention&period=2024-Q1&region=BY-HM", 4),
        ("/admin/cases/act/?status__exact=verified&o=-2&p=3", 4),
        ("/admin/cases/trial/?process__exact=administrative&article=koap-24.15", 1),
        ("/admin/cases/trial/?in_absentia__exact=1", 0),
        ("/admin/cases/person/?sex__exact=female", 2),
        ("/admin/cases/detainee/", 4),
        ("/admin/cases/detainee/?sex__exact=male", 1),
        ("/admin/cases/incident/?region__slug__exact=BY-HM&kind=detention", 4),
        ("/admin/cases/recognition/?when=last-12-months", 0),
    ],
)
def test_it_counts_what_the_list_shows(address: str, value: int) -> None:
    casebook()
    assert counted(address) == value


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("/en/news/", "This is not the address of a list that can be counted."),
        ("/admin/cases/source/", "This is not the address of a list that can be counted."),
        ("/admin/cases/act/?author=me", "“author” is no filter of this list that readers could be told of."),
        ("/admin/cases/act/?sources=no", "“sources” is no filter of this list"),
        ("/admin/cases/act/?people_min__gte=3", "“people_min__gte” is no filter of this list"),
        ("/admin/cases/incident/?sensitivity__exact=restricted", "“sensitivity__exact” is no filter"),
        ("/admin/cases/person/?from=2024-01-01", "“from” is no filter of this list"),
        ("/admin/cases/act/?q=Pryklad", "What was searched for cannot be counted."),
        ("/admin/cases/act/?status__exact=draft", "Only verified records are counted."),
        ("/admin/cases/act/?possibly=yes&from=2024", "Figures count what surely lies within the days."),
        ("/admin/cases/act/?when=someday", "“someday” is no span of days of this list."),
        ("/admin/cases/act/?period=2024-Q9", "“2024-Q9” is not a period"),
        ("/admin/cases/act/?from=someday", "someday"),
        ("/admin/cases/act/?from=2024-03-01&to=2024-02-01", "The days end before they begin."),
        ("/admin/cases/act/?period=2024&from=2024-03-01", "The address names several spans of days."),
        ("/admin/cases/act/?region=BY-HM&region=BY-BR", "“region” is there twice."),
        ("/admin/cases/act/?region=BY-XX", "The filter “region” does not know “BY-XX”."),
        ("/admin/cases/act/?kind=dance", "does not know “dance”."),
        ("/admin/cases/trial/?judge=5", "The filter “judge” does not know “5”."),
        ("/admin/cases/trial/?outcome__exact=won", "does not know “won”."),
        ("/admin/cases/trial/?in_absentia__exact=perhaps", "does not know “perhaps”."),
    ],
)
def test_what_it_does_not_know_is_refused_with_a_sentence(address: str, sentence: str) -> None:
    with pytest.raises(BadList) as refusal:
        records_of(read_address(address))
    assert sentence in str(refusal.value)


def test_what_is_not_verified_is_not_counted() -> None:
    detention()
    cast.submitted(cast.act())
    assert counted("/admin/cases/act/") == 1


def test_a_group_counts_as_the_smallest_number_known() -> None:
    cast.verified(cast.act(people_min=20))
    detention()
    assert counted("/admin/cases/act/?kind=detention") == 21


def test_what_is_known_of_an_incident_counts_while_it_is_verified() -> None:
    incident = detention().incident
    assert counted("/admin/cases/act/?region=BY-HM") == 1
    incident.refresh_from_db()
    incident.title_en = "Searches"
    cast.write(incident, cast.alice())
    assert counted("/admin/cases/act/?region=BY-HM") == 0
    assert counted("/admin/cases/act/") == 1


def test_a_restricted_incident_counts_as_in_a_release() -> None:
    verified_hidden_case(in_role("documenter", username="member"), in_role("verifier", username="checker"))
    assert counted("/admin/cases/act/?kind=detention") == 1


def test_the_same_list_is_written_the_same() -> None:
    one = read_address("/admin/cases/act/?region=BY-HM&period=2024-Q1&kind=detention")
    other = read_address(
        "/admin/cases/act/?kind__slug__exact=detention&to=31.03.2024&from=1.1.2024&region=BY-HM"
    )
    assert (
        one.query == other.query == "from=2024-01-01&kind__slug__exact=detention&region=BY-HM&to=2024-03-31"
    )
    assert read_query("act", one.query).query == one.query


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "detentions; in Minsk; from January 1 to March 31, 2024"),
        ("be", "затрыманні; у Мінску; з 1 студзеня па 31 сакавіка 2024 года"),
        ("ru", "задержания; в Минске; с 1 января по 31 марта 2024 года"),
    ],
)
def test_readers_are_told_in_words(language: str, words: str) -> None:
    listing = read_address("/admin/cases/act/?kind=detention&period=2024-Q1&region=BY-HM")
    assert listing.words(language) == words
    assert listing.unit == "detention"


def test_every_filter_has_its_words() -> None:
    judge = cast.judge()
    cast.campaign()
    address = (
        "/admin/cases/trial/?process=criminal&outcome=unknown&court__region=BY-HM&court_instance=appeal"
        f"&in_absentia=1&incident__campaign=INeedHelpBY&date_known=imprecise&judge={judge.pk}&from=2024-02"
    )
    assert read_address(address).words("en") == (
        "trials; criminal; outcome not known; courts: Minsk; judge: Суддзя Прыкладная; appeal; in absentia; "
        "campaign: Raids against people who got food parcels; the day is not known exactly; from February 1, 2024"
    )
    people = read_address("/admin/cases/person/?sex=other&has_minor_children=0&recognised=yes")
    assert people.words("en") == (
        "people of the case file; neither women nor men; without minor children; "
        "recognised as political prisoners"
    )


def frozen(address: str = JANUARY, story: Story | None = None) -> CountedList:
    return freeze(story or draft().story, read_address(address), editor())


def test_it_is_frozen_with_the_records_it_counted() -> None:
    first, *_rest = casebook()
    made = frozen()
    assert (made.path, made.value, made.unit, made.made_by) == ("list:1", 3, "detention", editor())
    assert made.words_en == "detentions; from January 1 to 31, 2024"
    record = made.records.get(record_id=first.pk)
    assert (record.code, record.counts) == (first.code, 1)
    assert record.version == first.history.latest("history_id").history_id


def test_counted_again_with_nothing_changed_it_is_the_same_and_else_the_next() -> None:
    casebook()
    made = frozen()
    assert frozen(story=made.story) == made
    detention()
    again = frozen(story=made.story)
    assert (again.number, again.value) == (2, 4)
    assert frozen("/admin/cases/detainee/", made.story).number == 3


@pytest.mark.parametrize("model", [CountedList, CountedListRecord])
@pytest.mark.parametrize("verb", ["UPDATE {} SET {} = {}", "DELETE FROM {}"])
def test_the_database_refuses_to_change_or_delete_one(model: Any, verb: str) -> None:
    casebook()
    frozen()
    column = "value" if model is CountedList else "counts"
    statement = verb.format(model._meta.db_table, column, 7)
    with pytest.raises(DatabaseError, match="A counted list cannot be changed or deleted"):  # noqa: SIM117
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


def test_one_number_is_given_once_in_a_story() -> None:
    casebook()
    made = frozen()
    made.pk = None
    with pytest.raises(DatabaseError), transaction.atomic():
        made.save(force_insert=True)
    row = CountedListRecord(counted_list=frozen(), record_id=0, code="A", version=1)
    row.save()
    row.pk = None
    with pytest.raises(DatabaseError), transaction.atomic():
        row.save(force_insert=True)


def test_drift_names_the_very_records() -> None:
    first, *_rest = casebook()
    made = frozen()
    assert drift_of_list(made) is None
    new = detention()
    withdraw([first], cast.alice(), "Twice in the list").raise_if_refused()
    drift = drift_of_list(made)
    assert drift is not None
    assert (drift.path, drift.then, drift.now) == ("list:1", 3, 3)
    assert [record.code for record in drift.moves.added] == [new.code]
    assert [record.code for record in drift.moves.removed] == [first.code]


def test_the_number_of_queries_does_not_grow_with_the_records(django_assert_max_num_queries: Any) -> None:
    casebook()
    listing = read_address(JANUARY)
    with django_assert_max_num_queries(3):
        records_of(listing)
