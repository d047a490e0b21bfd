"""Sending an article for approval, approving it, returning it: the verbs. `reports.approval_rule` says who may."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from reports.approval_rule import PERMISSION, approval_of, last_approval, why_nobody_else
from reports.models import Approval, ApprovalRequest, NewsArticle
from reports.publishing import why_not_publishable
from reports.seen import fingerprint
from reports.versions import writers_since
from reports.writing import write

Outcome = ApprovalRequest.Outcome


def open_request(article: NewsArticle) -> ApprovalRequest | None:
    return ApprovalRequest.objects.filter(article=article, outcome="").select_related("by").first()


def last_return(article: NewsArticle) -> ApprovalRequest | None:
    """What was last said when it was returned, unless it was sent again or approved since."""
    last = ApprovalRequest.objects.filter(article=article).select_related("ended_by").order_by("-pk").first()
    if last is None or last.outcome != Outcome.RETURNED or last.ended_at is None:
        return None
    approved = last_approval(article)
    return None if approved and approved.at > last.ended_at else last


def why_not_by(article: NewsArticle, by: User) -> str:
    """Why this person cannot approve it; empty when they can."""
    last = last_approval(article)
    return why_nobody_else(article, by, writers_since(article, last.at if last else None))


def submit(article: NewsArticle, by: User, words: str = "") -> ApprovalRequest:
    """Send it for approval. Raises PermissionDenied, or ValidationError with a sentence."""
    if not by.has_perm("reports.change_newsarticle"):
        raise PermissionDenied(_("You may not change this article."))
    with _locked(article) as now:
        if open_request(now):
            raise ValidationError(_("It was sent for approval already."))
        if approval_of(now):
            raise ValidationError(_("It is approved as it stands."))
        request = ApprovalRequest(article=now, by=by, at=timezone.now(), words=words.strip())
        write(request, by)
    return request


def take_back(article: NewsArticle, by: User) -> None:
    """It is not to be approved yet after all."""
    if not by.has_perm("reports.change_newsarticle"):
        raise PermissionDenied(_("You may not change this article."))
    with _locked(article) as now:
        _end(_waiting(now), Outcome.TAKEN_BACK, by)


def send_back(article: NewsArticle, by: User, answer: str) -> None:
    """Return it to its writers with what is to be done. Raises PermissionDenied, or ValidationError with a sentence."""
    if not by.has_perm(PERMISSION):
        raise PermissionDenied(_("Only somebody who may publish can approve or return."))
    if not answer.strip():
        raise ValidationError(_("Say what is to be done: the writers see nothing else."))
    with _locked(article) as now:
        _end(_waiting(now), Outcome.RETURNED, by, answer.strip())


def approve(article: NewsArticle, by: User, seen: str) -> Approval:
    """Say that what has this fingerprint was read and may be published. It need not have been sent for approval.

    Raises PermissionDenied for a writer of it, or ValidationError with what has to be mended first or has changed.
    """
    with _locked(article) as now:
        why_not = why_not_by(now, by)
        if why_not:
            raise PermissionDenied(why_not)
        if seen != fingerprint(now):
            raise ValidationError(
                _("Somebody changed it while you were reading. Read what is new, then approve it.")
            )
        problems = why_not_publishable(now)
        if problems:
            raise ValidationError(problems)
        given = approval_of(now)
        if given:
            return given
        approval = Approval.objects.create(
            article=now, author=now.created_by, by=by, at=timezone.now(), fingerprint=seen
        )
        request = open_request(now)
        if request:
            _end(request, Outcome.APPROVED, by)
    return approval


@contextmanager
def _locked(article: NewsArticle) -> Iterator[NewsArticle]:
    """As it is stored. Whoever writes it waits, and their rows of the history are later than what is decided here."""
    with transaction.atomic():
        yield (
            NewsArticle.objects.select_for_update(of=("self",))
            .select_related("story__release", "story__photo", "created_by")
            .get(pk=article.pk)
        )


def _waiting(article: NewsArticle) -> ApprovalRequest:
    request = open_request(article)
    if request is None:
        raise ValidationError(_("It does not wait for approval any more."))
    return request


def _end(request: ApprovalRequest, outcome: str, by: User, answer: str = "") -> None:
    request.outcome, request.answer = outcome, answer
    request.ended_by, request.ended_at = by, timezone.now()
    write(request, by)
