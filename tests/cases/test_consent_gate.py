"""What of a person may leave the house: the smaller of what the record asks for and what consents allow today, and
of sensitive matters nothing before a second person looked, by whichever door."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from cases.consents import (
    confirm_consent,
    lift_protection,
    protect,
    record_consent,
    withdraw_consent,
)
from cases.models import Consent, Person, Protection
from cases.person_file.publishable import may_be_published
from cases.public_people import initials_of, public_people, public_people_by_code
from cases.querysets import UnrecordedChange
from cases.waiting_consents import ending_soon, waiting_for_second
from cases.writing import write
from tests import cast
from tests.cases.admin.desk import desk_of, in_role, messages_of

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2024, 4, 26)
YESTERDAY = TODAY - datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def _today(time_machine):
    time_machine.move_to("2024-04-26T09:00:00+03:00")


def consent(person, by=None, **values):
    values = {"name": True, "given_by": "self", "given_on": datetime.date(2024, 2, 1)} | values
    made = Consent(person=person, **values)
    record_consent(made, by or cast.alice())
    if person.status == "draft":
        cast.verified(person, cast.viktar())
    return made


def public(person):
    return public_people([Person.everything.get(pk=person.pk)])[person.pk]


def minor(**values):
    return cast.person(**{"birth_date": "2010-01-01", "publication": "name"} | values)


def guardian(person, **values):
    return consent(person, given_by="guardian", **values)


# The smaller of the two


@pytest.mark.parametrize(
    ("publication", "scope", "shown"),
    [
        ("name", "name", "Ян Прыклад"),
        ("name", "initials", "Я. П."),
        ("initials", "name", "Я. П."),
        ("none", "name", ""),
        ("name", "photo", ""),
    ],
)
def test_what_is_public_is_the_smaller_of_record_and_consent(publication, scope, shown):
    person = cast.person(publication=publication)
    consent(person, **{"name": False, scope: True})
    assert public(person).shown("be") == shown


def test_a_withdrawn_record_says_nothing():
    person = cast.person(publication="name")
    consent(person)
    assert public(person).shown("en") == "Jan Pryklad"
    cast.submitted(person)
    cast.verification.withdraw([person], cast.alice(), "by mistake")
    assert public(person).shown("en") == ""


@pytest.mark.parametrize(
    ("name", "initials"), [("Ян Прыклад", "Я. П."), ("Ян Іванавіч Прыклад-Зімовы", "Я. І. П."), ("", "")]
)
def test_initials(name, initials):
    assert initials_of(name) == initials


# A refusal


def test_a_refusal_ends_what_was_given_until_its_day_and_a_new_consent_begins_anew():
    person = cast.person(publication="name")
    consent(person)
    consent(person, given_on=YESTERDAY)
    consent(person, name=False, refusal=True, given_by="relative", given_on=YESTERDAY)
    assert public(person).scopes == set()
    consent(person, given_on=TODAY, name=False, initials=True)
    assert public(person).scopes == {"initials"}


def test_a_refusal_is_not_withdrawn_and_needs_nobody():
    refusal = consent(cast.person(), name=False, refusal=True)
    with pytest.raises(ValidationError, match="record a new consent"):
        withdraw_consent(refusal, cast.alice(), TODAY)
    with pytest.raises(ValidationError, match="needs nobody's confirmation"):
        confirm_consent(refusal, cast.vera())


# A second person


def test_of_a_minor_nothing_is_public_before_a_second_person_confirmed():
    person = minor()
    given = guardian(person)
    assert public(person).scopes == set()
    confirm_consent(given, cast.vera())
    assert public(person).scopes == {"name", "initials"}


def test_medical_facts_wait_and_the_rest_holds():
    person = cast.person(publication="name")
    given = consent(person, medical=True)
    assert public(person).scopes == {"name", "initials"}
    confirm_consent(given, cast.vera())
    assert public(person).scopes == {"name", "initials", "medical"}


@pytest.mark.parametrize("who", [cast.alice, cast.admin])
def test_nobody_is_their_own_second_person_whatever_the_role(who):
    by = cast.admin() if who is cast.admin else in_role("documenter", "verifier", username="both")
    given = guardian(minor(), by=by)
    with pytest.raises(ValidationError, match="You wrote this consent"):
        confirm_consent(given, by)


def test_who_withdrew_it_wrote_it_too():
    given = guardian(minor())
    withdraw_consent(given, cast.vera(), TODAY)
    with pytest.raises(ValidationError, match="You wrote this consent"):
        confirm_consent(given, cast.vera())


def test_it_takes_the_permission():
    with pytest.raises(PermissionDenied):
        confirm_consent(guardian(minor()), cast.boris())


def test_no_door_confirms_without_a_second_person(subtests):
    """Form, shell, many at once, plain SQL."""
    both = in_role("administrator", username="both")
    person = minor()
    given = guardian(person, by=both)
    table = Consent._meta.db_table

    with subtests.test("form"):
        desk = desk_of(both)
        answer = desk.post(f"/admin/cases/person/{person.pk}/consent/{given.pk}/confirm/", follow=True)
        assert messages_of(answer) == ["You wrote this consent: a second person has to confirm it."]
    with subtests.test("recording it confirmed"):
        forged = Consent(
            person=person, name=True, given_by="guardian", given_on=TODAY, recorded_by=both,
            confirmed_by=cast.vera(), confirmed_at=timezone.now(),
        )  # fmt: skip
        with pytest.raises(IntegrityError), transaction.atomic():
            forged.save()
        record_consent(forged, both)
        assert forged.confirmed_by is None
    with subtests.test("shell"):
        given.confirmed_by, given.confirmed_at = both, timezone.now()
        with pytest.raises(IntegrityError), transaction.atomic():
            given.save()
    with subtests.test("many at once"):
        for change in (
            lambda: Consent.objects.update(confirmed_by=both),
            lambda: Consent.objects.bulk_update([given], ["confirmed_by"]),
            lambda: Consent.objects.bulk_create([given]),
        ):
            with pytest.raises(UnrecordedChange):
                change()
    with subtests.test("sql"), connection.cursor() as cursor:
        for who in (both, None):
            with pytest.raises(IntegrityError), transaction.atomic():
                cursor.execute(
                    f"UPDATE {table} SET confirmed_by_id = %s, confirmed_at = %s WHERE id = %s",
                    [who and who.pk, timezone.now(), given.pk],
                )
        with pytest.raises(IntegrityError), transaction.atomic():
            cursor.execute(
                f"UPDATE {table} SET recorded_by_id = NULL, confirmed_by_id = %s, confirmed_at = %s WHERE id = %s",
                [both.pk, timezone.now(), given.pk],
            )
    with subtests.test("sql of who withdrew it"):
        withdraw_consent(Consent.objects.get(pk=given.pk), cast.vera(), TODAY)
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                f"UPDATE {table} SET confirmed_by_id = %s, confirmed_at = %s WHERE id = %s",
                [cast.vera().pk, timezone.now(), given.pk],
            )
    assert public(person).scopes == set()


@pytest.mark.parametrize(
    "change", ["photo = true", "given_by = 'self'", "given_on = '2024-01-01'", "until = '2030-01-01'"]
)
def test_a_confirmed_consent_is_not_rewritten_even_by_sql(change):
    given = guardian(minor())
    confirm_consent(given, cast.vera())
    with (
        pytest.raises(IntegrityError, match="not rewritten"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"UPDATE {Consent._meta.db_table} SET {change}")


# Sensitive later


def test_a_corrected_date_of_birth_takes_the_effect_away_until_it_is_confirmed():
    person = cast.person(publication="name")
    given = guardian(person)
    assert public(person).names
    person.birth_date = "2010-01-01"
    write(person, cast.alice())
    assert public(person).scopes == set()
    confirm_consent(given, cast.vera())
    assert public(person).names


def test_whoever_corrects_the_date_of_birth_alone_opens_nothing_by_it():
    person = minor()
    given = guardian(person)
    person.birth_date = "1990-01-01"
    write(person, cast.alice())
    assert public(person).scopes == set()
    confirm_consent(given, cast.vera())
    assert public(person).names


def test_a_mark_takes_the_effect_away_and_one_person_does_not_take_it_off():
    person, adam = cast.person(publication="name"), in_role("administrator", username="adam")
    given = consent(person)
    protect(person, adam)
    protect(person, adam)  # already marked
    assert public(person).scopes == set()
    mark = Protection.objects.get()
    with pytest.raises(ValidationError, match="somebody who did not set it"):
        lift_protection(mark, adam)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {Protection._meta.db_table} SET lifted_by_id = marked_by_id, lifted_at = marked_at"
        )
    lift_protection(mark, cast.vera())
    assert public(person).names
    protect(person, adam)
    confirm_consent(given, cast.vera())
    assert public(person).names


def test_the_mark_is_told_to_those_who_keep_consents_alone():
    person = cast.person()
    protect(person, in_role("documenter"))
    cast.verified(person)
    for role, told in (("documenter", True), ("verifier", True), ("editor", False), ("analyst", False)):
        desk = desk_of(in_role(role))
        pages = [
            desk.get(f"/admin/cases/person/{person.pk}/{page}/").content.decode()
            for page in ("file", "history")
        ]
        assert ("sexual violence" in pages[0].replace("Mark: suffered", "")) is told, role
        assert "sexual" not in pages[1]


# What waits, what ends


def test_what_waits_is_what_has_no_effect_yet():
    adult, child, marked = cast.person(), minor(), cast.person()
    consent(adult)
    waits = guardian(child)
    guardian(child, given_on=YESTERDAY, until=YESTERDAY)  # over
    consent(child)  # by nobody who could
    medical = consent(adult, medical=True, given_on=YESTERDAY)
    about_marked = consent(marked, given_on=TODAY)
    protect(marked, in_role("documenter"))
    refused = minor()
    guardian(refused)
    consent(refused, name=False, refusal=True, given_on=TODAY)
    vera = cast.vera()
    assert [one.consent for one in waiting_for_second(vera)] == [waits, medical, about_marked]
    for one in (waits, medical, about_marked):
        confirm_consent(one, vera)
    assert waiting_for_second(vera) == []


def test_what_waits_is_asked_in_a_fixed_number_of_queries():
    counts, vera = [], cast.vera()
    vera.get_all_permissions()  # read once
    for people in (1, 2):
        for _ in range(people):
            guardian(minor())
        with CaptureQueriesContext(connection) as captured:
            assert len(waiting_for_second(vera)) == (1 if people == 1 else 3)
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_what_ends_within_thirty_days_is_told():
    person = cast.person()
    day = datetime.timedelta(days=1)
    soon = consent(person, until=TODAY + 30 * day)
    consent(person, until=TODAY + 31 * day)
    consent(person, until=YESTERDAY)
    assert list(ending_soon(cast.vera())) == [soon]


def test_the_gate_asks_the_same_number_of_queries_for_three_as_for_one():
    people = [cast.person(publication="name") for _ in range(3)]
    for person in people:
        consent(person)
    counts = []
    for asked in (people[:1], people):
        with CaptureQueriesContext(connection) as captured:
            found = public_people_by_code(person.code for person in asked)
        assert [one.shown("be") for one in found.values()] == ["Ян Прыклад"] * len(asked)
        counts.append(len(captured))
    assert counts == [7, 7]


# The rule told a second time, plainly, on anything that can be recorded

DAYS = st.integers(-40, 0).map(lambda days: TODAY + datetime.timedelta(days=days))
GIVEN = st.fixed_dictionaries(
    {
        "scopes": st.sets(st.sampled_from(Consent.SCOPES)),
        "given_by": st.sampled_from(["self", "guardian"]),
        "given_on": DAYS,
        "lasts": st.none() | st.integers(0, 60),
        "withdrawn": st.none() | st.integers(0, 40),
        "confirmed": st.booleans(),
    }
)


class TheRuleAgain(TestCase):
    @settings(max_examples=25)
    @given(
        st.lists(GIVEN, max_size=3),
        st.sampled_from(["", "1990", "2006-04-10", "2010"]),
        st.booleans(),
        st.integers(0, 30),
    )
    def test_the_gate_says_what_the_plain_rule_says(self, wanted, birth, marked, later):
        with transaction.atomic():
            person = cast.person(birth_date=birth, publication="name")
            if marked:
                protect(person, in_role("documenter"))
            for one in wanted:
                self._record(person, one)
            day = TODAY + datetime.timedelta(days=later)
            assert may_be_published(person, day) == _plainly(wanted, birth, marked, day)
            transaction.set_rollback(True)

    def _record(self, person, one):
        given_on = one["given_on"]
        scopes = dict.fromkeys(one["scopes"], True)
        until = None if one["lasts"] is None or not scopes else given_on + datetime.timedelta(one["lasts"])
        made = Consent(
            person=person, given_by=one["given_by"], given_on=given_on, until=until,
            refusal=not scopes, **scopes,
        )  # fmt: skip
        record_consent(made, cast.alice())
        if scopes and one["confirmed"]:
            confirm_consent(made, cast.vera())
        if scopes and one["withdrawn"] is not None:
            on = min(TODAY, given_on + datetime.timedelta(one["withdrawn"]))
            withdraw_consent(made, cast.alice(), on)


def _plainly(wanted, birth, marked, day):
    found = set()
    for one in wanted:
        start = one["given_on"]
        end = start + datetime.timedelta(one["lasts"]) if one["lasts"] is not None else datetime.date.max
        if one["withdrawn"] is not None:
            end = min(
                end, min(TODAY, start + datetime.timedelta(one["withdrawn"])) - datetime.timedelta(days=1)
            )
        over = [other["given_on"] for other in wanted if not other["scopes"] and other["given_on"] <= day]
        child = birth == "2010" or (birth == "2006-04-10" and start < datetime.date(2024, 4, 10))
        if not start <= day <= end or any(start <= refused for refused in over):
            continue
        if child and one["given_by"] != "guardian":
            continue
        for scope in one["scopes"]:
            if one["confirmed"] or not (child or marked or scope == "medical"):
                found |= {scope, "initials"} if scope == "name" else {scope}
    return found
