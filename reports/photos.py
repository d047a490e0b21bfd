"""Whether a photo may be seen: everybody it shows agrees to that now, and somebody said so of all the others.

It holds for a photo beside a headline and in a block alike, and for every size of its file.
"""

import re
from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from cases.public_people import public_people_by_id
from reports.models import NewsArticle, NewsBlock, Photo, PhotoPerson, PublishedVersion, Story
from reports.models.news import NewsArticleQuerySet

_SIZE = re.compile(r"-([0-9]{3,4})(?=\.jpg$)")


def may_be_shown(photo: Photo) -> bool:
    return photo.pk in shown_of([photo])


def shown_of(photos: Iterable[Photo]) -> set[int]:
    """Which of them; eight queries, one where they show nobody of the case file."""
    said = [photo.pk for photo in photos if photo.people_consented]
    in_them = list(PhotoPerson.objects.filter(photo__in=said).values_list("photo_id", "person_id"))
    people = public_people_by_id({person for _photo, person in in_them})
    refused = {photo for photo, person in in_them if not people[person].may("photo")}
    return {photo for photo in said if photo not in refused}


def photos_of(article: NewsArticle) -> list[Photo]:
    """On its page, each once, in the order of the page."""
    found = [article.story.photo, *(block_photo(block) for block in article.blocks.all())]
    return list(dict.fromkeys(photo for photo in found if photo))


def block_photo(block: NewsBlock) -> Photo | None:
    """A block that was one of a photo keeps it, but does not show it any more."""
    return block.photo if block.kind == NewsBlock.Kind.PHOTO else None


def showing(articles: NewsArticleQuerySet, photos: Any) -> NewsArticleQuerySet:
    """Those of the articles on whose page one of the photos stands, whether or not it may be seen now."""
    in_block = NewsBlock.objects.filter(article=OuterRef("pk"), kind=NewsBlock.Kind.PHOTO, photo__in=photos)
    return articles.filter(Q(story__photo__in=photos) | Exists(in_block))


def stories_showing(photo: Photo) -> QuerySet[Story]:
    """Those with a published or scheduled page on which the photo stands."""
    published = NewsArticle.objects.filter(status=NewsArticle.Status.PUBLISHED)
    return Story.objects.filter(pk__in=showing(published, [photo.pk]).values("story"))


def public_photo(name: str) -> Photo | None:
    """The photo one of whose files has this name, when a public page, or an earlier version of one, shows it now."""
    public = PublishedVersion.objects.seen().filter(article__in=NewsArticle.objects.published())
    found = _photo_of(name)
    if found is None or not public.filter(photos=found).exists():
        return None
    return found if may_be_shown(found) else None


def _photo_of(name: str) -> Photo | None:
    whole = Photo.objects.filter(image__in=[name, _SIZE.sub("", name)])
    return next((photo for photo in whole if name in dict(photo.sizes).values()), None)
