"""An article as it is read at a moment: every text, block, figure and picture that makes its page, as values.

Two states are compared, and a state has a fingerprint: what somebody approved, ticked or published is told from what
stands there now.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models

from reports.models import Document, NewsArticle, NewsBlock, Photo

# The rest of an article is where it belongs and where it stands. What is kept about it is not editable.
BELONGS = ("story", "language")


def _written(model: type[models.Model], leave_out: Iterable[str] = ()) -> list[str]:
    return [
        field.attname
        for field in model._meta.concrete_fields
        if field.editable and not field.primary_key and field.name not in leave_out
    ]


TEXTS = _written(NewsArticle, BELONGS)
PICTURED = _written(Photo)
ENCLOSED = _written(Document)
CONTENT = [field.attname for field in NewsBlock._meta.concrete_fields if field.name in NewsBlock.CONTENT]


@dataclass(frozen=True, slots=True)
class BlockState:
    pk: int
    position: int
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ArticleState:
    """``blocks`` in the order of the page."""

    texts: Mapping[str, Any]
    blocks: tuple[BlockState, ...] = ()
    release_id: int | None = None
    photo_id: int | None = None

    def block(self, pk: int) -> BlockState | None:
        return next((block for block in self.blocks if block.pk == pk), None)


def texts_in(row: Any) -> dict[str, Any]:
    """Of an article or of a row of its history."""
    return {name: getattr(row, name) for name in TEXTS}


def block_in(row: Any) -> BlockState:
    """Of a block or of a row of its history."""
    return BlockState(row.id, row.position, {name: getattr(row, name) for name in CONTENT})


def in_order(blocks: Iterable[BlockState]) -> tuple[BlockState, ...]:
    return tuple(sorted(blocks, key=lambda block: (block.position, block.pk)))


def state_of(article: NewsArticle) -> ArticleState:
    """As it stands now. One query."""
    blocks = in_order(block_in(block) for block in NewsBlock.objects.filter(article=article))
    return ArticleState(texts_in(article), blocks, article.story.release_id, article.story.photo_id)


def fingerprint(article: NewsArticle) -> str:
    """What somebody read who read the article: its texts and blocks, the release its numbers come from, the photos and
    documents with their captions. Two queries at most."""
    return fingerprints([article])[article.pk]


def fingerprints(articles: Iterable[NewsArticle]) -> dict[int, str]:
    """Of each article, by its key; one query for the blocks of all. Their stories and photos should be loaded."""
    articles = list(articles)
    blocks: dict[int, list[NewsBlock]] = {article.pk: [] for article in articles}
    rows = NewsBlock.objects.filter(article__in=articles).select_related("photo", "document")
    for block in rows.order_by("position", "pk"):
        blocks[block.article_id].append(block)
    return {article.pk: _hashed(article, blocks[article.pk]) for article in articles}


def _hashed(article: NewsArticle, blocks: list[NewsBlock]) -> str:
    said = [
        texts_in(article),
        article.story.release_id,
        sorted(one.release_id for one in article.story.further_releases.all()),
        _values(article.story.photo, PICTURED),
        [
            [
                *(getattr(block, name) for name in CONTENT),
                _values(block.photo, PICTURED),
                _values(block.document, ENCLOSED),
            ]
            for block in blocks
        ],
    ]
    written = json.dumps(said, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(written.encode()).hexdigest()


def _values(row: models.Model | None, names: list[str]) -> list[str] | None:
    return [str(getattr(row, name)) for name in names] if row else None
