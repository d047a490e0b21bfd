"""The sealed pieces of a file that comes in. Each file has a key of its own: without it, it is gone."""

import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from functools import cached_property
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.views.decorators.debug import sensitive_variables

from cases.models import Import, ImportPart, RecordKey
from cases.record_keys import decrypt, encrypt, key_of, new_key, owner_of
from cases.sealing import place_of

PIECE = 1 << 20  # bytes of the file as it came
Row = tuple[int, list[str]]


@dataclass
class Sheet:
    """``table``: that of the casebook, where the sheet is one. ``last``: the number of its last row."""

    name: str
    encoding: str = ""
    rows: int = 0
    last: int = 0


@dataclass
class Details:
    """What is sealed with the row. ``sentence``: why it was refused, or what happened meanwhile."""

    name: str = ""
    asked_encoding: str = ""
    language: str = "en"  # of who brings it: sentences are made in the background too
    sheets: list[Sheet] = field(default_factory=list)
    is_casebook: bool = False
    mapping: dict[str, Any] = field(default_factory=dict)
    words: dict[str, dict[str, str]] = field(default_factory=dict)
    # People of the file, by their codes there: the code of who is the same here; empty: somebody else.
    same: dict[str, str] = field(default_factory=dict)
    sentence: str = ""
    problems: list[str] = field(default_factory=list)  # of whole tables


class Sealed:
    """A file that comes in, opened with its key. Raises SealError."""

    def __init__(self, of: Import, key: bytes | None = None) -> None:
        self.of = of
        self._key = key

    @cached_property
    def key(self) -> bytes:
        return self._key or key_of(owner_of(self.of))

    @cached_property
    def details(self) -> Details:
        said = json.loads(decrypt(self.key, bytes(self.of.sealed), place_of(self.of, "sealed")))
        return Details(**(said | {"sheets": [Sheet(**sheet) for sheet in said["sheets"]]}))

    @sensitive_variables()
    def save(self, **values: Any) -> None:
        """The row with its details, which is a step: half an hour begins anew."""
        for name, value in values.items():
            setattr(self.of, name, value)
        self.of.stepped_at = timezone.now()
        text = json.dumps(asdict(self.details), ensure_ascii=False)
        self.of.sealed = encrypt(self.key, text.encode(), place_of(self.of, "sealed"))
        self.of.save()

    @sensitive_variables()
    def put(self, kind: str, number: int, said: Any, rows: tuple[int, int] = (0, 0), **where: Any) -> None:
        part = ImportPart(of=self.of, kind=kind, number=number, first_row=rows[0], last_row=rows[1], **where)
        content = said if isinstance(said, bytes) else json.dumps(said, ensure_ascii=False).encode()
        part.content = encrypt(self.key, zlib.compress(content, 1), _place(part))
        part.save(force_insert=True)

    @sensitive_variables()
    def opened(self, part: ImportPart) -> bytes:
        return zlib.decompress(decrypt(self.key, bytes(part.content), _place(part)))

    def each(self, kind: str, **where: Any) -> Iterator[tuple[ImportPart, Any]]:
        """The pieces in order, one in memory at a time."""
        found = ImportPart.objects.filter(of=self.of, kind=kind, **where).order_by("table", "sheet", "number")
        for pk in list(found.values_list("pk", flat=True)):
            part = ImportPart.objects.get(pk=pk)
            yield part, json.loads(self.opened(part))

    def rows(self, sheet: int) -> Iterator[Row]:
        for _part, lines in self.each(ImportPart.Kind.ROWS, sheet=sheet):
            yield from ((number, cells) for number, cells in lines)

    def file(self) -> bytes:
        pieces = ImportPart.objects.filter(of=self.of, kind=ImportPart.Kind.FILE).order_by("number")
        return b"".join(self.opened(part) for part in pieces)

    def forget(self, *kinds: str, **where: Any) -> None:
        ImportPart.objects.filter(of=self.of, kind__in=kinds, **where).delete()


@sensitive_variables()
def begin(of: Import, details: Details) -> Sealed:
    """A new one, with its key. Raises SealError where the server has none."""
    key, row = new_key(owner_of(of))
    sealed = Sealed(of, key)
    sealed.__dict__["details"] = details
    with transaction.atomic():
        row.save(force_insert=True)
        sealed.save()
    return sealed


def destroy(found: Iterable[Import], keep_rows: bool = False) -> None:
    """The key first: whatever a backup still holds of it opens no more."""
    for one in found:
        with transaction.atomic():
            RecordKey.objects.filter(pk=owner_of(one)).delete()
            ImportPart.objects.filter(of=one).delete()
            if not keep_rows:
                one.delete()


def _place(part: ImportPart) -> str:
    return f"{ImportPart._meta.db_table}:{part.of_id}/{part.kind}/{part.table}/{part.sheet}/{part.number}"
