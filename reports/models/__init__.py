"""Releases of figures, and what is said about them."""

from reports.models.clearance import NameClearance
from reports.models.document import Document
from reports.models.news import NewsArticle, NewsBlock, SiteBlock, Story
from reports.models.number_exemption import NumberExemption
from reports.models.photo import Photo, PhotoPerson
from reports.models.release import CountedRecord, Release

__all__ = [
    "CountedRecord",
    "Document",
    "NameClearance",
    "NewsArticle",
    "NewsBlock",
    "NumberExemption",
    "Photo",
    "PhotoPerson",
    "Release",
    "SiteBlock",
    "Story",
]
