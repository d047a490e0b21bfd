"""The pages of an article on its way (versions, comments, checklist, approval), and what its form says of them."""

from typing import Any

from django.contrib.auth.models import User

from reports.admin.approving import ApprovalPages
from reports.admin.comments import CommentPages, open_by_block
from reports.admin.versions import VersionPages
from reports.approval_rule import is_required
from reports.approving import last_return, open_request
from reports.commenting import PERMISSION, open_counts
from reports.models import NewsArticle
from reports.standing import standings


class WorkflowPages(VersionPages, CommentPages, ApprovalPages):
    def workflow_of(self, article: NewsArticle, user: User) -> dict[str, Any]:
        """For the form of the article."""
        return {
            "approval_is_required": is_required(),
            "waiting": open_request(article),
            "returned": last_return(article),
            "comments": open_by_block(article),
            "may_comment": user.has_perm(PERMISSION),
        }


def mark(articles: list[NewsArticle]) -> None:
    """Where each article of a list stands, and how many comments of it are open: in a fixed number of queries."""
    stand, comments = standings(articles), open_counts(articles)
    for article in articles:
        article.standing = stand[article.pk]  # type: ignore[attr-defined]
        article.open_comments = comments.get(article.pk, 0)  # type: ignore[attr-defined]
