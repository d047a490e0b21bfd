"""The one door to the desk, at the address the admin has for it: first the password, then, where there is one, the
second factor."""

from typing import Any

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django.contrib import admin
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth import logout
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _


class LogInView(LoginView):
    template_name = "admin/login.html"
    authentication_form = AdminAuthenticationForm

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method == "GET" and admin.site.has_permission(request):
            return redirect(self.get_success_url())
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        user = form.get_user()
        if self.request.user.is_authenticated:
            logout(self.request)
        # It was just typed: adding a factor in the next minutes need not ask for it again.
        record_authentication(self.request, user, "password", reauthenticated=True)
        login = Login(user=user, redirect_url=self.get_success_url())
        answer: HttpResponse = perform_login(self.request, login)
        return answer

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        desk = admin.site.each_context(self.request)
        own = {"title": _("Log in"), "app_path": self.request.get_full_path()}
        return super().get_context_data(**desk, **own, username=self.request.user.get_username(), **kwargs)


log_in = LogInView.as_view()
