"""Pictures inside a document, without what stands beside the picture: not drawn anew, so nothing is lost of them."""

# JPEG (ITU-T T.81, annex B): what a decoder needs beside the picture are JFIF (APP0) and Adobe's colours (APP14).
_BESIDE = {*range(0xE1, 0xEE), 0xEF, 0xFE}
_SCAN, _ALONE = 0xDA, {0x01, *range(0xD0, 0xD8)}
# JPEG 2000 (ITU-T T.800, annex I): boxes with texts, identities and addresses.
_TOLD = (b"xml ", b"uuid", b"uinf", b"asoc", b"lbl ")


def bare_jpeg(data: bytes) -> bytes | None:
    """Without Exif, XMP, comments and the like; None where it is no JPEG as they are written."""
    if not data.startswith(b"\xff\xd8"):
        return None
    kept, place = bytearray(b"\xff\xd8"), 2
    while place + 4 <= len(data) and data[place] == 0xFF:
        marker = data[place + 1]
        if marker == 0xFF:
            place += 1
            continue
        if marker in _ALONE:
            kept += data[place : place + 2]
            place += 2
            continue
        if marker == _SCAN:
            return bytes(kept) + data[place : _end_of_picture(data, place)]
        length = int.from_bytes(data[place + 2 : place + 4])
        if marker not in _BESIDE:
            kept += data[place : place + 2 + length]
        place += 2 + length
    return None


def _end_of_picture(data: bytes, scan: int) -> int:
    """After the end mark, which no scan can hold: a second picture or a note could stand behind it."""
    end = data.find(b"\xff\xd9", scan)
    return len(data) if end < 0 else end + 2


def bare_jpx(data: bytes) -> bytes | None:
    """Without boxes that tell something; None where it is a bare stream or is not written as boxes are."""
    if data[4:8] != b"jP  ":
        return None
    kept, place = bytearray(), 0
    while place + 8 <= len(data):
        size, kind = int.from_bytes(data[place : place + 4]), data[place + 4 : place + 8]
        if size == 1:
            size = int.from_bytes(data[place + 8 : place + 16])
        end = len(data) if size == 0 else place + size
        if (size and size < 8) or end > len(data):
            return None
        if kind not in _TOLD:
            kept += data[place:end]
        place = end
    return bytes(kept)
