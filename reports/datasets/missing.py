"""Months that are over and that the monthly data set does not have yet: nobody released them for readers."""

import datetime

from django.db.models import Q
from django.utils import timezone

from cases.models import Act, Trial
from reports.counting.rows import month_of
from reports.datasets.monthly import whole_months
from reports.periods import Period, month
from reports.published import releases_read

# What is older is drafted when somebody wants it.
LOOKED_BACK = 12


def months_missing() -> list[Period]:
    """Of the last year those of which a verified detention or trial is recorded, the newest first. Three queries."""
    over = _months_over(timezone.localdate())
    releases = releases_read().filter(end__gte=over[-1].start).only("period_label", "as_of")
    released = {label for release in releases for label in whole_months(release)}
    days = Q(date_lower__gte=over[-1].start, date_upper__lte=over[0].end)
    recorded = {
        label
        for records in (Act.verified.detentions(), Trial.verified.administrative().first_instance())
        for label in records.filter(days)
        .order_by()
        .annotate(month=month_of())
        .values_list("month", flat=True)
        .distinct()
    }
    return [one for one in over if one.label in recorded - released]


def _months_over(today: datetime.date) -> list[Period]:
    """The newest first."""
    months = [month(today.year, today.month).previous]
    while len(months) < LOOKED_BACK:
        months.append(months[-1].previous)
    return months
