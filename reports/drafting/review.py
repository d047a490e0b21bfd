"""The monthly review: everything in short, then a section on each subject."""

from reports.drafting.page import Blocks, Page, figure, page_of, section, table
from reports.drafting.subject import Subject
from reports.wording.fronts import of_review


def page(subject: Subject) -> Page:
    return page_of(subject, of_review(subject.telling), _blocks(subject))


def _blocks(subject: Subject) -> Blocks:
    yield from section(subject, "heading-summary", figure(subject, "summary"), figure(subject, "persecuted"))
    yield from section(subject, "heading-detentions", figure(subject, "detentions"))
    yield from section(
        subject,
        "heading-administrative",
        figure(subject, "trials"),
        figure(subject, "penalties"),
        table(subject, "administrative_trials.by_region"),
    )
    yield from section(
        subject, "heading-criminal", figure(subject, "convicted"), figure(subject, "main-penalties")
    )
    yield from section(subject, "heading-prisoners", figure(subject, "prisoners"))
