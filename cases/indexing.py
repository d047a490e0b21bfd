"""What is kept beside the records so that they are found: written anew with them, in the same transaction.

An indexer is registered in `CasesConfig.ready` and called with the ids of rows of its model that were created,
changed or deleted, at most some hundreds at once. It reads the rows as they stand now; an id without a row is
one to forget.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models.signals import post_delete, post_save

Index = Callable[[Sequence[Any]], None]


@dataclass(frozen=True)
class Indexer:
    index: Index
    reads: frozenset[str]  # names or attribute names of fields; none: all of them


INDEXERS: dict[type[models.Model], list[Indexer]] = defaultdict(list)


def keep_indexed(model: type[models.Model], index: Index, reads: Collection[str] = ()) -> None:
    """Call ``index(ids)`` whenever rows of the model change, by whichever door.

    With ``reads`` a bulk change of other fields passes it by: thousands are verified without any new name.
    """
    INDEXERS[model].append(Indexer(index, frozenset(reads)))


def reindex(model: type[models.Model], ids: Sequence[Any], fields: Collection[str] | None = None) -> None:
    """Tell the indexers of the model; ``fields``: which ones changed, None when any may have."""
    for indexer in INDEXERS.get(model._meta.concrete_model or model, ()):
        if fields is None or not indexer.reads or not indexer.reads.isdisjoint(fields):
            indexer.index(ids)


def follow_saves() -> None:
    """Rows saved or deleted one by one; `cases.history` tells of those changed many at once."""
    for signal in (post_save, post_delete):
        signal.connect(_saved_or_deleted, dispatch_uid="keep_indexed")


def _saved_or_deleted(sender: type[models.Model], instance: models.Model, **_kwargs: Any) -> None:
    reindex(sender, [instance.pk])
