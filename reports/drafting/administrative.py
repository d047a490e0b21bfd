"""Administrative prosecution of a month and of a year."""

from reports.drafting.page import Blocks, Page, chart, figure, key_figures, page_of, section, table
from reports.drafting.subject import Subject
from reports.wording.fronts import of_administrative

BY_REGION = "administrative_trials.by_region"


def month_page(subject: Subject) -> Page:
    return page_of(subject, of_administrative(subject.telling), _month(subject))


def year_page(subject: Subject) -> Page:
    return page_of(subject, of_administrative(subject.telling), _year(subject))


def _month(subject: Subject) -> Blocks:
    yield from figure(subject, "trials")
    yield from _punishments(subject)
    yield from _regions(subject)
    yield from section(subject, "heading-detentions", figure(subject, "detentions"))


def _year(subject: Subject) -> Blocks:
    yield from key_figures()
    yield from figure(subject, "trials")
    yield from section(subject, "heading-trials-by-month", chart(subject, "administrative_trials.by_month"))
    yield from _punishments(subject)
    yield from _regions(subject)
    yield from section(
        subject, "heading-detentions", figure(subject, "detentions"), chart(subject, "detentions.by_month")
    )


def _punishments(subject: Subject) -> Blocks:
    yield from section(subject, "heading-punishments", figure(subject, "penalties"))


def _regions(subject: Subject) -> Blocks:
    yield from section(
        subject, "heading-trials-by-region", figure(subject, "trial-regions"), table(subject, BY_REGION)
    )
