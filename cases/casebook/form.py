"""The form in which tables are written: codes for machines, labels for readers, or both; names or pseudonyms.

With codes it is what `load_casebook` reads. The other forms have columns more or call them otherwise.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.casebook.columns import Column, Reference
from cases.casebook.formats import Head, Kind, each
from cases.casebook.pseudonyms import TREATED, Pseudonyms, Treatment
from cases.casebook.selection import in_order
from cases.casebook.tables import ACTS, INCIDENTS, TRIALS, Table
from cases.languages import LANGUAGES, reader_language
from cases.models import CaseRecord
from cases.workflow import Status

CODES, LABELS, BOTH = "codes", "labels", "both"
STATUS = "status"
_DATED = {INCIDENTS.name, ACTS.name, TRIALS.name}

# What a record of another table is called, beside its code.
_CALLED = {
    "people": (*(f"name_{language}" for language in LANGUAGES), "label"),
    "incidents": tuple(f"title_{language}" for language in LANGUAGES),
    "judges": tuple(f"name_{language}" for language in LANGUAGES),
}


@dataclass(frozen=True, slots=True)
class Out:
    """A column as it is written: from which attributes of a row, and how. ``column``: what the code book says of it."""

    head: Head
    attributes: tuple[str, ...]
    write: Callable[..., str]
    column: Column | None = None

    @property
    def as_stored(self) -> bool:
        """Whether what is stored is the text that is written."""
        return self.column is not None and self.column.is_text and self.write == self.column.write

    def texts(self, values: Sequence[Sequence[Any]], rows: int) -> Sequence[str]:
        """Of so many rows, from the values of each attribute in them; what is equal is written once."""
        if not values:
            return [self.write()] * rows
        if len(values) == 1 and self.as_stored:
            (texts,) = values
            return texts if None not in texts else [text or "" for text in texts]
        if len(values) == 1:
            return each(self.write, values[0])
        return each(lambda these: self.write(*these), list(zip(*values, strict=True)))


@dataclass(frozen=True)
class Form:
    """The language is that of the moment."""

    wording: str = CODES
    pseudonyms: Pseudonyms | None = None
    confidential: bool = True  # with the columns that are

    def columns(self, table: Table) -> list[Out]:
        outs = [
            out
            for column in table.columns
            if self.confidential or not column.confidential
            for out in self._of(table, column)
        ]
        if self.wording != CODES and issubclass(table.model, CaseRecord):
            outs += self._of_status()
        return outs

    def in_order(self, table: Table, records: QuerySet[Any]) -> QuerySet[Any]:
        """With pseudonyms not by code: the place in the list would tell which code it was."""
        if self.pseudonyms is None or table.name == "judges":
            return in_order(table, records)
        return records.order_by(*(["date_lower"] if table.name in _DATED else []), "?")

    def _of(self, table: Table, column: Column) -> Iterator[Out]:
        words = {} if self.wording == CODES else column.words()
        plain = self._plain(table, column)
        if not (words and self.wording == LABELS):
            yield plain
        if words:
            name = column.label if self.wording == LABELS else f"{column.name}_label"
            kind = column.kind if self.wording == LABELS else Kind.TEXT
            head = Head(name, kind, plain.head.note)
            yield Out(head, plain.attributes, partial(_word, words, plain.write), column)
        if isinstance(column, Reference) and self.wording != CODES:
            yield from self._called(column, plain.head.note)

    def _plain(self, table: Table, column: Column) -> Out:
        name = column.label if self.wording == LABELS else column.name
        head = Head(name, column.kind, note_of(column))
        if self.pseudonyms is None:
            return Out(head, column.stored_in, column.write, column)
        return self._treated(table, column, head, self.pseudonyms)

    def _treated(self, table: Table, column: Column, head: Head, pseudonyms: Pseudonyms) -> Out:
        treatment = TREATED.get(table.name, {}).get(column.name)
        if isinstance(column, Reference):
            return Out(head, column.stored_in, partial(_pseudonym, pseudonyms, column.table), column)
        if treatment is Treatment.OWN_CODE:
            return Out(head, ("code",), partial(_pseudonym, pseudonyms, table.name), column)
        if treatment is Treatment.YEAR:
            bounds = (f"{column.name}_lower", f"{column.name}_upper")
            return Out(Head(head.name, Kind.TEXT, head.note), bounds, _years, column)
        if treatment is Treatment.LEFT_OUT:
            return Out(head, (), _nothing, column)
        return Out(head, column.stored_in, column.write, column)

    def _called(self, column: Reference, note: str) -> Iterator[Out]:
        if column.table not in _CALLED or (self.pseudonyms and column.table in TREATED):
            return
        name = f"{column.name}_label"
        if self.wording == LABELS:
            name = _("%(what)s: what it is called") % {"what": column.label}
        asked = reader_language()
        fields = sorted(_CALLED[column.table], key=lambda field: not field.endswith(f"_{asked}"))
        attributes = tuple(f"{column.field.name}__{field}" for field in fields)
        yield Out(Head(name, note=note), attributes, _first, None)

    def _of_status(self) -> Iterator[Out]:
        note = _("status: what was verified by a second person counts in figures")
        labels = {str(status.value): str(status.label) for status in Status}
        if self.wording == BOTH:
            yield Out(Head(STATUS, note=note), (STATUS,), str)
        name = capfirst(_("status")) if self.wording == LABELS else f"{STATUS}_label"
        yield Out(Head(name, note=note), (STATUS,), partial(_word, labels, str))


def note_of(column: Column) -> str:
    """Meaning, unit, and what may stand there, as the code book says it."""
    unit = f" ({column.unit})" if column.unit else ""
    allowed = f"\n{column.allowed}" if column.allowed else ""
    return f"{column.meaning}{unit}{allowed}"


def _word(words: Mapping[str, str], write: Callable[..., str], *values: Any) -> str:
    text = write(*values)
    return words.get(text, text)


def _pseudonym(pseudonyms: Pseudonyms, table: str, code: str | None) -> str:
    return pseudonyms.of(table, code or "")


def _years(first: Any, last: Any) -> str:
    if first is None or last is None:
        return ""
    return f"{first.year:04}" if first.year == last.year else f"{first.year:04}/{last.year:04}"


def _nothing() -> str:
    return ""


def _first(*texts: str | None) -> str:
    return next((text for text in texts if text), "")
