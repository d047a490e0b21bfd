"""One publication: from an article, its blocks and its release to the page readers see."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from django.utils import timezone
from django.utils.translation import gettext

from cases.public_people import NOTHING
from reports.models import NewsArticle, NewsBlock, Photo, Quotes
from reports.named import People, codes_in, people_in
from reports.pages import Block, Counting, EarlierVersion, NewsItem, PublicationPage
from reports.photos import photos_of, shown_of
from reports.published import list_of
from reports.publishing import texts_of
from reports.references import paths_in, plain_text, read_pieces
from reports.rich_text import RICH, rich_text
from reports.site import addresses, counted, revisions
from reports.site.charts import block_in_page
from reports.site.frame import meta, moment
from reports.site.media import KINDS, media_block, page_photo
from reports.site.shared import chart_for_sharing

LATEST = 5
Kind = NewsBlock.Kind


def publication_page(
    article: NewsArticle, preview: bool = False, earlier: EarlierVersion | None = None
) -> PublicationPage:
    """A fixed number of queries: siblings, blocks, names of values, versions, latest news, foot, what is quoted besides
    the release, and what may be said of the people named and shown; the figures are frozen. ``earlier``: of a version
    that was replaced."""
    language, quotes = article.language, article.story.quotes
    latest = latest_articles(language, article.pk)
    related = [block.related for block in article.blocks.all() if block.related]
    people = people_of([*related, *latest], article)
    photos = shown_of(photos_of(article))
    headline = plain_text(article.headline, quotes, language, people)
    public = NewsArticle.objects.published()
    siblings = {
        sibling.language: addresses.publication(sibling)
        for sibling in list_of(public.filter(story=article.story_id).exclude(pk=article.pk))
    }
    paths = quoted_paths(article)
    return PublicationPage(
        meta=meta(
            headline,
            plain_text(article.teaser, quotes, language, people),
            language,
            addresses.publication(article),
            siblings,
            image=addresses.share_image(article),
            image_words=words_of_picture(article),
            preview=preview,
            indexed=earlier is None,
        ),
        headline=headline,
        published=moment(article.published_at or timezone.now(), language),
        modified=moment(article.modified_at, language) if article.modified_at else None,
        organisation=organisation(),
        kicker=article.kicker,
        lead=tuple(read_pieces(article.lead, quotes, language, people)),
        photo=page_photo(article.story.photo, language, people, photos),
        blocks=tuple(
            _without_files(block) if earlier else block for block in _blocks(article, quotes, people, photos)
        ),
        caveat=tuple(read_pieces(article.caveat, quotes, language, people)),
        counting=_counting(quotes, language, paths),
        elsewhere=counted.elsewhere(quotes, language, paths),
        latest=tuple(news_item(other, people) for other in latest),
        revisions=revisions.notes_of(article),
        versions=addresses.versions(article) if revisions.has_several(article) else "",
        earlier=earlier,
    )


def words_of_picture(article: NewsArticle) -> str:
    """What the picture says that is shown where the page is shared."""
    chart = chart_for_sharing(article)
    return (
        chart.description if chart else plain_text(article.headline, article.story.quotes, article.language)
    )


def _counting(quotes: Quotes, language: str, paths: list[str]) -> Counting | None:
    """Of the story's own release, whichever way its figures are quoted."""
    own = quotes.by_release(paths).get(quotes.release, []) if quotes.release else []
    return counted.counting(quotes.release, language, own) if quotes.release and own else None


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
    return people_in([*texts, *(page.texts if page else ()), *(photo.texts if photo else ())])


def news_item(article: NewsArticle, people: People) -> NewsItem:
    quotes, language = article.story.quotes, article.language
    return NewsItem(
        headline=plain_text(article.headline, quotes, language, people),
        url=addresses.publication(article),
        published=moment(article.published_at or timezone.now(), language),
        teaser=plain_text(article.teaser, quotes, language, people),
        kicker=article.kicker,
    )


def latest_articles(language: str, leave_out: int) -> list[NewsArticle]:
    newest = NewsArticle.objects.published().in_language(language).exclude(pk=leave_out).newest_first()
    return list_of(newest[:LATEST])


def _blocks(article: NewsArticle, quotes: Quotes, people: People, photos: set[int]) -> Iterator[Block]:
    """``photos``: those that may be seen now."""
    first_photo = article.story.photo_id not in photos
    for block in article.blocks.all():
        if block.kind in KINDS:
            made = media_block(block, quotes.release, article.language, people, photos, first_photo)
        else:
            made = _block(article, quotes, block, people)
        if made:
            first_photo = first_photo and made.photo is None
            yield made


def _block(article: NewsArticle, quotes: Quotes, block: NewsBlock, people: People) -> Block | None:
    """None where a block has nothing to show: a card with no publication to lead to, figures without a release, the
    words of somebody whose story may not be told."""
    release = quotes.release
    if block.kind == Kind.RELATED:
        related = block.related
        shown = related is not None and related.is_public
        return Block(kind="related", related=news_item(related, people)) if related and shown else None
    if block.kind == Kind.FIGURES:
        return (
            Block(kind="figures", figures=counted.key_figures(release, article.language)) if release else None
        )
    if block.kind in (Kind.CHART, Kind.TABLE):
        return block_in_page(article, quotes.release, block)
    if not all(people.get(code, NOTHING).may("story") for code in codes_in([block.speaker])):
        return None
    if block.kind == Kind.HEADING:
        return Block(kind="heading", pieces=tuple(read_pieces(block.text, quotes, article.language, people)))
    if block.kind not in RICH:
        return None
    kind = Kind.PARAGRAPH if block.kind == Kind.FIGURE else block.kind
    html = rich_text(block.text, quotes, article.language, people)
    said_by = plain_text(block.speaker, quotes, article.language, people)
    return Block(kind=kind, html=html, speaker=said_by)  # type: ignore[arg-type]


def _without_files(block: Block) -> Block:
    """The files of a chart are those of the version that is current."""
    return replace(block, chart=replace(block.chart, downloads=(), page="")) if block.chart else block
