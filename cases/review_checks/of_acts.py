"""Checks of one act."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from cases.review_checks.findings import ERROR, NOTE, WARNING, Finding
from cases.review_checks.of_people import after_death, before_birth, minor
from cases.review_checks.values import WhatWasDone

# Who is pardoned was held before; who died in custody too.
RELEASES = ("pardon",)
HOLDING = ("detention", "custody", "incommunicado", "shizo", "pkt")
DEATHS = ("death-in-custody", "killed")


def ends_before_it_begins(act: WhatWasDone) -> Finding | None:
    if act.until is None:
        return None
    if act.until.surely_before(act.when):
        return Finding("ends_before_it_begins", ERROR, _("It ends before it begins."))
    if act.until.perhaps_before(act.when) and not act.when.inside(act.until):
        return Finding("ends_before_it_begins", NOTE, _("Its dates allow that it ends before it begins."))
    return None


def released_before_detained(act: WhatWasDone) -> Finding | None:
    """A release before every detention on record."""
    if act.kind not in RELEASES or act.who is None or not act.who.detained:
        return None
    if all(act.when.surely_before(detained) for detained in act.who.detained):
        return Finding(
            "released_before_detained",
            ERROR,
            _("The release is before every detention of this person on record."),
        )
    if all(
        act.when.surely_before(detained) or act.when.perhaps_before(detained) for detained in act.who.detained
    ):
        return Finding(
            "released_before_detained",
            NOTE,
            _("Its dates allow that the release is before every detention of this person on record."),
        )
    return None


def outside_the_incident(act: WhatWasDone) -> Finding | None:
    if act.incident is None or act.when.inside(act.incident):
        return None
    if act.when.surely_before(act.incident):
        return Finding("before_the_incident", WARNING, _("It was before the incident it belongs to."))
    if act.incident.surely_before(act.when):
        return Finding("after_the_incident", WARNING, _("It was after the days of the incident."))
    return Finding("outside_the_incident", NOTE, _("Perhaps it was not on the days of the incident."))


def born_later(act: WhatWasDone) -> Finding | None:
    return before_birth(act.when, act.who) if act.who else None


def died_earlier(act: WhatWasDone) -> Finding | None:
    return after_death(act.when, act.who) if act.who and act.kind not in DEATHS else None


def of_a_minor(act: WhatWasDone) -> Finding | None:
    return minor(act.when, act.who) if act.who else None


def details_missing(act: WhatWasDone) -> Finding | None:
    missing = [] if act.agency_known else [_("who did it")]
    if act.kind in HOLDING and not act.place_known:
        missing.append(_("where the person was held"))
    if not missing:
        return None
    return Finding("details_missing", NOTE, _("Not known: %(what)s.") % {"what": ", ".join(missing)})


CHECKS: tuple[Callable[[WhatWasDone], Finding | None], ...] = (
    ends_before_it_begins,
    released_before_detained,
    outside_the_incident,
    born_later,
    died_earlier,
    of_a_minor,
    details_missing,
)
