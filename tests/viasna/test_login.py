"""Accounts: passwords that are hard to guess, sessions that end."""

from http.cookies import Morsel

import pytest
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.test import Client

TWELVE_HOURS = 12 * 60 * 60


@pytest.mark.parametrize("password", ["дождж-паром", "alesia-karatkevich", "202403152024", "1q2w3e4r5t6y"])
def test_a_password_that_is_short_or_easy_to_guess_is_refused(password: str) -> None:
    with pytest.raises(ValidationError):
        validate_password(password, User(username="alesia-karatkevich"))


def test_a_password_of_several_words_is_taken() -> None:
    validate_password("крэсы-дождж-паром", User(username="alesia"))


@pytest.fixture
def cookie(client: Client) -> "Morsel[str]":
    User.objects.create_superuser("alesia", password="крэсы-дождж-паром")
    client.post("/admin/login/", {"username": "alesia", "password": "крэсы-дождж-паром"})
    return client.cookies["sessionid"]


@pytest.mark.django_db
def test_a_session_ends_with_the_browser(cookie: "Morsel[str]") -> None:
    assert cookie["expires"] == cookie["max-age"] == ""
    assert cookie["httponly"] is True


@pytest.mark.django_db
def test_a_session_ends_after_twelve_hours(cookie: "Morsel[str]", client: Client) -> None:
    assert client.session.get_expiry_age() == TWELVE_HOURS
