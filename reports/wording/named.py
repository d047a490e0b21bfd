"""What is said of people on public pages, and what stands where a name may not be said."""

import datetime

from reports.wording import dates
from reports.wording.sentences import Wording


def somebody(language: str) -> str:
    """A detained person: in place of a name."""
    return Wording(language).sentence("somebody")


def register_whole(total: int, day: datetime.date, language: str) -> str:
    """1,402 people were recognised as political prisoners on March 31, 2024."""
    return Wording(language).sentence("register-whole", total=total, day=dates.day(day, language))


def register_shown(language: str) -> str:
    return Wording(language).sentence("register-shown")


def recognised(day: str, language: str) -> str:
    return Wording(language).sentence("register-recognised", day=day)


def has_children(language: str) -> str:
    return Wording(language).sentence("register-has-children")
