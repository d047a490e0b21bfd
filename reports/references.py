"""Numbers and people in a text: not typed, but references, printed when the text is read.

A number leads to a figure that the story quotes (`reports.models.quotes`): of its release, of a release of another
period, or of a counted list; a person to their record (`reports.named`). Who has only a release hands that.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from reports.charts_offered import mistakes_in_chart, mistakes_in_table
from reports.media_checks import mistakes_in_media_block
from reports.models import NewsBlock, Quotable, Quotes, Release, quotes_of
from reports.models.quotes import list_number, parted
from reports.named import NOBODY, People, with_people
from reports.wording.quoting import PERSON, REFERENCE, Reference, figure_at, references

# Blocks that are nothing without their text.
WORDED = (
    NewsBlock.Kind.PARAGRAPH,
    NewsBlock.Kind.HEADING,
    NewsBlock.Kind.FIGURE,
    NewsBlock.Kind.QUOTE,
    NewsBlock.Kind.CALLOUT,
    NewsBlock.Kind.APPEAL,
)


class BadReference(ValueError):
    """A sentence that says which reference is wrong and what would do."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a text; ``path`` names the figure it quotes, or is empty for plain text."""

    text: str
    path: str = ""


def read_pieces(text: str, quotable: Quotable, language: str, people: People = NOBODY) -> list[Piece]:
    """The text in pieces, its numbers printed as readers of the language write them; who is not among the
    ``people`` is not named.

    Raises BadReference when a reference names no known figure of what may be quoted.
    """
    pieces, end, quotes = list[Piece](), 0, quotes_of(quotable)
    text = with_people(text, people, language)
    for found in REFERENCE.finditer(text):
        if found.start() > end:
            pieces.append(Piece(text[end : found.start()]))
        reference = Reference(found["path"], found["words"])
        checked(reference, quotes)
        pieces.append(Piece(quotes.printed(reference, language) or "", reference.path))
        end = found.end()
    if end < len(text):
        pieces.append(Piece(text[end:]))
    return pieces


def plain_text(text: str, quotable: Quotable, language: str, people: People = NOBODY) -> str:
    return "".join(piece.text for piece in read_pieces(text, quotable, language, people))


def paths_in(texts: Iterable[str]) -> list[str]:
    """Every figure the texts quote, once, in the order of their first mention."""
    return list(dict.fromkeys(reference.path for text in texts for reference in references(text)))


def checked(reference: Reference, quotable: Quotable) -> None:
    """Raises BadReference when it leads to no figure that may be quoted and published."""
    quotes = quotes_of(quotable)
    if list_number(reference.path) is not None:
        _check_list(reference.path, quotes)
    else:
        _check_figure(reference, quotes.release_of(reference.path))


def _check_list(path: str, quotes: Quotes) -> None:
    counted = quotes.list_of(path)
    if counted is None:
        raise BadReference(
            _(
                "The story has no counted list “%(path)s”. “Insert a figure…” counts a list and writes "
                "its reference."
            )
            % {"path": path}
        )
    if counted.is_too_small:
        raise BadReference(
            _(
                "The list “%(path)s” counts a group so small that people in it could be recognised: it may "
                "not be published. Take away a filter, or write it without the number."
            )
            % {"path": path}
        )


def _check_figure(reference: Reference, release: Release | None) -> None:
    period, place = parted(reference.path)
    if release is None and period:
        raise BadReference(
            _("The story quotes no figures of %(period)s. “Insert a figure…” takes them up.")
            % {"period": period}
        )
    if release is None:
        raise BadReference(
            _("The text quotes “%(path)s”, but the story has no release. Choose one first.")
            % {"path": reference.path}
        )
    inner = Reference(place, reference.words)
    if figure_at(release.document, place) is None and not _derived(inner, release):
        raise BadReference(
            _("Release %(release)s has no figure “%(path)s”. Its page in the newsroom lists those it has.")
            % {"release": release.code, "path": place}
        )


def _derived(reference: Reference, release: Release) -> bool:
    """Words that sum up a whole breakdown ("known for 570 of 603") lead to that breakdown."""
    indicator, _dot, breakdown = reference.path.partition(".")
    answer = release.figures.get(indicator)
    return bool(reference.words) and isinstance(answer, dict) and isinstance(answer.get(breakdown), dict)


def mistakes_in(text: str, quotable: Quotable) -> Iterator[str]:
    """A sentence for each reference that names no figure that may be quoted, and for brackets that are none."""
    quotes = quotes_of(quotable)
    for reference in references(text):
        try:
            checked(reference, quotes)
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


def mistakes_in_block(block: NewsBlock, quotable: Quotable) -> Iterator[str]:
    kind, text, quotes = block.kind, block.text, quotes_of(quotable)
    release = quotes.release
    if kind == NewsBlock.Kind.CHART:
        yield from mistakes_in_chart(block.shows, block.look, release)
    elif kind == NewsBlock.Kind.TABLE:
        yield from mistakes_in_table(block.shows, release)
    else:
        yield from mistakes_in(f"{text}\n{block.speaker}", quotes)
    if kind == NewsBlock.Kind.FIGURES and release is None:
        yield _("The strip of key figures shows those of a release, but the story has none.")
    if kind in WORDED and not text.strip():
        yield _("This block has no text.")
    if kind == NewsBlock.Kind.RELATED and not block.related_id:
        yield _("There is a place for the card of a related publication, but none is chosen.")
    yield from mistakes_in_media_block(block)
