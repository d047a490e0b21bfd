"""A partner's table: columns guessed, words settled once, each row made into the records it tells of."""

from typing import Any

import pytest

from cases.casebook.tables import BY_NAME
from cases.importing.guessing import guess, guess_kind, header_row, remembered
from cases.importing.mapping import Mapping
from cases.importing.remembering import words_of
from cases.importing.targets import required
from cases.importing.values import converted
from cases.importing.words import NOTHING, unsettled
from cases.models import Act, Import, Incident, Person, Trial
from tests import cast
from tests.cases.importing.files import (
    DETENTIONS,
    again,
    confirmed,
    in_workbook,
    mapped,
    notes,
    numbers,
    previewed,
    taken,
)

pytestmark = pytest.mark.django_db
State = Import.State
TRIALS = [
    ["Фамилия", "Имя", "Отчество", "Статья", "Суд", "Дата суда", "Наказание", "Срок"],
    ["Примеров", "Иван", "Петрович", "koap-24.23; koap-24.3", "", "05.03.2024", "штраф", "1 250,50 руб."],
]


def detentions(sealed: Any = None, **fixed: str) -> Any:
    said = {"acts__kind": "detention", "incidents__title_ru": "Задержания"} | fixed
    words = {"acts.agency": {"Губазик": "gubopik"}}
    return mapped(sealed or taken(DETENTIONS, partner="HRC"), "acts", words, **said)


@pytest.mark.parametrize(
    ("headers", "kind", "found"),
    [
        (
            DETENTIONS[0][1:],
            "acts",
            ["people.name", "people.birth_date", "people.sex", "acts.date", "acts.region", "acts.agency"],
        ),
        (
            ["Прозвішча", "Імя", "Дата нараджэння", "Калі затрымалі", "Хто затрымаў"],
            "acts",
            ["people.surname", "people.given", "people.birth_date", "acts.date", "acts.agency"],
        ),
        (
            ["Full name", "Date of birth", "Court", "Judge", "Article", "Date of verdict", "Sentence"],
            "trials",
            [
                *("people.name", "people.birth_date", "trials.court", "trials.judge", "charges.article"),
                *("trials.date", "penalties.kind"),
            ],
        ),
    ],
)
def test_columns_are_guessed_from_their_names_in_three_languages(
    headers: list[str], kind: str, found: list[str]
) -> None:
    assert guess_kind(headers) == kind
    assert guess(kind, headers, []) == dict(enumerate(found))


def test_columns_are_guessed_from_their_values_where_their_names_tell_nothing() -> None:
    rows = [(2, ["Ян Прыклад", "03.02.2024", "м", "x"]), (3, ["Ганна Прыклад", "2024-02-04", "ж", "y"])]
    found = guess("acts", ["A", "B", "C", "D"], rows)
    assert found == {0: "people.name", 1: "acts.date", 2: "people.sex"}


def test_a_title_above_the_table_is_not_the_row_of_the_names() -> None:
    assert header_row([(1, ["Спіс за люты"]), (3, ["ФИО", "Дата", "Пол"]), (4, ["Ян", "2024", "м"])]) == 3


@pytest.mark.parametrize(
    ("column", "text", "ours"),
    [
        ("acts.date", "03.02.2024", "2024-02-03"),
        ("acts.date", "3/2/2024", "2024-02-03"),
        ("acts.date", "2024-02-03T00:00:00", "2024-02-03"),
        ("acts.date", "люты 2024", "2024-02"),
        ("acts.date", "3 февраля 2024", "2024-02-03"),
        ("acts.date", "31.02.2024", "31.02.2024"),
        ("acts.date", "3 февраля", "3 февраля"),
        ("acts.date", "45325", "45325"),
        ("trials.in_absentia", "Так", "yes"),
        ("trials.in_absentia", "нет", "no"),
        ("trials.in_absentia", "магчыма", "магчыма"),
        ("people.minor_children", "2", "2"),
        ("penalties.amount", "1 250,50 руб.", "1250.5"),
        ("acts.people_min", "1 200", "1200"),
        ("people.note", " як ёсць ", "як ёсць"),
    ],
)
def test_values_are_written_as_a_casebook_has_them_or_left_alone(column: str, text: str, ours: str) -> None:
    table, _dot, name = column.partition(".")
    assert converted(BY_NAME[table].by_name[name], text) == ours


def test_each_row_becomes_a_person_an_act_and_an_incident_of_its_day() -> None:
    sealed = detentions()
    previewed(sealed)
    assert notes(sealed) == {}
    assert (numbers(sealed.of), sealed.of.counts["tables"]) == (
        {"new": 2},
        {"people": {"new": 2}, "incidents": {"new": 2}, "acts": {"new": 2}},
    )
    assert confirmed(sealed).state == State.DONE
    yan, hanna = Person.everything.order_by("birth_date")
    assert (yan.name_be, yan.sex, yan.birth_date) == ("Ян Іванавіч Прыклад", "male", "1990")
    assert (hanna.sex, hanna.birth_date) == ("female", "1991-06-05")
    act = Act.everything.get(person=yan)
    assert (act.kind_id, act.date, act.region_id, act.agency_id) == (
        "detention",
        "2024-02-03",
        "BY-HM",
        "gubopik",
    )
    assert act.code == "HRC-A-1"
    assert (act.incident.title_ru, act.incident.date, act.incident.region_id) == (
        "Задержания",
        "2024-02-03",
        "BY-HM",
    )


def test_the_same_table_again_is_equal_and_a_corrected_one_changes_its_records() -> None:
    first = detentions()
    previewed(first)
    confirmed(first)
    second = detentions()
    previewed(second)
    assert numbers(second.of) == {"equal": 2}
    corrected = [row[:] for row in DETENTIONS]
    corrected[1][6], corrected[2][3] = "kgb", ""
    third = detentions(taken(corrected, partner="HRC"))
    previewed(third)
    assert (numbers(third.of), notes(third)) == (
        {"equal": 1, "changed": 1},
        {2: "acts.agency: gubopik → kgb"},
    )


def test_an_incident_that_is_here_can_be_that_of_all_rows() -> None:
    incident = cast.incident()
    sealed = mapped(
        taken(DETENTIONS),
        "acts",
        {"acts.agency": {"Губазик": NOTHING}},
        acts__kind="detention",
        acts__incident=incident.code,
    )
    previewed(sealed)
    assert notes(sealed) == {}
    confirmed(sealed)
    assert {act.incident for act in Act.everything.all()} == {incident}
    assert Incident.everything.count() == 1


def test_a_trial_brings_its_articles_and_its_penalty() -> None:
    sealed = mapped(
        taken(TRIALS, partner="Вясна"),
        "trials",
        trials__process="administrative",
        trials__outcome="convicted",
    )
    previewed(sealed)
    assert notes(sealed) == {}
    confirmed(sealed)
    trial = Trial.everything.get()
    assert sorted(trial.charges.values_list("article", flat=True)) == ["koap-24.23", "koap-24.3"]
    assert [(one.kind_id, str(one.amount), one.unit) for one in trial.penalties.all()] == [
        ("fine", "1250.50", "byn")
    ]
    assert trial.person.name_ru == "Иван Петрович Примеров"


def test_rows_about_one_person_are_about_one_person_unless_said_otherwise() -> None:
    rows = [["ФИО", "Дата задержания"], ["Ян Прыклад", "2024-02-03"], ["Ян Прыклад", "2024-03-03"]]
    fixed = {"acts__kind": "detention", "acts__region": "BY-HM", "incidents__title_be": "Затрыманні"}
    sealed = mapped(taken(rows), "acts", **fixed)
    previewed(sealed)
    assert sealed.of.counts["tables"]["people"] == {"new": 1}
    sealed.details.mapping["one_person"] = False
    previewed(sealed)
    assert sealed.of.counts["tables"]["people"] == {"new": 2}


def test_a_word_that_is_none_of_ours_is_offered_the_nearest_and_is_a_mistake_until_settled() -> None:
    rows = [
        ["code", "name_be", "sex"],
        ["P-1", "Ян", "мужчынаа"],
        ["P-2", "Іван", "мужчынаа"],
        ["P-3", "Ева", "ж"],
    ]
    sealed = mapped(taken(rows, partner="HRC", name="list.csv"), "people")
    mapping = Mapping.read(sealed.details.mapping)
    [[one]] = unsettled(mapping, sealed.rows(0), {}).values()
    assert (one.said, one.rows, [option.word for option in one.near][:1]) == ("мужчынаа", 2, ["male"])
    previewed(sealed)
    assert numbers(sealed.of) == {"new": 1, "wrong": 2}
    assert notes(sealed)[2].startswith("people.sex “мужчынаа”: Not one of the words")
    sealed.details.words = {"people.sex": {"мужчынаа": "male"}}
    previewed(sealed)
    assert numbers(sealed.of) == {"new": 3}
    confirmed(sealed)
    assert words_of("HRC") == {"people.sex": {"мужчынаа": "male"}}


def test_what_was_settled_is_remembered_for_the_same_columns_in_any_order() -> None:
    sealed = detentions()
    previewed(sealed)
    confirmed(sealed)
    headers = [*DETENTIONS[0][::-1]]
    known = remembered("HRC", headers, 0, 1)
    assert known is not None
    assert known.columns[5] == "people.name"
    assert known.fixed == {"acts.kind": "detention", "incidents.title_ru": "Задержания"}
    assert remembered("Another", headers, 0, 1) is None
    assert remembered("HRC", headers[1:], 0, 1) is None


def test_a_column_cannot_become_what_no_form_offers() -> None:
    said = {
        "kind": "acts",
        "columns": {0: "acts.status", 1: "acts.verified_by", 2: "acts.id", 3: "acts.date"},
    }
    assert Mapping.read(said).cleaned().columns == {3: "acts.date"}


def test_what_a_row_cannot_do_without_is_asked_for() -> None:
    chosen = {"people.name", "acts.date", "incidents.title_ru"}
    assert [target.key for target in required("acts", chosen)] == ["acts.kind", "incidents.region"]


def test_a_row_of_another_length_is_a_mistake_and_not_moved_into_other_columns() -> None:
    rows = [["ФИО", "Дата рождения"], ["Ян"], ["Ян", "Прыклад", "1990"], ["Ганна Прыклад", "1990", " "]]
    sealed = mapped(taken(rows), "people")
    previewed(sealed)
    assert numbers(sealed.of) == {"new": 1, "wrong": 2}
    assert notes(sealed) == {
        2: "people: The row has 1 cells and the first row names 2 columns.",
        3: "people: The row has 3 cells and the first row names 2 columns.",
    }


def test_a_workbook_of_a_partner_keeps_its_dates_and_numbers() -> None:
    rows = [["ФИО", "Дата рождения"], ["Ян Прыклад", 1990], ["Ганна Прыклад", "1991-05-06"]]
    sealed = mapped(taken(in_workbook(Спіс=rows), name="list.xlsx"), "people")
    previewed(sealed)
    confirmed(sealed)
    assert sorted(Person.everything.values_list("birth_date", flat=True)) == ["1990", "1991-05-06"]
    assert again(sealed).state == State.DONE
