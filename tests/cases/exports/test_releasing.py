"""More than so many people, confidential columns and restricted records leave the house with a second person only."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from cases.exports.releasing import exports_of, refuse, release, waiting_for
from cases.models import Export, ExportEvent
from cases.teams import join
from tests import cast
from tests.cases.admin.desk import in_role
from tests.cases.exports.asked import asked, what_happened

pytestmark = pytest.mark.django_db
State = Export.State


@pytest.fixture
def incident() -> Any:
    made = cast.incident()
    for number in range(3):
        cast.act(incident=made, person=cast.person(code=f"P-{number}", note="told in confidence"))
    cast.source(incident=made)
    return made


def test_a_small_one_without_confidential_columns_needs_nobody(incident, ann):
    export = asked(ann)
    assert (export.state, export.needs_release, export.people) == (State.AT_ONCE, "", 3)
    assert export.counted == {
        "people": 3, "incidents": 1, "acts": 3, "trials": 0, "charges": 0, "penalties": 0, "judges": 0,
        "recognitions": 0,
    }  # fmt: skip


def test_more_people_than_the_setting_says_need_a_second_person(incident, ann, settings):
    settings.EXPORT_RELEASE_ABOVE = 3
    assert asked(ann).state == State.AT_ONCE
    settings.EXPORT_RELEASE_ABOVE = 2
    export = asked(ann)
    assert (export.state, export.why) == (State.WAITING, ["it tells of many people"])
    # Whichever table it is: a list of incidents tells of their people too.
    assert asked(ann, whole=False).needs_release == "people"


@pytest.mark.parametrize(
    ("wishes", "why"),
    [
        ({"confidential": True}, "confidential"),
        ({"kind": "source", "whole": False}, "confidential"),
        ({"kind": "source"}, "confidential"),
        ({"kind": "person", "whole": False}, ""),
        ({"kind": "person", "whole": False, "confidential": True}, "confidential"),
        ({"kind": "trial", "whole": False, "confidential": True}, ""),
    ],
)
def test_sources_and_internal_notes_always_need_a_second_person(incident, ann, wishes, why):
    assert asked(ann, **wishes).needs_release == why


def test_restricted_records_need_somebody_of_their_team(ann, bob):
    incident = cast.incident(sensitivity="restricted")
    join(incident, ann, by=cast.alice())
    export = asked(ann)
    assert (export.needs_release, list(export.restricted.all())) == ("restricted", [incident])
    assert waiting_for(bob) == []
    with pytest.raises(PermissionDenied):
        release(export, bob)
    join(incident, bob, by=cast.alice())
    assert waiting_for(bob) == [export]
    assert release(export, bob).state == State.QUEUED


def test_a_person_known_from_a_restricted_incident_alone_is_restricted(ann):
    incident, person = cast.incident(sensitivity="restricted"), cast.person()
    cast.act(incident=incident, person=person)
    join(incident, ann, by=cast.alice())
    assert asked(ann, kind="person", whole=False).needs_release == "restricted"
    cast.act(person=person)
    assert asked(ann, kind="person", whole=False).needs_release == ""


def test_nobody_releases_their_own_whatever_they_may(incident):
    for who in (in_role("analyst", username="ann"), cast.admin()):
        export = asked(who, confidential=True)
        assert export not in waiting_for(who)
        with pytest.raises(PermissionDenied):
            release(export, who)
        with pytest.raises(PermissionDenied):
            refuse(export, who, "")


def test_the_database_refuses_a_release_by_oneself_or_by_nobody(incident, ann):
    export = asked(ann, confidential=True)
    for values in ({"decided_by": ann}, {"state": State.READY}, {"state": State.QUEUED}):
        with (
            pytest.raises(
                IntegrityError, match=r"export_released_by_a_second_person|export_made_when_released"
            ),
            transaction.atomic(),
        ):
            Export.objects.filter(pk=export.pk).update(**values)


@pytest.mark.parametrize("role", ["documenter", "verifier", "editor"])
def test_who_may_not_export_releases_nothing(incident, ann, role):
    export, other = asked(ann, confidential=True), in_role(role, username="other")
    assert waiting_for(other) == []
    with pytest.raises(PermissionDenied):
        release(export, other)


def test_a_release_is_on_record_and_happens_once(incident, ann, bob):
    export = asked(ann, confidential=True)
    released = release(export, bob)
    assert (released.state, released.decided_by) == (State.QUEUED, bob)
    assert what_happened(export) == ["asked", "released"]
    with pytest.raises(ValidationError, match="does not wait any more"):
        refuse(export, bob, "too late")


def test_a_refusal_says_why(incident, ann, bob):
    export = asked(ann, confidential=True)
    refuse(export, bob, "Without the sources it would do.")
    mine = exports_of(ann).get()
    assert (mine.state, mine.reason) == (State.REFUSED, "Without the sources it would do.")


def test_what_happened_to_an_export_is_changed_and_deleted_by_nobody(incident, ann):
    asked(ann)
    for change in (
        lambda: ExportEvent.objects.update(what="made"),
        lambda: ExportEvent.objects.all().delete(),
    ):
        with pytest.raises(IntegrityError, match="cannot be changed or deleted"), transaction.atomic():
            change()
