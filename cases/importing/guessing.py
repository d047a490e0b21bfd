"""What the columns of a partner's table may be: remembered, or guessed from their names, or from their values."""

import re
from collections.abc import Iterable, Sequence

from cases.adding_many.names import looks_like_a_name
from cases.casebook.columns import Day
from cases.importing.headings import CALLED
from cases.importing.mapping import Mapping, headers_fingerprint
from cases.importing.sealed import Row
from cases.importing.targets import ROW_KINDS, WHOLE, Target, targets
from cases.importing.values import converted
from cases.importing.words import List, fold
from cases.models import RememberedColumns

SAMPLE = 50  # rows that are looked at
ENOUGH = 0.7  # of the values that are there
LOOKED_FOR_A_HEADER = 10
_SIGNS = re.compile(r"[\W_]+")
_ISO = re.compile(r"\d{4}(-\d{2}){0,2}~?|\d{4}-\d{2}-\d{2}/\d{4}-\d{2}-\d{2}")


def plain(heading: str) -> str:
    return " ".join(_SIGNS.sub(" ", heading.casefold().replace("ё", "е").replace("№", " no ")).split())


def header_row(rows: Sequence[Row]) -> int:
    """The number of the first row that is as full as the rows below it: a title above the table is not."""
    looked = rows[:LOOKED_FOR_A_HEADER]
    fullest = max((_filled(cells) for _number, cells in looked), default=0)
    return next((number for number, cells in looked if 2 * _filled(cells) > fullest), 1)


def _filled(cells: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in cells)


def remembered(partner: str, headers: Sequence[str], sheet: int, header: int) -> Mapping | None:
    """What was chosen for columns of these names of this partner, in whatever order they are."""
    found = RememberedColumns.objects.filter(partner=partner, headers=headers_fingerprint(headers)).first()
    if found is None or not partner or found.means["kind"] not in ROW_KINDS:
        return None
    by_name = found.means["columns"]
    columns = {place: by_name[plain(name)] for place, name in enumerate(headers) if plain(name) in by_name}
    said = {
        "kind": found.means["kind"],
        "fixed": found.means["fixed"],
        "one_person": found.means["one_person"],
    }
    return Mapping.read({**said, "columns": columns, "sheet": sheet, "header": header}).cleaned()


def guess_kind(headers: Sequence[str]) -> str:
    """That of which most is there; among equals the one that tells of least besides."""
    names = {plain(name) for name in headers}
    return max(
        ROW_KINDS,
        key=lambda kind: (sum(_is_named(key, names) for key in targets(kind)), -len(ROW_KINDS[kind])),
    )


def _is_named(key: str, names: Iterable[str]) -> bool:
    return any(name in names for name in CALLED.get(key, ()))


def guess(kind: str, headers: Sequence[str], rows: Iterable[Row]) -> dict[int, str]:
    """Exact names first, then names within longer ones, then values."""
    offered, sample = targets(kind), [cells for _number, cells in rows][:SAMPLE]
    found: dict[int, str] = {}
    for within in (False, True):
        for place, heading in enumerate(headers):
            name = plain(heading)
            if place not in found and name:
                free = (key for key in offered if key not in found.values())
                key = next((key for key in free if _fits(kind, key, name, within)), "")
                if key:
                    found[place] = key
    for place in range(len(headers)):
        if place not in found:
            texts = [cells[place].strip() for cells in sample if place < len(cells) and cells[place].strip()]
            if key := _by_values(kind, texts, offered, set(found.values())):
                found[place] = key
    return _without_halves(found)


def _fits(kind: str, key: str, name: str, within: bool) -> bool:
    called = (*CALLED.get(key, ()), key.partition(".")[2].replace("_", " "))
    if key == f"{ROW_KINDS[kind][0].name}.code":
        called = (*called, *CALLED["code"])
    elif key.endswith(".code"):
        called = CALLED.get(key, ())
    if not within:
        return name in called
    return any(len(word) > 3 and f" {word} " in f" {name} " for word in called)


def _without_halves(found: dict[int, str]) -> dict[int, str]:
    """A column called “name” beside one of surnames has given names."""
    keys = set(found.values())
    if "people.surname" in keys and WHOLE in keys and "people.given" not in keys:
        return {place: "people.given" if key == WHOLE else key for place, key in found.items()}
    return found


def _by_values(kind: str, texts: Sequence[str], offered: dict[str, Target], taken: set[str]) -> str:
    if len(texts) < 2:
        return ""
    for key, target in offered.items():
        if key not in taken and _mostly(texts, target):
            return key
    if WHOLE in offered and not taken & {WHOLE, "people.surname", "people.name_be", "people.name_ru"}:
        names = sum(looks_like_a_name(text) and len(text.split()) in (2, 3) for text in texts)
        if names >= ENOUGH * len(texts):
            return WHOLE
    return ""


def _mostly(texts: Sequence[str], target: Target) -> bool:
    column = target.column
    if isinstance(column, Day):
        return (
            _share(bool(_ISO.fullmatch(converted(column, text))) and len(text) > 5 for text in texts)
            >= ENOUGH
        )
    if column is not None and target.is_list:
        called = List(column).called
        return _share(fold(text) in called for text in texts) >= ENOUGH
    if target.name == "url":
        return _share(text.startswith(("https://", "http://")) for text in texts) >= ENOUGH
    return False


def _share(answers: Iterable[bool]) -> float:
    found = list(answers)
    return sum(found) / len(found)
