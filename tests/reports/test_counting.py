"""Every figure is counted twice, and windows add up."""

import datetime as dt
from collections import Counter
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, given, settings

from cases.models import Act, Person, Trial
from cases.writing import remove_part, write
from reports.figures import count_period, report
from reports.periods import Period, read_period
from tests.reports.casebooks import FIRST, LAST, casebooks, put_into_database
from tests.reports.recount import Casebook, Recount, bounds, verified

pytestmark = pytest.mark.django_db
tried_on_many = settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@pytest.fixture
def two_people(db: None) -> tuple[User, User]:
    return User.objects.create_user("alice"), User.objects.create_user("vera")


def counted(book: Casebook, who: tuple[User, User], *periods: Period) -> list[dict[str, Any]]:
    with transaction.atomic():
        put_into_database(book, *who)
        answers = [count_period(period) for period in periods]
        transaction.set_rollback(True)
    return answers


def days_on_record(book: Casebook) -> list[dt.date]:
    dates = [row["date"] for name in ("acts", "trials") for row in verified(book[name])]
    dates += [row["recognised_on"] for row in verified(book["recognitions"])]
    return [bounds(text)[0] for text in dates]


PERIODS = [read_period(label) for label in ("2024-02", "2024-Q1", "2023", "2024-01-15..2024-02-20")]


@tried_on_many
@given(book=casebooks())
def test_a_recount_in_plain_python_gives_every_figure_again(
    two_people: tuple[User, User], book: Casebook
) -> None:
    first_days = days_on_record(book)
    for period, figures in zip(PERIODS, counted(book, two_people, *PERIODS), strict=True):
        if first_days and min(first_days) <= period.end:
            assert figures == Recount(book, period.start, period.end).figures()
        else:
            assert figures["detentions"]["total"] is None, "what no record reaches is unknown, not zero"


@tried_on_many
@given(book=casebooks())
def test_months_and_what_is_undated_within_add_up_to_the_whole(
    two_people: tuple[User, User], book: Casebook
) -> None:
    whole = Period("all", "days", FIRST, LAST)
    months = [read_period(label) for label in whole.months]
    total, *parts = counted(book, two_people, whole, *months)
    for name in ("detentions", "administrative_trials"):
        if total[name]["total"] is None:
            continue
        by_month = Counter(total[name]["by_month"])
        undated = by_month.pop("unknown")
        assert [part[name]["total"] or 0 for part in parts] == [by_month[month] for month in whole.months]
        assert sum(part[name]["total"] or 0 for part in parts) + undated == total[name]["total"]


@tried_on_many
@given(book=casebooks())
def test_breakdowns_add_up_to_their_total(two_people: tuple[User, User], book: Casebook) -> None:
    [figures] = counted(book, two_people, read_period("2024-H1"))
    for name, breakdowns in {
        "detentions": ("by_month", "by_sex", "by_region", "by_agency", "by_campaign"),
        "acts": ("by_kind",),
        "people_detained": ("by_sex",),
        "administrative_trials": ("by_month", "by_sex", "by_court", "by_judge", "by_region", "by_outcome"),
        "criminal_convictions": ("by_sex", "by_region", "by_penalty"),
    }.items():
        if figures[name]["total"] is not None:
            assert {
                breakdown: sum(figures[name][breakdown].values()) for breakdown in breakdowns
            } == dict.fromkeys(breakdowns, figures[name]["total"])


@settings(tried_on_many, max_examples=15)
@given(before=casebooks())
def test_figures_as_of_a_moment_ignore_all_that_came_later(
    two_people: tuple[User, User], before: Casebook
) -> None:
    """The history answers the question the tables answered then."""
    period, author = read_period("2024-Q1"), two_people[0]
    with transaction.atomic():
        put_into_database(before, *two_people)
        now = count_period(period)
        moment = timezone.now()
        for act in Act.everything.all():
            act.kind_id = "search"
            write(act, author)
        for trial in Trial.everything.all():
            for part in (*trial.charges.all(), *trial.penalties.all()):
                remove_part(part, author)
        for person in Person.everything.all():
            person.sex = "other"
            write(person, author)
        changed, then = count_period(period), count_period(period, as_of=moment)
        transaction.set_rollback(True)
    assert then == now
    if now["detentions"]["total"]:
        assert changed != now


def test_a_full_report_with_comparison_takes_the_same_queries_however_many_records(
    two_people: tuple[User, User],
) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            report(read_period("2024-Q1"), compare="previous")
        return len(captured)

    empty = queries()
    row = {"date": "2024-02-03", "status": "verified"}
    person = {"sex": "female", "birth_date": "", "has_minor_children": True, "status": "verified"}
    person |= {"occupation": None, "citizenship": ""}
    act = row | {
        "incident": 0,
        "kind": "detention",
        "region": None,
        "agency": "kgb",
        "place": None,
        "person": 0,
        "people_min": 1,
    }
    book: Casebook = {
        "people": [person],
        "incidents": [row | {"region": "BY-HM", "campaign": None}],
        "acts": [act] * 300,
        "trials": [],
        "recognitions": [],
    }
    put_into_database(book, *two_people)
    assert queries() == empty == 13


def test_nobody_recorded_anything_yet_and_the_figures_say_unknown_not_zero(db: None) -> None:
    figures = report(read_period("2024-Q1"))["figures"]
    assert figures["detentions"]["total"] is None
    assert figures["detentions"]["by_sex"] == {"female": None, "male": None, "other": None, "unknown": None}
    assert figures["political_prisoners"]["at_end"] is None
    assert figures["first_uses_of_articles"] == []
