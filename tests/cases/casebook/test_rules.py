"""The rules asked of a record in memory are those of the database: both answer alike."""

import pytest
from django.core.exceptions import ValidationError
from django.db import models
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.casebook.rules import _constraints, broken_rules
from cases.dates import read_date
from cases.models import Act, Judge, Penalty, Person, Recognition, Source, Trial

DATES = st.sampled_from([None, "2024-01-05", "2024-01", "2024", "2024-02-03/2024-02-05", "2025~"])
IDS = st.sampled_from([None, 1, 2])
RECORDED = {
    "created_by_id": IDS,
    "edited_by_id": IDS,
    "verified_by_id": IDS,
    "status": st.sampled_from(["draft", "verified"]),
}
WORDS = st.sampled_from(["", "a"])
KINDS = {
    Act: {"date": DATES, "end_date": DATES, "people_min": st.integers(0, 3), "person_id": IDS} | RECORDED,
    Person: {
        "name_be": WORDS,
        "label": WORDS,
        "sex": st.sampled_from(["", "male", "?"]),
        "has_minor_children": st.sampled_from([None, True, False]),
        "minor_children_count": st.sampled_from([None, 0, 2]),
        "birth_date": DATES,
    },
    Recognition: {"recognised_on": DATES, "ended_on": DATES, "end_reason": WORDS} | RECORDED,
    Penalty: {
        "kind_id": st.sampled_from(["fine", "arrest", "imprisonment", "deportation"]),
        "unit": st.sampled_from(["", "byn", "days", "months"]),
        "amount": st.sampled_from([None, -1, 0, 5]),
    },
    Source: {"reliability": st.sampled_from(["", "A", "G"]), "credibility": st.sampled_from(["", "1", "7"])},
    Trial: {"date": DATES, "process": st.sampled_from(["criminal", "x"]), "outcome": WORDS},
    Judge: {"name_be": WORDS, "name_en": WORDS},
}  # fmt: skip


def record_of(model: type[models.Model], values: dict) -> models.Model:
    for name in [
        name for name in values if name in ("date", "end_date", "birth_date", "recognised_on", "ended_on")
    ]:
        date = values[name] and read_date(values[name])
        values |= (
            {name: date.text, f"{name}_lower": date.lower, f"{name}_upper": date.upper}
            if date
            else {name: ""}
        )
    return model(**values)


def database_says(constraint: models.CheckConstraint, record: models.Model) -> bool:
    try:
        constraint.validate(type(record), record)
    except ValidationError:
        return False
    return True


@pytest.mark.django_db
@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.__name__)
def test_a_rule_asked_in_memory_answers_as_the_database_does(model: type[models.Model]) -> None:
    @settings(max_examples=40)  # each asks the database about every rule
    @given(st.fixed_dictionaries(KINDS[model]))
    def answers_alike(values: dict) -> None:
        record = record_of(model, values)
        for constraint, _fields, test in _constraints(model):
            assert (test(record) is not False) == database_says(constraint, record), constraint.name

    answers_alike()


def test_a_broken_rule_names_its_fields_and_says_what_would_do() -> None:
    assert list(broken_rules(Judge())) == [
        (("name_be", "name_en", "name_ru"), "Write the judge’s name in at least one language.")
    ]
