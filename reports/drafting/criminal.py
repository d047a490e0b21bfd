"""Criminal prosecution of a month and of a year."""

from reports.drafting.page import Blocks, Kind, Page, figure, page_of, section, table
from reports.drafting.subject import Subject
from reports.models import NewsBlock
from reports.wording.fronts import of_criminal
from reports.wording.sentences import Wording

BY_REGION = "criminal_convictions.by_region"


def month_page(subject: Subject) -> Page:
    return page_of(subject, of_criminal(subject.telling), _month(subject))


def year_page(subject: Subject) -> Page:
    return page_of(subject, of_criminal(subject.telling), _year(subject))


def _month(subject: Subject) -> Blocks:
    yield from _convicted(subject)
    yield from section(subject, "heading-punishments", figure(subject, "main-penalties"))
    yield from section(subject, "heading-sentences-by-region", table(subject, BY_REGION))
    yield from section(subject, "heading-prisoners", figure(subject, "prisoners"))


def _year(subject: Subject) -> Blocks:
    """Of a year, where comes first: of a month there are often too few for a table."""
    yield from _convicted(subject)
    yield from section(subject, "heading-sentences-by-region", table(subject, BY_REGION))
    yield from section(subject, "heading-punishments", figure(subject, "main-penalties"))
    yield from section(
        subject, "heading-prisoners", figure(subject, "prisoners"), figure(subject, "persecuted")
    )


def _convicted(subject: Subject) -> Blocks:
    yield from figure(subject, "convicted")
    yield NewsBlock(kind=Kind.CALLOUT, text=Wording(subject.language).sentence("callout-minimum"))
