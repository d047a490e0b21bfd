"""What a person still has to write or translate stands in the text, between brackets that nothing else has.

Nothing with such a place in it is published, and a translation with one is not complete.
"""

import re

from reports.wording.sentences import Wording

OPENS = "⟦"
UNFILLED = re.compile(r"⟦[^⟧]*⟧?")


def unfilled_in(text: str) -> list[str]:
    return UNFILLED.findall(text)


def to_translate(text: str, language: str, longest: int | None = None) -> str:
    """The text of another language behind the mark that says so; the mark alone where both would be too long."""
    mark = Wording(language).sentence("to-translate")
    marked = f"{mark} {text}" if text else ""
    return marked if longest is None or len(marked) <= longest else mark


def without_mark(text: str, language: str) -> str:
    return text.removeprefix(Wording(language).sentence("to-translate")).lstrip() if text else ""


def waits_for_translation(text: str, language: str) -> bool:
    return text.startswith(Wording(language).sentence("to-translate"))
