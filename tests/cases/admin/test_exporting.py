"""Export what I see: from every list, as far as one may see and may take out."""

import datetime
import zipfile
from io import BytesIO
from typing import Any
from urllib.parse import quote

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import override
from django_tasks_db.models import DBTaskResult
from python_calamine import CalamineWorkbook

from cases.exports.making import make
from cases.models import Act, Detainee, Export, Incident, Judge, Person, Recognition, Source, Trial
from cases.teams import join
from cases.verification import submit
from cases.workflow import Status
from tests import cast
from tests.cases.admin.desk import address, confirmed, desk_of, in_role, list_of, messages_of

pytestmark = pytest.mark.django_db
LISTS = (Incident, Person, Detainee, Act, Trial, Source, Recognition, Judge)
ASKED = {"format": "csv", "tables": "whole", "wording": "codes", "language": "en", "names": "names"}


@pytest.fixture
def ann() -> Any:
    return in_role("analyst", username="ann")


def export_of(model: Any, **query: Any) -> str:
    return list_of(model, **query).replace("/?", "/export/?") if query else f"{list_of(model)}export/"


def tables_in(response: Any) -> dict[str, list[str]]:
    assert response.status_code == 200, response.content[:500]
    archive = zipfile.ZipFile(BytesIO(b"".join(response.streaming_content)))
    return {
        name.removesuffix(".csv"): archive.read(name).decode().splitlines() for name in archive.namelist()
    }


def firsts(rows: list[str]) -> list[str]:
    return [row.split(",")[0] for row in rows[1:]]


@pytest.mark.parametrize("model", LISTS, ids=lambda model: model.__name__)
def test_every_list_has_its_export(ann, model):
    cast.trial(judge=cast.judge(), incident=cast.incident())
    cast.act(person=cast.person()), cast.source(), cast.recognition()
    page = desk_of(ann).get(list_of(model)).content.decode()
    assert f'href="{export_of(model)}" class="export-link"' in page
    assert '<option value="export">Export…</option>' in page
    assert "Excel workbook" in desk_of(ann).get(export_of(model)).content.decode()
    confidential = model is Source
    response = desk_of(ann).post(export_of(model), ASKED | {"tables": "one"})
    assert response.status_code == (302 if confidential else 200)


@pytest.mark.parametrize("role", ["documenter", "verifier", "editor"])
def test_who_may_not_take_out_is_not_offered_it_and_cannot(role):
    cast.verified(cast.incident())
    desk = desk_of(in_role(role))
    page = desk.get(list_of(Incident)).content.decode()
    assert "export-link" not in page
    assert 'value="export"' not in page
    assert desk.get(export_of(Incident)).status_code == 403
    assert desk.post(export_of(Incident), ASKED).status_code == 403
    assert not Export.objects.exists()


def test_what_is_exported_is_what_the_filter_shows(ann):
    cast.incident(code="I-1", region_id="BY-HM"), cast.incident(code="I-2", region_id="BY-BR")
    drafted, waiting = cast.act(code="A-1"), cast.act(code="A-2")
    submit([waiting], waiting.edited_by)
    assert firsts(
        tables_in(desk_of(ann).post(export_of(Incident, region__slug__exact="BY-BR"), ASKED))["incidents"]
    ) == ["I-2"]
    found = tables_in(desk_of(ann).post(export_of(Act, status__exact="submitted"), ASKED))
    assert firsts(found["acts"]) == ["A-2"]
    assert drafted.code not in str(found)


def test_the_search_of_the_list_counts_too(ann):
    cast.person(code="P-1", name_en="Alena Zorka"), cast.person(code="P-2", name_en="Ivan Hara")
    found = tables_in(desk_of(ann).post(export_of(Person, q="Zorka"), ASKED))
    assert firsts(found["people"]) == ["P-1"]
    readme = "\n".join(found["README"])
    assert "Search: …" in readme
    assert "Zorka" not in readme


def test_ticked_rows_alone_are_exported(ann):
    people = [cast.person(code=f"P-{number}") for number in range(3)]
    desk = desk_of(ann)
    ticked = {"action": "export", "_selected_action": [people[0].pk, people[2].pk], "index": "0"}
    answer = desk.post(list_of(Person), ticked)
    assert answer["Location"] == f"{export_of(Person)}?_ticked={people[0].pk}%2C{people[2].pk}"
    page = desk.get(answer["Location"]).content.decode()
    assert "Ticked rows" in page
    found = tables_in(desk.post(answer["Location"], ASKED))
    assert firsts(found["people"]) == ["P-0", "P-2"]
    assert "2 ticked rows" in "\n".join(found["README"])


def test_all_pages_ticked_are_the_list_as_it_is_filtered(ann):
    person = cast.person(sex="female")
    ticked = {"action": "export", "_selected_action": [person.pk], "select_across": "1", "index": "0"}
    answer = desk_of(ann).post(list_of(Person, sex__exact="female"), ticked)
    assert answer["Location"] == export_of(Person, sex__exact="female")


@pytest.mark.parametrize(
    "query", [{"sex__exact": "?"}, {"no_such": "1"}, {"_ticked": "1;2"}, {"when": "ever"}]
)
def test_a_filter_that_does_not_exist_exports_nothing(ann, query):
    model = Act if "when" in query else Person
    for answer in (
        desk_of(ann).get(export_of(model, **query)),
        desk_of(ann).post(export_of(model, **query), ASKED),
    ):
        assert answer.status_code in (200, 400)
    assert "no_such" not in query or answer.status_code == 400
    assert "sex__exact" in query or not Export.objects.exists()


def test_a_restricted_record_is_in_nothing_of_who_is_not_in_its_team(ann):
    incident = cast.incident(sensitivity="restricted", code="I-secret")
    person = cast.person(code="P-secret")
    cast.act(incident=incident, person=person)
    for model, row in ((Incident, incident), (Person, person)):
        for place in (export_of(model), export_of(model, _ticked=row.pk)):
            answer = desk_of(ann).post(place, ASKED).content.decode()
            assert "nothing to export" in answer
            assert "secret" not in answer
    join(incident, ann, by=cast.alice())
    answer = desk_of(ann).post(export_of(Incident), ASKED)
    assert Export.objects.get(needs_release="restricted").counted["incidents"] == 1
    assert answer.status_code == 302


def test_the_code_book_says_what_was_asked_when_and_in_which_role(ann):
    incident = cast.verified(cast.incident(region_id="BY-HM"))
    cast.act(incident=incident)
    found = tables_in(desk_of(ann).post(export_of(Incident, status__exact="verified"), ASKED))
    readme = "\n".join(found["README"])
    export = Export.objects.get()
    for said in (
        ",by,analyst,",
        f",export,{export.pk},",
        ",list,incidents,",
        ",filter,Status: verified,",
        ",incidents by status,verified: 1,",
        ",acts by status,draft: 1,",
        ",names,as on record,",
    ):
        assert said in readme, said
    assert "ann" not in readme.split("table,column")[1][:600].replace("analyst", "")


def test_a_workbook_in_words_in_the_language_that_was_chosen(ann, tmp_path):
    cast.act(person=cast.person(name_be="Ян Прыклад"))
    asked = ASKED | {"format": "xlsx", "wording": "labels", "language": "be"}
    answer = desk_of(ann).post(export_of(Act), asked)
    path = tmp_path / "out.xlsx"
    path.write_bytes(b"".join(answer.streaming_content))
    assert answer["Content-Disposition"].startswith('attachment; filename="viasna-act-')
    rows = CalamineWorkbook.from_path(path).get_sheet_by_name("acts").to_python()
    assert "Ян Прыклад" in rows[1]
    assert "detention" not in rows[1]


def test_nothing_is_no_file(ann):
    page = desk_of(ann).get(export_of(Person, q="nobody")).content.decode()
    assert "nothing to export" in page
    assert 'name="format"' not in page
    assert "nothing to export" in desk_of(ann).post(export_of(Person, q="nobody"), ASKED).content.decode()
    assert not Export.objects.exists()


@pytest.mark.parametrize(
    "wrong", [{"format": "exe"}, {"tables": ""}, {"language": "xx"}, {"wording": "x"}, {"names": "mine"}]
)
def test_what_is_not_offered_is_refused(ann, wrong):
    cast.person()
    answer = desk_of(ann).post(export_of(Person), ASKED | wrong)
    assert answer.status_code == 200
    assert "errorlist" in answer.content.decode()
    assert not Export.objects.exists()


def test_who_may_take_out_people_alone_has_their_table_alone():
    user = in_role(username="some")
    user.user_permissions.set(Permission.objects.filter(codename__in=["view_person", "export_person"]))
    cast.person(code="P-1")
    desk = desk_of(user)
    assert "as a casebook" not in desk.get(export_of(Person)).content.decode()
    assert "errorlist" in desk.post(export_of(Person), ASKED).content.decode()
    assert set(tables_in(desk.post(export_of(Person), ASKED | {"tables": "one"}))) == {"people", "README"}
    assert desk.get(export_of(Incident)).status_code == 403


# --- large ones, and those that a second person releases ---


def asked_for(user: Any, **wishes: Any) -> Export:
    answer = desk_of(user).post(export_of(Incident), ASKED | wishes)
    export = Export.objects.latest("asked_at")
    assert answer["Location"] == page_of(export)
    return export


def worked() -> None:
    """What the worker does with what was asked of it."""
    for task in DBTaskResult.objects.filter(task_path__endswith="make_export"):
        make(task.args_kwargs["args"][0])


def page_of(export: Export, rest: str = "") -> str:
    return f"/admin/cases/export/{export.pk}/{rest}"


@pytest.fixture
def large(settings: Any, tmp_path: Any) -> None:
    settings.EXPORT_AT_ONCE = 0
    settings.EXPORT_ROOT = tmp_path / "exports"
    cast.incident(code="I-1")


def test_a_large_one_is_made_by_the_worker_and_waits_among_my_exports(ann, large):
    export, desk = asked_for(ann), desk_of(ann)
    assert "Waits for its turn" in desk.get(page_of(export)).content.decode()
    worked()
    assert page_of(export) in desk.get("/admin/cases/export/").content.decode()
    assert "Download" in desk.get(page_of(export)).content.decode()
    answer = desk.post(page_of(export, "download/"))
    assert firsts(tables_in(answer)["incidents"]) == ["I-1"]
    assert (answer["X-Content-Type-Options"], "sandbox" in answer["Content-Security-Policy"]) == (
        "nosniff",
        True,
    )
    assert "no-store" in answer["Cache-Control"]


def test_a_second_person_sees_the_request_releases_it_and_who_asked_is_told(ann, large):
    bob = in_role("analyst", username="bob")
    export = asked_for(ann, confidential="on")
    start = desk_of(bob).get("/admin/").content.decode()
    assert "Exports that wait for a release" in start
    assert page_of(export) in start
    page = desk_of(bob).get(page_of(export)).content.decode()
    assert "ann (analyst) asks for it" in page
    assert "Download" not in page
    assert confirmed(bob).post(page_of(export, "decide/"), {"release": "yes"}).status_code == 302
    worked()
    assert f"{page_of(export)}" in desk_of(ann).get("/admin/").content.decode()
    assert desk_of(bob).post(page_of(export, "download/")).status_code == 404
    assert "sources" in tables_in(confirmed(ann).post(page_of(export, "download/")))


def test_what_needs_a_second_person_needs_both_to_have_shown_lately_that_it_is_they(ann, large):
    bob, confirm = in_role("analyst", username="bob"), "/admin/account/password/again/?next="
    for each in (ann, bob):
        each.set_password("a-long-enough-phrase-41")
        each.save()
    export = asked_for(ann, confidential="on")
    back = quote(page_of(export), safe="")

    def answer_of(desk: Any, rest: str, **data: str) -> Any:
        said = desk.get(page_of(export)).content.decode()
        answer = desk.post(page_of(export, rest), data)
        assert (f'href="{confirm}{back}"' in said) == (answer.get("Location") == f"{confirm}{back}")
        return answer

    assert answer_of(desk_of(bob), "decide/", release="yes")["Location"] == f"{confirm}{back}"
    export.refresh_from_db()
    assert export.state == "waiting"
    answer_of(confirmed(bob), "decide/", release="yes")
    worked()
    assert answer_of(desk_of(ann), "download/")["Location"] == f"{confirm}{back}"
    desk = confirmed(ann)
    with time_machine.travel(timezone.now() + datetime.timedelta(minutes=11), tick=False):
        assert answer_of(desk, "download/")["Location"] == f"{confirm}{back}"
    desk.post(f"{confirm}{back}", {"password": "a-long-enough-phrase-41"})
    assert answer_of(desk, "download/").status_code == 200
    assert not export.events.filter(what="denied").exists()


def test_a_refusal_needs_a_reason_and_is_told_on_the_start_page(ann, large):
    bob = in_role("analyst", username="bob")
    export = asked_for(ann, confidential="on")
    page = desk_of(bob).post(page_of(export, "decide/"), {"refuse": "yes", "reason": ""})
    assert "errorlist" in page.content.decode()
    desk_of(bob).post(page_of(export, "decide/"), {"refuse": "yes", "reason": "Sources are not needed."})
    assert "refused: Sources are not needed." in desk_of(ann).get("/admin/").content.decode()


def test_nobody_decides_about_their_own(ann, large):
    export = asked_for(ann, confidential="on")
    assert "Release it?" not in desk_of(ann).get(page_of(export)).content.decode()
    assert desk_of(ann).post(page_of(export, "decide/"), {"release": "yes"}).status_code == 403
    assert page_of(export) not in desk_of(cast.boris()).get("/admin/").content.decode()


def test_the_filter_is_told_in_the_language_of_who_reads_it(ann, large):
    desk_of(ann).post(export_of(Incident, status__exact="draft"), ASKED)
    page = page_of(Export.objects.get())
    for language in ("en", "be"):
        with override(language):
            status = f"{capfirst(_('status'))}: {Status.DRAFT.label}"
        assert status in desk_of(ann, language).get(page).content.decode()


def test_a_button_pressed_twice_asks_once(ann, large):
    export = asked_for(ann)
    assert asked_for(ann) == export
    assert DBTaskResult.objects.filter(task_path__endswith="make_export").count() == 1
    assert asked_for(ann, language="be") != export
    other = in_role("analyst", username="bob")
    assert asked_for(other) != export


def test_who_asked_cancels_and_nothing_is_made(ann, large):
    export = asked_for(ann)
    assert messages_of(desk_of(ann).post(page_of(export, "cancel/"))) == ["Cancelled. Nothing of it is kept."]
    worked()
    assert "Download" not in desk_of(ann).get(page_of(export)).content.decode()
    assert desk_of(ann).post(page_of(export, "download/")).status_code == 302


def test_a_person_without_the_role_any_more_gets_nothing(ann, large):
    export = asked_for(ann)
    worked()
    ann.groups.clear()
    assert desk_of(ann).post(page_of(export, "download/")).status_code == 403
    assert desk_of(ann).get("/admin/cases/export/").status_code == 403


def test_the_export_of_a_detainee_list_counts_what_the_list_shows(ann):
    cast.act(person=cast.person(code="P-1")), cast.person(code="P-2")
    assert firsts(tables_in(desk_of(ann).post(export_of(Detainee), ASKED))["people"]) == ["P-1"]


def test_the_page_of_a_record_has_no_export_of_its_own(ann):
    assert "_export-item" not in desk_of(ann).get(address(cast.incident(), "change")).content.decode()
