"""The chronicle of a day: by town, what happened to people who let it be told.

Who did not agree is part of the figures of the day and of nothing else: a town and a day are enough to recognise
somebody. People are references, so a consent that ends later ends here too.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from django.db.models import QuerySet

from cases.models import Act, Incident, Trial
from cases.models.fields import in_language
from cases.public_people import PublicPerson, public_people_by_id
from cases.workflow import Status
from reports.drafting.page import Blocks, Kind, Page, figure, page_of
from reports.drafting.subject import Subject
from reports.indicators import DETENTION
from reports.models import NewsBlock
from reports.periods import Period
from reports.wording.fronts import of_chronicle
from reports.wording.sentences import Wording
from reports.wording.unfilled import to_translate

# A town is written as its people write it.
WRITTEN_IN = "be"


class Happened(NamedTuple):
    """``message``: the sentence it is told by."""

    incident: Incident
    person: int
    code: str
    message: str


def page(subject: Subject) -> Page:
    return page_of(subject, of_chronicle(subject.telling), _blocks(subject))


def _blocks(subject: Subject) -> Blocks:
    yield from figure(subject, "detentions")
    for town, events in _by_town(subject.period).items():
        yield NewsBlock(kind=Kind.HEADING, text=_named(town, events[0].incident, subject.language))
        sentences = [_sentence(event, subject.language) for event in events]
        yield NewsBlock(kind=Kind.PARAGRAPH, text="\n\n".join(sentences))
    yield from figure(subject, "trials")


def _by_town(period: Period) -> dict[str, list[Happened]]:
    """The towns with most to tell first."""
    events = list(_happened(period))
    people = public_people_by_id({event.person for event in events})
    towns: dict[str, list[Happened]] = defaultdict(list)
    for event in events:
        if _may_be_told(people.get(event.person)):
            towns[event.incident.locality or event.incident.region.slug].append(event)
    return dict(sorted(towns.items(), key=lambda town: (-len(town[1]), town[0])))


def _may_be_told(person: PublicPerson | None) -> bool:
    """What happened to them may be told, and who they are said."""
    return person is not None and person.may("story") and (person.may("name") or person.may("initials"))


def _happened(period: Period) -> Iterator[Happened]:
    """Detentions and trials of the days, of verified records that are known to all who work here."""
    within = {
        "date_lower__gte": period.start,
        "date_upper__lte": period.end,
        "incident__in": _open(),
        "person__status": Status.VERIFIED,
    }
    acts = Act.verified.filter(**within, kind__slug=DETENTION)
    for act in acts.select_related("incident__region", "person").order_by("date_lower", "pk"):
        if act.person is not None:
            yield Happened(act.incident, act.person.pk, act.person.code, "chronicle-detained")
    trials = Trial.verified.filter(**within, court_instance=Trial.Instance.FIRST)
    for trial in trials.select_related("incident__region", "person").order_by("date_lower", "pk"):
        if trial.incident is not None:
            yield Happened(trial.incident, trial.person.pk, trial.person.code, _message(trial))


def _open() -> QuerySet[Incident, Any]:
    return Incident.verified.exclude(sensitivity=Incident.Sensitivity.RESTRICTED).values("pk")


def _message(trial: Trial) -> str:
    convicted = trial.process == Trial.Process.CRIMINAL and trial.outcome == Trial.Outcome.CONVICTED
    return "chronicle-convicted" if convicted else "chronicle-tried"


def _sentence(event: Happened, language: str) -> str:
    say = Wording(language).sentence
    reference = f"[[person:{event.code}||{say('chronicle-instead')}]]"
    return say(event.message, person=reference)


def _named(town: str, incident: Incident, language: str) -> str:
    if not incident.locality:
        return in_language(incident.region, "name", language)
    return town if language == WRITTEN_IN else to_translate(town, language)
