"""The words: sentences with numbers in three languages, true of the figures they are said of."""

from reports.wording.errors import WordingError
from reports.wording.frame import headline, lead, teaser
from reports.wording.parts import PARTS, said_part
from reports.wording.quoting import Quoted, fill, references
from reports.wording.report import Part, paragraphs
from reports.wording.sentences import Wording
from reports.wording.trials import article_names

__all__ = [
    "PARTS",
    "Part",
    "Quoted",
    "Wording",
    "WordingError",
    "article_names",
    "fill",
    "headline",
    "lead",
    "paragraphs",
    "references",
    "said_part",
    "teaser",
]
