"""A JSON object a line, a file a table. An empty cell is null."""

import json
from collections.abc import Sequence

from cases.casebook.formats.writer import FilesWriter, Head, Rows


class JsonlWriter(FilesWriter):
    ending = "jsonl"

    def write(self, name: str, heads: Sequence[Head], rows: Rows) -> None:
        names = [head.name for head in heads]
        with self.open(name) as file:
            for row in rows:
                cells = {column: text or None for column, text in zip(names, row, strict=True)}
                file.write(f"{json.dumps(cells, ensure_ascii=False)}\n".encode())
