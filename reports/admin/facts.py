"""What is different in a record that still counts, but by other facts, in words."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from reports.counting.records import read_facts
from reports.drift import Difference

# The facts records are counted by (`reports.counting.records`), as a colleague knows them from the forms.
NAMES = {
    "kind_id": _("kind"),
    "date_lower": _("first day it can mean"),
    "date_upper": _("last day it can mean"),
    "n": _("people counted"),
    "person_id": _("person"),
    "incident_id": _("incident"),
    "sex": _("sex"),
    "children": _("minor children"),
    "birth": _("date of birth"),
    "counted_region": _("region"),
    "region": _("region"),
    "agency_id": _("agency"),
    "campaign": _("campaign"),
    "process": _("process"),
    "court_instance": _("instance"),
    "outcome": _("outcome"),
    "court_id": _("court"),
    "judge_code": _("judge"),
    "charges": _("charges"),
    "penalties": _("penalties"),
    "standing": _("recognised at the end of the period"),
    "recognised": _("recognised in the period"),
    "ended": _("status ended in the period"),
}
NONE = "—"


@dataclass(frozen=True, slots=True)
class Fact:
    name: str
    then: str
    now: str


def changed_facts(difference: Difference) -> tuple[Fact, ...]:
    """Each fact with what it was when the release was made and what it is today."""
    if difference.then is None or difference.now is None:
        return ()
    part = difference.record.part
    then, now = read_facts(part, difference.then), read_facts(part, difference.now)
    return tuple(
        Fact(str(NAMES.get(name, name)), then[name] or NONE, now[name] or NONE)
        for name in now
        if then.get(name) != now[name]
    )
