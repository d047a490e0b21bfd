"""A name is read in any order of words, in any alphabet."""

import pytest

from cases.matching.reading import read_name


def said(text):
    read = read_name(text)
    return ([word.skeleton for word in read.surnames], sorted(read.givens), read.father, read.initials)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Ціханоўскі Сяргей Леанідавіч", (["THNVSK"], ["Сяргей"], "Леанід", ())),
        ("Сергей Леонидович Тихановский", (["THNVSK"], ["Сяргей"], "Леанід", ())),
        ("Siarhei Leanidavich Tsikhanouski", (["THNVSK"], ["Сяргей"], "Леанід", ())),
        ("Адам Адамовіч", (["DMVC"], ["Адам"], "", ())),
        ("Прыклад А. П.", (["PRKLD"], [], "", ("a", "p"))),
        ("Прыклад Сашка", (["PRKLD"], ["Аляксандр"], "", ())),
        ("Шарэнда-Панасюк Паліна", (["XRND", "PNSK"], ["Паліна"], "", ())),
        ("Прыклад Сиргей", (["PRKLD"], ["Сяргей"], "", ())),  # known by its consonants
        ("Hledyrski Alnaksandr", (["HLDRSK"], ["Аляксандр"], "", ())),  # a slip
        ("Adexey Prykladau", (["PRKLDV"], ["Аляксей"], "", ())),
        ("Хуан Петров", (["HN", "PTRV"], [], "", ())),  # and he is no Пётр
        ("Прыклад Сегей Андрэевіч", (["PRKLD"], ["Сяргей"], "Андрэй", ())),  # a slip before the patronymic
        ("Прыклад Хуан Невядомавіч", (["PRKLD", "HN"], [], "", ())),  # in no table, and still no surname
        ("Ермаковіч-Адамовіч Хаджа", (["RMKVC", "DMVC", "HDJ"], [], "", ())),
        ("Тарас", (["TRS"], ["Тарас"], "", ())),
        ("", ([], [], "", ())),
    ],
)
def test_the_parts_of_a_name(text, read):
    assert said(text) == read
