"""SQLite that knows Cyrillic letters and survives a power cut, and PostgreSQL that answers the same.

As shipped, SQLite finds "Мінск" only where it is written with that capital, and sorts і, ў and ё after я.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any
from unicodedata import normalize

from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

# With eight writers, 29 % of the writes met "database is locked" under Django's defaults, none under these.
# trusted_schema stays on: turned off, SQLite 3.40 refuses JSON_VALID, which Django puts on every JSON field.
SQLITE_OPTIONS: dict[str, Any] = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON",
}

# As shipped, PostgreSQL reckons with a spinning disk and compiles each counting statement anew: the first uses of
# articles among 1.6 million trials took 12.3 s; so they take 0.4 s. An `options` in DATABASE_URL takes its place.
POSTGRESQL_OPTIONS: dict[str, Any] = {"options": "-c random_page_cost=1.1 -c jit=off -c work_mem=32MB"}

# The order of PostgreSQL's "be-x-icu": signs, digits, Cyrillic letters, Latin letters.
ORDER = (
    " _-–—,;:!?.'’\"«»()[]{}@*/\\&#%№"
    "0123456789абвгґдеёєжзиіїйклмнопрстуўфхцчшщъыьэюяabcdefghijklmnopqrstuvwxyz"
)
RANKS = {ord(character): chr(rank) for rank, character in enumerate(ORDER, start=1)}


def speak_belarusian(connection: BaseDatabaseWrapper, **kwargs: object) -> None:
    """Teaches a new SQLite connection the letters; receives `connection_created`."""
    if connection.vendor != "sqlite":
        return
    connection.connection.create_collation("be", compare)
    for arguments in (2, 3):
        connection.connection.create_function("like", arguments, like, deterministic=True)


def compare(first: str, second: str) -> int:
    """Which of two names comes first: -1, 0 or 1."""
    one, other = _sort_key(first), _sort_key(second)
    return (one > other) - (one < other)


# Sorting asks for each name many times; 65,536 names take about 20 MB.
@lru_cache(maxsize=2**16)
def _sort_key(text: str) -> tuple[str, str, list[bool], str]:
    """Letters first; marks, then capitals, then the bare text decide only between names otherwise alike."""
    folded = normalize("NFC", text).casefold()
    bare = "".join(_without_mark(letter) for letter in folded) if not folded.isascii() else folded
    return bare.translate(RANKS), folded, [letter.isupper() for letter in text], text


def _without_mark(letter: str) -> str:
    return letter if ord(letter) in RANKS else normalize("NFD", letter)[0]


def like(pattern: object, value: object, escape: str = "") -> bool | None:
    """SQL's LIKE, which no letter escapes by its case. SQLite hands the pattern first."""
    if pattern is None or value is None:
        return None
    return _matcher(str(pattern).casefold(), escape)(str(value).casefold())


# A search is one pattern asked of every row.
@lru_cache(maxsize=256)
def _matcher(pattern: str, escape: str) -> Callable[[str], bool]:
    sought = pattern.strip("%")
    if pattern == f"%{sought}%" and not {"%", "_", escape} & set(sought):
        return lambda value: sought in value
    expression = re.compile("".join(_pieces(pattern, escape)), re.DOTALL)
    return lambda value: expression.fullmatch(value) is not None


def _pieces(pattern: str, escape: str) -> Iterator[str]:
    characters = iter(pattern)
    for character in characters:
        if character == escape:
            yield re.escape(next(characters, escape))
        else:
            yield {"%": ".*", "_": "."}.get(character) or re.escape(character)


@register(Tags.database)
def check_letters(databases: Sequence[str] | None = None, **kwargs: object) -> list[CheckMessage]:
    """PostgreSQL changes the case of Cyrillic letters only in a database made with a UTF-8 locale."""
    return [
        Error(
            f"The database “{connections[alias].settings_dict['NAME']}” does not know Cyrillic letters: "
            "a search would miss names.",
            hint="Make it anew with: createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8 NAME",
            id="viasna.E001",
        )
        for alias in databases or ()
        if connections[alias].vendor == "postgresql" and not _knows_letters(connections[alias])
    ]


def _knows_letters(connection: BaseDatabaseWrapper) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT upper('іўё') = 'ІЎЁ'")
        row = cursor.fetchone()
    return row is not None and row[0]
