"""The paragraph about criminal convictions and political prisoners."""

from collections.abc import Iterator

from reports.wording import dates
from reports.wording.approximation import UNKNOWN_IGNORED
from reports.wording.telling import Telling


def about_convictions(telling: Telling) -> Iterator[str]:
    total = telling.quoted("criminal_convictions.total")
    if total is None:
        return
    qualifier = telling.qualifier("criminal_convictions")
    women = telling.group("criminal_convictions.by_sex.female", of=total)
    unknown = telling.count("criminal_convictions.by_sex.unknown")
    if women is None or total.value < 2 or unknown > UNKNOWN_IGNORED * int(total.value):
        yield telling.say("convictions", total=total, qualifier=qualifier)
    else:
        yield telling.say("convictions-women", total=total, qualifier=qualifier, women=women)


def about_prisoners(telling: Telling) -> Iterator[str]:
    count = telling.quoted("political_prisoners.at_end")
    women = telling.group("political_prisoners.women_at_end", of=count)
    day = dates.day(telling.period.end, telling.language)
    # That none is in our records does not say that there is none.
    known = count is not None and count.value > 0
    if count is not None and known and (women is None or count.value < 2):
        yield telling.say("prisoners-at-end", count=count, day=day)
    elif count is not None and known and women is not None:
        yield telling.say("prisoners-at-end-women", count=count, women=women, day=day)
    recognised = telling.quoted("political_prisoners.recognised")
    if recognised is not None and recognised.value:
        yield telling.say("prisoners-recognised", count=recognised)
