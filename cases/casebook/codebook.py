"""The code book that travels with every dump: what each column means, and how and when the file was made."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from cases.casebook.columns import Column
from cases.casebook.form import Out
from cases.casebook.selection import Selection
from cases.casebook.tables import BY_NAME
from cases.languages import LANGUAGES
from cases.workflow import Status

HEADER = ("table", "column", "meaning", "unit", "required", "allowed", "default", "rows", "blank")
WORDS_HEADER = ("list", "code", *(f"name_{language}" for language in LANGUAGES))

Line = tuple[str, str]  # what was asked or found, and the answer


@dataclass(slots=True)
class Contents:
    """What a table turned out to hold while it was written."""

    rows: int = 0
    blanks: dict[str, int] = field(default_factory=dict)  # by the head of the column
    statuses: Counter[str] = field(default_factory=Counter)
    used: dict[str, set[str]] = field(default_factory=dict)  # codes of lists, by the name of the column


def rows(
    contents: Mapping[str, Contents],
    columns: Mapping[str, Sequence[Out]],
    made: Iterable[Line],
    in_words: bool = False,
) -> Iterator[list[str]]:
    """First how the file was made and what it holds, then a row for each table and column it has."""
    for what, answer in made:
        yield _padded("", what, answer)
    for name, held in contents.items():
        if held.statuses:
            yield _padded("", f"{name} by status", _statuses(held, in_words))
    for name, outs in columns.items():
        held = contents[name]
        yield _padded(name, "", str(BY_NAME[name].meaning), rows=str(held.rows))
        for out in outs:
            _name, *said = described(out.column) if out.column else ("", out.head.note)
            numbers = (str(held.rows), str(held.blanks[out.head.name]))
            yield [*_padded(name, out.head.name, *said)[: -len(numbers)], *numbers]


def described(column: Column) -> tuple[str, str, str, str, str, str]:
    """Name, meaning, unit, required, allowed values, and what an empty cell stands for."""
    required = "yes" if column.required else ""
    return column.name, str(column.meaning), str(column.unit), required, column.allowed, _default(column)


def vocabularies(contents: Mapping[str, Contents]) -> Iterator[list[str]]:
    """Each code of a list that stands in the tables, with its words in all languages."""
    used: dict[str, set[str]] = {}
    lists: dict[str, Column] = {}
    for table, held in contents.items():
        for name, codes in held.used.items():
            column = BY_NAME[table].by_name[name]
            lists.setdefault(column.list_name, column)
            used.setdefault(column.list_name, set()).update(codes)
    for name, column in sorted(lists.items()):
        words = {}
        for language in LANGUAGES:
            with override(language):
                words[language] = column.words()
        for code in sorted(used[name]):
            yield [name, code, *(words[language].get(code, "") for language in LANGUAGES)]


def provenance(selection: Selection, role: str) -> Iterator[Line]:
    yield from made_by(role)
    yield "days", _days(selection)
    yield "statuses", selection.status


def made_by(role: str) -> Iterator[Line]:
    yield "made", timezone.localtime().isoformat(timespec="seconds")
    yield "by", role


def _default(column: Column) -> str:
    values = list(column.blank().values())
    return (
        "" if column.required or values[0] in ("", None) else column.write(*values[: len(column.stored_in)])
    )


def _padded(*cells: str, rows: str = "") -> list[str]:
    row = [*cells, *[""] * (len(HEADER) - len(cells))]
    row[HEADER.index("rows")] = row[HEADER.index("rows")] or rows
    return row


def _statuses(held: Contents, in_words: bool) -> str:
    return ", ".join(
        f"{status.label if in_words else status.value}: {held.statuses[status.value]}"
        for status in Status
        if held.statuses[status.value]
    )


def _days(selection: Selection) -> str:
    if not selection.has_days:
        return _("all")
    first, last = selection.first or _("the beginning"), selection.last or _("the end")
    return _("from %(first)s to %(last)s: what lies wholly inside, and what belongs to it") % {
        "first": first,
        "last": last,
    }
