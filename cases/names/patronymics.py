"""Patronymics, by the rules of both languages: from the father's name, never letter by letter."""

from functools import cache

from cases.names.given import given_names
from cases.names.letters import folded

# Those whose patronymic has another stem: in Belarusian, in Russian; men and women.
IRREGULAR = {
    "Павел": ("Паўлавіч", "Паўлаўна", "Павлович", "Павловна"),
    "Пётр": ("Пятровіч", "Пятроўна", "Петрович", "Петровна"),
    "Ілля": ("Ільіч", "Ільінічна", "Ильич", "Ильинична"),
    "Мікіта": ("Мікітавіч", "Мікітаўна", "Никитич", "Никитична"),
    "Міхаіл": ("Міхайлавіч", "Міхайлаўна", "Михайлович", "Михайловна"),
    "Леў": ("Львовіч", "Львоўна", "Львович", "Львовна"),
    "Якаў": ("Якаўлевіч", "Якаўлеўна", "Яковлевич", "Яковлевна"),
    "Кузьма": ("Кузьміч", "Кузьмінічна", "Кузьмич", "Кузьминична"),
    "Лука": ("Лукіч", "Лукінічна", "Лукич", "Лукинична"),
    "Фама": ("Фаміч", "Фамінічна", "Фомич", "Фоминична"),
    "Сава": ("Савіч", "Савічна", "Саввич", "Саввична"),
    "Сяргей": ("Сяргеевіч", "Сяргееўна", "Сергеевич", "Сергеевна"),
    "Андрэй": ("Андрэевіч", "Андрэеўна", "Андреевич", "Андреевна"),
    "Васіль": ("Васільевіч", "Васільеўна", "Васильевич", "Васильевна"),
    "Анатоль": ("Анатольевіч", "Анатольеўна", "Анатольевич", "Анатольевна"),
    "Віталь": ("Вітальевіч", "Вітальеўна", "Витальевич", "Витальевна"),
    "Аркадзь": ("Аркадзьевіч", "Аркадзьеўна", "Аркадьевич", "Аркадьевна"),
    "Генадзь": ("Генадзьевіч", "Генадзьеўна", "Геннадьевич", "Геннадьевна"),
    "Рыгор": ("Рыгоравіч", "Рыгораўна", "Григорьевич", "Григорьевна"),
    "Юрый": ("Юр’евіч", "Юр’еўна", "Юрьевич", "Юрьевна"),
    "Валерый": ("Валер’евіч", "Валер’еўна", "Валерьевич", "Валерьевна"),
    "Яўген": ("Яўгенавіч", "Яўгенаўна", "Евгеньевич", "Евгеньевна"),
    "Ігар": ("Ігаравіч", "Ігараўна", "Игоревич", "Игоревна"),
    "Лазар": ("Лазаравіч", "Лазараўна", "Лазаревич", "Лазаревна"),
    "Даніла": ("Данілавіч", "Данілаўна", "Данилович", "Даниловна"),
    "Гаўрыла": ("Гаўрылавіч", "Гаўрылаўна", "Гаврилович", "Гавриловна"),
}


def _belarusian(name: str) -> tuple[str, str]:
    if name.endswith("й"):
        return name[:-1] + "евіч", name[:-1] + "еўна"
    if name.endswith("ь"):
        return name + "евіч", name + "еўна"
    stem = name[:-1] + "в" if name.endswith("ў") else name.rstrip("а")
    return stem + "авіч", stem + "аўна"


def _russian(name: str) -> tuple[str, str]:
    if name.endswith("ий"):
        return name[:-2] + "ьевич", name[:-2] + "ьевна"
    if name[-1] in "йь":
        return name[:-1] + "евич", name[:-1] + "евна"
    stem = name.rstrip("а")
    return stem + "ович", stem + "овна"


@cache
def _pairs() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """From Belarusian to Russian, back, and whose child each of both is (the class of the father's name)."""
    to_russian: dict[str, str] = {}
    to_belarusian: dict[str, str] = {}
    fathers: dict[str, str] = {}
    for given in given_names():
        if given.sex != "male":
            continue
        be_man, be_woman, ru_man, ru_woman = IRREGULAR.get(
            given.be, (*_belarusian(given.be), *_russian(given.ru))
        )
        for be, ru in ((be_man, ru_man), (be_woman, ru_woman)):
            to_russian.setdefault(folded(be), ru)
            to_belarusian.setdefault(folded(ru), be)
            fathers.setdefault(folded(be), given.form_of)
            fathers.setdefault(folded(ru), given.form_of)
    return to_russian, to_belarusian, fathers


def in_russian(word: str) -> str | None:
    return _pairs()[0].get(folded(word))


def in_belarusian(word: str) -> str | None:
    return _pairs()[1].get(folded(word))


def fathers() -> dict[str, str]:
    """Every patronymic of the rules (folded) and the class of the father's name."""
    return _pairs()[2]


def father_of(word: str) -> str | None:
    """The class of the father's name (Яўгеньевіч and Евгеньевна: Яўген); None for a word that is no patronymic."""
    return _pairs()[2].get(folded(word))
