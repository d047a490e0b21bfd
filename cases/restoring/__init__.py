"""Earlier versions are looked at and brought back. Nothing is taken from the history by it: it is written again."""

from cases.restoring.bringing_back import BROUGHT_BACK, bring_back, version_of, why_not
from cases.restoring.parts import parts_of_version

__all__ = ["BROUGHT_BACK", "bring_back", "parts_of_version", "version_of", "why_not"]
