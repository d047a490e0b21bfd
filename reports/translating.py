"""Where the translations of a story stand: missing, started, complete, or behind, and behind in what.

Each translated text remembers a fingerprint of the original's text it was translated from. What differs now has
changed since; what it said then is found in the history.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from reports.drafting import say_part
from reports.fingerprints import TEXTS, of_block, of_text
from reports.models import NewsArticle, NewsBlock, Release, Story
from reports.models.news import LANGUAGES
from reports.wording.unfilled import unfilled_in


class State(TextChoices):
    MISSING = "missing", _("missing")
    STARTED = "started", _("started")
    BEHIND = "behind", _("behind")
    COMPLETE = "complete", _("complete")


class What(TextChoices):
    CHANGED = "changed", _("changed in the original")
    ADDED = "added", _("added to the original")
    REMOVED = "removed", _("removed from the original")


@dataclass(frozen=True, slots=True)
class Change:
    """``key``: a field of the article, or block-12: of the original's block; of the translation's where the original's
    was removed."""

    key: str
    what: What


@dataclass(frozen=True, slots=True)
class Standing:
    """``unfilled``: how many places wait to be written or translated."""

    language: str
    state: State
    article: NewsArticle | None = None
    is_original: bool = False
    unfilled: int = 0
    changes: tuple[Change, ...] = ()


def standings(stories: Sequence[Story]) -> dict[int, list[Standing]]:
    """For each story its languages in their order; three queries at most, however many stories."""
    articles = _articles(stories)
    releases = _Releases(stories)
    return {story.pk: list(_standings(story, articles.get(story.pk, []), releases)) for story in stories}


def standing_of(article: NewsArticle) -> Standing:
    found = standings([article.story])[article.story_id]
    return next(standing for standing in found if standing.language == article.language)


def changes_since(
    original: NewsArticle, translation: NewsArticle, releases: "_Releases | None" = None
) -> Iterator[Change]:
    """What the original says otherwise than when it was translated. A translation that somebody wrote without starting
    from the original is compared with nothing."""
    releases = releases or _Releases([original.story])
    for name in TEXTS:
        then = translation.translated_from.get(name)
        if then is not None and then != of_text(getattr(original, name)):
            yield Change(name, What.CHANGED)
    own = {block.original_block_id: block for block in translation.blocks.all()}
    for block in original.blocks.all():
        said = own.get(block.pk)
        if said is None:
            if translation.translated_from and key_of(block) not in translation.translated_from:
                yield Change(key_of(block), What.ADDED)
        elif said.translated_from != of_block(block) and not _said_anew(
            block, said, original, translation, releases
        ):
            yield Change(key_of(block), What.CHANGED)
    for block in translation.blocks.all():
        if block.translated_from and block.original_block_id is None:
            yield Change(key_of(block), What.REMOVED)


def key_of(block: NewsBlock) -> str:
    return f"block-{block.pk}"


class _Releases:
    """With what stands beside the figures; read at once when the first is asked for."""

    def __init__(self, stories: Iterable[Story]) -> None:
        self._ids = {story.release_id for story in stories if story.release_id}
        self._found: dict[int, Release] | None = None

    def get(self, pk: int | None) -> Release | None:
        if self._found is None:
            self._found = Release.objects.in_bulk(self._ids)
        return self._found.get(pk) if pk else None


def _articles(stories: Sequence[Story]) -> dict[int, list[NewsArticle]]:
    found: dict[int, list[NewsArticle]] = {}
    rows = NewsArticle.objects.filter(story__in=[story.pk for story in stories])
    known = {story.pk: story for story in stories}
    for article in rows.prefetch_related("blocks").order_by("pk"):
        article.story = known[article.story_id]
        found.setdefault(article.story_id, []).append(article)
    return found


def _standings(story: Story, articles: list[NewsArticle], releases: _Releases) -> Iterator[Standing]:
    original, there = story.original_among(articles), {article.language: article for article in articles}
    for code, _name in LANGUAGES:
        article = there.get(code)
        if article is None or original is None:
            yield Standing(code, State.MISSING)
        else:
            yield _standing(original, article, releases)


def _standing(original: NewsArticle, article: NewsArticle, releases: _Releases) -> Standing:
    is_original = article.pk == original.pk
    changes = () if is_original else tuple(changes_since(original, article, releases))
    unfilled = sum(len(unfilled_in(text)) for text in _texts(article))
    if not is_original:
        unfilled += _lacking(original, article)
    state = State.STARTED if unfilled else State.BEHIND if changes else State.COMPLETE
    return Standing(article.language, state, article, is_original, unfilled, changes)


def _texts(article: NewsArticle) -> list[str]:
    fields = [getattr(article, name) for name in TEXTS]
    return fields + [text for block in article.blocks.all() for text in (block.text, block.speaker)]


def _lacking(original: NewsArticle, article: NewsArticle) -> int:
    """What a translation that was begun with an empty page does not say yet."""
    fields = [name for name in TEXTS if name not in article.translated_from]
    empty = [name for name in fields if getattr(original, name) and not getattr(article, name)]
    return len(empty) + (bool(original.blocks.all()) and not article.blocks.all())


def _said_anew(
    block: NewsBlock, said: NewsBlock, original: NewsArticle, translation: NewsArticle, releases: _Releases
) -> bool:
    """Both are what their part of the report says of the figures: a change of the figures changed both."""
    if block.kind != NewsBlock.Kind.FIGURE or not block.part or block.part != said.part:
        return False
    release = releases.get(original.story.release_id)
    return release is not None and all(
        text and text == say_part(block.part, release, language)
        for text, language in ((block.text, original.language), (said.text, translation.language))
    )


def what_it_said(
    changes: Iterable[Change], original: NewsArticle, translation: NewsArticle
) -> dict[str, str]:
    """For each changed text of the original what it was translated from, as far as the history knows; two queries."""
    keys = {change.key for change in changes if change.what == What.CHANGED}
    said: dict[str, str] = {}
    for row in original.history.order_by("-history_id") if keys & set(TEXTS) else ():
        for name in keys & set(TEXTS) - said.keys():
            if of_text(getattr(row, name)) == translation.translated_from.get(name):
                said[name] = getattr(row, name)
    wanted = {
        block.original_block_id: block.translated_from
        for block in translation.blocks.all()
        if block.original_block_id and f"block-{block.original_block_id}" in keys
    }
    rows: Iterable[Any] = NewsBlock.history.filter(id__in=wanted).order_by("-history_id") if wanted else ()
    for row in rows:
        if of_block(row) == wanted[row.id]:
            said.setdefault(f"block-{row.id}", row.text)
    return said
