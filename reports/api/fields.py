"""The fields of what is public; their values come from the pages, by name."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils.functional import Promise

from cases.api.fields import Field

MOMENT = "2024-04-26T09:58:01+03:00"


def text(name: str, meaning: str | Promise, example: Any, **said: Any) -> Field:
    return Field(name=name, meaning=meaning, example=example, **said)


def address(name: str, meaning: str | Promise, example: str) -> Field:
    return Field(name=name, meaning=meaning, example=example, format="uri")


def moment(name: str, meaning: str | Promise, nullable: bool = False) -> Field:
    return Field(name=name, meaning=meaning, example=MOMENT, format="date-time", nullable=nullable)


def things(name: str, meaning: str | Promise, parts: Sequence[Field]) -> Field:
    example = [{part.name: part.example for part in parts}] if parts else ["…"]
    return Field(
        name=name, meaning=meaning, example=example, kind="array", nullable=False, parts=tuple(parts)
    )


def chosen(row: Mapping[str, Any], fields: Iterable[Field]) -> dict[str, Any]:
    return {field.name: row[field.name] for field in fields}
