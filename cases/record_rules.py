"""What no check constraint can say, because it looks at the old row or the history: rules kept by triggers.

A record is not verified by anybody who wrote it since it was last verified, and a verified record does not
change what it claims. The verbs of `cases.verification` and `cases.writing` say it first and in the reader's
language; these hold against everything else.
"""

from typing import Any

from django.apps import apps
from django.db import connections

WROTE_IT = "A record is verified by somebody who did not write it."
CHANGED_IT = "A verified record cannot change what it claims and stay verified."

_WROTE = """(NEW.status = 'verified'
AND (OLD.status <> 'verified' OR OLD.verified_by_id <> NEW.verified_by_id)
AND EXISTS (SELECT 1 FROM "{history}" AS written WHERE written.id = NEW.id AND (
    written.created_by_id = NEW.verified_by_id
    OR (written.edited_by_id = NEW.verified_by_id AND written.history_id > COALESCE(
        (SELECT MAX(past.history_id) FROM "{history}" AS past
         WHERE past.id = NEW.id AND past.status = 'verified'), 0))
)))"""
_CHANGED = "(OLD.status = 'verified' AND NEW.status = 'verified' AND ({differs}))"

_SQLITE = """CREATE TRIGGER "{table}_{rule}" BEFORE UPDATE ON "{table}" WHEN {broken}
BEGIN SELECT RAISE(ABORT, '{sentence}'); END"""
_POSTGRES = """CREATE OR REPLACE FUNCTION "{table}_{rule}"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
IF {broken} THEN RAISE EXCEPTION '{sentence}' USING ERRCODE = 'integrity_constraint_violation'; END IF;
RETURN NEW; END $$;
CREATE TRIGGER "{table}_{rule}" BEFORE UPDATE ON "{table}"
FOR EACH ROW EXECUTE FUNCTION "{table}_{rule}"()"""

SENTENCES = {"verified_by_no_writer": WROTE_IT, "verified_claims_stand": CHANGED_IT}


def set_rules(sender: Any, using: str = "default", **_kwargs: Any) -> None:
    """Put the rules on every table of records. Runs after each migration."""
    connection = connections[using]
    template = _POSTGRES if connection.vendor == "postgresql" else _SQLITE
    lift_rules(sender, using)
    with connection.cursor() as cursor:
        for model in _record_models(using):
            for rule, broken in _conditions(model, connection.vendor).items():
                names = {"table": model._meta.db_table, "rule": rule, "sentence": SENTENCES[rule]}
                cursor.execute(template.format(broken=broken, **names))


def lift_rules(sender: Any, using: str = "default", **_kwargs: Any) -> None:
    """Take the rules off for a migration: SQLite drops no column that a trigger names."""
    connection = connections[using]
    on_table = ' ON "{table}"' if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        for model in _record_models(using):
            for rule in SENTENCES:
                drop = 'DROP TRIGGER IF EXISTS "{table}_{rule}"' + on_table
                cursor.execute(drop.format(table=model._meta.db_table, rule=rule))


def _record_models(using: str) -> list[Any]:
    """The records whose tables are there: those that know which of their fields claim something."""
    present = set(connections[using].introspection.table_names())
    known = apps.get_app_config("cases").get_models()
    records = [model for model in known if hasattr(model, "substantive_fields") and not model._meta.proxy]
    return [model for model in records if model._meta.db_table in present]


def _conditions(model: Any, vendor: str) -> dict[str, str]:
    """When each rule is broken, as SQL about the OLD and the NEW row."""
    distinct = "IS DISTINCT FROM" if vendor == "postgresql" else "IS NOT"
    columns = [model._meta.get_field(name).column for name in model.substantive_fields()]
    differs = " OR ".join(f'OLD."{column}" {distinct} NEW."{column}"' for column in columns)
    return {
        "verified_by_no_writer": _WROTE.format(history=model.history.model._meta.db_table),
        "verified_claims_stand": _CHANGED.format(differs=differs),
    }
