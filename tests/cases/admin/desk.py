"""Working at the desk as the browser does: what a page offers is what is sent back."""

import time
from typing import Any

from django.contrib.auth.models import Group, User
from django.contrib.messages import get_messages
from django.db import models
from django.test import Client
from django.urls import reverse

ROLES = ("documenter", "verifier", "editor", "analyst", "administrator")


def in_role(*roles: str, username: str = "") -> User:
    user, _made = User.objects.get_or_create(
        username=username or "-".join(roles), defaults={"is_staff": True}
    )
    user.groups.set(Group.objects.filter(name__in=roles))
    return user


def desk_of(user: User, language: str = "en") -> Client:
    client = Client(headers={"accept-language": language})
    client.force_login(user)
    return client


def confirmed(user: User) -> Client:
    """Who has just shown that it is they."""
    client = desk_of(user)
    session = client.session
    session["account_authentication_methods"] = [
        {"method": "password", "at": time.time(), "reauthenticated": True}
    ]
    session["account_authentication_methods_user"] = session["_auth_user_id"]
    session.save()
    return client


def address(model: type[models.Model] | models.Model, page: str, *args: Any) -> str:
    pk = [model.pk] if isinstance(model, models.Model) else []
    return reverse(f"admin:cases_{model._meta.model_name}_{page}", args=[*pk, *args])


def list_of(model: type[models.Model], **query: Any) -> str:
    return address(model, "changelist") + "".join(
        f"{'&' if position else '?'}{name}={value}" for position, (name, value) in enumerate(query.items())
    )


def form_on(response: Any) -> dict[str, str | list[str]]:
    """What a browser would send back if nothing was typed."""
    formsets = [inline.formset for inline in response.context["inline_admin_formsets"]]
    forms = [response.context["adminform"].form]
    for formset in formsets:
        forms += [formset.management_form, *formset.forms]
    opened = {"opened": response.context["opened"]} if response.context.get("opened") else {}
    return opened | {
        field.html_name: _as_sent(field.value())
        for form in forms
        for field in form
        if field.value() is not None and field.value() is not False
    }


def _as_sent(value: Any) -> str | list[str]:
    if isinstance(value, list):
        return [str(chosen) for chosen in value]
    return "on" if value is True else str(value)


def messages_of(response: Any) -> list[str]:
    return [str(message) for message in get_messages(response.wsgi_request)]
