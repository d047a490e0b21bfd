"""How old somebody is: what an imprecise date of birth allows."""

import datetime

from cases.dates import read_date

OF_AGE = 18


def ages_on(birth_date: str, day: datetime.date) -> tuple[int, int] | None:
    """The lowest and the highest age possible; None when nothing is known of the date of birth."""
    if not birth_date:
        return None
    born = read_date(birth_date)
    return max(0, _years(born.upper, day)), max(0, _years(born.lower, day))


def perhaps_minor(birth_date: str, day: datetime.date) -> bool:
    """Who may be under 18 is treated as if they were; of whom nothing is known is not."""
    ages = ages_on(birth_date, day)
    return ages is not None and ages[0] < OF_AGE


def _years(born: datetime.date, day: datetime.date) -> int:
    """Who was born on 29 February is a year older on 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
