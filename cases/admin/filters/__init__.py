"""What the lists can be narrowed to. A value that a filter does not know is an error, not an empty filter."""

from cases.admin.filters.choice import ArticleFilter, AuthorFilter, CourtFilter, JudgeFilter
from cases.admin.filters.period import PeriodFilter, ReceivedPeriodFilter, RecognisedPeriodFilter, span
from cases.admin.filters.words import (
    ActRegionFilter,
    ImpreciseDateFilter,
    NamedFilter,
    RecognisedFilter,
    SourcesFilter,
    SourcesOfIncidentFilter,
    WaitingFilter,
    WhatWasDoneFilter,
    WordFilter,
)

__all__ = [
    "ActRegionFilter",
    "ArticleFilter",
    "AuthorFilter",
    "CourtFilter",
    "ImpreciseDateFilter",
    "JudgeFilter",
    "NamedFilter",
    "PeriodFilter",
    "ReceivedPeriodFilter",
    "RecognisedFilter",
    "RecognisedPeriodFilter",
    "SourcesFilter",
    "SourcesOfIncidentFilter",
    "WaitingFilter",
    "WhatWasDoneFilter",
    "WordFilter",
    "span",
]
