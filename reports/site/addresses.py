"""Addresses of public pages, whole ones where another site or a feed needs them."""

import datetime

from django.conf import settings
from django.urls import reverse

from cases.models.fields import in_language
from reports.models import Document, NewsArticle, Photo, Release
from reports.spelling import as_slug


def whole(path: str) -> str:
    return f"{settings.SITE_URL.rstrip('/')}{path}"


def front(language: str) -> str:
    return reverse("front", args=[language])


def publication(article: NewsArticle) -> str:
    return reverse("publication", args=[article.language, article.pk, article.slug])


def versions(article: NewsArticle) -> str:
    return reverse("versions", args=[article.language, article.pk, article.slug])


def version(article: NewsArticle, number: int) -> str:
    return reverse("version", args=[article.language, article.pk, article.slug, number])


def chart(article: NewsArticle, block: int, ending: str) -> str:
    return reverse("chart", args=[article.language, article.pk, article.slug, block, ending])


def chart_page(article: NewsArticle, block: int) -> str:
    return reverse("chart_page", args=[article.language, article.pk, article.slug, block])


def release_chart(found: Release, language: str, slug: str) -> str:
    return reverse("release_chart", args=[language, found.code, slug])


def share_image(article: NewsArticle) -> str:
    return reverse("share_image", args=[article.language, article.pk, article.slug])


def release(found: Release, language: str) -> str:
    return reverse("release", args=[language, found.code])


def release_file(found: Release, language: str, ending: str) -> str:
    return reverse("release_file", args=[language, found.code, ending])


def release_package(found: Release, language: str) -> str:
    return reverse("release_package", args=[language, found.code])


def monthly_package(language: str) -> str:
    return reverse("monthly_package", args=[language])


def growth(period_label: str, language: str) -> str:
    return reverse("growth", args=[language, period_label])


def growth_file(period_label: str, language: str, indicator: str, ending: str) -> str:
    return reverse("growth_file", args=[language, period_label, indicator, ending])


def year(language: str, number: int) -> str:
    return reverse("archive_year", args=[language, number])


def month(language: str, day: datetime.date) -> str:
    return reverse("archive_month", args=[language, day.year, day.month])


def feed(language: str) -> str:
    return reverse("feed", args=[language])


def photo(found: Photo) -> str:
    return photo_file(str(found.image.name))


def photo_file(name: str) -> str:
    """Of one size of a photo."""
    return reverse("photo", args=[name.removeprefix("photos/")])


def document(found: Document, language: str) -> str:
    return reverse("document", args=[language, found.pk, _slug_of(found, language)])


def name_of_document(found: Document, language: str) -> str:
    return f"{_slug_of(found, language)}.pdf"


def _slug_of(found: Document, language: str) -> str:
    return as_slug(in_language(found, "title", language), language)


def register(language: str) -> str:
    return reverse("register", args=[language])


def register_file(language: str, ending: str) -> str:
    return reverse("register_file", args=[language, ending])


def registered(public_id: str, language: str) -> str:
    return reverse("registered", args=[language, public_id])
