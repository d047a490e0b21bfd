"""Reading what is recorded about one person, as far as one reader may know it: ten queries, however much it is."""

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.contrib.auth.models import User
from django.db import models
from django.utils import timezone

from cases.models import Act, Consent, ConsentNote, Incident, Person, Recognition, Source, Trial
from cases.person_file.detention import Days, days_held
from cases.person_file.holding import Holding, holdings
from cases.person_file.now import Now, now
from cases.person_file.prisoner import Prisoner, prisoner
from cases.person_file.publishable import Publishable, Sensitive, publishable, sensitive_about
from cases.person_file.timeline import Entry, timeline
from cases.workflow import Status

Record = Act | Trial | Recognition | Source
OF_ACTS = ("kind", "incident__region", "region", "place_of_detention__region", "agency")
OF_TRIALS = ("court__region", "judge", "incident__region")


@dataclass
class PersonFile:
    person: Person
    today: datetime.date
    acts: Sequence[Act]
    trials: Sequence[Trial]
    recognitions: Sequence[Recognition]
    sources: Sequence[Source]
    consents: Sequence[Consent]
    sensitive: Sensitive
    noted: Collection[int]  # ids of the consents with a sealed note

    @cached_property
    def holdings(self) -> list[Holding]:
        return holdings(self.acts, self.trials, self.recognitions, self.today)

    @cached_property
    def now(self) -> Now:
        return now([holding.stay for holding in self.holdings], self.acts, self.today)

    @property
    def days(self) -> Days:
        return days_held([holding.stay for holding in self.holdings], self.today)

    @cached_property
    def prisoner(self) -> Prisoner:
        return prisoner(self.recognitions, self.today)

    @cached_property
    def publishable(self) -> Publishable:
        return publishable(self.person, self.consents, self.today, self.sensitive)

    @cached_property
    def timeline(self) -> list[Entry]:
        return timeline(self.acts, self.trials, self.recognitions, self.sources)

    @property
    def unsure(self) -> list[Act | Trial | Recognition]:
        """What the answer about detention rests on and nobody verified yet."""
        return [one.record for one in self.holdings if one.record.status != Status.VERIFIED]

    @property
    def waiting(self) -> list[Person | Record]:
        records: list[Person | Record] = [self.person, *(entry.record for entry in self.timeline)]
        return list({(type(one), one.pk): one for one in records if one.status == Status.SUBMITTED}.values())

    @property
    def restricted(self) -> bool:
        """Whether something in it exists for a team only."""
        acts, trials = self.acts, self.trials
        incidents = [one.incident for one in acts] + [one.incident for one in trials if one.incident]
        return any(incident.sensitivity == Incident.Sensitivity.RESTRICTED for incident in incidents)


def read_file(person: Person, user: User, without: Collection[str] = ()) -> PersonFile:
    """What exists about the person for this reader, but for some statuses; ``person`` is one that exists for them."""

    def seen(records: Any) -> list[Any]:
        if not _may_view(user, records.model):
            return []
        records = records.visible_to(user).order_by("pk")
        return list(records.exclude(status__in=without) if without else records)

    acts = seen(Act.everything.filter(person=person).select_related(*OF_ACTS))
    tried = Trial.everything.filter(person=person).select_related(*OF_TRIALS)
    trials = seen(tried.prefetch_related("charges__article", "penalties__kind"))
    incidents = {record.incident_id for record in (*acts, *trials) if record.incident_id}
    return PersonFile(
        person=person,
        today=timezone.localdate(),
        acts=acts,
        trials=trials,
        recognitions=seen(Recognition.everything.filter(person=person)),
        sources=seen(Source.everything.filter(incident__in=incidents).select_related("incident")),
        consents=list(Consent.objects.filter(person=person).select_related("confirmed_by")),
        sensitive=sensitive_about([person.pk])[person.pk],
        noted=set(ConsentNote.objects.filter(consent__person=person).values_list("consent_id", flat=True)),
    )


def _may_view(user: User, model: type[models.Model]) -> bool:
    return any(user.has_perm(f"cases.{action}_{model._meta.model_name}") for action in ("view", "change"))
