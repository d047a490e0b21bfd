"""A Parquet file a table. Whole numbers and amounts are such, an empty cell is null, and all else is text: a date
that is not known to the day, or a number that may be a word, has no type of its own there.

Its library is an optional extra, loaded only when asked for.
"""

from collections.abc import Iterable, Sequence
from importlib import import_module
from os import environ
from typing import Any

from cases.casebook.formats.writer import FilesWriter, Head, Kind, Piece

_TOGETHER = 2  # pieces: what is packed together packs better, and takes memory


class ParquetWriter(FilesWriter):
    ending = "parquet"

    def write(self, name: str, heads: Sequence[Head], pieces: Iterable[Piece]) -> None:
        # The library's own pool of memory keeps a tenth more than is needed. It is chosen when it is loaded.
        environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
        arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
        types = {Kind.WHOLE: arrow.int64(), Kind.AMOUNT: arrow.float64()}
        schema = arrow.schema([(head.name, types.get(head.kind, arrow.string())) for head in heads])

        def batch(piece: Piece) -> Any:
            columns = [
                arrow.array([text or None for text in texts], arrow.string()).cast(field.type)
                for field, texts in zip(schema, piece, strict=True)
            ]
            return arrow.RecordBatch.from_arrays(columns, schema=schema)

        with self.open(name) as file, parquet.ParquetWriter(file, schema) as writer:
            waiting: list[Any] = []
            for piece in pieces:
                waiting.append(batch(piece))
                if len(waiting) == _TOGETHER:
                    writer.write_table(arrow.Table.from_batches(waiting))
                    waiting.clear()
            if waiting:
                writer.write_table(arrow.Table.from_batches(waiting))
