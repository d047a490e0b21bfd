"""A Parquet file a table, every column text. Its library is an optional extra, loaded only when asked for."""

from collections.abc import Iterable, Sequence
from importlib import import_module

from cases.casebook.formats.writer import FolderWriter
from cases.history import in_chunks

_ROW_GROUP = 50_000


class ParquetWriter(FolderWriter):
    def write(self, name: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
        schema = arrow.schema([(column, arrow.string()) for column in header])
        with parquet.ParquetWriter(self.path / f"{name}.parquet", schema) as file:
            for chunk in in_chunks(rows, _ROW_GROUP):
                columns = [[text or None for text in column] for column in zip(*chunk, strict=True)]
                file.write_table(arrow.table(columns, schema=schema))
