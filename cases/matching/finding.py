"""The search of people: any spelling, any order of words, former names, codes and labels, also while one types."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q
from django.utils import timezone

from cases.matching.candidates import Existing, existing_people
from cases.matching.keys import GIVEN, LABEL, SURNAME
from cases.matching.likely import Asked, likely_among
from cases.matching.reading import WORD
from cases.matching.skeleton import is_lacinka, word_of
from cases.merging.leading import leads_to
from cases.models import NameKey, Person
from cases.models.record import CODE_DIGITS
from cases.names.letters import tidy
from cases.visibility import Reader

MOST = 50  # of each way to be found; who looks for more types more
# Of fewer letters a tenth of all people begins with; they are looked up whole.
SHORTEST_BEGINNING = 2
YEARS_OF_CODES = 20


def find_people(text: str, user: Reader) -> list[int]:
    """The ids of those who exist for this user: by code, then the likeliest, then whose name begins like this."""
    text = tidy(text)
    people = existing_people(user)
    likely = likely_among(people, [Asked(text)], user, MOST)[0]
    found = [*_with_code(text, people, user), *(one.person for one in likely), *_beginning(text, people)]
    return list(dict.fromkeys(found))


def _with_code(text: str, existing: Existing, user: Reader) -> Iterable[int]:
    """The number alone is enough for a code of the last years; else as much of it as is typed, from its beginning."""
    if not any(letter.isdecimal() for letter in text):
        return ()
    condition = Q(code__in=_numbered(int(text))) if text.isdecimal() else _within(text.upper())
    people = existing(condition).order_by("code")
    kept = leads_to(condition, user).values()  # the code of who was merged leads on
    return [*people.values_list("pk", flat=True)[:MOST], *(person.pk for person in kept)]


def _numbered(number: int) -> list[str]:
    this_year = timezone.localdate().year
    years = range(this_year - YEARS_OF_CODES, this_year + 1)
    return [f"{Person.code_prefix}-{year}-{number:0{CODE_DIGITS}d}" for year in years]


def _within(beginning: str) -> Q:
    """A range, which the index of codes serves on both databases; z is the last of what a code may hold."""
    return Q(code__gte=beginning, code__lte=beginning + "zzzz")


def _beginning(text: str, existing: Existing) -> Iterable[int]:
    """The last word may not be typed to its end; the others are."""
    skeletons = [word_of(word, is_lacinka(text)).skeleton for word in WORD.findall(text)]
    skeletons = [skeleton for skeleton in skeletons if skeleton]
    if not skeletons:
        return ()
    people = existing(Q(pk__in=_keyed(_begins(skeletons[-1]))))
    for skeleton in skeletons[:-1]:
        people = people.filter(pk__in=_keyed(Q(key=skeleton)))
    return people.order_by("-pk").values_list("pk", flat=True)[:MOST]


def _keyed(condition: Q) -> Any:
    return NameKey.objects.filter(condition, kind__in=(SURNAME, GIVEN, LABEL)).values("person")


def _begins(skeleton: str) -> Q:
    """A range, which every index serves: skeletons are capital Latin letters in every collation's order."""
    if len(skeleton) < SHORTEST_BEGINNING:
        return Q(key=skeleton)
    return Q(key__gte=skeleton, key__lt=skeleton[:-1] + chr(ord(skeleton[-1]) + 1))
