"""What editors say of a photo and of a document."""

from typing import Any

from django import forms

from reports.documents import stories_holding
from reports.forms import add_sentences, typed_places
from reports.models import Document, Photo
from reports.photos import stories_showing
from reports.references import mistakes_in, mistakes_in_plain
from reports.typed_names import DOCUMENT_TEXTS, PHOTO_TEXTS

REFERRING = tuple(name for name in PHOTO_TEXTS if name != "credit")


class PhotoForm(forms.ModelForm):  # type: ignore[type-arg]
    """People may be named in captions and in what is seen, by references. What stands on a public page is read anew."""

    class Meta:
        model = Photo
        fields = ("image", *REFERRING, "credit", "licence", "people_consented")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in {*REFERRING, "credit"} & self.fields.keys():
            self.fields[name].widget.attrs["class"] = "vLargeTextField"
        if "image" in self.fields:
            self.fields["image"].widget.attrs["accept"] = ".jpg,.jpeg,.png,.webp,.heic,.heif"

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for name in REFERRING:
            for mistake in mistakes_in(cleaned.get(name) or "", None):
                self.add_error(name, mistake)
        if self.instance.pk:
            for story in stories_showing(self.instance):
                add_sentences(self, typed_places(self, PHOTO_TEXTS), story)
        return cleaned


class DocumentForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Document
        fields = ("file", *DOCUMENT_TEXTS)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in {*DOCUMENT_TEXTS} & self.fields.keys():
            self.fields[name].widget.attrs["class"] = "vLargeTextField"
        if "file" in self.fields:
            self.fields["file"].widget.attrs["accept"] = ".pdf"

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for name in DOCUMENT_TEXTS:
            for mistake in mistakes_in_plain(cleaned.get(name) or ""):
                self.add_error(name, mistake)
        if self.instance.pk:
            for story in stories_holding(self.instance):
                add_sentences(self, typed_places(self, DOCUMENT_TEXTS), story)
        return cleaned
