"""Saving and removing what the newsroom writes: its history says who did it."""

from typing import Any

from django.contrib.auth.models import AnonymousUser, User
from django.db import models

By = User | AnonymousUser


def write(row: models.Model, by: By) -> None:
    marked: Any = row
    marked._history_user = by
    row.save()


def remove(row: models.Model, by: By) -> None:
    marked: Any = row
    marked._history_user = by
    row.delete()
