"""What a casebook may refer to: slugs of vocabularies, codes of records here and in the file itself."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.db import models

from cases.casebook.nearest import nearest
from cases.merging.leading import kept_for_codes
from cases.models import CaseRecord, Person, Vocabulary
from cases.models.fields import LANGUAGES
from cases.visibility import team_rule

ONLY_IN_FILE = -1  # stands for the record of a row that was not written, because the casebook has problems
_SHORT_LIST = 12
_SUGGESTED = 20  # comparing one code with 20,000 others takes a quarter of a second


class Known:
    """One load's memory. Each vocabulary is read once; codes are asked for a chunk of rows at a time."""

    def __init__(self, reader: User) -> None:
        self.reader = reader
        self.in_file: dict[str, set[Any]] = defaultdict(set)
        self.unreadable: set[str] = set()  # tables of the file whose codes nobody can know
        self.met: set[tuple[Any, ...]] = set()  # recognitions, by whom they are of and since when
        self._slugs: dict[type[Vocabulary], frozenset[str]] = {}
        self._labels: dict[type[Vocabulary], dict[str, str]] = {}
        self._ids: dict[str, dict[str, int]] = defaultdict(dict)
        self._suggested: dict[tuple[str, str], list[str]] = {}

    def slugs(self, vocabulary: type[Vocabulary]) -> frozenset[str]:
        if vocabulary not in self._slugs:
            self._slugs[vocabulary] = frozenset(vocabulary._default_manager.values_list("pk", flat=True))
        return self._slugs[vocabulary]

    def nearest_slugs(self, vocabulary: type[Vocabulary], wanted: str) -> list[str]:
        """By slug or by name in any language; all of them where the list is short."""
        labels = self._labels_of(vocabulary)
        found = list(dict.fromkeys(labels[label] for label in nearest(wanted, labels)))
        slugs = self.slugs(vocabulary)
        return found or (sorted(slugs) if len(slugs) <= _SHORT_LIST else [])

    def _labels_of(self, vocabulary: type[Vocabulary]) -> dict[str, str]:
        if vocabulary not in self._labels:
            fields = {field.name for field in vocabulary._meta.concrete_fields}
            named = [f"{'name' if 'name_en' in fields else 'title'}_{language}" for language in LANGUAGES]
            rows = vocabulary._default_manager.values_list("pk", *named)
            self._labels[vocabulary] = {label: row[0] for row in rows for label in row if label}
        return self._labels[vocabulary]

    def look_up(self, table: str, model: type[models.Model], codes: Iterable[str]) -> dict[str, int]:
        """Ids of the records with these codes; those that no row or record has are missing in the answer."""
        ids = self._ids[table]
        wanted = set(codes)
        unasked = list(wanted - ids.keys())
        if unasked:
            ids.update(self._stored(model).filter(code__in=unasked).values_list("code", "pk"))
        known = {code: ids[code] for code in wanted & ids.keys()}
        missing = wanted - known.keys()
        in_file = missing if table in self.unreadable else missing & self.in_file[table]
        return known | dict.fromkeys(in_file, ONLY_IN_FILE)

    def merged(self, model: type[models.Model], codes: Iterable[str]) -> dict[str, str]:
        """Of these codes those of people who were merged, with the codes that are kept instead."""
        return kept_for_codes(codes, self.reader) if model is Person else {}

    def remember(self, table: str, ids: dict[str, int]) -> None:
        self._ids[table].update(ids)

    def nearest_codes(self, table: str, model: type[models.Model], wanted: str) -> list[str]:
        key = table, wanted
        if key not in self._suggested:
            if len(self._suggested) >= _SUGGESTED:
                return []
            stored = self._stored(model).values_list("code", flat=True)
            self._suggested[key] = nearest(wanted, {*stored, *self.in_file[table]})
        return self._suggested[key]

    def _stored(self, model: type[models.Model]) -> models.QuerySet[Any]:
        """What exists for whoever loads."""
        rows: models.QuerySet[Any] = models.QuerySet(model)
        return rows.filter(team_rule(model, self.reader)) if issubclass(model, CaseRecord) else rows
