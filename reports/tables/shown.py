"""A table as it is read: names, numbers as they are printed, what they were before, and the notes under it."""

import datetime
from dataclasses import dataclass
from typing import Literal

from django.contrib.auth.models import User
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.models.fields import reader_language
from reports.disclosure import NATIONAL, ROUNDED_TO, SMALLEST_GROUP, SMALLEST_VULNERABLE_GROUP
from reports.models.release import FINAL_AFTER
from reports.periods import Period
from reports.tables.asked import SUBMITTED, Asked
from reports.tables.counting import Counted, Key, Value, count
from reports.tables.names import TOTAL, UNKNOWN, Names, breakdown_name
from reports.tables.protecting import Cell, Protected, as_counted, protect
from reports.tables.told import told_of
from reports.wording import dates
from reports.wording.catalogue import initial
from reports.wording.labels import no_data
from reports.wording.numbers import decimal

Kind = Literal["value", "unknown", "total"]
NO_CELL = Cell(None, "unknown")


@dataclass(frozen=True)
class Made:
    """A table that was counted, and the same of the period it is compared with."""

    asked: Asked
    at: datetime.datetime
    counted: Counted
    now: Protected
    counted_before: Counted | None = None
    before: Protected | None = None

    def cell(self, row: str, column: str) -> Cell:
        return self.now.cells.get((row, column), NO_CELL)

    def cell_before(self, row: str, column: str) -> Cell:
        """The cell at the same place of the other period: its first month beside our first."""
        if self.before is None:
            return NO_CELL
        then, then_across = self._then(self.asked.rows, row), self._then(self.asked.columns, column)
        known = self.counted_before is not None and self.counted_before.is_known
        if not known or then is None or then_across is None:
            return NO_CELL
        there = (then, then_across)
        if there in self.before.cells:
            return self.before.cells[there]
        # Whatever was not found then was not there; two ways and published it looks like any small group.
        rounded = self.asked.is_protected and TOTAL not in there
        return Cell(0, "rounded" if rounded else "exact")

    def _then(self, breakdown: str, key: str) -> str | None:
        other = self.asked.other
        if breakdown != "by_month" or key in (TOTAL, UNKNOWN) or other is None:
            return key
        ours, theirs = self.asked.period.months, other.months
        return dict(zip(ours, theirs, strict=True)).get(key) if len(ours) == len(theirs) else None


def make(asked: Asked, reader: User) -> Made:
    """Four queries for each period; protected, two more for each, and of sums six."""
    counted, now = _made(asked, asked.period, reader)
    other = asked.other
    if other is None:
        return Made(asked, timezone.now(), counted, now)
    return Made(asked, timezone.now(), counted, now, *_made(asked, other, reader, now))


def _made(
    asked: Asked, period: Period, reader: User, beside: Protected | None = None
) -> tuple[Counted, Protected]:
    """``beside``: what the same table tells of the period asked for."""
    among = asked.population(reader)
    counted = count(asked, period, among)
    if not asked.is_protected:
        return counted, as_counted(counted)
    told = told_of(asked.measure.name, period, is_final(period))
    if beside is not None:
        told.add(asked.period, (asked.rows, asked.columns), beside.told, binds=True)
    return counted, protect(asked, counted, among, told)


@dataclass(frozen=True)
class ShownCell:
    """``key``: of its row and column; ``before`` and ``change``: of the period compared with, as they are printed."""

    key: Key
    text: str
    cell: Cell
    kind: Kind
    before: str = ""
    change: str = ""
    column: str = ""


@dataclass(frozen=True)
class ShownRow:
    label: str
    cells: tuple[ShownCell, ...]
    kind: Kind


@dataclass(frozen=True)
class ShownTable:
    caption: str
    row_heading: str
    columns: tuple[str, ...]
    rows: tuple[ShownRow, ...]
    notes: tuple[str, ...]


def show(made: Made) -> ShownTable:
    names, asked = Names(), made.asked
    columns = (*made.counted.columns, TOTAL)
    headings = tuple(
        heading(names, asked.columns, key) if asked.columns else initial(str(asked.measure.unit))
        for key in columns
    )
    rows = tuple(
        ShownRow(
            names.of(asked.rows, row),
            tuple(
                _cell(made, (row, column), title, names.language)
                for column, title in zip(columns, headings, strict=True)
            ),
            _kind(row),
        )
        for row in (*made.counted.rows, TOTAL)
    )
    row_heading = initial(breakdown_name(asked.rows)) if asked.rows else ""
    return ShownTable(caption(asked), row_heading, headings, rows, tuple(notes(made)))


def heading(names: Names, breakdown: str, key: str) -> str:
    return names.of(breakdown, key)


def caption(asked: Asked) -> str:
    """Detentions by region and by month: first quarter of 2024."""
    by = [breakdown_name(name) for name in asked.breakdowns]
    broken = (
        _("%(rows)s and %(columns)s") % {"rows": by[0], "columns": by[1]} if len(by) == 2 else " ".join(by)
    )
    subject = f"{asked.measure.title} {broken}".strip()
    return f"{subject}: {dates.title(asked.period, reader_language())}"


def _kind(key: str) -> Kind:
    return "total" if key == TOTAL else "unknown" if key == UNKNOWN else "value"


def _cell(made: Made, key: Key, column: str, language: str) -> ShownCell:
    cell = made.cell(*key)
    kind = _kind(key[0]) if key[1] == TOTAL else _kind(key[1])
    if made.before is None:
        return ShownCell(key, printed(cell, language), cell, kind, column=column)
    before = made.cell_before(*key)
    return ShownCell(
        key,
        printed(cell, language),
        cell,
        kind,
        printed(before, language),
        _change(cell, before, language),
        column,
    )


def printed(cell: Cell, language: str) -> str:
    if cell.how == "withheld":
        return _("withheld")
    if cell.value is None:
        return no_data(language)
    if cell.how == "rounded" and not cell.value:
        return f"0–{ROUNDED_TO // 2}"
    return decimal(cell.value, language)


def _change(now: Cell, before: Cell, language: str) -> str:
    """Of exact numbers only: two that are rounded may differ by nothing else."""
    if "rounded" in (now.how, before.how) or now.value is None or before.value is None:
        return ""
    return signed(now.value - before.value, language)


def signed(change: Value, language: str) -> str:
    sign = "+" if change > 0 else "−" if change < 0 else "±"
    return f"{sign}{decimal(abs(change), language)}"


def notes(made: Made) -> list[str]:
    """What is counted, of when, as known when, over which records, and what was done to the numbers."""
    asked, language = made.asked, reader_language()
    said = [str(asked.measure.rule), *_overlapping(asked)]
    said.append(
        _("Period: %(period)s. As known on %(moment)s.")
        % {"period": dates.span(asked.period, language), "moment": dates.moment(made.at, language)}
    )
    said.append(
        "" if made.counted.is_known else _("No record reaches this period: that is no data, not zero.")
    )
    said.append(_which_records(asked))
    if asked.other is not None:
        said.append(_("Compared with: %(period)s.") % {"period": dates.span(asked.other, language)})
    said += _maturity(asked)
    said.append(_("Exact numbers, for the desk only: not to be published.") if not asked.is_protected else "")
    said += _protection(made) if asked.is_protected else []
    return [sentence for sentence in said if sentence]


def _overlapping(asked: Asked) -> list[str]:
    told = {
        "by_article": _("Counted under each of several articles: they do not add up to the total."),
        "by_penalty": _("Counted under each of several penalties: they do not add up to the total."),
        "by_kind": _("Counted under each of several kinds of acts: they do not add up to the total."),
    }
    return [told[name] for name in asked.overlapping]


def _which_records(asked: Asked) -> str:
    restricted = _(
        "Of restricted incidents only those of your teams are counted; releases count all of them."
    )
    if asked.count == SUBMITTED:
        return _("Verified records, and submitted ones that nobody has checked yet.") + " " + restricted
    return _("Verified records only.") + " " + restricted


def is_final(period: Period) -> bool:
    return timezone.localdate() - period.end >= FINAL_AFTER


def _maturity(asked: Asked) -> list[str]:
    if is_final(asked.period):
        return []
    if asked.other is None:
        return [_("Provisional: records of this period still keep coming in.")]
    return [
        _("Provisional: a period that is still being documented always looks smaller than one that is not.")
    ]


def _protection(made: Made) -> list[str]:
    said = []
    if set(made.asked.breakdowns) - NATIONAL:
        said.append(
            _(
                "Groups of fewer than %(least)d are withheld (of minors and of people who are neither women nor men, "
                "of fewer than %(vulnerable)d), with others by which they could be worked out, and numbers that differ "
                "by so few from a published one, or would let one be worked out."
            )
            % {"least": SMALLEST_GROUP, "vulnerable": SMALLEST_VULNERABLE_GROUP}
        )
    if made.now.has_rounded:
        said.append(
            _("Inside the table numbers are rounded to %(base)d and do not add up; the totals are exact.")
            % {"base": ROUNDED_TO}
        )
    if made.now.frozen:
        said.append(_("Cells that were published before stay as they were published."))
    if made.now.why_withheld:
        said.append(made.now.why_withheld)
    return said
