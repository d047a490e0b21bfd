"""People somebody wrote down lately who may be on record already."""

import datetime

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.matching.keys import names_of
from cases.matching.likely import Asked, Likely, likely_people_for
from cases.merging.different import decided_pairs
from cases.merging.doubles import near, open_doubles
from cases.models import Person, PossibleDouble
from cases.querysets import COUNTED_AT_MOST
from cases.start_page.blocks import Block, Line, Number
from cases.workflow import Status

LATELY = datetime.timedelta(days=14)
LOOKED_AT = 20  # people; each asked for by one of their names
TOLD = 5
FEW = 5  # the likeliest may be themselves, or decided about
ALIKE = 0.5  # of the score: half of the pairs above it are the same person


def possible_doubles(user: User) -> Block:
    block = Block(
        _("Possible doubles near my records"), _("Nobody you wrote down lately looks like somebody else.")
    )
    number = open_doubles(user).filter(near(user))[: COUNTED_AT_MOST + 1].count()
    if number and user.has_perm("cases.view_possibledouble"):
        listed = f"{reverse('admin:cases_possibledouble_changelist')}?near=me"
        block.numbers = [Number(number, str(PossibleDouble._meta.verbose_name_plural), listed)]
    mine = [person for person in _written_lately(user) if names_of(person)]
    decided = decided_pairs(person.pk for person in mine)
    asked = [Asked(names_of(person)[0], person.birth_year) for person in mine]
    for person, found in zip(mine, likely_people_for(asked, user, limit=FEW) if asked else (), strict=True):
        others = [
            likely
            for likely in found
            if likely.score >= ALIKE
            and likely.person.pk != person.pk
            and not {(person.pk, likely.person.pk), (likely.person.pk, person.pk)} & decided
        ]
        if others and len(block.lines) < TOLD:
            two = reverse("admin:cases_person_compare", args=[person.pk, others[0].person.pk])
            block.lines.append(Line(str(person), two, _alike(others[0])))
    return block


def _written_lately(user: User) -> list[Person]:
    mine = Person.everything.visible_to(user).filter(created_by=user).exclude(status=Status.WITHDRAWN)
    return list(mine.filter(created_at__gte=timezone.now() - LATELY).order_by("-id")[:LOOKED_AT])


def _alike(likely: Likely) -> str:
    agrees = "; ".join(likely.agrees)
    return _("%(person)s: %(agrees)s") % {"person": likely.person, "agrees": agrees}
