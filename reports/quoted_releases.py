"""Releases of further periods, as far as texts quote them: one that was inserted and taken out again is not."""

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Concat

from reports.models import NewsBlock, StoryRelease
from reports.models.news import NewsArticleQuerySet

TEXTS = ("headline", "teaser", "lead", "caveat")
OF_BLOCKS = ("text", "speaker")


def further_releases_quoted(articles: NewsArticleQuerySet) -> QuerySet[StoryRelease]:
    """Those to which a reference leads in one of these articles."""
    mark = Concat(Value("[["), OuterRef("period_label"), Value(":"))
    own = Q()
    for name in TEXTS:
        own |= Q(**{f"{name}__contains": F("mark")})
    in_blocks = Q()
    for name in OF_BLOCKS:
        in_blocks |= Q(**{f"{name}__contains": F("mark")})
    blocks = NewsBlock.objects.annotate(mark=mark).filter(in_blocks, article__in=articles.values("pk"))
    quoting = articles.annotate(mark=mark).filter(own, story=OuterRef("story"))
    return StoryRelease.objects.filter(
        Exists(quoting) | Exists(blocks.filter(article__story=OuterRef("story")))
    )
