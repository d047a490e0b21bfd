"""Whatever a casebook holds, it comes back the same from each format, and another program reads the same."""

import csv
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from cases.casebook.cells import as_text, unshield
from cases.casebook.dump import dump_casebook
from tests.cases.casebook.files import ACT, INCIDENT, PERSON, TRIAL, folder, loaded
from tests.cases.casebook.test_dump import EVERYTHING, awkward_casebook, emptied, tables_of
from tests.cases.casebook.test_forms import as_objects

pytestmark = pytest.mark.django_db

AWKWARD = (
    *(
        "=1+1",
        "+375 29 123-45-67",
        "-5",
        "@name",
        "＝1",
        "'=1",
        "''",
        "'",
        '"',
        '""',
        "a,b;c\td",
        "|",
        "\\n",
        "\\",
    ),
    *("two\nlines", "two\r\nlines", "one\rline", "\n=1", " spaces ", "  =1", "\u00a0", "\u2028", "\u200b"),
    *("Ў і ё «»", "и\u0306", "e\u0301", "👩‍👧", "\u200fעברית\u200e", "\u202eabc", "\ufeffa"),
    *(
        "0012",
        "1e5",
        "1.50",
        "1/2",
        "3-4",
        "2024-02-03",
        "45325",
        "MAR1",
        "TRUE",
        "NULL",
        "None",
        "nan",
        "#N/A",
    ),
    *("_x0041_", "<b>&amp;</b>", "]]>", "%00", "{{ x }}"),
)
# Stand for texts that are too long to be printed when the test fails.
LONGEST = {"longest": "я" * 32_767, "longest run": "=" + "b" * 32_766}
TEXTS = st.sampled_from(AWKWARD) | st.text(
    st.characters(exclude_categories=("Cs", "Cn", "Cc"), include_characters="\t\n\r"), max_size=30
)
NOTES = TEXTS | st.sampled_from(tuple(LONGEST))
DATES = st.sampled_from(
    ("2024-02-03", "2024-02", "2024", "2024-02-03/2024-02-05", "2024-02~", "1900-01-01", "2023-12-31")
)
PEOPLE = st.fixed_dictionaries(
    {
        "name_be": TEXTS.filter(str.strip),
        "name_en": TEXTS,
        "other_names": TEXTS.filter(lambda text: ";" not in text),
        "sex": st.sampled_from(("female", "male", "other", "")),
        "birth_date": DATES | st.just(""),
        "minor_children": st.sampled_from(("0", "2", "99", "yes", "no", "")),
        "note": NOTES,
    }
)
ACTS = st.fixed_dictionaries(
    {"date": DATES, "people_min": st.integers(1, 999_999_999).map(str), "note": NOTES}
)
TRIALS = st.fixed_dictionaries({"date": DATES, "in_absentia": st.sampled_from(("yes", "no", ""))})
FINES = st.decimals(0, 9_999_999, places=2).map(lambda amount: f"{amount.normalize():f}")


@settings(
    phases=[Phase.generate],
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    people=st.lists(PEOPLE, min_size=1, max_size=12),
    acts=st.lists(ACTS, max_size=6),
    trials=st.lists(TRIALS, max_size=4),
    fines=st.lists(FINES, max_size=4),
    title=TEXTS.filter(str.strip),
)
def test_every_casebook_goes_round_without_loss(
    tmp_path_factory: pytest.TempPathFactory,
    people: list[dict[str, str]],
    acts: list[dict[str, str]],
    trials: list[dict[str, str]],
    fines: list[str],
    title: str,
) -> None:
    path = tmp_path_factory.mktemp("round")
    emptied()
    tables = {
        "people": [PERSON | one | {"code": f"P-{n}"} for n, one in enumerate(people)],
        "incidents": [INCIDENT | {"title_en": title, "summary_be": people[0]["note"]}],
        "acts": [
            ACT | one | {"code": f"A-{n}", "person": "P-0" if one["people_min"] == "1" else ""}
            for n, one in enumerate(acts)
        ],
        "trials": [TRIAL | one | {"code": f"T-{n}", "person": "P-0"} for n, one in enumerate(trials)],
        "penalties": [
            {"trial": "T-0", "kind": "fine", "amount": amount, "unit": "byn"} for amount in fines if trials
        ],
    }
    told = folder(
        path / "told",
        **{
            name: [{head: LONGEST.get(text, text) for head, text in row.items()} for row in rows]
            for name, rows in tables.items()
            if rows
        },
    )
    loaded(told)
    dump_casebook(path / "csv", EVERYTHING)
    for format in ("jsonl", "parquet"):
        dump_casebook(path / format, EVERYTHING, format)
    dump_casebook(path / "out.xlsx", EVERYTHING)
    for name in ("people", "incidents", "acts", "trials", "penalties"):
        rows = as_dicts(path / "csv" / f"{name}.csv")
        for format in ("jsonl", "parquet"):
            read = as_objects(path / format, name, format)
            assert [{head: as_text(cell) for head, cell in one.items()} for one in read] == rows, format
    told_people = {f"P-{n}": LONGEST.get(one["note"], one["note"]) for n, one in enumerate(people)}
    assert {one["code"]: one["note"] for one in as_dicts(path / "csv" / "people.csv")} == told_people
    for came in (path / "csv", path / "out.xlsx"):
        emptied()
        loaded(came)
        again = path / f"again-{came.stem}"
        dump_casebook(again, EVERYTHING)
        assert tables_of(again) == tables_of(path / "csv"), came.name


def as_dicts(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [
            {head: unshield(cell) for head, cell in row.items()} for row in csv.DictReader(file, strict=True)
        ]


def soffice() -> str:
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None and os.environ.get("VIASNA_REQUIRE_LIBREOFFICE") != "1":
        pytest.skip("LibreOffice is not installed")
    assert program, "LibreOffice is required and missing"
    return program


# Commas, quotes, UTF-8, every sheet into a file of its own, cells as they are shown.
AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


def test_libreoffice_opens_the_files_and_says_the_same(tmp_path: Path) -> None:
    loaded(awkward_casebook(tmp_path / "in"))
    dump_casebook(tmp_path / "csv", EVERYTHING)
    for name in ("one.xlsx", "two.ods"):
        dump_casebook(tmp_path / name, EVERYTHING)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    asked = [profile, "--headless", "--convert-to", AS_CSV, "--outdir", str(tmp_path / "shown")]
    subprocess.run(
        [soffice(), *asked, str(tmp_path / "one.xlsx"), str(tmp_path / "two.ods")],
        check=True,
        capture_output=True,
        timeout=240,
    )
    for file in sorted((tmp_path / "csv").glob("*.csv")):
        if file.stem == "README":
            continue
        said = cells_of(file)
        for book in ("one", "two"):
            shown = cells_of(tmp_path / "shown" / f"{book}-{file.stem}.csv")
            told = [[as_shown(unshield(cell), book == "two") for cell in row] for row in said]
            assert [[as_shown(cell) for cell in row] for row in shown] == told, (book, file.stem)


def cells_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def as_shown(text: str, without_tabs: bool = False) -> str:
    """A program may know one kind of line break in a cell only, and of its own format it drops tabs."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\t", "") if without_tabs else text
