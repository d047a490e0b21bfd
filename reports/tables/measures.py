"""What a table can count, and by what: each measure as a set of units, counted by the rules of docs/figures.md.

A unit is what is counted once: an act (as many as it stands for), a trial, a penalty, a person. The sets are those
of the figures (`reports.counting.rows`), so that the total of a table is the figure of the same period.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django.db.models import F
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from reports.counting import rows
from reports.counting.query import Question
from reports.counting.rows import Population
from reports.counting.trials import BASE_UNIT, SEVERITY
from reports.indicators import DETENTION
from reports.periods import Period

Units = Callable[[Question, Period, Population], None]


@dataclass(frozen=True)
class Breakdown:
    """``label``: the value of a unit, in SQL. ``parts``: the table of its parts it is read from, when a unit may
    have several values and is counted under each; then the values do not add up to the total."""

    label: str
    parts: str = ""
    where: str = ""

    @property
    def overlaps(self) -> bool:
        return bool(self.parts)


@dataclass(frozen=True)
class Measure:
    """``figure``: the place in a release that its total equals. ``value`` counts units, ``value_of_parts`` units that
    were multiplied by their parts. ``about``: the kind of record behind a unit; ``record``: the column with its id."""

    name: str
    title: str | Promise
    unit: str | Promise
    rule: str | Promise
    figure: str
    about: str
    units: Units
    breakdowns: Mapping[str, Breakdown] = field(default_factory=dict)
    value: str = "COUNT(*)"
    value_of_parts: str = "COUNT(DISTINCT units.id)"
    record: str = "units.id"
    is_sum: bool = False  # of days or rubles, not a number of records

    def source(self, *breakdowns: str) -> tuple[str, str]:
        """Of what is selected, and under which condition (empty: all), for these breakdowns together."""
        used = {self.breakdowns[name] for name in breakdowns if name and self.breakdowns[name].overlaps}
        ordered = sorted(used, key=lambda breakdown: breakdown.parts)
        # CROSS: from the units to their parts; without it SQLite starts from all parts there are.
        joined = " CROSS JOIN ".join(["units", *(breakdown.parts for breakdown in ordered)])
        return joined, " AND ".join(breakdown.where for breakdown in ordered)

    def counted(self, *breakdowns: str) -> str:
        overlaps = any(self.breakdowns[name].overlaps for name in breakdowns if name)
        return self.value_of_parts if overlaps else self.value

    def label(self, breakdown: str) -> str:
        return f"COALESCE(CAST({self.breakdowns[breakdown].label} AS text), 'unknown')"


def _plain(**columns: str) -> dict[str, Breakdown]:
    return {f"by_{name}": Breakdown(f"units.{column}") for name, column in columns.items()}


# --- acts ------------------------------------------------------------------------------------------------------------
_OF_ACTS = (
    *("id", "kind_id", "agency_id", "person_id", "n", "first_day"),
    *("month", "sex", "counted_region", "campaign"),
)
_BY_ACT = _plain(
    month="month", region="counted_region", sex="sex", agency="agency_id", campaign="campaign", kind="kind_id"
)
_BY_DETENTION = {name: breakdown for name, breakdown in _BY_ACT.items() if name != "by_kind"}


def _acts(question: Question, period: Period, among: Population) -> None:
    question.with_rows("units", rows.acts(period, among).values(*_OF_ACTS))


def _detentions(question: Question, period: Period, among: Population) -> None:
    question.with_rows("units", rows.acts(period, among).filter(kind=DETENTION).values(*_OF_ACTS))


def _first_of_each(records: str, columns: str) -> str:
    """Each person once, as of the first of their records: ``columns`` of it."""
    return (
        f"SELECT person_id AS id, {columns} FROM (SELECT {records}.*, ROW_NUMBER() OVER "
        f"(PARTITION BY person_id ORDER BY first_day, kind_of_record, id) AS place FROM {records} "
        "WHERE person_id IS NOT NULL) ordered WHERE place = 1"
    )


def _people_detained(question: Question, period: Period, among: Population) -> None:
    detentions = rows.acts(period, among).filter(kind=DETENTION).values(*_OF_ACTS)
    question.with_rows("detentions", detentions)
    question.with_set("records", "SELECT detentions.*, 0 AS kind_of_record FROM detentions")
    question.with_set("units", _first_of_each("records", "month, sex, counted_region, agency_id, campaign"))


def _people_persecuted(question: Question, period: Period, among: Population) -> None:
    question.with_rows("acts", rows.acts(period, among).values(*_OF_ACTS))
    trials = rows.trials(period, among)
    question.with_rows(
        "trials", trials.values("id", "person_id", "first_day", month=rows.month_of(), sex=rows.sex(among))
    )
    columns = "id, person_id, first_day, month, sex"
    question.with_set(
        "records",
        f"SELECT {columns}, 0 AS kind_of_record FROM acts UNION ALL "
        f"SELECT {columns}, 1 AS kind_of_record FROM trials",
    )
    question.with_set("units", _first_of_each("records", "month, sex"))


# --- trials and penalties --------------------------------------------------------------------------------------------
def _charged(trial: str) -> Breakdown:
    return Breakdown("charge.article_id", '"cases_charge" charge', f"charge.trial_id = {trial}")


_OF_TRIALS = {
    "month": "month",
    "region": "region",
    "sex": "sex",
    "court": "court_id",
    "judge": "judge_code",
    "outcome": "outcome",
}
_BY_TRIAL = (
    _plain(**_OF_TRIALS)
    | {"by_article": _charged("units.id")}
    | {"by_penalty": Breakdown("imposed.kind_id", '"cases_penalty" imposed', "imposed.trial_id = units.id")}
)
_BY_PENALTY = _plain(penalty="kind_id", **_OF_TRIALS) | {"by_article": _charged("units.trial_id")}
_BY_SUM = {name: breakdown for name, breakdown in _BY_PENALTY.items() if name != "by_penalty"}


def _administrative_trials(question: Question, period: Period, among: Population) -> None:
    question.with_rows("units", rows.administrative_trials(period, among))


def _each_penalty(question: Question, name: str, period: Period, among: Population) -> None:
    question.with_rows("trials", rows.administrative_trials(period, among))
    question.with_set(
        name,
        "SELECT penalty.id AS id, trials.id AS trial_id, penalty.kind_id AS kind_id, penalty.unit AS unit, "
        f"penalty.amount AS amount, {BASE_UNIT} AS base, month, region, sex, court_id, judge_code, outcome "
        'FROM trials CROSS JOIN "cases_penalty" penalty WHERE penalty.trial_id = trials.id',
    )


def _penalties(question: Question, period: Period, among: Population) -> None:
    _each_penalty(question, "units", period, among)


def _summed(amount: str, condition: str) -> Units:
    """The penalties that fulfil the condition, each as many as its amount."""

    def units(question: Question, period: Period, among: Population) -> None:
        _each_penalty(question, "imposed", period, among)
        question.with_set("units", f"SELECT imposed.*, {amount} AS n FROM imposed WHERE {condition}")

    return units


# --- convictions -----------------------------------------------------------------------------------------------------
def _convictions(question: Question, period: Period, among: Population) -> None:
    convictions = rows.convictions(period, among)
    question.with_rows(
        "trials",
        convictions.values("id", "person_id", "first_day", "sex", "region", month=rows.month_of()),
    )
    question.with_set(
        "firsts",
        "SELECT person_id, sex, region, month FROM (SELECT trials.*, ROW_NUMBER() OVER "
        "(PARTITION BY person_id ORDER BY first_day, id) AS place FROM trials) ordered WHERE place = 1",
    )
    question.with_set(
        "heaviest",
        "SELECT person_id, kind_id FROM (SELECT person_id, penalty.kind_id, ROW_NUMBER() OVER "
        f"(PARTITION BY person_id ORDER BY CASE penalty.kind_id {SEVERITY} ELSE 99 END, penalty.kind_id) "
        'AS place FROM trials JOIN "cases_penalty" penalty ON penalty.trial_id = trials.id) ordered '
        "WHERE place = 1",
    )
    question.with_set(
        "units",
        "SELECT firsts.person_id AS id, sex, region, month, kind_id AS penalty FROM firsts "
        "LEFT JOIN heaviest ON heaviest.person_id = firsts.person_id",
    )


_BY_CONVICTION = _plain(month="month", region="region", sex="sex", penalty="penalty") | {
    "by_article": Breakdown(
        "charge.article_id",
        'trials tried CROSS JOIN "cases_charge" charge',
        "tried.person_id = units.id AND charge.trial_id = tried.id",
    )
}


# --- political prisoners ---------------------------------------------------------------------------------------------
def _recognitions(question: Question, period: Period, among: Population) -> None:
    recognised = rows.recognitions(period, among)
    question.with_rows(
        "recognitions",
        recognised.values(
            *("id", "person_id", "sex", "standing", "recognised"),
            first_day=F("recognised_on_lower"),
            month=rows.month_of("recognised_on"),
        ),
    )


def _prisoners(question: Question, period: Period, among: Population) -> None:
    _recognitions(question, period, among)
    question.with_set("units", "SELECT DISTINCT person_id AS id, sex FROM recognitions WHERE standing = 1")


def _recognised(question: Question, period: Period, among: Population) -> None:
    _recognitions(question, period, among)
    question.with_set(
        "records", "SELECT recognitions.*, 0 AS kind_of_record FROM recognitions WHERE recognised = 1"
    )
    question.with_set("units", _first_of_each("records", "month, sex"))


MEASURES: dict[str, Measure] = {
    measure.name: measure
    for measure in (
        Measure(
            "detentions",
            _("Detentions"),
            _("detentions"),
            _("Every detention of every person is counted, so a person detained twice counts twice."),
            "detentions.total",
            "act",
            _detentions,
            _BY_DETENTION,
            value="SUM(n)",
        ),
        Measure(
            "acts",
            _("Acts"),
            _("acts"),
            _("Everything done to one person in one incident is counted, detentions among them."),
            "acts.total",
            "act",
            _acts,
            _BY_ACT,
            value="SUM(n)",
        ),
        Measure(
            "people_detained",
            _("People detained"),
            _("people"),
            _(
                "Different identified people, each counted once: in the month, region, agency and campaign of "
                "their first detention in the period."
            ),
            "people_detained.total",
            "person",
            _people_detained,
            _BY_DETENTION,
        ),
        Measure(
            "people_persecuted",
            _("People persecuted"),
            _("people"),
            _("Different identified people, each counted once: in the month of their first act or trial."),
            "people_persecuted.total",
            "person",
            _people_persecuted,
            _plain(month="month", sex="sex"),
        ),
        Measure(
            "administrative_trials",
            _("Administrative trials"),
            _("trials"),
            _("Decisions of the first instance are counted; one person may have several."),
            "administrative_trials.total",
            "trial",
            _administrative_trials,
            _BY_TRIAL,
        ),
        Measure(
            "penalties",
            _("Penalties imposed"),
            _("penalties"),
            _(
                "Penalties imposed in administrative trials of the first instance; one trial may have several."
            ),
            "",
            "trial",
            _penalties,
            _BY_PENALTY,
            record="units.trial_id",
        ),
        Measure(
            "arrest_days",
            _("Days of administrative arrest"),
            _("days"),
            _("Days of arrest imposed in administrative trials of the first instance are added up."),
            "penalties.arrest.days",
            "trial",
            _summed("amount", "kind_id = 'arrest' AND unit = 'days' AND amount IS NOT NULL"),
            _BY_SUM,
            value="SUM(n)",
            value_of_parts="SUM(n)",
            record="units.trial_id",
            is_sum=True,
        ),
        Measure(
            "fines_byn",
            _("Fines, in rubles"),
            _("rubles"),
            _(
                "Fines imposed in administrative trials of the first instance are added up; base units at the "
                "value of the day of the trial."
            ),
            "penalties.fine.byn",
            "trial",
            _summed(
                "CASE unit WHEN 'base_units' THEN amount * base ELSE amount END",
                "kind_id = 'fine' AND base IS NOT NULL AND amount IS NOT NULL AND unit <> ''",
            ),
            _BY_SUM,
            value="SUM(n)",
            value_of_parts="SUM(n)",
            record="units.trial_id",
            is_sum=True,
        ),
        Measure(
            "criminal_convictions",
            _("People convicted in criminal cases"),
            _("people"),
            _(
                "Different people convicted by a court of first instance, each counted once: in the month and "
                "region of the first of these trials, by the heaviest penalty."
            ),
            "criminal_convictions.total",
            "person",
            _convictions,
            _BY_CONVICTION,
        ),
        Measure(
            "recognised",
            _("People recognised as political prisoners"),
            _("people"),
            _("Different people recognised within the period, each counted once."),
            "political_prisoners.recognised",
            "person",
            _recognised,
            _plain(month="month", sex="sex"),
        ),
        Measure(
            "political_prisoners",
            _("Political prisoners at the end of the period"),
            _("people"),
            _("People recognised on or before the last day whose status had not ended by then."),
            "political_prisoners.at_end",
            "person",
            _prisoners,
            _plain(sex="sex"),
        ),
    )
}
