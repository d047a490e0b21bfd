"""One publication: from an article, its blocks and its release to the page readers see."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext

from cases.models.fields import in_language
from reports.models import NewsArticle, NewsBlock, Photo, Release
from reports.pages import Block, ChartBlock, NewsItem, PagePhoto, PublicationPage
from reports.publishing import texts_of
from reports.references import CHARTS, paths_in, plain_text, read_pieces
from reports.site import addresses, counted
from reports.site.drawn import chart_block
from reports.site.frame import meta, moment

LATEST = 5
Kind = NewsBlock.Kind


def publication_page(article: NewsArticle, preview: bool = False) -> PublicationPage:
    """Six queries: siblings, blocks, names of values, latest news, foot; the figures are the release's."""
    language, release = article.language, article.story.release
    headline = plain_text(article.headline, release, language)
    public = NewsArticle.objects.published()
    siblings = {
        sibling.language: addresses.publication(sibling)
        for sibling in public.filter(story=article.story_id).exclude(pk=article.pk)
    }
    paths = quoted_paths(article)
    return PublicationPage(
        meta=meta(
            headline,
            plain_text(article.teaser, release, language),
            language,
            addresses.publication(article),
            siblings,
            image=addresses.share_image(article),
            image_words=headline,
            preview=preview,
        ),
        headline=headline,
        published=moment(article.published_at or timezone.now(), language),
        modified=moment(article.modified_at, language) if article.modified_at else None,
        organisation=organisation(),
        kicker=article.kicker,
        lead=tuple(read_pieces(article.lead, release, language)),
        photo=page_photo(article.story.photo, language),
        blocks=tuple(_blocks(article, release)),
        caveat=tuple(read_pieces(article.caveat, release, language)),
        appeal=article.appeal,
        counting=counted.counting(release, language, paths) if release and paths else None,
        latest=latest_news(language, article.pk),
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


def news_item(article: NewsArticle) -> NewsItem:
    release, language = article.story.release, article.language
    return NewsItem(
        headline=plain_text(article.headline, release, language),
        url=addresses.publication(article),
        published=moment(article.published_at or timezone.now(), language),
        teaser=plain_text(article.teaser, release, language),
        kicker=article.kicker,
    )


def latest_news(language: str, leave_out: int) -> tuple[NewsItem, ...]:
    newest = NewsArticle.objects.published().in_language(language).exclude(pk=leave_out).newest_first()
    return tuple(news_item(article) for article in newest.select_related("story__release")[:LATEST])


def page_photo(photo: Photo | None, language: str) -> PagePhoto | None:
    if photo is None or not photo.people_consented:
        return None
    return PagePhoto(
        photo.image.url, photo.width, photo.height, in_language(photo, "caption", language), photo.credit
    )


def _blocks(article: NewsArticle, release: Release | None) -> Iterator[Block]:
    for block in article.blocks.all():
        made = _block(article, release, block)
        if made:
            yield made


def _block(article: NewsArticle, release: Release | None, block: NewsBlock) -> Block | None:
    """None where a block has nothing to show: a card with no publication to lead to, figures without a release."""
    if block.kind == Kind.RELATED:
        related = article.related
        return Block(kind="related", related=news_item(related)) if related and related.is_public else None
    if block.kind == Kind.FIGURES:
        return (
            Block(kind="figures", figures=counted.key_figures(release, article.language)) if release else None
        )
    if block.kind == Kind.CHART:
        chart = _chart(article, release, block)
        return Block(kind="chart", chart=chart) if chart else None
    text, speaker = block.text, ""
    if block.kind == Kind.QUOTE:
        text, _line, speaker = block.text.strip().rpartition("\n")
    pieces = tuple(read_pieces(text or speaker, release, article.language))
    return Block(kind=block.kind, pieces=pieces, speaker=speaker if text else "")  # type: ignore[arg-type]


def _chart(article: NewsArticle, release: Release | None, block: NewsBlock) -> ChartBlock | None:
    if release is None or block.text.strip() not in CHARTS:
        return None
    return chart_block(article, release, block)
