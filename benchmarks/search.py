"""The search over the casebook, beside the plain SQL of the same index: what permission, order and totals cost."""

from functools import partial
from typing import Any

from django.contrib.auth.models import Group, User
from django.db import connection

from benchmarks.timing import Row, compare
from cases.models import Person, SearchEntry
from cases.search.asking import ids_of
from cases.search.entries import rebuild
from cases.search.finding import find
from cases.search.fulltext import tidy
from cases.search.kinds import KINDS
from cases.search.query import expressions, read

# In the casebook every incident has the word “happened” in its title, one has the number, nobody has the last one.
SOUGHT = {
    "common word": "happened",
    "rare word": "4321",
    "two words": "happened 4321",
    "code": "I-432",
    "no such word": "нідзе",
}
READERS = ("documenter", "editor")  # who sees all but what is restricted, and who sees what is verified
# More entries than these take minutes to write, and tell nothing new.
MOST_ENTRIES = 2_000_000


def searches() -> list[Row]:
    if sum(kind.model.everything.count() for kind in KINDS) > MOST_ENTRIES:
        return []
    _index()
    return [
        compare(f"search of a {what}, {role}", partial(find, text, _reader(role)), partial(_plain, text))
        for what, text in {**SOUGHT, "name": _somebody()}.items()
        for role in READERS
    ]


def _index() -> None:
    if not SearchEntry.objects.exists():
        for kind in KINDS:
            rebuild(kind, lambda count: None)
        tidy()


def _somebody() -> str:
    return Person.everything.exclude(name_be="").earliest("pk").name_be


def _reader(role: str) -> User:
    user, _made = User.objects.get_or_create(username=f"searching-{role}")
    user.groups.set(Group.objects.filter(name=role))
    return user


def _plain(text: str) -> list[Any]:
    """Twenty ids of each kind, of whatever records."""
    expression = expressions(read(text), connection.vendor)[-1]
    found: list[Any] = []
    with connection.cursor() as cursor:
        for kind in KINDS:
            asked, params = ids_of(kind, expression)
            cursor.execute(f"{asked} LIMIT 20", params)
            found += cursor.fetchall()
    return found
