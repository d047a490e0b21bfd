from typing import Any

from django.contrib.auth.models import User
from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases import batches
from cases.admin.access import colleague
from cases.admin.add_many import AddManyMixin
from cases.admin.base import Fieldsets, RecordAdmin
from cases.admin.incident_page.acts import ActInline
from cases.admin.incident_page.errors import mistakes_on
from cases.admin.incident_page.rows import RowsMixin
from cases.admin.incident_page.sources import SourceInline
from cases.admin.incident_page.telling import what_happened
from cases.admin.trials_on_page import TrialInline
from cases.history import in_batch
from cases.models import Act, CaseRecord, Person, Source, Trial
from cases.verification import may
from cases.workflow import TRANSITIONS

# Nobody reads a page that long.
MOST_ON_ONE_PAGE = 50
ROWS = (
    (Act, gettext_lazy("All its acts")),
    (Trial, gettext_lazy("All its trials")),
    (Source, gettext_lazy("All its sources")),
)


class IncidentPage(AddManyMixin, RowsMixin, RecordAdmin):
    """An incident with its people, acts, trials and sources: written on one page, in one transaction."""

    change_form_template = "admin/cases/incident/change_form.html"
    autocomplete_fields = ("campaign",)
    inlines = (ActInline, TrialInline, SourceInline)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Fieldsets:
        return [*what_happened(obj), *super().get_fieldsets(request, obj)]

    def get_inlines(self, request: HttpRequest, obj: models.Model | None) -> list[Any]:
        return [inline for inline in self.inlines if not _too_many(inline.model, obj)]

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        formsets = [inline.formset for inline in context["inline_admin_formsets"]]
        if context["errors"]:
            context["mistakes"] = mistakes_on(context["adminform"].form, formsets)
        return super().render_change_form(request, context, *args, **kwargs)

    def submitted_along(self, record: Any, by: User) -> list[CaseRecord]:
        """What stands on its page, and the people somebody wrote for it: one raid, one decision."""
        drafts = {"status__in": TRANSITIONS["submit"].sources}
        found: list[CaseRecord] = []
        for model in (Act, Trial, Source):
            if may("submit", model, by):
                found += model._default_manager.filter(incident=record, **drafts)
        if may("submit", Person, by):
            written = Person.everything.filter(created_by=by, **drafts)
            found += written.filter(
                models.Q(acts__incident=record) | models.Q(trials__incident=record)
            ).distinct()
        return found

    def _submit_if_asked(self, request: HttpRequest, record: CaseRecord) -> None:
        if "_submit" in request.POST:
            title = _("Submitted: %(incident)s") % {"incident": record}
            with in_batch(batches.begin(title, colleague(request))):
                super()._submit_if_asked(request, record)

    def response_add(
        self, request: HttpRequest, obj: Any, post_url_continue: str | None = None
    ) -> HttpResponse:
        response = super().response_add(request, obj, post_url_continue)
        return self._to_many(request, obj) or response

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        response = super().response_change(request, obj)
        return self._to_many(request, obj) or response

    def _to_many(self, request: HttpRequest, incident: Any) -> HttpResponse | None:
        return HttpResponseRedirect(self.add_many_url(incident)) if "_addmany" in request.POST else None

    def next_steps(self, request: HttpRequest, record: Any) -> list[tuple[str, str]]:
        if record is None:
            return []
        links = []
        if request.user.has_perm("cases.add_act"):
            links.append((_("Add many people…"), self.add_many_url(record)))
        for model, words in ROWS:
            if _too_many(model, record):
                name = model._meta.model_name
                address = reverse(f"admin:cases_{name}_changelist")
                links.append((str(words), f"{address}?incident__id__exact={record.pk}"))
                add = _("Add: %(what)s") % {"what": model._meta.verbose_name}
                links += self.link_to_add(request, model, add, incident=record.pk)
        return links


def _too_many(model: Any, incident: Any) -> bool:
    if incident is None:
        return False
    return model.everything.filter(incident=incident)[: MOST_ON_ONE_PAGE + 1].count() > MOST_ON_ONE_PAGE
