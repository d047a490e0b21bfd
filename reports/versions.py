"""The saved states of an article, from its history: who wrote what and when, and an old state brought back.

Nothing is kept for it. Every row of the history of the article, of its blocks and of its story is laid on the state
before; rows that one person wrote within moments are one save.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from reports.approval_rule import PERMISSION
from reports.models import NewsArticle, NewsBlock, Story
from reports.seen import ArticleState, BlockState, block_in, in_order, state_of, texts_in
from reports.writing import remove, write

ONE_SAVE = datetime.timedelta(seconds=3)
REMOVED = "-"


@dataclass(frozen=True, slots=True)
class Version:
    """``by`` is None for what no person wrote. ``status`` is where the article stood after it."""

    number: int
    at: datetime.datetime
    by: User | None
    state: ArticleState
    status: str

    @property
    def who(self) -> str:
        return self.by.get_username() if self.by else "—"


@dataclass(frozen=True, slots=True)
class _Moved:
    """One row of the history, and the state after it."""

    row: Any
    state: ArticleState
    status: str
    wrote: bool  # whether anything that readers would read is different


def versions_of(article: NewsArticle) -> list[Version]:
    """Oldest first. Three queries."""
    versions: list[Version] = []
    before: _Moved | None = None
    for moved in _moves(article):
        if before is not None and versions and _is_same_save(before, moved):
            last = versions[-1]
            versions[-1] = replace(last, at=moved.row.history_date, state=moved.state, status=moved.status)
        elif not versions or moved.wrote or moved.status != versions[-1].status:
            by, at = moved.row.history_user, moved.row.history_date
            versions.append(Version(len(versions) + 1, at, by, moved.state, moved.status))
        before = moved
    return versions


def state_at(article: NewsArticle, moment: datetime.datetime) -> ArticleState | None:
    """As it stood then; None before it was first saved. Three queries."""
    states = [moved.state for moved in _moves(article) if moved.row.history_date <= moment]
    return states[-1] if states else None


def writers_since(article: NewsArticle, moment: datetime.datetime | None) -> set[int]:
    """The ids of everybody who wrote anything of it after that moment, or ever: its texts, a block (adding, moving and
    removing are writing), or its story's choice of release and photo. Three queries."""
    return {
        moved.row.history_user_id
        for moved in _moves(article)
        if moved.wrote and moved.row.history_user_id and (moment is None or moved.row.history_date > moment)
    }


def _is_same_save(before: _Moved, moved: _Moved) -> bool:
    near = moved.row.history_date - before.row.history_date <= ONE_SAVE
    # What is published is a version of its own, however soon something is written after it.
    return near and moved.row.history_user_id == before.row.history_user_id and moved.status == before.status


def _moves(article: NewsArticle) -> Iterator[_Moved]:
    state, status = ArticleState({}), NewsArticle.Status.DRAFT.value
    blocks: dict[int, BlockState] = {}
    for row in _rows(article):
        old = state
        if row.instance_type is NewsArticle:
            state, status = replace(state, texts=texts_in(row)), row.status
        elif row.instance_type is Story:
            state = replace(state, release_id=row.release_id, photo_id=row.photo_id)
        else:
            if row.history_type == REMOVED:
                blocks.pop(row.id, None)
            else:
                blocks[row.id] = block_in(row)
            state = replace(state, blocks=in_order(blocks.values()))
        if state.texts:  # a story is there before its first article
            yield _Moved(row, state, status, wrote=state != old)


def _rows(article: NewsArticle) -> list[Any]:
    histories = (
        Story.history.filter(id=article.story_id),
        NewsArticle.history.filter(id=article.pk),
        NewsBlock.history.filter(article_id=article.pk),
    )
    rows = [
        row for history in histories for row in history.select_related("history_user").order_by("history_id")
    ]
    # Stable: of one moment the story comes first, then the article, then its blocks.
    return sorted(rows, key=attrgetter("history_date"))


def why_not_brought_back(article: NewsArticle, by: User) -> str:
    """A sentence, or an empty text."""
    if not by.has_perm("reports.change_newsarticle"):
        return _("You may not change this article.")
    if article.status != NewsArticle.Status.DRAFT and not by.has_perm(PERMISSION):
        return _(
            "The article is not a draft: only somebody who may publish brings an old version of it back."
        )
    return ""


def bring_back(article: NewsArticle, version: Version, by: User) -> NewsArticle:
    """Save the texts and blocks of that version anew, over those of now. The history goes on; the release and the photo
    belong to all languages of the story and stay.

    Raises PermissionDenied, or ValidationError when nothing would change.
    """
    why_not = why_not_brought_back(article, by)
    if why_not:
        raise PermissionDenied(why_not)
    with transaction.atomic():
        now = NewsArticle.objects.select_for_update(of=("self",)).select_related("story").get(pk=article.pk)
        before = state_of(now)
        if before.texts == version.state.texts and before.blocks == version.state.blocks:
            raise ValidationError(_("That version is what stands there now."))
        for name, value in version.state.texts.items():
            setattr(now, name, value)
        write(now, by)
        kept = {block.pk for block in version.state.blocks}
        for block in NewsBlock.objects.filter(article=now).exclude(pk__in=kept):
            remove(block, by)
        for old in version.state.blocks:
            if before.block(old.pk) != old:
                _put(now, old, by)
    return now


def _put(article: NewsArticle, old: BlockState, by: User) -> None:
    """A block that was removed comes back under its number, so its history and its comments find it."""
    block = NewsBlock(pk=old.pk, article=article, position=old.position, **old.values)
    block.related_id = _still_there(block.related_id)
    write(block, by)


def _still_there(article_id: int | None) -> int | None:
    return article_id if article_id and NewsArticle.objects.filter(pk=article_id).exists() else None
