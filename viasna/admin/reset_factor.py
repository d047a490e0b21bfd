"""The verb for somebody who lost both their second factor and their recovery codes."""

from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _

from viasna import second_factor


class ResetFactor:
    """For the admin of accounts. One's own factor goes on one's own page, after showing it."""

    def get_urls(self: Any) -> list[URLPattern]:
        address = path(
            "<path:object_id>/second-factor/",
            self.admin_site.admin_view(self.reset_factor),
            name="auth_user_reset_factor",
        )
        return [address, *super().get_urls()]

    def reset_factor(self: Any, request: HttpRequest, object_id: str) -> HttpResponse:
        user = self.get_object(request, unquote(object_id))
        if user is None:
            raise Http404
        if user == request.user or not self.has_change_permission(request, user):
            raise PermissionDenied
        if request.method != "POST":
            context = self.admin_site.each_context(request)
            own = {"title": _("Take the second factor away"), "person": user, "opts": self.opts}
            return render(request, "admin/auth/user/reset_factor.html", context | own)
        second_factor.reset(user)
        self.log_change(request, user, "The second factor was taken away.")
        said = _("The second factor of %(name)s is taken away, and they are logged out everywhere.")
        messages.success(request, said % {"name": user})
        return redirect(reverse("admin:auth_user_change", args=[user.pk]))
