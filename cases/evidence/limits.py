"""How much one person may send, and how large."""

import datetime

from django.conf import settings
from django.contrib.auth.models import User
from django.utils import timezone

from cases.evidence import store
from cases.evidence.custody import What
from cases.models import CustodyEntry

IN_AN_HOUR = 300
AT_ONCE = 3  # of the largest files in one request: what does not fit is refused before it is read


def most_bytes() -> int:
    return int(settings.EVIDENCE_MAX_MB) << 20


def most_in_a_request() -> int:
    return AT_ONCE * most_bytes() + (1 << 20)


def what_forbids(content_size: int, by: User) -> str:
    """The reason why a file of this size is not even looked at; empty when nothing does."""
    if content_size > most_bytes():
        return "size"
    lately = timezone.now() - datetime.timedelta(hours=1)
    sent = CustodyEntry.objects.filter(by=by, at__gt=lately, what__in=(What.TAKEN_IN, What.NOT_TAKEN))
    if sent.count() >= IN_AN_HOUR:
        return "hour"
    return "" if store.has_room(2 * content_size) else "room"
