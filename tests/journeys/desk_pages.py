"""Every page of the desk, found by its addresses: what has one and answers with a page is looked at."""

import re
from urllib.parse import quote

from django.contrib.auth.models import User
from django.test import Client

from cases.models import SavedFilter
from tests import cast
from tests.viasna.addresses import Address, every_address
from tests.viasna.world import build_world
from viasna.roles import VOCABULARIES

# The vocabularies are all alike: of one everything is looked at, of the others the list.
ALIKE = tuple(f"cases_{word}_" for word in VOCABULARIES if word != "court")
# One template draws these for rows of every kind; they are looked at for three.
OF_EVERY_KIND = re.compile(
    r"admin/(?!cases/incident/|reports/newsarticle/|auth/user/)\w+/\w+/"
    r"(export|.*/(delete|history|history/.*|status/.*))/$"
)
NO_PAGES = ("account_logout", "logout", "login", "jsi18n", "search_suggestions")
# What the addresses alone do not show: lists that are filtered or empty, and what is refused.
BESIDES = (
    "/admin/cases/incident/?status=submitted",
    "/admin/cases/incident/?status=withdrawn",
    "/admin/cases/trial/?q=nobody+at+all",
    "/admin/cases/incident/?date__gte=whenever",
    f"/admin/search/?q={quote('Minsk')}",
    "/admin/search/?q=nobody+at+all",
    "/admin/nowhere/",
    "/admin/viasna/failedlogin/?username=nobody",
)


def addresses_of_pages(user: User) -> list[str]:
    """Of everything that answers this user with a page."""
    world, client = build_world(), Client()
    client.force_login(user)
    _also(user)
    found = [address.path(world.values(address)) for address in every_address() if _is_looked_at(address)]
    return [path for path in dict.fromkeys(found) if _is_page(client, path)] + [*BESIDES]


def _is_looked_at(address: Address) -> bool:
    name = address.name.rpartition(":")[2]
    alike = name.startswith(ALIKE) and not name.endswith("_changelist")
    alike = alike or OF_EVERY_KIND.match(address.route) is not None
    return address.route.startswith("admin/") and name not in NO_PAGES and not alike


def _is_page(client: Client, path: str) -> bool:
    answer = client.get(path)
    return answer.status_code in (200, 403) and answer["Content-Type"].startswith("text/html")


def _also(user: User) -> None:
    """Work of this user, and a filter of theirs."""
    draft = cast.incident(by=user, title_en="A draft")
    cast.submitted(cast.incident(by=user, title_en="Searches in Minsk, at night"))
    cast.act(by=user, incident=draft, person=cast.person(by=user))
    cast.trial(by=user, incident=draft, person=cast.person(by=user), charges=["koap-24.15"])
    cast.source(by=user, incident=draft)
    SavedFilter.objects.create(owner=user, kind="incident", name="Submitted", query="status=submitted")
