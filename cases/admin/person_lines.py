"""The lines of a person's timeline: when, what, where it leads, and what more is known."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from cases.admin.person_facts import Fact
from cases.admin.status import shown
from cases.languages import reader_language
from cases.models import Act, Incident, Recognition, Source, Trial
from cases.person_file import record_words, wording
from cases.person_file.timeline import Entry


@dataclass(frozen=True, slots=True)
class Line:
    """``facts`` may be printed for the person or their lawyer; ``inside`` and the incident stay in the house."""

    kind: str
    year: int | None
    when: str
    what: str
    address: str
    state: SafeString
    verified: bool
    facts: list[Fact]
    inside: list[Fact] = field(default_factory=list)
    incident: Incident | None = None


def lines(entries: list[Entry]) -> list[Line]:
    return [_line(entry) for entry in entries]


def _line(entry: Entry) -> Line:
    record = entry.record
    what, facts, inside = _SAYS[entry.kind](record)
    return Line(
        kind=entry.kind,
        year=entry.year,
        when=wording.in_words(entry.date, reader_language()) if entry.date else "",
        what=what,
        address=reverse(f"admin:cases_{record._meta.model_name}_change", args=[record.pk]),
        state=shown(record.status),
        verified=record.status == "verified",
        facts=_known(*facts),
        inside=_known(*inside),
        incident=None if isinstance(record, Recognition) else record.incident,
    )


Said = tuple[str, list[tuple[str, object]], list[tuple[str, object]]]


def _act(act: Act) -> Said:
    facts: list[tuple[str, object]] = [
        (_("until"), wording.date_in_words(act.end_date) if act.end_date else ""),
        (_("where"), _place(act)),
        (_("held at"), act.place_of_detention),
        (_("who did it"), act.agency),
    ]
    return str(act.kind), facts, [(_("internal note"), act.note)]


def _place(act: Act) -> str:
    """A town and its region; the capital is both."""
    region, town = act.region or act.incident.region, act.incident.locality
    if not town:
        return str(region)
    return town if region.kind == "city" else f"{town}, {region}"


def _trial(trial: Trial) -> Said:
    facts: list[tuple[str, object]] = [
        (_("court"), trial.court),
        (_("charged with"), "; ".join(charge.article.citation for charge in trial.charges.all())),
        (_("outcome"), trial.get_outcome_display()),
        (_("penalty"), "; ".join(record_words.penalty(penalty) for penalty in trial.penalties.all())),
        (_("in absentia"), _("yes") if trial.in_absentia else ""),
    ]
    return record_words.trial(trial), facts, [(_("judge"), trial.judge)]


def _recognition(recognition: Recognition) -> Said:
    return _("recognised as a political prisoner"), [], []


def _recognition_end(recognition: Recognition) -> Said:
    return _("no longer a political prisoner"), [(_("why"), recognition.get_end_reason_display())], []


def _source(source: Source) -> Said:
    kept = _("confidential") if source.confidential else ""
    return _("source"), [], [(_("kind"), source.get_kind_display()), (_("title"), source.title), ("", kept)]


_SAYS: dict[str, Callable[..., Said]] = {
    "act": _act,
    "trial": _trial,
    "recognition": _recognition,
    "recognition_end": _recognition_end,
    "source": _source,
}


def _known(*facts: tuple[str, object]) -> list[Fact]:
    return [Fact(term, str(value)) for term, value in facts if value]
