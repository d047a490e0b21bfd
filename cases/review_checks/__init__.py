"""What a machine notices about a record before a person verifies it. It decides nothing.

Each check is a function over values; `reading` brings the values of any number of records in a fixed number of
queries. A date is a span: *surely* is said only where every day it can mean says so, else *perhaps*.
"""

from cases.review_checks.findings import ERROR, NOTE, WARNING, Finding
from cases.review_checks.reading import findings_for

__all__ = ["ERROR", "NOTE", "WARNING", "Finding", "findings_for"]
