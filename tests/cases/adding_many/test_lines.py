"""A list as it comes from a chat: what is understood of a line, and that nothing of it is lost."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.adding_many import parse
from cases.adding_many.names import as_written, proposed_sex

TODAY = datetime.date(2024, 2, 3)


def only(text):
    (line,) = parse(text, TODAY)
    return line


def said(text):
    """What the line was found to say, without what it does not say."""
    line = only(text)
    names = ("name", "birth_date", "town", "sex", "people_min", "telephones", "left_over")
    return {name: getattr(line, name) for name in names if getattr(line, name)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1. Іваноў Іван Пятровіч, 1987 г.р., г. Гомель",
            {"name": "Іван Пятровіч Іваноў", "birth_date": "1987", "town": "Гомель"},
        ),
        ("2) ПЯТРОВА ГАННА 12.05.1990", {"name": "Ганна Пятрова", "birth_date": "1990-05-12"}),
        (
            "3. Сидоров Алексей, 35 лет (Минск)",
            {"name": "Алексей Сидоров", "birth_date": "1988/1989", "town": "Минск"},
        ),
        (
            "— Алесь Сцяпанаў, 1975 г.н., з Гомля",
            {"name": "Алесь Сцяпанаў", "birth_date": "1975", "town": "Гомля"},
        ),
        (
            "• Hanna Kavaliova, 28, Hrodna",
            {"name": "Hanna Kavaliova", "birth_date": "1995/1996", "town": "Hrodna"},
        ),
        (
            "✅ Кузьмич Ольга Сергеевна 1999 ж",
            {"name": "Ольга Сергеевна Кузьмич", "birth_date": "1999", "sex": "female"},
        ),
        ("Сцяпанаў, Алесь; 44 гады", {"name": "Алесь Сцяпанаў", "birth_date": "1979/1980"}),
        ("Новік\tМарына\t1990\tБрэст", {"name": "Марына Новік", "birth_date": "1990", "town": "Брэст"}),
        ("іваноў ігар 87 г.р.", {"name": "Ігар Іваноў", "birth_date": "1987"}),
        ("Прыклад-Іваноў В.В., м", {"name": "Прыклад-Іваноў В.В.", "sex": "male"}),
        ("8 Ян Прыклад", {"name": "Ян Прыклад"}),
        ("Бондар", {"name": "Бондар"}),
        ("Петров Иван 1987 г. Гомель", {"name": "Иван Петров", "birth_date": "1987", "town": "Гомель"}),
        ("Вольга Зайцава – Мінск – 1990", {"name": "Вольга Зайцава", "birth_date": "1990", "town": "Мінск"}),
        (
            "Смирнова Анна, дер. Малые Ляды, 2001 г.р.",
            {"name": "Анна Смирнова", "birth_date": "2001", "town": "Малые Ляды"},
        ),
        (
            "Анна Д'Арк, настаўніца з Ліды, двое дзяцей",
            {"name": "Анна Д’Арк", "town": "Ліды", "left_over": "настаўніца; двое дзяцей"},
        ),
        (
            "[3.02.2024 12:33] Ганна: 7. Жук Павел +375 29 123-45-67",
            {"name": "Павел Жук", "telephones": ("+375 29 123-45-67",)},
        ),
        ("Затрыманыя ў Смалявічах:", {"left_over": "Затрыманыя ў Смалявічах"}),
    ],
)
def test_a_line_about_somebody(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("+3 неизвестных", 3),
        ("яшчэ 5 чалавек", 5),
        ("еще человек 10", 10),
        ("17 человек", 17),
        ("+ 2", 2),
        ("and 4 more people", 4),
        ("как минимум 20 человек", 20),
        ("не менш за 20 чалавек", 20),
    ],
)
def test_people_whom_nobody_could_name(text, count):
    assert only(text).people_min == count


def test_somebody_unknown_is_one_person_of_whom_more_may_be_said():
    assert said("неизвестная женщина около 40 лет") == {
        "people_min": 1,
        "left_over": "женщина около 40 лет",
    }


@pytest.mark.parametrize("text", ["35 лет", "Ян Прыклад 1987", "3. Ян Прыклад"])
def test_an_age_a_year_or_a_number_is_no_group(text):
    assert only(text).people_min == 0


@pytest.mark.parametrize(
    ("text", "birth_date"),
    [
        ("Ян Прыклад 31.02.1990", ""),  # no day of the calendar
        ("Ян Прыклад 2025", ""),
        ("Ян Прыклад 1900", ""),
        ("Ян Прыклад, д.н. 3.2.1991", "1991-02-03"),
        ("Ян Прыклад (1990-12-31)", "1990-12-31"),
        ("Ян Прыклад, узрост: 20", "2003/2004"),
        ("Jan Pryklad, born 1990", "1990"),
        ("Ян Прыклад 05 г.р.", "2005"),
        ("Ян Прыклад 300 лет", ""),
    ],
)
def test_when_somebody_was_born(text, birth_date):
    assert only(text).birth_date == birth_date


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("ІВАНОЎ ІВАН", "Іван Іваноў"),
        ("Іван Іваноў", "Іван Іваноў"),
        ("Д'АРК АННА", "Анна Д’арк"),
        ("ПРЫКЛАД-ІВАНОЎ І.П.", "Прыклад-Іваноў І.П."),
        ("Марына Мікалаеўна Зайцава", "Марына Мікалаеўна Зайцава"),
    ],
)
def test_a_name_is_written_as_the_case_file_writes_names(name, written):
    assert as_written(name) == written


@pytest.mark.parametrize(
    ("name", "sex"),
    [
        ("Ганна Пятрова", "female"),
        ("Павел Жук", "male"),
        ("Невядомаімя Пятроўна Жук", "female"),
        ("Саша Жук", ""),
        ("Жук", ""),
        ("Павел Іванаўна Жук", ""),  # the two contradict each other
    ],
)
def test_the_sex_is_proposed_from_the_name_alone(name, sex):
    assert proposed_sex(name) == sex


def test_lines_are_counted_and_empty_ones_passed_over():
    lines = parse("Ян Прыклад\n\n — \nГанна Прыклад\r\n\u200b\n+2", TODAY)
    assert [(line.number, line.name, line.people_min) for line in lines] == [
        (1, "Ян Прыклад", 0),
        (4, "Ганна Прыклад", 0),
        (6, "", 2),
    ]


PARTS = [
    "Іваноў",
    "Ганна",
    "1987",
    "г.р.",
    "35 лет",
    "г. Гомель",
    "(Минск)",
    "+3",
    "чел.",
    "1.",
    "—",
    ",",
    "\t",
    "ж",
]
texts = st.text() | st.lists(st.sampled_from(PARTS) | st.text(max_size=4), max_size=8).map(" ".join)


@given(texts)
def test_nothing_of_any_text_is_lost(text):
    """Every character of a line that says something is in one of its pieces; in the others is nothing to read."""
    lines = parse(text, TODAY)
    for line in lines:
        assert "".join(piece.text for piece in line.pieces) == line.text
    read = {line.number for line in lines}
    for number, line in enumerate(text.splitlines(), start=1):
        assert number in read or not any(letter.isalnum() for letter in line)


@given(texts)
def test_what_is_left_over_is_shown(text):
    """A letter or number that was not understood stands in what is left over."""
    for line in parse(text, TODAY):
        left = "".join(piece.text for piece in line.pieces if piece.kind == "left")
        assert [letter for letter in left if letter.isalnum()] == [
            letter for letter in line.left_over if letter.isalnum()
        ]
