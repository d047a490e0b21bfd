"""What a table can count, and by what: each measure as a set of units, counted by the rules of docs/figures.md."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from reports.tables.measure import Measure, Units
from reports.tables.units.acts import BY_ACT, BY_DETAINED, BY_DETENTION, acts, detentions, people_detained
from reports.tables.units.persecuted import BY_CASE, BY_PERSECUTED, people_persecuted, repression_cases
from reports.tables.units.prisoners import (
    BY_ENDED,
    BY_PRISONER,
    BY_RECOGNISED,
    at_end,
    ended,
    ever,
    recognised,
)
from reports.tables.units.trials import (
    BY_CONVICTION,
    BY_PENALTY,
    BY_SUM,
    BY_TRIAL,
    administrative_trials,
    criminal_convictions,
    penalties,
    summed,
)

# A fine that can be told in rubles and in base units: its amount is known and so is the base unit of its day.
_FINE = "kind_id = 'fine' AND base IS NOT NULL AND amount IS NOT NULL AND unit <> ''"


def _added_up(
    name: str, title: str | Promise, unit: str | Promise, rule: str | Promise, figure: str, units: Units
) -> Measure:
    """A sum over penalties of trials, not a number of them."""
    total = "SUM(n)"
    return Measure(
        name, title, unit, rule, figure, "trial", units, BY_SUM, total, total, "units.trial_id", is_sum=True
    )


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
            detentions,
            BY_DETENTION,
            value="SUM(n)",
        ),
        Measure(
            "acts",
            _("Acts"),
            _("acts"),
            _("Everything done to one person in one incident is counted, detentions among them."),
            "acts.total",
            "act",
            acts,
            BY_ACT,
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
            people_detained,
            BY_DETAINED,
        ),
        Measure(
            "people_persecuted",
            _("People persecuted"),
            _("people"),
            _(
                "Different identified people, each counted once: in the month, region and campaign of their first "
                "act or trial in the period. A trial is in the region of its court."
            ),
            "people_persecuted.total",
            "person",
            people_persecuted,
            BY_PERSECUTED,
        ),
        Measure(
            "repression_cases",
            _("Cases of repression"),
            _("cases"),
            _(
                "Each person is counted once in each incident, as of the first act or trial of it; a trial without an "
                "incident is a case of its own. A trial is in the region of its court."
            ),
            "repression_cases.total",
            "units.about",
            repression_cases,
            BY_CASE,
            value="SUM(n)",
        ),
        Measure(
            "administrative_trials",
            _("Administrative trials"),
            _("trials"),
            _("Decisions of the first instance are counted; one person may have several."),
            "administrative_trials.total",
            "trial",
            administrative_trials,
            BY_TRIAL,
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
            penalties,
            BY_PENALTY,
            record="units.trial_id",
        ),
        _added_up(
            "arrest_days",
            _("Days of administrative arrest"),
            _("days"),
            _("Days of arrest imposed in administrative trials of the first instance are added up."),
            "penalties.arrest.days",
            summed("amount", "kind_id = 'arrest' AND unit = 'days' AND amount IS NOT NULL"),
        ),
        _added_up(
            "community_service_hours",
            _("Hours of community service"),
            _("hours"),
            _(
                "Hours of community service imposed in administrative trials of the first instance are added up."
            ),
            "penalties.community-service.hours",
            summed("amount", "kind_id = 'community-service' AND unit = 'hours' AND amount IS NOT NULL"),
        ),
        _added_up(
            "fines_byn",
            _("Fines, in rubles"),
            _("rubles"),
            _(
                "Fines imposed in administrative trials of the first instance are added up; base units at the "
                "value of the day of the trial."
            ),
            "penalties.fine.byn",
            summed("CASE unit WHEN 'base_units' THEN amount * base ELSE amount END", _FINE),
        ),
        _added_up(
            "fines_base_units",
            _("Fines, in base units"),
            _("base units"),
            _(
                "Fines imposed in administrative trials of the first instance are added up; rubles at the base unit "
                "of the day of the trial."
            ),
            "penalties.fine.base_units",
            # A decimal, because SQLite divides whole numbers without remainder.
            summed("CASE unit WHEN 'byn' THEN amount * 1.0 / base ELSE amount END", _FINE),
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
            criminal_convictions,
            BY_CONVICTION,
        ),
        Measure(
            "recognised",
            _("People recognised as political prisoners"),
            _("people"),
            _("Different people recognised within the period, each counted once."),
            "political_prisoners.recognised",
            "person",
            recognised,
            BY_RECOGNISED,
        ),
        Measure(
            "political_prisoners",
            _("Political prisoners at the end of the period"),
            _("people"),
            _("People recognised on or before the last day whose status had not ended by then."),
            "political_prisoners.at_end",
            "person",
            at_end,
            BY_PRISONER,
        ),
        Measure(
            "recognition_ended",
            _("People who ceased to be political prisoners"),
            _("people"),
            _("Different people whose status ended within the period, each counted once."),
            "political_prisoners.ended",
            "person",
            ended,
            BY_ENDED,
        ),
        Measure(
            "ever_recognised",
            _("People recognised since the beginning"),
            _("people"),
            _(
                "Different people who were recognised as political prisoners by the last day, whatever became of it."
            ),
            "political_prisoners.ever",
            "person",
            ever,
            BY_PRISONER,
        ),
    )
}
