"""Given names that no table of ours has: symbols of a library that only the worker loads."""

import subprocess
import sys

import pytest

from cases.matching import symbols
from cases.matching.likely import likely_people
from cases.matching.store import index_names, names_were_written
from cases.models import NameKey, NameSymbol, Person
from tests import cast

pytestmark = pytest.mark.django_db

SAID = {
    "хаджа": {"Q1", "Q2"},
    "khodja": {"Q1"},
    "мамедаў": set(),
    "mamedov": set(),
    "сяргейка": {"Q7"},
    "прыклад": set(),
}


@pytest.fixture
def library(monkeypatch):
    """What it would say, for the words of these tests."""
    asked = []

    def say(word):
        asked.append(word)
        return SAID[word]

    monkeypatch.setattr(symbols, "is_installed", lambda: True)
    monkeypatch.setattr(symbols, "_library_symbols", say)
    monkeypatch.setattr(symbols, "_our_classes", lambda: {"Q7": {"Сяргей"}})
    return asked


def person(code, name, **values):
    return cast.person(code=code, **{"name_be": name, "name_en": ""} | values)


def test_two_spellings_of_a_name_that_no_table_has_share_its_symbol(library):
    first = person("P-1", "Мамедаў Хаджа")
    names_were_written.call([first.pk])
    assert NameKey.objects.filter(person=first, key="MMDV Q1", kind="pair").exists()
    NameSymbol.objects.create(word="khadzhy", symbols="Q1")
    [found] = likely_people("Khadzhy Mamedov", user=cast.alice())
    assert "same given name" in found.agrees


def test_a_spelling_that_the_library_knows_gets_the_class_of_our_table(library):
    NameSymbol.objects.create(word="невядомаў", symbols="")
    assert symbols._looked_up("сяргейка") == ("Сяргей",)


def test_a_word_is_looked_up_once_and_known_names_never(library):
    first = person("P-1", "Мамедаў Хаджа")
    person("P-2", "Іван Пятроў")
    everybody = list(Person.everything.values_list("pk", flat=True))
    for _again in range(2):
        names_were_written.call(everybody)
    assert library == ["мамедаў", "хаджа"]
    index_names([first.pk])
    assert library == ["мамедаў", "хаджа"]


def test_without_the_library_nothing_is_looked_up_and_people_are_found_all_the_same(monkeypatch):
    monkeypatch.setattr(symbols, "is_installed", lambda: False)
    first = person("P-1", "Мамедаў Хаджа")
    names_were_written.call([first.pk])
    assert not NameSymbol.objects.exists()
    assert [one.person for one in likely_people("Хаджа Мамедов", user=cast.alice())] == [first]


def test_the_site_never_loads_the_library():
    """It would cost each process 420 MB; the worker alone may."""
    loads = "import sys, django; django.setup(); import viasna.urls; sys.exit('rigour' in sys.modules)"
    asked = subprocess.run([sys.executable, "-c", loads], check=False)
    assert asked.returncode == 0
