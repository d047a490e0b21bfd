"""The parts the start page is made of."""

import datetime
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.db import models
from django.urls import reverse

from cases.models import Act, CaseRecord, Incident, Person, Recognition, Source, Trial
from cases.querysets import COUNTED_AT_MOST, RecordQuerySet

KINDS: tuple[type[CaseRecord], ...] = (Incident, Person, Act, Trial, Source, Recognition)


@dataclass(frozen=True, slots=True)
class Number:
    """How many, and the list that shows exactly these."""

    count: int
    words: str
    address: str

    @property
    def capped(self) -> bool:
        return self.count > COUNTED_AT_MOST


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to look at: its words, where it leads, and what to know before."""

    words: str
    address: str
    note: str = ""
    who: str = ""
    when: datetime.datetime | None = None


@dataclass
class Block:
    title: str
    empty: str
    numbers: list[Number] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


def counted(rows: RecordQuerySet, **filters: str) -> Number:
    """The rows as a number, with the address of the list filtered to them."""
    options = rows.model._meta
    return Number(
        rows.order_by()[: COUNTED_AT_MOST + 1].count(),
        str(options.verbose_name_plural),
        f"{reverse(f'admin:cases_{options.model_name}_changelist')}?{urlencode(filters)}",
    )


def page_of(record: models.Model, view: str = "change") -> str:
    options: Any = record._meta
    return reverse(f"admin:{options.app_label}_{options.model_name}_{view}", args=[record.pk])
