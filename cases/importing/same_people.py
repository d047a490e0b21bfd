"""People of a file who are here already under another code, as somebody settled it in the preview."""

from collections.abc import Mapping

from django.contrib.auth.models import User
from django.db import models
from django.db.models import Q

from cases.matching.candidates import existing_people
from cases.models import Person


def same_people(settled: Mapping[str, str], by: User) -> dict[str, Person]:
    """By their codes in the file. Whoever does not exist for them any more is left out, as is a code that is taken now:
    the rows are then asked about again."""
    chosen = {code: here for code, here in settled.items() if here}
    if not chosen:
        return {}
    stored: models.QuerySet[Person] = models.QuerySet(Person)
    taken = set(stored.filter(code__in=chosen).values_list("code", flat=True))
    found = {person.code: person for person in existing_people(by)(Q(code__in=set(chosen.values())))}
    return {code: found[here] for code, here in chosen.items() if here in found and code not in taken}
