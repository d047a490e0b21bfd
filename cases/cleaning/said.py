"""What the child says of a file, in words both sides know."""

from dataclasses import dataclass, field


class Refused(Exception):
    """Not taken. ``reason`` is one of the words of `REASONS`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class NoCopy(Exception):
    """A sound file of which no copy for viewing can be made."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


REASONS = (
    "empty", "kind", "broken", "two-kinds", "pixels", "pages", "animated", "password", "macros",
    "unpacked", "time", "memory", "crash", "ending",
)  # fmt: skip
NO_COPY = ("codec", "streams")


@dataclass(frozen=True)
class Part:
    media_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class Cleaned:
    """``parts``: first the whole copy, then what is shown of it piece by piece."""

    kind: str
    parts: list[Part]
    made_with: str = ""
    no_copy: str = ""
    pages: int = 0  # of a PDF for readers
