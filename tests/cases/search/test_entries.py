"""The index follows the records through every door: it is always what a rebuild would make."""

from io import StringIO

import pytest
from django.core.management import call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases import verification
from cases.history import create_recorded, rewrite_recorded, update_recorded
from cases.models import Charge, Incident, Person, SearchEntry
from cases.search.entries import rebuild
from cases.search.kinds import KINDS
from cases.writing import remove_part, write, write_part, write_reference, write_trial
from tests import cast

pytestmark = pytest.mark.django_db


def entries():
    return dict(SearchEntry.objects.values_list("pk", "words"))


def rebuilt():
    SearchEntry.objects.all().delete()
    for kind in KINDS:
        rebuild(kind, lambda count: None)
    return entries()


def write_anew(trial):
    trial.person.name_be = "Ганна Новая"
    write(trial.person, cast.alice())


def rename_incident(trial):
    trial.incident.title_en = "Another title"
    write(trial.incident, cast.alice())


def rename_court(trial):
    trial.court.name_be = "Суд без назвы"
    write_reference(trial.court, cast.alice())


def add_charge(trial):
    write_part(Charge(trial=trial, article_id="cc-342"), cast.alice())


def change_charge(trial):
    charge = trial.charges.first()
    charge.article_id = "cc-368"
    write_part(charge, cast.alice())


def remove_charge(trial):
    remove_part(trial.charges.first(), cast.alice())


def remove_charge_with_its_trial(trial):
    write_trial(trial, cast.alice(), removed=[trial.charges.first()])


def submit(trial):
    verification.submit([trial], cast.alice())


def change_in_bulk(trial):
    update_recorded(Incident, [trial.incident_id], cast.alice(), locality="Жодзіна")


def rewrite_in_bulk(trial):
    trial.person.other_names = "Былая"
    rewrite_recorded(Person, [trial.person], ["other_names"], cast.alice())


def create_in_bulk(trial):
    by = {"created_by": cast.alice(), "edited_by": cast.alice(), "edited_at": cast.NOW}
    create_recorded(
        Person, [Person(code=f"B-{n}", name_be=f"Асоба {n}", **by) for n in range(3)], cast.alice()
    )


DOORS = [
    write_anew,
    rename_incident,
    rename_court,
    add_charge,
    change_charge,
    remove_charge,
    remove_charge_with_its_trial,
    submit,
    change_in_bulk,
    rewrite_in_bulk,
    create_in_bulk,
]


def everything():
    incident = cast.incident(campaign=cast.campaign())
    act = cast.act(incident=incident, person=cast.person(), note="паметка")
    cast.source(incident=incident, title="Крыніца")
    cast.recognition(person=act.person)
    return cast.trial(
        person=act.person, incident=incident, court_id="kobryn", judge=cast.judge(), charges=["koap-24.15"]
    )


@pytest.mark.parametrize("door", DOORS)
def test_each_door_keeps_the_index(door):
    trial = everything()
    before = entries()
    door(trial)
    after = entries()
    assert (after == before) == (door is submit)
    assert after == rebuilt()


def test_the_codes_stand_first_and_no_phrase_runs_from_one_text_into_the_next():
    incident = cast.incident(code="I-2024-00317", title_en="One", title_be="Два")
    words = SearchEntry.objects.get(pk=2 * 10**12 + incident.pk).words
    assert words.startswith("i202400317 i2024317 u0 два u0 one u0 ")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_any_text_can_be_kept(text):
    cast.incident(title_en="x", summary_en=text)
    assert entries() == rebuilt()


def test_the_command_makes_it_anew_and_says_how_far_it_is():
    everything()
    before = entries()
    SearchEntry.objects.all().delete()
    SearchEntry.objects.create(pk=10**12 + 77, words="gone")
    said = StringIO()
    call_command("rebuild_search", stdout=said)
    assert entries() == before
    assert said.getvalue().splitlines()[:2] == ["people: 1", "incidents: 1"]


def test_one_kind_is_made_anew_alone():
    everything()
    SearchEntry.objects.all().delete()
    call_command("rebuild_search", "person", stdout=StringIO())
    assert [pk // 10**12 for pk in entries()] == [1]
