"""A cell of a spreadsheet and its text: what is read, and what is written so that no program runs it."""

import datetime
import re
from decimal import Decimal
from typing import Any

# Spreadsheet programs run a text of a .csv file that starts with one of these, full-width forms included. Some leave
# out what cannot be seen before it, or begin a new cell at a line break.
FORMULA_STARTS = "=+-@\t\r＝＋－＠"
_RUN = rf"([{re.escape(FORMULA_STARTS)}\n\0]|\s+[{re.escape(FORMULA_STARTS)}])"
_TO_SHIELD = re.compile(rf"'*{_RUN}")
_SHIELDED = re.compile(rf"'+{_RUN}")


def shield(text: str) -> str:
    """As a .csv file carries it: a leading apostrophe before whatever would be run."""
    return f"'{text}" if _TO_SHIELD.match(text) else text


def unshield(text: str) -> str:
    """The text as it was before `shield`."""
    return text[1:] if _SHIELDED.match(text) else text


def as_text(cell: Any) -> str:
    """A typed cell of a workbook as the text a casebook has: 2024 and not 2024.0, a date as its ISO day."""
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, int | float):
        return _plain_number(cell)
    if isinstance(cell, datetime.datetime) and cell.time() == datetime.time():
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, datetime.date) else str(cell)


def _plain_number(number: float) -> str:
    if float(number).is_integer():
        return str(int(number))
    return f"{Decimal(repr(number)):f}"
