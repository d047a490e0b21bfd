"""What a check found."""

from collections.abc import Iterable
from dataclasses import dataclass

ERROR, WARNING, NOTE = "error", "warning", "note"
_ORDER = (ERROR, WARNING, NOTE)


@dataclass(frozen=True, slots=True)
class Finding:
    """``error``: it cannot be so; ``warning``: it is unusual or needs care; ``note``: something is not known."""

    code: str
    severity: str
    sentence: str


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: _ORDER.index(finding.severity))
