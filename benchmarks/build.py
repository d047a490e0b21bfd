"""In a process of its own, with DATABASE_URL set: brings the database up and fills it unless it was filled before."""

import sys

import django

django.setup()

from django.core.management import call_command  # noqa: E402

from benchmarks.casebook import fill  # noqa: E402
from cases.models import Act  # noqa: E402


def build(acts: int) -> None:
    call_command("migrate", verbosity=0)
    if not Act.everything.exists():
        fill(acts)


if __name__ == "__main__":
    build(int(sys.argv[1]))
