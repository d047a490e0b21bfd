"""Dates as people say them, in any of the three languages: what forms accept. Imports stay with `read_date`."""

from cases.typed_dates.reading import LONGEST, understand
from cases.typed_dates.words import in_words

__all__ = ["LONGEST", "in_words", "understand"]
