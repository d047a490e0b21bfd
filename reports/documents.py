"""Whether a document has a public address: while a public page leads to it, and no longer."""

from django.db.models import QuerySet

from reports.models import Document, NewsArticle, NewsBlock, Story


def public_document(number: int) -> Document | None:
    public = NewsArticle.objects.published().values("pk")
    held = _blocks_with(number).filter(article__in=public)
    return Document.objects.filter(pk=number).first() if held.exists() else None


def stories_holding(document: Document) -> QuerySet[Story]:
    """Those with a published or scheduled page that leads to it."""
    published = NewsArticle.objects.filter(status=NewsArticle.Status.PUBLISHED).values("pk")
    blocks = _blocks_with(document.pk).filter(article__in=published)
    return Story.objects.filter(pk__in=blocks.values("article__story"))


def _blocks_with(document: int) -> QuerySet[NewsBlock]:
    """A block that was one of a document keeps it, but does not lead to it any more."""
    return NewsBlock.objects.filter(kind=NewsBlock.Kind.DOCUMENT, document=document)
