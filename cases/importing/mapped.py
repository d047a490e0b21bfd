"""A partner's table as a casebook: each of their rows becomes a row of one or several of our tables.

Records that their table gives no code get one made from what the row says, so that the same row is the same record when
the table comes again. Nothing is put in that the row does not say, but what was fixed for all rows.
"""

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

from cases.adding_many.names import as_written
from cases.casebook.columns import Code, Reference
from cases.casebook.files.opening import SourceRow
from cases.casebook.rows import other_length
from cases.casebook.tables import BY_NAME, INCIDENTS, PEOPLE
from cases.importing.mapping import Mapping
from cases.importing.sealed import Row
from cases.importing.targets import GIVEN, LINKS, NAME_PARTS, PATRONYMIC, ROW_KINDS, SURNAME, WHOLE, targets
from cases.importing.values import amount_and_unit, converted
from cases.importing.words import Translator
from cases.names.language import field_language
from cases.names.latin import in_english
from cases.names.letters import is_cyrillic

_OUR_CODE = re.compile(r"[A-Za-z]+-[A-Za-z0-9.\-]+")
_IN_CODES = re.compile(r"[^A-Za-z0-9.]+")
_LETTERS = {"people": "P", "incidents": "I", "acts": "A", "trials": "T", "sources": "S", "judges": "J"}
# What makes two rows tell of one person; what else they say of them must not differ.
_WHO = ("name_be", "name_ru", "name_en", "label", "birth_date")
Texts = dict[str, str]


class MappedFile:
    """A `CasebookFile`; ``rows_of_sheet`` is called anew for each table, so that nothing has to be held.

    ``is_text``: a .csv, where a row that is too short has lost a cell as one that is too long has won one.
    """

    def __init__(
        self,
        mapping: Mapping,
        words: dict[str, dict[str, str]],
        partner: str,
        rows_of_sheet: Callable[[], Iterator[Row]],
        is_text: bool = False,
    ) -> None:
        self.mapping, self._is_text = mapping, is_text
        self._rows = rows_of_sheet
        self._stem = code_stem(partner)
        self._known = targets(mapping.kind)
        self._main = ROW_KINDS[mapping.kind][0].name
        self._translators = {
            key: Translator(target.column, words.get(key, {}))
            for key, target in self._known.items()
            if target.column is not None and target.is_list
        }
        self._chosen = {*mapping.columns.values(), *mapping.fixed}
        self._tables = [table.name for table in ROW_KINDS[mapping.kind] if self._has(table.name)]

    def _has(self, table: str) -> bool:
        return table == self._main or any(key.startswith(f"{table}.") for key in self._chosen)

    def names(self) -> list[str]:
        return self._tables

    def rows(self, name: str) -> Iterator[list[str]]:
        header = self._header(name)
        yield header
        seen: dict[str, int] = {}
        width = 0
        for number, cells in self._rows():
            if number <= self.mapping.header:
                width = len(cells)
                continue
            if self._is_ragged(cells, width):
                if name == self._main:
                    yield SourceRow(number, [], problem=other_length(len(cells), width))
                continue
            for texts in self._records(name, cells):
                line = [texts.get(column, "") for column in header]
                if not self._is_repeated(name, line, texts, seen):
                    yield SourceRow(number, line, blank_keeps=True)

    def _is_ragged(self, cells: list[str], width: int) -> bool:
        return any(cell.strip() for cell in cells[width:]) or (self._is_text and len(cells) < width)

    def _is_repeated(self, name: str, line: list[str], texts: Texts, seen: dict[str, int]) -> bool:
        """A person or an incident that an earlier row told of, with the same words or with fewer."""
        if name == self._main or name not in (PEOPLE.name, INCIDENTS.name):
            return False
        said, code = hash(tuple(line)), texts["code"]
        if code not in seen:
            seen[code] = said
            return False
        more = any(text for column, text in texts.items() if column != "code" and column not in _WHO)
        return seen[code] == said or (name == PEOPLE.name and not more)

    def _header(self, name: str) -> list[str]:
        chosen = {key.partition(".")[2] for key in self._chosen if key.startswith(f"{name}.")}
        if name == PEOPLE.name and chosen & {key.partition(".")[2] for key in NAME_PARTS}:
            chosen |= {"name_be", "name_ru", "name_en"}
        if "code" in BY_NAME[name].by_name:
            chosen.add("code")
        if name == self._main:
            chosen |= {LINKS[other] for other in self._tables if other in ("people", "incidents")}
        elif name in ("charges", "penalties"):
            chosen.add("trial")
            chosen |= {"unit"} & BY_NAME[name].by_name.keys()  # the amount may say it: 15 days
        if name == INCIDENTS.name and name != self._main:
            chosen |= {"date", "region"}
        return [column for column in BY_NAME[name].by_name if column in chosen]

    def _records(self, name: str, cells: list[str]) -> Iterator[Texts]:
        """The rows of one table that a row of theirs becomes."""
        said = self._said(cells)
        if name in ("charges", "penalties") and name != self._main:
            yield from self._parts(name, said, cells)
        elif name == self._main:
            yield self._main_record(said, cells)
        elif name == PEOPLE.name:
            if person := self._person(said, cells):
                yield person
        else:
            yield self._incident(said)

    def _said(self, cells: list[str]) -> Texts:
        """The cells that were chosen and what was fixed, by target, as they are written."""
        found = dict(self.mapping.fixed)
        for place, key in self.mapping.columns.items():
            found[key] = cells[place] if place < len(cells) else ""
        return found

    def _texts(self, name: str, said: Texts) -> Texts:
        texts = {}
        for key, text in said.items():
            table, _dot, column = key.partition(".")
            if table == name and key not in NAME_PARTS:
                texts[column] = self._text(key, text)
        return texts

    def _text(self, key: str, text: str) -> str:
        if key in self._translators:
            return "; ".join(self._translators[key].words(text))
        column: Any = self._known[key].column
        if isinstance(column, Code | Reference) and text.strip():
            return self._code_of(
                column.table if isinstance(column, Reference) else key.partition(".")[0], text
            )
        return converted(column, text) if text.strip() else ""

    def _code_of(self, table: str, text: str) -> str:
        """One of ours as it stands; a number of theirs with their own letters before it."""
        text = text.strip()
        if _OUR_CODE.fullmatch(text):
            return text
        own = _IN_CODES.sub("-", text).strip("-")
        return f"{self._stem}-{_LETTERS.get(table, 'X')}-{own}" if own == text else text

    def _main_record(self, said: Texts, cells: list[str]) -> Texts:
        texts = self._texts(self._main, said)
        if "code" in BY_NAME[self._main].by_name and not texts.get("code"):
            # Of all cells in any order: neither what is chosen for them nor where they stand makes it another record.
            texts["code"] = self._made_code(self._main, *sorted(cell for cell in cells if cell.strip()))
        if PEOPLE.name in self._tables and self._main != PEOPLE.name:
            person = self._person(said, cells)
            texts["person"] = person["code"] if person else texts.get("person", "")
        elif self._main == PEOPLE.name:
            texts |= self._names(said)
        if INCIDENTS.name in self._tables and self._main != INCIDENTS.name:
            texts["incident"] = texts.get("incident") or self._incident(said)["code"]
        return texts

    def _link(self, said: Texts, table: str) -> str:
        """The code that the main record itself says of the other."""
        key = f"{self._main}.{LINKS[table]}"
        return self._text(key, said[key]) if key in said else ""

    def _person(self, said: Texts, cells: list[str]) -> Texts | None:
        """Nobody, where the row names nobody."""
        texts = self._texts(PEOPLE.name, said) | self._names(said)
        named = any(texts.get(name) for name in ("code", "name_be", "name_ru", "name_en", "label"))
        if not named:
            return None
        code = texts.get("code") or self._link(said, PEOPLE.name)
        who = [texts.get(name, "") for name in _WHO]
        of_row = [] if self.mapping.one_person else sorted(cell for cell in cells if cell.strip())
        texts["code"] = code or self._made_code(PEOPLE.name, *who, *of_row)
        return texts

    def _names(self, said: Texts) -> Texts:
        parts = [said.get(key, "").strip() for key in (GIVEN, PATRONYMIC, SURNAME)]
        whole = as_written(said.get(WHOLE, "")) or as_written(" ".join(part for part in parts if part))
        return {f"name_{field_language(whole)}": whole} if whole else {}

    def _incident(self, said: Texts) -> Texts:
        """When and where it was, is when and where the act of the row was, if nothing else is said."""
        texts = self._texts(INCIDENTS.name, said)
        main = self._texts(self._main, said)
        for name in ("date", "region"):
            if not texts.get(name):
                texts[name] = main.get(name, "")
        code = texts.pop("code", "") or self._link(said, INCIDENTS.name)
        what = [f"{name}={texts[name]}" for name in sorted(texts)]
        texts["code"] = code or self._made_code(INCIDENTS.name, *what)
        return texts

    def _parts(self, name: str, said: Texts, cells: list[str]) -> Iterator[Texts]:
        texts = self._texts(name, said)
        if name == "penalties" and not texts.get("unit"):
            texts["unit"] = amount_and_unit(said.get("penalties.amount", "").strip())[1]
        trial = self._main_record(said, cells)["code"]
        if name == "penalties":
            if texts.get("kind") or texts.get("amount"):
                yield texts | {"trial": trial}
            return
        for article in dict.fromkeys(texts.get("article", "").split("; ")):
            if article:
                yield {"article": article, "trial": trial}

    def _made_code(self, table: str, *said: str) -> str:
        plain = "\x1f".join(" ".join(text.casefold().split()) for text in said)
        digest = hashlib.sha256(f"{self._stem}\x1f{table}\x1f{plain}".encode()).hexdigest()
        return f"{self._stem}-{_LETTERS[table]}-{digest[:16].upper()}"


def code_stem(partner: str) -> str:
    """A few Latin letters of who it is from: HRC, VIASNA-MINSK."""
    latin = " ".join(in_english(word) if is_cyrillic(word) else word for word in partner.lower().split())
    ascii_only = unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode().upper()
    return _IN_CODES.sub("-", ascii_only).strip("-.")[:14].strip("-.") or "IMPORT"
