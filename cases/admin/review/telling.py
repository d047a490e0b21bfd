"""A record in words, as somebody reads it who did not write it."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.utils.text import capfirst

from cases.admin.history.words import NOTHING
from cases.admin.review.changes import SaidWords, said_fields
from cases.dates import read_date
from cases.fine_words import say_fine
from cases.fines import UNITS, BaseUnits
from cases.models import CaseRecord, Penalty, Trial
from cases.person_file.record_words import penalty
from cases.visibility import Reader


class Fact(NamedTuple):
    label: str
    words: str


class Told(NamedTuple):
    """What is known, and the names of what is not."""

    facts: list[Fact]
    unknown: list[str]


def tell(record: CaseRecord, reader: Reader) -> Told:
    """Three queries at most beside one for each kind of other record it names."""
    fields = said_fields(type(record))
    words = SaidWords(fields, [record], reader)
    said = [
        Fact(capfirst(str(one.verbose_name)), words.of(one, getattr(record, one.attname))) for one in fields
    ]
    known = [fact for fact in said if fact.words != NOTHING]
    if isinstance(record, Trial):
        known += _parts(record)
    return Told(known, [fact.label for fact in said if fact.words == NOTHING])


def _parts(trial: Trial) -> Iterable[Fact]:
    base_units = BaseUnits()
    charges: Any = trial.charges.all()
    penalties: Any = trial.penalties.all()
    for charge in charges:
        yield Fact(capfirst(str(charge._meta.verbose_name)), str(charge.article))
    for one in penalties:
        yield Fact(capfirst(str(one._meta.verbose_name)), _penalty(one, trial, base_units))


def _penalty(one: Penalty, trial: Trial, base_units: BaseUnits) -> str:
    """A fine both ways: a verifier compares it with whatever the source says."""
    words = penalty(one)
    if one.kind_id != "fine" or one.amount is None or one.unit not in UNITS:
        return words
    other = say_fine(one.amount, one.unit, read_date(trial.date), base_units).words
    return f"{words} ({other})" if other else words
