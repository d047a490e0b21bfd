"""Which module composes the page of each family."""

from collections.abc import Callable

from reports.drafting import administrative, chronicle, count, criminal, review, statement
from reports.drafting.page import Page
from reports.drafting.subject import Subject

PAGES: dict[str, Callable[[Subject], Page]] = {
    "count": count.page,
    "administrative-month": administrative.month_page,
    "administrative-year": administrative.year_page,
    "criminal-month": criminal.month_page,
    "criminal-year": criminal.year_page,
    "review": review.page,
    "statement": statement.page,
    "chronicle": chronicle.page,
}
