"""Releases of figures, and what is said about them."""

from reports.models.approval import Approval, ApprovalRequest
from reports.models.autosave import Autosave
from reports.models.checklist import ChecklistPoint, ChecklistTick
from reports.models.clearance import NameClearance
from reports.models.comment import Comment
from reports.models.document import Document
from reports.models.news import NewsArticle, NewsBlock, SiteBlock, Story
from reports.models.number_exemption import NumberExemption
from reports.models.photo import Photo, PhotoPerson
from reports.models.published import LeftAsPublished, PublishedVersion
from reports.models.quoted import CountedList, CountedListRecord, StoryRelease
from reports.models.quotes import Quotable, Quotes, quotes_of
from reports.models.release import CountedRecord, Release
from reports.models.saved_table import SavedTable
from reports.models.taken_table import TakenTable

__all__ = [
    "Approval",
    "ApprovalRequest",
    "Autosave",
    "ChecklistPoint",
    "ChecklistTick",
    "Comment",
    "CountedList",
    "CountedListRecord",
    "CountedRecord",
    "Document",
    "LeftAsPublished",
    "NameClearance",
    "NewsArticle",
    "NewsBlock",
    "NumberExemption",
    "Photo",
    "PhotoPerson",
    "PublishedVersion",
    "Quotable",
    "Quotes",
    "Release",
    "SavedTable",
    "SiteBlock",
    "Story",
    "StoryRelease",
    "TakenTable",
    "quotes_of",
]
