"""What a list may be narrowed to when it is counted for readers, and how readers are told.

The conditions are the list's own filters; here stands which of them may leave the house. What is about the work on the
records (who wrote them, whether they wait, how well they are sourced) may not.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from django.db.models import Exists, OuterRef, Q

from cases.models import Act, Detainee, Incident, Judge, Person, Recognition, Trial
from cases.models.fields import in_language
from cases.workflow import Status
from reports.models import CountedList
from reports.value_names import ValueNames
from reports.wording import listed

About, Unit = CountedList.About, CountedList.Unit
Words = Callable[[str, str], str]  # value, language → words
YES_NO = {"1": "yes", "0": "no"}


@dataclass(frozen=True)
class Facet:
    """One filter. ``parameter``: as the list's own address has it; ``short``: as links of the desk have it;
    ``known``: what else has to be verified, because what is known there counts only then."""

    parameter: str
    words: Words
    short: str = ""
    known: Q | None = None


@dataclass(frozen=True)
class Countable:
    """One list. ``dated``: the list can be narrowed to days."""

    about: str
    model: type[Act | Trial | Person | Recognition | Incident]
    unit: str
    facets: tuple[Facet, ...]
    dated: bool = False
    only: Q | None = None

    def facet(self, parameter: str) -> Facet | None:
        return next((one for one in self.facets if parameter in (one.parameter, one.short)), None)


def _vocabulary(facet: str, breakdown: str) -> Words:
    return lambda value, language: listed.named(facet, ValueNames(language).name(breakdown, value), language)


def _word(facet: str, values: dict[str, str] | None = None) -> Words:
    return lambda value, language: listed.word(facet, (values or {}).get(value, value), language)


def _judge(value: str, language: str) -> str:
    judge = Judge.objects.get(pk=value)
    return listed.named("judge", in_language(judge, "name", language), language)


def _outcome(value: str, language: str) -> str:
    return listed.word("outcome", "none" if value == "unknown" else value, language)


INCIDENT_VERIFIED = Q(incident__status=Status.VERIFIED)
PRECISION = Facet("date_known", _word("precision"))
_campaign = partial(Facet, words=_vocabulary("campaign", "by_campaign"))
OF_PEOPLE = (
    Facet("sex__exact", _word("sex", {"other": "neither"}), "sex"),
    Facet("has_minor_children__exact", _word("children", YES_NO), "has_minor_children"),
    Facet("recognised", _word("recognised")),
)
_detained = Q(Exists(Act.verified.detentions().filter(person=OuterRef("pk"))))

COUNTABLE: dict[str, Countable] = {
    one.about: one
    for one in (
        Countable(
            About.ACT,
            Act,
            Unit.ACT,
            (
                Facet("kind__slug__exact", _vocabulary("kind", "by_kind"), "kind"),
                Facet(
                    "region",
                    listed.region,
                    # An act without a region of its own is where its incident is.
                    known=Q(region__isnull=False) | INCIDENT_VERIFIED,
                ),
                _campaign(
                    "incident__campaign__slug__exact", short="incident__campaign", known=INCIDENT_VERIFIED
                ),
                Facet("agency__slug__exact", _vocabulary("agency", "by_agency"), "agency"),
                PRECISION,
            ),
            dated=True,
        ),
        Countable(
            About.TRIAL,
            Trial,
            Unit.TRIAL,
            (
                Facet("process__exact", _word("process"), "process"),
                Facet("outcome__exact", _outcome, "outcome"),
                Facet("article", _vocabulary("article", "by_article")),
                Facet(
                    "court__region__slug__exact", _vocabulary("court-region", "by_region"), "court__region"
                ),
                Facet("court", _vocabulary("court", "by_court")),
                Facet("judge", _judge),
                Facet("court_instance__exact", _word("instance"), "court_instance"),
                Facet("in_absentia__exact", _word("absentia", YES_NO), "in_absentia"),
                _campaign(
                    "incident__campaign__slug__exact", short="incident__campaign", known=INCIDENT_VERIFIED
                ),
                PRECISION,
            ),
            dated=True,
        ),
        Countable(About.PERSON, Person, Unit.PERSON, OF_PEOPLE),
        Countable(About.DETAINEE, Detainee, Unit.PERSON, OF_PEOPLE, only=_detained),
        Countable(
            About.RECOGNITION,
            Recognition,
            Unit.RECOGNITION,
            (Facet("end_reason__exact", _word("end", {"other": "another"}), "end_reason"),),
            dated=True,
        ),
        Countable(
            About.INCIDENT,
            Incident,
            Unit.INCIDENT,
            (
                Facet("region__slug__exact", listed.region, "region"),
                Facet("kind", _vocabulary("done", "by_kind")),
                _campaign("campaign__slug__exact", short="campaign"),
                PRECISION,
            ),
            dated=True,
        ),
    )
}
