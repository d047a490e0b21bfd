"""The team of an incident on its page: who is in it, and who may join."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.admin.access import colleague
from cases.admin.typed import ModelAdmin
from cases.models import Incident
from cases.teams import join, leave, members_of
from cases.visibility import is_restricted


class Colleague(forms.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        name = obj.get_full_name()
        return f"{obj.username} ({name})" if name else str(obj.username)


class JoinForm(forms.Form):
    """One of the active colleagues who are not in the team yet."""

    member = Colleague(User.objects.none(), label=gettext_lazy("Colleague"))

    def __init__(self, incident: Incident, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        colleagues = User.objects.filter(is_active=True, is_staff=True).order_by("username")
        box: Any = self.fields["member"]
        box.queryset = colleagues.exclude(pk__in=members_of(incident).values("member"))
        self.fields["member"].widget.attrs["id"] = "team-member"


class TeamMixin(ModelAdmin):
    """For the admin of incidents. Who may change an incident and keep teams may change its team."""

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.team_view)
        return [path("<path:object_id>/team/", view, name="cases_incident_team"), *super().get_urls()]

    def team_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Put somebody in or take somebody out, and go back to the incident."""
        incident = self.get_object(request, unquote(object_id))
        if not self._may_change_team(request, incident):
            raise PermissionDenied
        if incident is None:
            raise Http404
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        try:
            messages.success(request, self._change_team(request, incident))
        except ValidationError as refusal:
            messages.error(request, " ".join(refusal.messages))
        return HttpResponseRedirect(self._onwards(request, incident))

    def _may_change_team(self, request: HttpRequest, incident: Incident | None) -> bool:
        keeps_teams = request.user.has_perm("cases.change_teammember")
        return keeps_teams and self.has_change_permission(request, incident)

    def _change_team(self, request: HttpRequest, incident: Incident) -> str:
        if "leave" in request.POST:
            leaving = _member(incident, request.POST["leave"])
            leave(incident, leaving, by=colleague(request))
            return _("%(who)s is no longer in the team.") % {"who": leaving.get_username()}
        form = JoinForm(incident, request.POST)
        if not form.is_valid():
            raise ValidationError(_("Choose a colleague from the list."))
        joining = form.cleaned_data["member"]
        join(incident, joining, by=colleague(request))
        return _("%(who)s is in the team now.") % {"who": joining.get_username()}

    def _onwards(self, request: HttpRequest, incident: Incident) -> str:
        """Who took themselves out of the team of a restricted incident cannot go back to it."""
        there = Incident.everything.visible_to(colleague(request)).filter(pk=incident.pk).exists()
        page = ("change", [incident.pk]) if there else ("changelist", [])
        return reverse(f"{self.admin_site.name}:cases_incident_{page[0]}", args=page[1])

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        incident = context.get("original")
        if incident is not None:
            context["team_panel"] = self._panel(request, incident)
        return super().render_change_form(request, context, *args, **kwargs)

    def _panel(self, request: HttpRequest, incident: Incident) -> dict[str, Any]:
        stored = Incident.everything.only("sensitivity").get(pk=incident.pk)  # not what a bad form left
        return {
            "members": [row.member for row in members_of(incident)],
            "restricted": is_restricted(stored),
            "form": JoinForm(incident) if self._may_change_team(request, incident) else None,
            "address": reverse(f"{self.admin_site.name}:cases_incident_team", args=[incident.pk]),
        }


def _member(incident: Incident, pk: str) -> User:
    row = members_of(incident).filter(member=pk).first() if pk.isascii() and pk.isdigit() else None
    if row is None:
        raise ValidationError(_("This colleague is not in the team."))
    return row.member
