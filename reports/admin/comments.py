"""What editors say to each other, beside the words it is about."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from cases.admin.access import colleague
from reports.admin.pages_of_article import ArticlePage
from reports.commenting import LONGEST, PERMISSION, comment, reopen, resolve
from reports.differences import Reader
from reports.models import Comment, NewsArticle, NewsBlock
from reports.seen import state_of

TEXTS = ("kicker", "headline", "teaser", "lead", "caveat")  # appeals are blocks


@dataclass
class Place:
    """The article as a whole, or one block; the words it has now, and what was said of it."""

    anchor: str
    label: str
    words: str = ""
    block: NewsBlock | None = None
    gone: bool = False
    threads: list[Comment] = field(default_factory=list)

    @property
    def open(self) -> int:
        return sum(thread.resolved_at is None for thread in self.threads)


class CommentPages(ArticlePage):
    def get_urls(self) -> list[Any]:
        return [self.page("<path:object_id>/comments/", self.comments_page, "comments"), *super().get_urls()]

    def comments_page(self, request: HttpRequest, object_id: str) -> HttpResponse:
        article = self.article_or_404(request, object_id)
        if request.method == "POST":
            if not request.user.has_perm(PERMISSION):
                raise PermissionDenied
            return self._write(request, article)
        return self.render_page(
            request,
            article,
            "comments.html",
            _("Comments"),
            places=places_of(article),
            may_comment=request.user.has_perm(PERMISSION),
            longest=LONGEST,
        )

    def _write(self, request: HttpRequest, article: NewsArticle) -> HttpResponse:
        typed, by = request.POST, colleague(request)
        back = self.address_of("comments", article.pk)
        for name, verb, done in (
            ("resolve", resolve, _("The comment is resolved.")),
            ("reopen", reopen, _("The comment is open again.")),
        ):
            if name in typed:
                said = _found(Comment, article, typed[name])
                return self.say(request, lambda verb=verb, said=said: verb(said, by), done, back)
        block = _found(NewsBlock, article, typed["block"]) if typed.get("block") else None
        answers = _found(Comment, article, typed["answers"]) if typed.get("answers") else None
        return self.say(
            request,
            lambda: comment(article, by, typed.get("text", ""), block, answers),
            _("The comment is written."),
            back,
            f"#{anchor_of(block)}",
        )


def _found(model: type[Any], article: NewsArticle, typed: str) -> Any:
    """Of this article, or none at all."""
    found = model.objects.filter(article=article, pk=typed).first() if typed.isdecimal() else None
    if found is None:
        raise Http404
    return found


def anchor_of(block: NewsBlock | None) -> str:
    return f"block-{block.pk}" if block else "article"


def places_of(article: NewsArticle) -> list[Place]:
    """In the order of the page, with every comment; those of blocks that were removed come last."""
    reader = Reader(article.language, state_of(article))
    release = article.story.release_id
    names = {one.name: str(one.verbose_name) for one in NewsArticle._meta.concrete_fields}
    whole = [
        f"{names[name]}: {reader.words(getattr(article, name), release)}"
        for name in TEXTS
        if getattr(article, name)
    ]
    places = [Place("article", _("The whole article"), "\n".join(whole))]
    for number, block in enumerate(article.blocks.all(), start=1):
        label = _("Block %(number)d: %(kind)s") % {"number": number, "kind": block.get_kind_display()}
        places.append(Place(anchor_of(block), label, _words(block, reader, release), block))
    return [*places, *_with_comments(places, threads_of(article))]


def _words(block: NewsBlock, reader: Reader, release: int | None) -> str:
    said = [reader.words(block.text, release), reader.words(block.speaker, release), block.shows, block.link]
    return "\n".join(words for words in said if words)


def _with_comments(places: list[Place], threads: Iterable[Comment]) -> list[Place]:
    """Puts each where it belongs; gives back the places that are gone."""
    by_block = {place.block.pk if place.block else None: place for place in places}
    gone: dict[str, Place] = {}
    for thread in threads:
        if thread.block_id in by_block and not (thread.block_id is None and thread.about):
            by_block[thread.block_id].threads.append(thread)
        else:
            label = _("Removed: %(about)s") % {"about": thread.about}
            place = gone.setdefault(thread.about, Place(f"gone-{thread.pk}", label, gone=True))
            place.threads.append(thread)
    return list(gone.values())


def threads_of(article: NewsArticle) -> list[Comment]:
    """Every comment with its answers, oldest first. Two queries."""
    threads = Comment.objects.filter(article=article, parent=None).select_related("by", "resolved_by")
    return list(threads.prefetch_related("answers__by"))


def open_by_block(article: NewsArticle) -> dict[str, Any]:
    """For the form of the article: how many are open in all, and those of each block, by its key."""
    counts: dict[int | None, list[Comment]] = defaultdict(list)
    for thread in Comment.objects.open().filter(article=article).select_related("by"):
        counts[thread.block_id].append(thread)
    return {
        "count": sum(map(len, counts.values())),
        "blocks": [{"block": block, "count": len(threads)} for block, threads in counts.items() if block],
        "threads": [thread for threads in counts.values() for thread in threads],
    }
