"""The newsroom: releases of figures, the articles that quote them, and what else stands on the public site."""

from reports.admin import article, checklist, document, photo, release, site, story, tables

__all__ = ["article", "checklist", "document", "photo", "release", "site", "story", "tables"]
