"""What is kept beside the records so that they are found: written anew with them, in the same transaction.

An indexer is registered in `CasesConfig.ready` and called with the ids of rows of its model that were created,
changed or deleted, at most some hundreds at once. It reads the rows as they stand now; an id without a row is
one to forget.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db import models
from django.db.models.signals import post_delete, post_save

_AT_ONCE = 500
Index = Callable[[Sequence[Any]], None]


@dataclass(frozen=True)
class Indexer:
    index: Index
    reads: frozenset[str]  # names or attribute names of fields; none: all of them
    late: bool = False


INDEXERS: dict[type[models.Model], list[Indexer]] = defaultdict(list)


# What the late ones have to do, in the order they were first told of it; None where everything is done at once.
_late: ContextVar[dict[Indexer, dict[Any, None]] | None] = ContextVar("late", default=None)


def keep_indexed(
    model: type[models.Model], index: Index, reads: Collection[str] = (), late: bool = False
) -> None:
    """Call ``index(ids)`` whenever rows of the model change, by whichever door.

    With ``reads`` a bulk change of other fields passes it by: thousands are verified without any new name.
    ``late``: what it writes depends on records that come after; see `late_together`.
    """
    INDEXERS[model].append(Indexer(index, frozenset(reads), late))


@contextmanager
def late_together() -> Iterator[None]:
    """Those who are late are called once for each row when all is written, within the same transaction: a load of
    thousands of acts says of the same people again and again that they were named.

    The last told come first: who was named by an act is looked for among those that waited before the load.
    """
    token = _late.set({})
    try:
        yield
        told = _late.get() or {}
    finally:
        _late.reset(token)
    for indexer, ids in reversed(told.items()):
        left = iter(ids)
        while chunk := list(islice(left, _AT_ONCE)):
            indexer.index(chunk)


def reindex(model: type[models.Model], ids: Sequence[Any], fields: Collection[str] | None = None) -> None:
    """Tell the indexers of the model; ``fields``: which ones changed, None when any may have."""
    for indexer in INDEXERS.get(model._meta.concrete_model or model, ()):
        if fields is None or not indexer.reads or not indexer.reads.isdisjoint(fields):
            _tell(indexer, ids)


def _tell(indexer: Indexer, ids: Sequence[Any]) -> None:
    told = _late.get()
    if told is None or not indexer.late:
        indexer.index(ids)
    else:
        told.setdefault(indexer, {}).update(dict.fromkeys(ids))


def follow_saves() -> None:
    """Rows saved or deleted one by one; `cases.history` tells of those changed many at once."""
    for signal in (post_save, post_delete):
        signal.connect(_saved_or_deleted, dispatch_uid="keep_indexed")


def _saved_or_deleted(sender: type[models.Model], instance: models.Model, **_kwargs: Any) -> None:
    reindex(sender, [instance.pk])
