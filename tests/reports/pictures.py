"""Photos and documents for tests, cleaned once for all: the process that does it takes a third of a second to start."""

import io
from functools import cache
from typing import Any
from unittest.mock import patch

from django.core.files.base import ContentFile
from PIL import Image

from cases.cleaning import running
from reports.models import Document, Photo
from tests.cases.evidence import documents

cleaned_once = cache(running.clean)


def drawn(size: tuple[int, int]) -> bytes:
    written = io.BytesIO()
    Image.new("RGB", size, "#6b7a8f").save(written, "PNG")
    return written.getvalue()


def kept_photo(size: tuple[int, int] = (12, 8), **values: Any) -> Photo:
    """With everything that a page asks of one; ``values`` say otherwise."""
    said: dict[str, Any] = {
        "caption_be": "Прадуктовыя наборы", "caption_ru": "Продуктовые наборы", "caption_en": "Food parcels",
        "alt_be": "Скрынкі на стале", "alt_ru": "Коробки на столе", "alt_en": "Boxes on a table",
        "credit": "Viasna", "licence": "cc-by-4.0", "people_consented": True,
    }  # fmt: skip
    photo = Photo(**said | values)
    photo.image = ContentFile(drawn(size), name="parcels.png")  # type: ignore[assignment]
    with patch("reports.models.photo.clean", cleaned_once):
        photo.save()
    return photo


def kept_document(pages: int = 2, **values: Any) -> Document:
    said = {"title_be": "Заява", "title_ru": "Заявление", "title_en": "Statement"}
    document = Document(**said | values)
    document.file = ContentFile(documents.plain(pages), name="from-alesia.pdf")  # type: ignore[assignment]
    with patch("reports.models.document.clean", cleaned_once):
        document.save()
    return document
