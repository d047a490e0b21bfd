"""The text of a report, paragraph by paragraph: only what the figures make true and known."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple

from reports.wording.dates import PeriodLike
from reports.wording.detentions import about_detentions
from reports.wording.frame import lead
from reports.wording.people import about_convictions, about_prisoners
from reports.wording.quoting import Document
from reports.wording.telling import Telling
from reports.wording.trials import about_penalties, about_trials

PartKind = Literal["lead", "paragraph", "caveat", "appeal"]


class Part(NamedTuple):
    """``name``: of a paragraph, what it is about; with it the same paragraph is found when it is said anew."""

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
    subjects: dict[str, Iterable[str]] = {
        "detentions": about_detentions(telling),
        "trials": about_trials(telling),
        "penalties": about_penalties(telling),
        "convictions-and-prisoners": [*about_convictions(telling), *about_prisoners(telling)],
    }
    for name, sentences in subjects.items():
        if text := " ".join(sentences):
            yield Part("paragraph", text, name)
    yield Part("caveat", telling.say("caveat"))
    yield Part("appeal", telling.say("appeal"))
