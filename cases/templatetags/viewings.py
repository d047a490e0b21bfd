"""Who looked at a restricted record, for the pages of its team."""

from collections.abc import Iterable

from django import template
from django.db import models

from cases.models import CaseRecord, Viewing
from cases.viewings import viewings_of
from cases.visibility import is_restricted

SHOWN_AT_MOST = 100
register = template.Library()


@register.simple_tag
def who_looked(record: models.Model) -> Iterable[Viewing]:
    """The newest viewings; none of a record that is open to all colleagues."""
    if not isinstance(record, CaseRecord) or not is_restricted(record):
        return ()
    return viewings_of(record)[:SHOWN_AT_MOST]
