"""The fields of an answer: from which columns each is made, what it means, and of which kind it is.

A list, as for everything that leaves the house: what no field names is not in any answer. What a column of the
casebook says already – its kind, its words, its meaning – is taken from there.
"""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases.api.access import Access
from cases.casebook import columns
from cases.casebook.tables import Table as CasebookTable
from cases.languages import LANGUAGES, reader_language

Make = Callable[..., Any]


def as_it_is(value: Any) -> Any:
    """Nothing written is nothing known."""
    return None if value == "" else value


def in_language(*texts: str) -> str | None:
    """Of a text in three languages the reader's, else the first that is there."""
    known = dict(zip(LANGUAGES, texts, strict=True))
    return next((text for text in (known[reader_language()], *texts) if text), None)


def moment(value: datetime.datetime | None) -> str | None:
    """In UTC, as RFC 3339 has it."""
    return value.astimezone(datetime.UTC).isoformat().replace("+00:00", "Z") if value else None


def number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


@dataclass(frozen=True, kw_only=True)
class Field:
    """``columns``: paths from the row, handed to ``make`` in this order. ``personal``: tells who somebody is, or is
    free text that may; not for tokens that know pseudonyms only. ``parts``: the fields of each thing in an array."""

    name: str
    meaning: Promise | str
    example: Any
    kind: str = "string"
    format: str = ""
    words: Sequence[str] = ()
    columns: tuple[str, ...] = ()
    make: Make = as_it_is
    personal: bool = False
    nullable: bool = True
    parts: tuple["Field", ...] = ()

    def told_to(self, access: Access | None) -> bool:
        return not self.personal or access is None or access.names

    def values(self, stored: Sequence[Sequence[Any]], access: Access | None) -> list[Any]:
        """Of all rows of a page, from each column as a whole."""
        return list(map(self.make, *stored))

    def schema(self) -> dict[str, Any]:
        """As OpenAPI 3.1 (JSON Schema 2020-12) has it."""
        said: dict[str, Any] = {"type": [self.kind, "null"] if self.nullable else self.kind}
        if self.words:
            said["enum"] = [*self.words, *([None] if self.nullable else [])]
        if self.format:
            said["format"] = self.format
        if self.kind == "array":
            said["items"] = object_of(self.parts) if self.parts else {"type": "string"}
        if self.kind == "object" and self.parts:
            said |= object_of(self.parts)
        return said | {"description": str(self.meaning), "examples": [self.example]}


def object_of(fields: Iterable[Field]) -> dict[str, Any]:
    fields = list(fields)
    return {
        "type": "object",
        "properties": {field.name: field.schema() for field in fields},
        "required": [field.name for field in fields],
        "additionalProperties": False,
    }


@dataclass(frozen=True, kw_only=True)
class CodeField(Field):
    """The code of a record of the table, or for tokens without names its pseudonym."""

    table: str

    def values(self, stored: Sequence[Sequence[Any]], access: Access | None) -> list[Any]:
        ids, codes = stored
        if access is None or access.names:
            return list(codes)
        pseudonym = access.pseudonyms.of
        return [None if pk is None else pseudonym(self.table, pk) for pk in ids]


@dataclass(frozen=True, kw_only=True)
class WordField(Field):
    """Of few words that come again and again each is made once for a page."""

    def values(self, stored: Sequence[Sequence[Any]], access: Access | None) -> list[Any]:
        rows = list(zip(*stored, strict=True))
        made = {texts: self.make(*texts) for texts in set(rows)}
        return [made[texts] for texts in rows]


@dataclass(frozen=True)
class Reader:
    """Reads chosen fields off stored rows; ``columns`` are what the query has to fetch, the id first."""

    fields: tuple[Field, ...]
    access: Access | None

    @property
    def columns(self) -> list[str]:
        return ["pk", *(column for field in self.fields for column in field.columns)]

    def read(self, rows: Sequence[Sequence[Any]]) -> dict[str, list[Any]]:
        """The values by field: column by column, because a step for each value of each row is most of the work."""
        stored = list(zip(*rows, strict=True)) or [()] * len(self.columns)
        told, place = {}, 1
        for field in self.fields:
            end = place + len(field.columns)
            told[field.name] = field.values(stored[place:end], self.access)
            place = end
        return told


def as_rows(columns: Mapping[str, Sequence[Any]]) -> list[dict[str, Any]]:
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


# What only one person, or nobody but us, calls somebody or something by.
FREE_TEXT = {
    *("name_be", "name_ru", "name_en", "label", "other_names", "birth_date", "title", "url"),
    *("title_be", "title_ru", "title_en", "summary_be", "summary_ru", "summary_en"),
    *("locality", "publication"),
}


def of_casebook(table: CasebookTable, examples: Mapping[str, Any]) -> tuple[Field, ...]:
    """The fields named by the examples, in their order; a word of a vocabulary comes with its label."""
    return tuple(
        field for name, example in examples.items() for field in _of_column(table.by_name[name], example)
    )


def _of_column(column: columns.Column, example: Any) -> Iterable[Field]:
    field = Field(
        name=column.name,
        meaning=column.meaning,
        example=example,
        columns=column.stored_in,
        nullable=not column.required,
        personal=column.name in FREE_TEXT,
    )
    if isinstance(column, columns.Word):
        slug, label = example
        yield replace(field, example=slug)
        yield label_of(column.name, f"{column.field.name}__", label, column.required)
    elif isinstance(column, columns.Reference) and column.table != "judges":
        yield CodeField(
            name=column.name,
            meaning=column.meaning,
            example=example,
            columns=(f"{column.field.name}_id", f"{column.field.name}__code"),
            nullable=not column.required,
            table=column.table,
        )
    elif isinstance(column, columns.Choice):
        yield replace(field, words=column.possible)
    elif isinstance(column, columns.YesNo):
        yield replace(field, kind="boolean")
    elif isinstance(column, columns.Whole):
        yield replace(field, kind="integer")
    elif isinstance(column, columns.Amount):
        yield replace(field, kind="number", make=number)
    elif isinstance(column, columns.MinorChildren):
        yield replace(field, make=lambda answer, count: as_it_is(column.write(answer, count)))
    else:
        yield field


def label_of(name: str, leads: str, example: str, required: bool = False) -> Field:
    """What the word before it is called in the language of the answer."""
    return WordField(
        name=f"{name}_label",
        meaning=_("the same in words, in the language of the answer"),
        example=example,
        columns=tuple(f"{leads}name_{language}" for language in LANGUAGES),
        make=lambda *texts: in_language(*(text or "" for text in texts)),
        nullable=True,
    )
