"""What is written about the project is true: links lead somewhere, commands exist, tables are those of the code."""

import re
from importlib import import_module
from pathlib import Path
from urllib.parse import unquote

import pytest
from django.conf import settings
from django.core.management import get_commands
from PIL import Image

from docs.screenshots import PICTURES
from reports.management.commands import describe_figures
from viasna.environment import ADVICE, PROJECT

DOCUMENTS = sorted(
    path
    for path in [*PROJECT.glob("*.md"), *(PROJECT / "docs").glob("*.md"), PROJECT / "deploy" / "README.md"]
    if path.name != "LICENSE"
)
every_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
README = (PROJECT / "README.md").read_text(encoding="utf-8")
NEEDED_ON_A_SERVER = {"VIASNA_ENV", "SECRET_KEY", "ALLOWED_HOSTS", "SITE_URL"}
LARGEST_PICTURE = 300_000


def text_of(document: Path) -> str:
    return document.read_text(encoding="utf-8")


def quoted_code(text: str) -> str:
    """What stands in fences, in indented blocks and between backticks: what a reader would type."""
    fenced = re.findall(r"^```\w*\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    indented = re.findall(r"^ {4,}\S.*$", text, re.MULTILINE)
    return "\n".join([*fenced, *indented, *re.findall(r"`([^`\n]+)`", text)])


@every_document
def test_every_link_leads_to_a_file_or_to_a_place_in_the_text(document: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", text_of(document)):
        if not target.startswith(("http://", "https://")):
            path, _hash, place = unquote(target).partition("#")
            linked = document.parent / path if path else document
            assert linked.exists(), target
            assert not place or place in places(linked), target


def places(document: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", text_of(document), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@every_document
def test_every_command_that_is_named_exists(document: Path) -> None:
    code = quoted_code(text_of(document))
    targets = re.findall(r"^([a-z-]+):", (PROJECT / "Makefile").read_text(), re.MULTILINE)
    assert set(re.findall(r"^ *make ([a-z][a-z-]*)\b", code, re.MULTILINE)) <= set(targets)
    assert set(re.findall(r"manage\.py ([a-z_]+)", code)) <= get_commands().keys()


@every_document
def test_every_file_that_is_named_is_there(document: Path) -> None:
    rooms = "cases|reports|viasna|templates|static|locale|tests|docs|benchmarks|deploy|requirements"
    for named in re.findall(rf"`((?:{rooms})/[^`\s]*)`", text_of(document)):
        pattern = re.sub(r"\{[^}]*\}", "*", named)
        assert list(PROJECT.glob(pattern.rstrip("/"))), named


def test_the_settings_of_the_readme_are_those_that_are_read() -> None:
    rows = re.findall(r"^\| `([A-Z_]+)`(\*?) \| (.+) \|$", README, re.MULTILINE)
    assert {name: advice for name, _star, advice in rows} == ADVICE
    assert {name for name, star, _advice in rows if star} == NEEDED_ON_A_SERVER


def test_the_example_of_a_settings_file_names_them_all() -> None:
    named = re.findall(r"^#?([A-Z_]+)=", (PROJECT / ".env.example").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(named) == set(ADVICE)


def test_the_map_names_every_room() -> None:
    table = README.partition("## The rooms")[2].partition("\n## ")[0]
    named = {name.strip("/") for name in re.findall(r"`(\w+)/`", table)}
    folders = {path.name for path in PROJECT.iterdir() if path.is_dir() and not path.name.startswith(".")}
    assert named == folders - {
        "var",
        "media",
        "evidence",
        "exports",
        "staticfiles",
        "demo",
        "__pycache__",
        "test-results",
    }


def test_every_room_of_code_is_an_app_on_the_map() -> None:
    assert {"cases", "reports", "viasna"} <= set(settings.INSTALLED_APPS)


def test_the_tables_about_figures_are_those_of_the_code() -> None:
    document = text_of(PROJECT / "docs" / "figures.md")
    assert document == describe_figures.with_tables(document), "Run: python manage.py describe_figures"


def test_every_threshold_of_the_words_is_in_the_table() -> None:
    approximation = import_module("reports.wording.approximation")
    numbers = {
        name
        for name, value in vars(approximation).items()
        if name.isupper() and not isinstance(value, dict | tuple)
    }
    listed = {name for module, name, _meaning in describe_figures.THRESHOLDS if module is approximation}
    assert numbers - {"SMALLEST_ROUND"} == listed


def test_every_package_that_is_asked_for_has_its_reason() -> None:
    asked = {
        found[1]
        for name in ("runtime", "dev", "symbols", "parquet")
        for line in (PROJECT / "requirements" / f"{name}.in").read_text().splitlines()
        if (found := re.match(r"([a-z][\w.-]*)", line))
    }
    rows = re.findall(
        r"^\| ([a-z][\w.-]*) \| ([^|]+) \| ([^|]+) \|$",
        text_of(PROJECT / "docs" / "dependencies.md"),
        re.MULTILINE,
    )
    told = [
        name for name, licence, reason in rows if name != "package" and licence.strip() and reason.strip()
    ]
    assert sorted(told) == sorted(asked)


def test_the_pictures_are_those_that_the_command_makes_and_are_not_heavy() -> None:
    pictures = {path.stem: path for path in (PROJECT / "docs" / "images").glob("*.webp")}
    assert pictures.keys() == {picture.name for picture in PICTURES}
    for picture in PICTURES:
        assert pictures[picture.name].stat().st_size < LARGEST_PICTURE
        width, height = Image.open(pictures[picture.name]).size
        assert (width, height) == tuple(round(side * picture.scale) for side in picture.size)


def test_every_picture_is_shown_in_the_readme_with_words_for_who_cannot_see_it() -> None:
    shown = dict(re.findall(r"!\[([^\]]+)\]\(docs/images/([\w-]+)\.webp\)", README))
    assert set(shown.values()) == {picture.name for picture in PICTURES}
