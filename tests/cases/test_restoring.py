"""An earlier version is written again: by a new hand, and verified by nobody who wrote it."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, models, transaction
from django.utils import timezone

from cases import verification
from cases.models import Charge, Incident, LawArticle, Penalty
from cases.restoring import bring_back, parts_of_version
from cases.writing import remove_part, write, write_part
from tests import cast

pytestmark = pytest.mark.django_db


def changed(record, by, **values):
    for name, value in values.items():
        setattr(record, name, value)
    write(record, by)
    return record


def first_version(record):
    return record.history.earliest("history_id").history_id


def last_version(record):
    return record.history.latest("history_id").history_id


def refused(record, version, by=None):
    with pytest.raises(ValidationError) as caught:
        bring_back(record, version, by or cast.vera())
    return caught.value.messages


def test_all_claims_of_that_version_are_written_again_by_who_brought_it_back():
    incident = cast.incident(title_en="Searches", date="2024-01-23", locality="Minsk")
    changed(incident, cast.boris(), title_en="Raids", date="2024-02", locality="Brest", region_id="BY-BR")
    bring_back(incident, first_version(incident), cast.vera())
    incident.refresh_from_db()
    assert (incident.title_en, incident.date, incident.locality, incident.region_id) == (
        "Searches",
        "2024-01-23",
        "Minsk",
        "BY-HM",
    )
    assert (incident.date_lower.isoformat(), incident.date_upper.isoformat()) == ("2024-01-23", "2024-01-23")
    assert (incident.status, incident.edited_by, incident.created_by) == (
        "submitted",
        cast.vera(),
        cast.alice(),
    )
    row = incident.history.latest("history_id")
    assert (row.history_user, row.history_type, row.title_en) == (cast.vera(), "~", "Searches")
    assert row.history_change_reason.startswith("brought back version of 20")


def test_notes_and_what_may_be_published_stay():
    person = cast.person(note="Call on Friday", publication="none", name_en="Jan")
    changed(person, cast.boris(), note="Called", publication="name", name_en="Ivan")
    bring_back(person, first_version(person), cast.vera())
    person.refresh_from_db()
    assert (person.name_en, person.note, person.publication) == ("Jan", "Called", "name")


@pytest.mark.parametrize("status", ["draft", "submitted", "returned", "verified", "withdrawn"])
def test_whatever_the_record_was_it_is_submitted(status):
    incident = cast.incident(title_en="Searches")
    changed(incident, cast.alice(), title_en="Raids")
    if status in ("submitted", "returned"):
        cast.submitted(incident)
    if status == "returned":
        verification.send_back([incident], cast.viktar(), "Which month?")
    if status == "verified":
        cast.verified(incident, cast.viktar())
    if status == "withdrawn":
        verification.withdraw([incident], cast.alice(), "Twice")
    bring_back(incident, first_version(incident), cast.boris())
    incident.refresh_from_db()
    assert (incident.status, incident.status_comment, incident.verified_by) == ("submitted", "", None)


def why_not_verified(record, by):
    return list(verification.verify([record], by).refused.values())


WROTE_IT = ["You wrote it. Somebody else has to verify it."]


def test_neither_who_brought_it_back_nor_who_wrote_it_verifies_it():
    incident = cast.incident(by=cast.alice(), title_en="Searches")
    changed(incident, cast.viktar(), title_en="Raids")
    bring_back(incident, first_version(incident), cast.vera())
    incident.refresh_from_db()
    assert why_not_verified(incident, cast.vera()) == WROTE_IT
    assert why_not_verified(incident, cast.viktar()) == WROTE_IT
    assert verification.verify([incident], cast.admin()).done == [incident.pk]


def test_who_wrote_that_version_before_it_was_verified_does_not_verify_their_own_words():
    incident = cast.incident(by=cast.alice(), title_en="Searches")
    changed(incident, cast.viktar(), title_en="Written by Viktar")
    cast.verified(incident, cast.vera())
    verified = last_version(incident)
    changed(incident, cast.boris(), title_en="Raids")
    cast.verified(incident, cast.viktar())
    bring_back(incident, verified, cast.boris())
    incident.refresh_from_db()
    assert (incident.title_en, incident.edited_by) == ("Written by Viktar", cast.boris())
    assert why_not_verified(incident, cast.viktar()) == WROTE_IT
    by_hand = models.QuerySet(Incident).filter(pk=incident.pk)
    with pytest.raises(IntegrityError), transaction.atomic():
        by_hand.update(status="verified", verified_by=cast.viktar(), verified_at=timezone.now())
    assert verification.verify([incident], cast.vera()).done == [incident.pk]


def trial():
    record = cast.trial(charges=["koap-24.15"], penalties=[("fine", 370, "byn")])
    write_part(Charge(trial=record, article_id="koap-24.23"), cast.alice())
    return record


def said(record):
    return (
        sorted(record.charges.values_list("article_id", flat=True)),
        sorted(record.penalties.values_list("kind_id", "amount")),
    )


def test_a_trial_gets_its_charges_and_penalties_back():
    record = trial()
    version = last_version(record)
    remove_part(record.charges.get(article_id="koap-24.15"), cast.boris())
    fine = record.penalties.get()
    fine.amount = 740
    write_part(fine, cast.boris())
    write_part(Penalty(trial=record, kind_id="arrest", amount=5, unit="days"), cast.boris())
    bring_back(record, version, cast.vera())
    assert said(record) == (["koap-24.15", "koap-24.23"], [("fine", 370)])
    again = parts_of_version(record.history.latest("history_id"))
    assert sorted(row.article_id for row in again[Charge]) == ["koap-24.15", "koap-24.23"]
    assert [row.amount for row in again[Penalty]] == [370]
    record.refresh_from_db()
    assert record.status == "submitted"


def test_a_trial_of_which_only_the_parts_changed_is_brought_back():
    record = trial()
    version = first_version(record)
    bring_back(record, version, cast.vera())
    assert said(record) == ([], [])
    assert Charge.history.filter(trial_id=record.pk, history_type="-").count() == 2


def test_each_version_of_a_trial_knows_its_parts():
    record = trial()
    versions = record.history.order_by("history_id")
    counts = [[len(rows) for rows in parts_of_version(version).values()] for version in versions]
    assert counts == [[0, 0], [1, 0], [1, 1], [2, 1]]


def test_what_the_record_says_today_is_not_brought_back():
    incident = cast.incident()
    verification.withdraw([incident], cast.alice(), "Twice")
    assert refused(incident, first_version(incident)) == [
        "The record says the same today: there is nothing to bring back."
    ]


def test_a_version_that_rests_on_what_is_withdrawn_is_refused():
    old = cast.person(code="P-1")
    act = cast.act(person=old)
    changed(act, cast.boris(), person=cast.person())
    verification.withdraw([old], cast.alice(), "Twice")
    assert refused(act, first_version(act)) == [
        "P-1 is withdrawn, and this version rests on it. Reopen that first."
    ]


def test_a_version_in_what_is_hidden_answers_as_if_it_were_none():
    hidden = cast.incident(sensitivity="restricted")
    act = cast.act(incident=hidden)
    changed(act, cast.boris(), incident=cast.incident())
    assert refused(act, first_version(act)) == ["This record has no such version."]


def test_a_version_whose_law_article_is_gone_is_refused():
    article = LawArticle(slug="koap-99", statute="koap", number="99")
    record = cast.trial()
    models.QuerySet(LawArticle).bulk_create([article])
    write_part(Charge(trial=record, article_id="koap-99"), cast.alice())
    version = last_version(record)
    remove_part(record.charges.get(), cast.alice())
    models.QuerySet(LawArticle).filter(pk="koap-99")._raw_delete("default")
    assert refused(record, version) == ["What this version says under “law article” is no longer there."]


def test_only_who_may_change_the_record_brings_a_version_back():
    incident = changed(cast.incident(title_en="Searches"), cast.alice(), title_en="Raids")
    with pytest.raises(PermissionDenied):
        bring_back(incident, first_version(incident), cast.edita())


def test_a_version_of_another_record_is_refused():
    assert refused(cast.incident(), first_version(cast.incident())) == ["This record has no such version."]
