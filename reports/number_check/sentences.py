"""Where sentences begin: a claim is held against the figures of its own."""

import re
from bisect import bisect_right

# No sentence ends after these: арт. 24.15, 2 тыс. чалавек, U.S.
_CUT_SHORT = re.compile(
    r"(?:\b(?:арт|ст|ч|г|гг|п|тыс|млн|млрд|вул|ул|им|ім|д|No|Art|Arts|St|Mr|Mrs|Dr|vs|approx|c)|\b[A-ZА-ЯЁІЎ])\.$"
)
_END = re.compile(r"[.!?…][»”\"')\]\0]*\s+(?=[\"«“„(\[\0*]*[A-ZА-ЯЁІЎ0-9])|\n+|;\s")


class Sentences:
    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0]
        for found in _END.finditer(text):
            if not (
                text[found.start()] == "."
                and _CUT_SHORT.search(text[max(0, found.start() - 8) : found.start() + 1])
            ):
                self.starts.append(found.end())

    def number(self, place: int) -> int:
        return bisect_right(self.starts, place) - 1

    def span(self, number: int) -> tuple[int, int]:
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        return self.starts[number], end

    def at(self, place: int) -> str:
        start, end = self.span(self.number(place))
        return self.text[start:end].strip()
