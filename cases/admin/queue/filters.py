"""What the address of the queue asks for. What it does not know is an error with a sentence, not the whole queue."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from cases.admin.lists import BadFilter
from cases.models import Batch, Campaign, Incident, Region
from cases.verifying.queue import Asked, kinds_of
from cases.visibility import visible_rule

TAKEN: dict[str, str | Promise] = {
    "me": _("taken by me"),
    "free": _("taken by nobody"),
    "others": _("taken by others"),
}
MINE: dict[str, str | Promise] = {"may": _("what I may verify"), "not": _("what I may not verify")}
NAMES = ("kind", "region", "campaign", "incident", "author", "batch", "taken", "mine")
BESIDES = ("by", "p", "from")


@dataclass(frozen=True, slots=True)
class Box:
    """One filter of the form; without choices it is typed into."""

    name: str
    label: str
    value: str
    choices: list[tuple[str, str]] = field(default_factory=list)


def read_asked(query: QueryDict, user: User) -> Asked:
    unknown = sorted({*query} - {*NAMES, *BESIDES})
    if unknown:
        raise BadFilter(unknown[0])
    found: dict[str, Any] = {}
    for name in NAMES:
        value = query.get(name, "").strip()
        if value:
            found[name] = _READ[name](value, user)
            if found[name] in (None, ""):
                raise BadFilter(f"{name}={value}")
    return Asked(**found)


def kept(query: QueryDict, *without: str) -> str:
    """The filters as a part of an address, in one order."""
    pairs = QueryDict(mutable=True)
    for name in NAMES:
        if query.get(name) and name not in without:
            pairs[name] = query[name]
    return pairs.urlencode()


def boxes(query: QueryDict, user: User) -> list[Box]:
    chosen = {name: query.get(name, "") for name in NAMES}
    staff = User.objects.filter(is_staff=True).order_by("username").values_list("username", flat=True)
    choices: dict[str, tuple[str | Promise, list[tuple[str, Any]]]] = {
        "kind": (_("kind"), [(_name(model), model._meta.verbose_name_plural) for model in kinds_of(user)]),
        "region": (_("region"), [(one.pk, one) for one in Region.objects.all()]),
        "campaign": (_("campaign"), [(one.pk, one) for one in Campaign.objects.all()]),
        "author": (_("who wrote it"), [(name, name) for name in staff]),
        "mine": (_("two people"), list(MINE.items())),
        "taken": (_("taken"), list(TAKEN.items())),
    }
    selects = [
        Box(name, capfirst(str(label)), chosen[name], [(key, capfirst(str(words))) for key, words in options])
        for name, (label, options) in choices.items()
    ]
    typed = [
        Box(name, capfirst(str(label)), chosen[name])
        for name, label in (("incident", _("code of the incident")), ("batch", _("number of the batch")))
    ]
    return [*selects, *typed]


def _name(model: Any) -> str:
    return str(model._meta.model_name)


def _kind(value: str, user: User) -> str:
    return value if value in {_name(model) for model in kinds_of(user)} else ""


def _key_of(model: Any) -> Callable[[str, User], Any]:
    return lambda value, user: model.objects.filter(pk=value).values_list("pk", flat=True).first()


def _incident(value: str, user: User) -> int | None:
    rows = Incident.everything.visible_to(user).filter(code=value)
    return rows.values_list("pk", flat=True).first()


def _author(value: str, user: User) -> int | None:
    return User.objects.filter(username=value, is_staff=True).values_list("pk", flat=True).first()


def _batch(value: str, user: User) -> int | None:
    if not value.isdecimal() or len(value) > 15:
        return None
    rows = Batch.objects.filter(visible_rule(Batch, user), pk=int(value))
    return rows.values_list("pk", flat=True).first()


_READ: dict[str, Callable[[str, User], Any]] = {
    "kind": _kind,
    "region": _key_of(Region),
    "campaign": _key_of(Campaign),
    "incident": _incident,
    "author": _author,
    "batch": _batch,
    "taken": lambda value, user: value if value in TAKEN else "",
    "mine": lambda value, user: value if value in MINE else "",
}
