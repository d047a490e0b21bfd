"""Names of figures, breakdowns and fixed values, for tables and for the text of the `figures` command.

Values that are rows of a vocabulary (regions, courts, law articles …) carry their own names.
"""

from reports.wording.catalogue import catalogue
from reports.wording.sentences import Wording


def label(kind: str, slug: str, language: str) -> str:
    """`kind`: figure, breakdown, measure, unit, qualifier, sex, outcome or penalty; "unknown" fits all."""
    if slug == "unknown":
        return Wording(language).sentence("label-unknown")
    return Wording(language).sentence(f"{kind}-{slug}")


def has_label(kind: str, slug: str, language: str) -> bool:
    return slug == "unknown" or f"{kind}-{slug}" in catalogue(language).entries


def no_data(language: str) -> str:
    """What stands in place of a figure that is not known: never 0."""
    return Wording(language).sentence("label-no-data")
