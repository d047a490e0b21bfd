"""What an article will say, for the newsroom: its texts with the numbers printed, or why they cannot be."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from reports.models import NewsArticle
from reports.publishing import texts_of
from reports.references import BadReference, plain_text


def preview(request: HttpRequest, article: NewsArticle) -> HttpResponse:
    texts = [_as_read(text, article) for text in texts_of(article) if text]
    return TemplateResponse(request, "admin/reports/preview.html", {"article": article, "texts": texts})


def _as_read(text: str, article: NewsArticle) -> str:
    try:
        return plain_text(text, article.story.release, article.language)
    except BadReference as mistake:
        return f"⚠ {mistake}"
