"""The question of a table as its address has it, read strictly: what it does not say clearly is a sentence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, urlencode

from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from cases.models import Act, Recognition, Trial
from cases.visibility import sees_unverified
from cases.workflow import Status
from reports.counting.rows import Population
from reports.periods import ALLOWED, BadPeriod, Period, read_period
from reports.tables.measure import Measure
from reports.tables.measures import MEASURES
from reports.tables.names import breakdown_name

COMPARISONS = ("none", "previous", "year")
EXACT, PROTECTED = "exact", "protected"
VERIFIED, SUBMITTED = "verified", "submitted"
PARAMETERS = ("measure", "rows", "columns", "period", "compare", "count", "numbers")
# A table of more cells is not read by anybody; a spreadsheet of the records is.
MOST_MONTHS = 120


class BadTable(ValueError):
    """A sentence that says what is wrong with the question, and what would do."""


@dataclass(frozen=True)
class Asked:
    """``rows`` and ``columns``: breakdowns, empty for none. ``count``: verified, or submitted with them.
    ``numbers``: exact, for the desk alone, or protected for publication."""

    measure: Measure
    period: Period
    rows: str = ""
    columns: str = ""
    compare: str = "none"
    count: str = VERIFIED
    numbers: str = EXACT

    @property
    def query(self) -> str:
        """The same question is always written the same; what is usual is left out."""
        said = {
            "measure": self.measure.name,
            "rows": self.rows,
            "columns": self.columns,
            "period": self.period.label,
            "compare": "" if self.compare == "none" else self.compare,
            "count": "" if self.count == VERIFIED else self.count,
            "numbers": "" if self.numbers == EXACT else self.numbers,
        }
        return urlencode({name: value for name, value in said.items() if value})

    @property
    def other(self) -> Period | None:
        return self.period.compared_with(self.compare)

    @property
    def is_protected(self) -> bool:
        return self.numbers == PROTECTED

    @property
    def breakdowns(self) -> tuple[str, ...]:
        return tuple(name for name in (self.rows, self.columns) if name)

    @property
    def overlapping(self) -> tuple[str, ...]:
        return tuple(name for name in self.breakdowns if self.measure.breakdowns[name].overlaps)

    def population(self, reader: User) -> Population:
        statuses = (Status.VERIFIED, Status.SUBMITTED) if self.count == SUBMITTED else (Status.VERIFIED,)
        return Population(tuple(map(str, statuses)), reader)

    def as_numbers(self, numbers: str) -> "Asked":
        return replace(self, numbers=numbers)


def may_count_submitted(reader: User) -> bool:
    """Whoever reads unverified records of every kind that is counted."""
    return all(sees_unverified(reader, model) for model in (Act, Trial, Recognition))


def read_query(text: str, reader: User) -> Asked:
    return read(parse_qsl(text.lstrip("?"), keep_blank_values=True), reader)


def read(pairs: Iterable[tuple[str, str]], reader: User) -> Asked:
    """Raises BadTable."""
    given = _once(pairs)
    measure = _measure(given.get("measure", ""))
    rows, columns = (_breakdown(measure, given.get(name, "")) for name in ("rows", "columns"))
    if rows and rows == columns:
        raise BadTable(_("Rows and columns are the same. Choose another for one of them."))
    asked = Asked(
        measure,
        _period(given.get("period", "")),
        *((rows, columns) if rows else (columns, "")),
        _word(given, "compare", COMPARISONS),
        _word(given, "count", (VERIFIED, SUBMITTED)),
        _word(given, "numbers", (EXACT, PROTECTED)),
    )
    if asked.count == SUBMITTED and not may_count_submitted(reader):
        raise BadTable(_("You may count verified records only."))
    if asked.count == SUBMITTED and asked.is_protected:
        raise BadTable(_("Only verified records may be published. Choose “verified records” first."))
    return asked


def _once(pairs: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    given: dict[str, str] = {}
    for name, value in pairs:
        if name not in PARAMETERS:
            raise BadTable(
                _("A table knows no “%(name)s”. It can be asked for: %(known)s.")
                % {"name": _short(name), "known": ", ".join(PARAMETERS)}
            )
        if name in given:
            raise BadTable(_("“%(name)s” is there twice. Choose one value.") % {"name": name})
        given[name] = value.strip()
    return given


def _short(text: str) -> str:
    """An address can be as long as somebody likes."""
    return text if len(text) <= 60 else f"{text[:59]}…"


def _measure(name: str) -> Measure:
    if not name:
        raise BadTable(_("Choose what is to be counted."))
    if name not in MEASURES:
        raise BadTable(
            _("“%(name)s” cannot be counted in a table. Choose one of: %(known)s.")
            % {"name": _short(name), "known": ", ".join(MEASURES)}
        )
    return MEASURES[name]


def _breakdown(measure: Measure, name: str) -> str:
    if name and name not in measure.breakdowns:
        raise BadTable(
            _("“%(measure)s” cannot be broken down “%(name)s”. Choose one of: %(known)s.")
            % {
                "measure": measure.title,
                "name": _short(breakdown_name(name)),
                "known": ", ".join(map(breakdown_name, measure.breakdowns)) or _("nothing"),
            }
        )
    return name


def _period(text: str) -> Period:
    if not text:
        raise BadTable(f"{_('Say which period is to be counted.')} {ALLOWED}")
    try:
        period = read_period(_short(text))
    except BadPeriod as mistake:
        raise BadTable(str(mistake)) from None
    if len(period.months) > MOST_MONTHS:
        raise BadTable(_("A table is made of ten years at most. Choose a shorter period."))
    return period


def _word(given: Mapping[str, str], name: str, known: tuple[str, ...]) -> str:
    word = given.get(name) or known[0]
    if word not in known:
        raise BadTable(
            _("“%(value)s” is no value of “%(name)s”. Choose one of: %(known)s.")
            % {"value": _short(word), "name": name, "known": ", ".join(known)}
        )
    return word
