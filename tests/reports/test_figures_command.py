"""``figures`` prints what the interchange format promises, in three forms and three languages."""

import csv
import io
import json
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from tests import cast

pytestmark = pytest.mark.django_db


def said(*arguments: str, **options: Any) -> str:
    out = io.StringIO()
    call_command("figures", *arguments, stdout=out, **options)
    return out.getvalue()


@pytest.fixture
def two_detentions() -> None:
    for sex in ("female", "male"):
        person = cast.person(sex=sex, has_minor_children=sex == "female")
        cast.verified(cast.act(person=person, agency_id="kgb", date="2024-01-23"))
    cast.verified(cast.trial(date="2024-02-01", charges=["koap-24.15"], penalties=[("fine", 400, "byn")]))


def test_json_has_the_promised_shape(two_detentions: None) -> None:
    answer = json.loads(said("2024-Q1", "--format", "json", "--compare", "none"))
    assert list(answer) == sorted(answer) == ["as_of", "comparison", "figures", "period", "population"]
    assert answer["period"] == {"label": "2024-Q1", "start": "2024-01-01", "end": "2024-03-31"}
    assert answer["population"] == "verified"
    assert answer["comparison"] is None
    assert answer["as_of"].endswith("+03:00")
    figures = answer["figures"]
    assert figures["detentions"] == {
        "total": 2, "possible": 0, "unit": "act", "qualifier": "at_least",
        "by_month": {"2024-01": 2, "2024-02": 0, "2024-03": 0, "unknown": 0},
        "by_sex": {"female": 1, "male": 1, "other": 0, "unknown": 0},
        "by_region": {"BY-HM": 2, "unknown": 0}, "by_agency": {"kgb": 2, "unknown": 0}, "by_campaign": {"unknown": 2},
    }  # fmt: skip
    assert figures["people_detained"]["with_minor_children"] == 1
    assert figures["penalties"]["fine"] == {"count": 1, "byn": 400, "base_units": 10, "amount_unknown": 0}
    assert figures["first_uses_of_articles"] == [
        {"article": "koap-24.15", "date": "2024-02-01", "process": "administrative"}
    ]


def test_a_comparison_with_a_time_nobody_recorded_is_unknown_not_a_rise(two_detentions: None) -> None:
    comparison = json.loads(said("2024-Q1", "--format", "json"))["comparison"]
    assert comparison["with"] == "2023-Q4"
    assert comparison["detentions"] == {"total": None, "change": None}


def test_a_comparison_says_the_other_figure_and_the_change(two_detentions: None) -> None:
    cast.verified(cast.act(date="2023-02-03", incident=cast.incident(date="2023-02")))
    comparison = json.loads(said("2024-Q1", "--format", "json", "--compare", "year"))["comparison"]
    assert comparison["with"] == "2023-Q1"
    assert comparison["detentions"] == {"total": 1, "change": 1}


def test_csv_has_one_number_a_row_and_leaves_the_unknown_empty(two_detentions: None) -> None:
    rows = list(csv.DictReader(io.StringIO(said("2024-Q1", "--format", "csv"))))
    [total] = [row for row in rows if (row["indicator"], row["label"]) == ("detentions", "total")]
    assert (total["value"], total["unit"], total["period"]) == ("2", "act", "2024-Q1")
    nothing = list(csv.DictReader(io.StringIO(said("2022", "--format", "csv"))))
    assert {row["value"] for row in nothing} == {""}


@pytest.mark.parametrize(
    ("language", "line"),
    [("en", "Detentions\n  total: 2"), ("be", "Затрыманні\n  усяго: 2"), ("ru", "Задержания\n  всего: 2")],
)
def test_text_speaks_the_chosen_language(two_detentions: None, language: str, line: str) -> None:
    assert line in said("2024-Q1", "--language", language)


def test_as_of_a_moment_before_the_records_nothing_is_known(two_detentions: None) -> None:
    before = said("2024-Q1", "--format", "json", "--as-of", "2024-04-26T09:58:01+03:00")
    assert json.loads(before)["figures"]["detentions"]["total"] is None
    assert json.loads(before)["as_of"] == "2024-04-26T09:58:01+03:00"


@pytest.mark.parametrize(
    "arguments", [("2024-Q7",), ("2024-Q1", "--as-of", "noon"), ("2024-Q1", "--as-of", "2999-01-01")]
)
def test_wrong_input_is_a_sentence_and_exit_code_2(arguments: tuple[str, ...]) -> None:
    with pytest.raises(CommandError, match="“") as refused:
        said(*arguments)
    assert refused.value.returncode == 2


def test_a_day_means_its_end(two_detentions: None) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    answer = json.loads(said("2024-Q1", "--format", "json", "--as-of", yesterday.isoformat()))
    assert answer["as_of"] == f"{yesterday}T23:59:59+03:00"
