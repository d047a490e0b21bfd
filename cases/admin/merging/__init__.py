"""Pages on which two records of people are compared, merged, or told apart."""

from cases.admin.merging import lists

__all__ = ["lists"]
