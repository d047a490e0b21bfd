"""The public register: political prisoners who agreed to be named, and nobody else.

Listed is who has a standing verified recognition and whose record and consents allow the name or the initials at this
moment. How many there are in all is a figure of a release, and does not move when somebody comes or goes here.
"""

from dataclasses import dataclass
from functools import lru_cache

from django.utils import timezone
from django.utils.crypto import salted_hmac

from cases.models import Recognition
from cases.public_people import PublicPerson, public_people_by_id

SALT = "viasna.register"
ID_LETTERS = 20


@dataclass(frozen=True, slots=True)
class Registered:
    """``recognised_on`` in EDTF."""

    public_id: str
    person: PublicPerson
    recognised_on: str


def registered_people() -> list[Registered]:
    """Four queries, however many they are."""
    today = timezone.localdate()
    standing = Recognition.verified.standing_on(today).order_by("-recognised_on_lower", "-pk")
    recognised = dict(standing.values_list("person_id", "recognised_on"))  # of several the first one stays
    people = public_people_by_id(recognised.keys(), today)
    return [
        Registered(public_id(pk), person, recognised[pk]) for pk, person in people.items() if person.initials
    ]


def registered(wanted: str) -> Registered | None:
    return next((one for one in registered_people() if one.public_id == wanted), None)


def was_ever_there(wanted: str) -> bool:
    """Whether it is the address of somebody who may have been listed: nobody finds one by guessing."""
    ever = Recognition.everything.order_by().values_list("person_id", flat=True).distinct()
    return any(public_id(pk) == wanted for pk in ever)


@lru_cache(100_000)
def public_id(person: int) -> str:
    """In no order, and leading back to nobody without the key of the site: an address tells neither how many
    people are on record nor when somebody was."""
    return salted_hmac(SALT, str(person), algorithm="sha256").hexdigest()[:ID_LETTERS]
