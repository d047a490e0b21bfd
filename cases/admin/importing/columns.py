"""What a row of a partner's table tells of, and what its columns are."""

import uuid
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from cases.admin.importing.finding import State, page_context, sealed_for, to_page
from cases.admin.importing.uploading import ENCODINGS
from cases.importing import guessing
from cases.importing.access import may_import
from cases.importing.mapping import Mapping
from cases.importing.remembering import words_of
from cases.importing.sealed import Row, Sealed
from cases.importing.steps import start_check
from cases.importing.targets import ROW_KIND_WORDS, ROW_KINDS, TABLE_WORDS, Target, required, targets
from cases.importing.words import List, unsettled

SHOWN = 3  # values of each column
LOOKED_AT = 60  # rows
FIXED_OFFERED = 40  # words of a list that fit into a choice; longer ones are typed


@dataclass
class ColumnOfTheirs:
    place: int
    heading: str
    values: list[str]
    chosen: str


@dataclass
class Fixed:
    """A value that is the same for every row."""

    target: Target
    value: str
    options: dict[str, str]
    required: bool

    @property
    def id(self) -> str:
        return f"fixed-{self.target.key.replace('.', '-')}"


@require_http_methods(["GET", "POST"])
def columns_page(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    sealed = sealed_for(request, pk, State.READ, State.CHECKED)
    if sealed.details.is_casebook:
        return to_page(sealed.of)
    if request.method == "POST":
        mapping, is_as_shown = _sent(request, sealed)
        asked_on = "goes_on" in request.POST and is_as_shown
        if asked_on and mapping.is_chosen and not _missing(mapping):
            return _go_on(sealed, mapping)
        return _page(request, sealed, mapping, asked_on)
    mapping = Mapping.read(sealed.details.mapping)
    return _page(request, sealed, mapping if mapping.is_chosen else _proposed(sealed))


def _go_on(sealed: Sealed, mapping: Mapping) -> HttpResponse:
    """To the words that are not ours, or to the preview where there are none."""
    known = words_of(sealed.of.partner)
    sealed.details.mapping = mapping.written()
    sealed.details.words = {
        key: known.get(key, {}) | sealed.details.words.get(key, {}) for key in targets(mapping.kind)
    }
    sealed.details.sentence = ""
    sealed.save(state=State.READ)
    strange = unsettled(mapping, sealed.rows(mapping.sheet), sealed.details.words)
    if any(not one.settled for ones in strange.values() for one in ones):
        return HttpResponseRedirect(reverse("desk:import_words", args=[sealed.of.pk]))
    start_check(sealed)
    return to_page(sealed.of)


def _first_rows(sealed: Sealed, sheet: int) -> list[Row]:
    rows = []
    for row in sealed.rows(sheet):
        rows.append(row)
        if len(rows) == LOOKED_AT:
            break
    return rows


def _proposed(sealed: Sealed) -> Mapping:
    """Of the largest sheet: what was chosen last time, or what is guessed."""
    sheets = sealed.details.sheets
    sheet = max(range(len(sheets)), key=lambda place: sheets[place].rows)
    rows = _first_rows(sealed, sheet)
    return _guessed(sealed, sheet, guessing.header_row(rows), "", rows)


def _guessed(sealed: Sealed, sheet: int, header: int, kind: str, rows: list[Row]) -> Mapping:
    names = next((cells for number, cells in rows if number == header), [])
    known = guessing.remembered(sealed.of.partner, names, sheet, header)
    if known and kind in ("", known.kind):
        return known
    kind = kind or guessing.guess_kind(names)
    below = [row for row in rows if row[0] > header]
    return Mapping(sheet, header, kind, guessing.guess(kind, names, below)).cleaned()


def _missing(mapping: Mapping) -> list[Target]:
    return required(mapping.kind, {*mapping.columns.values(), *mapping.fixed})


def _sent(request: HttpRequest, sealed: Sealed) -> tuple[Mapping, bool]:
    """What the form says; guessed anew, to be looked at, where another sheet, row of names or kind was chosen."""
    sheet = _number(request, "sheet", 0, len(sealed.details.sheets) - 1)
    header = _number(request, "header", 1, max(sealed.details.sheets[sheet].last, 1))
    kind = request.POST.get("kind", "")
    kind = kind if kind in ROW_KINDS else next(iter(ROW_KINDS))
    if request.POST.get("shown") != f"{sheet} {header} {kind}":
        rows = _first_rows(sealed, sheet)
        if request.POST.get("shown", "").split(" ")[:1] != [str(sheet)]:
            header = guessing.header_row(rows)
        return _guessed(sealed, sheet, header, kind, rows), False
    columns = {
        int(name.removeprefix("column-")): str(key)
        for name, key in request.POST.items()
        if name.startswith("column-") and name.removeprefix("column-").isdecimal() and key
    }
    fixed = {
        name.removeprefix("fixed-"): str(text).strip()[:250]
        for name, text in request.POST.items()
        if name.startswith("fixed-")
    }
    return Mapping(sheet, header, kind, columns, fixed, "one_person" in request.POST).cleaned(), True


def _number(request: HttpRequest, name: str, least: int, most: int) -> int:
    text = request.POST.get(name, "")
    return min(max(int(text), least), most) if text.isdecimal() and len(text) < 9 else least


def _page(request: HttpRequest, sealed: Sealed, mapping: Mapping, asked_on: bool = False) -> HttpResponse:
    rows = _first_rows(sealed, mapping.sheet)
    columns = _columns(rows, mapping)
    user: Any = request.user
    kinds = [
        (kind, ROW_KIND_WORDS[kind])
        for kind, tables in ROW_KINDS.items()
        if may_import(user, tables[0].model)
    ]
    context = page_context(
        request,
        _("Columns of %(file)s") % {"file": sealed.details.name},
        sealed.of,
        details=sealed.details,
        mapping=mapping,
        sheets=[(place, sheet) for place, sheet in enumerate(sealed.details.sheets)],
        encoding=ENCODINGS.get(sealed.details.sheets[mapping.sheet].encoding, ""),
        kinds=kinds,
        columns=columns,
        groups=_groups(mapping.kind),
        fixed=_fixed(mapping),
        has_people=any(table.name == "people" for table in ROW_KINDS[mapping.kind][1:]),
        nothing_chosen=asked_on and not mapping.is_chosen,
        missing=_missing(mapping) if asked_on and mapping.is_chosen else [],
    )
    return TemplateResponse(request, "admin/cases/import/columns.html", context)


def _columns(rows: list[Row], mapping: Mapping) -> list[ColumnOfTheirs]:
    names = next((cells for number, cells in rows if number == mapping.header), [])
    below = [cells for number, cells in rows if number > mapping.header]
    width = max([len(names), *(len(cells) for cells in below)])
    return [
        ColumnOfTheirs(
            place,
            names[place] if place < len(names) else "",
            [cells[place] for cells in below if place < len(cells) and cells[place].strip()][:SHOWN],
            mapping.columns.get(place, ""),
        )
        for place in range(width)
    ]


def _groups(kind: str) -> list[tuple[Any, list[Target]]]:
    found: dict[str, list[Target]] = {}
    for target in targets(kind).values():
        found.setdefault(target.table.name, []).append(target)
    return [(TABLE_WORDS[table], ones) for table, ones in found.items()]


def _fixed(mapping: Mapping) -> list[Fixed]:
    """First what is required and in no column, then the rest of what a row has only one of."""
    chosen = set(mapping.columns.values())
    needed = {target.key for target in required(mapping.kind, chosen)}
    found = [
        Fixed(target, mapping.fixed.get(target.key, ""), _options(target), target.key in needed)
        for target in targets(mapping.kind).values()
        if target.column is not None and target.key not in chosen and target.name != "code"
    ]
    return sorted(found, key=lambda one: not one.required)


def _options(target: Target) -> dict[str, str]:
    if not target.is_list or target.column is None:
        return {}
    options = List(target.column).options
    return options if len(options) <= FIXED_OFFERED else {}
