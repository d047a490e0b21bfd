"""What readers see: the values that public pages, feeds and their data may show, and no others.

A template reads only these; what is not listed here does not leave the house.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from typing import Any, Literal

from django.utils.safestring import SafeString, mark_safe

from reports.charts import Chart, Table, inline_svg
from reports.references import Piece

BlockKind = Literal[
    "paragraph",
    "heading",
    "figures",
    "chart",
    "table",
    "related",
    "quote",
    "callout",
    "appeal",
    "photo",
    "document",
    "video",
]
RevisionKind = Literal["update", "correction", "retraction"]
ReleaseStatus = Literal["provisional", "final"]

LOCALES = {"be": "be_BY", "ru": "ru_RU", "en": "en_GB"}
# Within a script these could end it or start another; as escapes they mean the same in JSON.
JSON_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def anchor(path: str) -> str:
    """Where on its page a figure says how it was counted."""
    return f"figure-{path}"


@dataclass(frozen=True, slots=True)
class Link:
    label: str
    url: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """``url``: the sibling, or that language’s front page. ``alternate``: the whole address of a sibling."""

    code: str
    label: str
    name: str
    url: str
    current: bool = False
    alternate: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time for machines, offset included, and in the reader's words."""

    at: datetime
    words: str

    @property
    def iso(self) -> str:
        return self.at.isoformat(timespec="seconds")

    @property
    def offset(self) -> str:
        """From UTC, as readers elsewhere need it: +03:00."""
        return self.iso[-6:]


@dataclass(frozen=True, slots=True)
class FooterBlock:
    """Partnership, membership or support; a blank line in the text parts its paragraphs."""

    title: str
    text: str = ""
    link: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMeta:
    """What every public page has around its text; ``canonical``, ``feed``, ``image`` are whole addresses."""

    title: str
    description: str
    language: str
    canonical: str
    home: str
    languages: tuple[LanguageLink, ...]
    navigation: tuple[Link, ...] = ()
    footer: tuple[FooterBlock, ...] = ()
    feed: str = ""
    image: str = ""
    image_words: str = ""
    is_preview: bool = False
    is_indexed: bool = True

    @property
    def locale(self) -> str:
        return LOCALES[self.language]

    @property
    def siblings(self) -> list[LanguageLink]:
        """The same page in the other languages."""
        return [link for link in self.languages if link.alternate and not link.current]


@dataclass(frozen=True, slots=True)
class NewsItem:
    """A publication in a list."""

    headline: str
    url: str
    published: Moment
    teaser: str = ""
    kicker: str = ""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """``url``: to how it was counted. ``value`` is a number as printed, or the words for it."""

    value: str
    label: str
    url: str = ""

    @property
    def is_words(self) -> bool:
        return not any(letter.isdigit() for letter in self.value)


@dataclass(frozen=True, slots=True)
class PagePhoto:
    """``alt`` says what is seen, ``caption`` what it means; without ``alt`` the caption is read out.

    ``sizes``: width and address of every file of it, the smallest first. ``first`` of its page: asked for at once.
    """

    url: str
    width: int
    height: int
    caption: str
    credit: str
    alt: str = ""
    licence: Link | None = None
    sizes: tuple[tuple[int, str], ...] = ()
    first: bool = True

    @property
    def srcset(self) -> str:
        return ", ".join(f"{url} {width}w" for width, url in self.sizes)


@dataclass(frozen=True, slots=True)
class PageDocument:
    """``facts``: kind, pages and size in the reader's words."""

    title: str
    url: str
    facts: str


@dataclass(frozen=True, slots=True)
class PageVideo:
    """A link to a video elsewhere; ``host`` is told before it is opened."""

    title: str
    url: str
    host: str


@dataclass(frozen=True, slots=True)
class ChartBlock:
    """``downloads``: the same chart as CSV, PNG and SVG; ``page``: the address of the chart alone."""

    chart: Chart
    note: str = ""
    downloads: tuple[Link, ...] = ()
    page: str = ""

    @property
    def svg(self) -> SafeString:
        return inline_svg(self.chart)


@dataclass(frozen=True, slots=True)
class TableBlock:
    """``slug`` is different for each table of a page."""

    slug: str
    table: Table
    subtitle: str
    note: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A part of a text, in its place; what it holds depends on its kind.

    paragraph, callout, appeal: ``html``; quote: ``html`` and ``speaker``; heading: ``pieces``; figures: ``figures``;
    chart: ``chart``; table: ``table``; related: ``related``; photo: ``photo``; document: ``document``;
    video: ``video``.
    """

    kind: BlockKind
    html: SafeString | str = ""
    pieces: tuple[Piece, ...] = ()
    speaker: str = ""
    figures: tuple[KeyFigure, ...] = ()
    chart: ChartBlock | None = None
    table: TableBlock | None = None
    related: NewsItem | None = None
    photo: PagePhoto | None = None
    document: PageDocument | None = None
    video: PageVideo | None = None

    @property
    def template(self) -> str:
        return f"public/blocks/{self.kind}.html"


@dataclass(frozen=True, slots=True)
class CountedFigure:
    """One figure and how it was counted: its rule is a sentence about all figures of its indicator, or about the
    list that was counted."""

    path: str
    value: str
    label: str
    unit: str
    rule: str

    @property
    def anchor(self) -> str:
        return anchor(self.path)

    @property
    def alone(self) -> tuple["CountedFigure"]:
        """As a table of one row."""
        return (self,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """How the figures of one release were counted. ``basis`` says what all of them have in common."""

    release: Link
    as_of: Moment
    status: ReleaseStatus
    status_words: str
    basis: str
    figures: tuple[CountedFigure, ...]


@dataclass(frozen=True, slots=True)
class ChangedFigure:
    """A figure that readers read before and read now, as printed."""

    label: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionNote:
    """What an update, a correction or a retraction changed, and when; ``why`` we were wrong."""

    kind: RevisionKind
    at: Moment
    note: str
    why: str = ""
    figures: tuple[ChangedFigure, ...] = ()
    substantial: bool = False

    @property
    def comment(self) -> dict[str, Any]:
        """For machines, in the words of schema.org."""
        text = " ".join(filter(None, (self.note, self.why)))
        return {"@type": "CorrectionComment", "text": text, "datePublished": self.at.iso}


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierVersion:
    """The banner over a version that is no longer the current one."""

    number: int
    published: Moment
    replaced: Moment
    current: str
    versions: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedVersion:
    number: int
    published: Moment
    kind_words: str
    url: str
    is_current: bool
    note: RevisionNote | None = None
    status_words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionsPage:
    meta: PageMeta
    headline: str
    current: str
    versions: tuple[ListedVersion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedElsewhere:
    """What a page quotes besides its own release: figures of other periods, and lists that were counted."""

    further: tuple[Counting, ...] = ()
    lists: tuple[CountedFigure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationPage:
    meta: PageMeta
    headline: str
    published: Moment
    organisation: str
    kicker: str = ""
    lead: tuple[Piece, ...] = ()
    modified: Moment | None = None
    photo: PagePhoto | None = None
    blocks: tuple[Block, ...] = ()
    caveat: tuple[Piece, ...] = ()
    counting: Counting | None = None
    elsewhere: QuotedElsewhere | None = None
    latest: tuple[NewsItem, ...] = ()
    revisions: tuple[RevisionNote, ...] = ()
    versions: str = ""
    earlier: EarlierVersion | None = None

    @property
    def notices(self) -> list[RevisionNote]:
        """Corrections that change what readers may have concluded: at the top of the page."""
        return [note for note in self.revisions if note.substantial]

    @property
    def body(self) -> tuple["Block", ...]:
        """What stands before the caveat: all but the appeals at the end."""
        return self.blocks[: len(self.blocks) - len(self.closing)]

    @property
    def closing(self) -> tuple["Block", ...]:
        return tuple(takewhile(lambda block: block.kind == "appeal", reversed(self.blocks)))[::-1]

    @property
    def news_article(self) -> SafeString:
        """The page for machines, in the words of schema.org."""
        publisher = {"@type": "Organization", "name": self.organisation}
        described: dict[str, Any] = {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "mainEntityOfPage": self.meta.canonical,
            "headline": self.headline,
            "description": self.meta.description,
            "inLanguage": self.meta.language,
            "datePublished": self.published.iso,
            "dateModified": (self.modified or self.published).iso,
            "author": publisher,
            "publisher": publisher,
        }
        if self.meta.image:
            described["image"] = [self.meta.image]
        if corrections := [note.comment for note in self.revisions if note.kind == "correction"]:
            described["correction"] = corrections
        return as_script(described)


def as_script(described: dict[str, Any]) -> SafeString:
    written = json.dumps(described, ensure_ascii=False).translate(JSON_ESCAPES)
    return mark_safe(written)  # noqa: S308 - nothing in it can leave the script any more


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontPage:
    """``figures`` and ``photo`` are those of the first publication."""

    meta: PageMeta
    first: NewsItem | None = None
    figures: tuple[KeyFigure, ...] = ()
    photo: PagePhoto | None = None
    items: tuple[NewsItem, ...] = ()
    archive: Link | None = None


@dataclass(frozen=True, slots=True)
class ArchiveMonth:
    """``count`` of publications; a month without any has no address."""

    label: str
    count: int
    url: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivePage:
    """A year or a month: what was published in it, newest first."""

    meta: PageMeta
    heading: str
    years: tuple[Link, ...]
    months: tuple[ArchiveMonth, ...] = ()
    items: tuple[NewsItem, ...] = ()
    earlier: Link | None = None
    later: Link | None = None


@dataclass(frozen=True, slots=True)
class FigureTable:
    """One breakdown of an indicator, or its totals; *withheld* when a group in it is too small to be shown."""

    heading: str
    figures: tuple[CountedFigure, ...]
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class IndicatorSection:
    slug: str
    heading: str
    rule: str
    tables: tuple[FigureTable, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasePage:
    """A release: every figure that may be published, with its rule, and who quotes it."""

    meta: PageMeta
    code: str
    heading: str
    as_of: Moment
    status: ReleaseStatus
    status_words: str
    basis: str
    sections: tuple[IndicatorSection, ...]
    quoted_by: tuple[NewsItem, ...] = ()
    downloads: tuple[Link, ...] = ()
    charts: tuple[Link, ...] = ()
    growth: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartPage:
    """A chart alone. ``shown_in``: the publication or release it belongs to; ``embed``: what others put into their
    page, ``height`` pixels high there; ``downloads``: as SVG, PNG, CSV and described for programs."""

    meta: PageMeta
    block: ChartBlock
    shown_in: Link
    release: Link
    as_of: Moment
    status_words: str
    basis: str
    rule: str
    embed: str
    downloads: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbeddedChart:
    """What stands in the frame on somebody else's page; ``page``: the whole address of the chart alone."""

    language: str
    block: ChartBlock
    page: str


@dataclass(frozen=True, slots=True)
class GrowthRow:
    """What a release said of a count: ``change`` since the release before, as printed; empty for the first."""

    release: Link
    as_of: Moment
    value: str
    change: str
    status_words: str


@dataclass(frozen=True, slots=True)
class GrowthSection:
    """How one count of a period grew."""

    slug: str
    heading: str
    drawn: "ChartBlock"
    rows: tuple[GrowthRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GrowthPage:
    meta: PageMeta
    heading: str
    sections: tuple[GrowthSection, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataPage:
    """All releases, newest first, each with the words for its period; ``monthly``: all months in one file."""

    meta: PageMeta
    releases: tuple["ListedRelease", ...]
    monthly: Link | None = None


@dataclass(frozen=True, slots=True)
class ListedRelease:
    code: str
    heading: str
    url: str
    as_of: Moment
    status_words: str


@dataclass(frozen=True, slots=True)
class Rule:
    """``slug`` of the indicator, so that a link can lead to its rule."""

    slug: str
    heading: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodPage:
    meta: PageMeta
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """Somebody who agreed to be named, by name or initials; ``recognised_on`` in EDTF and in words."""

    public_id: str
    name: str
    url: str
    recognised_on: str
    recognised: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPage:
    """``whole``: how many there are in all, the figure of a release. It does not move with who is named."""

    meta: PageMeta
    people: tuple[ListedPerson, ...]
    shown: str
    whole: str = ""
    release: Link | None = None
    total: int | None = None
    downloads: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPage:
    meta: PageMeta
    name: str
    facts: tuple[str, ...]
    register: Link
