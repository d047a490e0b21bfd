"""What is no key at all answers like a key nobody has: a word for a number, a piece of an address, a huge number."""

import pytest
from django.test import Client

from tests import cast
from tests.viasna.addresses import Address, every_address
from tests.viasna.world import NEVER

pytestmark = pytest.mark.django_db
ODD = ("abc", "1/change/widgets.css", "9" * 23)
PAGES = [
    address
    for address in every_address()
    if address.model and "<path:object_id>" in address.route and address.name.startswith("admin:")
]
FORMS = [address for address in PAGES if address.name.endswith("_change")]
REST = {
    "verb": "submit",
    "name": "publish",
    "language": "be",
    "history_id": NEVER,
    "batch": NEVER,
    "pk": NEVER,
}


@pytest.fixture
def desk(client: Client) -> Client:
    client.force_login(cast.admin())
    return client


def answers(desk: Client, addresses: list[Address], key: object) -> dict[str, int]:
    return {
        address.name: desk.get(address.path({**REST, "object_id": key})).status_code for address in addresses
    }


@pytest.mark.parametrize("odd", ODD)
def test_the_form_of_what_has_no_such_key(desk: Client, odd: str) -> None:
    assert set(answers(desk, FORMS, odd).values()) == {302}


def test_every_other_page_of_what_has_no_such_key(desk: Client) -> None:
    assert answers(desk, PAGES, ODD[1]) == answers(desk, PAGES, NEVER)
