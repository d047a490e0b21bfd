"""A JSON object a line, a file a table. An empty cell is null."""

import json
from collections.abc import Iterable, Sequence

from cases.casebook.formats.writer import FilesWriter, Head, Piece

_as_json = json.JSONEncoder(ensure_ascii=False).encode


class JsonlWriter(FilesWriter):
    ending = "jsonl"

    def write(self, name: str, heads: Sequence[Head], pieces: Iterable[Piece]) -> None:
        names = [head.name for head in heads]
        with self.open(name) as file:
            for piece in pieces:
                columns = [[text or None for text in column] for column in piece]
                objects = (dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True))
                file.write("".join(f"{_as_json(cells)}\n" for cells in objects).encode())
