"""People in texts: not typed, but references, rendered at each reading from the consents that hold then.

Where the name may be published the editor's words stand (or the name), where the initials may, the initials, and
else a neutral word: the editor's, or “a detained person”. Nothing of it is stored.
"""

import re
from collections.abc import Iterable, Mapping

from cases.public_people import NOTHING, PublicPerson, public_people_by_code
from reports.wording.catalogue import initial
from reports.wording.named import somebody
from reports.wording.quoting import PERSON

People = Mapping[str, PublicPerson]
NOBODY: People = {}
# After these a sentence begins.
BEGINS = re.compile(r"(?:^|[.!?…]\s+|\n\s*)$")


def codes_in(texts: Iterable[str]) -> set[str]:
    return {found["code"] for text in texts for found in PERSON.finditer(text)}


def people_in(texts: Iterable[str]) -> People:
    """What may be said now of everybody the texts refer to: four queries, none where they refer to nobody."""
    return public_people_by_code(codes_in(texts))


def with_people(text: str, people: People, language: str) -> str:
    return PERSON.sub(lambda found: shown_person(found, text[: found.start()], people, language), text)


def shown_person(found: re.Match[str], before: str, people: People, language: str) -> str:
    """What stands for a reference to a person, after the words ``before``."""
    person = people.get(found["code"], NOTHING)
    words = (found["words"] or "").strip()
    if person.may("name"):
        return words or _bare(person.shown(language))
    neutral = (found["instead"] or "").strip() or somebody(language)
    return _bare(person.shown(language)) or (initial(neutral) if BEGINS.search(before) else neutral)


def _bare(name: str) -> str:
    """A name is no reference to anything."""
    return name.replace("[", "").replace("]", "")


def without_words(text: str) -> str:
    """The text as far as everybody may read it, for what is kept: the end of an address."""
    return PERSON.sub(lambda found: found["instead"] or "", text)
