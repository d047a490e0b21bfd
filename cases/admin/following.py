"""Follow an incident, or no longer: one button on its page."""

from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import gettext as _

from cases.admin.access import colleague
from cases.admin.typed import ModelAdmin
from cases.following import follow, follows, unfollow


class FollowingMixin(ModelAdmin):
    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.follow_view)
        return [path("<path:object_id>/follow/", view, name="cases_incident_follow"), *super().get_urls()]

    def follow_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Turn it on or off, whichever it is not."""
        incident = self.get_object(request, unquote(object_id))
        if request.method != "POST" or incident is None or not self.has_view_permission(request, incident):
            raise Http404
        user = colleague(request)
        if follows(incident, user):
            unfollow(incident, user)
            messages.success(request, _("You no longer follow this incident."))
        else:
            follow(incident, user)
            messages.success(request, _("What changes in this incident is told on your start page."))
        return HttpResponseRedirect(reverse("admin:cases_incident_change", args=[incident.pk]))

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        incident = context.get("original")
        if incident is not None:
            context["follow_url"] = reverse("admin:cases_incident_follow", args=[incident.pk])
            context["followed"] = follows(incident, colleague(request))
        return super().render_change_form(request, context, *args, **kwargs)
