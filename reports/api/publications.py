"""Publications as readers read them."""

import datetime
from collections.abc import Sequence
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import translation
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from rest_framework.request import Request
from rest_framework.response import Response

from cases.api.endpoints import ListEndpoint, OneEndpoint
from cases.api.fields import Field
from cases.api.paging import bad_cursor, cursor_of, next_page, read_cursor
from cases.api.parameters import Parameter, read_days, read_limit
from cases.api.problems import GONE, NOT_FOUND, ApiProblem, Kind, Mistake, refusal
from cases.languages import LANGUAGES, reader_language
from reports.api.fields import address, chosen, moment, text, things
from reports.models import NewsArticle
from reports.models.news import NewsArticleQuerySet
from reports.pages import Block, NewsItem, PublicationPage
from reports.published import READ, as_published, list_of
from reports.publishing import is_retracted
from reports.site.addresses import whole
from reports.site.publication import news_item, people_of, publication_page
from reports.site.revisions import retraction

NUMBER = Field(
    name="number", meaning=gettext_lazy("its lasting number"), example=12, kind="integer", nullable=False
)
IN_LIST = (
    NUMBER,
    text("language", gettext_lazy("the language it is written in"), "en", words=LANGUAGES, nullable=False),
    address(
        "url", gettext_lazy("the address of its page"), "https://example.org/en/news/12-almost-a-thousand/"
    ),
    moment("published_at", gettext_lazy("when it was published")),
    moment("modified_at", gettext_lazy("when readers were told of a change last"), nullable=True),
    text("kicker", gettext_lazy("the line above the headline"), "Statistics"),
    text("headline", gettext_lazy("headline"), "Almost a thousand detentions", nullable=False),
    text("teaser", gettext_lazy("in a sentence or two"), "At least 987 detentions in three months."),
    text("release", gettext_lazy("the release its figures are of"), "2024-Q1-2024-04-26"),
)
FIGURES = (
    text("path", gettext_lazy("the figure, as releases name it"), "detentions.total", nullable=False),
    text("label", gettext_lazy("what it is called"), "Detentions", nullable=False),
    text("printed", gettext_lazy("as readers read it"), "987", nullable=False),
    text("unit", gettext_lazy("what is counted"), "detention"),
    text("rule", gettext_lazy("how it was counted"), "Every detention counts.", nullable=False),
)
BLOCKS = (
    text("kind", gettext_lazy("what the part is"), "paragraph", nullable=False),
    text("text", gettext_lazy("the words of it"), "There were at least 987 detentions."),
    text("html", gettext_lazy("the same as it stands on the page"), "<p>There were …</p>"),
    text("speaker", gettext_lazy("who said it"), None),
    address("url", gettext_lazy("where it leads"), "https://example.org/en/news/12-a/charts/3/"),
)
REVISIONS = (
    text(
        "kind",
        gettext_lazy("what it was"),
        "correction",
        words=("update", "correction", "retraction"),
        nullable=False,
    ),
    moment("at", gettext_lazy("when readers were told")),
    text("note", gettext_lazy("what changed"), "A detention was counted twice.", nullable=False),
    text("why", gettext_lazy("why we were wrong"), None),
)
WHOLE = (
    *IN_LIST,
    text("lead", gettext_lazy("the first paragraph"), "At least 987 detentions …"),
    things("blocks", gettext_lazy("the parts of the page, in their order"), BLOCKS),
    text("caveat", gettext_lazy("what the figures do not say"), None),
    things("figures", gettext_lazy("every figure of the page and how it was counted"), FIGURES),
    things("revisions", gettext_lazy("how it changed, the newest first"), REVISIONS),
)
FROM = Parameter(
    "from",
    gettext_lazy("published on or after this day; a month or year stands for its first"),
    "2024-04",
)
TO = Parameter(
    "to", gettext_lazy("published on or before this day; a month or year stands for its last"), "2024-04-30"
)
RELEASE = Parameter("release", gettext_lazy("whose figures are those of this release"), "2024-Q1-2024-04-26")


def row_of(article: NewsArticle, item: NewsItem) -> dict[str, Any]:
    release = article.story.release
    return {
        "number": article.pk,
        "language": article.language,
        "url": whole(item.url),
        "published_at": item.published.iso,
        "modified_at": article.modified_at.isoformat(timespec="seconds") if article.modified_at else None,
        "kicker": item.kicker or None,
        "headline": item.headline,
        "teaser": item.teaser or None,
        "release": release.code if release else None,
    }


class Publications(ListEndpoint):
    title = gettext_lazy("Publications")
    meaning = gettext_lazy("Those in the language of the answer, the newest first.")
    group = "published"

    @classmethod
    def all_fields(cls) -> tuple[Field, ...]:
        return IN_LIST

    @classmethod
    def parameters(cls) -> list[Parameter]:
        return [FROM, TO, RELEASE, *super().parameters()]

    def get(self, request: Request) -> Response:
        fields, limit = self.fields(), read_limit(self.given)
        self.columns = [field.name for field in fields]
        articles = list_of(self._asked()[: limit + 1])
        people = people_of(articles[:limit])
        rows = [chosen(row_of(article, news_item(article, people)), fields) for article in articles[:limit]]
        if len(articles) <= limit:
            return self.page(rows, None)
        last = articles[limit - 1]
        at = last.published_at.isoformat() if last.published_at else ""
        return self.page(rows, next_page(request._request, cursor_of(after=last.pk, at=at)))

    def _asked(self) -> NewsArticleQuerySet:
        found = NewsArticle.objects.published().in_language(reader_language()).newest_first()
        for name, condition, end in (
            ("from", "published_at__date__gte", 0),
            ("to", "published_at__date__lte", 1),
        ):
            if name in self.given:
                found = found.filter(**{condition: self._day(name, end)})
        if "release" in self.given:
            code = self.given["release"].replace("\x00", "")
            found = found.filter(Q(current__release__code=code) | Q(current__further__code=code)).distinct()
        position = read_cursor(self.given, {"after": int, "at": str})
        if position is None:
            return found
        at = self._moment(position.get("at", ""))
        return found.filter(Q(published_at__lt=at) | Q(published_at=at, pk__lt=position["after"]))

    def _day(self, name: str, end: int) -> datetime.date:
        try:
            return read_days(self.given[name])[end]
        except ValidationError as error:
            raise refusal(Mistake(name, " ".join(error.messages))) from None

    def _moment(self, written: str) -> datetime.datetime:
        try:
            at = datetime.datetime.fromisoformat(written)
            return at.astimezone(datetime.UTC) if at.tzinfo else at.replace(tzinfo=datetime.UTC)
        except (ValueError, OverflowError):
            raise bad_cursor() from None


class Publication(OneEndpoint):
    title = gettext_lazy("One publication")
    meaning = gettext_lazy("In the language it is written in, whatever language is asked for.")
    group = "published"
    problems: ClassVar[Sequence[Kind]] = (NOT_FOUND, GONE)

    @classmethod
    def all_fields(cls) -> tuple[Field, ...]:
        return WHOLE

    def get(self, request: Request, number: int) -> Response:
        fields = self.fields()
        article = NewsArticle.objects.select_related(*READ).filter(pk=number).first()
        if article is None or not (article.is_public or article.status == NewsArticle.Status.WITHDRAWN):
            raise ApiProblem(NOT_FOUND, _("There is no publication of this number."))
        read = as_published(article)
        if article.status == NewsArticle.Status.WITHDRAWN:
            raise _gone(read)
        with translation.override(read.language):
            row = whole_row(read)
        return Response(chosen(row, fields))


def _gone(article: NewsArticle) -> ApiProblem:
    """Of one that was retracted readers are told when and why."""
    told = retraction(article) if is_retracted(article) else None
    if told is None:
        return ApiProblem(GONE, _("This publication was withdrawn."))
    return ApiProblem(
        GONE,
        _("This publication was retracted: %(why)s") % {"why": told.note},
        retracted={"at": told.at.iso, "note": told.note, "why": told.why or None},
    )


def whole_row(article: NewsArticle) -> dict[str, Any]:
    page = publication_page(article)
    item = NewsItem(page.headline, _path_of(page), page.published, page.meta.description, page.kicker)
    return row_of(article, item) | {
        "url": page.meta.canonical,
        "lead": _joined(page.lead),
        "blocks": [_block(block) for block in page.blocks],
        "caveat": _joined(page.caveat),
        "figures": _figures(page),
        "revisions": [
            {"kind": note.kind, "at": note.at.iso, "note": note.note, "why": note.why or None}
            for note in page.revisions
        ],
    }


def _path_of(page: PublicationPage) -> str:
    return next((link.url for link in page.meta.languages if link.current), "")


def _joined(pieces: Sequence[Any]) -> str | None:
    return "".join(piece.text for piece in pieces) or None


def _figures(page: PublicationPage) -> list[dict[str, Any]]:
    counted = list(page.counting.figures) if page.counting else []
    if page.elsewhere:
        counted += [figure for one in page.elsewhere.further for figure in one.figures]
        counted += page.elsewhere.lists
    return [
        {
            "path": figure.path,
            "label": figure.label,
            "printed": figure.value,
            "unit": figure.unit or None,
            "rule": figure.rule,
        }
        for figure in counted
    ]


def _block(block: Block) -> dict[str, Any]:
    """What kind of part it is, its words, and where it leads."""
    words, leads = _words_of(block)
    return {
        "kind": block.kind,
        "text": words or None,
        "html": str(block.html) or None,
        "speaker": block.speaker or None,
        "url": _whole(leads) if leads else None,
    }


def _words_of(block: Block) -> tuple[str, str]:
    if block.figures:
        return "; ".join(f"{figure.label}: {figure.value}" for figure in block.figures), ""
    if block.chart:
        return block.chart.chart.description, block.chart.page
    if block.table:
        return block.table.table.caption, ""
    if block.related:
        return block.related.headline, block.related.url
    if block.photo:
        return block.photo.caption, block.photo.url
    if block.document:
        return block.document.title, block.document.url
    if block.video:
        return block.video.title, block.video.url
    return _joined(block.pieces) or strip_tags(str(block.html)).strip(), ""


def _whole(leads: str) -> str:
    return whole(leads) if leads.startswith("/") else leads
