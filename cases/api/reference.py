"""Reference data: the words the records are written with.

Everybody may have those that are shipped with the system. What was added here may speak of work nobody knows of yet –
a campaign has a name before it is published – so those words, and the lists that only we have, are for tokens that
reach some table.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from rest_framework.request import Request
from rest_framework.response import Response

from cases.api.endpoints import ListEndpoint
from cases.api.fields import Field, Reader, as_rows, in_language, number
from cases.api.paging import cursor_of, next_page, read_cursor
from cases.api.parameters import read_limit
from cases.languages import LANGUAGES
from cases.models import (
    ActKind,
    Agency,
    BaseUnit,
    Campaign,
    Court,
    LawArticle,
    Occupation,
    PenaltyKind,
    PlaceOfDetention,
    Region,
    ReportingList,
)


def _code(example: str) -> Field:
    return Field(
        name="code",
        meaning=_("what records quote"),
        example=example,
        columns=("pk",),
        make=str,
        nullable=False,
    )


def _names(example: str, stem: str = "name") -> tuple[Field, ...]:
    columns = tuple(f"{stem}_{language}" for language in LANGUAGES)
    meanings = (_("in Belarusian"), _("in Russian"), _("in English"))
    return (
        Field(
            name="label",
            meaning=_("in the language of the answer, else in another"),
            example=example,
            columns=columns,
            make=in_language,
        ),
        *(
            Field(name=name, meaning=meaning, example=example, columns=(name,))
            for name, meaning in zip(columns, meanings, strict=True)
        ),
    )


def _plain(name: str, meaning: str | Promise, example: Any, column: str = "", **said: Any) -> Field:
    return Field(name=name, meaning=meaning, example=example, columns=(column or name,), **said)


def _day(name: str, meaning: str | Promise, example: str | None) -> Field:
    return _plain(name, meaning, example, format="date", make=lambda day: day.isoformat() if day else None)


REGION = _plain("region", _("region by ISO 3166-2"), "BY-HM", "region_id")


@dataclass(frozen=True)
class Words:
    """A vocabulary. ``shared``: the words that are shipped are for everybody."""

    name: str
    model: Any
    fields: tuple[Field, ...]
    shared: bool = True

    @property
    def title(self) -> str:
        return str(self.model._meta.verbose_name_plural)


VOCABULARIES = (
    Words("regions", Region, (_code("BY-HM"), *_names("Minsk"))),
    Words("act-kinds", ActKind, (_code("detention"), *_names("detention"))),
    Words("agencies", Agency, (_code("kgb"), *_names("State Security Committee (KGB)"))),
    Words("penalty-kinds", PenaltyKind, (_code("fine"), *_names("fine"))),
    Words("courts", Court, (_code("kobryn"), *_names("Kobryn District Court"), REGION)),
    Words(
        "law-articles",
        LawArticle,
        (
            _code("koap-24.15"),
            *_names("Use of foreign gratuitous aid", "title"),
            _plain("statute", _("code of law, by its edition"), "koap-2021"),
            _plain("number", _("number"), "24.15"),
            _plain("part", _("part"), "2"),
        ),
    ),
    Words("places-of-detention", PlaceOfDetention, (_code("cip-akrescina"), *_names("Akrestsina"), REGION)),
    Words("occupations", Occupation, (_code("teacher"), *_names("teacher"))),
    Words(
        "base-units",
        BaseUnit,
        (
            _day("valid_from", _("first day in force"), "2024-01-01"),
            _day("valid_to", _("last day"), "2024-12-31"),
            _plain("value_byn", _("rubles"), 40, kind="number", make=number, nullable=False),
        ),
    ),
    Words("campaigns", Campaign, (_code("INeedHelpBY"), *_names("Raids")), shared=False),
    Words("reporting-lists", ReportingList, (_code("hotline"), *_names("hotline")), shared=False),
)


class WordList(ListEndpoint):
    words: ClassVar[Words]
    group = "reference"

    @classmethod
    def all_fields(cls) -> tuple[Field, ...]:
        return cls.words.fields

    def get(self, request: Request) -> Response:
        fields, limit = self.fields(), read_limit(self.given)
        self.columns = [field.name for field in fields]
        position = read_cursor(self.given, {"after": str})
        reader = Reader(fields, self.access)
        rows = self._words().order_by("pk")
        if position:
            rows = rows.filter(pk__gt=position["after"])
        stored = list(rows.values_list(*reader.columns)[: limit + 1])
        told = as_rows(reader.read(stored[:limit]))
        if len(stored) <= limit:
            return self.page(told, None)
        return self.page(told, next_page(request._request, cursor_of(after=str(stored[limit - 1][0]))))

    def _words(self) -> Any:
        everything = self.words.model.objects.all()
        if self.access is not None and self.access.tables:
            return everything
        return everything.exclude(shipped={}) if self.words.shared else everything.none()


class Reference(ListEndpoint):
    """Which vocabularies there are."""

    title = _("Vocabularies")
    group = "reference"

    @classmethod
    def all_fields(cls) -> tuple[Field, ...]:
        return (
            Field(name="name", meaning=_("the last part of its address"), example="regions", nullable=False),
            Field(name="title", meaning=_("what is in it"), example="regions", nullable=False),
        )

    def get(self, request: Request) -> Response:
        read_cursor(self.given, {"after": str})
        read_limit(self.given)
        fields = self.fields()
        self.columns = [field.name for field in fields]
        rows = [{"name": words.name, "title": words.title} for words in VOCABULARIES]
        return self.page([{name: row[name] for name in self.columns} for row in rows], None)


def _endpoint(words: Words) -> type[WordList]:
    said = {"words": words, "title": words.model._meta.verbose_name_plural, "__module__": __name__}
    return type(f"{words.model.__name__}Words", (WordList,), said)


ENDPOINTS: Sequence[tuple[Words, type[WordList]]] = [(words, _endpoint(words)) for words in VOCABULARIES]
