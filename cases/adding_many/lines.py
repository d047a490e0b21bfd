"""A list of people as it comes from a chat, read line by line."""

import datetime
import re
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from cases.adding_many import patterns
from cases.adding_many.names import as_written, is_given, looks_like_a_name, proposed_sex
from cases.adding_many.pieces import Piece, Pieces

OLDEST = 110
SHORTEST_AGE = 1


@dataclass(frozen=True)
class Line:
    """One line: what was understood, and what was left over. ``number`` counts the lines of the text from 1.

    ``birth_date`` is EDTF: a day, a year, or two years in which somebody of that age was born. ``people_min`` is
    0 for a line about somebody, else how many people nobody could name. The pieces put together are the text.
    """

    number: int
    text: str
    pieces: tuple[Piece, ...]
    name: str = ""
    birth_date: str = ""
    town: str = ""
    sex: str = ""
    proposed_sex: str = ""
    people_min: int = 0
    telephones: tuple[str, ...] = ()
    left_over: str = ""

    @property
    def birth_year(self) -> int | None:
        return int(self.birth_date[:4]) if self.birth_date else None

    @property
    def is_understood(self) -> bool:
        return bool(self.name or self.people_min)


@dataclass
class _Reading:
    """A line while it is read: each step takes its part out of the pieces."""

    pieces: Pieces
    today: datetime.date
    found: dict[str, Any] = field(default_factory=dict)

    def take(self, kind: str, pattern: re.Pattern[str], read: Any) -> Any:
        value = self.pieces.take(kind, pattern, read)
        if value is not None:
            self.found.setdefault(kind, value)
        return value


def parse(text: str, today: datetime.date | None = None) -> list[Line]:
    """The lines that say something, in their order. ``today``: the day ages are counted from."""
    day = today or timezone.localdate()
    lines = enumerate(text.splitlines(), start=1)
    return [_read(number, line, day) for number, line in lines if re.search(r"[^\W_]", line)]


def _read(number: int, text: str, today: datetime.date) -> Line:
    reading = _Reading(Pieces(text), today)
    reading.take("stamp", patterns.STAMP, re.Match.group)
    if not _take_people(reading):
        reading.take("mark", patterns.MARK, re.Match.group)
        telephones = _take_telephones(reading)
        _take_birth(reading)
        _take_sex(reading)
        _take_town_and_name(reading)
        reading.found["telephones"] = telephones
    found, name = reading.found, reading.found.get("name", "")
    return Line(
        number=number,
        text=text,
        pieces=tuple(reading.pieces.all),
        name=name,
        birth_date=found.get("birth", ""),
        town=found.get("town", ""),
        sex=found.get("sex", ""),
        proposed_sex=proposed_sex(name),
        people_min=found.get("people", 0),
        telephones=found.get("telephones", ()),
        left_over="; ".join(filter(None, reading.pieces.left())),
    )


def _take_people(reading: _Reading) -> bool:
    """“+3 неизвестных”, “яшчэ 5 чалавек”; “неизвестная женщина” is one, and the rest of the line says more."""

    def read(match: re.Match[str]) -> int | None:
        return (int(match["count"]) or None) if patterns.SAYS_PEOPLE.search(match.group()) else None

    if reading.take("people", patterns.PEOPLE, read):
        return True
    return bool(reading.take("people", patterns.SOMEBODY_UNKNOWN, lambda match: 1))


def _take_telephones(reading: _Reading) -> tuple[str, ...]:
    found = []
    while (telephone := reading.pieces.take("telephone", patterns.TELEPHONE, re.Match.group)) is not None:
        found.append(telephone.strip())
    return tuple(found)


def _take_birth(reading: _Reading) -> None:
    def day(match: re.Match[str]) -> str | None:
        try:
            born = datetime.date(*(int(match[part]) for part in ("year", "month", "day")))
        except ValueError:
            return None
        return born.isoformat() if born <= reading.today else None

    def year(match: re.Match[str]) -> str | None:
        return match["year"] if 0 <= reading.today.year - int(match["year"]) <= OLDEST else None

    def short_year(match: re.Match[str]) -> str:
        of_this_century = int(match["year"]) <= reading.today.year % 100
        return f"{20 if of_this_century else 19}{match['year']}"

    def age(match: re.Match[str]) -> str | None:
        years = int(match["said"] or match["years"] or match["bare"])
        last = reading.today.year - years
        return f"{last - 1}/{last}" if SHORTEST_AGE <= years <= OLDEST else None

    for pattern, read in (
        (patterns.BIRTH_DAY, day),
        (patterns.BIRTH_ISO, day),
        (patterns.BIRTH_YEAR, year),
        (patterns.BIRTH_SHORT, short_year),
        (patterns.AGE, age),
    ):
        if reading.take("birth", pattern, read) is not None:
            return


def _take_sex(reading: _Reading) -> None:
    def read(match: re.Match[str]) -> str:
        groups = match.groupdict()
        return "male" if groups.get("male") or groups.get("man") else "female"

    if reading.take("sex", patterns.SEX, read) is None:
        reading.take("sex", patterns.SEX_LETTER, read)


def _take_town_and_name(reading: _Reading) -> None:
    town = reading.take("town", patterns.TOWN_MARKED, _town) or reading.take(
        "town", patterns.TOWN_FROM, _town
    )
    named = reading.take("name", patterns.SURNAME_COMMA_NAME, _surname_first)
    if named is None:
        named = reading.take("name", patterns.NAME, _name) or reading.take("name", patterns.NAME, _one_word)
    if not town and named:
        reading.take("town", patterns.TOWN_ALONE, _town)


def _town(match: re.Match[str]) -> str | None:
    words = match["town"].split()
    return None if any(map(is_given, words)) else match["town"]


def _surname_first(match: re.Match[str]) -> str | None:
    """“Сцяпанаў, Алесь”; “Сцяпанаў, Гомель” is a name and a town."""
    known = is_given(match["rest"].split()[0]) and not is_given(match["surname"])
    return as_written(f"{match['surname']} {match['rest']}") if known else None


def _name(match: re.Match[str]) -> str | None:
    return (
        as_written(match.group())
        if len(match.group().split()) > 1 and looks_like_a_name(match.group())
        else None
    )


def _one_word(match: re.Match[str]) -> str | None:
    word = match.group()
    alone = word == match.string.strip(" \t,;.–—-") and word[0].isupper() and len(word) > 2
    return as_written(word) if alone or (is_given(word) and " " not in word) else None
