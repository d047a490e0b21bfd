"""A figure next to the same figure of another period, the difference said only where it is not chance."""

from collections.abc import Iterator

from reports.wording import dates
from reports.wording.approximation import difference_said, ratio_word
from reports.wording.quoting import Quoted
from reports.wording.telling import Telling


def compared(telling: Telling, indicator: str) -> Iterator[str]:
    before = telling.quoted(f"comparison.{indicator}.total")
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
        change=Quoted(change, f"comparison.{indicator}.change", spelled=True),
        before=before,
        then=dates.within(telling.compared_with, telling.language),
    )
