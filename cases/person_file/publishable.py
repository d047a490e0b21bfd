"""What may be published of a person on a day: nothing but what a consent that holds on that day allows.

A consent given while the person was, or may have been, under 18 counts only from a parent or guardian. Consents add
up: an earlier one that went further has to be withdrawn.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from cases.models import Consent, Person
from cases.person_file.age import perhaps_minor

NEEDED = {Person.Publication.NAME: "name", Person.Publication.INITIALS: "initials"}


@dataclass(frozen=True, slots=True)
class Publishable:
    """``scopes``: of `Consent.SCOPES`. ``missing``: the scope that “may be published” on the record claims without a
    consent, or nothing. ``minor``: the person is or may be under 18."""

    scopes: frozenset[str]
    missing: str
    minor: bool


def may_be_published(person: Person, day: datetime.date) -> set[str]:
    """Names of `Consent.SCOPES`; one query."""
    return set(publishable(person, list(Consent.objects.filter(person=person).valid_on(day)), day).scopes)


def publishable(person: Person, consents: Sequence[Consent], day: datetime.date) -> Publishable:
    scopes = {
        scope
        for consent in consents
        if counts(consent, person, day)
        for scope in Consent.SCOPES
        if getattr(consent, scope)
    }
    if "name" in scopes:
        scopes.add("initials")  # they are part of it
    needed = NEEDED.get(Person.Publication(person.publication), "")
    return Publishable(
        frozenset(scopes), needed if needed not in scopes else "", perhaps_minor(person.birth_date, day)
    )


def counts(consent: Consent, person: Person, day: datetime.date) -> bool:
    """Whether it holds on the day, and was given by somebody who could give it."""
    return consent.holds_on(day) and (
        consent.given_by == Consent.GivenBy.GUARDIAN or not perhaps_minor(person.birth_date, consent.given_on)
    )
