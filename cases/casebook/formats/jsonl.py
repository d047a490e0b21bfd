"""A JSON object a line, a file a table. An empty cell is null."""

import json
from collections.abc import Iterable, Sequence

from cases.casebook.formats.writer import FolderWriter


class JsonlWriter(FolderWriter):
    def write(self, name: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        with (self.path / f"{name}.jsonl").open("w", encoding="utf-8", newline="\n") as file:
            for row in rows:
                cells = {column: text or None for column, text in zip(header, row, strict=True)}
                file.write(json.dumps(cells, ensure_ascii=False) + "\n")
