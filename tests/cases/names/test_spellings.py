"""The other spellings of a name are proposed; the people in public_figures.csv are known under theirs."""

import csv
from pathlib import Path

import pytest

from cases.names.spellings import propose_spellings

with (Path(__file__).parent / "public_figures.csv").open(encoding="utf-8", newline="") as file:
    FIGURES = list(csv.DictReader(file))


def proposed(name, written, wanted):
    return propose_spellings(name, written)[wanted].replace("ё", "е")


def recorded(figure, language):
    return [name.replace("ё", "е") for name in figure[language].split("; ")]


@pytest.mark.parametrize(
    ("written", "wanted", "right"),
    [
        ("be", "ru", 44),
        ("ru", "be", 44),
        ("be", "en", 46),
        ("ru", "en", 45),
        ("en", "be", 45),
        ("en", "ru", 43),
    ],
)
def test_of_46_public_figures_so_many_are_proposed_as_they_are_known(written, wanted, right):
    hits = [
        proposed(figure[written].split("; ")[0], written, wanted) in recorded(figure, wanted)
        for figure in FIGURES
    ]
    assert (len(hits), sum(hits)) == (46, right)


@pytest.mark.parametrize(
    ("be", "ru", "en"),
    [
        ("Сяргей Ціханоўскі", "Сергей Тихановский", "Siarhei Tsikhanouski"),
        ("Святлана Ціханоўская", "Светлана Тихановская", "Sviatlana Tsikhanouskaya"),
        ("Мікалай Дзядок", "Николай Дедок", "Mikalai Dziadok"),
        ("Вольга Галубовіч", "Ольга Голубович", "Volha Halubovich"),
        ("Рыгор Шчарбакоў", "Григорий Щербаков", "Ryhor Shcharbakou"),
        ("Яўген Кісялёў", "Евгений Киселёв", "Yauhen Kisialiou"),
        ("Раман Бандарэнка", "Роман Бондаренко", "Raman Bandarenka"),
        ("Дар’я Мядзведзева", "Дарья Медведева", "Darya Miadzvedzeva"),
        ("Іван Міхайлавіч Кузняцоў", "Иван Михайлович Кузнецов", "Ivan Mikhailavich Kuzniatsou"),
        ("Адам Адамовіч", "Адам Адамович", "Adam Adamovich"),
        ("Вольга Пятроўна Жукава", "Ольга Петровна Жукова", "Volha Piatrouna Zhukava"),
        ("Паліна Шарэнда-Панасюк", "Полина Шарендо-Панасюк", "Palina Sharenda-Panasiuk"),
        ("ЮРЫЙ ІВАНОЎ", "ЮРИЙ ИВАНОВ", "YURY IVANOU"),
        ("Цімур Н.", "Тимур Н.", "Tsimur N."),
    ],
)
def test_there_and_back(be, ru, en):
    assert propose_spellings(be, "be") == {"ru": ru, "en": en}
    assert propose_spellings(ru, "ru") == {"be": be, "en": en}


@pytest.mark.parametrize(
    ("latin", "be", "ru"),
    [
        ("Siarhei Tsikhanouski", "Сяргей Ціханоўскі", "Сергей Тихановский"),
        ("Aleksandr Lukashenko", "Аляксандр Лукашэнка", "Александр Лукашенко"),
        ("Siarhiej Cichanoŭski", "Сяргей Ціханоўскі", "Сергей Тихановский"),
        ("Maria Kolesnikova", "Марыя Калеснікава", "Мария Колесникова"),
        ("Uladzimir N.", "Уладзімір Н.", "Владимир Н."),
    ],
)
def test_latin_letters_of_three_kinds_are_read(latin, be, ru):
    assert propose_spellings(latin, "en") == {"be": be, "ru": ru}


def test_a_patronymic_is_not_taken_for_a_surname_nor_a_surname_for_a_patronymic():
    assert propose_spellings("Мікіта Мікітавіч Рыжоў", "be")["ru"] == "Никита Никитич Рыжов"
    assert propose_spellings("Сергей Адамович", "ru")["be"] == "Сяргей Адамовіч"


@pytest.mark.parametrize("nothing", ["", "?", " — "])
def test_what_has_no_letters_gets_no_proposal(nothing):
    assert propose_spellings(nothing, "be") == {}
