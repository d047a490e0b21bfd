"""Everything about one person on one page, as far as the reader may know it."""

import datetime

import pytest
from django.contrib.auth.models import Permission

from cases.contacts import Details, write_contact
from cases.models import Consent, Contact, Detainee, Person
from cases.consents import record_consent
from tests import cast
from tests.cases.admin.desk import desk_of, in_role, list_of


@pytest.fixture
def hanna():
    return cast.person(name_be="Ганна Прыклад", name_en="Hanna Pryklad", birth_date="1990-05-17")


def page(person, which="file"):
    return f"/admin/cases/person/{person.pk}/{which}/"


def text_of(response):
    assert response.status_code == 200
    return response.content.decode()


def test_the_page_opens(desk, hanna):
    assert "Hanna Pryklad" in text_of(desk.get(page(hanna)))
