"""Whether a document has a public address: while a public page, or an earlier version of one, leads to it."""

from django.db.models import QuerySet

from reports.models import Document, NewsArticle, NewsBlock, PublishedVersion, Story


def public_document(number: int) -> Document | None:
    public = PublishedVersion.objects.seen().filter(article__in=NewsArticle.objects.published())
    return Document.objects.filter(pk=number, pk__in=public.values("documents")).first()


def stories_holding(document: Document) -> QuerySet[Story]:
    """Those with a published or scheduled page that leads to it."""
    published = NewsArticle.objects.filter(status=NewsArticle.Status.PUBLISHED).values("pk")
    blocks = _blocks_with(document.pk).filter(article__in=published)
    return Story.objects.filter(pk__in=blocks.values("article__story"))


def _blocks_with(document: int) -> QuerySet[NewsBlock]:
    """A block that was one of a document keeps it, but does not lead to it any more."""
    return NewsBlock.objects.filter(kind=NewsBlock.Kind.DOCUMENT, document=document)
