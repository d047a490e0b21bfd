"""Files that sources gave us: taken in, kept sealed, shown as cleaned copies, each step on record."""

from cases.evidence.listing import files_of

__all__ = ["files_of"]
