"""The text of a block: a small part of Markdown, with references to figures and people in it.

Paragraphs, lists, emphasis, links and line breaks; no HTML, headings, images, tables or code. References are read
before any markup is, so nothing in a number or a name is taken for markup. The reasons are in docs/newsroom.md.
"""

import re
from collections.abc import Iterator, MutableMapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.html import escape
from django.utils.safestring import SafeString
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from reports.models import NewsBlock, Quotable, Quotes, quotes_of
from reports.named import NOBODY, People, shown_person
from reports.pages import anchor
from reports.references import checked
from reports.wording.quoting import PERSON, REFERENCE, Reference

Kind = NewsBlock.Kind
# Blocks whose text is read so. The others' are plain, with references.
RICH = frozenset({Kind.PARAGRAPH, Kind.FIGURE, Kind.CALLOUT, Kind.APPEAL, Kind.QUOTE})
RULES = ("list", "emphasis", "link", "newline", "escape")
SCHEMES = frozenset({"http", "https", "mailto"})
SPACE = re.compile(r"\s+")
ENDS = ("paragraph_close", "hardbreak", "softbreak")


@dataclass(frozen=True, slots=True)
class _Reading:
    """With what the references of a text are printed; as they are written where ``raw``."""

    quotes: Quotes
    language: str
    people: People = field(default_factory=dict)
    raw: bool = False


def rich_text(text: str, quotable: Quotable, language: str, people: People = NOBODY) -> SafeString:
    """Safe HTML; each figure is a link to how it was counted.

    Raises BadReference when a reference names no known figure.
    """
    written: str = MARKDOWN.render(
        _in_one_line(text), {"reading": _Reading(quotes_of(quotable), language, people)}
    )
    return SafeString(written.strip())  # markup of the text itself is never let through


def plain_rich_text(text: str, quotable: Quotable, language: str, people: People = NOBODY) -> str:
    """What a reader reads of it, without markup, its references printed."""
    return _words(text, _Reading(quotes_of(quotable), language, people))


def without_markup(text: str) -> str:
    """Its words, with the references as they are written: for whoever looks for names or numbers in it."""
    return _words(text, _Reading(Quotes(), "", raw=True))


def _words(text: str, reading: _Reading) -> str:
    return "".join(_said(MARKDOWN.parse(_in_one_line(text), {"reading": reading}))).strip()


def _said(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.children:
            yield from _said(token.children)
        elif token.type in ENDS:
            yield "\n"
        else:
            yield token.content


def _in_one_line(text: str) -> str:
    """A reference that runs over the end of a line stays one."""
    text = REFERENCE.sub(lambda found: SPACE.sub(" ", found[0]), text)
    return PERSON.sub(lambda found: SPACE.sub(" ", found[0]), text)


def _reference(state: StateInline, silent: bool) -> bool:
    """``[[path]]`` and ``[[person:CODE]]``, before anything else is read."""
    if not state.src.startswith("[[", state.pos):
        return False
    figure = REFERENCE.match(state.src, state.pos)
    found = figure or PERSON.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        reading: _Reading = state.env["reading"]
        if reading.raw:
            state.pending += found[0]
        elif figure:
            _push_figure(state, Reference(figure["path"], figure["words"]), reading)
        else:
            before = state.src[: state.pos].rstrip("*_")
            state.pending += shown_person(found, before, reading.people, reading.language)
    state.pos = found.end()
    return True


def _push_figure(state: StateInline, reference: Reference, reading: _Reading) -> None:
    checked(reference, reading.quotes)
    words = reading.quotes.printed(reference, reading.language) or ""
    token = state.push("figure", "", 0)
    token.content, token.meta = words, {"path": reference.path}


def _show_figure(
    _renderer: RendererHTML,
    tokens: Sequence[Token],
    number: int,
    _options: Any,
    _env: MutableMapping[str, Any],
) -> str:
    token = tokens[number]
    return f'<a class="figure" href="#{escape(anchor(token.meta["path"]))}">{escape(token.content)}</a>'


def _show_link(
    renderer: RendererHTML, tokens: Sequence[Token], number: int, options: Any, env: MutableMapping[str, Any]
) -> str:
    tokens[number].attrs.pop("title", None)
    if is_foreign(str(tokens[number].attrs["href"])):
        tokens[number].attrSet("rel", "noopener")
    return renderer.renderToken(tokens, number, options, env)


def is_link(address: str) -> bool:
    """An address of ours, or a whole one by a way we know."""
    if address.startswith(("/", "#")):
        return not address.startswith("//")
    return urlsplit(address).scheme.lower() in SCHEMES


def is_foreign(address: str) -> bool:
    return urlsplit(address).netloc not in ("", urlsplit(settings.SITE_URL).netloc)


def _reader() -> MarkdownIt:
    markdown = MarkdownIt("zero", {"html": False}).enable(RULES)
    markdown.inline.ruler.before("text", "reference", _reference)
    markdown.add_render_rule("figure", _show_figure)
    markdown.add_render_rule("link_open", _show_link)
    markdown.validateLink = is_link  # type: ignore[method-assign, assignment]
    return markdown


MARKDOWN = _reader()
