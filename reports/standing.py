"""Where an article stands on its way to the readers, of one or of many at once.

A *draft* waits for nobody; one that *waits* was sent for approval; an *approved* one may be published as it stands.
*Changed* is a published one whose text was changed since, so readers do not read it yet.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Literal

from django.db.models import Exists, OuterRef, Q, QuerySet, prefetch_related_objects

from reports.approval_rule import is_required
from reports.models import Approval, ApprovalRequest, NewsArticle, NewsBlock, Photo, Story
from reports.published import has_changed
from reports.seen import fingerprints

Standing = Literal["draft", "waits", "approved", "scheduled", "published", "changed", "withdrawn"]
Status = NewsArticle.Status


def standing_of(article: NewsArticle) -> Standing:
    return standings([article])[article.pk]


def standings(articles: Iterable[NewsArticle]) -> dict[int, Standing]:
    """Of each, by its key; ten queries at most for however many. Their stories and photos should be loaded."""
    articles = list(articles)
    decided = [article.pk for article in articles if article.status != Status.PUBLISHED]
    approved = _approved(decided)
    waiting = set(
        ApprovalRequest.objects.filter(article__in=decided, outcome="").values_list("article", flat=True)
    )
    drafts = [article for article in articles if article.pk in approved]
    now = fingerprints(drafts) if drafts else {}
    changed = _changed([article for article in articles if article.status == Status.PUBLISHED])
    return {
        article.pk: "changed"
        if article.pk in changed
        else _standing(article, now.get(article.pk), approved.get(article.pk), article.pk in waiting)
        for article in articles
    }


def _approved(ids: list[int]) -> dict[int, str]:
    """The fingerprint of the last approval of each."""
    given: dict[int, str] = defaultdict(str)
    if ids and is_required():
        rows = Approval.objects.filter(article__in=ids).order_by("pk")
        given.update(rows.values_list("article", "fingerprint"))
    return given


def _standing(article: NewsArticle, now: str | None, approved: str | None, waits: bool) -> Standing:
    if article.status == Status.WITHDRAWN:
        return "withdrawn"
    if article.status == Status.DRAFT:
        if approved and approved == now:
            return "approved"
        return "waits" if waits else "draft"
    if article.is_scheduled:
        return "scheduled"
    return "published"


def _changed(published: list[NewsArticle]) -> set[int]:
    """Those of which readers read something else than is written now."""
    public = [article for article in published if not article.is_scheduled]
    prefetch_related_objects(public, "blocks", "current__further", "story__further_releases")
    return {article.pk for article in public if has_changed(article)}


def standing_as(articles: QuerySet[NewsArticle], wanted: Standing) -> QuerySet[NewsArticle]:
    """Those of the articles that stand so. What only a comparison of texts can tell is asked of the few that it may
    be true of, in a fixed number of queries."""
    drafts = articles.filter(status=Status.DRAFT)
    if wanted == "scheduled":
        return articles.scheduled()  # type: ignore[attr-defined,no-any-return]
    if wanted == "withdrawn":
        return articles.filter(status=Status.WITHDRAWN)
    if wanted in ("draft", "waits"):
        approved = standing_as(articles, "approved")
        open_requests = ApprovalRequest.objects.filter(article=OuterRef("pk"), outcome="")
        asked = drafts.exclude(pk__in=list(approved.values_list("pk", flat=True)))
        return asked.filter(Exists(open_requests) if wanted == "waits" else ~Exists(open_requests))
    if wanted == "approved":
        may_be = drafts.filter(Exists(Approval.objects.filter(article=OuterRef("pk"))))
        return articles.filter(pk__in=_that_stand(may_be, wanted))
    public = articles.published()  # type: ignore[attr-defined]
    changed = _that_stand(public.filter(_written_since()), "changed")
    return public.filter(pk__in=changed) if wanted == "changed" else public.exclude(pk__in=changed)  # type: ignore[no-any-return]


def _that_stand(may_be: QuerySet[Any], wanted: Standing) -> list[int]:
    rows = NewsArticle.objects.filter(pk__in=may_be.order_by().values("pk"))
    found = standings(rows.select_related("story__photo").defer("story__release"))
    return [pk for pk, standing in found.items() if standing == wanted]


def _written_since() -> Q:
    """Something of it has a row in a history that is younger than its publishing."""
    later = {"history_date__gt": OuterRef("current__made_at")}
    of_article = NewsArticle.history.filter(id=OuterRef("pk"), **later)
    of_block = NewsBlock.history.filter(article_id=OuterRef("pk"), **later)
    of_story = Story.history.filter(id=OuterRef("story_id"), **later)
    of_photo = Photo.history.filter(id=OuterRef("story__photo"), **later)
    return Q(Exists(of_article) | Exists(of_block) | Exists(of_story) | Exists(of_photo))
