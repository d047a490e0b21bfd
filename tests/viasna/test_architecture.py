"""Imports go one way: viasna → reports → cases → Django.

Never back, not inside a function and not by a name in quotes.
"""

import ast
import dataclasses
from collections.abc import Iterator, Mapping
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from cases.public_people import PublicPerson
from viasna.environment import PROJECT

# Each room may use those to its left.
ROOMS = ["cases", "reports", "viasna"]
RELATIONS = {"ForeignKey", "OneToOneField", "ManyToManyField"}
# What stands beside the rooms and may use them all, but may not be used by them.
OUTSIDE = {"tests", "benchmarks", "docs", "deploy"}

MODULES = [path for room in ROOMS for path in sorted((PROJECT / room).rglob("*.py"))]
IDS = [str(path.relative_to(PROJECT)) for path in MODULES]
every_module = pytest.mark.parametrize("path", MODULES, ids=IDS)


def room_of(path: Path) -> str:
    return path.relative_to(PROJECT).parts[0]


def closed_to(room: str) -> set[str]:
    return {*ROOMS[ROOMS.index(room) + 1 :], *OUTSIDE}


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imported(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """The first word of everything imported, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name.split(".")[0], node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: a relative import hides which room it enters"
            yield (node.module or "").split(".")[0], node.lineno


def quoted(tree: ast.AST, functions: set[str]) -> Iterator[tuple[str, int]]:
    """The first word of models named in quotes when calling one of the functions, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in functions:
            given = [*node.args[:1], *(word.value for word in node.keywords if word.arg == "to")]
            for value in given:
                if isinstance(value, ast.Constant) and isinstance(value.value, str):
                    yield value.value.split(".")[0], node.lineno


def called(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


@every_module
def test_imports_go_one_way(path: Path) -> None:
    closed = closed_to(room_of(path))
    assert [(name, line) for name, line in imported(tree_of(path)) if name in closed] == []


@every_module
def test_nothing_is_imported_inside_a_function(path: Path) -> None:
    functions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
    inside = [
        node
        for function in ast.walk(tree_of(path))
        if isinstance(function, functions)
        for node in ast.walk(function)
    ]
    assert [node.lineno for node in inside if isinstance(node, ast.Import | ast.ImportFrom)] == []


@every_module
def test_no_relation_reaches_another_room_by_a_name_in_quotes(path: Path) -> None:
    # Migrations can name models in quotes only.
    if "migrations" not in path.parts:
        others = {*ROOMS, *OUTSIDE} - {room_of(path)}
        assert [(name, line) for name, line in quoted(tree_of(path), RELATIONS) if name in others] == []


@every_module
def test_no_model_of_a_closed_room_is_named_in_quotes(path: Path) -> None:
    closed = closed_to(room_of(path))
    named = quoted(tree_of(path), RELATIONS | {"get_model"})
    assert [(name, line) for name, line in named if name in closed] == []


def test_what_the_rooms_import_is_installed_for_running() -> None:
    """A package that only the tests install would be missing on a server."""
    lock = (PROJECT / "requirements" / "runtime.txt").read_text()
    installed = {line.split("==")[0] for line in lock.splitlines() if "==" in line}
    owners = packages_distributions()
    used = {name for path in MODULES for name, _ in imported(tree_of(path)) if name in owners}
    missing = {
        name
        for name in used
        if not installed & {owner.lower().replace("_", "-").replace(".", "-") for owner in owners[name]}
    }
    assert missing == set()


def test_the_tests_can_tell_a_wrong_import() -> None:
    tree = ast.parse("import os\nfrom reports.figures import figures\nForeignKey('reports.Release')\n")
    assert dict(imported(tree)) == {"os": 1, "reports": 2}
    assert dict(quoted(tree, RELATIONS)) == {"reports": 3}


# What names a person on a public page comes through the one gate, `cases.public_people`.
PUBLIC_MODULES = [
    path
    for path in MODULES
    if room_of(path) == "reports"
    and not {"admin", "management", "migrations", "models", "counting"} & set(path.parts)
]
# They know people, and print none of them: figures are counted, names are looked for so as to be refused.
KNOW_PEOPLE = {"reports/drifted.py", "reports/typed_names.py", "reports/affected.py"}
OF_A_PERSON = {"Person", "Detainee", "Consent", "Contact", "ConsentNote", "Protection"}
NAMING = {"name_be", "name_ru", "name_en", "other_names", "spelling", "proposed_names"}


def names_imported_from_cases(tree: ast.AST) -> set[str]:
    return {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("cases")
        for alias in node.names
    }


def attributes(tree: ast.AST) -> set[str]:
    return {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}


@pytest.mark.parametrize("path", PUBLIC_MODULES, ids=lambda path: str(path.relative_to(PROJECT)))
def test_no_public_module_reads_a_person_but_through_the_gate(path: Path) -> None:
    tree, place = tree_of(path), str(path.relative_to(PROJECT))
    if place not in KNOW_PEOPLE:
        assert names_imported_from_cases(tree) & OF_A_PERSON == set()
    if place != "reports/releases.py":  # it keeps the names of campaigns
        assert attributes(tree) & NAMING == set()


def test_no_value_of_the_gate_holds_a_record() -> None:
    """A template that is handed one can print only what may be said."""
    kinds = {field.type for field in dataclasses.fields(PublicPerson)}
    assert kinds == {int, bool, frozenset[str], Mapping[str, str]}
