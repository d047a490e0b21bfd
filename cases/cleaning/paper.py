"""Pages as pictures, and a PDF that has nothing else."""

import io
from collections.abc import Sequence

from PIL import Image

POINTS_WIDE = 595  # A4


def jpeg(picture: Image.Image, quality: int) -> bytes:
    picture.info = {}
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=quality, exif=b"", comment=b"")
    return written.getvalue()


def bound(pages: Sequence[bytes], sizes: Sequence[tuple[int, int]]) -> bytes:
    """One picture on each page, in JPEG and in colours; no dates, names, scripts or anything attached."""
    count = len(pages)
    numbers = [3 + 3 * place for place in range(count)]
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, b" ".join(b"%d 0 R" % number for number in numbers)),
    ]
    for number, page, (width, height) in zip(numbers, pages, sizes, strict=True):
        high = POINTS_WIDE * height / width
        drawn = b"q %d 0 0 %.2f 0 0 cm /P Do Q" % (POINTS_WIDE, high)
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %.2f]/Contents %d 0 R/Resources<</XObject<</P %d 0 R>>>>>>"
            % (POINTS_WIDE, high, number + 1, number + 2),
            b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn),
            b"<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB/BitsPerComponent 8"
            b"/Filter/DCTDecode/Length %d>>stream\n%s\nendstream" % (width, height, len(page), page),
        ]
    return _file(objects)


def _file(objects: Sequence[bytes]) -> bytes:
    written, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += b"%d 0 obj%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    written += (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
        % (
            len(objects) + 1,
            table,
            len(objects) + 1,
            len(written),
        )
    )
    return bytes(written)
