"""What a person's page says of them at a glance: terms and words."""

from typing import NamedTuple

from django.utils.translation import gettext as _

from cases.languages import LANGUAGES, reader_language
from cases.models import Person
from cases.person_file import wording
from cases.person_file.file import PersonFile


class Spelling(NamedTuple):
    language: str
    name: str
    proposed: bool


class Fact(NamedTuple):
    term: str
    words: str


def spellings(person: Person) -> list[Spelling]:
    """The name as the other languages write it. What nobody confirmed yet is marked."""
    found = {language: person.spelling(language) for language in LANGUAGES}
    return [
        Spelling(language, name, proposed)
        for language, (name, proposed) in found.items()
        if name and name != person.name
    ]


def other_names(person: Person) -> list[str]:
    return [name.strip() for name in person.other_names.split(";") if name.strip()]


def about(file: PersonFile) -> list[Fact]:
    person = file.person
    born = wording.date_in_words(person.birth_date) if person.birth_date else ""
    age = wording.age(file)
    facts = [
        Fact(_("born"), f"{born} ({age})" if age else born),
        Fact(_("sex"), person.get_sex_display()),
        Fact(_("minor children"), _children(person)),
        Fact(_("occupation"), str(person.occupation or "")),
        Fact(_("citizenship"), person.citizenship),
    ]
    return [fact for fact in facts if fact.words]


def _children(person: Person) -> str:
    return {"yes": _("yes"), "no": _("no")}.get(person.minor_children, person.minor_children)


def detention(file: PersonFile) -> list[Fact]:
    """Since when and where, or until when; and for how many days in all."""
    language, now = reader_language(), file.now
    facts = []
    if now.since:
        facts.append(Fact(_("since when"), wording.in_words(now.since, language)))
    if now.place:
        facts.append(Fact(_("where they were last known to be"), str(now.place)))
    if now.until:
        facts.append(Fact(_("the last day"), wording.in_words(now.until, language)))
    if file.days.at_most:
        facts.append(Fact(_("days in detention, all together"), wording.days(file.days)))
    return facts
