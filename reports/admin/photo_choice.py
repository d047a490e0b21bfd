"""A box that chooses a photo, with the pictures in it."""

from typing import Any

from django import forms
from django.urls import reverse

from cases.admin.choices import LoadedChoice
from reports.models import Photo

SMALL = 480  # pixels wide


def small_picture(photo: Photo) -> str:
    """Its address on the desk."""
    return f"{reverse('admin:reports_photo_picture', args=[photo.pk])}?wide={SMALL}"


class PhotoChoice(LoadedChoice):
    """What is chosen is shown too: one caption is like another, pictures are told apart at once."""

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> Any:
        option: Any = super().create_option(name, value, *args, **kwargs)
        if isinstance(self.loaded, Photo) and str(value) == str(self.loaded.pk):
            option["attrs"]["data-picture"] = small_picture(self.loaded)
        return option

    @property
    def media(self) -> forms.Media:
        """Named after Django's script, or it could come before jQuery."""
        ours = forms.Media(
            js=["admin/js/autocomplete.js", "js/photos.js"], css={"screen": ["css/photos.css"]}
        )
        return super().media + ours


class ChoosesPhotos:
    """For an admin or an inline with a field that is a photo, chosen in a box."""

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        stock: Any = super()
        if db_field.related_model is Photo:
            kwargs["widget"] = PhotoChoice(db_field, self.admin_site)  # type: ignore[attr-defined]
        return stock.formfield_for_foreignkey(db_field, request, **kwargs)
