"""Who was merged with whom, as ids alone: for what is asked of the whole person, whoever asks."""

from collections.abc import Iterable, Mapping

from django.db import models

from cases.models import Person


def kept_for(people: Iterable[int]) -> dict[int, int]:
    """For each of them who was merged, who is kept in the end. One query, and one for each further merging."""
    onwards = dict[int, int]()
    asked = set(people)
    while asked:
        found = dict(_merged().filter(pk__in=asked).values_list("pk", "merged_into_id"))
        onwards |= found
        asked = set(found.values()) - onwards.keys()
    return {pk: end_of(pk, onwards) for pk in onwards}


def merged_into(people: Iterable[int]) -> dict[int, int]:
    """Everybody who was merged into one of them or into one of those, and who of them is kept. Queries as above."""
    known = {pk: pk for pk in people}
    found, asked = dict[int, int](), set(known)
    while asked:
        rows = _merged().filter(merged_into__in=asked).values_list("pk", "merged_into_id")
        new = {pk: (known | found)[into] for pk, into in rows}
        found |= new
        asked = set(new)
    return found


def end_of(pk: int, onwards: Mapping[int, int]) -> int:
    """Who is kept in the end; ``onwards``: who was merged into whom."""
    while pk in onwards:
        pk = onwards[pk]
    return pk


def _merged() -> models.QuerySet[Person]:
    return models.QuerySet(Person).filter(merged_into__isnull=False)
