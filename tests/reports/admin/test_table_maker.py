"""The table maker at the desk: asked by its address, drilled down, taken away, kept, and put into a publication."""

import csv
import io
import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from django.urls import reverse
from python_calamine import CalamineWorkbook

from reports.models import SavedTable, TakenTable
from tests import cast
from tests.cases.admin.desk import in_role, messages_of
from tests.reports.desk import analyst, casebook, detained, detention, draft, editor, queries_of, tried

pytestmark = pytest.mark.django_db

HERE = "/admin/reports/savedtable/"
QUESTION = "measure=detentions&rows=by_region&columns=by_month&period=2024-Q1"
BY_SEX = "measure=detentions&rows=by_sex&period=2024-Q1"


@pytest.fixture
def desk(client: Client) -> Client:
    casebook()
    client.force_login(analyst())
    return client


def seen(desk: Client, query: str = QUESTION, status: int = 200) -> str:
    answer = desk.get(f"{HERE}?{query}")
    assert answer.status_code == status
    return re.sub(r"\s+", " ", answer.content.decode())


def links(page: str) -> list[str]:
    return [found.replace("&amp;", "&") for found in re.findall(r'href="([^"]*/cell/\?[^"]*)"', page)]


def cell(desk: Client, query: str, row: str = "", column: str = "") -> Any:
    return desk.get(f"{HERE}cell/", {**_asked(query), "row": row, "column": column})


def _asked(query: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(query).items()}


def test_the_usual_table_is_there_at_once(desk: Client) -> None:
    assert "Detentions by region and by month" in seen(desk, "")


def test_a_table_its_notes_and_its_chart_are_shown(desk: Client) -> None:
    page = seen(desk)
    assert "Detentions by region and by month: the first three months of 2024" in page
    assert "Verified records only." in page
    assert "chart-drawing chart-multiples" in page
    assert "chart-drawing chart-regions" in seen(desk, "measure=detentions&rows=by_region&period=2024-Q1")
    assert "chart-drawing chart-shares" in seen(desk, BY_SEX)
    assert "chart-drawing chart-months" in seen(desk, "measure=detentions&rows=by_month&period=2024-Q1")
    year = "measure=detentions&rows=by_month&period=2024-Q1&compare=year"
    assert "chart-drawing chart-lines" in seen(desk, year)
    ranked = "measure=administrative_trials&rows=by_article&period=2024-Q1"
    assert "chart-drawing chart-ranking" in seen(desk, ranked)
    assert "chart-drawing" not in seen(
        desk, "measure=detentions&rows=by_sex&columns=by_agency&period=2024-Q1"
    )


def test_what_the_address_does_not_say_clearly_is_a_sentence_and_an_error_for_programs(desk: Client) -> None:
    page = seen(desk, "measure=detentions&period=2024-Q1&colour=red", status=400)
    assert "A table knows no “colour”." in page


def test_every_cell_leads_to_the_list_with_exactly_its_records(desk: Client) -> None:
    addresses = links(seen(desk))
    assert len(addresses) == 6  # Minsk and the total, in January, March and all
    for address in addresses:
        answer = desk.get(address)
        assert answer.status_code == 302
        assert urlsplit(answer["Location"]).path == "/admin/cases/act/"
        listed: Any = desk.get(answer["Location"])
        wanted = 3 if "column=2024-01" in address else 1 if "column=2024-03" in address else 4
        assert listed.context["cl"].result_count == wanted


def test_what_no_list_says_is_a_page_of_the_records(desk: Client) -> None:
    answer = cell(desk, BY_SEX, "female")
    assert answer.status_code == 200
    assert len(answer.context["rows"]) == 2
    assert "2 records" in answer.content.decode()
    people = cell(desk, "measure=people_detained&rows=by_month&period=2024-Q1", "2024-01")
    assert {type(record).__name__ for record, _address in people.context["rows"]} == {"Person"}


def test_a_list_with_other_records_than_the_cell_is_not_what_it_leads_to(desk: Client) -> None:
    """The list takes the region of an incident that is not verified; no figure does."""
    act = cast.verified(cast.act(date="2024-02-10", incident=cast.incident(date="2024-02-10")))
    incident = act.incident
    incident.title_en = "Changed since"
    cast.write(incident, by=cast.alice())
    by_region = "measure=detentions&rows=by_region&period=2024-02"
    assert cell(desk, by_region, "unknown").status_code == 200
    assert len(cell(desk, by_region, "unknown").context["rows"]) == 1
    assert cell(desk, by_region, "BY-HM").status_code == 404  # no such row: nothing is known to be there


def test_people_of_a_group_are_as_many_as_it_stands_for(desk: Client) -> None:
    cast.verified(cast.act(people_min=20, incident=cast.incident(date="2024-02-05"), date="2024-02-05"))
    answer = cell(desk, BY_SEX, "unknown")
    assert len(answer.context["rows"]) == 2
    assert answer.context["value"] == "21"


def test_csv_has_its_notes_as_comments_and_numbers_as_numbers(desk: Client) -> None:
    answer = desk.get(f"{HERE}table.csv?{BY_SEX}")
    text = answer.content.decode("utf-8-sig")
    comments = [line for line in text.splitlines() if line.startswith("# ")]
    assert comments[0] == "# Detentions by sex: the first three months of 2024"
    assert "# Exact numbers, for the desk only: not to be published." in comments
    rows = list(
        csv.reader(io.StringIO("\n".join(line for line in text.splitlines() if line not in comments)))
    )
    assert rows == [
        ["By sex", "Detentions"],
        ["Women", "2"],
        ["Men", "1"],
        ["Other", "0"],
        ["Not known", "1"],
        ["Total", "4"],
    ]
    assert answer["Content-Disposition"] == 'attachment; filename="detentions-by_sex-2024-q1-exact.csv"'


def test_a_spreadsheet_has_the_table_and_its_notes(desk: Client) -> None:
    answer = desk.get(f"{HERE}table.xlsx?{QUESTION}&compare=year")
    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    assert book.sheet_names == ["Table", "Notes"]
    rows = book.get_sheet_by_name("Table").to_python()
    assert rows[0][:4] == ["By region", "January 2024", "January 2024, before", "January 2024, change"]
    assert rows[1][:2] == ["Minsk", 3.0]
    notes = [row[0] for row in book.get_sheet_by_name("Notes").to_python()]
    assert notes[0] == "Detentions by region and by month: the first three months of 2024"
    assert any(str(note).startswith("Period: from January 1 to March 31, 2024.") for note in notes)


def test_the_chart_is_a_file_too(desk: Client) -> None:
    answer = desk.get(f"{HERE}table.svg?{BY_SEX}")
    assert answer["Content-Type"] == "image/svg+xml"
    assert answer.content.startswith(b"<svg")
    assert desk.get(f"{HERE}table.exe?{BY_SEX}").status_code == 404


def test_protected_files_are_asked_for_and_what_they_tell_is_kept(desk: Client) -> None:
    address = f"{HERE}table.csv?{BY_SEX}&numbers=protected"
    assert desk.get(address)["Location"] == f"{HERE}?{BY_SEX}&numbers=protected"
    assert not TakenTable.objects.exists()
    assert "Women,withheld" in desk.post(address).content.decode()
    kept = TakenTable.objects.get()
    assert (kept.measure, kept.rows, kept.period_label, kept.taken_by.username) == (
        *("detentions", "by_sex", "2024-Q1"),
        "ania",
    )
    page = seen(desk, f"{BY_SEX}&numbers=protected")
    assert "Taken away for publication" in page
    assert "Detentions by sex: the first three months of 2024</a>" in page
    assert desk.post(f"{HERE}table.csv?{BY_SEX}").status_code == 302, "exact ones are opened, not asked for"


def test_a_name_that_looks_like_a_formula_is_a_word(desk: Client) -> None:
    cast.campaign(slug="sum", name_en="=SUM(A1:A9)")
    detention(incident=cast.incident(campaign_id="sum", date="2024-01-23"))
    asked = "measure=detentions&rows=by_campaign&period=2024-Q1"
    assert "'=SUM(A1:A9),1" in desk.get(f"{HERE}table.csv?{asked}").content.decode()
    book = CalamineWorkbook.from_filelike(io.BytesIO(desk.get(f"{HERE}table.xlsx?{asked}").content))
    assert "=SUM(A1:A9)" in [row[0] for row in book.get_sheet_by_name("Table").to_python()]


def test_a_table_is_kept_renamed_offered_and_deleted(desk: Client, client: Client) -> None:
    answer = desk.post(f"{HERE}save/", {"query": QUESTION, "name": "Regions"})
    assert answer["Location"] == f"{HERE}?{QUESTION}"
    kept = SavedTable.objects.get()
    assert (kept.name, kept.query, kept.shared) == ("Regions", QUESTION, False)
    desk.post(f"{HERE}save/", {"query": BY_SEX, "name": "Regions"})
    assert SavedTable.objects.get().query == BY_SEX
    desk.post(f"{HERE}{kept.pk}/rename/", {"name": "Sexes", "shared": "on"})
    assert "Sexes" in seen(desk)
    colleague = Client()
    colleague.force_login(editor())
    page = seen(colleague)
    assert "Sexes" in page
    assert "from ania" in page
    assert colleague.post(f"{HERE}{kept.pk}/delete/").status_code == 404
    assert colleague.post(f"{HERE}{kept.pk}/rename/", {"name": "Mine"}).status_code == 404
    desk.post(f"{HERE}{kept.pk}/delete/")
    assert not SavedTable.objects.exists()


def test_a_name_is_there_once_and_nothing_unclear_is_kept(desk: Client) -> None:
    for name in ("One", "Two"):
        desk.post(f"{HERE}save/", {"query": QUESTION, "name": name})
    two = SavedTable.objects.get(name="Two")
    refused = desk.post(f"{HERE}{two.pk}/rename/", {"name": "One"})
    assert messages_of(refused)[-1] == (
        "Give the table a name of at most 100 characters that you have not used yet."
    )
    desk.post(f"{HERE}save/", {"query": "measure=nothing", "name": "Three"})
    assert SavedTable.objects.count() == 2


def test_a_cell_goes_into_an_article_as_a_figure_or_as_a_counted_list(client: Client) -> None:
    cast.all_verified([detained(date=f"2024-01-{number + 1:02d}") for number in range(12)])
    article = draft()
    client.force_login(editor())
    whole = {**_asked(QUESTION), "article": article.pk}
    to_figure = client.get(f"{HERE}publish/", whole)
    assert to_figure["Location"] == (
        f"/admin/reports/newsarticle/{article.pk}/figure/?period=2024-Q1&indicator=detentions&by=&value=total"
    )
    region = client.get(f"{HERE}publish/", whole | {"row": "BY-HM"})
    assert region["Location"].endswith("&indicator=detentions&by=by_region&value=BY-HM")
    to_list = client.get(f"{HERE}publish/", whole | {"row": "BY-HM", "column": "2024-01"})
    page = client.get(to_list["Location"]).content.decode()
    assert '<strong class="value">12</strong>' in page
    assert "from January 1 to 31, 2024" in page


def test_a_group_that_is_too_small_goes_nowhere(client: Client) -> None:
    casebook()
    article = draft()
    client.force_login(editor())
    refused = client.get(f"{HERE}publish/", {**_asked(QUESTION), "row": "BY-HM", "article": article.pk})
    assert refused["Location"] == f"{HERE}?{QUESTION}"
    assert "so small that people in it could be recognised" in messages_of(refused)[0]


def test_who_writes_no_articles_is_not_offered_to_put_a_cell_into_one(desk: Client) -> None:
    article = draft()
    assert "Put into a publication" not in seen(desk)
    assert desk.get(f"{HERE}publish/", {**_asked(QUESTION), "article": article.pk}).status_code == 403


@pytest.mark.parametrize("role", ["documenter", "verifier"])
def test_who_may_not_see_figures_makes_no_tables(client: Client, role: str) -> None:
    client.force_login(in_role(role))
    for page in ("", f"cell/?{QUESTION}", f"table.csv?{QUESTION}"):
        assert client.get(HERE + page).status_code == 403


def test_editors_count_verified_records_and_are_offered_no_others(client: Client) -> None:
    client.force_login(editor())
    assert "submitted ones too" not in seen(client)
    assert "You may count verified records only." in seen(client, f"{QUESTION}&count=submitted", status=400)


@pytest.mark.parametrize("many", [1, 3])
def test_the_page_costs_the_same_however_many_records_there_are(client: Client, many: int) -> None:
    cast.all_verified([made for _number in range(many) for made in (detained(), tried())])
    client.force_login(analyst())
    assert queries_of(client, f"{HERE}?{QUESTION}") == QUERIES


# Who asks and the session (3), the table (4), names of regions, saved tables and those taken away, and what stands
# around every page.
QUERIES = 12


def test_it_stands_among_figures_and_news(desk: Client) -> None:
    assert reverse("admin:reports_savedtable_changelist") in desk.get("/admin/").content.decode()
