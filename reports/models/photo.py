import io
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import models
from django.db.models.fields.files import FieldFile
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps, UnidentifiedImageError
from simple_history.models import HistoricalRecords

from cases.models import Person
from cases.models.fields import in_language
from reports.wording.quoting import PERSON

# A 20 KB picture can unpack to gigabytes; 40 megapixels is more than a page ever shows.
MAX_PIXELS, MAX_BYTES, WIDEST = 40_000_000, 20 * 1024 * 1024, 1600


def cleaned(file: FieldFile) -> "ContentFile[bytes]":
    """The picture drawn anew as a JPEG of at most 1600 pixels: no place, author or comment is left in it.

    Raises ValidationError with a sentence when it is no picture or too large.
    """
    if file.size > MAX_BYTES:
        raise ValidationError(_("The picture is larger than 20 MB."))
    try:
        with Image.open(file) as picture:
            if picture.width * picture.height > MAX_PIXELS:
                raise ValidationError(
                    _("The picture has more than 40 million pixels. Make it smaller first.")
                )
            upright = ImageOps.exif_transpose(picture).convert("RGB")
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError):
        raise ValidationError(_("This is not a picture we can read. JPEG, PNG and WebP are.")) from None
    upright.thumbnail((WIDEST, WIDEST))
    bare = Image.frombytes("RGB", upright.size, upright.tobytes())
    written = io.BytesIO()
    bare.save(written, "JPEG", quality=85, optimize=True, progressive=True)
    return ContentFile(written.getvalue(), name=f"{get_random_string(16).lower()}.jpg")


def _is_new(file: Any) -> bool:
    """Chosen now, not yet kept."""
    return not file._committed


class Photo(models.Model):
    """A photograph on public pages, with what it shows and who took it, in three languages."""

    image = models.ImageField(_("file"), upload_to="photos", width_field="width", height_field="height")
    width = models.PositiveIntegerField(editable=False, default=0)
    height = models.PositiveIntegerField(editable=False, default=0)
    caption_be = models.CharField(_("caption in Belarusian"), max_length=300)
    caption_ru = models.CharField(_("caption in Russian"), max_length=300)
    caption_en = models.CharField(_("caption in English"), max_length=300)
    credit = models.CharField(
        _("credit"), max_length=120, help_text=_("Who took it, or where it is from. Always shown.")
    )
    people_consented = models.BooleanField(
        _("Nobody else can be recognised in it, or everybody who can be agreed to its publication."),
        default=False,
    )
    history = HistoricalRecords()

    objects = models.Manager()

    class Meta:
        verbose_name = _("photo")
        verbose_name_plural = _("photos")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return PERSON.sub(lambda found: found["words"] or found["code"], in_language(self, "caption"))

    def save(self, *args: object, **kwargs: object) -> None:
        """A new file is cleaned by whichever door it came."""
        if self.image and _is_new(self.image):
            fresh = cleaned(self.image)
            self.image.save(str(fresh.name), fresh, save=False)
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def clean(self) -> None:
        super().clean()
        if not self.people_consented:
            raise ValidationError(
                {"people_consented": _("Photographs of people are published only by their consent.")}
            )
        if self.image and _is_new(self.image):
            cleaned(self.image)

    @property
    def captions(self) -> list[str]:
        return [self.caption_be, self.caption_ru, self.caption_en]


class PhotoPerson(models.Model):
    """Somebody of the case file whom a photo shows: it is public only while they agree to that."""

    photo = models.ForeignKey(Photo, models.CASCADE, verbose_name=_("photo"), related_name="shown")
    person = models.ForeignKey(Person, models.PROTECT, verbose_name=_("person"), related_name="+")
    history = HistoricalRecords()

    objects = models.Manager()

    class Meta:
        verbose_name = _("person in the photo")
        verbose_name_plural = _("people in the photo")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["photo", "person"],
                name="person_once_in_a_photo",
                violation_error_message=_("This person is named as shown already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.photo_id}: {self.person_id}"
