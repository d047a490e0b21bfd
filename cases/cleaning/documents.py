"""Of a Word file the words: who wrote it, who commented, when and with which program stay behind."""

import io
import re
import zipfile
from xml.parsers import expat

from cases.cleaning.said import Cleaned, Part, Refused

MOST_MEMBERS = 2_000
MOST_UNPACKED = 64 << 20
MOST_TEXT = 8 << 20
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main|"
# In the order in which a reader meets them. Comments name who wrote them.
READ = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
FORBIDDEN = re.compile(r"(?i)(^|/)(vbaProject\.bin|activeX/|embeddings/.*\.(exe|bin|js|vbs|ole)$)")
BREAKS = {f"{WORD}p": "\n", f"{WORD}br": "\n", f"{WORD}tab": "\t", f"{WORD}tc": "\t"}


def clean(data: bytes, kind: str) -> Cleaned:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = _checked(archive)
            text = "\n\n".join(filter(None, (_words(_unpacked(archive, name)) for name in names)))
    except (
        zipfile.BadZipFile,
        expat.ExpatError,
        OSError,
        ValueError,
        NotImplementedError,
        RuntimeError,
        EOFError,
    ):
        raise Refused("broken") from None
    return Cleaned("docx", [Part("text/plain; charset=utf-8", text.encode())], "Viasna, text of Word files")


def _checked(archive: zipfile.ZipFile) -> list[str]:
    members = archive.infolist()
    names = [member.filename for member in members]
    if "word/document.xml" not in names or "[Content_Types].xml" not in names:
        raise Refused("kind")
    if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > MOST_UNPACKED:
        raise Refused("unpacked")
    if any(member.flag_bits & 1 for member in members):
        raise Refused("password")
    if any(FORBIDDEN.search(name) for name in names):
        raise Refused("macros")
    texts = [name for name in names if READ.fullmatch(name)]
    return sorted(texts, key=lambda name: (name != "word/document.xml", name))


def _unpacked(archive: zipfile.ZipFile, name: str) -> bytes:
    """Counted as it comes, whatever the entry claims."""
    with archive.open(name) as member:
        content = member.read(MOST_TEXT * 4 + 1)
    if len(content) > MOST_TEXT * 4:
        raise Refused("unpacked")
    return content


def _words(xml: bytes) -> str:
    found: list[str] = []
    inside = 0

    def begin(name: str, _attributes: object) -> None:
        nonlocal inside
        inside += name == f"{WORD}t"

    def end(name: str) -> None:
        nonlocal inside
        inside -= name == f"{WORD}t"
        if name in BREAKS:
            found.append(BREAKS[name])

    def text(words: str) -> None:
        if inside:
            found.append(words)

    def refuse(*_definition: object) -> None:
        raise Refused("broken")

    parser = expat.ParserCreate(namespace_separator="|")
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = begin, end, text
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = refuse  # Word writes none
    parser.Parse(xml, True)
    return re.sub(r"\n{3,}", "\n\n", "".join(found)).strip()
