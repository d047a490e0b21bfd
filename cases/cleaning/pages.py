"""A PDF drawn page by page: its scripts, forms, authors and what is attached stay behind."""

import math

import pypdfium2

from cases.cleaning.paper import bound, jpeg
from cases.cleaning.said import Cleaned, Part, Refused

MOST_PAGES = 100
DOTS_AN_INCH = 150
MOST_PIXELS = 4_000_000  # of a page: A4 has 2.2 at 150 dots an inch
PASSWORD = 4  # FPDF_ERR_PASSWORD
MADE_WITH = f"pypdfium2 {pypdfium2.PYPDFIUM_INFO.version}, PDFium {pypdfium2.PDFIUM_INFO.version}"


def clean(data: bytes, kind: str) -> Cleaned:
    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
        if not count:
            raise Refused("broken")
        if count > MOST_PAGES:
            raise Refused("pages")
        document.init_forms()  # or what was filled in would not be drawn; nothing here runs scripts
        drawn = [_drawn(document[number]) for number in range(count)]
    except pypdfium2.PdfiumError as error:
        protected = "password" in str(error).lower() or getattr(error, "err_code", 0) == PASSWORD
        raise Refused("password" if protected else "broken") from None
    pages = [page for page, _size in drawn]
    whole = bound(pages, [size for _page, size in drawn])
    return Cleaned(
        "pdf", [Part("application/pdf", whole), *(Part("image/jpeg", page) for page in pages)], MADE_WITH
    )


def _drawn(page: pypdfium2.PdfPage) -> tuple[bytes, tuple[int, int]]:
    width, height = page.get_size()
    if not (width > 0 and height > 0):
        raise Refused("broken")
    scale = min(DOTS_AN_INCH / 72, math.sqrt(MOST_PIXELS / (width * height)), 8000 / max(width, height))
    bitmap = page.render(scale=scale)
    picture = bitmap.to_pil().convert("RGB")
    written = jpeg(picture, 82), picture.size
    bitmap.close()
    page.close()
    return written
