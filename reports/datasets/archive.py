"""An archive of tables: CSV, a code book in three languages, and descriptions for programs.

The same data give the same bytes, so that whoever quotes the archive can quote its hash too.
"""

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from reports.charts.files import harmless

LANGUAGES = ("be", "ru", "en")
PACKAGE_SCHEMA = "https://datapackage.org/profiles/2.0/datapackage.json"
# An archive keeps no time: the files in it were made when they were asked for.
NO_TIME = (1980, 1, 1, 0, 0, 0)
# Types of columns, as the Table Schema names them.
STRING, INTEGER, NUMBER, MOMENT = "string", "integer", "number", "datetime"
Value = str | int | float | None


@dataclass(frozen=True)
class Column:
    name: str
    type: str
    words: str | Promise


@dataclass(frozen=True)
class DataTable:
    """One file. ``rows`` in the order of the ``columns``; what is not known is None: empty in the file, never 0."""

    name: str
    words: str | Promise
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]

    @property
    def file(self) -> str:
        return f"{self.name}.csv"

    @property
    def content(self) -> bytes:
        written = io.StringIO()
        lines = csv.writer(written, lineterminator="\n")
        lines.writerow([column.name for column in self.columns])
        for row in self.rows:
            lines.writerow([harmless(value) if isinstance(value, str) else value for value in row])
        return written.getvalue().encode()

    @property
    def resource(self) -> dict[str, Any]:
        """As a Data Package describes it, in English."""
        with translation.override("en"):
            fields = [
                {"name": column.name, "type": column.type, "description": str(column.words)}
                for column in self.columns
            ]
            words = str(self.words)
        return {
            "name": self.name.replace("_", "-"),
            "path": self.file,
            "type": "table",
            "description": words,
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "bytes": len(self.content),
            "hash": f"sha256:{hashlib.sha256(self.content).hexdigest()}",
            "schema": {"fields": fields, "missingValues": [""]},
        }


@dataclass(frozen=True)
class Dataset:
    """``metadata``: what is told of the whole beside its tables; its ``created`` is the moment the data are of.
    ``names``: of the values that stand in the tables: kind and value → the words in each language."""

    name: str
    title: Mapping[str, str]
    tables: tuple[DataTable, ...]
    names: Mapping[tuple[str, str], Mapping[str, str]]
    metadata: Mapping[str, Any]


CODE_BOOK = _("This code book.")
BOOK_COLUMNS = (
    Column("file", STRING, _("File that has the column; empty for values.")),
    Column("column", STRING, _("Column, or the column whose value is explained.")),
    Column("value", STRING, _("Value; empty where a column or file is explained.")),
    Column("be", STRING, _("In Belarusian.")),
    Column("ru", STRING, _("In Russian.")),
    Column("en", STRING, _("In English.")),
)


def in_all_languages(words: str | Promise) -> dict[str, str]:
    """Of a text that is translated when it is read."""
    told = {}
    for language in LANGUAGES:
        with translation.override(language):
            told[language] = str(words)
    return told


def code_book(dataset: Dataset) -> DataTable:
    """What every file, column and value means."""
    lines: list[tuple[Value, ...]] = []
    for table in dataset.tables:
        lines.append((table.file, "", "", *in_all_languages(table.words).values()))
        lines += [
            (table.file, column.name, "", *in_all_languages(column.words).values())
            for column in table.columns
        ]
    lines += [
        ("", kind, value, *(words[language] for language in LANGUAGES))
        for (kind, value), words in dataset.names.items()
    ]
    return DataTable("codebook", CODE_BOOK, BOOK_COLUMNS, tuple(lines))


def archive(dataset: Dataset) -> bytes:
    tables = (*dataset.tables, code_book(dataset))
    files = {table.file: table.content for table in tables}
    files["metadata.json"] = _json(dict(dataset.metadata))
    files["datapackage.json"] = _json(_package(dataset, tables))
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as zipped:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, NO_TIME)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            zipped.writestr(entry, content)
    return written.getvalue()


def _package(dataset: Dataset, tables: tuple[DataTable, ...]) -> dict[str, Any]:
    told = dataset.metadata
    return {
        "$schema": PACKAGE_SCHEMA,
        "name": dataset.name,
        "title": dataset.title["en"],
        "homepage": told["canonical"],
        "created": told["as_of"],
        "licenses": [{"name": "CC-BY-4.0", "path": told["licence"]["url"], "title": told["licence"]["name"]}],
        "sources": [{"title": told["source"]["name"], "path": settings.SITE_URL}],
        "resources": [table.resource for table in tables],
    }


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
