"""From a counted record to its page in the case file, for those who may open it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from django.contrib.auth.models import User
from django.db import models

from cases.models import Act, Incident, Person, Recognition, Trial
from cases.visibility import team_rule
from reports.admin.base import change_address
from reports.models import CountedRecord

Part = CountedRecord.Part
MODELS: dict[str, type[Act] | type[Trial] | type[Recognition]] = {
    Part.DETENTION: Act,
    Part.ACT: Act,
    Part.ADMINISTRATIVE_TRIAL: Trial,
    Part.CONVICTION: Trial,
    Part.TRIAL: Trial,
    Part.RECOGNITION: Recognition,
}
# Those of counted lists too, which are of any kind.
PAGES: dict[str, type[Any]] = {**MODELS, "person": Person, "incident": Incident}
Key = tuple[str, int]


class Counted(Protocol):
    @property
    def part(self) -> str: ...
    @property
    def record_id(self) -> int: ...
    @property
    def code(self) -> str: ...


@dataclass(frozen=True, slots=True)
class RecordLink:
    code: str
    address: str


def links_to(records: Iterable[Counted], user: User, most: int) -> dict[Key, RecordLink]:
    """Where to open the first so many of the records; those this person may not see are left out.

    One query for each kind of records.
    """
    wanted = list({(record.part, record.record_id): record for record in records}.values())[:most]
    by_model: dict[type[Any], set[int]] = defaultdict(set)
    for record in wanted:
        by_model[PAGES[record.part]].add(record.record_id)
    seen = {model: _seen(model, ids, user) for model, ids in by_model.items()}
    return {
        (record.part, record.record_id): RecordLink(
            record.code, change_address(PAGES[record.part](pk=record.record_id))
        )
        for record in wanted
        if record.record_id in seen[PAGES[record.part]]
    }


def existing_for(counted: models.QuerySet[CountedRecord], user: User) -> models.QuerySet[CountedRecord]:
    """Without those that exist for a team only which this person is not in. The figures count them all the same,
    and are the same for everybody."""
    for part, model in MODELS.items():
        hidden: models.QuerySet[Any] = models.QuerySet(model).filter(~team_rule(model, user))
        counted = counted.exclude(part=part, record_id__in=hidden.values("pk"))
    return counted


def _seen(model: type[Any], ids: set[int], user: User) -> set[int]:
    name = model._meta.model_name
    if not any(user.has_perm(f"cases.{action}_{name}") for action in ("view", "change")):
        return set()
    return set(model.everything.filter(pk__in=ids).visible_to(user).values_list("pk", flat=True))
