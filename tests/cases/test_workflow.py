"""The life of a record is a table, and its picture in the documentation is made from it."""

from django.core.management import call_command

from cases.management.commands import document_workflow
from cases.management.commands.document_workflow import PAGE, page
from cases.workflow import TRANSITIONS, Status


def test_the_picture_in_the_documentation_is_the_table():
    assert PAGE.read_text(encoding="utf-8") == page(), "Run: python manage.py document_workflow"


def test_the_picture_shows_every_step_once():
    arrows = [line.strip() for line in page().splitlines() if "-->" in line]
    steps = [
        f"{source} --> {step.target}: {verb}" for verb, step in TRANSITIONS.items() for source in step.sources
    ]
    assert sorted(arrows) == sorted(["[*] --> draft", "verified --> submitted: (change)", *steps])


def test_the_command_writes_the_page(tmp_path, monkeypatch, capsys, settings):
    settings.BASE_DIR = tmp_path
    monkeypatch.setattr(document_workflow, "PAGE", tmp_path / "verification.md")
    call_command("document_workflow")
    assert (tmp_path / "verification.md").read_text(encoding="utf-8") == page()
    assert capsys.readouterr().out == "Written: verification.md\n"


def test_only_one_verb_leads_to_verified_and_it_needs_a_second_person():
    leading = [step for step in TRANSITIONS.values() if step.target == Status.VERIFIED]
    assert [(step.verb, step.needs_second_person, step.permission) for step in leading] == [
        ("verify", True, "verify")
    ]


def test_every_status_is_reached_and_left():
    assert {step.target for step in TRANSITIONS.values()} == set(Status)
    assert {source for step in TRANSITIONS.values() for source in step.sources} == set(Status)
