"""The text of a report, paragraph by paragraph: only what the figures make true and known."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple

from reports.wording.dates import PeriodLike
from reports.wording.frame import lead
from reports.wording.parts import said_part
from reports.wording.quoting import Document
from reports.wording.telling import Telling

# The paragraphs of a count, in their order.
COUNTED = ("detentions", "trials", "penalties", "convictions")
PartKind = Literal["lead", "paragraph", "caveat", "appeal"]


class Part(NamedTuple):
    """``name``: of a paragraph, the one of `reports.wording.parts` it is."""

    kind: PartKind
    text: str
    name: str = ""


def paragraphs(
    document: Document,
    period: PeriodLike,
    language: str,
    *,
    mark: bool = False,
    names: Mapping[str, str] | None = None,
    coverage_start: date | None = None,
    first_use_may_be_said: bool = False,
    peak_campaign: str | None = None,
    compared_with: PeriodLike | None = None,
    same_age: int | None = None,
) -> list[Part]:
    """The parts of a month's, quarter's or year's report, in their order.

    `document` is what `figures --format json` prints. `names` gives what stands there as a slug: for an
    article `article_names(...)`, for a campaign under "campaign:slug" the people it struck, in the plural
    and the nominative. The caller decides what the figures of the period alone cannot: whether our records
    reach far enough back for "not used before" (at least 24 months and 100 trials), which campaign was the
    largest of the peak month, and with which period a comparison is fair (same coverage, known for as long);
    `same_age`: how many days after its end, when the figures hold what was known of the other at that age.
    """
    telling = Telling(
        document,
        period,
        language,
        mark,
        names or {},
        coverage_start,
        first_use_may_be_said,
        peak_campaign,
        compared_with,
        same_age,
    )
    return list(_parts(telling))


def _parts(telling: Telling) -> Iterator[Part]:
    yield Part("lead", lead(telling.period, telling.language))
    for name in COUNTED:
        if text := said_part(name, telling):
            yield Part("paragraph", text, name)
    yield Part("caveat", telling.say("caveat"))
    yield Part("appeal", telling.say("appeal"))
