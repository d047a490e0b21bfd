"""The records of one list, and what belongs to them: what the desk takes out.

What was chosen is taken as the list shows it. Around it comes what belongs to it and exists for the reader, without
what was withdrawn: of an incident its acts, trials, sources and their people; of a person their acts, trials,
recognitions and the incidents of these. Nothing refers to a record that is not there.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet

from cases.casebook.tables import (
    ACTS,
    CHARGES,
    INCIDENTS,
    JUDGES,
    PENALTIES,
    PEOPLE,
    RECOGNITIONS,
    SOURCES,
    TABLES,
    TRIALS,
    Table,
)
from cases.models import Act, Charge, Incident, Judge, Penalty, Person, Recognition, Source, Trial
from cases.visibility import standing_recognition, visible_rule
from cases.workflow import Status

Records = dict[str, QuerySet[Any]]
# A trial is not whole without what was charged and imposed.
_PARTS = {TRIALS.name: (CHARGES, PENALTIES)}


def table_of(model: Any) -> Table:
    """Of the records of a list; detainees are people."""
    return next(table for table in TABLES if table.model is model._meta.concrete_model)


@dataclass(frozen=True)
class Around:
    """``chosen``: rows of one kind, as far as they exist for the reader."""

    chosen: QuerySet[Any]
    reader: User
    whole: bool  # the casebook around them, or their table alone
    confidential: bool = False

    @property
    def table(self) -> Table:
        return table_of(self.chosen.model)

    def tables(self) -> list[Table]:
        wanted = TABLES if self.whole else (self.table, *_PARTS.get(self.table.name, ()))
        return [
            table for table in wanted if self.confidential or table is self.table or not table.confidential
        ]

    def records(self) -> Records:
        """A query for each table of the file."""
        around = self.around()
        return {table.name: around[table.name] for table in self.tables()}

    def around(self) -> Records:
        """The whole casebook, also where one table is wanted: what the chosen records tell of."""
        chosen = self._chosen()
        acts, trials = self._acts(chosen), self._trials(chosen)
        incidents = self._incidents(chosen, acts, trials)
        people = self._people(chosen, acts, trials)
        found = {
            PEOPLE.name: people,
            INCIDENTS.name: incidents,
            ACTS.name: acts,
            TRIALS.name: trials,
            CHARGES.name: Charge.objects.filter(trial__in=_ids(trials)),
            PENALTIES.name: Penalty.objects.filter(trial__in=_ids(trials)),
            JUDGES.name: Judge.objects.filter(pk__in=_ids(trials, "judge")),
            SOURCES.name: self._living(Source).filter(incident__in=_ids(incidents)),
            RECOGNITIONS.name: self._living(Recognition).filter(
                standing_recognition(), person__in=_ids(people)
            ),
        }
        return found | {self.table.name: chosen}

    def people(self) -> QuerySet[Any]:
        """Of whom the file tells, whichever tables are in it."""
        if self.table is JUDGES and not self.whole:
            return Person.everything.none()
        return self.around()[PEOPLE.name]

    def _chosen(self) -> QuerySet[Any]:
        """Plain rows: what a list adds to them is its own business."""
        model = self.table.model
        return QuerySet(model).filter(pk__in=_ids(self.chosen))

    def _acts(self, chosen: QuerySet[Any]) -> QuerySet[Any]:
        if self.table is ACTS:
            return chosen
        by = {INCIDENTS.name: "incident", PEOPLE.name: "person"}.get(self.table.name)
        return self._living(Act).filter(**{f"{by}__in": _ids(chosen)}) if by else Act.everything.none()

    def _trials(self, chosen: QuerySet[Any]) -> QuerySet[Any]:
        if self.table is TRIALS:
            return chosen
        by = {INCIDENTS.name: "incident", PEOPLE.name: "person", JUDGES.name: "judge"}.get(self.table.name)
        return self._living(Trial).filter(**{f"{by}__in": _ids(chosen)}) if by else Trial.everything.none()

    def _incidents(self, chosen: QuerySet[Any], acts: QuerySet[Any], trials: QuerySet[Any]) -> QuerySet[Any]:
        told_of = [acts, trials, *([chosen] if self.table is SOURCES else ())]
        return chosen if self.table is INCIDENTS else self._referred(Incident, "incident", told_of)

    def _people(self, chosen: QuerySet[Any], acts: QuerySet[Any], trials: QuerySet[Any]) -> QuerySet[Any]:
        told_of = [acts, trials, *([chosen] if self.table is RECOGNITIONS else ())]
        return chosen if self.table is PEOPLE else self._referred(Person, "person", told_of)

    def _referred(self, model: Any, by: str, rows: Iterable[QuerySet[Any]]) -> QuerySet[Any]:
        """Whatever their status: what refers to them could not be loaded without."""
        wanted = Q(pk__in=[])
        for each in rows:
            wanted |= Q(pk__in=_ids(each, by))
        return self._seen(model.everything.filter(wanted))

    def _living(self, model: Any) -> QuerySet[Any]:
        return self._seen(model.everything.exclude(status=Status.WITHDRAWN))

    def _seen(self, records: QuerySet[Any]) -> QuerySet[Any]:
        return records.filter(visible_rule(records.model, self.reader))


def _ids(rows: QuerySet[Any], of: str = "pk") -> QuerySet[Any]:
    ids = rows.order_by().values(of)
    return ids if of == "pk" else ids.filter(**{f"{of}__isnull": False})
