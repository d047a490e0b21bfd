"""Releases of figures, and what is said about them."""

from reports.models.news import NewsArticle, NewsBlock, SiteBlock, Story
from reports.models.photo import Photo
from reports.models.release import CountedRecord, Release

__all__ = ["CountedRecord", "NewsArticle", "NewsBlock", "Photo", "Release", "SiteBlock", "Story"]
