"""Checks of one trial with its charges and penalties."""

from collections.abc import Callable
from decimal import Decimal

from django.utils.formats import localize
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.review_checks.findings import ERROR, NOTE, WARNING, Finding
from cases.review_checks.limits import (
    ARREST_DAYS,
    HIGHEST_FINE,
    HOURS_A_DAY,
    LONGEST_ARREST_DAYS,
    SERVICE_HOURS,
)
from cases.review_checks.of_people import after_death, before_birth, minor
from cases.review_checks.values import Imposed, WhatWasTried


def before_the_event(trial: WhatWasTried) -> Finding | None:
    """Before what the person is tried for began; an appeal or a verdict of old deeds has another incident."""
    if trial.incident is None:
        return None
    if trial.when.surely_before(trial.incident):
        return Finding("before_the_event", ERROR, _("The trial was before the incident it is about."))
    if trial.when.perhaps_before(trial.incident):
        return Finding("before_the_event", NOTE, _("Perhaps the trial was before the incident it is about."))
    return None


def before_the_detention(trial: WhatWasTried) -> Finding | None:
    """Before every detention of the person in the same incident."""
    detained = trial.detained_in_incident
    if not detained:
        return None
    if all(trial.when.surely_before(one) for one in detained):
        return Finding(
            "before_the_detention",
            WARNING,
            _("The trial was before the person was detained in this incident."),
        )
    return None


def fine_in_parts_of_a_base_unit(trial: WhatWasTried) -> Finding | None:
    """Courts fine in whole base units; of two values in force on the possible days one is enough."""
    for fine in _fines(trial):
        whole = [_units(fine, value) % 1 == 0 for value in trial.base_units]
        if whole and not any(whole):
            return Finding(
                "fine_in_parts_of_a_base_unit",
                WARNING,
                _("The fine is no whole number of base units: %(units)s. Check the sum and the day.")
                % {"units": localize(round(_units(fine, trial.base_units[0]), 2))},
            )
    return None


def fine_above_the_law(trial: WhatWasTried) -> Finding | None:
    for fine in _fines(trial):
        units = [
            _units(fine, value) for value in trial.base_units or (Decimal(1),) if _measurable(fine, trial)
        ]
        if units and min(units) > HIGHEST_FINE:
            return Finding(
                "fine_above_the_law",
                WARNING,
                _("The fine is more than %(most)s base units. Check the sum and the unit.")
                % {"most": localize(HIGHEST_FINE)},
            )
    return None


def _measurable(fine: Imposed, trial: WhatWasTried) -> bool:
    return fine.unit == "base_units" or bool(trial.base_units)


def _fines(trial: WhatWasTried) -> list[Imposed]:
    return [one for one in trial.penalties if one.kind == "fine" and one.amount is not None]


def _units(fine: Imposed, value: Decimal) -> Decimal:
    amount = fine.amount or Decimal(0)
    return amount if fine.unit == "base_units" else amount / value


def arrest_longer_than_the_law(trial: WhatWasTried) -> Finding | None:
    """All arrests of one trial together."""
    days = sum(
        ((one.amount or Decimal(0)) / (HOURS_A_DAY if one.unit == "hours" else 1) for one in _arrests(trial)),
        Decimal(0),
    )
    if days > LONGEST_ARREST_DAYS:
        return Finding(
            "arrest_longer_than_the_law",
            ERROR,
            _("The arrest is longer than %(most)d days, the most the law allows (Article 6.7).")
            % {"most": LONGEST_ARREST_DAYS},
        )
    if days > ARREST_DAYS:
        return Finding(
            "arrest_longer_than_the_law",
            WARNING,
            _(
                "The arrest is longer than %(usual)d days: the law allows that for some offences only (Article 6.7)."
            )
            % {"usual": ARREST_DAYS},
        )
    return None


def _arrests(trial: WhatWasTried) -> list[Imposed]:
    return [one for one in trial.penalties if one.kind == "arrest" and one.amount is not None]


def community_service_outside_the_law(trial: WhatWasTried) -> Finding | None:
    least, most = SERVICE_HOURS
    for one in trial.penalties:
        if one.kind == "community-service" and one.amount is not None and not least <= one.amount <= most:
            return Finding(
                "community_service_outside_the_law",
                WARNING,
                _("The law allows %(least)d to %(most)d hours of community service (Article 6.6).")
                % {"least": least, "most": most},
            )
    return None


def born_later(trial: WhatWasTried) -> Finding | None:
    return before_birth(trial.when, trial.who)


def died_earlier(trial: WhatWasTried) -> Finding | None:
    return after_death(trial.when, trial.who)


def of_a_minor(trial: WhatWasTried) -> Finding | None:
    return minor(trial.when, trial.who)


def punished_without_conviction(trial: WhatWasTried) -> Finding | None:
    imposed = [one for one in trial.penalties if one.kind not in ("terminated", "returned", "unknown")]
    if imposed and trial.outcome in ("acquitted", "terminated", "returned"):
        return Finding(
            "punished_without_conviction", ERROR, _("There is a penalty, but the outcome is no conviction.")
        )
    return None


def region_missing(trial: WhatWasTried) -> Finding | None:
    if trial.region_known:
        return None
    return Finding(
        "region_missing",
        NOTE,
        _("The region is not known: there is no incident, and no court with a region."),
    )


def details_missing(trial: WhatWasTried) -> Finding | None:
    missing = [] if trial.charges else [_("the article charged")]
    if trial.outcome == "unknown":
        missing.append(_("the outcome"))
    if trial.outcome == "convicted" and not trial.penalties:
        missing.append(_("the penalty"))
    without = sum(one.amount is None and one.kind in ("fine", "arrest") for one in trial.penalties)
    if without:
        missing.append(ngettext("how much of the penalty", "how much of the penalties", without))
    if not missing:
        return None
    return Finding("details_missing", NOTE, _("Not known: %(what)s.") % {"what": ", ".join(missing)})


CHECKS: tuple[Callable[[WhatWasTried], Finding | None], ...] = (
    before_the_event,
    before_the_detention,
    fine_in_parts_of_a_base_unit,
    fine_above_the_law,
    arrest_longer_than_the_law,
    community_service_outside_the_law,
    punished_without_conviction,
    born_later,
    died_earlier,
    of_a_minor,
    region_missing,
    details_missing,
)
