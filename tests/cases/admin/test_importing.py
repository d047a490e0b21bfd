"""Bringing a table in at the desk: from the file to the batch, as the pages offer it."""

import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from python_calamine import CalamineWorkbook

from cases.importing.sealed import Sealed
from cases.importing.steps import check_in_background, confirm_in_background, read_in_background
from cases.models import Act, Batch, Import, Person
from tests.cases.admin.desk import desk_of, in_role, messages_of
from tests.cases.importing import files
from tests.cases.importing.files import DETENTIONS, analyst, in_csv, in_workbook

PEOPLE = in_workbook(people=[["code", "name_be"], ["P-1", "Ян Прыклад"]])


@pytest.fixture
def desk() -> Client:
    return desk_of(analyst())


def page(name: str, *args: Any) -> str:
    return reverse(f"desk:{name}", args=args)


def sent(desk: Client, data: bytes, name: str = "table.csv", **more: str) -> Any:
    return desk.post(page("import_add"), {"file": SimpleUploadedFile(name, data), **more})


def pk_in(address: str) -> str:
    return address.rstrip("/").rpartition("/")[2]


def form_of_columns(response: Any) -> dict[str, str]:
    context = response.context
    mapping = context["mapping"]
    columns = {f"column-{column.place}": column.chosen for column in context["columns"]}
    fixed = {f"fixed-{one.target.key}": one.value for one in context["fixed"]}
    shown = {"shown": f"{mapping.sheet} {mapping.header} {mapping.kind}", "one_person": "on"}
    return columns | fixed | shown | {"sheet": mapping.sheet, "header": mapping.header, "kind": mapping.kind}


def test_from_a_partners_table_to_a_batch(desk: Client) -> None:
    response = desk.get(sent(desk, in_csv(DETENTIONS, "cp1251", ";"), partner="HRC").url, follow=True)
    assert "Read as Windows-1251." in response.content.decode()
    form = form_of_columns(response) | {
        "fixed-acts.kind": "detention",
        "fixed-incidents.title_ru": "Задержания",
        "goes_on": "1",
    }
    pk = Import.objects.get().pk
    response = desk.post(page("import_columns", pk), form, follow=True)
    assert [(one.target.key, [word.said for word in one.words]) for one in response.context["asked"]] == [
        ("acts.agency", ["Губазик"])
    ]
    assert "gubopik" in [option.word for option in response.context["asked"][0].words[0].near]
    response = desk.post(page("import_words", pk), {"word-0-0": "gubopik"}, follow=True)
    assert [(name, count) for name, _word, count in response.context["verdicts"] if count] == [("new", 2)]
    assert not Person.everything.exists()
    rows = desk.get(page("import_rows", pk), {"verdict": "new"})
    assert [row.number for row in rows.context["rows"]] == [2, 3]
    response = desk.post(page("import_confirm", pk))
    assert messages_of(response) == ["It was brought in as one batch. Somebody else verifies it."]
    batch = Batch.objects.get()
    assert desk.get(response.url).url == reverse("admin:cases_batch_change", args=[batch.pk])
    assert Act.everything.filter(batch=batch).count() == 2
    told = desk.get(reverse("admin:cases_batch_change", args=[batch.pk])).content.decode()
    assert "Undo this batch…" in told
    desk.post(reverse("admin:cases_batch_undo", args=[batch.pk]))
    assert set(Act.everything.values_list("status", flat=True)) == {"withdrawn"}
    # The next table of theirs needs no words and no columns.
    response = desk.get(sent(desk, in_csv(DETENTIONS), partner="HRC").url, follow=True)
    response = desk.post(
        page("import_columns", Import.objects.latest("stepped_at").pk),
        form_of_columns(response) | {"goes_on": "1"},
        follow=True,
    )
    assert [(name, count) for name, _word, count in response.context["verdicts"] if count] == [("equal", 2)]


def test_a_casebook_goes_straight_to_its_preview(desk: Client) -> None:
    response = desk.get(sent(desk, PEOPLE, "case.xlsx").url)
    assert response.context["may_confirm"]
    assert response.context["tables"] == [("people", [("new", 1)])]


def test_a_refused_file_is_refused_on_the_form_with_its_sentence(desk: Client) -> None:
    response = sent(desk, b"\xd0\xcf\x11\xe0", "old.xlsx")
    assert "This is an old .xls file or one with a password." in response.content.decode()
    assert not Import.objects.exists()


def test_another_kind_of_row_or_sheet_is_guessed_anew(desk: Client) -> None:
    response = desk.get(sent(desk, in_csv(DETENTIONS)).url, follow=True)
    form = form_of_columns(response) | {"kind": "people", "again": "1"}
    response = desk.post(page("import_columns", Import.objects.get().pk), form)
    assert response.context["mapping"].kind == "people"
    assert list(response.context["mapping"].columns.values()) == [
        *("people.code", "people.name", "people.birth_date", "people.sex")
    ]


def test_what_no_row_can_do_without_is_asked_for_before_anything_is_checked(desk: Client) -> None:
    response = desk.get(sent(desk, in_csv(DETENTIONS)).url, follow=True)
    response = desk.post(
        page("import_columns", Import.objects.get().pk), form_of_columns(response) | {"goes_on": "1"}
    )
    assert [target.key for target in response.context["missing"]] == ["acts.incident", "acts.kind"]


def test_a_typed_word_that_is_none_of_ours_is_asked_again(desk: Client) -> None:
    sealed = files.mapped(files.taken(DETENTIONS), "acts", acts__kind="detention")
    response = desk.post(page("import_words", sealed.of.pk), {"typed-0-0": "nobody"})
    assert response.context["wrong"] == 1
    files.again(sealed)
    assert sealed.details.words == {}


def test_the_copy_has_their_cells_and_what_was_found(desk: Client) -> None:
    rows = [["code", "name_be", "sex"], ["P-1", "=1+1", "mann"], ["P-2", "Ян", ""]]
    pk = pk_in(sent(desk, in_workbook(people=rows), "case.xlsx").url)
    copy = desk.get(page("import_copy", pk))
    [header, wrong, new] = (
        CalamineWorkbook.from_filelike(io.BytesIO(copy.content)).get_sheet_by_name("people").to_python()
    )
    assert header == ["code", "name_be", "sex", "viasna: what becomes of the row", "viasna: why"]
    assert wrong[:4] == ["P-1", "=1+1", "mann", "wrong"]
    assert wrong[4].startswith("people.sex “mann”: Not one of the words")
    assert new == ["P-2", "Ян", "", "new", ""]
    again = desk.get(sent(desk, copy.content, "copy.xlsx").url)
    assert [(name, count) for name, _word, count in again.context["verdicts"] if count] == [
        ("wrong", 1),
        ("new", 1),
    ]


def test_a_large_file_is_read_checked_and_written_by_the_worker(
    desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cases.importing.intake.READ_AT_ONCE", 100)
    monkeypatch.setattr("cases.importing.steps.AT_ONCE", 0)
    address = sent(desk, PEOPLE, "case.xlsx").url
    assert "The file is being read." in desk.get(address).content.decode()
    read_in_background.call(pk_in(address))
    check_in_background.call(pk_in(address))
    assert desk.get(address).context["may_confirm"]
    assert not Person.everything.exists()
    desk.post(f"{address}confirm/")
    assert "The records are being written" in desk.get(address).content.decode()
    confirm_in_background.call(pk_in(address))
    assert desk.get(address).url == reverse("admin:cases_batch_change", args=[Batch.objects.get().pk])
    assert Person.everything.count() == 1


def test_a_large_file_that_is_refused_says_so_on_its_page(
    desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cases.importing.intake.READ_AT_ONCE", 1)
    address = sent(desk, b"\xd0\xcf\x11\xe0", "old.xlsx").url
    read_in_background.call(pk_in(address))
    assert "This is an old .xls file or one with a password." in desk.get(address).content.decode()


def test_nobody_else_may_look_at_it_or_confirm_it(desk: Client) -> None:
    address = sent(desk, PEOPLE, "case.xlsx").url
    other = desk_of(in_role("analyst", username="other"))
    for rest in ("", "rows/", "copy/"):
        assert other.get(address + rest).status_code == 404
    for rest in ("confirm/", "check/", "stop/", "remove/"):
        assert other.post(address + rest).status_code == 404
    assert "case.xlsx" not in other.get(page("imports")).content.decode()


def test_who_may_not_import_is_not_offered_it() -> None:
    documenter = desk_of(in_role("documenter"))
    assert documenter.get(page("imports")).status_code == 403
    assert page("imports") not in documenter.get(reverse("admin:index")).content.decode()
    assert page("imports") in desk_of(analyst()).get(reverse("admin:index")).content.decode()


def test_a_removed_file_is_gone_at_once(desk: Client) -> None:
    address = sent(desk, PEOPLE, "case.xlsx").url
    desk.post(f"{address}remove/")
    assert not Import.objects.exists()
    assert desk.get(address).status_code == 404


def test_a_request_that_is_too_large_is_refused_before_it_is_read(desk: Client) -> None:
    response = desk.post(
        page("import_add"), b"x" * ((30 << 20) + (1 << 17)), content_type="multipart/form-data; boundary=x"
    )
    assert response.status_code == 413


def test_the_number_of_queries_of_the_preview_does_not_grow_with_the_rows(
    desk: Client, django_assert_max_num_queries: Any
) -> None:
    for count in (1, 400):
        rows = [["code", "name_be"], *([f"P-{number}", f"Ян {number}"] for number in range(count))]
        address = sent(desk, in_workbook(people=rows), f"{count}.xlsx").url
        with django_assert_max_num_queries(25):
            desk.get(address)
        with django_assert_max_num_queries(25):
            desk.get(f"{address}rows/")


def test_the_pages_speak_the_language_of_who_brings_it() -> None:
    desk = desk_of(analyst(), "be")
    response = desk.get(sent(desk, in_workbook(people=[["code", "sex"], ["P-1", "mann"]]), "case.xlsx").url)
    sealed = Sealed(Import.objects.get())
    assert sealed.details.language == "be"
    assert response.status_code == 200
