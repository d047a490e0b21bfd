"""Consents: recorded and withdrawn, never rewritten; what they allow today stands on the person's page."""

import datetime

import pytest
from django.core.exceptions import ValidationError

from cases.consents import confirm_consent, record_consent, withdraw_consent
from cases.keyring import Keyring
from cases.models import Consent, Viewing
from cases.person_file.publishable import may_be_published
from tests import cast
from tests.cases.admin.desk import desk_of, in_role, messages_of

TODAY = datetime.date(2024, 4, 26)
EVERYTHING = {"name", "initials", "photo", "story", "minor_children"}  # but medical facts


@pytest.fixture(autouse=True)
def _today(time_machine):
    time_machine.move_to("2024-04-26T09:00:00+03:00")


@pytest.fixture
def desk():
    return desk_of(in_role("documenter"))


@pytest.fixture
def hanna():
    return cast.person()


def day(text):
    return datetime.date.fromisoformat(text)


def consent(person, **values):
    values = {"name": True, "given_by": "self", "given_on": day("2024-02-01")} | values
    made = Consent(person=person, **values)
    record_consent(made, cast.alice())
    return made


def at(person, rest="file/"):
    return f"/admin/cases/person/{person.pk}/{rest}"


def shown(desk, person):
    body = desk.get(at(person)).content.decode()
    return body.split('id="consents-heading"')[1].split("</section>")[0]


def test_a_consent_is_recorded(desk, hanna):
    typed = {
        "name": "on",
        "photo": "on",
        "given_by": "relative",
        "given_on": "1.02.2024",
        "until": "31 May 2024",
    }
    answer = desk.post(at(hanna, "consent/add/"), typed | {"how": "by telephone"}, follow=True)
    assert messages_of(answer) == ["The consent is recorded."]
    made = Consent.objects.get()
    assert (made.given_on, made.until) == (day("2024-02-01"), day("2024-05-31"))
    panel = shown(desk, hanna)
    assert '<p class="answer">name, initials, photo</p>' in panel
    for words in (
        "a relative, February 1, 2024",
        "May 31, 2024",
        "documenter, Apr 26, 2024, 09:00",
    ):
        assert words in panel
    assert "by telephone" not in panel


def test_how_it_was_given_is_sealed_and_each_opening_recorded(desk, hanna):
    desk.post(
        at(hanna, "consent/add/"),
        {"name": "on", "given_by": "self", "given_on": "1.02.2024", "how": "Zq-letter"},
    )
    made = Consent.objects.get()
    assert b"Zq-letter" not in bytes(made.sealed_note.sealed)
    answer = desk.post(at(hanna, f"consent/{made.pk}/note/"))
    assert "Zq-letter" in answer.content.decode()
    assert [(one.way, one.viewed_by.username) for one in Viewing.objects.all()] == [("consent", "documenter")]
    editor = desk_of(in_role("editor"))
    cast.verified(hanna)
    assert editor.post(at(hanna, f"consent/{made.pk}/note/")).status_code == 403
    assert "the person, February" not in shown(editor, hanna)  # who gave it is the matter of few


def test_without_a_key_a_consent_is_recorded_and_nothing_noted(desk, hanna, settings):
    settings.VIASNA_SEALING_KEYS = Keyring({})
    typed = {"name": "on", "given_by": "self", "given_on": "1.02.2024"}
    assert (
        "There is no key"
        in desk.post(at(hanna, "consent/add/"), typed | {"how": "by letter"}).content.decode()
    )
    assert not Consent.objects.exists()
    desk.post(at(hanna, "consent/add/"), typed)
    assert Consent.objects.exists()


def test_that_nothing_may_be_published_ends_what_was_given_before(desk, hanna):
    consent(hanna)
    desk.post(at(hanna, "consent/add/"), {"refusal": "on", "given_by": "relative", "given_on": "2.02.2024"})
    panel = shown(desk, hanna)
    assert "Nothing: that is what they said." in panel
    assert "ended: later they said that nothing may be published" in panel


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (
            {"given_by": "self", "given_on": "1.02.2024"},
            "Say what may be published: one thing or more, or nothing.",
        ),
        (
            {"name": "on", "given_by": "self", "given_on": "February 2024"},
            "Here a whole day is needed, such as 3.02.2024.",
        ),
        ({"name": "on", "given_by": "self", "given_on": "27.04.2024"}, "This day lies in the future."),
        (
            {"name": "on", "given_by": "self", "given_on": "1.02.2024", "until": "31.01.2024"},
            "It cannot end before it was given.",
        ),
        ({"name": "on", "given_on": "1.02.2024"}, "This field is required."),
        (
            {"name": "on", "refusal": "on", "given_by": "self", "given_on": "1.02.2024"},
            "Say what may be published: one thing or more, or nothing.",
        ),
        (
            {"refusal": "on", "given_by": "self", "given_on": "1.02.2024", "until": "1.03.2024"},
            "Leave “until” empty.",
        ),
    ],
)
def test_what_is_not_right_is_said_and_nothing_recorded(desk, hanna, typed, sentence):
    assert sentence in desk.post(at(hanna, "consent/add/"), typed).content.decode()
    assert not Consent.objects.exists()


def test_it_is_withdrawn_and_stays_to_be_read(desk, hanna):
    given = consent(hanna)
    withdraw = at(hanna, f"consent/{given.pk}/withdraw/")
    assert messages_of(desk.post(withdraw, {"withdrawn_on": "25.04.2024"}, follow=True)) == [
        "The consent is withdrawn."
    ]
    panel = shown(desk, hanna)
    assert "Nothing: there is no consent that holds today." in panel
    assert "withdrawn" in panel
    assert list(given.history.values_list("history_change_reason", "history_user__username")) == [
        ("withdrawn", "documenter"),
        ("recorded", "alice"),
    ]
    assert messages_of(desk.post(withdraw, {"withdrawn_on": "25.04.2024"}, follow=True)) == [
        "It is withdrawn already."
    ]


def test_a_withdrawal_has_a_day_that_is_not_to_come(desk, hanna):
    given = consent(hanna)
    for typed, sentence in (
        ("27.04.2024", "This day lies in the future."),
        ("31.01.2024", "It cannot be withdrawn before it was given."),
        ("", "This field is required."),
    ):
        answer = desk.post(at(hanna, f"consent/{given.pk}/withdraw/"), {"withdrawn_on": typed}, follow=True)
        assert messages_of(answer) == [sentence]
    assert Consent.objects.get().withdrawn_on is None


def test_a_recorded_consent_is_not_rewritten(hanna):
    given = consent(hanna)
    with pytest.raises(ValueError, match="withdrawn, not rewritten"):
        record_consent(given, cast.alice())


@pytest.mark.parametrize("role", ["verifier", "editor"])
def test_who_only_reads_sees_consents_and_changes_none(hanna, role):
    cast.verified(hanna)
    given = consent(hanna)
    desk = desk_of(in_role(role))
    panel = shown(desk, hanna)
    assert "name, initials" in panel
    assert "<form" not in panel
    assert desk.get(at(hanna, "consent/add/")).status_code == 403
    assert desk.post(at(hanna, f"consent/{given.pk}/withdraw/"), {"withdrawn_on": "today"}).status_code == 403


def test_it_holds_from_the_day_it_was_given_to_its_last_day_or_the_day_before_it_was_withdrawn(hanna):
    given = consent(hanna, given_on=day("2024-02-01"), until=day("2024-02-10"))
    held = [day(f"2024-02-{number:02}") for number in range(1, 11)]
    around = [day("2024-01-31"), *held, day("2024-02-11")]
    assert [one for one in around if given.holds_on(one)] == held
    assert [one for one in around if Consent.objects.valid_on(one).exists()] == held
    withdraw_consent(given, cast.alice(), day("2024-02-05"))
    stored = Consent.objects.get()
    assert [one for one in around if stored.holds_on(one)] == held[:4]
    assert [one for one in around if Consent.objects.valid_on(one).exists()] == held[:4]


def test_what_may_be_published_is_the_sum_of_the_consents_that_hold(hanna):
    assert may_be_published(hanna, TODAY) == set()
    consent(hanna, name=False, initials=True)
    consent(hanna, name=False, photo=True, until=day("2024-04-25"))
    assert may_be_published(hanna, TODAY) == {"initials"}
    consent(hanna, name=True, photo=True, story=True, minor_children=True)
    assert may_be_published(hanna, TODAY) == EVERYTHING


@pytest.mark.parametrize(
    ("birth_date", "given_by", "allowed"),
    [
        ("2006-04-26", "self", {"name", "initials"}),  # 18 today, and gave it today
        ("2006-04-27", "self", set()),
        ("2006-04-27", "relative", set()),
        ("2006-04-27", "guardian", {"name", "initials"}),
        ("2006", "self", set()),  # perhaps under 18
        ("", "self", {"name", "initials"}),
    ],
)
def test_for_who_may_be_under_18_only_a_parent_or_guardian_agrees(birth_date, given_by, allowed):
    person = cast.person(birth_date=birth_date)
    given = consent(person, given_by=given_by, given_on=TODAY)
    if birth_date not in ("", "2006-04-26"):
        assert may_be_published(person, TODAY) == set()  # before a second person looked at it
        confirm_consent(given, cast.vera())
    assert may_be_published(person, TODAY) == allowed


def test_the_page_of_a_minor_says_so(desk):
    person = cast.person(birth_date="2010-01-01")
    consent(person)
    panel = shown(desk, person)
    assert "Under 18, or perhaps: only a parent or guardian can consent" in panel
    assert "does not count: given for a minor, and not by a parent or guardian" in panel


@pytest.mark.parametrize(
    ("publication", "scope", "warned"),
    [
        ("name", "initials", True),
        ("name", "name", False),
        ("initials", "name", False),
        ("none", "photo", False),
    ],
)
def test_a_record_that_says_more_than_a_consent_allows_is_pointed_out(desk, publication, scope, warned):
    person = cast.person(publication=publication)
    consent(person, **{"name": False, scope: True})
    assert ("but no consent that holds today allows it" in shown(desk, person)) is warned


def test_a_consent_in_the_future_or_to_nothing_is_refused_by_the_verb_too(hanna):
    for values in ({"given_on": day("2024-04-27")}, {"name": False}):
        with pytest.raises(ValidationError):
            consent(hanna, **values)
