"""Letters, order and safety are the same on SQLite and PostgreSQL."""

import threading
import time

import pytest
from django.contrib.auth.models import Group
from django.db import connection, transaction

from cases.alphabet import Alphabetical
from viasna.database import check_letters, compare, like

needs_sqlite = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="asks SQLite for its settings")

IN_ORDER = [
    "10 мая",
    "9 мая",
    "А. Б.",
    "АБ",
    "Евгений",
    "Елена",
    "Ёрш",
    "Жанна",
    "Иванов",
    "Іван",
    "Іваноў",
    "Ігар",
    "Йосіф",
    "Казлова",
    "Казлоў",
    "уладзімір",
    "Уладзімір",
    "Ўладзімір",
    "Щукин",
    "Ян",
    "Ян Іван",
    "Ян-Іван",
    "Янка",
    "Яўген",
    "Anna",
    "Eva",
    "Éva",
    "Ewa",
    "Zosia",
]


@pytest.fixture
def names(db: None) -> None:
    Group.objects.all().delete()
    Group.objects.bulk_create(Group(name=name) for name in reversed(IN_ORDER))


def test_names_come_in_belarusian_order(names: None) -> None:
    assert list(Group.objects.order_by(Alphabetical("name")).values_list("name", flat=True)) == IN_ORDER


def test_names_come_backwards_when_asked(names: None) -> None:
    descending = Group.objects.order_by(Alphabetical("name").desc()).values_list("name", flat=True)
    assert list(descending) == IN_ORDER[::-1]


@pytest.mark.parametrize(
    ("lookup", "found"),
    [
        ({"name__icontains": "ЎЛАДЗ"}, ["Ўладзімір"]),
        ({"name__icontains": "ІВАНОЎ"}, ["Іваноў"]),
        ({"name__istartswith": "ё"}, ["Ёрш"]),
        ({"name__iendswith": "ІМІР"}, ["Ўладзімір", "Уладзімір", "уладзімір"]),
        ({"name__iexact": "янка"}, ["Янка"]),
        ({"name__icontains": "%"}, []),
        ({"name__icontains": "_"}, []),
        ({"name__icontains": "а. б"}, ["А. Б."]),
    ],
)
def test_a_search_finds_letters_of_either_case(names: None, lookup: dict[str, str], found: list[str]) -> None:
    assert sorted(Group.objects.filter(**lookup).values_list("name", flat=True)) == found


@pytest.mark.parametrize("name", ["100% праўда", "а_б", "назад\\касая"])
def test_signs_of_a_pattern_are_found_as_themselves(db: None, name: str) -> None:
    Group.objects.create(name=name)
    Group.objects.create(name="100 праўда, аб назад")
    sign = next(character for character in name if character in "%_\\")
    assert Group.objects.get(name__icontains=sign).name == name


def test_a_pattern_matches_as_sql_says() -> None:
    assert like("М_нск%", "мінскі раён")
    assert not like("М_нск", "мінскі")
    assert like("%а\\%б%", "ІА%Б", "\\")
    assert not like("%а\\%б%", "ІАхБ", "\\")
    assert like("%\n%", "два\nрадкі")
    assert like("%", None) is None
    assert like(None, "а") is None


def test_equal_names_stand_together() -> None:
    assert compare("Ян", "Ян") == 0


def test_a_database_that_knows_the_letters_passes_the_check(db: None) -> None:
    assert check_letters(["default"]) == []


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite brings no locale")
def test_a_database_that_does_not_know_the_letters_is_refused(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viasna.database._knows_letters", lambda connection: False)
    [error] = check_letters(["default"])
    assert "a search would miss names" in error.msg


@needs_sqlite
@pytest.mark.parametrize(
    ("setting", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("secure_delete", 1), ("foreign_keys", 1)],
)
def test_sqlite_is_set_to_lose_nothing_and_keep_nothing_deleted(
    db: None, setting: str, value: object
) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {setting}")
        assert cursor.fetchone() == (value,)


@needs_sqlite
@pytest.mark.django_db(transaction=True)
def test_a_second_writer_waits_for_the_first() -> None:
    def write() -> None:
        try:
            Group.objects.create(name="другі")
        finally:
            connection.close()

    with transaction.atomic():
        Group.objects.create(name="першы")
        second = threading.Thread(target=write)
        second.start()
        # Time enough for the second to arrive and wait; it may wait for 20 seconds.
        time.sleep(0.3)
    second.join(timeout=20)
    assert Group.objects.filter(name__in=["першы", "другі"]).count() == 2
