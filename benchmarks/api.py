"""Pages of the interface for programs, each beside its own SQL without Django."""

from functools import partial

from django.contrib.auth.models import Group, User
from django.test import Client

from benchmarks.desk import its_own_sql, open_page
from benchmarks.timing import Row, compare
from viasna.api.tokens import make_token, release, tables_for

PAGES = {
    "program: 100 acts": "/api/v1/acts/",
    "program: 100 detentions of a quarter": "/api/v1/acts/?kind=detention&from=2024-01&to=2024-03",
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
    return [compare(subject, opening, its_own_sql(opening)) for subject, opening in openings.items()]
