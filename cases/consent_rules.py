"""What no check constraint can say of a consent, kept by triggers: it is not rewritten, and whoever wrote any of
it does not confirm it. The verbs of `cases.consents` say it first; these hold against everything else."""

from typing import Any

from django.db import connections

from cases.models import Consent

REWRITTEN = "A consent is not rewritten: it is withdrawn, and another one recorded."
WROTE_IT = "A consent is confirmed by somebody who did not write it."
AT_ONCE = "A consent is confirmed after it was recorded."

SAID = (*Consent.SCOPES, "refusal", "given_by", "given_on", "until", "recorded_by_id")
# The person is not among them: two records of one person may become one.

_CONFIRMED = """(NEW.confirmed_by_id IS NOT NULL
AND (OLD.confirmed_by_id IS NULL OR OLD.confirmed_by_id <> NEW.confirmed_by_id)
AND EXISTS (SELECT 1 FROM "{history}" AS written
            WHERE written.id = NEW.id AND written.history_user_id = NEW.confirmed_by_id))"""
_SQLITE = """CREATE TRIGGER "{table}_{rule}" BEFORE {verb} ON "{table}" WHEN {broken}
BEGIN SELECT RAISE(ABORT, '{sentence}'); END"""
_POSTGRES = """CREATE OR REPLACE FUNCTION "{table}_{rule}"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
IF {broken} THEN RAISE EXCEPTION '{sentence}' USING ERRCODE = 'integrity_constraint_violation'; END IF;
RETURN NEW; END $$;
CREATE TRIGGER "{table}_{rule}" BEFORE {verb} ON "{table}"
FOR EACH ROW EXECUTE FUNCTION "{table}_{rule}"()"""


def set_consent_rules(sender: Any, using: str = "default", **_kwargs: Any) -> None:
    """Runs after each migration."""
    lift_consent_rules(sender, using)
    connection = connections[using]
    if not _is_whole(using):
        return
    template = _POSTGRES if connection.vendor == "postgresql" else _SQLITE
    with connection.cursor() as cursor:
        for rule, (verb, broken, sentence) in _rules(connection.vendor).items():
            names = {"table": Consent._meta.db_table, "rule": rule, "verb": verb, "sentence": sentence}
            cursor.execute(template.format(broken=broken, **names))


def lift_consent_rules(sender: Any, using: str = "default", **_kwargs: Any) -> None:
    """For a migration: SQLite drops no column that a trigger names."""
    connection, table = connections[using], Consent._meta.db_table
    if table not in connection.introspection.table_names():
        return
    on_table = f' ON "{table}"' if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        for rule in _rules(connection.vendor):
            cursor.execute(f'DROP TRIGGER IF EXISTS "{table}_{rule}"{on_table}')


def _rules(vendor: str) -> dict[str, tuple[str, str, str]]:
    """For each rule the verb, when it is broken, and the sentence."""
    distinct = "IS DISTINCT FROM" if vendor == "postgresql" else "IS NOT"
    differs = " OR ".join(f'OLD."{column}" {distinct} NEW."{column}"' for column in SAID)
    confirmed = _CONFIRMED.format(history=Consent.history.model._meta.db_table)
    return {
        "is_not_rewritten": ("UPDATE", f"({differs})", REWRITTEN),
        "confirmed_by_no_writer": ("UPDATE", confirmed, WROTE_IT),
        "confirmed_later": ("INSERT", "(NEW.confirmed_by_id IS NOT NULL)", AT_ONCE),
    }


def _is_whole(using: str) -> bool:
    """Halfway through the migrations some of the columns are not there yet."""
    connection, table = connections[using], Consent._meta.db_table
    if table not in connection.introspection.table_names():
        return False
    with connection.cursor() as cursor:
        there = {column.name for column in connection.introspection.get_table_description(cursor, table)}
    return {*SAID, "confirmed_by_id"} <= there
