"""What the child says of a file, and how much of it is believed."""

from typing import Final

MOST_ROWS: Final = 250_000  # more than that goes by the command line
MOST_CELLS: Final = 4_000_000
MOST_SHEETS: Final = 50
READ_AT_ONCE: Final = 1 << 20  # bytes; what is larger is read in the background
AT_ONCE: Final = 500  # rows of one line of what it says
LONGEST_CELL: Final = 100_000  # characters
LONGEST_SENTENCE: Final = 600
ANNOTATED: Final = "viasna: "  # begins the names of the columns that our annotated copy has more
ENDINGS: Final = (".xlsx", ".csv", ".tsv", ".txt", ".zip")


class NotRead(Exception):
    """The file is not taken. The message is a sentence."""
