"""The tables of a casebook and their columns, said once: reading, writing and the code book follow."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases.casebook.columns import (
    BYN_OR_OTHER,
    Amount,
    Choice,
    Code,
    Column,
    Day,
    MinorChildren,
    Reference,
    Text,
    Whole,
    Word,
    YesNo,
)
from cases.models import Act, Charge, Incident, Judge, Penalty, Person, Recognition, Source, Trial


@dataclass(frozen=True)
class Table:
    """A sheet and the model of its rows. ``key``: the columns that say which record a row is about."""

    name: str
    model: type[models.Model]
    meaning: str | Promise
    described: tuple[Column, ...]
    key: tuple[str, ...] = ("code",)
    confidential: bool = False  # all of it

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        return tuple(replace(column, model=self.model) for column in self.described)

    @cached_property
    def by_name(self) -> dict[str, Column]:
        return {column.name: column for column in self.columns}

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        return tuple(column for column in self.columns if isinstance(column, Reference))


def _in_three_languages(stem: str, meaning: Mapping[str, Promise]) -> tuple[Text, ...]:
    return tuple(Text(name=f"{stem}_{language}", meaning=words) for language, words in meaning.items())


_NAMES = {
    "be": _("name in Belarusian"),
    "ru": _("name in Russian"),
    "en": _("name in English (Latin letters)"),
}
_TITLES = {
    "be": _("title in Belarusian; one language is enough"),
    "ru": _("title in Russian"),
    "en": _("title in English"),
}
_SUMMARIES = {
    "be": _("what happened, in Belarusian"),
    "ru": _("what happened, in Russian"),
    "en": _("what happened, in English"),
}
_CODE = Code(name="code", meaning=_("the record’s lasting identifier"), required=True)

PEOPLE = Table(
    "people",
    Person,
    _("anyone something was done to"),
    (
        _CODE,
        *_in_three_languages("name", _NAMES),
        Text(name="label", meaning=_("who it is, when no name is known, such as “a Minsk resident”")),
        Text(name="other_names", meaning=_("other names and spellings, separated by semicolons")),
        Choice(name="sex", meaning=_("sex; empty: not known")),
        Day(name="birth_date", meaning=_("date of birth")),
        MinorChildren(
            name="minor_children",
            meaning=_("minor children; empty: not known"),
            unit=_("children"),
            fills="has_minor_children",
        ),
        Word(name="occupation", meaning=_("occupation")),
        Text(name="citizenship", meaning=_("citizenship: two capital letters by ISO 3166-1, such as BY")),
        Choice(name="publication", meaning=_("what the person agreed to have published")),
        Text(name="note", meaning=_("internal note, never published"), confidential=True),
    ),
)
INCIDENTS = Table(
    "incidents",
    Incident,
    _("something that happened at a place and time"),
    (
        _CODE,
        Day(name="date", meaning=_("when it happened"), required=True),
        Word(name="region", meaning=_("where: region by ISO 3166-2"), required=True),
        Text(name="locality", meaning=_("town or village")),
        *_in_three_languages("title", _TITLES),
        *_in_three_languages("summary", _SUMMARIES),
        Word(name="campaign", meaning=_("the wave of repression it belongs to")),
        Choice(
            name="sensitivity",
            meaning=_("who may see it; an empty cell leaves a stored record as it is"),
            blank_keeps=True,
        ),
    ),
)
JUDGES = Table(
    "judges",
    Judge,
    _("who judged; a name in at least one language"),
    (_CODE, *_in_three_languages("name", _NAMES), Word(name="court", meaning=_("court"))),
)
ACTS = Table(
    "acts",
    Act,
    _("one thing done to one person (or to people not identified) within an incident"),
    (
        _CODE,
        Reference(name="incident", meaning=_("the incident it belongs to"), required=True, table="incidents"),
        Word(name="kind", meaning=_("what was done"), required=True),
        Day(name="date", meaning=_("when"), required=True),
        Day(name="end_date", meaning=_("when it ended")),
        Reference(name="person", meaning=_("to whom; empty: not identified"), table="people"),
        Whole(
            name="people_min",
            meaning=_("at least how many people; more than 1 only without a person"),
            unit=_("people"),
            least=1,
        ),
        Word(name="region", meaning=_("where; empty: the incident’s region")),
        Word(name="place_of_detention", meaning=_("where the person was held")),
        Word(name="agency", meaning=_("who did it")),
        Text(name="note", meaning=_("internal note, never published"), confidential=True),
    ),
)
TRIALS = Table(
    "trials",
    Trial,
    _("a court hearing of one person"),
    (
        _CODE,
        Reference(name="person", meaning=_("who was tried"), required=True, table="people"),
        Choice(name="process", meaning=_("which process"), required=True),
        Day(name="date", meaning=_("when"), required=True),
        Word(name="court", meaning=_("court")),
        Reference(name="judge", meaning=_("judge"), table="judges"),
        Choice(name="instance", meaning=_("which instance"), fills="court_instance"),
        YesNo(name="in_absentia", meaning=_("without the person present; empty: not known")),
        Choice(name="outcome", meaning=_("what came of it"), required=True),
        Reference(
            name="incident", meaning=_("what the person was tried for, if recorded"), table="incidents"
        ),
    ),
)
CHARGES = Table(
    "charges",
    Charge,
    _("the law articles of a trial, all of them for every trial of the file"),
    (
        Reference(name="trial", meaning=_("the trial"), required=True, table="trials"),
        Word(name="article", meaning=_("law article, such as koap-24.15"), required=True),
    ),
    key=("trial", "article"),
)
PENALTIES = Table(
    "penalties",
    Penalty,
    _("what the court imposed in a trial, all of it for every trial of the file"),
    (
        Reference(name="trial", meaning=_("the trial"), required=True, table="trials"),
        Word(name="kind", meaning=_("kind of penalty"), required=True),
        Amount(name="amount", meaning=_("how much; empty: not known"), unit=BYN_OR_OTHER),
        Choice(name="unit", meaning=_("what the amount is in")),
    ),
    key=(),
)
SOURCES = Table(
    "sources",
    Source,
    _("where the information about an incident came from; never published"),
    (
        _CODE,
        Reference(name="incident", meaning=_("the incident it tells of"), required=True, table="incidents"),
        Choice(name="kind", meaning=_("who or what it is"), required=True),
        Text(name="title", meaning=_("title")),
        Text(name="url", meaning=_("address, starting with https:// or http://")),
        Day(name="published", meaning=_("when it was published")),
        Day(name="received", meaning=_("when it reached us")),
        Word(name="list", meaning=_("the reporting list it came through, for estimates")),
        Choice(name="reliability", meaning=_("how reliable the source is (A best, F cannot be judged)")),
        Choice(name="credibility", meaning=_("how credible what it says is (1 best, 6 cannot be judged)")),
        YesNo(name="confidential", meaning=_("must it stay unknown; empty means yes")),
    ),
    confidential=True,
)
RECOGNITIONS = Table(
    "recognitions",
    Recognition,
    _("recognition of a person as a political prisoner"),
    (
        Reference(name="person", meaning=_("who"), required=True, table="people"),
        Day(name="recognised_on", meaning=_("since when"), required=True),
        Day(name="ended_on", meaning=_("until when")),
        Choice(name="end_reason", meaning=_("why it ended")),
    ),
    key=("person", "recognised_on"),
)

TABLES = (PEOPLE, INCIDENTS, ACTS, TRIALS, CHARGES, PENALTIES, JUDGES, SOURCES, RECOGNITIONS)
# What others refer to comes first.
IN_LOADING_ORDER = (PEOPLE, INCIDENTS, JUDGES, ACTS, TRIALS, CHARGES, PENALTIES, SOURCES, RECOGNITIONS)
BY_NAME = {table.name: table for table in TABLES}
