"""What the form of a person refuses, an import refuses too, and nothing else."""

import pytest
from django.contrib import admin
from django.test import RequestFactory
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases.importing.shown import numbers_with
from cases.models import Person
from tests import cast
from tests.cases.importing.files import in_workbook, previewed, taken

pytestmark = pytest.mark.django_db
VALUES = {
    "name_be": ["", "Ян Прыклад", "x" * 250, "x" * 251, "=1+1", "👍"],
    "name_en": ["", "Jan", "x" * 251],
    "label": ["", "a Minsk resident", "x" * 251],
    "sex": ["", "male", "female", "x", "Male"],
    "birth_date": [
        "",
        "1990",
        "1990-02",
        "1990-02-30",
        "1990-02-28",
        "1990~",
        "1990-02-03/1990-02-01",
        "1800",
        "x",
    ],
    "citizenship": ["", "BY", "by", "BYN", "1"],
    "publication": ["none", "initials", "name", "all"],
    "note": ["", "-5", "+375 29 000"],
}
ROW = st.fixed_dictionaries({name: st.sampled_from(values) for name, values in VALUES.items()})


def form_says(row: dict[str, str]) -> bool:
    request = RequestFactory().get("/")
    request.user = cast.admin()
    form = admin.site._registry[Person].get_form(request)(row)
    return bool(form.is_valid())


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ROW, min_size=50, max_size=50))
def test_five_hundred_rows_have_the_verdict_of_the_form(rows: list[dict[str, str]]) -> None:
    table = [
        ["code", *VALUES],
        *([f"P-{place}", *(row[name] for name in VALUES)] for place, row in enumerate(rows)),
    ]
    sealed = taken(in_workbook(people=table), cast.admin(), name="people.xlsx")
    previewed(sealed)
    wrong = set(numbers_with(sealed, 0, "wrong"))
    differing = [row for number, row in enumerate(rows, start=2) if form_says(row) is (number in wrong)]
    sealed.of.delete()
    assert differing == []
