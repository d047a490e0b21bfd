"""The records behind rows of the queue, with all that is said of them: a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from cases.models import Act, CaseRecord, Incident, Person, Recognition, Source, Trial
from cases.verifying.plan import Key
from cases.verifying.waiting import MODELS
from cases.visibility import Reader

_LOADS: dict[type[CaseRecord], tuple[str, ...]] = {
    Incident: ("region",),
    Person: (),
    Act: ("kind", "person", "incident"),
    Trial: ("person", "incident", "court"),
    Source: ("incident",),
    Recognition: ("person",),
}
_FETCHES: dict[type[CaseRecord], tuple[str, ...]] = {Trial: ("charges__article", "penalties__kind")}


def of_kind(model: Any, reader: Reader) -> Any:
    """The records of a kind that exist for the reader, ready to be told."""
    rows = model.everything.visible_to(reader).select_related(*_LOADS[model], "created_by", "edited_by")
    return rows.prefetch_related(*_FETCHES.get(model, ()))


def load(keys: Iterable[Key], reader: Reader) -> dict[Key, Any]:
    wanted: dict[str, list[int]] = defaultdict(list)
    for kind, pk in keys:
        wanted[kind].append(pk)
    return {
        (kind, record.pk): record
        for kind, ids in wanted.items()
        for record in of_kind(MODELS[kind], reader).filter(pk__in=ids)
    }
