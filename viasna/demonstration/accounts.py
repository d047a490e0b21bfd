"""One account for each role, made once; their passwords are said once and kept nowhere."""

import secrets

from django.contrib.auth.models import Group, User

from viasna.roles import ROLES

# Invented people, so that "who did what" reads like a real day.
NAMES = {
    "documenter": ("alena", "Алена", "Дакументарка"),
    "verifier": ("viktar", "Віктар", "Правяральнік"),
    "editor": ("edzik", "Эдзік", "Рэдактар"),
    "analyst": ("ania", "Аня", "Аналітык"),
    "administrator": ("adam", "Адам", "Адміністратар"),
}


def make_accounts() -> None:
    """The accounts that are not there yet; nobody can log in to them before they have a password."""
    for role in ROLES:
        username, first_name, last_name = NAMES[role.name]
        user, made = User.objects.get_or_create(
            username=username, defaults={"first_name": first_name, "last_name": last_name, "is_staff": True}
        )
        if made:
            user.set_unusable_password()
            user.save()
            user.groups.add(Group.objects.get(name=role.name))


def give_passwords() -> list[tuple[str, str, str]]:
    """Role, user name and password of every account that had none. The last step: what is said earlier is lost."""
    given = []
    for role in ROLES:
        user = account(role.name)
        if not user.has_usable_password():
            password = secrets.token_urlsafe(12)
            user.set_password(password)
            user.save()
            given.append((role.name, user.username, password))
    return given


def account(role: str) -> User:
    return User.objects.get(username=NAMES[role][0])
