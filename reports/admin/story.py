from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from reports.admin.base import NewsroomAdmin, change_address
from reports.admin.photo_choice import ChoosesPhotos
from reports.media_checks import mistakes_in_photo
from reports.models import Story
from reports.photos import shown_of
from reports.typed_names import places_of_photo, typed_names


class StoryForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Story
        fields = ("release", "photo")

    def clean(self) -> dict[str, Any]:
        """A photo chosen for a public page is seen when the page is published anew: it is better said here."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        photo = cleaned.get("photo")
        if photo and self.instance.pk and any(a.status == "published" for a in self.instance.articles.all()):
            languages = {a.language for a in self.instance.articles.all() if a.status == "published"}
            seen = shown_of([photo])
            for sentence in {one: None for code in languages for one in mistakes_in_photo(photo, code, seen)}:
                self.add_error("photo", sentence)
            for name in typed_names(places_of_photo(photo), self.instance):
                self.add_error("photo", name.sentence)
        return cleaned


@admin.register(Story)
class StoryAdmin(ChoosesPhotos, NewsroomAdmin):
    """The release is chosen before the first article; drafts are brought to newer figures by their button."""

    form = StoryForm
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
        return stories.defer("release__context").prefetch_related(
            "articles__story__release", "articles__story__further_releases", "articles__story__counted_lists"
        )

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        fixed = ("release",) if obj and obj.articles.all() else ()
        return (*super().get_readonly_fields(request, obj), *fixed)

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
