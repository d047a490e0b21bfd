from django.utils.translation import gettext_lazy

from cases.admin.incident_page.rows import RowInline
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
    readonly_fields = ("linked", "state")
    short_lists = ("list",)
    loads = ("list",)
