"""The answer as values: every indicator for a period, compared with another, now or as of a moment.

The shape is that of docs/figures.md and of ``figures --format json``; a figure that cannot be known is None, never 0.
"""

import datetime
from typing import Any

from django.utils import timezone

from reports.counting.acts import count_acts
from reports.counting.coverage import first_day_on_record
from reports.counting.people import count_persecuted
from reports.counting.prisoners import count_political_prisoners
from reports.counting.query import Question
from reports.counting.trials import count_administrative_trials, count_convictions, first_uses_of_articles
from reports.indicators import INDICATORS
from reports.periods import Period

Figures = dict[str, Any]

POPULATION = "verified"


def count_period(period: Period, as_of: datetime.datetime | None = None) -> Figures:
    """All indicators of one period: indicator → total, breakdowns … Seven queries, whatever the number of records."""
    counted = _count_families(period, as_of)
    return counted | {"first_uses_of_articles": first_uses_of_articles(period, Question(as_of))}


def _count_families(period: Period, as_of: datetime.datetime | None) -> Figures:
    """Every indicator but the first uses; all None for a period that no record reaches: no data is not zero."""
    today = (as_of or timezone.now()).astimezone(timezone.get_default_timezone()).date()
    records_from = first_day_on_record(Question(as_of))
    known = records_from is not None and records_from <= period.end and period.start <= today
    families = (
        count_acts,
        count_persecuted,
        count_administrative_trials,
        count_convictions,
        count_political_prisoners,
    )
    counted: Figures = {}
    for count_family in families:
        counted |= count_family(period, Question(as_of))
    return counted if known else _unknown(counted)


def _unknown(counted: Any) -> Any:
    """The same shape with None for every number."""
    if isinstance(counted, dict):
        return {key: _unknown(value) for key, value in counted.items()}
    return counted if isinstance(counted, str) else None


def report(period: Period, compare: str = "previous", as_of: datetime.datetime | None = None) -> Figures:
    """The full report: the period's figures and, unless ``compare`` is "none", how they differ from the other period's.

    ``compare``: "previous", "year" or "none". ``as_of``: count what was recorded and verified at that moment.
    """
    figures = count_period(period, as_of)
    other = period.compared_with(compare)
    return {
        "period": {"label": period.label, "start": period.start.isoformat(), "end": period.end.isoformat()},
        "as_of": (as_of or timezone.now())
        .astimezone(timezone.get_default_timezone())
        .isoformat(timespec="seconds"),
        "population": POPULATION,
        "figures": figures,
        "comparison": _compare(figures, other, _count_families(other, as_of)) if other else None,
    }


def _compare(figures: Figures, other: Period, others: Figures) -> Figures:
    """What the other period's headline figure was and by how much this one is larger."""
    comparison: Figures = {"with": other.label}
    for name, indicator in INDICATORS.items():
        then, now = others[name][indicator.headline], figures[name][indicator.headline]
        known = then is not None and now is not None
        comparison[name] = {indicator.headline: then, "change": now - then if known else None}
    return comparison
