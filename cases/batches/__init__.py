"""Work on many records at once: it carries a number, by which it is looked at and undone together."""

from cases.batches.beginning import LONGEST_TITLE, begin, change_status_together
from cases.batches.contents import Done, contents
from cases.batches.undoing import Undone, may_undo, undo

__all__ = [
    "LONGEST_TITLE",
    "Done",
    "Undone",
    "begin",
    "change_status_together",
    "contents",
    "may_undo",
    "undo",
]
