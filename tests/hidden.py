"""A restricted incident with everything around it, every text of which is marked, so that a leak can be found."""

import datetime
import random
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.db import models

from cases.consents import record_consent
from cases.history import in_batch
from cases.models import Act, Batch, CaseRecord, Consent, Incident, Person, Source, Trial
from cases.models.fields import EDTFField
from cases.teams import join
from tests import cast

# What is chosen from a list, has a shape of its own, or is said by the verbs.
NOT_FREE = {"status", "status_comment", "citizenship"}
LETTERS = "bcdfghjklmnpqrstvwxz"


@dataclass
class Hidden:
    """Known to the team alone. ``canaries``: what nobody else may ever read."""

    member: User
    verifier: User
    incident: Incident
    person: Person
    act: Act
    trial: Trial
    source: Source
    batch: Batch
    canaries: list[str] = field(default_factory=list)

    @property
    def records(self) -> list[CaseRecord]:
        return [self.incident, self.person, self.act, self.trial, self.source]


class Canaries:
    def __init__(self, seed: int) -> None:
        self.made: list[str] = []
        self.id = 7_000_000 + seed
        self._random = random.Random(seed)

    def new(self) -> str:
        """A word no page has by chance; it passes for a name, a code and a part of an address."""
        self.made.append("Zq" + "".join(self._random.choices(LETTERS, k=14)))
        return self.made[-1]

    def texts(self, model: type[models.Model]) -> dict[str, Any]:
        """A value for every text of the model that people type, and an id that no other number on a page is."""
        texts = {one.name: self._shaped(one) for one in model._meta.concrete_fields if _is_free(one)}
        return texts | {"id": self.id}

    def _shaped(self, one: Any) -> str:
        return f"https://{self.new()}.example/" if one.name == "url" else self.new()


def _is_free(one: Any) -> bool:
    text = isinstance(one, models.CharField | models.TextField) and not isinstance(one, EDTFField)
    return text and not one.choices and one.name not in NOT_FREE


def hidden_case(member: User, verifier: User, seed: int = 1, **values: Any) -> Hidden:
    """Written by the member on 23 January 2024, the verifier is in the team too. All are drafts."""
    canaries = Canaries(seed)
    batch = Batch.objects.create(id=canaries.id, made_by=member, title=canaries.new())
    with in_batch(batch):
        incident = cast.incident(
            by=member, **canaries.texts(Incident) | {"sensitivity": "restricted"} | values
        )
        person = cast.person(by=member, **canaries.texts(Person))
        act = cast.act(by=member, incident=incident, person=person, **canaries.texts(Act))
        trial = cast.trial(
            by=member, incident=incident, person=person, **canaries.texts(Trial), charges=["koap-24.15"]
        )
        source = cast.source(by=member, incident=incident, **canaries.texts(Source))
        consent = Consent(person=person, given_by="self", given_on=datetime.date(2024, 2, 1), name=True)
        record_consent(consent, member, canaries.new())
    join(incident, verifier, by=member)
    return Hidden(member, verifier, incident, person, act, trial, source, batch, canaries.made)


def verified_hidden_case(member: User, verifier: User, seed: int = 2) -> Hidden:
    case = hidden_case(member, verifier, seed)
    for record in case.records:
        cast.verified(record, by=verifier)
    return case
