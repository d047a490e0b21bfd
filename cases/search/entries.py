"""Writing the index: an entry of words for each record, written anew whenever something it is made from changes."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from typing import Any

from django.db import connection, models, transaction
from django.utils import translation

from cases.history import CHUNK, in_chunks
from cases.indexing import keep_indexed
from cases.inserting import insert_rows
from cases.models import (
    Charge,
    LawArticle,
    SearchEntry,
    Source,
)
from cases.models.fields import LANGUAGES
from cases.search.codes import code_words
from cases.search.fulltext import within
from cases.search.kinds import KINDS, Kind
from cases.search.words import END_OF_TEXT, MOST_WORDS, stems

_TABLE = SearchEntry._meta.db_table


def keep_entries() -> None:
    """Have the entries follow the records, and what the records are called after."""
    for kind in KINDS:
        keep_indexed(kind.model, partial(index, kind), reads=kind.reads() | {"charges"})
        for field, names in _others(kind).items():
            keep_indexed(
                kind.model._meta.get_field(field).related_model, partial(_index_those_of, kind, field), names
            )
    trials = next(kind for kind in KINDS if kind.name == "trial")
    keep_indexed(Charge, partial(_index_those_of, trials, "charges"))
    keep_indexed(LawArticle, partial(_index_those_of, trials, "charges__article"), {"number"})


def _others(kind: Kind) -> dict[str, set[str]]:
    """Foreign keys of the record, with the fields of the other that its entry is made from."""
    names: dict[str, set[str]] = defaultdict(set)
    for path in (*kind.codes, *kind.texts):
        field, _, name = path.partition("__")
        if name:
            names[field].add(name)
    return names


def _index_those_of(kind: Kind, path: str, ids: Sequence[Any]) -> None:
    """Records whose court, person or charge changed."""
    for chunk in in_chunks(_ids(kind, **{f"{path}__in": ids})):
        index(kind, chunk)


def _ids(kind: Kind, **which: Any) -> list[int]:
    rows: models.QuerySet[Any] = models.QuerySet(kind.model).filter(**which).order_by()
    return list(rows.values_list("pk", flat=True).distinct())


def index(kind: Kind, ids: Collection[int]) -> None:
    """Write the entries of these records, some hundreds at most, as the records stand now."""
    entries = dict(_entries(kind, ids))
    gone = [kind.first_id + pk for pk in ids if kind.first_id + pk not in entries]
    if entries:
        insert_rows(
            _TABLE,
            ("id", "words"),
            entries.items(),
            f"(id) DO UPDATE SET words = EXCLUDED.words WHERE {_TABLE}.words <> EXCLUDED.words",
        )
    if gone:
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {_TABLE} WHERE id IN ({', '.join(['%s'] * len(gone))})", gone)


def _entries(kind: Kind, ids: Collection[int]) -> Iterator[tuple[int, str]]:
    rows: models.QuerySet[Any] = models.QuerySet(kind.model).filter(pk__in=ids).order_by()
    articles = _articles(ids) if kind.name == "trial" else {}
    codes = 1 + len(kind.codes)
    for row in rows.values_list("pk", *kind.codes, *kind.texts):
        pk, texts = row[0], [*row[codes:], *articles.get(row[0], ())]
        if kind.model is Source:
            texts.append(_kind_of_source(row[codes + kind.texts.index("kind")]))
        yield kind.first_id + pk, _entry(row[1:codes], texts)


def _articles(trials: Collection[int]) -> dict[int, list[str]]:
    numbers: dict[int, list[str]] = defaultdict(list)
    charges: models.QuerySet[Any] = models.QuerySet(Charge).filter(trial__in=trials).order_by("article", "pk")
    for trial, number in charges.values_list("trial_id", "article__number"):
        numbers[trial].append(number)
    return numbers


@lru_cache
def _kind_of_source(kind: str) -> str:
    """“Media” in all languages: who seeks it seeks it in their own."""
    labels = []
    for language in LANGUAGES:
        with translation.override(language):
            labels.append(str(Source.Kind(kind).label) if kind in Source.Kind.values else "")
    return " ".join(labels)


def _entry(codes: Iterable[str | None], texts: Iterable[str | None]) -> str:
    found = [word for code in codes if code for word in code_words(code)]
    for text in dict.fromkeys(text for text in texts if text):
        found += (END_OF_TEXT, *_stems(text))
    return " ".join(found[:MOST_WORDS])


# Of names of courts, regions and incidents, which many records share.
@lru_cache(maxsize=2**12)
def _stems(text: str) -> tuple[str, ...]:
    return tuple(stems(text))


def rebuild(kind: Kind, progress: Callable[[int], None]) -> None:
    """Write the entries of a kind anew, by portions: an interrupted run leaves whole entries."""
    _forget_the_gone(kind)
    done = last = 0
    while portion := _next_ids(kind, last):
        with transaction.atomic():
            index(kind, portion)
        done, last = done + len(portion), portion[-1]
        progress(done)


def _next_ids(kind: Kind, after: int) -> list[int]:
    rows: models.QuerySet[Any] = models.QuerySet(kind.model).filter(pk__gt=after).order_by("pk")
    return list(rows.values_list("pk", flat=True)[:CHUNK])


def _forget_the_gone(kind: Kind) -> None:
    records = kind.model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"DELETE FROM {_TABLE} WHERE {within(kind.number)} AND NOT EXISTS "
            f"(SELECT 1 FROM {records} AS record WHERE record.id = {_TABLE}.id - %s)",
            [kind.first_id],
        )
