"""What the texts of a story may quote: its release, releases of further periods, and counted lists.

``detentions.total`` is a figure of the story's own release, ``2023-Q1:detentions.total`` one of a further release,
``list:3`` the third counted list of the story.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from reports.models.release import Release
from reports.wording.numbers import Number, decimal
from reports.wording.quoting import Reference, figure_at

# A period begins with its year, as no indicator does.
PERIOD = re.compile(r"(?P<period>\d{4}[^:\[\]|]*):(?P<path>.+)")
LIST = re.compile(r"list:(?P<number>\d{1,5})")


def parted(path: str) -> tuple[str, str]:
    """The period a reference names, or an empty text, and the place in its release."""
    found = PERIOD.fullmatch(path)
    return (found["period"], found["path"]) if found else ("", path)


def list_number(path: str) -> int | None:
    found = LIST.fullmatch(path)
    return int(found["number"]) if found else None


class Quotes:
    """Further releases and lists are looked up when a text first quotes one; who shows many stories prefetches
    ``further_releases`` and ``counted_lists`` (``NewsArticleQuerySet.with_quotes``)."""

    def __init__(
        self, release: Release | None = None, story: Any = None, further: Iterable[Release] | None = None
    ) -> None:
        """``further``: instead of those that the story quotes now."""
        self.release = release
        self._further = further
        self._story = story if story is not None and story.pk else None

    @cached_property
    def further(self) -> Mapping[str, Release]:
        """By the label of their period; the story's own period is the release of the story."""
        if self._further is not None:
            found = {release.period_label: release for release in self._further}
        else:
            rows = self._story.further_releases.all() if self._story else ()
            found = {row.period_label: row.release for row in rows}
        own = {self.release.period_label: self.release} if self.release else {}
        return found | own

    @cached_property
    def lists(self) -> Mapping[int, Any]:
        """`CountedList` by number."""
        return {row.number: row for row in self._story.counted_lists.all()} if self._story else {}

    def release_of(self, path: str) -> Release | None:
        """The release the reference leads into; None also for a counted list."""
        period, _place = parted(path)
        if period:
            return self.further.get(period)
        return None if list_number(path) is not None else self.release

    def list_of(self, path: str) -> Any:
        """The `CountedList` the reference leads to, or None."""
        number = list_number(path)
        return self.lists.get(number) if number is not None else None

    def value(self, path: str) -> Number | None:
        """The number a reference leads to; None where it is not known or not there."""
        if list_number(path) is not None:
            counted = self.list_of(path)
            return counted.value if counted else None
        release = self.release_of(path)
        return figure_at(release.document, parted(path)[1]) if release else None

    def printed(self, reference: Reference, language: str) -> str | None:
        """What readers of the language see; None where there is nothing to print."""
        if reference.words:
            return reference.words
        value = self.value(reference.path)
        return None if value is None else decimal(value, language)

    def by_release(self, paths: Iterable[str]) -> dict[Release, list[str]]:
        """The paths that lead into releases, as they are written, release by release in the order of mention."""
        found: dict[Release, list[str]] = {}
        for path in paths:
            release = self.release_of(path)
            if release is not None:
                found.setdefault(release, []).append(path)
        return found


# Who has only a release at hand may hand that.
Quotable = Quotes | Release | None


def quotes_of(quotable: Quotable) -> Quotes:
    return quotable if isinstance(quotable, Quotes) else Quotes(quotable)
