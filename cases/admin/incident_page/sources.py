from collections.abc import Sequence

from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.admin.evidence.steps import files_address
from cases.admin.incident_page.rows import RowInline
from cases.evidence.access import SEE
from cases.models import Source


class SourceInline(RowInline):
    model = Source
    verbose_name_plural = gettext_lazy("Sources")
    fields = (
        "linked",
        "state",
        "kind",
        "title",
        "url",
        "received",
        "list",
        "reliability",
        "credibility",
        "confidential",
    )
    readonly_fields = ("linked", "state", "more")
    short_lists = ("list",)
    loads = ("list",)

    def get_fields(self, request: HttpRequest, obj: models.Model | None = None) -> Sequence[str]:
        fields = [str(name) for name in super().get_fields(request, obj)]
        return [*fields, "more"] if request.user.has_perm(SEE) else fields

    @admin.display(description=gettext_lazy("files"))
    def more(self, source: Source) -> str:
        if not source.pk:
            return ""
        return format_html('<a href="{}">{}</a>', files_address(source), _("Files…"))
