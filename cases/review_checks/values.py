"""What the checks look at: values only, no records and no database."""

import datetime
from dataclasses import dataclass, field
from decimal import Decimal

Day = datetime.date


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last day a date can mean, both included."""

    first: Day
    last: Day

    def surely_before(self, other: "Span") -> bool:
        return self.last < other.first

    def perhaps_before(self, other: "Span") -> bool:
        """Some of the days it can mean, but not all of them. Of two equal spans it is never said."""
        return self.first < other.last and not self.surely_before(other) and self != other

    def surely_apart(self, other: "Span") -> bool:
        return self.surely_before(other) or other.surely_before(self)

    def inside(self, other: "Span") -> bool:
        return other.first <= self.first and self.last <= other.last


@dataclass(frozen=True, slots=True)
class WhoIsIt:
    """A person. ``detained``, ``acted``, ``tried``: when; ``died``: when, if it is on record."""

    sex: str = ""
    born: Span | None = None
    detained: tuple[Span, ...] = ()
    acted: tuple[Span, ...] = ()
    tried: tuple[Span, ...] = ()
    died: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class WhatWasDone:
    """An act."""

    kind: str
    when: Span
    until: Span | None = None
    incident: Span | None = None
    who: WhoIsIt | None = None
    agency_known: bool = True
    place_known: bool = True


@dataclass(frozen=True, slots=True)
class Imposed:
    """A penalty."""

    kind: str
    amount: Decimal | None
    unit: str


@dataclass(frozen=True, slots=True)
class WhatWasTried:
    """A trial. ``base_units``: the rubles of a base unit on the days it can have been, one or two values."""

    process: str
    when: Span
    outcome: str = "unknown"
    incident: Span | None = None
    detained_in_incident: tuple[Span, ...] = ()
    who: WhoIsIt = field(default_factory=WhoIsIt)
    penalties: tuple[Imposed, ...] = ()
    charges: int = 1
    base_units: tuple[Decimal, ...] = ()
    region_known: bool = True


@dataclass(frozen=True, slots=True)
class WhoTold:
    """A source. ``channel``: what tells whether two of them are independent of each other."""

    kind: str
    channel: tuple[str, str]
    reliability: str = ""
    credibility: str = ""
