from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from cases.models import Person
from cases.models.fields import in_language
from reports.admin.base import NewsroomAdmin
from reports.admin.photo_choice import small_picture
from reports.media_forms import PhotoForm
from reports.media_views import picture
from reports.models import Photo, PhotoPerson
from reports.models.photo import WIDTHS
from reports.photos import shown_of
from reports.typed_names import PHOTO_TEXTS

SIZES = {str(width) for width in WIDTHS}


class PeopleInPhoto(admin.TabularInline):  # type: ignore[type-arg]
    """Part of the photo: who may change it says who is in it."""

    model = PhotoPerson
    extra = 0
    fields = ("person",)
    autocomplete_fields = ("person",)
    verbose_name = _("person of the case file in the photo")
    verbose_name_plural = _("people of the case file in the photo: each has to agree to it")

    def get_queryset(self, request: HttpRequest) -> Any:
        """Whoever is known to a team alone stays unseen, and stays in the photo."""
        people = Person.everything.visible_to(request.user)
        return super().get_queryset(request).filter(person__in=people.values("pk")).select_related("person")

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perms(["reports.view_photo", "cases.view_person"])

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        may = request.user.has_perm("reports.change_photo" if obj else "reports.add_photo")
        return may and request.user.has_perm("cases.view_person")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perms(["reports.change_photo", "cases.view_person"])

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_change_permission(request, obj)


@admin.register(Photo)
class PhotoAdmin(NewsroomAdmin):
    form = PhotoForm
    list_display = ("thumbnail", "caption", "credit", "licence", "size")
    list_display_links = ("thumbnail", "caption")
    search_fields = (*PHOTO_TEXTS,)
    search_help_text = _("Words of a caption or of what is seen, credit")
    list_filter = ("licence",)
    readonly_fields = ("picture", "size", "may_be_seen")
    inlines = (PeopleInPhoto,)
    history_parts = ((PhotoPerson, "photo"),)
    fieldsets = (
        (_("Picture"), {"fields": ("image", "picture", "size")}),
        (
            _("What is seen"),
            {
                "fields": ("alt_en", "alt_be", "alt_ru"),
                "description": _(
                    "For who cannot see the picture: what is in it, in one sentence, without “photo of”. "
                    "It is read out, or stands in its place where it does not load."
                ),
            },
        ),
        (
            _("What it means"),
            {
                "fields": ("caption_en", "caption_be", "caption_ru"),
                "description": _("The caption below it: who, where, when. It does not repeat what is seen."),
            },
        ),
        (_("Whose it is"), {"fields": ("credit", "licence")}),
        (_("Consent"), {"fields": ("people_consented", "may_be_seen")}),
    )

    def get_urls(self) -> list[Any]:
        return [
            self.page("<path:object_id>/picture/", require_safe(self.picture_page), "picture"),
            *super().get_urls(),
        ]

    def picture_page(self, request: HttpRequest, object_id: str) -> HttpResponseBase:
        """The file for the desk: the public address sends only what may be seen now."""
        wide = request.GET.get("wide", "")
        return picture(self.object_or_404(request, object_id), int(wide) if wide in SIZES else 0)

    def describe_option(self, term: str, photo: Photo) -> dict[str, str]:
        """In a box that chooses one."""
        return {"picture": small_picture(photo)}

    @admin.display(description=_("picture"), empty_value="—")
    def thumbnail(self, photo: Photo) -> str:
        picture = '<img class="thumbnail" src="{}" alt="{}" loading="lazy">'
        return format_html(picture, small_picture(photo), str(photo))

    @admin.display(description=_("as readers see it"), empty_value="—")
    def picture(self, photo: Photo) -> str | None:
        if not photo.pk:
            return None
        address = self.address_of("picture", photo.pk)
        seen = in_language(photo, "alt") or str(photo)
        return format_html('<img class="picture" src="{}" alt="{}">', address, seen)

    @admin.display(description=_("caption"))
    def caption(self, photo: Photo) -> str:
        return str(photo)

    @admin.display(description=_("size"), empty_value="—")
    def size(self, photo: Photo) -> str | None:
        if not photo.pk:
            return None
        wide = ", ".join(str(width) for width, _name in photo.sizes)
        return _("%(width)d × %(height)d; kept %(wide)s wide") % {
            "width": photo.width,
            "height": photo.height,
            "wide": wide,
        }

    @admin.display(description=_("may be seen now"), boolean=True)
    def may_be_seen(self, photo: Photo) -> bool:
        return photo.pk in shown_of([photo]) if photo.pk else False

    def get_readonly_fields(self, request: Any, obj: Any = None) -> Any:
        """The file of a picture stays: another picture is another photo, with its own consent."""
        return (*super().get_readonly_fields(request, obj), *(("image",) if obj else ()))
