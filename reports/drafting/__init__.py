"""From a family of pages and a period to drafts that quote a release in good prose, and to their translations.

The verbs are here; each family's page is composed in the module of its subject, the sentences are in `reports.wording`.
"""

from reports.drafting.drafts import (
    draft_from,
    draft_pages,
    draft_report,
    drafted_texts,
    languages_written,
    use_todays_figures,
    why_not_drafted,
    why_not_reportable,
)
from reports.drafting.subject import first_use_may_be_said, names_in, say_part
from reports.drafting.translations import start_translation

__all__ = [
    "draft_from",
    "draft_pages",
    "draft_report",
    "drafted_texts",
    "first_use_may_be_said",
    "languages_written",
    "names_in",
    "say_part",
    "start_translation",
    "use_todays_figures",
    "why_not_drafted",
    "why_not_reportable",
]
