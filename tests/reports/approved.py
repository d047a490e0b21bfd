"""Publishing as it is done here: Eva, a second editor, reads what Edita wrote and approves it first."""

import datetime

from django.contrib.auth.models import User

from reports import publishing
from reports.approving import approve
from reports.models import Approval, NewsArticle
from reports.seen import fingerprint
from tests.cases.admin.desk import in_role


def eva() -> User:
    """Edits too, and writes nothing in the tests: she is everybody's second person."""
    return in_role("editor", username="eva")


def approved(article: NewsArticle, by: User | None = None) -> Approval:
    """What is stored of the article, read and approved."""
    stored = NewsArticle.objects.select_related("story__photo").get(pk=article.pk)
    return approve(article, by or eva(), seen=fingerprint(stored))


def publish(article: NewsArticle, by: User, at: datetime.datetime | None = None) -> None:
    """Approved and then published; with something to be mended it is refused as always."""
    if not publishing.why_not_publishable(article):
        approved(article)
    publishing.publish(article, by, at)
