"""Every page of the desk opens for whom it should, and for nobody else."""

import pytest
from django.contrib import admin

from cases.models import Batch, CaseRecord, Detainee, DifferentPeople, Judge, PossibleDouble, Viewing
from tests import cast
from tests.cases.admin.desk import ROLES, address, desk_of, in_role

MODELS = [model for model in admin.site._registry if model._meta.app_label == "cases"]
RECORDS = [model for model in MODELS if issubclass(model, CaseRecord) and model is not Detainee]
PAIRS = (PossibleDouble, DifferentPeople)
VOCABULARIES = [model for model in MODELS if model not in (*RECORDS, *PAIRS, Detainee, Batch, Viewing)]

PAGES = ("list", "add", "change", "history")
# What list, add, change and history of verified records and of vocabularies answer to each role.
OF_RECORDS = {
    "superuser": (200, 200, 200, 200),
    "documenter": (200, 200, 200, 200),
    "verifier": (200, 403, 200, 200),
    "editor": (200, 403, 200, 403),
    "analyst": (200, 403, 200, 200),
    "administrator": (200, 200, 200, 200),
    "stranger": (403, 403, 403, 403),
}
OF_VOCABULARIES = dict.fromkeys(OF_RECORDS, (200, 403, 200, 200)) | {
    "superuser": (200, 200, 200, 200),
    "administrator": (200, 200, 200, 200),
    "stranger": (403, 403, 403, 403),
}
OF_JUDGES = OF_VOCABULARIES | {"documenter": (200, 200, 200, 200)}
# A detainee's page is the person's.
OF_DETAINEES = dict.fromkeys(OF_RECORDS, (200, 403, 302, 302)) | {"stranger": (403, 403, 302, 302)}


@pytest.fixture
def case_file():
    """One verified record of every kind, with all its parts; one row of every vocabulary."""
    person, incident = cast.person(), cast.incident(campaign=cast.campaign())
    cast.verified(cast.act(incident=incident, person=person))
    cast.verified(cast.trial(person=person, charges=["koap-24.15"], penalties=[("fine", 370, "byn")]))
    cast.verified(cast.source(incident=incident))
    cast.verified(cast.recognition(person=person))
    cast.judge()


def somebody(role):
    if role == "superuser":
        return cast.admin()
    return in_role(role) if role in ROLES else cast.stranger()


def statuses(desk, model):
    row = model._default_manager.order_by("pk").first()
    addresses = (
        address(model, "changelist"),
        address(model, "add"),
        address(row, "change"),
        address(row, "history"),
    )
    return tuple(desk.get(page).status_code for page in addresses)


@pytest.mark.parametrize("role", OF_RECORDS)
def test_pages_of_records(case_file, role):
    desk = desk_of(somebody(role))
    assert {model.__name__: statuses(desk, model) for model in RECORDS} == dict.fromkeys(
        [model.__name__ for model in RECORDS], OF_RECORDS[role]
    )


@pytest.mark.parametrize("role", OF_RECORDS)
def test_pages_of_vocabularies(case_file, role):
    desk = desk_of(somebody(role))
    expected = {model: (OF_JUDGES if model is Judge else OF_VOCABULARIES)[role] for model in VOCABULARIES}
    assert {model: statuses(desk, model) for model in VOCABULARIES} == expected


@pytest.mark.parametrize("role", OF_RECORDS)
def test_pages_of_detainees_are_those_of_people(case_file, role):
    assert statuses(desk_of(somebody(role)), Detainee) == OF_DETAINEES[role]


def test_batches_are_to_be_looked_at(desk):
    batch = Batch.objects.create(made_by=cast.alice(), title="Trials of February")
    assert desk.get(address(Batch, "changelist")).status_code == 200
    assert desk.get(address(batch, "change")).status_code == 200
    assert desk.get(address(Batch, "add")).status_code == 403
    assert desk.post(address(batch, "change"), {"title": "Others"}).status_code == 403


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_nothing_can_be_deleted(case_file, desk, model):
    row = model._default_manager.order_by("pk").first() or Batch.objects.create(
        made_by=cast.alice(), title="x"
    )
    assert desk.post(address(row, "delete"), {"post": "yes"}).status_code == 403
    assert "delete_selected" not in desk.get(address(model, "changelist")).content.decode()
    assert type(row)._default_manager.filter(pk=row.pk).exists()


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_every_page_opens_in_every_language(case_file, language):
    desk = desk_of(cast.admin(), language)
    for model in RECORDS:
        assert statuses(desk, model) == (200, 200, 200, 200), model


def test_the_start_page_puts_the_case_file_first(desk):
    blocks = [
        (block["name"], block["models"][0]["object_name"])
        for block in desk.get("/admin/").context["app_list"]
    ]
    assert blocks[:3] == [
        ("Case file", "Incident"),
        ("Courts and law", "Court"),
        ("Vocabularies", "Campaign"),
    ]


def test_the_start_page_shows_every_model_once(desk):
    shown = [
        model["object_name"]
        for block in desk.get("/admin/").context["app_list"]
        if block["app_label"] == "cases"
        for model in block["models"]
    ]
    # What was decided about pairs stands behind their list.
    assert sorted(shown) == sorted(model.__name__ for model in MODELS if model is not DifferentPeople)


def test_a_page_loads_no_script_or_style_of_its_own(case_file, desk):
    """The policy allows files of this site only."""
    for model in RECORDS:
        row = model.everything.first()
        for page in ("change", "history"):
            text = desk.get(address(row, page)).content.decode()
            assert "<style" not in text
            assert " style=" not in text
            assert " onclick=" not in text
            assert "<script>" not in text
