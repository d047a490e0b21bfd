"""Possible doubles of the whole base: pairs of people who are alike, found in sets and kept in a table.

The same points and weights as of a look-up, with two differences. Somebody who is looked up is mostly there, but few
of those who are on record are there twice: so a pair needs more to be told. And how common a name is, is counted in
the table of keys for both, so that a pair has one score from whichever side it is found.

Whoever took another surname is no pair here unless the former name is written down: a given name, a patronymic and a
year of birth are shared by too many.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import exp
from typing import Any

from django.db import connection, models, transaction
from django.db.models import Count, Q

from cases.history import in_chunks
from cases.matching.candidates import COMPARED, MOST_COMPARED, compared
from cases.matching.comparing import Agreement, Compared, Wanted, compare_all
from cases.matching.keys import BARE, PAIR, SURNAME, pair
from cases.matching.reading import ReadName, read_name
from cases.matching.weights import ALIKE_FROM, RARELY_TWICE
from cases.models import NameKey, Person, PossibleDouble
from cases.workflow import Status

Pair = tuple[int, int]
AT_ONCE = 500
# The kind of key of the one, and of the other: an initial is compared with all who have the surname.
KINDS = ((PAIR, PAIR), (BARE, SURNAME), (SURNAME, BARE))


def find_doubles(
    ids: Iterable[int] | None = None, progress: Callable[[int], None] = lambda _done: None
) -> int:
    """Look for the doubles of these people, or of everybody, and keep what was found. Returns how many pairs.

    Pairs of theirs that no longer look alike go; pairs that still do keep the day they were found.
    """
    everybody: models.QuerySet[Any, Any] = models.QuerySet(Person).order_by("pk").values_list("pk", flat=True)
    done = found = 0
    for chunk in in_chunks(everybody.iterator() if ids is None else sorted(set(ids)), AT_ONCE):
        found += _keep(chunk, alike_pairs(chunk))
        done += len(chunk)
        progress(done)
    return found


def _keep(ids: Sequence[int], pairs: Mapping[Pair, float]) -> int:
    """A pair of two of different chunks is found twice, and is the same both times."""
    rows = [PossibleDouble(first_id=one, second_id=two, score=score) for (one, two), score in pairs.items()]
    with transaction.atomic():
        _lock(ids)
        touching = PossibleDouble.objects.filter(Q(first__in=ids) | Q(second__in=ids))
        known = touching.values_list("pk", "first_id", "second_id")
        PossibleDouble.objects.filter(pk__in=[pk for pk, *both in known if tuple(both) not in pairs]).delete()
        PossibleDouble.objects.bulk_create(
            rows,
            batch_size=AT_ONCE,
            update_conflicts=True,
            unique_fields=["first", "second"],
            update_fields=["score"],
        )
    return len(rows)


def _lock(ids: Sequence[int]) -> None:
    """Nobody is deleted meanwhile; on SQLite one writes at a time anyway."""
    people: models.QuerySet[Person] = models.QuerySet(Person)
    if connection.features.has_select_for_update:
        list(people.filter(pk__in=ids).order_by("pk").select_for_update(of=("self",)).values_list("pk"))


def alike_pairs(ids: Collection[int]) -> dict[Pair, float]:
    """The pairs that these people are in, with their scores, as they stand now."""
    sharing = _sharing_keys(ids)
    people = _people({pk for both in sharing for pk in both})
    common = _Commonness({name for person in people.values() for name in person.names})
    return {
        both: score
        for both in sharing
        if all(pk in people for pk in both)
        and (score := _score(people[both[0]], people[both[1]], common)) >= ALIKE_FROM
    }


def _sharing_keys(ids: Collection[int]) -> set[Pair]:
    """Equality alone, within the database: the ids of those who share a key, the lower first."""
    quote = connection.ops.quote_name
    table = quote(NameKey._meta.db_table)
    marks = ", ".join(["%s"] * len(ids))
    found: set[Pair] = set()
    with connection.cursor() as cursor:
        for one_kind, other_kind in KINDS:
            cursor.execute(
                f"SELECT DISTINCT one.person_id, other.person_id FROM {table} one JOIN {table} other "
                "ON other.key = one.key AND other.kind = %s AND other.person_id <> one.person_id "
                f"WHERE one.kind = %s AND one.person_id IN ({marks})",
                [other_kind, one_kind, *ids],
            )
            found.update((min(both), max(both)) for both in cursor.fetchall())
    return found


def _people(ids: Collection[int]) -> dict[int, Compared]:
    """Who was withdrawn or merged is nobody's double."""
    there: models.QuerySet[Person] = models.QuerySet(Person).filter(merged_into__isnull=True)
    rows = (
        row
        for chunk in in_chunks(ids, 5_000)
        for row in there.filter(pk__in=chunk).exclude(status=Status.WITHDRAWN).values_list(*COMPARED)
    )
    return {row[0]: compared(*row) for row in rows}


class _Commonness:
    """How many have a surname, and how many a given name beside it; counted for many names in a few queries."""

    def __init__(self, names: Collection[str]) -> None:
        keys = [key for name in names for key in _keys(read_name(name))]
        self.of: Counter[tuple[str, str]] = Counter()
        for kind in (SURNAME, PAIR):
            for chunk in in_chunks({key for key, its_kind in keys if its_kind == kind}):
                counted = (
                    NameKey.objects.filter(kind=kind, key__in=chunk)
                    .values_list("key")
                    .annotate(n=Count("pk"))
                )
                self.of.update({(key, kind): n for key, n in counted})

    def counts(self, person: Compared) -> tuple[int, int]:
        found: dict[str, int] = defaultdict(lambda: 1)
        for name in person.names:
            for key, kind in _keys(read_name(name)):
                found[kind] = max(found[kind], min(MOST_COMPARED, self.of[key, kind]))
        return found[SURNAME], found[PAIR]


def _keys(read: ReadName) -> Iterator[tuple[str, str]]:
    for word in read.surnames:
        yield word.skeleton, SURNAME
        yield from ((pair(given, word.skeleton), PAIR) for given in read.givens)


def _score(one: Compared, other: Compared, common: _Commonness) -> float:
    bearers, namesakes = map(max, zip(common.counts(one), common.counts(other), strict=True))
    best = max((_agreements(one, other)), key=lambda agreement: agreement.likeness, default=Agreement(0.0))
    odds = replace(best, bearers=bearers, namesakes=namesakes).odds * exp(RARELY_TWICE)
    return odds / (1 + odds)


def _agreements(one: Compared, other: Compared) -> Iterator[Agreement]:
    """By any name of the one with any of the other."""
    year = one.first_year if one.first_year == one.last_year else None
    for read in dict.fromkeys(map(read_name, one.names)):
        yield compare_all(Wanted(read, year, one.sex), other)
