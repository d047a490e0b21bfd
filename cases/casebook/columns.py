"""The kinds of columns: how the text of a cell becomes values of a record, and how these are written."""

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.casebook.formats.writer import Kind
from cases.casebook.nearest import did_you_mean, nearest
from cases.dates import read_date
from cases.models import Vocabulary

if TYPE_CHECKING:
    from cases.casebook.known import Known

Values = Mapping[str, Any]

LONGEST_TEXT = 100_000  # characters; a workbook's own limit is 32,767
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_WHOLE = re.compile(r"\d+", re.ASCII)
_LARGEST = 999_999_999
_DECIMAL = re.compile(r"-?\d{1,15}(\.\d{1,15})?", re.ASCII)


class Wrong(Exception):
    """A cell cannot be read. The message is a sentence that says what would do."""


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column and the field of the record it fills; ``fills`` names a field that is called otherwise."""

    name: str
    meaning: str | Promise
    required: bool = False
    unit: str | Promise = ""
    fills: str = ""
    blank_keeps: bool = (
        False  # an empty cell leaves what is stored, instead of putting the default in its place
    )
    confidential: bool = False  # taken out with a second person's release only
    kind: ClassVar[Kind] = Kind.TEXT
    is_text: ClassVar[bool] = True  # stored as it is written
    repeats: ClassVar[bool] = True  # the same few texts stand in it again and again
    model: type[models.Model] | None = None  # set by the table the column stands in

    @cached_property
    def field(self) -> Any:
        assert self.model is not None  # noqa: S101 - a table gives every column its model
        return self.model._meta.get_field(self.fills or self.name)

    @property
    def stored_in(self) -> tuple[str, ...]:
        """Names of the attributes that hold the value; `write` gets their values in this order."""
        return (self.field.attname,)

    @property
    def allowed(self) -> str:
        return ""

    @property
    def label(self) -> str:
        """What the column is called on the desk."""
        return capfirst(str(self.field.verbose_name))

    def is_about(self, fields: Container[str]) -> bool:
        return self.field.name in fields or any(name in fields for name in self.stored_in)

    def prepared(self, text: str) -> str:
        return text.strip()

    def read(self, text: str, known: "Known") -> Values:
        """The values of a cell with something in it."""
        raise NotImplementedError

    def blank(self) -> Values:
        return {self.field.attname: self.field.get_default()}

    def write(self, value: Any) -> str:
        return "" if value is None else str(value)

    def words(self) -> Mapping[str, str]:
        """What is written, as it is called in the language of the moment. Empty where it speaks for itself."""
        return {}

    @property
    def list_name(self) -> str:
        """Of the list whose codes stand here, if any."""
        return ""

    def _validate(self, value: Any) -> None:
        try:
            self.field.run_validators(value)
        except ValidationError as error:
            raise Wrong(" ".join(error.messages)) from None


class Text(Column):
    """Text as it was typed."""

    repeats = False

    @property
    def allowed(self) -> str:
        if self.field.max_length:
            return _("text of at most %(n)d characters") % {"n": self.field.max_length}
        return _("text")

    def prepared(self, text: str) -> str:
        return text

    def read(self, text: str, known: "Known") -> Values:
        if len(text) > LONGEST_TEXT:
            raise Wrong(_("The text is longer than %(n)d characters.") % {"n": LONGEST_TEXT})
        if _CONTROL.search(text):
            raise Wrong(_("The text has a control character in it, as damaged files do. Type it again."))
        self._validate(text)
        return {self.field.attname: text}


class Code(Text):
    """The record's own code."""

    @property
    def allowed(self) -> str:
        return _("Latin letters, digits, dots, hyphens; at most %(n)d; once in the table") % {
            "n": self.field.max_length
        }

    def prepared(self, text: str) -> str:
        return text.strip()


class Choice(Column):
    """One word of a short closed list."""

    @cached_property
    def possible(self) -> tuple[str, ...]:
        return tuple(str(word) for word, _label in self.field.flatchoices)

    @property
    def allowed(self) -> str:
        return ", ".join(self.possible)

    @property
    def list_name(self) -> str:
        return str(self.field.name)

    def words(self) -> Mapping[str, str]:
        return {word: str(label) for word, label in self.field.flatchoices}

    def read(self, text: str, known: "Known") -> Values:
        if text not in self.possible:
            raise Wrong(
                _("Not one of the words that are possible here: %(words)s.") % {"words": self.allowed}
                + did_you_mean(nearest(text, self.possible))
            )
        return {self.field.attname: text}


class YesNo(Column):
    is_text = False

    @property
    def allowed(self) -> str:
        return _("yes, no")

    def words(self) -> Mapping[str, str]:
        return {"yes": _("yes"), "no": _("no")}

    def read(self, text: str, known: "Known") -> Values:
        if text not in ("yes", "no"):
            raise Wrong(_("Write yes or no, or leave it empty when it is not known."))
        return {self.field.attname: text == "yes"}

    def write(self, value: Any) -> str:
        return {True: "yes", False: "no", None: ""}[value]


class Day(Column):
    """A date as it is known (EDTF), with the first and last day it can mean."""

    kind = Kind.DAY

    @property
    def allowed(self) -> str:
        return "2024-02-03; 2024-02; 2024; 2024-02-03/2024-02-05; 2024-02~"

    def read(self, text: str, known: "Known") -> Values:
        try:
            date = read_date(text)
        except ValidationError as error:
            raise Wrong(" ".join(error.messages)) from None
        name = self.field.attname
        return {name: date.text, f"{name}_lower": date.lower, f"{name}_upper": date.upper}

    def blank(self) -> Values:
        name = self.field.attname
        return {name: "", f"{name}_lower": None, f"{name}_upper": None}


@dataclass(frozen=True, kw_only=True)
class Whole(Column):
    """A whole number from ``least`` up."""

    least: int = 0
    kind: ClassVar[Kind] = Kind.WHOLE
    is_text: ClassVar[bool] = False

    @property
    def allowed(self) -> str:
        return _("a whole number from %(least)d") % {"least": self.least}

    def read(self, text: str, known: "Known") -> Values:
        number = _whole(text)
        if number is None or number < self.least:
            raise Wrong(_("Write a whole number, %(least)d or more, in digits only.") % {"least": self.least})
        if number > _LARGEST:
            raise Wrong(
                _("The number is too large. At most %(largest)d is possible.") % {"largest": _LARGEST}
            )
        return {self.field.attname: number}


def _whole(text: str) -> int | None:
    """A number in digits, one larger than any that fits where it has more of them than can be read in a moment."""
    return int(text[:20]) if _WHOLE.fullmatch(text) else None


class Amount(Column):
    kind = Kind.AMOUNT
    is_text = False

    @property
    def allowed(self) -> str:
        return _("a number with at most two decimals, such as 12.50")

    def read(self, text: str, known: "Known") -> Values:
        if not _DECIMAL.fullmatch(text):
            raise Wrong(
                _("Write a number with a point before the decimals and nothing else, such as 1250 or 12.50.")
            )
        amount = Decimal(text)
        if amount == amount.to_integral_value():
            amount = amount.to_integral_value()
        self._validate(amount)
        return {self.field.attname: amount}

    def write(self, value: Any) -> str:
        return "" if value is None else f"{value.normalize():f}"


class MinorChildren(Column):
    """Whether a person has minor children, and how many where the number is known."""

    kind = Kind.NUMBER
    is_text = False

    @property
    def stored_in(self) -> tuple[str, ...]:
        return "has_minor_children", "minor_children_count"

    @property
    def allowed(self) -> str:
        return _("a number, or yes, or no")

    def words(self) -> Mapping[str, str]:
        return {"yes": _("yes"), "no": _("no")}

    def read(self, text: str, known: "Known") -> Values:
        if text in ("yes", "no"):
            return {"has_minor_children": text == "yes", "minor_children_count": None}
        number = _whole(text)
        if number is None or number > 99:
            raise Wrong(_("Write how many in digits, or yes, or no, or leave it empty when it is not known."))
        return {"has_minor_children": number > 0, "minor_children_count": number}

    def blank(self) -> Values:
        return {"has_minor_children": None, "minor_children_count": None}

    def write(self, answer: Any, count: Any = None) -> str:
        return str(count) if count is not None else {True: "yes", False: "no", None: ""}[answer]


class Word(Column):
    """A slug of a vocabulary."""

    @property
    def vocabulary(self) -> type[Vocabulary]:
        vocabulary: type[Vocabulary] = self.field.related_model
        return vocabulary

    @property
    def list_name(self) -> str:
        return str(self.vocabulary._meta.model_name)

    def words(self) -> Mapping[str, str]:
        return {word.pk: str(word) for word in self.vocabulary._default_manager.all()}

    @property
    def allowed(self) -> str:
        return _("a code of the list of %(what)s") % {"what": self.vocabulary._meta.verbose_name_plural}

    def read(self, text: str, known: "Known") -> Values:
        if text not in known.slugs(self.vocabulary):
            raise Wrong(
                _("Not in the list of %(what)s.") % {"what": self.vocabulary._meta.verbose_name_plural}
                + did_you_mean(known.nearest_slugs(self.vocabulary, text))
            )
        return {self.field.attname: text}


@dataclass(frozen=True, kw_only=True)
class Reference(Column):
    """The code of a record in another table, in the place of its id until `references.resolve` knows that."""

    repeats: ClassVar[bool] = False
    table: str = ""

    @property
    def stored_in(self) -> tuple[str, ...]:
        return (f"{self.field.name}__code",)

    @property
    def allowed(self) -> str:
        return _("a code of the table %(table)s") % {"table": self.table}

    def read(self, text: str, known: "Known") -> Values:
        if _CONTROL.search(text):
            raise Wrong(_("The text has a control character in it, as damaged files do. Type it again."))
        return {self.field.attname: text}


BYN_OR_OTHER = gettext_lazy("as the column unit says")
