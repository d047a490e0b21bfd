"""Sending for approval, and the page where a second person reads, approves or returns."""

from typing import Any

from csp.constants import SELF
from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.admin.access import colleague
from reports.admin.checklist import ChecklistPages
from reports.approval_rule import PERMISSION, approval_of, is_required, last_approval
from reports.approving import approve, last_return, open_request, send_back, submit, take_back, why_not_by
from reports.differences import Changes, Reader, compare
from reports.models import NewsArticle
from reports.publishing import bad_references, why_not_publishable
from reports.seen import state_of
from reports.versions import state_at

WRITES = "reports.change_newsarticle"


class SubmitForm(forms.Form):
    words = forms.CharField(
        label=gettext_lazy("Words for whoever approves"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
    )


class ReturnForm(forms.Form):
    answer = forms.CharField(
        label=gettext_lazy("What is to be done"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
    )


class ApprovalPages(ChecklistPages):
    def get_urls(self) -> list[Any]:
        return [self.page("<path:object_id>/approval/", self.approval_page, "approval"), *super().get_urls()]

    def approval_page(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """The page as readers will see it, its checklist, and what is new since it was last approved."""
        article = self.article_or_404(request, object_id)
        if request.method == "POST":
            return self._decide_on_it(request, article)
        user = colleague(request)
        request_of = open_request(article)
        response = self.render_page(
            request,
            article,
            "approval.html",
            _("Approval"),
            required=is_required(),
            approval=approval_of(article),
            last=last_approval(article),
            waiting=request_of,
            returned=last_return(article),
            why_not=why_not_by(article, user),
            obstacles=why_not_publishable(article),
            may_submit=user.has_perm(WRITES),
            may_decide=user.has_perm(PERMISSION),
            submit_form=SubmitForm(auto_id="id_submit_%s", label_suffix=""),
            return_form=ReturnForm(auto_id="id_return_%s", label_suffix=""),
            frame="" if _cannot_be_shown(article) else f"{self.address_of('preview', article.pk)}?framed=1",
            **_news_since_approval(article),
            **self.checklist_of(request, article),
        )
        response._csp_update = {"frame-src": [SELF]}  # type: ignore[attr-defined]
        return response

    def _decide_on_it(self, request: HttpRequest, article: NewsArticle) -> HttpResponse:
        by, typed = colleague(request), request.POST
        if not (by.has_perm(WRITES) or by.has_perm(PERMISSION)):
            raise PermissionDenied
        verbs = {
            "submit": (
                lambda: submit(article, by, typed.get("words", "")[:500]),
                _("It waits for approval."),
            ),
            "take-back": (lambda: take_back(article, by), _("It does not wait for approval any more.")),
            "return": (
                lambda: send_back(article, by, typed.get("answer", "")[:4000]),
                _("It is returned to its writers, with your words."),
            ),
            "approve": (lambda: approve(article, by, typed.get("seen", "")), _("It is approved.")),
        }
        if typed.get("verb") not in verbs:
            raise Http404
        verb, done = verbs[typed["verb"]]
        return self.say(request, verb, done, self.address_of("approval", article.pk))


def _cannot_be_shown(article: NewsArticle) -> bool:
    return any(bad_references(article))


def _news_since_approval(article: NewsArticle) -> dict[str, Any]:
    """What changed since the version that was approved last; with none, nothing is compared."""
    approved = last_approval(article)
    then = state_at(article, approved.at) if approved else None
    if then is None:
        return {"changes": Changes(), "compared_with": None}
    now = state_of(article)
    return {"changes": compare(then, now, Reader(article.language, then, now)), "compared_with": then}


def may_be_framed(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Our own page of approval shows it in a frame; no other site may."""
    if "framed" in request.GET:
        response.headers["X-Frame-Options"] = "SAMEORIGIN"
        response._csp_replace = {"frame-ancestors": [SELF]}  # type: ignore[attr-defined]
    return response
