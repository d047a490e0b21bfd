"""What the pages around an article share: opening one, and saying a verb of it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse

from reports.admin.base import NewsroomAdmin, change_address
from reports.admin.status import shown_state
from reports.models import NewsArticle


class ArticlePage(NewsroomAdmin):
    """A page of the desk about one article, beside its form."""

    def article_or_404(self, request: HttpRequest, object_id: str) -> NewsArticle:
        article: NewsArticle = self.object_or_404(request, object_id)
        return article

    def render_page(
        self, request: HttpRequest, article: NewsArticle, template: str, title: str, **values: Any
    ) -> HttpResponse:
        context = self.context(
            request,
            title,
            original=article,
            subject=article,
            article=article,
            state=shown_state(article),
            back_url=change_address(article),
            **values,
        )
        return TemplateResponse(request, f"admin/reports/{template}", context)

    def say(
        self, request: HttpRequest, verb: Callable[[], object], done: str, back: str, anchor: str = ""
    ) -> HttpResponse:
        """Say the verb; whatever refuses it is told on the page that follows. Who may never say it gets a 403."""
        try:
            verb()
        except ValidationError as refusal:
            for sentence in refusal.messages:
                messages.error(request, sentence)
        except PermissionDenied as refusal:
            if not str(refusal):
                raise
            messages.error(request, str(refusal))
        else:
            messages.success(request, done)
        return HttpResponseRedirect(f"{back}{anchor}")
