"""Numbers in a text: not typed, but references to the figures of the story's release."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from reports.models import Release
from reports.wording.quoting import REFERENCE, Reference, figure_at, printed, references


class BadReference(ValueError):
    """A sentence that says which reference is wrong and what would do."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a text; ``path`` names the figure it quotes, or is empty for plain text."""

    text: str
    path: str = ""


def read_pieces(text: str, release: Release | None, language: str) -> list[Piece]:
    """The text in pieces, its numbers printed as readers of the language write them.

    Raises BadReference when a reference names no known figure of the release.
    """
    pieces, end = list[Piece](), 0
    for found in REFERENCE.finditer(text):
        if found.start() > end:
            pieces.append(Piece(text[end : found.start()]))
        reference = Reference(found["path"], found["words"])
        document = checked(reference, release).document
        pieces.append(Piece(printed(document, reference, language), reference.path))
        end = found.end()
    if end < len(text):
        pieces.append(Piece(text[end:]))
    return pieces


def plain_text(text: str, release: Release | None, language: str) -> str:
    return "".join(piece.text for piece in read_pieces(text, release, language))


def paths_in(texts: Iterable[str]) -> list[str]:
    """Every figure the texts quote, once, in the order of their first mention."""
    return list(dict.fromkeys(reference.path for text in texts for reference in references(text)))


def checked(reference: Reference, release: Release | None) -> Release:
    if release is None:
        raise BadReference(
            _("The text quotes “%(path)s”, but the story has no release. Choose one first.")
            % {"path": reference.path}
        )
    if figure_at(release.document, reference.path) is None:
        raise BadReference(
            _("Release %(release)s has no figure “%(path)s”. Its page in the newsroom lists those it has.")
            % {"release": release.code, "path": reference.path}
        )
    return release
