from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from reports.admin.base import NewsroomAdmin
from reports.forms import SiteBlockForm
from reports.models import SiteBlock


@admin.register(SiteBlock)
class SiteBlockAdmin(NewsroomAdmin):
    form = SiteBlockForm
    list_display = ("kind", "language", "title", "link")
    list_display_links = ("kind", "title")
    list_filter = ("kind", "language")
    fieldsets = (
        (_("Where it stands"), {"fields": (("kind", "language"),)}),
        (_("What it says"), {"fields": ("title", "text")}),
        (_("Where it leads"), {"fields": ("link", "link_label")}),
    )
