"""Spans of days that have a name: this month, last month …"""

import calendar
import datetime

from django.utils.translation import gettext_lazy as _

WORDS = {
    "this-month": _("this month"),
    "last-month": _("last month"),
    "this-year": _("this year"),
    "last-12-months": _("last 12 months"),
}


def span(name: str, today: datetime.date) -> tuple[datetime.date, datetime.date]:
    """The first and last day of a named span. *Last 12 months* ends today."""
    first_of_month = today.replace(day=1)
    if name == "this-month":
        return first_of_month, today.replace(day=calendar.monthrange(today.year, today.month)[1])
    if name == "last-month":
        last = first_of_month - datetime.timedelta(days=1)
        return last.replace(day=1), last
    if name == "this-year":
        return datetime.date(today.year, 1, 1), datetime.date(today.year, 12, 31)
    same_day = min(today.day, calendar.monthrange(today.year - 1, today.month)[1])
    return today.replace(year=today.year - 1, day=same_day) + datetime.timedelta(days=1), today
