"""The languages of the desk and the site, and which of them the page is read in."""

from django.utils.translation import get_language

LANGUAGES = ("be", "ru", "en")


def reader_language() -> str:
    """The language the page is read in; English where it is none of ours."""
    language = (get_language() or "en")[:2]
    return language if language in LANGUAGES else "en"
