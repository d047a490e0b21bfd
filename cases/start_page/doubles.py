"""People somebody wrote down lately who may be on record already: as `cases.matching.doubles` found them."""

import datetime

from django.contrib.auth.models import User
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.matching import words
from cases.matching.keys import names_of
from cases.matching.likely import agreement_between
from cases.merging.doubles import near, open_doubles
from cases.models import Person, PossibleDouble
from cases.querysets import COUNTED_AT_MOST
from cases.start_page.blocks import Block, Line, Number
from cases.workflow import Status

LATELY = datetime.timedelta(days=14)
LOOKED_AT = 20  # people
TOLD = 5


def possible_doubles(user: User) -> Block:
    block = Block(
        _("Possible doubles near my records"), _("Nobody you wrote down lately looks like somebody else.")
    )
    number = open_doubles(user).filter(near(user))[: COUNTED_AT_MOST + 1].count()
    if number and user.has_perm("cases.view_possibledouble"):
        listed = f"{reverse('admin:cases_possibledouble_changelist')}?near=me"
        block.numbers = [Number(number, str(PossibleDouble._meta.verbose_name_plural), listed)]
    mine = {person.pk: person for person in _written_lately(user) if names_of(person)}
    pairs = open_doubles(user).touching(list(mine)).select_related("first", "second")
    for person, other in _each_once(pairs.order_by("-score", "pk")[: LOOKED_AT * TOLD], mine):
        two = reverse("admin:cases_person_compare", args=[person.pk, other.pk])
        block.lines.append(Line(str(person), two, _alike(person, other)))
    return block


def _each_once(
    pairs: models.QuerySet[PossibleDouble], mine: dict[int, Person]
) -> list[tuple[Person, Person]]:
    """Each of mine with the other who is likeliest; the newest of mine first."""
    other_of: dict[int, Person] = {}
    for double in pairs:
        for one, other in ((double.first, double.second), (double.second, double.first)):
            if one.pk in mine and one.pk not in other_of and not (other.pk in other_of and other.pk in mine):
                other_of[one.pk] = other
    return [(person, other_of[pk]) for pk, person in mine.items() if pk in other_of][:TOLD]


def _written_lately(user: User) -> list[Person]:
    mine = Person.everything.visible_to(user).filter(created_by=user).exclude(status=Status.WITHDRAWN)
    return list(mine.filter(created_at__gte=timezone.now() - LATELY).order_by("-id")[:LOOKED_AT])


def _alike(person: Person, other: Person) -> str:
    agrees = "; ".join(words.agreeing(agreement_between(person, other)))
    return _("%(person)s: %(agrees)s") % {"person": other, "agrees": agrees}
