from typing import Any

from django.contrib import admin
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from reports.admin.base import NewsroomAdmin
from reports.models import Photo


@admin.register(Photo)
class PhotoAdmin(NewsroomAdmin):
    list_display = ("thumbnail", "caption", "credit", "size")
    list_display_links = ("thumbnail", "caption")
    search_fields = ("caption_be", "caption_ru", "caption_en", "credit")
    search_help_text = _("Words of a caption, credit")
    readonly_fields = ("picture", "size")
    fieldsets = (
        (_("Picture"), {"fields": ("image", "picture", "size")}),
        (_("What it shows"), {"fields": ("caption_en", "caption_be", "caption_ru", "credit")}),
        (_("Consent"), {"fields": ("people_consented",)}),
    )

    @admin.display(description=_("picture"), empty_value="—")
    def thumbnail(self, photo: Photo) -> str:
        picture = '<img class="thumbnail" src="{}" alt="{}" loading="lazy">'
        return format_html(picture, photo.image.url, str(photo))

    @admin.display(description=_("as readers see it"), empty_value="—")
    def picture(self, photo: Photo) -> str | None:
        if not photo.pk:
            return None
        return format_html('<img class="picture" src="{}" alt="{}">', photo.image.url, str(photo))

    @admin.display(description=_("caption"))
    def caption(self, photo: Photo) -> str:
        return str(photo)

    @admin.display(description=_("size"), empty_value="—")
    def size(self, photo: Photo) -> str | None:
        return f"{photo.width} × {photo.height}" if photo.pk else None

    def get_readonly_fields(self, request: Any, obj: Any = None) -> Any:
        """The file of a picture stays: another picture is another photo, with its own consent."""
        return (*super().get_readonly_fields(request, obj), *(("image",) if obj else ()))
