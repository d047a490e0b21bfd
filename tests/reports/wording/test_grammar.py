"""The agreements that are easily got wrong, said outright."""

import pytest

from reports.wording import Wording


@pytest.mark.parametrize(
    ("language", "message", "count", "fragment"),
    [
        ("be", "detainees-with-minor-children", 65, "65 затрыманых маюць непаўналетніх дзяцей"),
        ("be", "detainees-with-minor-children", 1, "1 затрыманы мае непаўналетніх дзяцей"),
        ("be", "detainees-with-minor-children", 22, "22 затрыманыя маюць непаўналетніх дзяцей"),
        ("ru", "detainees-with-minor-children", 21, "у 21 задержанного есть несовершеннолетние дети"),
        ("ru", "detainees-with-minor-children", 65, "у 65 задержанных есть несовершеннолетние дети"),
        ("en", "detainees-with-minor-children", 1, "1 detainee is known to have minor children"),
        ("be", "prisoners-recognised", 22, "прызналі 22 чалавек"),
        ("be", "prisoners-recognised", 21, "прызналі 21 чалавека"),
        ("be", "first-use-others", 3, "упершыню ўжытыя яшчэ 3 артыкулы"),
        ("ru", "first-use-others", 5, "впервые применено ещё 5 статей"),
        ("en", "detentions-possible", 1, "1 detention has a date too imprecise"),
    ],
)
def test_a_number_agrees_with_its_words(language, message, count, fragment):
    assert fragment in Wording(language).sentence(message, count=count)


@pytest.mark.parametrize(
    ("language", "qualifier", "total", "fragment"),
    [
        ("be", "at_least", 1, "асуджана не менш за 1 чалавека"),
        ("be", "at_least", 2, "асуджана не менш за 2 чалавек"),
        ("be", "exact", 1, "асуджаны 1 чалавек"),
        ("be", "exact", 2, "асуджаныя 2 чалавекі"),
        ("be", "exact", 5, "асуджана 5 чалавек"),
        ("ru", "at_least", 2, "осуждено не менее 2 человек"),
        ("ru", "exact", 2, "осуждены 2 человека"),
    ],
)
def test_at_least_takes_the_genitive_and_the_neuter(language, qualifier, total, fragment):
    assert fragment in Wording(language).sentence("convictions", total=total, qualifier=qualifier)


@pytest.mark.parametrize(
    ("language", "total", "fragment"),
    [
        ("be", 1602, "не менш за 1\xa0602 адміністрацыйныя суды"),
        ("be", 21, "не менш за 21 адміністрацыйны суд."),
        ("ru", 1602, "не менее 1\xa0602 административных судов"),
        ("ru", 21, "не менее 21 административного суда"),
        ("en", 1, "at least 1 administrative trial was documented"),
    ],
)
def test_trials(language, total, fragment):
    assert fragment in Wording(language).sentence("trials-total", total=total, qualifier="at_least")


def test_a_fraction_takes_the_genitive_singular():
    fines = Wording("be").sentence("fines", count=5, base_units=12.5, byn=500)
    assert "12,50 базавай велічыні (500 рублёў)" in fines


@pytest.mark.parametrize(
    ("language", "message", "expected"),
    [
        ("en", "trials-total", "No administrative trials were documented during this time."),
        ("be", "trials-total", "За гэты час не задакументавана ніводнага адміністрацыйнага суда."),
        ("ru", "convictions", "За это время не задокументировано ни одного приговора по уголовным делам."),
    ],
)
def test_nothing_is_said_as_nothing_and_never_as_at_least_nothing(language, message, expected):
    assert Wording(language).sentence(message, total=0, qualifier="at_least") == expected


@pytest.mark.parametrize(
    ("round_number", "expected"),
    [
        (1000, "В Беларуси в 2024 году задержана почти тысяча человек"),
        (200, "В Беларуси в 2024 году задержано почти двести человек"),
    ],
)
def test_a_thousand_is_feminine_in_russian(round_number, expected):
    arguments = {"total": 1, "word": "almost", "round": round_number, "within": "в 2024 году"}
    assert Wording("ru").say("headline-people-round", arguments) == expected
