"""Words of partners that stand for words of our lists: known ones are found, the others are settled once each."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db import models
from django.utils.translation import override

from cases.casebook.columns import Choice, Column, Word
from cases.casebook.nearest import nearest
from cases.dates import read_date
from cases.importing.headings import ALSO_CALLED
from cases.importing.mapping import Mapping
from cases.importing.sealed import Row
from cases.importing.targets import targets
from cases.law_search import find_articles
from cases.models import Judge, LawArticle
from cases.models.fields import LANGUAGES

MOST_VALUES = 1_000  # different values of a column; more are no words of a list
NEAR = 5
NOTHING = "-"  # settled: it has no word of ours, and the cell counts as empty
SEPARATORS = ";\n"


@dataclass(frozen=True)
class Option:
    word: str
    label: str


class List:
    """The words of one column of ours, with all they are called in three languages."""

    def __init__(self, column: Column) -> None:
        self.column = column

    @cached_property
    def options(self) -> dict[str, str]:
        """Label in the reader's language by word."""
        if isinstance(self.column, Choice):
            return {str(word): str(label) for word, label in self.column.field.flatchoices if word}
        return {str(row.code if isinstance(row, Judge) else row.pk): str(row) for row in self._rows}

    @cached_property
    def _rows(self) -> list[Any]:
        model: type[models.Model] = self.column.field.related_model
        return list(models.QuerySet(model).order_by("pk"))

    @cached_property
    def called(self) -> dict[str, str]:
        """The word by each of its names, folded. A name that two words have is nobody's."""
        found: dict[str, set[str]] = {}
        for word, name in self._names():
            found.setdefault(fold(name), set()).add(word)
        return {name: words.pop() for name, words in found.items() if name and len(words) == 1}

    def _names(self) -> Iterator[tuple[str, str]]:
        for word in self.options:
            yield word, word
        if isinstance(self.column, Choice):
            for language in LANGUAGES:
                with override(language):
                    yield from ((str(word), str(label)) for word, label in self.column.field.flatchoices)
        else:
            for row in self._rows:
                word = str(row.code if isinstance(row, Judge) else row.pk)
                for stem in ("name", "title", "abbreviation"):
                    yield from ((word, getattr(row, f"{stem}_{code}", "") or "") for code in LANGUAGES)
        for name, word in ALSO_CALLED.get(self.column.name, {}).items():
            if word in self.options:
                yield word, name

    def near(self, said: str) -> list[Option]:
        if isinstance(self.column, Word) and self.column.vocabulary is LawArticle:
            today = read_date(datetime.date.today().isoformat())
            found = [str(one.pk) for one in find_articles(LawArticle.objects.all(), said, today)[:NEAR]]
        else:
            found = [self.called[name] for name in nearest(fold(said), self.called)]
        return [Option(word, self.options[word]) for word in dict.fromkeys(found) if word in self.options][
            :NEAR
        ]


@dataclass
class Unsettled:
    """A value that stands in so many rows and is none of ours."""

    said: str
    rows: int
    near: list[Option] = field(default_factory=list)
    settled: str = ""


def fold(text: str) -> str:
    return " ".join(text.casefold().replace("ё", "е").replace("’", "'").split()).rstrip(".")


def pieces(column: Column, text: str) -> list[str]:
    """The articles of a cell; elsewhere a cell is one word."""
    if isinstance(column, Word) and column.vocabulary is LawArticle:
        for separator in SEPARATORS[1:]:
            text = text.replace(separator, SEPARATORS[0])
        return [piece.strip() for piece in text.split(SEPARATORS[0]) if piece.strip()]
    return [text.strip()] if text.strip() else []


def listed(mapping: Mapping) -> dict[int, Column]:
    """The columns of theirs that hold words of our lists."""
    known = targets(mapping.kind)
    return {
        place: target.column
        for place, key in mapping.columns.items()
        if (target := known[key]).is_list and target.column is not None
    }


def values(mapping: Mapping, rows: Iterable[Row]) -> dict[int, Counter[str]]:
    """How often each value stands in these columns; at most so many of a column."""
    columns = listed(mapping)
    found: dict[int, Counter[str]] = {place: Counter() for place in columns}
    for number, cells in rows:
        if number > mapping.header:
            for place, column in columns.items():
                text = cells[place] if place < len(cells) else ""
                for piece in pieces(column, text):
                    if piece in found[place] or len(found[place]) < MOST_VALUES:
                        found[place][piece] += 1
    return found


def unsettled(
    mapping: Mapping, rows: Iterable[Row], settled: dict[str, dict[str, str]]
) -> dict[str, list[Unsettled]]:
    """By the key of the target, the most frequent first. What is settled already is there, to be changed."""
    columns, found = listed(mapping), {}
    for place, counts in values(mapping, rows).items():
        column, key = columns[place], mapping.columns[place]
        known, ours = List(column), settled.get(key, {})
        strange = [
            Unsettled(said, count, known.near(said), ours.get(fold(said), ""))
            for said, count in counts.most_common()
            if fold(said) not in known.called
        ]
        if strange:
            found[key] = strange
    return found


class Translator:
    """From a cell to the word of ours; what is neither known nor settled stays, and is a mistake of its row."""

    def __init__(self, column: Column, settled: dict[str, str]) -> None:
        self._column, self._settled, self._list = column, settled, List(column)

    def words(self, text: str) -> list[str]:
        found = [self._word(piece) for piece in pieces(self._column, text)]
        return [word for word in found if word != NOTHING]

    def _word(self, said: str) -> str:
        folded = fold(said)
        return self._settled.get(folded) or self._list.called.get(folded) or said
