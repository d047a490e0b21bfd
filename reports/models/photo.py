import io
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import models
from django.db.models.fields.files import FieldFile
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _
from PIL import Image
from simple_history.models import HistoricalRecords

from cases.cleaning.running import clean
from cases.cleaning.said import Refused
from cases.models import Person
from cases.models.fields import in_language
from reports.wording.quoting import PERSON

MAX_BYTES = 20 * 1024 * 1024
# Wide, of the files kept of each photo. A smaller original is not enlarged, and a tall one is no taller than HIGHEST.
WIDTHS = (480, 960, 1600)
HIGHEST = 2400
QUALITY = 82
TAKEN = ("jpeg", "png", "webp", "heic")
WHY_NOT = {
    "empty": _("The file is empty. Was it still being downloaded? Choose it again."),
    "pixels": _("The picture has more than 40 million pixels. Make it smaller first."),
    "animated": _("The picture moves. Choose a single picture of it."),
    "time": _("It takes too long to open the picture. Export it as JPEG."),
    "memory": _("It takes too much memory to open the picture. Make it smaller first."),
}
NO_PICTURE = _("This is not a picture we can read. JPEG, PNG, WebP and HEIC are.")


def cleaned(file: FieldFile) -> Image.Image:
    """The picture drawn anew, upright: no place, author, device or comment is left in it.

    It is opened in a process that can do little and ends soon (`cases.cleaning`). Raises ValidationError with a
    sentence when it is no picture or too large.
    """
    if file.size > MAX_BYTES:
        raise ValidationError(_("The picture is larger than 20 MB."))
    file.seek(0)
    try:
        copy = clean(file.read())
    except Refused as refusal:
        raise ValidationError(WHY_NOT.get(refusal.reason, NO_PICTURE)) from None
    finally:
        file.seek(0)
    if copy.kind not in TAKEN:
        raise ValidationError(NO_PICTURE)
    with Image.open(io.BytesIO(copy.parts[0].content), formats=("JPEG", "PNG")) as picture:
        return picture.convert("RGB")


def _is_new(file: Any) -> bool:
    """Chosen now, not yet kept."""
    return not file._committed


def within(size: tuple[int, int], wide: int) -> tuple[int, int]:
    """As large as it may be, in its own shape: never larger than it is."""
    width, height = size
    scale = min(1, wide / width, HIGHEST / height)
    return max(round(width * scale), 1), max(round(height * scale), 1)


def drawn(picture: Image.Image, wide: int) -> "ContentFile[bytes]":
    """A JPEG of that width, or as wide as the picture is where that is less."""
    copy = picture.resize(within(picture.size, wide), Image.Resampling.LANCZOS)
    written = io.BytesIO()
    copy.save(written, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return ContentFile(written.getvalue())


def name_of_size(name: str, wide: int) -> str:
    """``photos/abc.jpg`` → ``photos/abc-480.jpg``."""
    stem, _dot, ending = name.rpartition(".")
    return f"{stem}-{wide}.{ending}"


class Photo(models.Model):
    """A photograph on public pages, with what is seen, what it means and who took it, in three languages.

    ``image`` is the largest file; ``smaller`` lists the widths of the others, kept beside it (`name_of_size`).
    """

    class Licence(models.TextChoices):
        WITH_PERMISSION = "permission", _("all rights reserved, with permission")
        CC_BY = "cc-by-4.0", "CC BY 4.0"
        CC_BY_SA = "cc-by-sa-4.0", "CC BY-SA 4.0"
        CC0 = "cc0", _("public domain (CC0)")
        OWN = "own", _("own work")

    image = models.ImageField(_("file"), upload_to="photos", width_field="width", height_field="height")
    width = models.PositiveIntegerField(editable=False, default=0)
    height = models.PositiveIntegerField(editable=False, default=0)
    smaller = models.JSONField(_("smaller sizes"), editable=False, default=list)
    caption_be = models.CharField(_("caption in Belarusian"), max_length=300)
    caption_ru = models.CharField(_("caption in Russian"), max_length=300)
    caption_en = models.CharField(_("caption in English"), max_length=300)
    # Empty only where a photo is older than these fields: no page in that language is published with it.
    alt_be = models.CharField(_("what is seen, in Belarusian"), max_length=300, default="")
    alt_ru = models.CharField(_("what is seen, in Russian"), max_length=300, default="")
    alt_en = models.CharField(_("what is seen, in English"), max_length=300, default="")
    credit = models.CharField(
        _("credit"), max_length=120, help_text=_("Who took it, or where it is from. Always shown.")
    )
    licence = models.CharField(
        _("licence"), max_length=12, choices=Licence, default="", help_text=_("Shown with the credit.")
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
        """A new file is cleaned by whichever door it came, and kept in all its sizes."""
        if self.image and _is_new(self.image):
            self._keep(self._cleaned())
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def clean(self) -> None:
        super().clean()
        if not self.people_consented:
            raise ValidationError(
                {"people_consented": _("Photographs of people are published only by their consent.")}
            )
        if self.image and _is_new(self.image):
            self._cleaned()

    # The file that was cleaned last, and what it became.
    _drawn_anew: tuple[Any, Image.Image] | None = None

    def _cleaned(self) -> Image.Image:
        """Once, though a form checks it before it is saved."""
        if self._drawn_anew is None or self._drawn_anew[0] is not self.image.file:
            self._drawn_anew = (self.image.file, cleaned(self.image))
        return self._drawn_anew[1]

    def _keep(self, picture: Image.Image) -> None:
        self._drawn_anew = None
        self.image.save(f"{get_random_string(16).lower()}.jpg", drawn(picture, WIDTHS[-1]), save=False)
        # Said here: the field would measure what was uploaded, whose file may be closed by now.
        self.width, self.height = within(picture.size, WIDTHS[-1])
        name = str(self.image.name)
        self.smaller = [wide for wide in WIDTHS[:-1] if wide < self.width]
        for wide in self.smaller:
            self.image.storage.save(name_of_size(name, wide), drawn(picture, wide))

    @property
    def sizes(self) -> list[tuple[int, str]]:
        """Width and name of every file kept of it, the smallest first."""
        name = str(self.image.name)
        return [*((wide, name_of_size(name, wide)) for wide in self.smaller), (self.width, name)]

    @property
    def captions(self) -> list[str]:
        return [self.caption_be, self.caption_ru, self.caption_en]

    @property
    def texts(self) -> list[str]:
        """Everything said of it that may refer to people."""
        return [*self.captions, self.alt_be, self.alt_ru, self.alt_en]


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
