"""The values of any number of records, and what the checks say of them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from cases.dates import read_date
from cases.fines import BaseUnits
from cases.models import Act, CaseRecord, Incident, Person, Recognition, Source, Trial
from cases.review_checks import of_acts, of_people, of_sources, of_trials
from cases.review_checks.findings import ERROR, WARNING, Finding, worst_first
from cases.review_checks.values import Imposed, Span, WhatWasDone, WhatWasTried, WhoIsIt, WhoTold
from cases.visibility import Reader
from cases.workflow import Status

Key = tuple[str, int]
_ACT = ("person_id", "incident_id", "kind_id", "date_lower", "date_upper")
_TRIAL = ("person_id", "date_lower", "date_upper")


@dataclass(slots=True)
class _Around:
    """What is on record about the people and the incidents of the records, as far as the reader may know."""

    people: dict[int, Any] = field(default_factory=dict)
    acts: dict[int, list[Any]] = field(default_factory=lambda: defaultdict(list))  # of a person
    trials: dict[int, list[Span]] = field(default_factory=lambda: defaultdict(list))
    died: dict[int, list[Span]] = field(default_factory=lambda: defaultdict(list))
    incidents: dict[int, Span] = field(default_factory=dict)
    sources: dict[int, list[WhoTold]] = field(default_factory=lambda: defaultdict(list))
    base_units: BaseUnits = field(default_factory=BaseUnits)

    def who(self, pk: int | None) -> WhoIsIt | None:
        person = self.people.get(pk or 0)
        if person is None or pk is None:
            return None
        acts = self.acts[pk]
        return WhoIsIt(
            sex=person.sex,
            born=_span(person.birth_date_lower, person.birth_date_upper),
            detained=tuple(span for kind, _incident, span in acts if kind in of_acts.HOLDING),
            acted=tuple(span for kind, _incident, span in acts if kind not in of_acts.DEATHS),
            tried=tuple(self.trials[pk]),
            died=tuple(self.died[pk]),
        )


def findings_for(records: Sequence[CaseRecord], reader: Reader) -> dict[Key, list[Finding]]:
    """By kind and id; what came out without a finding is there too. Nine queries at most, for any number of records
    of which trials have their charges and penalties fetched beforehand."""
    around = _read(records, reader)
    return {
        (str(record._meta.model_name), record.pk): worst_first(
            [*_future(record), *_OF[type(record)](record, around)]
        )
        for record in records
    }


def _read(records: Sequence[CaseRecord], reader: Reader) -> _Around:
    around = _Around()
    people = {
        record.pk if isinstance(record, Person) else getattr(record, "person_id", None) for record in records
    } - {None}
    incidents = {
        record.pk if isinstance(record, Incident) else getattr(record, "incident_id", None)
        for record in records
    } - {None}
    _read_people(around, people, reader)
    _read_incidents(around, incidents, reader)
    return around


def _standing(model: Any, reader: Reader) -> Any:
    return model.everything.visible_to(reader).exclude(status=Status.WITHDRAWN).order_by()


def _read_people(around: _Around, people: set[Any], reader: Reader) -> None:
    if not people:
        return
    fields = ("sex", "birth_date_lower", "birth_date_upper")
    around.people = Person.everything.visible_to(reader).only(*fields).in_bulk(people)
    acts = _standing(Act, reader).filter(person__in=people).values_list(*_ACT)
    for person, incident, kind, first, last in acts:
        around.acts[person].append((kind, incident, Span(first, last)))
        if kind in of_acts.DEATHS:
            around.died[person].append(Span(first, last))
    for person, first, last in _standing(Trial, reader).filter(person__in=people).values_list(*_TRIAL):
        around.trials[person].append(Span(first, last))
    died = _standing(Recognition, reader).filter(person__in=people, end_reason=Recognition.EndReason.DIED)
    for person, first, last in died.values_list("person_id", "ended_on_lower", "ended_on_upper"):
        around.died[person].append(Span(first, last))


def _read_incidents(around: _Around, incidents: set[Any], reader: Reader) -> None:
    if not incidents:
        return
    rows = Incident.everything.visible_to(reader).filter(pk__in=incidents)
    for pk, first, last in rows.values_list("pk", "date_lower", "date_upper"):
        around.incidents[pk] = Span(first, last)
    told = _standing(Source, reader).filter(incident__in=incidents)
    for incident, kind, channel, title, reliability, credibility in told.values_list(
        "incident_id", "kind", "list_id", "title", "reliability", "credibility"
    ):
        through = (channel or "", "" if channel else title)
        around.sources[incident].append(WhoTold(kind, through, reliability, credibility))


def _span(first: Any, last: Any) -> Span | None:
    return Span(first, last) if first and last else None


def _run(checks: Iterable[Callable[[Any], Finding | None]], values: Any) -> list[Finding]:
    return [found for check in checks if (found := check(values))]


def _act(act: Act, around: _Around) -> list[Finding]:
    values = WhatWasDone(
        kind=act.kind_id,
        when=Span(act.date_lower, act.date_upper),
        until=_span(act.end_date_lower, act.end_date_upper),
        incident=around.incidents.get(act.incident_id),
        who=around.who(act.person_id),
        agency_known=act.agency_id is not None,
        place_known=act.place_of_detention_id is not None,
    )
    return [*_run(of_acts.CHECKS, values), *_told(act.incident_id, around)]


def _trial(trial: Trial, around: _Around) -> list[Finding]:
    acts = around.acts[trial.person_id]
    court: Any = trial.court
    values = WhatWasTried(
        process=trial.process,
        when=Span(trial.date_lower, trial.date_upper),
        outcome=trial.outcome,
        incident=around.incidents.get(trial.incident_id or 0),
        detained_in_incident=tuple(
            span for kind, incident, span in acts if kind == "detention" and incident == trial.incident_id
        ),
        who=around.who(trial.person_id) or WhoIsIt(),
        penalties=tuple(Imposed(one.kind_id, one.amount, one.unit) for one in trial.penalties.all()),
        charges=len(trial.charges.all()),
        base_units=around.base_units.within(trial.date_lower, trial.date_upper),
        region_known=trial.incident_id is not None or bool(court and court.region_id),
    )
    return [*_run(of_trials.CHECKS, values), *_told(trial.incident_id, around)]


def _person(person: Person, around: _Around) -> list[Finding]:
    return _run(of_people.CHECKS, around.who(person.pk) or WhoIsIt(sex=person.sex))


def _incident(incident: Incident, around: _Around) -> list[Finding]:
    return _told(incident.pk, around)


def _source(source: Source, around: _Around) -> list[Finding]:
    return [found for found in _told(source.incident_id, around) if found.code != "no_source"]


def _recognition(recognition: Recognition, around: _Around) -> list[Finding]:
    when, who = (
        Span(recognition.recognised_on_lower, recognition.recognised_on_upper),
        around.who(recognition.person_id),
    )
    if who is None:
        return []
    return [found for found in (of_people.before_birth(when, who), of_people.minor(when, who)) if found]


def _told(incident: int | None, around: _Around) -> list[Finding]:
    """A trial without an incident has no sources of its own: nothing is said of them."""
    return _run(of_sources.CHECKS, around.sources[incident]) if incident else []


def _future(record: CaseRecord) -> list[Finding]:
    """What is said to have happened lies surely after the day it was written down."""
    text = getattr(record, "date", None) or getattr(record, "recognised_on", "")
    if text and record.created_at and read_date(text).lower > record.edited_at.date():
        severity = WARNING if isinstance(record, Trial) else ERROR  # a hearing may be announced
        return [Finding("in_the_future", severity, _("Its date was in the future when it was written."))]
    return []


_OF: dict[type[CaseRecord], Callable[[Any, _Around], list[Finding]]] = {
    Act: _act,
    Trial: _trial,
    Person: _person,
    Incident: _incident,
    Source: _source,
    Recognition: _recognition,
}
