"""Every number and every word that stands for one in a text, and whether a figure of the release bears it out.

Nothing here knows the database: texts and the document of a release come in, findings come out (docs/number_check.md).
"""

from reports.number_check.finding import Finding, Verdict
from reports.number_check.verdicts import check

__all__ = ["Finding", "Verdict", "check"]
