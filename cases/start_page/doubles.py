"""People somebody wrote down lately who may be on record already."""

from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from cases.start_page.blocks import Block


def possible_doubles(user: User) -> Block:
    return Block(
        _("Possible doubles near my records"), _("Nobody you wrote down lately looks like somebody else.")
    )
