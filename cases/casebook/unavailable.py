"""Codes that a casebook may not give or change: those of records that do not exist for whoever loads it.

A code nobody has would be given to a new record; refusing only the hidden ones would tell which they are. So all
numbers up to the last one given here (`I-2026-00040`) are refused unless the loader may see the record that
has it. Codes made elsewhere have no such order: of those a refusal tells that somebody uses the code.
"""

import re
from typing import Any

from django.contrib.auth.models import User
from django.db import models
from django.db.models import BooleanField, ExpressionWrapper, Q, Value
from django.db.models.functions import Length
from django.utils.translation import gettext as _

from cases.casebook.loading import Loading
from cases.casebook.references import was_merged
from cases.casebook.rows import Row
from cases.casebook.tables import Table
from cases.models import CaseRecord
from cases.visibility import team_rule

_OURS = re.compile(r"([A-Z]-\d{4}-)(\d{5,})")


def with_hidden_marked(model: type[models.Model], by: User) -> models.QuerySet[Any]:
    """Every row with `exists_for_loader`; one query, because a second one could see another moment."""
    exists = team_rule(model, by) if issubclass(model, CaseRecord) else Q()
    wrapped: Any = ExpressionWrapper(exists, BooleanField()) if exists else Value(True)
    return models.QuerySet(model).annotate(exists_for_loader=wrapped)


def unavailable(table: Table, row: Row, record: Any, loading: Loading) -> bool:
    """Note the problem of a row whose code can neither be found nor given."""
    if record is not None and record.exists_for_loader:
        return False
    code = row.values.get("code") or ""
    if record is None and not _is_given_here(table.model, code, loading):
        return False
    merged = loading.known.merged(table.model, [code]) if record is not None else {}
    if merged:
        loading.problems.add(row.problem(was_merged(code, merged[code]), "code", code))
        return True
    sentence = _(
        "No record that you may see has this code, and it cannot be given to a new one. Use another."
    )
    loading.problems.add(row.problem(sentence, "code", code))
    return True


def _is_given_here(model: Any, code: str, loading: Loading) -> bool:
    ours = _OURS.fullmatch(code)
    if ours is None or not issubclass(model, CaseRecord) or ours[1][0] != model.code_prefix:
        return False
    return int(ours[2]) <= _last_given(model, ours[1], loading)


def _last_given(model: type[CaseRecord], stem: str, loading: Loading) -> int:
    """The highest number of the year among records written at the desk or hidden from the loader."""
    if stem not in loading.last_given:
        here = Q(batch__isnull=True) | ~team_rule(model, loading.by)
        codes: models.QuerySet[Any] = models.QuerySet(model).filter(here, code__regex=rf"^{stem}[0-9]+$")
        last = codes.order_by(Length("code").desc(), "-code").values_list("code", flat=True).first()
        loading.last_given[stem] = int(last.removeprefix(stem)) if last else 0
    return loading.last_given[stem]
