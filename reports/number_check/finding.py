from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Literal

Verdict = Literal["bound", "unbound", "contradicted", "exempt"]
Kind = Literal["number", "word"]


@dataclass(slots=True)
class Item:
    """What was read at a place of the text, before anybody asks whether it is true.

    ``near``: the qualifier before it, a key of ``vocabulary.NEAR`` (almost, about, more-than, at-least, less-than).
    ``claim``: what a word says when it is more than its value: majority, most, dozens, twice, first-time …
    ``share``: the value is a part of a whole: a fraction or a percentage, ``places`` its decimals.
    ``path``: the figure whose reference it stands in. ``whole``: it is the reference itself, printed by the release.
    """

    start: int
    end: int
    kind: Kind
    value: Fraction | None = None
    near: str = ""
    claim: str = ""
    share: bool = False
    percent: bool = False
    places: int = 0
    exempt: bool = False
    path: str = ""
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """``value``: the number said, a fraction or percentage as a part of 1 to four places; None where words say none.

    ``start`` and ``end`` are characters of the text that was given. ``near``, ``claim`` and ``share`` say how it was
    read, ``path`` and ``figure`` which figure it was held against.
    """

    text: str
    value: int | float | None
    kind: Kind
    start: int
    end: int
    verdict: Verdict
    near: str = field(default="", compare=False)
    claim: str = field(default="", compare=False)
    share: bool = field(default=False, compare=False)
    path: str = field(default="", compare=False)
    figure: int | float | None = field(default=None, compare=False)

    def as_dict(self) -> dict[str, Any]:
        keys = ("text", "value", "kind", "start", "end", "verdict")
        return {key: getattr(self, key) for key in keys}


def plain_number(value: Fraction | None) -> int | float | None:
    if value is None:
        return None
    return value.numerator if value.denominator == 1 else round(float(value), 4)
