"""Earlier versions are looked at and brought back. Nothing is taken from the history by it: it is written again."""

from cases.restoring.bringing_back import bring_back, why_not
from cases.restoring.parts import parts_of_version

__all__ = ["bring_back", "parts_of_version", "why_not"]
