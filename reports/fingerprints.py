"""Short words for what a text said at a moment, to notice that it says something else."""

import hashlib
from typing import Any

from reports.models import NewsBlock

# The fields of an article that are translated.
TEXTS = ("kicker", "headline", "teaser", "lead", "caveat")


def of_text(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def of_block(block: Any) -> str:
    """Everything it says and shows, of a block or of a row of its history; where it stands is not part of it."""
    said = [str(block.serializable_value(name) or "") for name in NewsBlock.CONTENT]
    return of_text("\0".join(said))
