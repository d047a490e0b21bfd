"""In a process of its own, with DATABASE_URL set: measures everything on that database and prints it as JSON.

A number of runs, fewer than the usual ones, may follow.
"""

import json
import sys
from dataclasses import asdict
from functools import partial
from typing import Any

import django

django.setup()

from django.db import connection  # noqa: E402

from benchmarks import timing  # noqa: E402
from benchmarks.api import api  # noqa: E402
from benchmarks.desk import desk  # noqa: E402
from benchmarks.exports import exports  # noqa: E402
from benchmarks.pages import lists, published_page  # noqa: E402
from benchmarks.plain_report import plain_report  # noqa: E402
from benchmarks.sameness import check_same  # noqa: E402
from benchmarks.search import searches  # noqa: E402
from benchmarks.timing import Row, compare, resident_mib  # noqa: E402
from benchmarks.verifying import verifying  # noqa: E402
from cases.models import Act, Person, Trial  # noqa: E402
from reports.figures import report  # noqa: E402
from reports.periods import read_period  # noqa: E402

QUARTER = read_period("2024-Q1")
_DAYS = (QUARTER.start, QUARTER.end)
_IN_QUARTER = "status = 'verified' AND date_lower >= %s AND date_upper <= %s"


def quarter_report() -> Row:
    plain = partial(plain_report, QUARTER, QUARTER.previous)
    check_same(report(QUARTER), *plain())
    return compare("full quarter report", partial(report, QUARTER, compare="previous"), plain)


def counts() -> list[Row]:
    detentions = Act.verified.detentions().within(*_DAYS)
    trials = Trial.verified.administrative().first_instance().within(*_DAYS)
    administrative = f"{_IN_QUARTER} AND process = 'administrative' AND court_instance = 'first'"
    return [
        _count(
            "detentions of the quarter",
            detentions,
            f"cases_act WHERE {_IN_QUARTER} AND kind_id = 'detention'",
            _DAYS,
        ),
        _count("administrative trials of the quarter", trials, f"cases_trial WHERE {administrative}", _DAYS),
        _count("verified people", Person.verified.all(), "cases_person WHERE status = 'verified'", ()),
    ]


def _count(subject: str, records: Any, rows: str, params: Any) -> Row:
    def plain() -> int:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT COUNT(*) FROM {rows}", params)
            [(count,)] = cursor.fetchall()
        return int(count)

    if records.count() != plain():
        raise AssertionError(f"{subject}: {records.count()} and, in plain SQL, {plain()}")
    return compare(f"count of {subject}", records.all().count, plain)


def measured() -> dict[str, Any]:
    rows = [
        quarter_report(),
        *counts(),
        *lists(),
        published_page(QUARTER),
        *desk(),
        *verifying(),
        *searches(),
        *api(),
        *exports(),
    ]
    return {"rows": [asdict(row) for row in rows], "resident_mib": resident_mib()}


if __name__ == "__main__":
    if len(sys.argv) > 1:
        timing.most_runs = int(sys.argv[1])
    json.dump(measured(), sys.stdout)
