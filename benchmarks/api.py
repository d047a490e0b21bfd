"""Pages of the interface for programs, each beside the plainest way to the same answer: its own SQL without Django,
what is written about its use included, and the rows as JSON under the names of their columns."""

import json
from collections.abc import Callable
from functools import partial

from django.contrib.auth.models import Group, User
from django.db import connection
from django.test import Client

from benchmarks.desk import Opening, open_page, statements_of
from benchmarks.timing import Row, compare
from viasna.api.tokens import make_token, release, tables_for

PAGES = {
    "program: 100 acts": "/api/v1/acts/",
    "program: 100 detentions of a quarter": "/api/v1/acts/?kind=detention&from=2024-01&to=2024-03",
    "program: 100 acts deep in the table": "/api/v1/acts/?cursor=eyJhZnRlciI6OTAwMDB9",  # after the 90,000th
    "program: 100 trials with charges and penalties": "/api/v1/trials/",
    "program: 1,000 acts as CSV, three fields": "/api/v1/acts/?limit=1000&format=csv&fields=code,kind,date",
}


def api() -> list[Row]:
    analyst, _made = User.objects.get_or_create(username="analyst", defaults={"is_staff": True})
    analyst.groups.set(Group.objects.filter(name="analyst"))
    token, secret = make_token(analyst, "bench", tables_for(analyst), names=True)
    second, _made = User.objects.get_or_create(username="second", defaults={"is_staff": True})
    second.groups.set(analyst.groups.all())
    release(token, by=second)
    client = Client(SERVER_NAME="localhost", headers={"authorization": f"Bearer {secret}"})
    openings = {subject: partial(open_page, client, address) for subject, address in PAGES.items()}
    return [compare(subject, opening, plainly(opening)) for subject, opening in openings.items()]


def plainly(opening: Opening) -> Callable[[], str]:
    opening()  # the first use of a day is written otherwise than those after it
    statements = statements_of(opening)

    def answer() -> str:
        rows: list[dict[str, object]] = []
        with connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
                if cursor.description:
                    names = [column[0] for column in cursor.description]
                    rows += [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
        return json.dumps(rows, ensure_ascii=False, default=str)

    return answer
