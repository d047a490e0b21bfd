"""The tables of the case file as programs read them: a list of fields for each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases import visibility
from cases.api.fields import (
    CodeField,
    Field,
    Reader,
    WordField,
    as_it_is,
    as_rows,
    in_language,
    label_of,
    moment,
    of_casebook,
)
from cases.api.filters import OF_MODEL, TableFilters
from cases.casebook import tables as casebook
from cases.languages import LANGUAGES
from cases.models import Charge, LawArticle, Penalty
from cases.workflow import Status

EXAMPLE_MOMENT = "2024-04-26T06:58:01Z"


@dataclass(frozen=True)
class Part:
    """Things that belong to a row and are told inside it, in the order they were written."""

    field: Field
    model: Any
    of: str

    def of_rows(self, ids: list[int]) -> dict[int, list[dict[str, Any]]]:
        """One query."""
        found: dict[int, list[dict[str, Any]]] = {pk: [] for pk in ids}
        reader = Reader(self.field.parts, None)
        stored = self.model.objects.filter(**{f"{self.of}__in": ids}).order_by("pk")
        rows = list(stored.values_list(f"{self.of}_id", *reader.columns[1:]))
        for row, told in zip(rows, as_rows(reader.read(rows)), strict=True):
            found[row[0]].append(told)
        return found


@dataclass(frozen=True)
class ApiTable:
    """``changed_with``: the histories that change a row, each as the model, its column and how a row leads there."""

    name: str
    model: Any
    meaning: str | Promise
    fields: tuple[Field, ...]
    parts: tuple[Part, ...] = ()
    changed_with: tuple[tuple[Any, str, str], ...] = ()

    @property
    def all_fields(self) -> tuple[Field, ...]:
        return (*self.fields, *(part.field for part in self.parts))

    @property
    def filters(self) -> type[TableFilters]:
        return OF_MODEL[self.model]

    @property
    def key(self) -> Field:
        return next(field for field in self.fields if field.name == "code")

    def visible_to(self, reader: visibility.Reader, columns: Sequence[str] = ("pk",)) -> QuerySet[Any]:
        """In the order in which they were written."""
        rows = _rows(self.model, tuple(columns))
        return rows.visible_to(reader) if hasattr(self.model, "everything") else rows

    def changed_since(self, since: Any) -> Q:
        """Of which the history has a row since then: their own, or of what is told with them."""
        changed = Q()
        for model, column, path in self.changed_with:
            rows = model.history.filter(history_date__gte=since, **{f"{column}__isnull": False})
            changed |= Q(**{f"{path}__in": rows.order_by().values(column)})
        return changed


@lru_cache(maxsize=128)
def _rows(model: Any, columns: tuple[str, ...]) -> Any:
    """To be narrowed further: finding the way to forty columns anew takes longer than the database does."""
    manager = getattr(model, "everything", None) or model.objects
    return manager.order_by("pk").values_list(*columns)


def _keeping() -> tuple[Field, ...]:
    return (
        Field(
            name="status",
            meaning=_("status of the record"),
            example="verified",
            words=tuple(Status.values),
            columns=("status",),
            nullable=False,
        ),
        Field(
            name="written_at",
            meaning=_("when it was written first"),
            example=EXAMPLE_MOMENT,
            format="date-time",
            columns=("created_at",),
            make=moment,
            nullable=False,
        ),
        Field(
            name="changed_at",
            meaning=_("when what it claims was changed last"),
            example=EXAMPLE_MOMENT,
            format="date-time",
            columns=("edited_at",),
            make=moment,
            nullable=False,
        ),
    )


def _code(table: str, example: str) -> Field:
    return CodeField(
        name="code",
        meaning=_("the record’s lasting identifier; for tokens without names a pseudonym"),
        example=example,
        columns=("pk", "code"),
        nullable=False,
        table=table,
    )


def _year(day: Any, last: Any) -> int | None:
    return day.year if day and last and day.year == last.year else None


NAMES = {"name_be": "Ян Прыклад", "name_ru": "Ян Приклад", "name_en": "Jan Pryklad"}

PEOPLE = ApiTable(
    "people",
    casebook.PEOPLE.model,
    casebook.PEOPLE.meaning,
    (
        _code("people", "P-2024-00017"),
        *of_casebook(
            casebook.PEOPLE,
            {**NAMES, "label": None, "other_names": None, "sex": "male", "birth_date": "1990-05"},
        ),
        Field(
            name="birth_year",
            meaning=_("year of birth, where it is surely one"),
            example=1990,
            kind="integer",
            columns=("birth_date_lower", "birth_date_upper"),
            make=_year,
        ),
        *of_casebook(
            casebook.PEOPLE,
            {
                "minor_children": "2",
                "occupation": ("teacher", "teacher"),
                "citizenship": "BY",
                "publication": "none",
            },
        ),
        *_keeping(),
    ),
    changed_with=((casebook.PEOPLE.model, "id", "pk"),),
)

INCIDENTS = ApiTable(
    "incidents",
    casebook.INCIDENTS.model,
    casebook.INCIDENTS.meaning,
    (
        _code("incidents", "I-2024-00317"),
        Field(
            name="title",
            meaning=_("title in the language of the answer, else in another"),
            example="Searches in Minsk",
            columns=tuple(f"title_{language}" for language in LANGUAGES),
            make=in_language,
            personal=True,
        ),
        *of_casebook(
            casebook.INCIDENTS,
            {
                "date": "2024-01-23",
                "region": ("BY-HM", "Minsk"),
                "locality": "Мінск",
                "title_be": "Ператрусы ў Мінску",
                "title_ru": None,
                "title_en": "Searches in Minsk",
                "summary_be": None,
                "summary_ru": None,
                "summary_en": None,
                "campaign": ("INeedHelpBY", "Raids against people who got food parcels"),
                "sensitivity": "internal",
            },
        ),
        *_keeping(),
    ),
    changed_with=((casebook.INCIDENTS.model, "id", "pk"),),
)

ACTS = ApiTable(
    "acts",
    casebook.ACTS.model,
    casebook.ACTS.meaning,
    (
        _code("acts", "A-2024-00042"),
        *of_casebook(
            casebook.ACTS,
            {
                "incident": "I-2024-00317",
                "person": "P-2024-00017",
                "kind": ("detention", "detention"),
                "date": "2024-01-23",
                "end_date": None,
                "people_min": 1,
            },
        ),
        Field(
            name="region",
            meaning=_("where, by ISO 3166-2: the act’s own region, else the incident’s"),
            example="BY-HM",
            columns=("region_id", "incident__region_id"),
            make=lambda own, of_incident: own or of_incident,
            nullable=False,
        ),
        WordField(
            name="region_label",
            meaning=_("the same in words, in the language of the answer"),
            example="Minsk",
            columns=(
                *(f"region__name_{language}" for language in LANGUAGES),
                *(f"incident__region__name_{language}" for language in LANGUAGES),
            ),
            make=lambda *names: in_language(*(name or "" for name in names[:3])) or in_language(*names[3:]),
        ),
        Field(
            name="campaign",
            meaning=_("the campaign of the incident"),
            example="INeedHelpBY",
            columns=("incident__campaign_id",),
        ),
        label_of("campaign", "incident__campaign__", "Raids against people who got food parcels"),
        *of_casebook(
            casebook.ACTS,
            {
                "place_of_detention": (
                    "cip-akrescina",
                    "Center for Isolation of Offenders on Akrestsina (TsIP)",
                ),
                "agency": ("kgb", "State Security Committee (KGB)"),
            },
        ),
        *_keeping(),
    ),
    changed_with=((casebook.ACTS.model, "id", "pk"), (casebook.INCIDENTS.model, "id", "incident")),
)


def _citation(statute: str, article: str, part: str) -> str:
    return LawArticle(statute=statute, number=article, part=part).citation


CHARGES = Part(
    Field(
        name="charges",
        meaning=_("the articles charged"),
        example=[{"article": "koap-24.15", "article_label": "Article 24.15 of the CAO"}],
        kind="array",
        nullable=False,
        parts=(
            *of_casebook(casebook.CHARGES, {"article": ("koap-24.15", "")})[:1],
            WordField(
                name="article_label",
                meaning=_("the same in words, in the language of the answer"),
                example="Article 24.15 of the CAO",
                columns=("article__statute", "article__number", "article__part"),
                make=_citation,
                nullable=False,
            ),
        ),
    ),
    Charge,
    "trial",
)
PENALTIES = Part(
    Field(
        name="penalties",
        meaning=_("what was imposed"),
        example=[{"kind": "fine", "kind_label": "fine", "amount": 370, "unit": "byn"}],
        kind="array",
        nullable=False,
        parts=of_casebook(casebook.PENALTIES, {"kind": ("fine", "fine"), "amount": 370, "unit": "byn"}),
    ),
    Penalty,
    "trial",
)

TRIALS = ApiTable(
    "trials",
    casebook.TRIALS.model,
    casebook.TRIALS.meaning,
    (
        _code("trials", "T-2024-00101"),
        *of_casebook(
            casebook.TRIALS,
            {
                "person": "P-2024-00017",
                "incident": "I-2024-00317",
                "process": "administrative",
                "date": "2024-02-01",
                "court": ("kobryn", "Kobryn District Court"),
                "judge": "J-1",
                "instance": "first",
                "in_absentia": None,
                "outcome": "convicted",
            },
        ),
        *_keeping(),
    ),
    (CHARGES, PENALTIES),
    (
        (casebook.TRIALS.model, "id", "pk"),
        (casebook.CHARGES.model, "trial", "pk"),
        (casebook.PENALTIES.model, "trial", "pk"),
    ),
)


def _told_of_open(confidential: bool, text: str) -> str | None:
    return None if confidential else as_it_is(text)


def _only_of_open(name: str, meaning: str | Promise, example: str) -> Field:
    return Field(
        name=name,
        meaning=meaning,
        example=example,
        columns=("confidential", name),
        make=_told_of_open,
        personal=True,
    )


SOURCES = ApiTable(
    "sources",
    casebook.SOURCES.model,
    casebook.SOURCES.meaning,
    (
        _code("sources", "S-2024-00011"),
        *of_casebook(casebook.SOURCES, {"incident": "I-2024-00317", "kind": "media"}),
        _only_of_open("title", _("title; of a confidential source never told"), "Spring 96"),
        _only_of_open(
            "url", _("address; of a confidential source never told"), "https://spring96.org/en/news/1"
        ),
        *of_casebook(
            casebook.SOURCES,
            {
                "published": EXAMPLE_MOMENT[:10],
                "received": EXAMPLE_MOMENT[:10],
                "list": ("hotline", "hotline and relatives"),
                "reliability": "B",
                "credibility": "2",
                "confidential": False,
            },
        ),
        *_keeping(),
    ),
    changed_with=((casebook.SOURCES.model, "id", "pk"),),
)

RECOGNITIONS = ApiTable(
    "recognitions",
    casebook.RECOGNITIONS.model,
    casebook.RECOGNITIONS.meaning,
    (
        _code("recognitions", "R-2024-00009"),
        *of_casebook(
            casebook.RECOGNITIONS,
            {"person": "P-2024-00017", "recognised_on": "2024-02-01", "ended_on": None, "end_reason": None},
        ),
        *_keeping(),
    ),
    changed_with=((casebook.RECOGNITIONS.model, "id", "pk"),),
)

JUDGES = ApiTable(
    "judges",
    casebook.JUDGES.model,
    casebook.JUDGES.meaning,
    (
        Field(
            name="code",
            meaning=casebook.JUDGES.by_name["code"].meaning,
            example="J-1",
            columns=("code",),
            nullable=False,
        ),
        *(
            Field(name=name, meaning=casebook.JUDGES.by_name[name].meaning, example=example, columns=(name,))
            for name, example in (("name_be", "Суддзя Прыкладная"), ("name_ru", None), ("name_en", None))
        ),
        *of_casebook(casebook.JUDGES, {"court": ("kobryn", "Kobryn District Court")}),
    ),
    changed_with=((casebook.JUDGES.model, "id", "pk"),),
)

TABLES = (PEOPLE, INCIDENTS, ACTS, TRIALS, SOURCES, RECOGNITIONS, JUDGES)
BY_NAME: Mapping[str, ApiTable] = {table.name: table for table in TABLES}
