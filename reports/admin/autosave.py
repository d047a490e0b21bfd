"""Keeping what is typed on the page of an article, offering it on return, and saying who else writes there."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.utils import formats, timezone
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.admin.access import colleague
from reports import autosaving
from reports.admin.base import NewsroomAdmin, change_address
from reports.models import Autosave, NewsArticle


class AutosavePages(NewsroomAdmin):
    def get_urls(self) -> list[Any]:
        return [
            self.page("<path:object_id>/autosave/", require_POST(self.autosave_page), "autosave"),
            self.page("<path:object_id>/continue/", self.continue_page, "continue"),
            self.page("<path:object_id>/discard/", require_POST(self.discard_page), "discard"),
            *super().get_urls(),
        ]

    def autosave_page(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Keep what was typed; answer when, and who else is writing."""
        article = self._changeable(request, object_id)
        kept = autosaving.keep(article, request.POST, colleague(request))
        said = _("Kept %(time)s") % {"time": _time(kept)}
        return JsonResponse({"kept": said, "others": others_writing(article, request)})

    def continue_page(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """The page as it was left: what was kept is read like a form that was sent, and not saved.

        So whatever somebody else saved meanwhile is told as it always is.
        """
        article = self._changeable(request, object_id)
        kept = autosaving.kept_by(article, colleague(request))
        if request.method != "GET" or kept is None:
            return HttpResponseRedirect(change_address(article))
        asked: Any = request
        asked.kept = kept
        # Without files known Django would look for them in the body, and put an empty form in the place of this one.
        asked.method, asked.POST, asked._files = "POST", autosaving.as_sent(kept), MultiValueDict()
        return self.changeform_view(request, object_id, change_address(article))

    def discard_page(self, request: HttpRequest, object_id: str) -> HttpResponse:
        article = self._changeable(request, object_id)
        autosaving.forget(article, colleague(request))
        self.message_user(request, _("The unsaved changes are discarded."))
        return HttpResponseRedirect(change_address(article))

    def _changeable(self, request: HttpRequest, object_id: str) -> NewsArticle:
        article: NewsArticle = self.object_or_404(request, object_id)
        if not self.has_change_permission(request, article):
            raise PermissionDenied
        return article

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        kept = getattr(request, "kept", None)
        return _not_sent(form, kept) if kept else form

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        autosaving.forget(form.instance, colleague(request))

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        article: NewsArticle | None = context.get("original")
        if article is not None and self.has_change_permission(request, article):
            context |= {
                "autosave_address": self.address_of("autosave", article.pk),
                "others_writing": others_writing(article, request),
            }
            kept = autosaving.kept_by(article, colleague(request)) if request.method == "GET" else None
            if kept:
                context["kept_at"] = formats.date_format(timezone.localtime(kept.at), _format(kept))
        return super().render_change_form(request, context, *args, **kwargs)


def others_writing(article: NewsArticle, request: HttpRequest) -> str:
    """A sentence, or nothing."""
    others = [
        _("%(who)s (%(time)s)") % {"who": other.user.get_username(), "time": _time(other)}
        for other in autosaving.writing_now(article, colleague(request))
    ]
    return _("Also writing on this page: %(people)s.") % {"people": ", ".join(others)} if others else ""


def _time(kept: Autosave) -> str:
    return formats.time_format(timezone.localtime(kept.at), "H:i")


def _format(kept: Autosave) -> str:
    return "H:i" if timezone.localdate(kept.at) == timezone.localdate() else "SHORT_DATETIME_FORMAT"


def _not_sent(form: type[Any], kept: Autosave) -> type[Any]:
    """A form that is never valid: nobody has sent it."""

    class Kept(form):
        def full_clean(self) -> None:
            super().full_clean()
            words = _("These are your unsaved changes of %(time)s. Save to keep them.")
            self.add_error(None, words % {"time": _time(kept)})

    return Kept
