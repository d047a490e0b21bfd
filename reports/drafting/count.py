"""The count of a quarter, a month or any other period."""

from reports.drafting.page import Blocks, Page, chart, figure, key_figures, page_of
from reports.drafting.subject import Subject
from reports.wording.fronts import of_count
from reports.wording.report import COUNTED


def page(subject: Subject) -> Page:
    return page_of(subject, of_count(subject.telling), _blocks(subject))


def _blocks(subject: Subject) -> Blocks:
    """The strip of figures, the first paragraph with its chart, the rest."""
    yield from key_figures()
    for number, part in enumerate(COUNTED):
        yield from figure(subject, part)
        if number == 0:
            yield from chart(subject, "detentions.by_month")
