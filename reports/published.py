"""What readers read: an article frozen at each publishing, and read again as an article.

Public pages, lists, feeds, charts and share images are made from the object that `as_published` gives; what an editor
writes on afterwards is seen by nobody until it is published. Only people and photos are asked about at each reading.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Max, Q, QuerySet, prefetch_related_objects
from django.utils import timezone

from reports.models import Document, NewsArticle, NewsBlock, Photo, PublishedVersion, Release, Story
from reports.references import paths_in

Kind = PublishedVersion.Kind
Content = Mapping[str, Any]

TEXTS = ("slug", "kicker", "headline", "teaser", "lead", "caveat")
# Of a block: what leads to another row is kept as its number.
LEADS = {"photo": Photo, "document": Document, "related": NewsArticle}


def content_of(article: NewsArticle) -> dict[str, Any]:
    """Everything the page says, as it is written now: texts, the photo of the story, and each block in its place."""
    return {
        **{name: getattr(article, name) for name in TEXTS},
        "photo": article.story.photo_id,
        "blocks": [_content_of_block(block) for block in article.blocks.all()],
    }


def _content_of_block(block: NewsBlock) -> dict[str, Any]:
    said = {name: getattr(block, f"{name}_id" if name in LEADS else name) for name in NewsBlock.CONTENT}
    return {"id": block.pk, **said}


def freeze(
    article: NewsArticle, kind: str, by: User, note: str = "", changes: Content | None = None
) -> PublishedVersion:
    """Keep the article as it is now as what readers read from its moment on. The caller saves the article, which leads
    to the new version, in the same transaction."""
    last = article.versions.aggregate(last=Max("number"))["last"] or 0
    version = PublishedVersion.objects.create(
        article=article,
        number=last + 1,
        kind=kind,
        content=content_of(article),
        release=article.story.release,
        published_at=article.modified_at or article.published_at or timezone.now(),
        by=by,
        note=note,
        changes=dict(changes or {}),
    )
    version.photos.set(_led(version.content, "photo"))
    version.documents.set(_led(version.content, "document"))
    version.further.set(further_quoted(article))
    article.current = version
    return version


def further_quoted(article: NewsArticle) -> list[Release]:
    """The releases of other periods to which its texts lead."""
    quotes = article.story.quotes
    return [one for one in quotes.by_release(paths_in(article.texts)) if one != quotes.release]


def has_changed(article: NewsArticle) -> bool:
    """Whether something else is written now than readers read; False for what they never read."""
    version = article.current
    return version is not None and (with_new_figures(article) or content_of(article) != dict(version.content))


def with_new_figures(article: NewsArticle) -> bool:
    """Whether the article quotes other releases by now than readers read."""
    version = article.current
    if version is None:
        return False
    read = {release.pk for release in version.further.all()}
    return (
        article.story.release_id != version.release_id
        or {release.pk for release in further_quoted(article)} != read
    )


def as_published(article: NewsArticle, version: PublishedVersion | None = None) -> NewsArticle:
    """The article as readers read it (or read it in that version): not saved, never to be saved.

    Its photo, documents and related publications are those of the version; four queries at most for all of them
    together. The state of the article in the world – its status and dates – is what it is now.
    """
    version = version or article.current
    if version is None:
        raise ValueError("Readers have never read it.")
    return as_read([(article, version)])[0]


def as_read(pairs: Iterable[tuple[NewsArticle, PublishedVersion]]) -> list[NewsArticle]:
    """Each article in its version, with all that they lead to: four queries at most."""
    pairs = list(pairs)
    prefetch_related_objects([version for _article, version in pairs], "further")
    found = _led_to([version.content for _article, version in pairs])
    return [_as_read(article, version, found) for article, version in pairs]


def _as_read(
    article: NewsArticle, version: PublishedVersion, found: dict[str, dict[int, Any]]
) -> NewsArticle:
    content = version.content
    story = Story(pk=article.story_id, release=version.release, photo=found["photo"].get(content["photo"]))
    story.further_as_read = version.further.all()
    read = NewsArticle(
        pk=article.pk,
        story=story,
        language=article.language,
        status=article.status,
        published_at=article.published_at,
        modified_at=None if version.kind == Kind.FIRST else version.published_at,
        created_by_id=article.created_by_id,
        current=version,
        **{name: content[name] for name in TEXTS},
    )
    read._state.adding, read._state.db = False, article._state.db
    _keep_blocks(read, [_block(read, block, found) for block in content["blocks"]])
    return read


def _block(article: NewsArticle, content: Content, found: dict[str, dict[int, Any]]) -> NewsBlock:
    said = {
        # A later field means nothing in a version that was frozen before it was there.
        name: found[name].get(content[name] or 0) if name in LEADS else content[name]
        for name in NewsBlock.CONTENT
        if name in content
    }
    return NewsBlock(pk=content["id"], article=article, **said)


def _keep_blocks(article: NewsArticle, blocks: list[NewsBlock]) -> None:
    """As a prefetch keeps them, so that ``article.blocks.all()`` gives these and asks nothing."""
    kept: QuerySet[NewsBlock] = NewsBlock.objects.filter(article=article.pk)
    kept._result_cache = blocks
    kept._prefetch_done = True  # type: ignore[attr-defined]
    article._prefetched_objects_cache = {"blocks": kept}  # type: ignore[attr-defined]


def _led_to(contents: list[Content]) -> dict[str, dict[int, Any]]:
    """Photos, documents and related publications by their numbers. The related ones as readers read those: only their
    headline and teaser stand in a card."""
    ids = {name: {pk for content in contents for pk in _led(content, name)} for name in LEADS}
    return {
        "photo": Photo.objects.in_bulk(ids["photo"]) if ids["photo"] else {},
        "document": Document.objects.in_bulk(ids["document"]) if ids["document"] else {},
        "related": _cards(ids["related"]) if ids["related"] else {},
    }


def _led(content: Content, name: str) -> set[int]:
    """The numbers of all that the page and its blocks lead to by that name. A block that became one of another kind may
    keep what it showed before: nobody sees that."""
    blocks = [block for block in content["blocks"] if name in NewsBlock.FIELDS_OF.get(block["kind"], ())]
    return {place[name] for place in (content, *blocks) if place.get(name)}


def _cards(ids: set[int]) -> dict[int, NewsArticle]:
    articles = NewsArticle.objects.filter(pk__in=ids).select_related(*READ).prefetch_related(FURTHER)
    return {article.pk: headed(article) for article in articles}


# What `headed` and `as_published` need beside the article.
READ = ("story", "current__release")
FURTHER = "current__further"


def headed(article: NewsArticle) -> NewsArticle:
    """For a list: the article with the texts that readers read, without what its page leads to.
    No query where ``FURTHER`` was prefetched."""
    version = article.current
    if version is None:
        return article
    nothing: dict[str, dict[int, Any]] = {name: {} for name in LEADS}
    return _as_read(article, version, nothing)


def with_photo(article: NewsArticle) -> NewsArticle:
    """One of `list_of` with its photo, for where it stands large. One query, none where it has no photo."""
    version = article.current
    photo = version.content["photo"] if version else None
    if photo:
        article.story.photo = Photo.objects.filter(pk=photo).first()
    return article


def list_of(articles: "QuerySet[NewsArticle]") -> list[NewsArticle]:
    """The articles of a list, as readers read them. Two queries."""
    return [headed(article) for article in articles.select_related(*READ).prefetch_related(FURTHER)]


def releases_read() -> QuerySet[Release]:
    """Those that a version readers may open quotes, earlier ones included."""
    public = NewsArticle.objects.published()
    versions = PublishedVersion.objects.seen().filter(article__in=public)
    return Release.objects.filter(Q(pk__in=versions.values("release")) | Q(pk__in=versions.values("further")))
