"""What may be published of somebody who was merged is asked of who is kept; and nothing is published by merging."""

import datetime

import pytest

from cases.consents import confirm_consent, lift_protection, mark_of, protect, record_consent
from cases.models import Consent, Person
from cases.public_people import public_people, public_people_by_code, public_people_by_id
from cases.waiting_consents import waiting_for_second
from cases.writing import write
from tests import cast
from tests.cases.admin.desk import in_role
from tests.cases.merging.file import merged, two_people, undone

pytestmark = pytest.mark.django_db


def agreed(person: Person, **values) -> Consent:
    values = {"name": True, "given_by": "self", "given_on": datetime.date(2024, 2, 1)} | values
    consent = Consent(person=person, **values)
    record_consent(consent, cast.alice())
    return consent


def named(person: Person) -> str:
    return public_people([Person.everything.get(pk=person.pk)])[person.pk].shown("be")


def two_to_be_named() -> tuple[Person, Person]:
    kept, other = two_people(publication="name")
    kept.publication = "name"
    write(kept, cast.alice())
    return cast.verified(kept), cast.verified(other)


def verified_by_another(person: Person) -> None:
    person.refresh_from_db()
    if person.status != "verified":
        cast.verified(person, cast.viktar())


def test_a_reference_to_the_old_code_and_a_photo_of_the_old_record_lead_to_who_is_kept():
    kept, other = two_to_be_named()
    agreed(kept)
    merged(kept, other)
    verified_by_another(kept)
    assert public_people_by_code([other.code])[other.code].shown("be") == "Ян Прыклад"
    assert public_people_by_id([other.pk])[other.pk].pk == kept.pk


def test_after_undoing_each_is_asked_for_themselves():
    kept, other = two_to_be_named()
    agreed(kept)
    undone(merged(kept, other))
    assert public_people_by_code([other.code])[other.code].shown("be") == ""


def test_a_mark_of_protection_counts_for_who_is_kept_and_is_taken_off_by_another_person():
    kept, other = two_to_be_named()
    agreed(kept)
    protect(other, in_role("documenter", username="dana"))
    assert named(kept) == "Ян Прыклад"
    merged(kept, other)
    verified_by_another(kept)
    assert named(kept) == ""
    mark = mark_of(kept)
    assert mark.person_id == other.pk
    lift_protection(mark, in_role("verifier", username="vika"))
    assert named(kept) == "Ян Прыклад"


def test_a_date_of_birth_that_was_not_chosen_still_asks_for_a_second_person():
    kept, other = two_people(birth_date="2010-05-01", publication="name")
    kept.birth_date, kept.publication = "1990", "name"
    write(kept, cast.alice())
    cast.verified(kept)
    consent = agreed(kept, given_by="guardian")
    merged(kept, other, chosen={"birth_date": kept.pk})
    verified_by_another(kept)
    assert named(kept) == ""
    checker = in_role("verifier", username="vika")
    assert [one.consent.pk for one in waiting_for_second(checker)] == [consent.pk]
    confirm_consent(consent, checker)
    assert named(kept) == "Ян Прыклад"


def test_who_renames_a_record_with_a_consent_publishes_nothing_by_it():
    kept, other = two_to_be_named()
    agreed(kept)
    merged(kept, other, chosen={"name_be": other.pk})
    kept.refresh_from_db()
    assert (kept.name_be, kept.status) == ("Іван Прыклад", "submitted")
    assert named(kept) == "Ян Прыклад"  # as a second person last saw it
    verified_by_another(kept)
    assert named(kept) == "Іван Прыклад"


def test_nobody_is_named_whom_nobody_verified_nor_in_a_spelling_that_is_only_proposed():
    person = cast.person(name_be="Алена Прыклад", name_en="", publication="name")
    agreed(person)
    assert named(person) == ""
    cast.verified(person)
    public = public_people([person])[person.pk]
    assert (public.shown("be"), public.shown("ru"), public.shown("en")) == ("Алена Прыклад",) * 3
