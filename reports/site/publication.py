"""One publication: from an article, its blocks and its release to the page readers see."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from django.utils import timezone
from django.utils.translation import gettext

from cases.models.fields import in_language
from cases.public_people import NOTHING
from reports.models import NewsArticle, NewsBlock, Photo, Release
from reports.named import People, codes_in, people_in
from reports.pages import Block, ChartBlock, EarlierVersion, NewsItem, PagePhoto, PublicationPage
from reports.photos import may_be_shown
from reports.published import list_of
from reports.publishing import texts_of
from reports.references import CHARTS, paths_in, plain_text, read_pieces
from reports.site import addresses, counted, revisions
from reports.site.drawn import chart_block
from reports.site.frame import meta, moment

LATEST = 5
Kind = NewsBlock.Kind


def publication_page(
    article: NewsArticle, preview: bool = False, earlier: EarlierVersion | None = None
) -> PublicationPage:
    """A fixed number of queries: siblings, blocks, names of values, versions, latest news, foot, and what may be said
    of the people named and shown; the figures are the release's. ``earlier``: of a version that was replaced."""
    language, release = article.language, article.story.release
    latest = latest_articles(language, article.pk)
    related = [article.related] if article.related else []
    people = people_of([*related, *latest], article, article.story.photo)
    headline = plain_text(article.headline, release, language, people)
    public = NewsArticle.objects.published()
    siblings = {
        sibling.language: addresses.publication(sibling)
        for sibling in list_of(public.filter(story=article.story_id).exclude(pk=article.pk))
    }
    paths = quoted_paths(article)
    return PublicationPage(
        meta=meta(
            headline,
            plain_text(article.teaser, release, language, people),
            language,
            addresses.publication(article),
            siblings,
            image=addresses.share_image(article),
            image_words=plain_text(article.headline, release, language),
            preview=preview,
            indexed=earlier is None,
        ),
        headline=headline,
        published=moment(article.published_at or timezone.now(), language),
        modified=moment(article.modified_at, language) if article.modified_at else None,
        organisation=organisation(),
        kicker=article.kicker,
        lead=tuple(read_pieces(article.lead, release, language, people)),
        photo=page_photo(article.story.photo, language, people),
        blocks=tuple(
            _without_files(block) if earlier else block for block in _blocks(article, release, people)
        ),
        caveat=tuple(read_pieces(article.caveat, release, language, people)),
        appeal=article.appeal,
        counting=counted.counting(release, language, paths) if release and paths else None,
        latest=tuple(news_item(other, people) for other in latest),
        revisions=revisions.notes_of(article),
        versions=addresses.versions(article) if revisions.has_several(article) else "",
        earlier=earlier,
    )


def organisation() -> str:
    return gettext("The Human Rights Center “Viasna”")


def quoted_paths(article: NewsArticle) -> list[str]:
    """Every figure the page shows: in its texts and in its strip of key figures."""
    release = article.story.release
    paths = paths_in(texts_of(article))
    if release and any(block.kind == Kind.FIGURES for block in article.blocks.all()):
        paths = list(dict.fromkeys([*counted.key_paths(release, article.language), *paths]))
    return paths


def people_of(
    listed: Iterable[NewsArticle], page: NewsArticle | None = None, photo: Photo | None = None
) -> People:
    """What may be said of everybody to whom the articles of a list, the article of a page and the captions of a photo
    refer."""
    texts = [text for article in listed for text in (article.headline, article.teaser)]
    return people_in([*texts, *(page.texts if page else ()), *(photo.captions if photo else ())])


def news_item(article: NewsArticle, people: People) -> NewsItem:
    release, language = article.story.release, article.language
    return NewsItem(
        headline=plain_text(article.headline, release, language, people),
        url=addresses.publication(article),
        published=moment(article.published_at or timezone.now(), language),
        teaser=plain_text(article.teaser, release, language, people),
        kicker=article.kicker,
    )


def latest_articles(language: str, leave_out: int) -> list[NewsArticle]:
    newest = NewsArticle.objects.published().in_language(language).exclude(pk=leave_out).newest_first()
    return list_of(newest[:LATEST])


def page_photo(photo: Photo | None, language: str, people: People) -> PagePhoto | None:
    if photo is None or not may_be_shown(photo):
        return None
    caption = plain_text(in_language(photo, "caption", language), None, language, people)
    return PagePhoto(addresses.photo(photo), photo.width, photo.height, caption, photo.credit)


def _blocks(article: NewsArticle, release: Release | None, people: People) -> Iterator[Block]:
    for block in article.blocks.all():
        made = _block(article, release, block, people)
        if made:
            yield made


def _block(article: NewsArticle, release: Release | None, block: NewsBlock, people: People) -> Block | None:
    """None where a block has nothing to show: a card with no publication to lead to, figures without a release, the
    words of somebody whose story may not be told."""
    if block.kind == Kind.RELATED:
        related = article.related
        shown = related is not None and related.is_public
        return Block(kind="related", related=news_item(related, people)) if related and shown else None
    if block.kind == Kind.FIGURES:
        return (
            Block(kind="figures", figures=counted.key_figures(release, article.language)) if release else None
        )
    if block.kind == Kind.CHART:
        chart = _chart(article, release, block)
        return Block(kind="chart", chart=chart) if chart else None
    if not all(people.get(code, NOTHING).may("story") for code in codes_in([block.speaker])):
        return None
    pieces = tuple(read_pieces(block.text, release, article.language, people))
    said_by = plain_text(block.speaker, release, article.language, people)
    return Block(kind=block.kind, pieces=pieces, speaker=said_by)  # type: ignore[arg-type]


def _without_files(block: Block) -> Block:
    """The files of a chart are those of the version that is current."""
    return replace(block, chart=replace(block.chart, downloads=())) if block.chart else block


def _chart(article: NewsArticle, release: Release | None, block: NewsBlock) -> ChartBlock | None:
    if release is None or block.shows not in CHARTS:
        return None
    return chart_block(article, release, block)
