"""Numbers and people in a text: not typed, but references, printed when the text is read.

A number leads to a figure of the story's release, a person to their record (`reports.named`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from reports.models import NewsBlock, Release
from reports.named import NOBODY, People, with_people
from reports.wording.quoting import PERSON, REFERENCE, Reference, figure_at, printed, references

# What a chart block may show.
CHARTS = (
    "detentions.by_month",
    "detentions.by_region",
    "administrative_trials.by_month",
    "administrative_trials.by_region",
)
# Blocks that are nothing without their text.
WORDED = (*(NewsBlock.Kind.PARAGRAPH, NewsBlock.Kind.FIGURE, NewsBlock.Kind.HEADING, NewsBlock.Kind.QUOTE),)


class BadReference(ValueError):
    """A sentence that says which reference is wrong and what would do."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a text; ``path`` names the figure it quotes, or is empty for plain text."""

    text: str
    path: str = ""


def read_pieces(text: str, release: Release | None, language: str, people: People = NOBODY) -> list[Piece]:
    """The text in pieces, its numbers printed as readers of the language write them; who is not among the
    ``people`` is not named.

    Raises BadReference when a reference names no known figure of the release.
    """
    pieces, end = list[Piece](), 0
    text = with_people(text, people, language)
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


def plain_text(text: str, release: Release | None, language: str, people: People = NOBODY) -> str:
    return "".join(piece.text for piece in read_pieces(text, release, language, people))


def paths_in(texts: Iterable[str]) -> list[str]:
    """Every figure the texts quote, once, in the order of their first mention."""
    return list(dict.fromkeys(reference.path for text in texts for reference in references(text)))


def checked(reference: Reference, release: Release | None) -> Release:
    if release is None:
        raise BadReference(
            _("The text quotes “%(path)s”, but the story has no release. Choose one first.")
            % {"path": reference.path}
        )
    if figure_at(release.document, reference.path) is None and not _derived(reference, release):
        raise BadReference(
            _("Release %(release)s has no figure “%(path)s”. Its page in the newsroom lists those it has.")
            % {"release": release.code, "path": reference.path}
        )
    return release


def _derived(reference: Reference, release: Release) -> bool:
    """Words that sum up a whole breakdown ("known for 570 of 603") lead to that breakdown."""
    indicator, _dot, breakdown = reference.path.partition(".")
    answer = release.figures.get(indicator)
    return bool(reference.words) and isinstance(answer, dict) and isinstance(answer.get(breakdown), dict)


def mistakes_in(text: str, release: Release | None) -> Iterator[str]:
    """A sentence for each reference that names no figure of the release, and for brackets that are none."""
    for reference in references(text):
        try:
            checked(reference, release)
        except BadReference as mistake:
            yield str(mistake)
    rest = REFERENCE.sub("", PERSON.sub("", text))
    if "[[" in rest or "]]" in rest:
        yield _(
            "A reference is not written whole: it begins with [[ and ends with ]], "
            "for example [[detentions.total]] or [[person:P-2024-00012]]."
        )


def mistakes_in_plain(text: str) -> Iterator[str]:
    """Of a text that is printed as it is written."""
    if PERSON.search(text):
        yield _("People cannot be named here.")
    elif "[[" in text or "]]" in text:
        yield _("Figures cannot be quoted here.")


def mistakes_in_block(block: NewsBlock, release: Release | None) -> Iterator[str]:
    kind, text = block.kind, block.text
    if kind != NewsBlock.Kind.CHART:
        yield from mistakes_in(f"{text}\n{block.speaker}", release)
    elif block.shows not in CHARTS:
        yield _("“%(text)s” is not a chart. Write one of: %(charts)s.") % {
            "text": block.shows,
            "charts": ", ".join(CHARTS),
        }
    elif release is None:
        yield _("A chart shows figures of a release, but the story has none.")
    if kind == NewsBlock.Kind.FIGURES and release is None:
        yield _("The strip of key figures shows those of a release, but the story has none.")
    if kind in WORDED and not text.strip():
        yield _("This block has no text.")
