"""What a column of a partner's table may be: a column of one of the tables that a row of theirs tells of."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cases.casebook.columns import Choice, Column, Reference, Word
from cases.casebook.tables import (
    ACTS,
    CHARGES,
    INCIDENTS,
    JUDGES,
    PENALTIES,
    PEOPLE,
    RECOGNITIONS,
    SOURCES,
    TRIALS,
    Table,
)

# What one row of theirs tells of: the records it becomes. The first is the one that the row is about.
ROW_KINDS: dict[str, tuple[Table, ...]] = {
    "acts": (ACTS, PEOPLE, INCIDENTS),
    "trials": (TRIALS, PEOPLE, CHARGES, PENALTIES),
    "people": (PEOPLE,),
    "incidents": (INCIDENTS,),
    "sources": (SOURCES, INCIDENTS),
    "recognitions": (RECOGNITIONS, PEOPLE),
    "judges": (JUDGES,),
    "charges": (CHARGES,),
    "penalties": (PENALTIES,),
}
ROW_KIND_WORDS: dict[str, Promise] = {
    "acts": _("something done to a person: a detention, a search …"),
    "trials": _("a trial, with its articles and penalty"),
    "people": _("a person"),
    "incidents": _("an incident"),
    "sources": _("a source of an incident"),
    "recognitions": _("a recognition as a political prisoner"),
    "judges": _("a judge"),
    "charges": _("an article of a trial that is here"),
    "penalties": _("a penalty of a trial that is here"),
}
TABLE_WORDS: dict[str, Promise] = {
    "acts": pgettext_lazy("of a row", "What was done"),
    "trials": pgettext_lazy("of a row", "The trial"),
    "people": pgettext_lazy("of a row", "The person"),
    "incidents": pgettext_lazy("of a row", "The incident"),
    "sources": pgettext_lazy("of a row", "The source"),
    "recognitions": pgettext_lazy("of a row", "The recognition"),
    "judges": pgettext_lazy("of a row", "The judge"),
    "charges": pgettext_lazy("of a row", "The articles"),
    "penalties": pgettext_lazy("of a row", "The penalty"),
}
# Parts of a name, put together and written into the field of its language.
WHOLE, SURNAME, GIVEN, PATRONYMIC = "people.name", "people.surname", "people.given", "people.patronymic"
NAME_PARTS: dict[str, Promise] = {
    WHOLE: _("whole name, in any language and order"),
    SURNAME: _("surname"),
    GIVEN: _("given name"),
    PATRONYMIC: _("patronymic"),
}
# A table whose rows are named by a reference of the first: made from the row itself where its columns are chosen.
LINKS = {"people": "person", "incidents": "incident", "charges": "trial", "penalties": "trial"}


@dataclass(frozen=True)
class Target:
    """``column``: None for a part of a name."""

    table: Table
    name: str
    column: Column | None
    meaning: Promise | str

    @cached_property
    def key(self) -> str:
        return f"{self.table.name}.{self.name}"

    @property
    def is_list(self) -> bool:
        """Whether its values are words of a list of ours, settled once each."""
        return is_list(self.column)


def is_list(column: Column | None) -> bool:
    if isinstance(column, Reference):
        return column.table == JUDGES.name
    return isinstance(column, Word | Choice)


def targets(kind: str) -> dict[str, Target]:
    """By key, in the order in which they are offered."""
    return {target.key: target for table in ROW_KINDS[kind] for target in _of_table(kind, table)}


def _of_table(kind: str, table: Table) -> Iterator[Target]:
    if table is PEOPLE:
        for key, meaning in NAME_PARTS.items():
            yield Target(table, key.partition(".")[2], None, meaning)
    made_here = table is not ROW_KINDS[kind][0]
    for column in table.columns:
        if not (
            made_here and column.name == LINKS.get(table.name) and table.name in ("charges", "penalties")
        ):
            yield Target(table, column.name, column, column.meaning)


def required(kind: str, chosen: set[str]) -> list[Target]:
    """What a row cannot do without and neither a column nor a fixed value says, besides codes, which are made."""
    tables = {key.partition(".")[0] for key in chosen} | {ROW_KINDS[kind][0].name}
    main = ROW_KINDS[kind][0].name
    made = {f"{main}.{LINKS[name]}" for name in tables & LINKS.keys()}
    return [
        target
        for target in targets(kind).values()
        if target.column is not None
        and target.column.required
        and target.table.name in tables
        and target.name != "code"
        and target.key not in chosen | made
        # When and where an incident was, is when and where what was done in it was.
        and not (target.table is INCIDENTS and f"{main}.{target.name}" in chosen and main != INCIDENTS.name)
    ]
