from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from reports.admin.base import NewsroomAdmin, change_address
from reports.models import Story
from reports.publishing import PERMISSION, note_change
from reports.writing import write


@admin.register(Story)
class StoryAdmin(NewsroomAdmin):
    """The release is chosen before the first article; drafts are brought to newer figures by their button."""

    list_display = ("headline", "release", "written", "photo")
    list_display_links = ("headline",)
    search_fields = ("articles__headline", "release__code")
    search_help_text = _("Words of a headline, number of a release")
    ordering = ("-pk",)
    autocomplete_fields = ("release", "photo")
    readonly_fields = ("written", "made_at")
    fields = ("release", "photo", "written", "made_at")

    def get_queryset(self, request: HttpRequest) -> Any:
        stories = super().get_queryset(request).select_related("release", "photo")
        return stories.defer("release__context").prefetch_related("articles__story__release")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        fixed = ("release",) if obj and obj.articles.all() else ()
        return (*super().get_readonly_fields(request, obj), *fixed)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Its photo stands on public pages."""
        shown = obj is not None and any(article.is_public for article in obj.articles.all())
        return super().has_change_permission(request, obj) and (
            not shown or request.user.has_perm(PERMISSION)
        )

    @admin.display(description=_("story"), ordering="pk")
    def headline(self, story: Story) -> str:
        return str(story)

    @admin.display(description=_("articles"), empty_value="—")
    def written(self, story: Story) -> str:
        return format_html_join(
            ", ",
            '<a href="{}">{}</a>',
            ((change_address(article), article.get_language_display()) for article in story.articles.all()),
        )

    def save_model(
        self, request: HttpRequest, obj: Story, form: "forms.ModelForm[Any]", change: bool
    ) -> None:
        super().save_model(request, obj, form, change)
        if not form.has_changed():
            return
        for article in obj.articles.all():
            if article.is_public:
                note_change(article)
                write(article, request.user)
