"""Checks of one person, and of what others ask about a person on a day."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from cases.review_checks.findings import ERROR, NOTE, WARNING, Finding
from cases.review_checks.limits import OF_AGE
from cases.review_checks.values import Day, Span, WhoIsIt


def before_birth(when: Span, who: WhoIsIt) -> Finding | None:
    if who.born and when.surely_before(who.born):
        return Finding("before_birth", ERROR, _("It was before the person was born."))
    if who.born and when.perhaps_before(who.born):
        return Finding("before_birth", WARNING, _("Perhaps it was before the person was born."))
    return None


def after_death(when: Span, who: WhoIsIt) -> Finding | None:
    if any(died.surely_before(when) for died in who.died):
        return Finding("after_death", ERROR, _("It was after the death of the person on record."))
    if any(died.perhaps_before(when) for died in who.died):
        return Finding("after_death", NOTE, _("Perhaps it was after the death of the person on record."))
    return None


def minor(when: Span, who: WhoIsIt) -> Finding | None:
    """Under 18 on that day. Of whom no date of birth is known, nothing is said."""
    if who.born is None:
        return None
    if _of_age(who.born.first) > when.last:
        return Finding("minor", WARNING, _("The person was under 18. Take care what is published."))
    if _of_age(who.born.last) > when.first:
        return Finding("minor", WARNING, _("Perhaps the person was under 18. Take care what is published."))
    return None


def _of_age(born: Day) -> Day:
    """The first day on which they are 18; of 29 February it is 1 March."""
    year = born.year + OF_AGE
    try:
        return born.replace(year=year)
    except ValueError:
        return Day(year, 3, 1)


def lived_backwards(who: WhoIsIt) -> Finding | None:
    """Something on record lies before the birth of the person, or after the death."""
    events = (*who.acted, *who.tried)
    found = [one for when in events for one in (before_birth(when, who), after_death(when, who)) if one]
    if not any(one.severity == ERROR for one in found):
        return None
    return Finding(
        "lived_backwards", ERROR, _("An act or a trial is on record before the birth or after the death.")
    )


def a_minor_then(who: WhoIsIt) -> Finding | None:
    found = [one for when in (*who.acted, *who.tried) if (one := minor(when, who))]
    if not found:
        return None
    return Finding("minor", WARNING, _("Was under 18, or perhaps, when something on record happened."))


def details_missing(who: WhoIsIt) -> Finding | None:
    missing = [word for word, known in ((_("sex"), who.sex), (_("date of birth"), who.born)) if not known]
    if not missing:
        return None
    return Finding("details_missing", NOTE, _("Not known: %(what)s.") % {"what": ", ".join(missing)})


CHECKS: tuple[Callable[[WhoIsIt], Finding | None], ...] = (lived_backwards, a_minor_then, details_missing)
