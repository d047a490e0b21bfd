"""In which language a name is written."""

import pytest

from cases.names.language import field_language, language_of
from tests.cases.names.test_spellings import FIGURES


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("Іван Пятроў", "be"),
        ("Иван Петров", "ru"),
        ("Ivan Piatrou", "en"),
        ("Siarhiej Łosik", "lacinka"),
        ("Руслан Захар", "be"),  # the same in both
        ("Ольга Рак", "ru"),
        ("Вольга Рак", "be"),
        ("Дар'я Рак", "be"),
        ("Дарья Рак", "ru"),
        ("", "en"),
    ],
)
def test_letters_and_given_names_tell(name, language):
    assert language_of(name) == language


def test_lacinka_belongs_into_the_english_field():
    assert [field_language(name) for name in ("Aleś Bialacki", "Алесь Бяляцкі")] == ["en", "be"]


def test_the_names_of_public_figures_are_told_apart():
    assert {language_of(figure["be"]) for figure in FIGURES} == {"be"}
    assert [figure["ru"] for figure in FIGURES if language_of(figure["ru"]) != "ru"] == ["Павел Сапелко"]
