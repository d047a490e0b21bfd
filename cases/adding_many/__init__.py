"""Adding many people to an incident at once, from a list as it comes from a chat."""

from cases.adding_many.lines import Line, parse

__all__ = ["Line", "parse"]
