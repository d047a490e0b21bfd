"""Saving and removing what the newsroom writes: its history says who did it."""

from django.contrib.auth.models import AnonymousUser, User
from django.db import models

from cases.history import written_by

By = User | AnonymousUser


def write(row: models.Model, by: By) -> None:
    written_by(row, by)
    row.save()


def remove(row: models.Model, by: By) -> None:
    written_by(row, by)
    row.delete()
