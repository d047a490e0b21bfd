"""How a .csv file writes its letters. What cannot be told for certain is refused, not guessed."""

import codecs
import math
from collections.abc import Iterator

UTF8, UTF16 = "utf-8-sig", "utf-16"
ONE_BYTE = ("cp1251", "koi8-r", "cp866", "iso8859-5")
# As a person may name them in the form; the empty one: find out.
CHOICES = ("", "utf-8-sig", "utf-16", "cp1251", "koi8-r", "cp866")

# How often letters are met in Russian and Belarusian texts, of a thousand.
_LETTERS = dict(
    zip(
        "оаеинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіў",
        (
            *(95, 110, 70, 55, 65, 55, 50, 48, 42, 42, 36, 31, 30, 28, 30, 25, 27, 15, 17, 18, 16, 13, 11),
            *(10, 9, 7, 7, 10, 4, 6, 3, 1, 3, 30, 14),
        ),
        strict=True,
    )
)
_MARKS = dict.fromkeys("«»„“”‘’–—№…·\xa0°§", 2)
_STRANGE = 0.02
_LEAST_LIKE = -4.4  # natural logarithm of the mean; a text in the wrong encoding is below -5.5
_LEAST_AHEAD = 4.0  # by so much in all the best is ahead of the next
_SAMPLE = 4096
_PIECE = 1 << 16


class Unclear(Exception):
    """``reason``: nul, mixed, unclear."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def encoding_of(data: bytes) -> str:
    """Raises Unclear."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return UTF16
    if b"\0" in data[: 2 * _SAMPLE]:
        return _without_mark(data)
    if _is_utf8(data):
        return UTF8
    return _one_byte(data)


def looks_garbled(text: str) -> bool:
    """UTF-8 that was read as Windows-1251 and written again: every other letter is a Р or a С."""
    cyrillic = [letter for letter in text if "Ѐ" <= letter <= "ӿ"]
    pairs = sum(letter in "РС" for letter in cyrillic)
    return len(cyrillic) >= 12 and pairs > 0.4 * len(cyrillic)


def _is_utf8(data: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for piece in _pieces(data):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _pieces(data: bytes) -> Iterator[bytes]:
    view = memoryview(data)
    for start in range(0, len(data), _PIECE):
        yield bytes(view[start : start + _PIECE])


def _without_mark(data: bytes) -> str:
    sample = data[:_SAMPLE]
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample[: len(sample) // 2 * 2].decode(encoding, "replace")
        usual = sum((letter.isascii() and letter >= "\t") or "Ѐ" <= letter <= "ӿ" for letter in text)
        if usual > 0.95 * len(text):
            return encoding
    raise Unclear("nul")


def _one_byte(data: bytes) -> str:
    counts = {byte: count for byte in range(128, 256) if (count := data.count(byte))}
    total = sum(counts.values())
    likeness = sorted(((_likeness(counts, encoding), encoding) for encoding in ONE_BYTE), reverse=True)
    (best, encoding), (second, _other) = likeness[:2]
    if best / total < _LEAST_LIKE:
        raise Unclear("mixed")
    if best - second < _LEAST_AHEAD:
        raise Unclear("unclear")
    return encoding


def _likeness(counts: dict[int, int], encoding: str) -> float:
    decoded = {byte: bytes([byte]).decode(encoding, "replace").lower() for byte in counts}
    return sum(
        count * math.log(_LETTERS.get(decoded[byte], _MARKS.get(decoded[byte], _STRANGE)) / 1000)
        for byte, count in counts.items()
    )
