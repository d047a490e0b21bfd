"""Releases of figures, and what is said about them."""

from reports.models.approval import Approval, ApprovalRequest
from reports.models.checklist import ChecklistPoint, ChecklistTick
from reports.models.clearance import NameClearance
from reports.models.comment import Comment
from reports.models.document import Document
from reports.models.news import NewsArticle, NewsBlock, SiteBlock, Story
from reports.models.photo import Photo, PhotoPerson
from reports.models.release import CountedRecord, Release

__all__ = [
    "Approval",
    "ApprovalRequest",
    "ChecklistPoint",
    "ChecklistTick",
    "Comment",
    "CountedRecord",
    "Document",
    "NameClearance",
    "NewsArticle",
    "NewsBlock",
    "Photo",
    "PhotoPerson",
    "Release",
    "SiteBlock",
    "Story",
]
