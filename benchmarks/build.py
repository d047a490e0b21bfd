"""In a process of its own, with DATABASE_URL set: brings the database up and fills it unless it was filled before."""

import sys

import django

django.setup()

from django.core.management import call_command  # noqa: E402

from benchmarks.casebook import fill  # noqa: E402
from cases.models import Act  # noqa: E402

# A desk of the size that the journeys are asked of; keys and words of a million acts take half an hour.
SEARCHABLE_UP_TO = 300_000


def build(acts: int) -> None:
    call_command("migrate", verbosity=0)
    if not Act.everything.exists():
        fill(acts)
        if acts <= SEARCHABLE_UP_TO:
            call_command("rebuild_name_keys", stdout=sys.stderr)
            call_command("rebuild_search", stdout=sys.stderr)
            call_command("rebuild_waiting", stdout=sys.stderr)


if __name__ == "__main__":
    build(int(sys.argv[1]))
