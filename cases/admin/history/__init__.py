"""The history of a record at the desk."""

from cases.admin.history.entries import Change, Entry, entries
from cases.admin.history.mixin import HistoryMixin

__all__ = ["Change", "Entry", "HistoryMixin", "entries"]
