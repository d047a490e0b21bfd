"""A record in words, as somebody reads it who did not write it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from django.utils.text import capfirst

from cases.admin.history.words import NOTHING
from cases.admin.review.changes import SaidWords, said_fields
from cases.dates import read_date
from cases.fine_words import say_fine
from cases.fines import UNITS, BaseUnits
from cases.models import CaseRecord, Penalty, Trial
from cases.person_file.record_words import penalty
from cases.verifying.plan import Key
from cases.visibility import Reader


class Fact(NamedTuple):
    label: str
    words: str


class Told(NamedTuple):
    """What is known, and the names of what is not."""

    facts: list[Fact]
    unknown: list[str]


def tell(record: CaseRecord, reader: Reader) -> Told:
    key = (str(record._meta.model_name), record.pk)
    return tell_all({key: record}, reader)[key]


def tell_all(records: Mapping[Key, Any], reader: Reader) -> dict[Key, Told]:
    """Of many in as many queries as of one of each kind."""
    by_kind: dict[str, list[Any]] = defaultdict(list)
    for (kind, _pk), record in records.items():
        by_kind[kind].append(record)
    base_units, told = BaseUnits() if "trial" in by_kind else None, dict[Key, Told]()
    for kind, ones in by_kind.items():
        fields = said_fields(type(ones[0]))
        words = SaidWords(fields, ones, reader)
        told |= {(kind, one.pk): _told(one, fields, words, base_units) for one in ones}
    return told


def _told(record: Any, fields: Sequence[Any], words: SaidWords, base_units: BaseUnits | None) -> Told:
    said = [
        Fact(capfirst(str(one.verbose_name)), words.of(one, getattr(record, one.attname))) for one in fields
    ]
    known = [fact for fact in said if fact.words != NOTHING]
    if isinstance(record, Trial):
        known += _parts(record, base_units or BaseUnits())
    return Told(known, [fact.label for fact in said if fact.words == NOTHING])


def _parts(trial: Trial, base_units: BaseUnits) -> Iterable[Fact]:
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
