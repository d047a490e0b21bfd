"""Whether every verified record has the approval it needs: asked of the history, in sets, by no verb and no trigger.

A row that somebody wrote straight into the database has no such approval.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases.models import CaseRecord
from cases.restoring.parts import part_models
from cases.verification import IN_ORDER

NO_APPROVAL, OTHER_CLAIMS, WROTE_IT, NO_ACCOUNT, OTHER_PARTS = (
    "approval",
    "claims",
    "wrote",
    "account",
    "parts",
)
SENTENCES: dict[str, str | Promise] = {
    NO_APPROVAL: _("nobody’s approval is on record for it"),
    OTHER_CLAIMS: _("it says something else than what was verified"),
    WROTE_IT: _("it was verified by somebody who wrote it"),
    NO_ACCOUNT: _("it was verified before the verifier had an account"),
    OTHER_PARTS: _("a charge or a penalty is not what was verified"),
}
_APPROVAL = """FROM {history} AS approval WHERE approval.id = record.id AND approval.status = 'verified'
AND approval.history_change_reason = 'verify' AND approval.history_user_id = record.verified_by_id
AND approval.verified_by_id = record.verified_by_id AND approval.verified_at = record.verified_at"""
_WHEN: dict[str, str] = {
    NO_APPROVAL: f"NOT EXISTS (SELECT 1 {_APPROVAL})",
    OTHER_CLAIMS: f"EXISTS (SELECT 1 {_APPROVAL}) AND NOT EXISTS (SELECT 1 {_APPROVAL} AND {{same}})",
    WROTE_IT: f"""EXISTS (SELECT 1 FROM {{history}} AS written WHERE written.id = record.id AND (
        written.created_by_id = record.verified_by_id
        OR (written.edited_by_id = record.verified_by_id
            AND written.history_id < (SELECT MIN(approval.history_id) {_APPROVAL})
            AND written.history_id > COALESCE((SELECT MAX(past.history_id) FROM {{history}} AS past
                WHERE past.id = record.id AND past.status = 'verified'
                AND past.history_id < (SELECT MIN(approval.history_id) {_APPROVAL})), 0))))""",
    NO_ACCOUNT: """EXISTS (SELECT 1 FROM auth_user AS verifier
        WHERE verifier.id = record.verified_by_id AND verifier.date_joined > record.verified_at)""",
}
_OF_PARTS = """EXISTS (SELECT 1 FROM {part_history} AS past WHERE past.trial_id = record.id
        AND past.history_date > record.verified_at)
    OR EXISTS (SELECT 1 FROM {part} AS part WHERE part.trial_id = record.id AND NOT EXISTS (
        SELECT 1 FROM {part_history} AS past WHERE past.id = part.id AND {same_part}
        AND past.history_id = (SELECT MAX(last.history_id) FROM {part_history} AS last WHERE last.id = part.id)))"""


@dataclass(frozen=True, slots=True)
class Unmatched:
    kind: str
    code: str
    why: str  # one of the words above


def unmatched() -> Iterator[Unmatched]:
    """The verified records that something is wrong with, one question for each kind and each reason."""
    for model in IN_ORDER:
        for why, broken in _conditions(model).items():
            yield from (Unmatched(str(model._meta.verbose_name), code, why) for code in _codes(model, broken))


def verified_by_accounts_now_off() -> list[tuple[str, int]]:
    """Who verified and cannot log in any more: what they verified stays verified, and may be looked at again."""
    found: dict[str, int] = {}
    for model in IN_ORDER:
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT verifier.username, COUNT(*) FROM {model._meta.db_table} AS record "
                "JOIN auth_user AS verifier ON verifier.id = record.verified_by_id "
                "WHERE record.status = 'verified' AND NOT verifier.is_active GROUP BY verifier.username"
            )
            for name, count in cursor.fetchall():
                found[name] = found.get(name, 0) + count
    return sorted(found.items())


def _conditions(model: type[CaseRecord]) -> dict[str, str]:
    history: Any = model.history.model
    fields: list[Any] = [model._meta.get_field(name) for name in model.substantive_fields()]
    same = _same([field.column for field in fields], "approval", "record")
    names = {"history": history._meta.db_table, "same": same}
    found = {why: broken.format(**names) for why, broken in _WHEN.items()}
    of_parts = [_part_condition(part) for part in part_models(model)]
    return found | ({OTHER_PARTS: " OR ".join(of_parts)} if of_parts else {})


def _part_condition(part: Any) -> str:
    columns = [field.column for field in part._meta.concrete_fields if not field.primary_key]
    return _OF_PARTS.format(
        part=part._meta.db_table,
        part_history=part.history.model._meta.db_table,
        same_part=_same(columns, "past", "part"),
    )


def _same(columns: list[str], one: str, other: str) -> str:
    alike = "IS NOT DISTINCT FROM" if connection.vendor == "postgresql" else "IS"
    return " AND ".join(f'{one}."{column}" {alike} {other}."{column}"' for column in columns)


def _codes(model: type[CaseRecord], broken: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT record.code FROM {model._meta.db_table} AS record "
            f"WHERE record.status = 'verified' AND ({broken}) ORDER BY record.code"
        )
        return [code for (code,) in cursor.fetchall()]
