"""The promises of the models (their check constraints and `clean`), asked of a record without the database.

The database keeps them as well; asked here, each broken one is named with its row before anything is written.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.db.models import F, Q

# As SQL answers: yes, no, or (where something is NULL) neither, and then a check constraint holds.
Answer = bool | None
Test = Callable[[Any], Answer]

_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "exact": lambda value, other: value == other,
    "in": lambda value, other: value in other,
    "gt": lambda value, other: value > other,
    "gte": lambda value, other: value >= other,
    "lt": lambda value, other: value < other,
    "lte": lambda value, other: value <= other,
}


def broken_rules(record: models.Model) -> Iterator[tuple[tuple[str, ...], str]]:
    """For each broken promise: the names of the fields it is about, and a sentence."""
    said = set()
    for fields, sentence in [*_unclean(record), *_broken_constraints(record)]:
        if sentence not in said:
            said.add(sentence)
            yield fields, sentence


def _unclean(record: models.Model) -> Iterator[tuple[tuple[str, ...], str]]:
    try:
        record.clean()
    except ValidationError as error:
        for name, sentences in error.update_error_dict({}).items():
            for sentence in ValidationError(sentences).messages:
                yield (() if name == NON_FIELD_ERRORS else (name,)), sentence


def _broken_constraints(record: models.Model) -> Iterator[tuple[tuple[str, ...], str]]:
    for constraint, fields, test in _constraints(type(record)):
        if test(record) is False:
            yield fields, str(constraint.get_violation_error_message())


@lru_cache
def _constraints(model: type[models.Model]) -> list[tuple[models.CheckConstraint, tuple[str, ...], Test]]:
    return [
        (
            constraint,
            tuple(dict.fromkeys(_mentioned(constraint.condition))),
            _test(model, constraint.condition),
        )
        for constraint in model._meta.constraints
        if isinstance(constraint, models.CheckConstraint) and isinstance(constraint.condition, Q)
    ]


def _mentioned(condition: Q) -> Iterator[str]:
    child: Any
    for child in condition.children:
        if isinstance(child, Q):
            yield from _mentioned(child)
        else:
            name = child[0].split("__")[0]
            yield name.removesuffix("_lower").removesuffix("_upper")


def _test(model: type[models.Model], condition: Q) -> Test:
    tests = [
        _test(model, child) if isinstance(child, Q) else _leaf(model, child) for child in condition.children
    ]
    joined = _all(tests) if condition.connector == Q.AND else _any(tests)
    return _not(joined) if condition.negated else joined


def _all(tests: list[Test]) -> Test:
    def test(record: Any) -> Answer:
        answer: Answer = True
        for one in tests:
            found = one(record)
            if found is False:
                return False
            answer = None if found is None else answer
        return answer

    return test


def _any(tests: list[Test]) -> Test:
    def test(record: Any) -> Answer:
        answer: Answer = False
        for one in tests:
            found = one(record)
            if found:
                return True
            answer = None if found is None else answer
        return answer

    return test


def _not(inner: Test) -> Test:
    def test(record: Any) -> Answer:
        found = inner(record)
        return None if found is None else not found

    return test


def _leaf(model: type[models.Model], leaf: Any) -> Test:
    lookup, wanted = leaf
    name, _separator, operation = lookup.partition("__")
    attribute = _attribute(model, name)
    if operation == "isnull":
        return lambda record: (getattr(record, attribute) is None) == wanted
    compare = _COMPARE[operation or "exact"]
    if isinstance(wanted, F):
        other_attribute = _attribute(model, wanted.deconstruct()[1][0])

        def test_two(record: Any) -> Answer:
            value, other = getattr(record, attribute), getattr(record, other_attribute)
            return None if value is None or other is None else compare(value, other)

        return test_two

    def test_one(record: Any) -> Answer:
        value = getattr(record, attribute)
        return None if value is None else compare(value, wanted)

    return test_one


def _attribute(model: type[models.Model], name: str) -> str:
    field: Any = model._meta.get_field(name)
    return str(field.attname)
