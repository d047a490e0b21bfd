"""Rows of the queue as people read them: what it is, what changed, and why somebody may not verify it."""

import datetime
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import ngettext

from cases import leases
from cases.admin.review.changes import Changed, changes_since
from cases.models import Lease, Waiting
from cases.review_checks import ERROR, NOTE, Finding, findings_for
from cases.verifying.loading import load
from cases.verifying.plan import Judge, Key, read
from cases.verifying.waiting import MODELS

CHANGES_TOLD = 3


@dataclass(frozen=True, slots=True)
class Row:
    key: str  # as the page sends it back
    kind: str
    words: str
    code: str
    address: str
    since: datetime.datetime
    author: str
    region: str
    new: bool
    changes: list[Changed] = field(default_factory=list)
    more_changes: int = 0
    why_not: str = ""
    mine: Lease | None = None  # this person took it
    checks: str = ""
    bad: bool = False


def rows(waiting: Sequence[Waiting], user: User, query: str) -> list[Row]:
    """In a fixed number of queries, whatever the number of rows."""
    keys: list[Key] = [(one.kind, one.record_id) for one in waiting]
    records = load(keys, user)
    candidates = read(keys, user)
    judge = Judge(candidates, user, together=True)
    why_not = {one.key: judge.why_not(one) for one in candidates}
    held, changes = _held(keys), _changes(waiting, records, user)
    findings = findings_for(list(records.values()), user)
    found = []
    for one in waiting:
        key = (one.kind, one.record_id)
        if key in records:  # else it was decided between two questions
            lease = held.get(key)
            found.append(
                _row(
                    one,
                    records[key],
                    changes.get(key, []),
                    why_not.get(key, ""),
                    lease if lease and lease.taken_by_id == user.pk else None,
                    findings[key],
                    query,
                )
            )
    return found


def _row(
    one: Waiting,
    record: Any,
    changes: list[Changed],
    why_not: str,
    mine: Lease | None,
    findings: Sequence[Finding],
    query: str,
) -> Row:
    return Row(
        key=f"{one.kind}:{one.record_id}",
        kind=capfirst(str(record._meta.verbose_name)),
        words=str(record),
        code=record.code,
        address=review_address(one.kind, one.record_id, query),
        since=one.since,
        author=one.author.get_username(),
        region=str(one.region or ""),
        new=not one.changed,
        changes=changes[:CHANGES_TOLD],
        more_changes=max(len(changes) - CHANGES_TOLD, 0),
        why_not=why_not,
        mine=mine,
        checks=said_in_short(findings),
        bad=any(finding.severity == ERROR for finding in findings),
    )


def said_in_short(findings: Sequence[Finding]) -> str:
    count = sum(finding.severity != NOTE for finding in findings)
    return ngettext("%(count)d to check", "%(count)d to check", count) % {"count": count} if count else ""


def review_address(kind: str, pk: int, query: str = "") -> str:
    address = reverse(f"admin:cases_{kind}_review", args=[pk])
    return f"{address}?{query}" if query else address


def _held(keys: Sequence[Key]) -> dict[Key, Lease]:
    ids: dict[str, list[int]] = defaultdict(list)
    for kind, pk in keys:
        ids[kind].append(pk)
    return {
        (kind, pk): lease
        for kind, of_kind in ids.items()
        for pk, lease in leases.holders(MODELS[kind], of_kind).items()
    }


def _changes(waiting: Sequence[Waiting], records: dict[Key, Any], user: User) -> dict[Key, list[Changed]]:
    """Only where something was verified before."""
    wanted: dict[str, list[Any]] = defaultdict(list)
    for one in waiting:
        if one.changed and (one.kind, one.record_id) in records:
            wanted[one.kind].append(records[one.kind, one.record_id])
    return {
        (kind, pk): since.changes
        for kind, of_kind in wanted.items()
        for pk, since in changes_since(MODELS[kind], of_kind, user).items()
    }
