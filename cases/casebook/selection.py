"""Which records a dump holds. It is internal: the operator's has restricted incidents in it, marked by
`sensitivity`; what somebody takes out has what exists for them.

Between two days come the incidents, acts and trials whose whole date lies there, and around them: the
incidents those acts and trials belong to, their people with their recognitions, the judges, charges,
penalties and sources. A dump of verified records holds verified ones only, and whatever these rest on: a
person whose record was changed since and waits to be verified again comes along, because without it the
file could not be loaded.

Who was merged into somebody else comes along only with a record that stayed with them.
"""

import datetime
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet
from django.db.models.functions import Collate

from cases.casebook.tables import (
    ACTS,
    CHARGES,
    INCIDENTS,
    JUDGES,
    PENALTIES,
    PEOPLE,
    RECOGNITIONS,
    SOURCES,
    TRIALS,
    Table,
)
from cases.models import Act, Charge, Incident, Judge, Penalty, Person, Recognition, Source, Trial
from cases.visibility import standing_recognition, visible_rule

VERIFIED, ALL = "verified", "all"
STATUSES = (VERIFIED, ALL)


class ByteOrder(Collate):
    """Codes in the same order on every database, whatever its language."""

    def __init__(self, expression: Any) -> None:
        super().__init__(expression, "BINARY")

    def as_postgresql(self, compiler: Any, connection: Any, **kwargs: Any) -> Any:
        return Collate(self.source_expressions[0], "C").as_sql(compiler, connection, **kwargs)


@dataclass(frozen=True, slots=True)
class Selection:
    """What was asked for. Both days are included; None is open."""

    first: datetime.date | None = None
    last: datetime.date | None = None
    status: str = VERIFIED
    reader: User | None = None  # None: the operator, for whom everything exists

    @property
    def has_days(self) -> bool:
        return self.first is not None or self.last is not None

    def records(self) -> dict[str, QuerySet[Any]]:
        """A query for each table."""
        acts, trials = self._inside(Act), self._inside(Trial)
        incidents = self._incidents(acts, trials)
        sources = self._of(Source).filter(incident__in=incidents) if self.has_days else self._of(Source)
        recognitions = self._of(Recognition).filter(standing_recognition())
        people = self._people(acts, trials, recognitions)
        if self.has_days:
            recognitions = recognitions.filter(person__in=people)
        judges = Judge.objects.filter(pk__in=trials.values("judge")) if self.has_days else Judge.objects.all()
        return {
            PEOPLE.name: people,
            INCIDENTS.name: incidents,
            ACTS.name: acts,
            TRIALS.name: trials,
            CHARGES.name: Charge.objects.filter(trial__in=trials),
            PENALTIES.name: Penalty.objects.filter(trial__in=trials),
            JUDGES.name: judges,
            SOURCES.name: sources,
            RECOGNITIONS.name: recognitions,
        }

    def _of(self, model: Any) -> QuerySet[Any]:
        manager = model.verified if self.status == VERIFIED else model.everything
        return self._seen(manager.all())

    def _seen(self, records: QuerySet[Any]) -> QuerySet[Any]:
        return records.filter(visible_rule(records.model, self.reader)) if self.reader else records

    def _inside(self, model: Any) -> QuerySet[Any]:
        bounds = {}
        if self.first is not None:
            bounds["date_lower__gte"] = self.first
        if self.last is not None:
            bounds["date_upper__lte"] = self.last
        return self._of(model).filter(**bounds)

    def _incidents(self, acts: QuerySet[Any], trials: QuerySet[Any]) -> QuerySet[Any]:
        wanted = Q(pk__in=self._inside(Incident).values("pk")) | Q(pk__in=acts.values("incident"))
        wanted |= Q(pk__in=trials.filter(incident__isnull=False).values("incident"))
        if not self.has_days:
            wanted |= Q(pk__in=self._of(Source).values("incident"))
        return self._seen(Incident.everything.filter(wanted))

    def _people(
        self, acts: QuerySet[Any], trials: QuerySet[Any], recognitions: QuerySet[Any]
    ) -> QuerySet[Any]:
        wanted = Q(pk__in=acts.filter(person__isnull=False).values("person")) | Q(
            pk__in=trials.values("person")
        )
        if not self.has_days:
            standing = self._of(Person).filter(merged_into__isnull=True)
            wanted |= Q(pk__in=standing.values("pk")) | Q(pk__in=recognitions.values("person"))
        return self._seen(Person.everything.filter(wanted))


def in_order(table: Table, records: QuerySet[Any]) -> QuerySet[Any]:
    """By code; parts by the code of their trial and then as they were entered."""
    if table is RECOGNITIONS:
        return records.order_by(ByteOrder("person__code"), ByteOrder("recognised_on"))
    if table in (CHARGES, PENALTIES):
        return records.order_by(ByteOrder("trial__code"), "pk")
    return records.order_by(ByteOrder("code"))
