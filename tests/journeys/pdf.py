"""The words in a PDF as Chromium writes it, without the spaces between them."""

import re
import zlib

OBJECT = re.compile(rb"(\d+) 0 obj\s*(.*?)\s*endobj", re.DOTALL)
STREAM = re.compile(rb"stream\r?\n(.*)\r?\nendstream", re.DOTALL)


def words_in(pdf: bytes) -> str:
    """Glyphs are numbers of their font; the table from numbers to letters lies beside each font."""
    objects = dict(OBJECT.findall(pdf))
    fonts = dict(re.findall(rb"/(F\d+) (\d+) 0 R", b"".join(re.findall(rb"/Font <<.*?>>", pdf, re.DOTALL))))
    letters = {name: _letters(objects, objects[number]) for name, number in fonts.items()}
    pages = (_stream(body) for body in objects.values() if b"/ToUnicode" not in body)
    return "".join(_shown(page, letters) for page in pages if b" Tf" in page)


def _letters(objects: dict[bytes, bytes], font: bytes) -> dict[int, str]:
    table: dict[int, str] = {}
    found = re.search(rb"/ToUnicode (\d+) 0 R", font)
    text = _stream(objects[found[1]]) if found else b""
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", text, re.DOTALL):
        for glyph, letter in re.findall(rb"<(\w+)>\s*<(\w+)>", block):
            table[int(glyph, 16)] = _unicode(letter)
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", text, re.DOTALL):
        for first, last, letter in re.findall(rb"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            for step in range(int(last, 16) - int(first, 16) + 1):
                table[int(first, 16) + step] = chr(ord(_unicode(letter)) + step)
    return table


def _unicode(text: bytes) -> str:
    return bytes.fromhex(text.decode()).decode("utf-16-be")


def _stream(body: bytes) -> bytes:
    found = STREAM.search(body)
    if not found:
        return b""
    try:
        return zlib.decompress(found[1]) if b"/FlateDecode" in body else found[1]
    except zlib.error:
        return b""  # a picture or a font


def _shown(page: bytes, letters: dict[bytes, dict[int, str]]) -> str:
    words, table = "", dict[int, str]()
    for font, glyphs in re.findall(rb"/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>", page):
        table = letters[font] if font else table
        numbers = [int(glyphs[at : at + 4], 16) for at in range(0, len(glyphs), 4)]
        words += "".join(table.get(number, "") for number in numbers)
    return re.sub(r"\s", "", words)
