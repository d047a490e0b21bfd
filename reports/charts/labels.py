"""Labels short enough to stand under a bar on a phone."""

import datetime

from babel.dates import format_date


def month_label(key: str, language: str) -> str:
    """Jan for 2024-01, сту, янв."""
    return format_date(datetime.date(int(key[:4]), int(key[5:7]), 1), "LLL", locale=language)


def year_notes(keys: list[str]) -> list[str]:
    """The year under the first month of each, blank under the others."""
    years = [key[:4] for key in keys]
    return [year if year not in years[:place] else "" for place, year in enumerate(years)]
