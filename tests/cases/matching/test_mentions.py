"""Names of people of the case file are found in plain words, in three languages and in any case."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.matching.mentions import mentions
from tests import cast

pytestmark = pytest.mark.django_db


def found(text):
    return [mention.words for mention in mentions([text])[0]]


@pytest.mark.parametrize(
    "text",
    [
        "Алена Прыкладная",
        "Прыкладная Алена",
        "Алену Прыкладную",
        "Алене Прыкладной",
        "Аленай Прыкладнай",
        "Алена Іванаўна Прыкладная",
        "Елена Прикладная",
        "Елены Прикладной",
        "Елене Прикладной",
        "Елену Прикладную",
        "Alena Prykladnaja",
        "Alena Prykladnaya",
        "ALENA PRYKLADNAYA",
        "А. Прыкладная",
        "А. І. Прыкладная",
        "Прыкладной А.",
        "Алена\u00a0Прыкладная",
    ],
)
def test_a_name_is_found_however_it_is_written(text):
    cast.person(name_be="Алена Прыкладная", name_en="", name_ru="")
    assert [words.rstrip(".") for words in found(f"Учора {text} выйшла.")] == [text.rstrip(".")]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ян Прыкладны", "Яна Прыкладнога"),
        ("Ян Прыкладны", "Яну Прыкладному"),
        ("Ян Прыкладны", "Янам Прыкладным"),
        ("Ян Пятровіч", "Янам Пятровічам"),
        ("Сяргей Мурашка", "Сяргею Мурашцы"),
        ("Вольга Зімовая", "Вользе Зімовай"),
        ("Ігар Іваноў", "Игорю Иванову"),
        ("Ігар Іваноў", "Игорем Ивановым"),
        ("Ігар Іваноў", "Ігарам Івановым"),
        ("Яўген Сініца", "Yauhen Sinitsa's"),
        ("Мікалай Воўк", "Николая Волка"),
        ("Аляксандр Прыклад-Зімовы", "Аляксандра Прыклада-Зімовага"),
    ],
)
def test_in_any_case(name, text):
    cast.person(name_be=name, name_en="", name_ru="")
    assert found(f"Учора бачылі {text} ля суда.")


@pytest.mark.parametrize(
    "text",
    [
        "Прыкладная",  # a surname alone
        "Алена",
        "Алена Зімовая",  # somebody else
        "Марыя Прыкладная",  # not her sister either
        "алена прыкладная",  # as names are not written
        "Алена. Прыкладная",  # two sentences
        "Алена сказала Прыкладной",
        "Кастрычніцкі Раён, Мінская Вобласць, Human Rights Center Viasna",
        "Алена Іванаўна",
    ],
)
def test_what_is_no_name_of_theirs_is_left_alone(text):
    cast.person(name_be="Алена Іванаўна Прыкладная", name_en="", name_ru="")
    assert found(f"Учора {text} ля суда.") == []


def test_a_given_name_that_no_table_has_is_known_by_its_letters():
    cast.person(name_be="Ксантыпа Прыкладная", name_en="", name_ru="")
    assert found("Бачылі Ксантыпу Прыкладную.") == ["Ксантыпу Прыкладную"]
    assert found("Бачылі Квазімоду Прыкладную.") == []


def test_namesakes_are_all_named_and_other_names_count():
    one = cast.person(name_be="Алена Прыкладная", name_en="", other_names="Алена Зімовая")
    other = cast.person(name_be="Алена Прыкладная", name_en="")
    [[mention], [former]] = mentions(["Алена Прыкладная", "Алену Зімовую"])
    assert mention.people == {one.pk, other.pk}
    assert former.people == {one.pk}


def test_the_number_of_queries_does_not_grow_with_the_text():
    for name in ("Алена Прыкладная", "Ігар Іваноў", "Ксантыпа Зімовая"):
        cast.person(name_be=name, name_en="")
    counts = []
    for text in ("Алена Прыкладная, К. Зімовая", "Алена Прыкладная, Ігар Іваноў, Ксантыпа Зімовая. " * 30):
        with CaptureQueriesContext(connection) as captured:
            mentions([text] * 3)
        counts.append(len(captured))
    assert counts == [3, 3]
