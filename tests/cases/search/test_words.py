"""Words in one spelling and without their endings, in three languages."""

import pytest

from cases.search.codes import as_code, code_words
from cases.search.words import stems


@pytest.mark.parametrize(
    "forms",
    [
        "затрыманне затрыманні затрыманняў затрыманнем затрыманнях затрыманнямі",
        "арышт арышты арышце арыштаў",
        "ператрус ператрусы ператрусаў",
        "суд судзе суды судоў судом",
        "Іваноў Іванова Іванову Івановым Іванове",
        "обыск обыски обыска обысков обысками",
        "задержание задержания задержаний задержанием задержанный",
        "Иванов Иванова Ивановой Ивановым",
        "минский минского минской мінскага мінскай Мінск Мінску Минске",
        "Марыя Марыі Мария Марии Марией",
        "search searches searching searched",
        "judge judges judge’s",
        "city cities",
        "house houses",
    ],
)
def test_the_forms_of_a_word_are_one(forms: str) -> None:
    assert len(set(stems(forms))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Мінск", "Минск"),
        ("Пётр", "Петр"),
        ("Быкаў", "быкау"),
        ("аб'ява", "абʼява"),
        ("Ґедымін", "Гедымін"),
        ("Škola", "skola"),
        ("Paŭłovič", "Paulovic"),
        ("ﬁne", "fine"),
        ("за\u0301мак", "замак"),
    ],
)
def test_one_spelling_stands_for_the_other(one: str, other: str) -> None:
    assert stems(one) == stems(other)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("арт. 24.15 КаАП", ["арт", "n24n15", "каап"]),
        ("ст. 361-4", ["ст", "n361n4"]),
        ("2020-2024", ["2020", "2024"]),
        ("https://www.example.org/news/12", ["exampl", "org", "new", "12"]),
        ("ok 🕊 \0 ''", ["ok"]),
        ("ქართული", ["u10e5u10d0u10e0u10d7u10e3u10dau10d8"]),
        ("", []),
    ],
)
def test_what_a_word_is(text: str, found: list[str]) -> None:
    assert stems(text) == found


def test_different_words_stay_different() -> None:
    assert len(set(stems("суд арышт штраф обыск Мінск Гродна Брэст"))) == 7


@pytest.mark.parametrize("typed", ["I-2024-00317", "i-2024-00317", "i 2024 317", "I2024-317", "i202400317"])
def test_a_code_is_known_however_it_is_typed(typed: str) -> None:
    assert set(as_code(typed)) & set(code_words("I-2024-00317"))


@pytest.mark.parametrize("text", ["Мінск 2024", "2024", "Ivan", 'i "2024"', "i" * 30 + " 1 " + "x" * 30])
def test_what_is_no_code(text: str) -> None:
    assert as_code(text) == []
