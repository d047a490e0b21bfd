"""Releases of figures, and what is said about them."""

from reports.models.clearance import NameClearance
from reports.models.document import Document
from reports.models.news import NewsArticle, NewsBlock, SiteBlock, Story
from reports.models.photo import Photo, PhotoPerson
from reports.models.published import LeftAsPublished, PublishedVersion
from reports.models.release import CountedRecord, Release

__all__ = [
    "CountedRecord",
    "Document",
    "LeftAsPublished",
    "NameClearance",
    "NewsArticle",
    "NewsBlock",
    "Photo",
    "PhotoPerson",
    "PublishedVersion",
    "Release",
    "SiteBlock",
    "Story",
]
