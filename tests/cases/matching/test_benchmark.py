"""The benchmark of the look-up: its numbers, its refusals, and that nobody's records are touched."""

import json
import subprocess
import sys

import pytest
from django.core.management import CommandError, call_command

from cases.matching.benchmark import Answer, BadFile, Line, read_task, result, run
from cases.models import Person
from tests import cast
from viasna.environment import PROJECT

BASE = [
    {"pid": 0, "name": "Ціханоўскі Сяргей", "year": 1978, "sex": "m", "form": "be"},
    {"pid": 1, "name": "Ганна Прыклад", "year": None, "sex": None, "form": "be"},
]
QUERIES = [
    {"pid": 0, "name": "Sergei Tikhanovsky", "year": 1978, "sex": "m", "form": "rulat", "tags": []},
    {"pid": 10_000_000, "name": "Зміцер Кавальчук", "year": 1990, "sex": "m", "form": "be"},
]


@pytest.fixture
def write(tmp_path):
    def written(told):
        path = tmp_path / "task.json"
        path.write_text(told if isinstance(told, str) else json.dumps(told), encoding="utf-8")
        return path

    return written


@pytest.mark.django_db
def test_it_runs_through_the_look_up_of_the_desk(write):
    found = run(read_task(write({"base": BASE, "queries": QUERIES})), lambda _line: None)
    assert (found.people, found.known, found.new) == (2, 1, 1)
    assert (found.precision, found.recall, found.f1, found.first10) == (1, 1, 1, 1)
    assert found.new_person_false_alarms == 0
    assert found.ms_per_lookup > 0


def answer(pid, said, place):
    return Answer(Line(pid, "x", None, ""), said, place, 0.001)


def test_the_numbers():
    new = 10_000_000
    answers = [
        answer(1, 1, 0),
        answer(2, None, 4),
        answer(3, 9, None),
        answer(4, 4, 0),
        answer(new, 5, None),
        answer(new, None, None),
    ]
    found = result(9, answers)
    assert (found.precision, found.recall, found.f1) == (0.5, 0.5, 0.5)
    assert (found.first10, found.new_person_false_alarms, found.ms_per_lookup) == (0.75, 0.5, 1.0)


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ("{", "is not JSON"),
        ([], "needs two lists"),
        ({"base": BASE}, "needs two lists"),
        ({"base": [], "queries": []}, "There must be people"),
        (
            {"base": [{"pid": "1", "name": "x"}], "queries": []},
            "base, number 1: “pid” must be a whole number",
        ),
        ({"base": [*BASE, BASE[0]], "queries": QUERIES}, "have the same pid"),
        ({"base": BASE, "queries": [{"pid": 7, "name": "x"}]}, "A look-up means 7, who is not in “base”"),
        ({"base": BASE, "queries": [{"pid": 0, "name": "x", "year": "1990"}]}, "“year” must be a year"),
        ({"base": BASE, "queries": [{"pid": 0, "name": "x", "sex": "w"}]}, "“sex” must be m, f or null"),
    ],
)
def test_a_file_that_is_wrong_is_refused_with_a_sentence(write, told, why):
    with pytest.raises(BadFile, match=why):
        read_task(write(told))


def test_the_command_leaves_with_2():
    with pytest.raises(CommandError, match=r"nowhere\.json cannot be read") as refused:
        call_command("benchmark_matching", "nowhere.json")
    assert refused.value.returncode == 2


@pytest.mark.django_db(transaction=True)
def test_the_command_works_in_a_database_of_its_own(write):
    cast.person(code="P-1")
    path = write({"base": BASE, "queries": QUERIES})
    command = [sys.executable, "manage.py", "benchmark_matching", str(path), "--format", "json"]
    ran = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout)["f1"] == 1
    assert Person.everything.count() == 1
