"""The verifiers' queue, and verifying a thousand records, each beside its own SQL without Django."""

from functools import partial
from typing import Any

from django.contrib.auth.models import Group, User
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from benchmarks.desk import its_own_sql, open_page
from benchmarks.timing import Row, compare
from cases.models import Waiting
from cases.verifying.plan import plan, verify_together
from cases.verifying.queue import Asked, waiting_for

MANY = 1_000


def verifying() -> list[Row]:
    """Of a small case file, half of what waits."""
    many = min(MANY, Waiting.objects.count() // 2)
    user, _made = User.objects.get_or_create(username="second", defaults={"is_staff": True})
    user.groups.set(Group.objects.filter(name="verifier"))
    client = Client(SERVER_NAME="localhost")
    client.force_login(user)
    return [*_pages(client), _many(user, many)]


def _pages(client: Client) -> list[Row]:
    queue = reverse("desk:queue")
    addresses = {
        "the queue": queue,
        "the queue, what I may verify in a region": f"{queue}?mine=may&region=BY-HM",
        "the queue by incident": f"{queue}?by=case",
        "the review page of an act": reverse("admin:cases_act_review", args=[_an_act()]),
    }
    openings = {subject: partial(open_page, client, address) for subject, address in addresses.items()}
    return [compare(subject, opening, its_own_sql(opening)) for subject, opening in openings.items()]


def _an_act() -> int:
    return Waiting.objects.filter(kind="act").order_by("since", "pk").values_list("record_id", flat=True)[0]


def _many(user: User, many: int) -> Row:
    """Planned and verified, then taken back; in SQL the same statements with nothing made of their rows."""

    def verify() -> None:
        with transaction.atomic():
            rows = waiting_for(user, Asked(mine="may"))[:many]
            made = plan(rows.values_list("kind", "record_id"), user)
            outcome = verify_together([(one.kind, one.pk, one.edited_at) for one in made.ready], user, "Many")
            if len(outcome.done) < many * 9 // 10:
                raise AssertionError(f"Only {len(outcome.done)} of {many} were verified: {outcome.refused}")
            transaction.set_rollback(True)

    return compare(f"verifying {many:,} records", verify, _again(verify))


def _again(work: Any) -> Any:
    with CaptureQueriesContext(connection) as queries:
        work()
    statements = [
        query["sql"] for query in queries if query["sql"].startswith(("SELECT", "UPDATE", "INSERT", "DELETE"))
    ]

    def again() -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
                if statement.startswith("SELECT"):
                    cursor.fetchall()
            transaction.set_rollback(True)

    return again
