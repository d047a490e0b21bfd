"""A figure next to the same figure of another period, the difference said only where it is not chance."""

from collections.abc import Iterator

from reports.wording import dates
from reports.wording.approximation import difference_said, ratio_word
from reports.wording.quoting import Quoted
from reports.wording.telling import Telling

# Of the comparison: as known at the same age, else as known today.
SAME_AGE, TODAY = ("at_same_age", "change_at_same_age"), ("total", "change")


def compared(telling: Telling, indicator: str) -> Iterator[str]:
    measure, difference = TODAY if telling.same_age is None else SAME_AGE
    before = telling.quoted(f"comparison.{indicator}.{measure}")
    now = telling.quoted(f"{indicator}.total")
    if telling.compared_with is None or before is None or now is None:
        return
    relation = ratio_word(int(now.value), int(before.value)) or difference_said(
        int(now.value), int(before.value)
    )
    change = abs(int(now.value) - int(before.value))
    yield telling.say(
        "comparison",
        relation=relation,
        change=Quoted(change, f"comparison.{indicator}.{difference}", spelled=True),
        before=before,
        then=dates.within(telling.compared_with, telling.language),
    )
    if telling.same_age is None:
        yield telling.say("comparison-other-age")
    else:
        yield telling.say("comparison-same-age", days=telling.same_age)
