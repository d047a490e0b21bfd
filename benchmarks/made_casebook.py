"""A casebook to bring in: a workbook of any number of acts with their people, incidents, trials and charges."""

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import xlsxwriter

from benchmarks import choices

Cells = tuple[Any, ...]
# Rows for a hundred acts.
ROWS = {"people": 40, "incidents": 25, "acts": 100, "trials": 25, "charges": 25}
COLUMNS = {
    "people": "code name_be name_en sex birth_date minor_children note",
    "incidents": "code date region locality title_be summary_be",
    "acts": "code incident kind date person people_min region agency note",
    "trials": "code person process date court instance outcome incident",
    "charges": "trial article",
}
Words = Mapping[str, list[str]]


def make_workbook(path: Path, acts: int) -> None:
    """Written row by row, as exports are."""
    tables = dict(zip(COLUMNS, (_people, _incidents, _acts, _trials, _charges), strict=True))
    words = _words()
    with xlsxwriter.Workbook(path, {"constant_memory": True, "strings_to_formulas": False}) as book:
        for name, rows in tables.items():
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, COLUMNS[name].split())
            for number in range(rows_of(name, acts)):
                sheet.write_row(number + 1, 0, rows(number, acts, words))


def rows_of(table: str, acts: int) -> int:
    return acts * ROWS[table] // 100


def _words() -> Words:
    found: dict[str, list[str]] = {}
    for subject, _place, word in choices.words():
        found.setdefault(subject, []).append(word or "")
    return found


def _pick(number: int, salt: int, below: int) -> int:
    """Far from that of the next row."""
    return (number * 48_271 + salt * 7_919) % 2_147_483_647 * 40_692 % 2_147_483_399 % below


def _word(words: Words, subject: str, number: int, salt: int) -> str:
    return words[subject][_pick(number, salt, choices.PLACES)]


def _day(number: int, salt: int) -> str:
    """One in ten is known by its month only."""
    day = choices.FIRST_DAY + datetime.timedelta(days=_pick(number, salt, choices.DAYS))
    return day.isoformat()[: 7 if _pick(number, salt + 1, 10) == 0 else 10]


_NAMES = list(choices.names())
_BIRTHS = [said for _place, said, _first, _last in choices.births()]


def _people(number: int, _acts: int, words: Words) -> Cells:
    given, family = _NAMES[_pick(number, 1, choices.PLACES)], _NAMES[_pick(number, 2, choices.PLACES)]
    return (
        f"P-{number}",
        f"{given[1]} {family[3]}",
        f"{given[2]} {family[4]}" if number % 2 else "",
        _word(words, "sex", number, 3),
        _BIRTHS[_pick(number, 4, choices.PLACES)],
        ("", "no", "yes", "2")[_pick(number, 5, 4)],
        f"Told by neighbour {number}" if number % 3 == 0 else "",
    )


def _incidents(number: int, _acts: int, words: Words) -> Cells:
    region = _word(words, "region", number, 11)
    return (
        f"I-{number}",
        _day(number, 12),
        region,
        f"Вёска {number % 500}",
        f"Затрыманні ў двары, {number}",
        "Што адбылося, у трох ці чатырох сказах, як іх піша ўначы той, хто дакументуе.",
    )


def _acts(number: int, acts: int, words: Words) -> Cells:
    nobody = _pick(number, 21, 100) < 8
    return (
        f"A-{number}",
        f"I-{_pick(number, 22, rows_of('incidents', acts))}",
        _word(words, "act", number, 23),
        _day(number, 24),
        "" if nobody else f"P-{_pick(number, 25, rows_of('people', acts))}",
        20 if nobody else 1,
        _word(words, "own_region", number, 26),
        _word(words, "agency", number, 27),
        f"Seen from window {number}" if number % 5 == 0 else "",
    )


def _trials(number: int, acts: int, words: Words) -> Cells:
    return (
        f"T-{number}",
        f"P-{_pick(number, 31, rows_of('people', acts))}",
        "criminal" if number % 7 == 0 else "administrative",
        _day(number, 32),
        _word(words, "court", number, 33),
        "first" if number % 9 else "appeal",
        _word(words, "outcome", number, 34),
        f"I-{_pick(number, 35, rows_of('incidents', acts))}" if number % 2 else "",
    )


def _charges(number: int, _acts: int, words: Words) -> Cells:
    process = "criminal" if number % 7 == 0 else "administrative"
    return f"T-{number}", _word(words, process, number, 36)
