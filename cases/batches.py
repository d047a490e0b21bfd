"""Work on many records at once: it carries a number, by which it is looked at and undone together."""

from django.contrib.auth.models import User

from cases.models import Batch

LONGEST_TITLE = 250


def begin(title: str, by: User) -> Batch:
    """A new batch. What is written within ``in_batch(begin(...))`` of `cases.history` belongs to it."""
    return Batch.objects.create(title=title[:LONGEST_TITLE], made_by=by)
