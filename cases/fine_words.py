"""A fine said both ways, and what makes one look at it again."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.formats import number_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from cases.dates import ImpreciseDate, read_date
from cases.fines import UNITS, BaseUnits, Fine, both_ways
from cases.languages import reader_language
from cases.models import Trial
from cases.typed_dates.words import day_in_words

_HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class FineSaid:
    """The other way to say the sum, and the doubt about it; each a sentence or empty."""

    words: str = ""
    doubt: str = ""


def say_fine(amount: Decimal, unit: str, date: ImpreciseDate | None, base_units: BaseUnits) -> FineSaid:
    """Counted as on the first possible day, as reports do. Other units than those of a fine have no words."""
    if unit not in UNITS:
        return FineSaid()
    if date is None:
        return FineSaid(_("What a base unit is worth depends on the day: write the date of the trial."))
    day = day_in_words(date.lower, reader_language())
    fine = both_ways(amount, unit, date.lower, base_units)
    if fine is None:
        return FineSaid(
            _("What a base unit was worth is not on record for this day: %(day)s.") % {"day": day}
        )
    words = _other_way(fine, unit)
    if base_units.change_within(date.lower, date.upper):
        words += ". " + _(
            "The base unit changes within these dates; counted for the first possible day, %(day)s."
        ) % {"day": day}
    doubt = "" if fine.whole else _("This is no whole number of base units: check the sum and the date.")
    return FineSaid(words, doubt)


def fines_in_doubt(trial: Trial) -> list[str]:
    """A sentence for each fine of the trial that is no whole number of base units."""
    fines = list(trial.penalties.select_related("kind").filter(unit__in=UNITS, amount__isnull=False))
    if not fines:
        return []
    date, base_units = read_date(trial.date), BaseUnits()
    said = [
        (penalty, say_fine(penalty.amount or Decimal(0), penalty.unit, date, base_units)) for penalty in fines
    ]
    return [
        capfirst(f"{penalty} {fine.words.rstrip('.')}. {fine.doubt}") for penalty, fine in said if fine.doubt
    ]


def _other_way(fine: Fine, unit: str) -> str:
    exact = fine.base_units if unit == "byn" else fine.byn
    rounded = exact.quantize(_HUNDREDTH)
    other = _base_units(rounded) if unit == "byn" else _rubles(rounded)
    sign = "=" if rounded == exact else "≈"
    return _("%(sum)s (base unit: %(value)s)") % {"sum": f"{sign} {other}", "value": _rubles(fine.unit_value)}


def _rubles(amount: Decimal) -> str:
    """In Belarusian and Russian what is no whole number takes a form of its own."""
    if amount % 1:
        return pgettext("no whole number", "%(n)s rubles") % {"n": _number(amount)}
    return ngettext("%(n)s ruble", "%(n)s rubles", int(amount)) % {"n": _number(amount)}


def _base_units(amount: Decimal) -> str:
    if amount % 1:
        return pgettext("no whole number", "%(n)s base units") % {"n": _number(amount)}
    return ngettext("%(n)s base unit", "%(n)s base units", int(amount)) % {"n": _number(amount)}


def _number(amount: Decimal) -> str:
    """18.5, but rubles with kopecks have two places: 24.50."""
    return number_format(amount, 2 if amount % 1 else 0, force_grouping=True)
