"""What may be published of a person on a day: nothing but what a consent that counts on that day allows.

- Consents add up; an earlier one that went further has to be withdrawn. A refusal ends all that were given until
  the end of its day, for good.
- A consent given while the person was, or may have been, under 18 counts only from a parent or guardian.
- Of a minor, of who is specially protected, and of medical facts nothing is published before a second person
  confirmed the consent. Whether it has to be confirmed is asked at each reading: a consent that becomes sensitive
  later, by a corrected date of birth or by a mark, counts no more until it is confirmed.
"""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from cases.merged import merged_into
from cases.models import Consent, Person, Protection
from cases.person_file.age import perhaps_minor

NEEDED = {Person.Publication.NAME: "name", Person.Publication.INITIALS: "initials"}
# What asks for a second person whoever it is about.
ALWAYS_CONFIRMED = frozenset({"medical"})


@dataclass(frozen=True, slots=True)
class Sensitive:
    """What makes consents of a person need a second one. ``births``: every date of birth that was ever on the record:
    who corrects it alone opens nothing by it."""

    births: frozenset[str] = frozenset()
    protected: bool = False

    def asks_to_confirm(self, consent: Consent) -> bool:
        """All of the consent, whatever its scope."""
        return self.protected or any(perhaps_minor(birth, consent.given_on) for birth in self.births)


@dataclass(frozen=True, slots=True)
class Publishable:
    """``scopes``: of `Consent.SCOPES`. ``missing``: the scope that “may be published” on the record claims without a
    consent, or nothing. ``minor``: the person is or may be under 18. ``refused``: nothing may be, said in a refusal."""

    scopes: frozenset[str]
    missing: str
    minor: bool
    refused: bool = False


def sensitive_about(people: Collection[int]) -> dict[int, Sensitive]:
    """For each of these people what makes their consents sensitive, also what was recorded with somebody who was merged
    with them; three queries."""
    whose = {pk: pk for pk in people} | merged_into(people)
    births: dict[int, set[str]] = defaultdict(set)
    rows = Person.history.filter(id__in=whose).exclude(birth_date="").order_by()
    for pk, birth in rows.values_list("id", "birth_date").distinct():
        births[whose[pk]].add(birth)
    marks = Protection.objects.filter(person__in=whose, lifted_at=None)
    protected = {whose[pk] for pk in marks.values_list("person_id", flat=True)}
    return {pk: Sensitive(frozenset(births[pk]), pk in protected) for pk in people}


def may_be_published(person: Person, day: datetime.date) -> set[str]:
    """Names of `Consent.SCOPES`; four queries."""
    consents = list(Consent.objects.filter(person=person))
    return set(publishable(person, consents, day, sensitive_about([person.pk])[person.pk]).scopes)


def publishable(
    person: Person, consents: Sequence[Consent], day: datetime.date, sensitive: Sensitive
) -> Publishable:
    scopes = allowed(person, consents, day, sensitive)
    needed = NEEDED.get(Person.Publication(person.publication), "")
    return Publishable(
        scopes,
        needed if needed not in scopes else "",
        perhaps_minor(person.birth_date, day),
        not scopes and refused_until(consents, day) is not None,
    )


def allowed(
    person: Person, consents: Iterable[Consent], day: datetime.date, sensitive: Sensitive
) -> frozenset[str]:
    """What the consents allow together."""
    given = list(consents)
    refused = refused_until(given, day)
    scopes = {
        scope for consent in given for scope in scopes_of(consent, person, day, sensitive, refused=refused)
    }
    if "name" in scopes:
        scopes.add("initials")  # they are part of it
    return frozenset(scopes)


def scopes_of(
    consent: Consent,
    person: Person,
    day: datetime.date,
    sensitive: Sensitive,
    refused: datetime.date | None = None,
) -> set[str]:
    """What this consent allows on the day; ``refused``: the day of the latest refusal."""
    if not in_force(consent, person, day, refused):
        return set()
    scopes = {scope for scope in Consent.SCOPES if getattr(consent, scope)}
    if consent.confirmed_by_id:
        return scopes
    return set() if sensitive.asks_to_confirm(consent) else scopes - ALWAYS_CONFIRMED


def in_force(
    consent: Consent, person: Person, day: datetime.date, refused: datetime.date | None = None
) -> bool:
    """Whether it holds on the day, no refusal ended it, and it was given by somebody who could give it."""
    if consent.refusal or not consent.holds_on(day) or (refused and consent.given_on <= refused):
        return False
    by_guardian = consent.given_by == Consent.GivenBy.GUARDIAN
    return by_guardian or not perhaps_minor(person.birth_date, consent.given_on)


def waits_for_second(consent: Consent, sensitive: Sensitive) -> bool:
    """Whether some of it has no effect before it is confirmed."""
    if consent.refusal or consent.confirmed_by_id:
        return False
    return any(getattr(consent, scope) for scope in ALWAYS_CONFIRMED) or sensitive.asks_to_confirm(consent)


def refused_until(consents: Iterable[Consent], day: datetime.date) -> datetime.date | None:
    """Consents given until then are over."""
    return max((one.given_on for one in consents if one.refusal and one.given_on <= day), default=None)


def consents_by_person(people: Collection[int]) -> Mapping[int, list[Consent]]:
    """All of them, whatever became of them; one query."""
    found: dict[int, list[Consent]] = defaultdict(list)
    for consent in Consent.objects.filter(person__in=people):
        found[consent.person_id].append(consent)
    return found
