"""Words near to one that is not known, as a suggestion in a sentence."""

from collections.abc import Iterable
from difflib import get_close_matches

from django.utils.translation import gettext as _


def nearest(wanted: str, words: Iterable[str]) -> list[str]:
    """Up to three of the words, capital letters aside."""
    folded = {word.casefold(): word for word in words}
    return [folded[match] for match in get_close_matches(wanted.casefold(), folded, n=3, cutoff=0.5)]


def did_you_mean(words: Iterable[str]) -> str:
    """A sentence to put behind another, or nothing."""
    listed = ", ".join(words)
    return " " + _("Nearest: %(words)s.") % {"words": listed} if listed else ""
