"""What a line of the search says about a record: what it is, when, where, and where the words stand."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext

from cases.admin.status import shown
from cases.dates import read_date
from cases.languages import reader_language
from cases.search.finding import Group
from cases.search.query import Query
from cases.search.snippets import marked, snippet
from cases.typed_dates import in_words


@dataclass(frozen=True)
class Line:
    code: SafeString
    words: SafeString
    about: list[str]  # when and where
    status: SafeString
    snippet: SafeString | None
    address: str


@dataclass(frozen=True)
class _Telling:
    words: Callable[[Any], str]
    about: Callable[[Any], Iterable[Any]]
    texts: tuple[str, ...] = ()  # besides the words of the line, where the sought words may stand


def _day(date: str) -> str:
    return in_words(read_date(date), reader_language()) if date else ""


def _who(act: Any) -> str:
    if act.person:
        return str(act.person.name or act.person.label)
    return (
        gettext("not identified")
        if act.people_min == 1
        else gettext("at least %(n)s people") % {"n": act.people_min}
    )


_SUMMARIES = tuple(f"{field}_{language}" for field in ("title", "summary") for language in ("be", "ru", "en"))
_NAMES = ("name_be", "name_ru", "name_en", "other_names", "label", "note")
_TELLING = {
    "person": _Telling(
        lambda person: person.name or person.label, lambda person: [_day(person.birth_date)], _NAMES
    ),
    "incident": _Telling(
        lambda incident: incident.title,
        lambda incident: [_day(incident.date), incident.locality or incident.region],
        _SUMMARIES,
    ),
    "trial": _Telling(
        lambda trial: f"{capfirst(trial.get_process_display())}: {trial.person.name or trial.person.label}",
        lambda trial: [_day(trial.date), trial.court],
    ),
    "source": _Telling(
        lambda source: f"{capfirst(source.get_kind_display())}: {source.title or source.incident.title}",
        lambda source: [_day(source.received or source.published)],
        ("url",),
    ),
    "act": _Telling(
        lambda act: f"{capfirst(str(act.kind))}: {_who(act)}",
        lambda act: [_day(act.date), act.place_of_detention or act.region or act.incident.region],
        ("note",),
    ),
    "recognition": _Telling(
        lambda recognition: recognition.person.name or recognition.person.label,
        lambda recognition: [_day(recognition.recognised_on)],
    ),
}

# Where a hit leads when not to the record itself: to everything about the person.
_PAGES = {"person": "file"}


def lines(group: Group, query: Query) -> list[Line]:
    return [_line(group.kind.name, record, query) for record in group.records]


def _line(kind: str, record: Any, query: Query) -> Line:
    telling = _TELLING[kind]
    words = telling.words(record)
    elsewhere = (text for text in (getattr(record, name) for name in telling.texts) if text and text != words)
    return Line(
        marked(record.code, query),
        marked(words, query),
        [str(part) for part in telling.about(record) if part],
        shown(record.status),
        next(filter(None, (snippet(text, query) for text in elsewhere)), None),
        reverse(f"admin:cases_{kind}_{_PAGES.get(kind, 'change')}", args=[record.pk]),
    )
