"""Whoever a command names as acting."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.core.management.base import CommandError
from django.utils.translation import gettext as _

WRONG_USE = 2


def active_user(name: str) -> User:
    users = get_user_model()
    user = users._default_manager.filter(**{users.USERNAME_FIELD: name}).first()
    if user is None:
        raise CommandError(_("There is no user “%(name)s”.") % {"name": name}, returncode=WRONG_USE)
    if not user.is_active:
        raise CommandError(
            _("The account of “%(name)s” is switched off.") % {"name": name}, returncode=WRONG_USE
        )
    return user
