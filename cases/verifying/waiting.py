"""The table of what waits: a row for each submitted record, written with it in the same transaction."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.db import connection, connections, models, transaction
from django.db.models import F, Max
from django.db.models.functions import Coalesce
from django.utils import timezone

from cases import leases
from cases.history import CHUNK, in_chunks
from cases.indexing import keep_indexed
from cases.inserting import insert_rows
from cases.models import Act, CaseRecord, Incident, Person, Recognition, Source, Trial, Waiting, WaitingWriter
from cases.workflow import Status

KINDS: tuple[type[CaseRecord], ...] = (Incident, Person, Act, Trial, Source, Recognition)
MODELS = {str(model._meta.model_name): model for model in KINDS}
# Where a record belongs: the incident, the person, the region and the campaign, as paths from it.
_BELONGS: dict[type[CaseRecord], dict[str, Any]] = {
    Incident: {"of_incident": F("pk"), "of_region": F("region_id"), "of_campaign": F("campaign_id")},
    Act: {
        "of_incident": F("incident_id"),
        "of_person": F("person_id"),
        "of_region": Coalesce("region_id", "incident__region_id"),
        "of_campaign": F("incident__campaign_id"),
    },
    Trial: {
        "of_incident": F("incident_id"),
        "of_person": F("person_id"),
        "of_region": Coalesce("incident__region_id", "court__region_id"),
        "of_campaign": F("incident__campaign_id"),
    },
    Source: {
        "of_incident": F("incident_id"),
        "of_region": F("incident__region_id"),
        "of_campaign": F("incident__campaign_id"),
    },
    Person: {"of_person": F("pk")},
    Recognition: {"of_person": F("person_id")},
}
_READS = {"status", "incident", "person", "region", "campaign", "court", "created_by", "edited_by"}
_WRITTEN = "since changed incident_id person_id region_id campaign_id author_id".split()


def keep_waiting() -> None:
    """Have the rows follow the records, and what says where they belong."""
    for model in KINDS:
        keep_indexed(model, partial(index, model), _READS, late="of_incident" not in _BELONGS[model])
    keep_indexed(Incident, _index_parts, {"region", "campaign", "sensitivity"})
    for named in (Act, Trial):
        keep_indexed(named, partial(_index_named_by, named), {"incident", "person"}, late=True)


def _index_parts(ids: Sequence[Any]) -> None:
    """The waiting parts of incidents that moved, were hidden or shown, and the people whom these name."""
    _index_rows(Waiting.objects.filter(incident__in=ids).exclude(kind="incident"))
    for named in (Act, Trial):
        people: models.QuerySet[Any] = models.QuerySet(named).filter(incident__in=ids, person__isnull=False)
        _index_rows(_of_people(people.values("person")))


def _index_named_by(model: type[CaseRecord], ids: Sequence[Any]) -> None:
    """The waiting people whom these acts or trials name, or named before."""
    named = model.history.filter(id__in=ids, person__isnull=False).values("person")
    _index_rows(_of_people(named))


def _of_people(people: Any) -> models.QuerySet[Waiting]:
    return Waiting.objects.filter(kind__in=("person", "recognition"), person__in=people)


def _index_rows(rows: models.QuerySet[Waiting]) -> None:
    by_kind: dict[str, list[int]] = defaultdict(list)
    for kind, pk in rows.order_by().values_list("kind", "record_id"):
        by_kind[kind].append(pk)
    for kind, ids in by_kind.items():
        for chunk in in_chunks(ids):
            index(MODELS[kind], chunk)


def index(model: type[CaseRecord], ids: Collection[int]) -> None:
    """Write the rows of these records, some hundreds at most, as the records stand now."""
    kind = str(model._meta.model_name)
    found = {row["pk"]: row for row in _read(model, ids)}
    _forget(kind, [pk for pk in ids if pk not in found])
    if not found:
        return
    past, places = _past(model, found), _places(model, found.values())
    rows = [_row(kind, record, past[pk], places) for pk, record in found.items()]
    written = ", ".join(f"{name} = EXCLUDED.{name}" for name in _WRITTEN)
    insert_rows(
        Waiting._meta.db_table,
        ("kind", "record_id", *_WRITTEN),
        rows,
        f"(kind, record_id) DO UPDATE SET {written}",
    )
    _write_writers(kind, {pk: past[pk].writers | {record["created_by"]} for pk, record in found.items()})


def _read(model: type[CaseRecord], ids: Collection[int]) -> Iterable[dict[str, Any]]:
    rows: models.QuerySet[Any] = models.QuerySet(model).filter(pk__in=ids, status=Status.SUBMITTED)
    # In their order: what was submitted together waits in it, and the order of the rows decides between equals.
    return rows.order_by("pk").values("pk", "created_by", **_BELONGS[model])


def _row(
    kind: str, record: dict[str, Any], past: "_Past", places: dict[int, dict[str, Any]]
) -> tuple[Any, ...]:
    """Kind, record, and what is written of it."""
    place = places.get(record.get("of_person", 0), {}) if "of_incident" not in record else record
    return (
        kind,
        record["pk"],
        connection.ops.adapt_datetimefield_value(past.since or timezone.now()),
        past.was_verified,
        place.get("of_incident"),
        record.get("of_person"),
        place.get("of_region"),
        place.get("of_campaign"),
        record["created_by"],
    )


def _forget(kind: str, ids: Sequence[int]) -> None:
    if ids and _delete(Waiting, kind, ids):
        _delete(WaitingWriter, kind, ids)
        leases.forget(kind, ids)


def _delete(model: type[Any], kind: str, ids: Collection[int]) -> int:
    rows = model.objects.filter(kind=kind, record_id__in=ids)
    return int(rows._raw_delete(rows.db))


def _write_writers(kind: str, writers: dict[int, set[int]]) -> None:
    _delete(WaitingWriter, kind, writers)
    rows = [(kind, pk, writer) for pk, ids in writers.items() for writer in ids]
    insert_rows(WaitingWriter._meta.db_table, ("kind", "record_id", "writer_id"), rows, "DO NOTHING")


@dataclass(slots=True)
class _Past:
    """What the history says of a waiting record."""

    since: datetime.datetime | None = None
    was_verified: bool = False
    creators: set[int] = field(default_factory=set)
    editors: set[int] = field(default_factory=set)

    @property
    def writers(self) -> set[int]:
        return self.creators | self.editors


def _past(model: type[CaseRecord], ids: Collection[int]) -> dict[int, _Past]:
    """As `cases.verification.writers_since_verified` says, with since when it waits: in one query."""
    found: dict[int, _Past] = defaultdict(_Past)
    rows = model.history.filter(id__in=list(ids)).order_by("history_id")
    for pk, when, status, creator, editor in rows.values_list(
        "id", "history_date", "status", "created_by_id", "edited_by_id"
    ):
        past = found[pk]
        past.creators.add(creator)
        past.editors = set() if status == Status.VERIFIED else past.editors | {editor}
        past.was_verified |= status == Status.VERIFIED
        past.since = (past.since or when) if status == Status.SUBMITTED else None
    return found


def _places(model: type[CaseRecord], records: Iterable[dict[str, Any]]) -> dict[int, dict[str, Any]]:
    """Of people: the latest incident that names them and is not restricted, so that no row tells of one that is."""
    if "of_incident" in _BELONGS[model]:
        return {}
    people, latest = [record["of_person"] for record in records], dict[int, int]()
    for named in (Act, Trial):
        rows: models.QuerySet[Any] = models.QuerySet(named).filter(
            person__in=people, incident__sensitivity=Incident.Sensitivity.INTERNAL
        )
        for person, incident in rows.order_by().values_list("person").annotate(Max("incident")):
            latest[person] = max(incident, latest.get(person, 0))
    incidents: models.QuerySet[Any] = models.QuerySet(Incident).filter(pk__in=set(latest.values()))
    read = {row["of_incident"]: row for row in incidents.values(**_BELONGS[Incident])}
    return {person: read[incident] for person, incident in latest.items()}


def rebuild(model: type[CaseRecord], progress: Callable[[int], None]) -> None:
    """The rows of a kind anew, by portions: an interrupted run leaves whole rows."""
    kind, done = str(model._meta.model_name), 0
    gone = Waiting.objects.filter(kind=kind).exclude(record_id__in=_waiting_ids(model))
    for chunk in in_chunks(list(gone.values_list("record_id", flat=True))):
        with transaction.atomic():
            _forget(kind, chunk)
    last = 0
    while portion := list(_waiting_ids(model).filter(pk__gt=last)[:CHUNK]):
        with transaction.atomic():
            index(model, portion)
        done, last = done + len(portion), portion[-1]
        progress(done)


def _waiting_ids(model: type[CaseRecord]) -> models.QuerySet[Any, Any]:
    rows: models.QuerySet[Any] = models.QuerySet(model).filter(status=Status.SUBMITTED).order_by("pk")
    return rows.values_list("pk", flat=True)


def fill_where_new(sender: Any, using: str = "default", **_kwargs: Any) -> None:
    """After the update that brought the table: what waited before is put into it."""
    there = set(connections[using].introspection.table_names())
    kept: tuple[type[models.Model], ...] = (*KINDS, Waiting, WaitingWriter)
    tables = {model._meta.db_table for model in kept}
    if using == "default" and tables <= there and not Waiting.objects.exists():
        for model in KINDS:
            rebuild(model, lambda done: None)
