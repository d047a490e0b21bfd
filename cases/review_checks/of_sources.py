"""Checks of all sources of one incident together."""

from collections.abc import Callable, Sequence

from django.utils.translation import gettext as _

from cases.review_checks.findings import WARNING, Finding
from cases.review_checks.values import WhoTold

WEAK_SOURCE, WEAK_WORD = frozenset("DEF"), frozenset("456")


def no_source(sources: Sequence[WhoTold]) -> Finding | None:
    return None if sources else Finding("no_source", WARNING, _("No source is on record."))


def one_channel(sources: Sequence[WhoTold]) -> Finding | None:
    """Several sources of one kind that came through one list or have one title: they confirm nothing to each other."""
    if len(sources) > 1 and len({(one.kind, one.channel) for one in sources}) == 1:
        return Finding("one_channel", WARNING, _("All sources come from one channel."))
    return None


def only_weak(sources: Sequence[WhoTold]) -> Finding | None:
    if sources and all(is_weak(one) for one in sources):
        return Finding(
            "only_weak",
            WARNING,
            _("There are only weak sources: not reliable, doubtful, or graded by nobody."),
        )
    return None


def is_weak(source: WhoTold) -> bool:
    graded = source.reliability and source.credibility
    return not graded or source.reliability in WEAK_SOURCE or source.credibility in WEAK_WORD


CHECKS: tuple[Callable[[Sequence[WhoTold]], Finding | None], ...] = (no_source, one_channel, only_weak)
CODES = frozenset({"no_source", "one_channel", "only_weak"})
