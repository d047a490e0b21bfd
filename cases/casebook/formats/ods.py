"""An OpenDocument spreadsheet, written as a stream: the usual library builds the whole file in memory, 20 kB a row."""

import re
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from django.utils.translation import gettext as _
from xlsxwriter.utility import xl_col_to_name

from cases.casebook.formats.typed import as_day, as_number
from cases.casebook.formats.writer import LEVEL, README, Head, Kind, Piece, Writer, each
from cases.casebook.problems import CannotWrite

MOST_ROWS = 1_048_575  # of a sheet in the programs that open it, without the column names

_MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
_SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in {
        "office": "office", "table": "table", "text": "text", "style": "style", "config": "config",
        "number": "datastyle", "fo": "xsl-fo-compatible", "manifest": "manifest",
    }.items()
)  # fmt: skip
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_MANIFEST = (
    f'{_XML}<manifest:manifest {_SPACES} manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{_MIMETYPE}"/>'
    + "".join(
        f'<manifest:file-entry manifest:full-path="{name}.xml" manifest:media-type="text/xml"/>'
        for name in ("content", "settings")
    )
    + "</manifest:manifest>"
)
_WIDTHS = dict.fromkeys(Kind, "2.5cm") | {Kind.TEXT: "5cm", Kind.DAY: "3cm"}
_BEGIN = (
    f'{_XML}<office:document-content {_SPACES} office:version="1.3"><office:automatic-styles>'
    + "".join(
        f'<style:style style:name="{kind.name}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width}"/></style:style>'
        for kind, width in _WIDTHS.items()
    )
    + '<number:date-style style:name="iso"><number:year number:style="long"/><number:text>-</number:text>'
    '<number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/>'
    '</number:date-style><style:style style:name="day" style:family="table-cell" style:data-style-name="iso"/>'
    '<style:style style:name="head" style:family="table-cell">'
    '<style:table-cell-properties fo:wrap-option="wrap"/>'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
    "</office:automatic-styles><office:body><office:spreadsheet>"
)
_END = "</office:spreadsheet></office:body></office:document-content>"
_FROZEN = (("HorizontalSplitMode", 0), ("VerticalSplitMode", 2), ("VerticalSplitPosition", 1), ("ActiveSplitRange", 2),
           ("PositionBottom", 1))  # fmt: skip
_EMPTY = "<table:table-cell/>"
_MANY_SPACES = re.compile(r"^ +| {2,}| +$", re.MULTILINE)
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_BLOCK = 1 << 20


class OdsWriter(Writer):
    for_people = True

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._sheets: dict[str, tuple[Path, int, int]] = {}  # file, rows, columns

    def write(self, name: str, heads: Sequence[Head], pieces: Iterable[Piece]) -> None:
        written = self.path.with_name(f"{self.path.name}.{len(self._sheets)}")
        number = 0
        cells = [_CELLS[head.kind] for head in heads]
        with written.open("w", encoding="utf-8", newline="") as file:
            file.write(f"<table:table table:name={quoteattr(name)}>{''.join(map(_column, heads))}")
            file.write(f"<table:table-header-rows>{_row(map(_head, heads))}</table:table-header-rows>")
            for piece in pieces:
                number += len(piece[0])
                if number > MOST_ROWS:
                    raise CannotWrite(
                        _("An .ods file can be made of at most %(n)d rows here. Take the format xlsx or csv.")
                        % {"n": MOST_ROWS}
                    )
                columns = map(each, cells, piece)
                file.write("".join(map(_row, zip(*columns, strict=True))))
            file.write("</table:table>")
        self._sheets[name] = (written, number + 1, len(heads))

    def __exit__(self, kind: type[BaseException] | None, *_exception: object) -> None:
        if kind is None:
            self._finish()

    def _finish(self) -> None:
        """The code book stands first, and is known last."""
        names = sorted(self._sheets, key=lambda name: name != README)
        with ZipFile(self.path, "w", ZIP_DEFLATED, compresslevel=LEVEL) as archive:
            archive.writestr("mimetype", _MIMETYPE, ZIP_STORED)
            archive.writestr("META-INF/manifest.xml", _MANIFEST)
            archive.writestr("settings.xml", _settings(names))
            with archive.open("content.xml", "w", force_zip64=True) as content:
                content.write(_BEGIN.encode())
                for name in names:
                    with self._sheets[name][0].open("rb") as sheet:
                        shutil.copyfileobj(sheet, content, _BLOCK)
                content.write(f"{self._filters(names)}{_END}".encode())

    def _filters(self, names: Sequence[str]) -> str:
        ranges = "".join(
            f'<table:database-range table:name="filter_{number}" table:display-filter-buttons="true" '
            f'table:target-range-address="{name}.A1:{name}.{xl_col_to_name(columns - 1)}{rows}"/>'
            for number, name in enumerate(names)
            for _file, rows, columns in (self._sheets[name],)
        )
        return f"<table:database-ranges>{ranges}</table:database-ranges>"


def _column(head: Head) -> str:
    return f'<table:table-column table:style-name="{head.kind.name}"/>'


def _row(cells: Iterable[str]) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def _head(head: Head) -> str:
    note = f"<office:annotation>{_paragraphs(head.note)}</office:annotation>" if head.note else ""
    return (
        f'<table:table-cell table:style-name="head" office:value-type="string">{note}{_paragraphs(head.name)}'
        "</table:table-cell>"
    )


def _text(text: str) -> str:
    """A string, whatever it begins with: only an attribute of its own would make a formula of it."""
    if not text:
        return _EMPTY
    return f'<table:table-cell office:value-type="string">{_paragraphs(text)}</table:table-cell>'


def _day(text: str) -> str:
    if as_day(text) is None:
        return _text(text)
    return (
        f'<table:table-cell table:style-name="day" office:value-type="date" office:date-value="{text}">'
        f"<text:p>{text}</text:p></table:table-cell>"
    )


def _number(text: str) -> str:
    if as_number(text) is None:
        return _text(text)
    return (
        f'<table:table-cell office:value-type="float" office:value="{text}"><text:p>{text}</text:p>'
        "</table:table-cell>"
    )


_CELLS: Mapping[Kind, Callable[[str], str]] = dict.fromkeys(Kind, _number) | {
    Kind.TEXT: _text,
    Kind.DAY: _day,
}


def _paragraphs(text: str) -> str:
    """Line breaks of any kind, tabs and rows of spaces have elements of their own; what XML cannot carry is shown as
    unreadable."""
    safe = escape(_NO_XML.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n")))
    safe = _MANY_SPACES.sub(lambda found: f'<text:s text:c="{len(found[0])}"/>', safe)
    lines = safe.replace("\t", "<text:tab/>").split("\n")
    return "".join(f"<text:p>{line}</text:p>" for line in lines)


def _settings(names: Sequence[str]) -> str:
    """The first row stays in sight."""
    frozen = "".join(_setting(name, "short" if "Mode" in name or "Range" in name else "int", value)
                     for name, value in _FROZEN)  # fmt: skip
    sheets = "".join(
        f"<config:config-item-map-entry config:name={quoteattr(name)}>{frozen}</config:config-item-map-entry>"
        for name in names
    )
    return "".join(
        chain(
            (f'{_XML}<office:document-settings {_SPACES} office:version="1.3"><office:settings>',),
            ('<config:config-item-set config:name="ooo:view-settings">',),
            ('<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>',),
            (_setting("ViewId", "string", "view1"),),
            (f'<config:config-item-map-named config:name="Tables">{sheets}</config:config-item-map-named>',),
            (_setting("ActiveTable", "string", names[0]),),
            ("</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>",),
            ("</office:settings></office:document-settings>",),
        )
    )


def _setting(name: str, kind: str, value: object) -> str:
    return f'<config:config-item config:name="{name}" config:type="{kind}">{value}</config:config-item>'
