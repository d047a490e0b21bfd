"""Rows that are written once, such as the history: the database refuses to change or delete them."""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db import connections

SENTENCE = "A history record cannot be changed or deleted."

_SQLITE = """CREATE TRIGGER IF NOT EXISTS "{table}_no_{verb}" BEFORE {verb} ON "{table}"
BEGIN SELECT RAISE(ABORT, '{sentence}'); END"""
_POSTGRES_FUNCTION = """CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation'; END $$"""
_POSTGRES = """CREATE OR REPLACE TRIGGER "{table}_no_{verb}" BEFORE {verb} ON "{table}"
FOR EACH {each} EXECUTE FUNCTION refuse_change('{sentence}')"""

_SQLITE_VERBS = [("UPDATE", "ROW"), ("DELETE", "ROW")]
_POSTGRES_VERBS = [*_SQLITE_VERBS, ("TRUNCATE", "STATEMENT")]


def history_tables(app_label: str) -> list[str]:
    models = apps.get_app_config(app_label).get_models()
    return [
        model.history.model._meta.db_table
        for model in models
        if hasattr(model, "history") and not model._meta.proxy
    ]


def lock_history(sender: Any, using: str = "default", **_kwargs: Any) -> None:
    """Lock the room's histories. Runs after each migration: rebuilding a table drops its triggers."""
    lock_tables(history_tables(sender.label), SENTENCE, using)


def lock_tables(tables: Iterable[str], sentence: str, using: str = "default") -> None:
    """Let the database refuse, with this sentence, every change of those of the tables that are there."""
    connection = connections[using]
    postgres = connection.vendor == "postgresql"
    present = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        if postgres:
            cursor.execute(_POSTGRES_FUNCTION)
        for table in sorted(set(tables) & present):
            for verb, each in _POSTGRES_VERBS if postgres else _SQLITE_VERBS:
                template = _POSTGRES if postgres else _SQLITE
                cursor.execute(template.format(table=table, verb=verb, each=each, sentence=sentence))
