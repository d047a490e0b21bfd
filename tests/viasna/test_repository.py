"""The repository keeps its own word: all in its place, all locked, nothing of anybody's computer in it."""

import gettext
import re
import subprocess
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from viasna.environment import PROJECT

ROOMS_AND_FOLDERS = (
    "viasna cases reports templates static locale tests docs benchmarks deploy requirements .ci"
)
DOCUMENTS = "README.md CHANGELOG.md CONTRIBUTING.md SECURITY.md LICENSE"
TOOLS = "manage.py pyproject.toml Makefile .env.example .gitignore .gitattributes"
TOP_LEVEL = {*ROOMS_AND_FOLDERS.split(), *DOCUMENTS.split(), *TOOLS.split()}
# Where somebody's packages come from and where somebody's files lie is nobody else's business.
# The brackets keep this line from finding itself; --no-emit-… is how a lock is told to hold none of these.
FOREIGN = re.compile(
    r"pypi[.]org|pythonhosted[.]|npmjs[.]|deb[.]debian[.]org|PIP[_]\w+="
    r"|(?<!no-emit-)(index[-]url|trusted[-]host|find[-]links)"
    r"|(?<![\w.-])/(work|root|home|tmp|Users|opt/wheels)/"
)
LOCKS = ["runtime", "dev", "symbols", "parquet"]


@pytest.fixture(scope="module")
def files() -> list[Path]:
    listing = subprocess.run(
        ["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    if listing.returncode:
        pytest.skip("not a clone: git does not know which files belong here")
    return [path for name in listing.stdout.split("\0") if name and (path := PROJECT / name).is_file()]


def test_nothing_lies_about_at_the_top(files: list[Path]) -> None:
    assert {path.relative_to(PROJECT).parts[0] for path in files} - TOP_LEVEL == set()


def test_no_file_names_a_package_index_or_a_path_of_one_computer(files: list[Path]) -> None:
    found = {
        (str(path.relative_to(PROJECT)), match.group())
        for path in files
        for match in FOREIGN.finditer(path.read_text(encoding="utf-8", errors="ignore"))
    }
    assert found == set()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_locked_to_a_version_and_its_hashes(lock: str) -> None:
    text = (PROJECT / "requirements" / f"{lock}.txt").read_text()
    entries = re.split(r"^(?=\w)", text, flags=re.MULTILINE)[1:]
    assert [
        entry.split()[0] for entry in entries if not re.match(r"[\w.-]+==\S+ \\\n +--hash=sha256:", entry)
    ] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_asked_for_is_in_the_lock(lock: str) -> None:
    asked = re.findall(r"^[\w.-]+", (PROJECT / "requirements" / f"{lock}.in").read_text(), re.MULTILINE)
    locked = re.findall(r"^[\w.-]+", (PROJECT / "requirements" / f"{lock}.txt").read_text(), re.MULTILINE)
    assert {normal(name) for name in asked} - {normal(name) for name in locked} == {"-r", "-c"} & set(asked)


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_the_translations_in_use_are_those_that_were_written() -> None:
    for written in sorted((PROJECT / "locale").rglob("*.po")):
        with written.open("rb") as file:
            compiled = BytesIO()
            write_mo(compiled, read_po(file))
        compiled.seek(0)
        with written.with_suffix(".mo").open("rb") as file:
            assert messages(file) == messages(compiled), f"{written.name}: run make messages"


def messages(compiled: BinaryIO) -> dict[object, str]:
    catalogue = vars(gettext.GNUTranslations(compiled))["_catalog"]
    return {name: text for name, text in catalogue.items() if name}
