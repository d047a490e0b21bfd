"""Where the code and the pages of somebody who was merged lead, as far as a reader may know of the merging."""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models import Q

from cases.merged import end_of
from cases.models import Batch, Person
from cases.visibility import Reader, visible_rule


def known_merges(user: Reader) -> models.QuerySet[Person]:
    """People who were merged, each with their batch: those whose merging exists for this reader."""
    batches = Batch.objects.filter(visible_rule(Batch, user), kind=Batch.Kind.MERGING)
    people: models.QuerySet[Person] = models.QuerySet(Person)
    return people.filter(merged_into__isnull=False, merged_in__in=batches.values("pk"))


def leads_to(condition: Q, user: Reader) -> dict[str, Person]:
    """For the codes of those merged people who fulfil the condition: the person who is kept, who exists for the reader.

    Two queries, and one for each further merging of who was kept.
    """
    merged = known_merges(user)
    first = dict(merged.filter(condition).values_list("code", "merged_into_id"))
    onwards, last = dict[int, int](), set(first.values())
    while last:
        found = dict(merged.filter(pk__in=last).values_list("pk", "merged_into_id"))
        onwards |= found
        last = set(found.values()) - onwards.keys()
    ends = {code: end_of(pk, onwards) for code, pk in first.items()}
    people = Person.everything.visible_to(user).in_bulk(set(ends.values())) if ends else {}
    return {code: people[pk] for code, pk in ends.items() if pk in people}


def kept_instead_of(pk: int, user: Reader) -> tuple[str, Person] | None:
    """The code of the person with this id and who is kept in their place."""
    return next(iter(leads_to(Q(pk=pk), user).items()), None)


def kept_for_codes(codes: Iterable[str], user: Reader) -> dict[str, str]:
    found = leads_to(Q(code__in=list(codes)), user)
    return {code: person.code for code, person in found.items()}


def also_recorded_as(person: Person, user: Reader) -> list[Any]:
    """Everybody who was merged into this person or into one of those, the latest first; each with their batch."""
    found: dict[int, Any] = {}
    asked = {person.pk}
    while asked:
        rows = (
            known_merges(user)
            .filter(merged_into__in=asked)
            .select_related("merged_in__made_by", "merged_into")
        )
        new = {row.pk: row for row in rows if row.pk not in found}
        found |= new
        asked = set(new)
    return sorted(found.values(), key=lambda row: -row.merged_in_id)
