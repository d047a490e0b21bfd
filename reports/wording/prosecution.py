"""What the pages about prosecution and the reviews say besides: where, to what, and everything in short."""

from collections.abc import Iterable, Iterator
from itertools import islice

from reports.disclosure import may_be_published, too_small
from reports.indicators import PENALTIES_BY_SEVERITY
from reports.wording.detentions import about_detentions
from reports.wording.people import about_convictions, about_prisoners
from reports.wording.quoting import Quoted
from reports.wording.regions import IN_REGION, in_region
from reports.wording.telling import Telling
from reports.wording.trials import about_penalties, about_trials


def persecuted(telling: Telling) -> Iterator[str]:
    people = telling.quoted("people_persecuted.total")
    if people is not None and people.value:
        yield telling.say("persecuted", people=people)


def peak_region(telling: Telling) -> Iterator[str]:
    """The region with the most trials, where the whole table may be read."""
    if not may_be_published("by_region", telling.breakdown("administrative_trials", "by_region")):
        return
    peak = telling.peak("administrative_trials", "by_region")
    if peak is not None and peak.word != "as-many" and peak.keys[0] in IN_REGION:
        where = in_region(peak.keys[0], telling.language)
        yield telling.say("trials-peak-region", peak=peak.word, count=peak.quoted, in_region=where)


def main_penalties(telling: Telling) -> Iterator[str]:
    """The heaviest first; without those of so few that somebody could be recognised."""
    imposed = telling.breakdown("criminal_convictions", "by_penalty")
    for penalty in PENALTIES_BY_SEVERITY:
        count = imposed.get(penalty, 0)
        if count and not too_small(penalty, count):
            quoted = Quoted(count, f"criminal_convictions.by_penalty.{penalty}")
            yield telling.say("main-penalty", penalty=penalty, count=quoted)


def summary(telling: Telling) -> Iterator[str]:
    """The first sentence of each subject; of political prisoners all."""
    subjects = (about_detentions, about_trials, about_penalties, about_convictions)
    for about in subjects:
        yield from _first(about(telling))
    yield from about_prisoners(telling)


def _first(sentences: Iterable[str]) -> Iterable[str]:
    return islice(sentences, 1)
