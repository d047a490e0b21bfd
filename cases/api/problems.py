"""What can go wrong, by kind. `viasna.api.problems` writes them as RFC 9457 asks."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from rest_framework.exceptions import APIException

from cases.casebook.nearest import nearest


@dataclass(frozen=True)
class Kind:
    """``slug`` ends the address of the kind; the title is the same for every problem of it."""

    slug: str
    status: int
    title: Promise | str


UNKNOWN_PARAMETER = Kind("unknown-parameter", 400, gettext_lazy("There is no such parameter"))
BAD_VALUE = Kind("bad-value", 400, gettext_lazy("A parameter has a value that cannot be used"))
BAD_REQUEST = Kind("bad-request", 400, gettext_lazy("The request cannot be read"))
NO_TOKEN = Kind("no-token", 401, gettext_lazy("A token is needed"))
BAD_TOKEN = Kind("bad-token", 401, gettext_lazy("The token opens nothing"))
NOT_ALLOWED = Kind("not-allowed", 403, gettext_lazy("The token does not reach this"))
NOT_FOUND = Kind("not-found", 404, gettext_lazy("There is no such thing here"))
READ_ONLY = Kind("read-only", 405, gettext_lazy("Only reading is possible"))
NOT_ACCEPTABLE = Kind("not-acceptable", 406, gettext_lazy("It cannot be had in this format"))
GONE = Kind("gone", 410, gettext_lazy("It was taken off the site"))
TOO_MANY = Kind("too-many-requests", 429, gettext_lazy("Too many requests"))
BROKEN = Kind("broken", 500, gettext_lazy("Something went wrong here"))

KINDS = (
    UNKNOWN_PARAMETER,
    BAD_VALUE,
    BAD_REQUEST,
    NO_TOKEN,
    BAD_TOKEN,
    NOT_ALLOWED,
    NOT_FOUND,
    READ_ONLY,
    NOT_ACCEPTABLE,
    GONE,
    TOO_MANY,
    BROKEN,
)


class ApiProblem(APIException):
    """``detail`` is a sentence that says what would do; ``more`` stands beside it for programs."""

    def __init__(self, kind: Kind, detail: str, **more: Any) -> None:
        super().__init__(detail)
        self.kind, self.status_code, self.more = kind, kind.status, more


@dataclass(frozen=True)
class Mistake:
    """One parameter that is wrong, with what would do."""

    parameter: str
    detail: str
    nearest: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        told: dict[str, Any] = {"parameter": self.parameter, "detail": self.detail}
        return told | ({"nearest": list(self.nearest)} if self.nearest else {})


def refuse_unknown(given: Iterable[str], known: Iterable[str]) -> None:
    """Raises ApiProblem for parameters that nobody reads, each with the nearest known ones."""
    known = list(known)
    unknown = [name for name in given if name not in known]
    if unknown:
        mistakes = [
            Mistake(
                _short(name), _("There is no parameter of this name here."), tuple(nearest(name[:80], known))
            )
            for name in unknown[:MISTAKES_TOLD]
        ]
        names = ", ".join(f"“{one.parameter}”" for one in mistakes)
        raise ApiProblem(
            UNKNOWN_PARAMETER,
            _("Not known here: %(names)s. Nothing is ignored, so nothing was answered.") % {"names": names},
            errors=[one.as_json() for one in mistakes],
            known=sorted(known),
        )


def refusal(*mistakes: Mistake) -> ApiProblem:
    words = " ".join(f"{one.parameter}: {one.detail}" for one in mistakes)
    return ApiProblem(BAD_VALUE, words, errors=[one.as_json() for one in mistakes])


def refuse(mistakes: Iterable[Mistake]) -> None:
    """Raises ApiProblem if there is any."""
    if told := list(mistakes)[:MISTAKES_TOLD]:
        raise refusal(*told)


MISTAKES_TOLD = 20
LONGEST_TOLD = 80


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_TOLD else f"{text[:LONGEST_TOLD]}…"
