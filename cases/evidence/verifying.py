"""Every file asked whether it is what was taken in, and the folder whether anything lies there that nobody knows."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

from django.contrib.auth.models import User

from cases.evidence import store
from cases.evidence.custody import What, add_entries_with, entries_of, first_break
from cases.evidence.opening import name_of, unsealed
from cases.models import EvidenceCopy, EvidenceFile
from cases.record_keys import key_of, owner_of
from cases.sealing import SealError


@dataclass(frozen=True)
class Verdict:
    """``entries`` and ``mark``: how long the chain is and how it ends, to be compared with what it was before."""

    file: str
    sha256: str
    wrong: list[str] = field(default_factory=list)
    entries: int = 0
    mark: str = ""

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def verify(files: Iterable[EvidenceFile], by: User | None = None) -> Iterator[Verdict]:
    """One after the other; each check is on record."""
    for file in files:
        yield _verified(file, by)


def _verified(file: EvidenceFile, by: User | None) -> Verdict:
    try:
        key = key_of(owner_of(file))
    except SealError as error:
        return Verdict(str(file.pk), file.sha256, [f"its key does not open: {type(error).__name__}"])
    wrong = [*_spoilt(file, key), *_broken(file, key)]
    happened = (What.FAILED, "; ".join(wrong)) if wrong else (What.CHECKED, f"SHA-256 {file.sha256}")
    add_entries_with(key, file, by, happened)
    last = entries_of(file).last()
    return Verdict(
        str(file.pk), file.sha256, wrong, (last.number or 0) if last else 0, last.mark if last else ""
    )


def _spoilt(file: EvidenceFile, key: bytes) -> Iterator[str]:
    copies: list[EvidenceFile | EvidenceCopy] = list(EvidenceCopy.objects.filter(file=file))
    for stored in [file, *copies]:
        try:
            unsealed(file, stored, key)
        except store.Missing:
            yield f"{name_of(stored)} is not on the disk"
        except SealError:
            yield f"{name_of(stored)} is not what was taken in"


def _broken(file: EvidenceFile, key: bytes) -> Iterator[str]:
    entries = list(entries_of(file))
    gap = first_break(key, entries)
    if gap is not None:
        yield f"the chain of custody is broken at entry {gap}"
    taken = next((entry.detail for entry in entries if entry.what == What.TAKEN_IN), "")
    if file.sha256 not in taken:
        yield "the SHA-256 of the row is not that of the intake"


def compared(now: Iterable[Verdict], before: Iterable[dict[str, Any]]) -> Iterator[str]:
    """What an earlier report knows and this one does not: the end of a chain can be cut off without a trace in it."""
    there = {verdict.file: verdict for verdict in now}
    for earlier in before:
        verdict = there.get(str(earlier.get("file")))
        if verdict is None:
            yield f"{earlier.get('file')}: was there and is gone"
        elif earlier.get("entries") and not _contains(verdict, earlier):
            yield f"{verdict.file}: entry {earlier['entries']} is not the one it was"


def _contains(verdict: Verdict, earlier: dict[str, Any]) -> bool:
    marks = entries_of(EvidenceFile(pk=verdict.file)).filter(number=earlier["entries"])
    return marks.filter(mark=str(earlier.get("mark"))).exists()


def strays() -> tuple[list[str], list[str]]:
    """Names in the folder that no row knows: old ones, which can be swept, and those just being written."""
    unknown = sorted(store.names() - _known())
    old = [name for name in unknown if store.is_old(name)]
    return old, [name for name in unknown if name not in old]


def _known() -> set[str]:
    known = set(EvidenceFile.objects.values_list("stored_as", flat=True))
    return known | set(EvidenceCopy.objects.values_list("stored_as", flat=True))


def sweep() -> list[str]:
    """Takes away what a crash left: older than any upload lasts, and known to no row."""
    swept, _young = strays()
    for name in swept:
        store.remove(name)
    return swept
