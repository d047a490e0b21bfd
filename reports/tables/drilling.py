"""From a cell to what it counts: a list of the desk, a figure of a release, or the records themselves."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.contrib import admin
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.models import Act, Judge, Trial
from reports.disclosure import NATIONAL, TELLING, too_small
from reports.indicators import INDICATORS
from reports.offered import too_few
from reports.periods import Period, read_period
from reports.tables.asked import SUBMITTED, Asked
from reports.tables.counting import Value
from reports.tables.names import TOTAL, UNKNOWN
from reports.tables.shown import is_final
from reports.tables.told import told_of

# Which filter of which list says the same as a value of the breakdown.
ACT_FILTERS = {
    "by_kind": "kind__slug__exact",
    "by_region": "region",
    "by_campaign": "incident__campaign__slug__exact",
    "by_agency": "agency__slug__exact",
}
TRIAL_FILTERS = {
    "by_region": "court__region__slug__exact",
    "by_court": "court",
    "by_article": "article",
    "by_outcome": "outcome__exact",
}
LISTS: dict[str, tuple[type[Act | Trial], dict[str, str], dict[str, str]]] = {
    "detentions": (Act, ACT_FILTERS, {"kind__slug__exact": "detention"}),
    "acts": (Act, ACT_FILTERS, {}),
    "administrative_trials": (
        Trial,
        TRIAL_FILTERS,
        {"process__exact": "administrative", "court_instance__exact": "first"},
    ),
}
# Parts of a total that a release tells by a name of their own: measure, breakdown and value → where.
TOLD_APART = {
    **{(people, "by_age", "minors"): "minors" for people in ("people_detained", "people_persecuted")},
    **{
        (people, "by_children", "yes"): "with_minor_children"
        for people in ("people_detained", "people_persecuted")
    },
    ("political_prisoners", "by_sex", "female"): "women_at_end",
}


@dataclass(frozen=True)
class CellList:
    """A list of the desk: of which records, filtered by what."""

    model: type[Act | Trial]
    query: str

    @property
    def address(self) -> str:
        names = f"{self.model._meta.app_label}_{self.model._meta.model_name}"
        return f"{reverse(f'{admin.site.name}:{names}_changelist')}?{self.query}"


def list_of(asked: Asked, row: str, column: str) -> CellList | None:
    """The list whose filters say the same as the cell; None where no filters do. Whether it has the same records is
    asked when it is opened: a filter knows nothing of what a record that is not verified says of another."""
    if asked.measure.name not in LISTS or asked.count == SUBMITTED:
        return None
    model, filters, always = LISTS[asked.measure.name]
    chosen, days = dict(always), asked.period
    for breakdown, key in ((asked.rows, row), (asked.columns, column)):
        if not breakdown or key == TOTAL:
            continue
        if breakdown == "by_month" and key != UNKNOWN:
            days = _month_within(key, days)
        elif breakdown == "by_judge" and key != UNKNOWN:
            judge = Judge.objects.filter(code=key).first()
            chosen["judge"] = str(judge.pk) if judge else ""
        elif breakdown in filters and (key != UNKNOWN or breakdown == "by_outcome"):
            chosen[filters[breakdown]] = key
        else:
            return None
    dated = {"status__exact": "verified", "from": days.start.isoformat(), "to": days.end.isoformat()}
    return CellList(model, urlencode(chosen | dated))


def _month_within(key: str, period: Period) -> Period:
    month = read_period(key)
    if period.start <= month.start and month.end <= period.end:
        return month
    return Period("", "days", max(month.start, period.start), min(month.end, period.end))


def why_not_published(asked: Asked, row: str, column: str, value: Value | None) -> str:
    """A sentence why the cell may not stand in a publication, or an empty text."""
    if value is None:
        return _("There is no data for this cell.")
    if asked.count == SUBMITTED:
        return _("Only verified records may be published. Choose “verified records” first.")
    keys = [
        key
        for breakdown, key in ((asked.rows, row), (asked.columns, column))
        if breakdown and breakdown not in NATIONAL and key != TOTAL
    ]
    told = TELLING & {asked.measure.figure.rpartition(".")[2]}
    if not asked.measure.is_sum and any(too_small(key, value) for key in (*keys, *told)):
        return too_few()
    if _figure(asked, row, column) is None and _is_given_away(asked, row, column, value):
        return _(
            "Beside what was published already, this number would tell of a group so small that people in it could be "
            "recognised. Choose a larger one."
        )
    if _figure(asked, row, column) is None and list_of(asked, row, column) is None:
        return _(
            "Neither a figure of a release nor a list of the desk says this number. Choose one breakdown less."
        )
    return ""


def _is_given_away(asked: Asked, row: str, column: str, value: Value) -> bool:
    """Of one group, in all days or in one month. A number by two breakdowns was told by nobody exactly."""
    chosen = {
        name: key for name, key in ((asked.rows, row), (asked.columns, column)) if name and key != TOTAL
    }
    month = chosen.pop("by_month", "")
    if len(chosen) != 1 or month == UNKNOWN or asked.measure.is_sum:
        return False
    [(breakdown, key)] = chosen.items()
    period = _month_within(month, asked.period) if month else asked.period
    told = told_of(asked.measure.name, period, is_final(period))
    return told.gives_away(breakdown, key, int(value))


def insertion_query(asked: Asked, row: str, column: str) -> str:
    """What “Insert a figure…” is asked for: the figure of a release where there is one, else the list, counted."""
    figure = _figure(asked, row, column)
    if figure is not None:
        compare = {"compare": asked.compare} if asked.compare != "none" else {}
        return urlencode({"period": asked.period.label, **figure, **compare})
    found = list_of(asked, row, column)
    return urlencode({"address": found.address if found else ""})


def _figure(asked: Asked, row: str, column: str) -> dict[str, str] | None:
    """Indicator, breakdown and value, as “Insert a figure…” asks for them."""
    measure = asked.measure
    chosen = [
        (name, key) for name, key in ((asked.rows, row), (asked.columns, column)) if name and key != TOTAL
    ]
    indicator, _dot, rest = measure.figure.partition(".")
    if not chosen and indicator:
        breakdown, _dot, value = rest.rpartition(".")
        return {"indicator": indicator, "by": breakdown, "value": value}
    if measure.name == "penalties" and [name for name, _key in chosen] == ["by_penalty"]:
        return {"indicator": "penalties", "by": chosen[0][1], "value": "count"}
    told = TOLD_APART.get((measure.name, *chosen[0])) if len(chosen) == 1 else None
    if told is not None:
        return {"indicator": measure.name, "by": "", "value": told}
    known = INDICATORS.get(measure.name)
    if known is None or len(chosen) != 1 or chosen[0][0] not in known.breakdowns:
        return None
    return {"indicator": measure.name, "by": chosen[0][0], "value": chosen[0][1]}
