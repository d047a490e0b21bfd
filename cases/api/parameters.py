"""The parameters of an address: read strictly, each with what it means."""

import datetime
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest
from django.utils.dateparse import parse_datetime
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation.trans_real import parse_accept_lang_header

from cases.api.problems import Mistake, refusal, refuse, refuse_unknown
from cases.casebook.nearest import nearest
from cases.dates import read_date
from cases.languages import LANGUAGES

PAGE, LARGEST_PAGE = 100, 1000
FALLBACK = "en"
NOT_READABLE = "\ufffd"  # stands for bytes that are no text


@dataclass(frozen=True)
class Parameter:
    """``schema`` as OpenAPI has it."""

    name: str
    meaning: Promise | str
    example: Any
    schema: Mapping[str, Any] = field(default_factory=lambda: {"type": "string"})


LANGUAGE = Parameter(
    "language",
    gettext_lazy("the language of labels and sentences; it goes before what Accept-Language asks for"),
    "be",
    {"type": "string", "enum": list(LANGUAGES)},
)
FIELDS = Parameter(
    "fields", gettext_lazy("only these fields, separated by commas, in this order"), "", {"type": "string"}
)
LIMIT = Parameter(
    "limit",
    gettext_lazy("how many at once"),
    PAGE,
    {"type": "integer", "minimum": 1, "maximum": LARGEST_PAGE, "default": PAGE},
)
CURSOR = Parameter(
    "cursor",
    gettext_lazy("where the next page begins: take it from the address under “next”, as it is"),
    "",
    {"type": "string"},
)
CHANGED_SINCE = Parameter(
    "changed_since",
    gettext_lazy(
        "only what changed or appeared since that moment, and what is gone; begin with a moment long ago, go on with "
        "“synced_until” of the last page"
    ),
    "2024-04-26T06:58:01Z",
    {"type": "string", "format": "date-time"},
)


def formats(*names: str) -> Parameter:
    return Parameter(
        "format",
        gettext_lazy("the format; it goes before what Accept asks for"),
        names[-1],
        {"type": "string", "enum": list(names)},
    )


def given_in(request: HttpRequest, known: Sequence[str]) -> dict[str, str]:
    """What the address says. Raises ApiProblem for what nobody reads, is there twice or is empty."""
    refuse_unknown(request.GET, known)
    mistakes = []
    for name, values in request.GET.lists():
        if len(values) > 1:
            mistakes.append(Mistake(name, _("It is there twice. Choose one value.")))
        elif not values[0]:
            mistakes.append(Mistake(name, _("It is empty. Give it a value, or leave it away.")))
        elif NOT_READABLE in values[0]:
            mistakes.append(Mistake(name, _("It is not text in UTF-8.")))
    refuse(mistakes)
    return {name: str(request.GET[name]) for name in request.GET}


def language_of(request: HttpRequest) -> str:
    """What the address or else the header asks for, English where neither asks for one of ours. A cookie has no say:
    a program's answer does not depend on what somebody once chose in a browser."""
    with suppress(SuspiciousOperation):  # of too many parameters it complains itself, later
        asked = request.GET.get("language", "")
        if asked in LANGUAGES:
            return asked
    for code, _quality in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        if code[:2] in LANGUAGES:
            return code[:2]
    return FALLBACK


def check_word(given: Mapping[str, str], parameter: Parameter) -> None:
    words = parameter.schema["enum"]
    if parameter.name in given and given[parameter.name] not in words:
        said = _("Possible are: %(words)s.") % {"words": ", ".join(words)}
        raise refusal(Mistake(parameter.name, said, tuple(nearest(given[parameter.name], words))))


def read_limit(given: Mapping[str, str]) -> int:
    text = given.get("limit", str(PAGE))
    if text.isascii() and text.isdigit() and len(text) < 8 and 1 <= int(text) <= LARGEST_PAGE:
        return int(text)
    said = _("Write a whole number from 1 to %(largest)d.") % {"largest": LARGEST_PAGE}
    raise refusal(Mistake("limit", said))


def read_moment(given: Mapping[str, str], name: str) -> datetime.datetime | None:
    """A moment with its offset, or a day, which begins at midnight UTC."""
    if name not in given:
        return None
    text = given[name].replace(" ", "+")  # a plus that nobody escaped is read as a space
    try:
        read = parse_datetime(text) or datetime.datetime.fromisoformat(text)
        return (read if read.tzinfo else read.replace(tzinfo=datetime.UTC)).astimezone(datetime.UTC)
    except (ValueError, OverflowError):
        said = _("Write a moment such as 2024-04-26T06:58:01Z.")
        raise refusal(Mistake(name, said)) from None


def read_days(text: str) -> tuple[datetime.date, datetime.date]:
    """The first and last day of an EDTF date. Raises ValidationError."""
    date = read_date(text)
    return date.lower, date.upper
