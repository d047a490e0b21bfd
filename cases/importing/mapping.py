"""What was chosen for a partner's table: which sheet, what a row tells of, what its columns are."""

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from cases.importing.targets import ROW_KINDS, targets


@dataclass
class Mapping:
    """``columns``: the key of a target by the place of a column; ``fixed``: values that are the same for every row."""

    sheet: int = 0
    header: int = 1  # the number of the row with the names of the columns
    kind: str = ""
    columns: dict[int, str] = field(default_factory=dict)
    fixed: dict[str, str] = field(default_factory=dict)
    one_person: bool = True  # the same cells about a person are the same person

    @classmethod
    def read(cls, said: dict[str, Any]) -> "Mapping":
        columns = {int(place): str(key) for place, key in said.get("columns", {}).items()}
        return cls(**(said | {"columns": columns}))

    def written(self) -> dict[str, Any]:
        return asdict(self) | {"columns": {str(place): key for place, key in self.columns.items()}}

    @property
    def is_chosen(self) -> bool:
        return self.kind in ROW_KINDS and bool(self.columns)

    def cleaned(self) -> "Mapping":
        """Without what is no target of this kind of row, and without a target chosen twice."""
        known, seen = targets(self.kind), set[str]()
        columns = {}
        for place, key in sorted(self.columns.items()):
            if key in known and key not in seen:
                seen.add(key)
                columns[place] = key
        fixed = {key: text for key, text in self.fixed.items() if key in known and key not in seen and text}
        return Mapping(self.sheet, self.header, self.kind, columns, fixed, self.one_person)


def headers_fingerprint(headers: Sequence[str]) -> str:
    """Of the set of names: a partner may put columns in another order."""
    names = sorted({" ".join(name.casefold().split()) for name in headers if name.strip()})
    return hashlib.sha256("\n".join(names).encode()).hexdigest()
