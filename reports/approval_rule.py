"""The second person: who may approve an article, and whether what stands there now was approved.

A writer of an article is its author, and everybody who wrote any of it since it was last approved: its texts, a block,
the release or photo of its story (`reports.versions.writers_since`). Whoever approves is no writer. An approval holds
for the very state that was read; when anything of it changes, it is void.
"""

from django.conf import settings
from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from reports.models import Approval, NewsArticle
from reports.seen import fingerprint

PERMISSION = "reports.publish_newsarticle"


def is_required() -> bool:
    return bool(settings.REQUIRE_APPROVAL)


def last_approval(article: NewsArticle) -> Approval | None:
    """Of whatever state, with who gave it."""
    return Approval.objects.filter(article=article).select_related("by").order_by("-pk").first()


def approval_of(article: NewsArticle) -> Approval | None:
    """The one that holds for what stands there now."""
    last = last_approval(article)
    return last if last and last.fingerprint == fingerprint(article) else None


def why_not_approved(article: NewsArticle) -> list[str]:
    """A sentence that says whose word is missing; none where nobody's is needed or it was given."""
    if not is_required() or approval_of(article):
        return []
    if last_approval(article):
        return [
            _("It was changed after it was approved: a second person has to read it again and approve it.")
        ]
    return [_("A second person has to read and approve it first. Send it for approval.")]


def why_nobody_else(article: NewsArticle, by: User, writers: set[int]) -> str:
    """Why this person is no second person for the article; empty when they are one."""
    if not by.has_perm(PERMISSION):
        return _("Only somebody who may publish can approve.")
    if article.created_by_id == by.pk:
        return _("You wrote it: somebody else has to approve it.")
    if by.pk in writers:
        return _("You changed it since it was last approved: somebody else has to approve it.")
    return ""
