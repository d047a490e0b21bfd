"""Photographs drawn anew: upright, with nothing around the picture."""

import io
from collections.abc import Iterator

import PIL
import pillow_heif
from PIL import Image, ImageCms, ImageOps, ImageSequence, UnidentifiedImageError

from cases.cleaning.paper import bound, jpeg
from cases.cleaning.said import Cleaned, Part, Refused

MOST_PIXELS = 40_000_000
MOST_PAGES = 100  # of a TIFF, which faxes and scanners write
SHOWN = 1600  # pixels of the longer side on the page
LOSSLESS_UP_TO = 4_000_000  # pixels: a screenshot stays sharp, a photograph would take seconds
COLOURS_UP_TO = 16_000_000  # pixels: above, two more copies for the colour profile do not fit the memory
FORMATS = {
    "jpeg": ("JPEG", "MPO"),
    "png": ("PNG",),
    "webp": ("WEBP",),
    "tiff": ("TIFF",),
    "heic": ("HEIF",),
}
MADE_WITH = f"Pillow {PIL.__version__}, pillow-heif {pillow_heif.__version__}"

Image.MAX_IMAGE_PIXELS = None  # counted here, before anything is unpacked
pillow_heif.register_heif_opener(thumbnails=False)
pillow_heif.options.DECODE_THREADS = 1


def clean(data: bytes, kind: str) -> Cleaned:
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS[kind]) as picture:
            return _redrawn(picture, kind)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError):
        raise Refused("broken") from None


def _redrawn(picture: Image.Image, kind: str) -> Cleaned:
    _check_size(picture)
    frames = getattr(picture, "n_frames", 1)
    if frames > 1 and kind == "tiff":
        return _bound_pages(picture, frames)
    if frames > 1 and kind in ("png", "webp"):
        raise Refused("animated")
    upright = _bare(picture)
    lossless = kind == "png" and upright.width * upright.height <= LOSSLESS_UP_TO
    whole = Part("image/png", _png(upright)) if lossless else Part("image/jpeg", jpeg(upright, 92))
    upright.thumbnail((SHOWN, SHOWN))
    return Cleaned(kind, [whole, Part("image/jpeg", jpeg(upright, 85))], MADE_WITH)


def _bound_pages(picture: Image.Image, frames: int) -> Cleaned:
    if frames > MOST_PAGES:
        raise Refused("pages")
    pages, sizes = [], []
    for page in _sound(picture):
        drawn = _bare(page)
        drawn.thumbnail((2 * SHOWN, 2 * SHOWN))
        pages.append(jpeg(drawn, 85))
        sizes.append(drawn.size)
    parts = [Part("image/jpeg", page) for page in pages]
    return Cleaned("tiff", [Part("application/pdf", bound(pages, sizes)), *parts], MADE_WITH)


def _sound(picture: Image.Image) -> Iterator[Image.Image]:
    for page in ImageSequence.Iterator(picture):
        _check_size(page)
        yield page


def _check_size(picture: Image.Image) -> None:
    if picture.width * picture.height > MOST_PIXELS:
        raise Refused("pixels")


def _bare(picture: Image.Image) -> Image.Image:
    """Upright and in plain colours. What was known beside the picture is not carried over."""
    profile = picture.info.get("icc_profile")
    picture.load()
    if profile and picture.mode in ("RGB", "CMYK") and picture.width * picture.height <= COLOURS_UP_TO:
        picture = _in_plain_colours(picture, profile)
    ImageOps.exif_transpose(picture, in_place=True)
    drawn = _as_rgb(picture)
    drawn.info = {}
    return drawn


def _in_plain_colours(picture: Image.Image, profile: bytes) -> Image.Image:
    try:
        exif = picture.getexif()
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        converted = ImageCms.profileToProfile(
            picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, OSError):
        return picture
    if converted is None:
        return picture
    converted.info = {"exif": exif.tobytes()}  # which way is up
    return converted


def _as_rgb(picture: Image.Image) -> Image.Image:
    if picture.mode.startswith("I"):
        return picture.convert("I").point(lambda value: value * (1 / 256)).convert("L").convert("RGB")
    if picture.mode in ("RGBA", "LA", "PA", "RGBa") or "transparency" in picture.info:
        with_alpha = picture.convert("RGBA")
        ground = Image.new("RGB", picture.size, "white")
        ground.paste(with_alpha, mask=with_alpha.getchannel("A"))
        return ground
    return picture if picture.mode == "RGB" else picture.convert("RGB")


def _png(picture: Image.Image) -> bytes:
    written = io.BytesIO()
    picture.save(written, "PNG", compress_level=6)
    return written.getvalue()
