"""The one gate: what of a person may leave the house at this moment. Every public door asks here and nowhere else.

What is public is the smaller of what the record asks for (“may be published”) and what the consents that count
today allow, in the words that a second person verified. What may not be said is not in the answer, so that no page
can print it by mistake. Asked for many people at once, in eight queries at most; nothing of it is stored, so a
withdrawn consent counts no more at the next reading.
"""

import datetime
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from django.utils import timezone

from cases.languages import LANGUAGES
from cases.merged import kept_for
from cases.models import Person
from cases.models.fields import in_language
from cases.person_file.publishable import allowed, consents_by_person, sensitive_about
from cases.workflow import Status

NAME, INITIALS = Person.Publication.NAME, Person.Publication.INITIALS


@dataclass(frozen=True, slots=True)
class PublicPerson:
    """``names``, ``initials``: by language, empty where they may not be said. ``scopes``: what may be published."""

    pk: int
    scopes: frozenset[str] = frozenset()
    names: Mapping[str, str] = field(default_factory=dict)
    initials: Mapping[str, str] = field(default_factory=dict)
    has_minor_children: bool = False

    def may(self, scope: str) -> bool:
        return scope in self.scopes

    def shown(self, language: str) -> str:
        """The name, else the initials, else nothing."""
        return self.names.get(language, "") or self.initials.get(language, "")


NOTHING = PublicPerson(0)


def person_by_code(codes: Iterable[str]) -> dict[str, Person]:
    """Whom these codes name today, whoever was merged since: the only place where a reference becomes a person."""
    found = dict(Person.everything.with_codes(set(codes)).values_list("code", "pk"))
    people = _whole(found.values())
    return {code: people[pk] for code, pk in found.items()}


def public_people_by_code(codes: Iterable[str], day: datetime.date | None = None) -> dict[str, PublicPerson]:
    """Codes of nobody are not in the answer. Without codes, no query."""
    wanted = set(codes)
    people = person_by_code(wanted) if wanted else {}
    public = public_people(people.values(), day)
    return {code: public[person.pk] for code, person in people.items()}


def public_people_by_id(ids: Collection[int], day: datetime.date | None = None) -> dict[int, PublicPerson]:
    people = _whole(ids) if ids else {}
    public = public_people(people.values(), day)
    return {pk: public[person.pk] for pk, person in people.items()}


def _whole(ids: Iterable[int]) -> dict[int, Person]:
    """For each id the person; for one who was merged, who is kept in their place."""
    wanted = set(ids)
    kept = {pk: pk for pk in wanted} | kept_for(wanted)
    people = Person.everything.in_bulk(set(kept.values()))
    return {pk: people[kept[pk]] for pk in wanted if kept[pk] in people}


def public_people(people: Iterable[Person], day: datetime.date | None = None) -> dict[int, PublicPerson]:
    """What of each of them may be published on the day, by their ids; five queries, none for nobody."""
    known = {person.pk: person for person in people}
    if not known:
        return {}
    day, names = day or timezone.localdate(), verified_names(known.values())
    consents, sensitive = consents_by_person(known.keys()), sensitive_about(known.keys())
    return {
        pk: _public(person, names[pk], allowed(person, consents.get(pk, ()), day, sensitive[pk]))
        for pk, person in known.items()
    }


def verified_names(people: Iterable[Person]) -> dict[int, dict[str, str]]:
    """How each is called as a second person last saw it, by language; nothing for whom nobody verified. So nobody gives
    somebody's consent to another by a new name. One query."""
    unseen = [person.pk for person in people if person.status != Status.VERIFIED]
    rows = Person.history.filter(id__in=unseen, status=Status.VERIFIED).order_by("history_id")
    seen = {row.id: row for row in rows}  # the last of each stays
    return {
        person.pk: _spellings(person if person.status == Status.VERIFIED else seen.get(person.pk))
        for person in people
    }


def _public(person: Person, names: Mapping[str, str], scopes: frozenset[str]) -> PublicPerson:
    asked_for = person.publication in (NAME, INITIALS)
    if not names or not asked_for or person.status == Status.WITHDRAWN:
        return PublicPerson(person.pk)
    if person.publication == INITIALS:
        scopes -= {"name"}
    return PublicPerson(
        person.pk,
        scopes,
        names if "name" in scopes else {},
        {code: initials_of(name) for code, name in names.items()} if "initials" in scopes else {},
        "minor_children" in scopes and person.has_minor_children is True,
    )


def _spellings(said: Person | None) -> dict[str, str]:
    """The name in each language, or in another where nobody wrote it in that one: no spelling that is only proposed."""
    found = {code: in_language(said, "name", code) for code in LANGUAGES} if said else {}
    return {code: name for code, name in found.items() if name}


def initials_of(name: str) -> str:
    """Ян Прыклад → Я. П."""
    return " ".join(f"{word[0].upper()}." for word in name.replace(".", " ").split() if word[0].isalpha())
