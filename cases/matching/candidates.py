"""Whom to compare: those who share a key with what was typed, as far as they exist for who asks."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from django.db.models import Q

from cases.history import in_chunks
from cases.matching.comparing import Compared
from cases.matching.keys import BORN, KIN, LABEL, NEAR, PAIR, SURNAME, Key
from cases.matching.skeleton import word_of
from cases.models import Act, NameKey, Person
from cases.querysets import RecordQuerySet
from cases.visibility import Reader, hidden_people, sees_unverified

# A common surname is shared by thousands; who shares the given name too comes first among those compared.
MOST_COMPARED = 150
RANK = {PAIR: 4, KIN: 4, SURNAME: 3, LABEL: 2, BORN: 2, NEAR: 1}


class Shared(NamedTuple):
    """Who shares a key, by how much the shared ones tell; and who of them one that says that the given name is the
    same, where no table of ours can tell."""

    ids: list[int]
    same_given: frozenset[int]


def candidates(asked: Sequence[Collection[Key]], telling: Sequence[Collection[Key]]) -> list[Shared]:
    """For each set of keys, and of those among them that tell of the given name."""
    wanted = {key for keys in (*asked, *telling) for key, _kind in keys}
    people_of: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for chunk in in_chunks(wanted):
        stored = NameKey.objects.filter(key__in=chunk, kind__in=RANK).values_list("key", "kind", "person_id")
        for key, kind, pk in stored:
            people_of[key].append((kind, pk))
    return [
        Shared(
            ranked({*keys, *told}, people_of),
            frozenset(pk for key, _kind in told for _of, pk in people_of.get(key, ())),
        )
        for keys, told in zip(asked, telling, strict=True)
    ]


def ranked(keys: Collection[Key], people_of: Mapping[str, list[tuple[str, int]]]) -> list[int]:
    ranks: Counter[int] = Counter()
    for key, asked_kind in keys:
        for kind, pk in people_of.get(key, ()):
            ranks[pk] += RANK[kind] + RANK[asked_kind]
    return [pk for pk, _rank in ranks.most_common(MOST_COMPARED)]


Existing = Callable[[Q], RecordQuerySet]


def existing_people(user: Reader) -> Existing:
    """`visible_to`, for several look-ups at once: what is hidden is asked once. Nobody is offered who was merged, not
    even to the team of a record that stayed with them."""
    hidden = hidden_people(user)
    everything = (
        Person.everything.all() if sees_unverified(user, Person) else Person.everything.verified_ones()
    )
    return lambda condition: everything.filter(condition, merged_into__isnull=True).exclude(pk__in=hidden)


def compared_people(ids: Collection[int], people: Existing) -> dict[int, Compared]:
    found = {}
    for chunk in in_chunks(ids, 5_000):
        for row in people(Q(pk__in=chunk)).values_list(*COMPARED):
            found[row[0]] = compared(*row)
    return found


COMPARED = (
    "pk",
    "name_be",
    "name_ru",
    "name_en",
    "other_names",
    "birth_date_lower",
    "birth_date_upper",
    "sex",
)


def compared(
    pk: int, be: str, ru: str, en: str, other: str, first: date | None, last: date | None, sex: str
) -> Compared:
    names = tuple(name for name in (be, ru, en, *other.split(";")) if name.strip())
    return Compared(pk, names, first.year if first else None, last.year if last else None, sex)


def compared_with(person: Person) -> Compared:
    """One person who is here already, with no look-up."""
    return compared(*(getattr(person, field) for field in COMPARED))


def towns_of(people: Iterable[int], user: Reader) -> dict[int, set[str]]:
    """The towns where something is known to have been done to them, as their consonants."""
    towns: dict[int, set[str]] = defaultdict(set)
    for chunk in in_chunks(people, 5_000):
        known = Act.everything.visible_to(user).filter(person__in=chunk).exclude(incident__locality="")
        for pk, town in known.values_list("person_id", "incident__locality").distinct():
            towns[pk].add(word_of(town).skeleton)
    return towns
