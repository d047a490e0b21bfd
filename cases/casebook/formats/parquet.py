"""A Parquet file a table, every column text. Its library is an optional extra, loaded only when asked for."""

from collections.abc import Sequence
from importlib import import_module

from cases.casebook.formats.writer import FilesWriter, Head, Rows
from cases.history import in_chunks

_ROW_GROUP = 50_000


class ParquetWriter(FilesWriter):
    ending = "parquet"

    def write(self, name: str, heads: Sequence[Head], rows: Rows) -> None:
        arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
        schema = arrow.schema([(head.name, arrow.string()) for head in heads])
        with self.open(name) as file, parquet.ParquetWriter(file, schema) as writer:
            for chunk in in_chunks(rows, _ROW_GROUP):
                columns = [[text or None for text in column] for column in zip(*chunk, strict=True)]
                writer.write_table(arrow.table(columns, schema=schema))
