"""Whether a photo may be seen: everybody it shows agrees to that now, and somebody said so of all the others."""

from collections.abc import Iterable

from django.db.models import Q

from cases.public_people import public_people_by_id
from reports.models import NewsArticle, Photo, PhotoPerson, PublishedVersion


def may_be_shown(photo: Photo) -> bool:
    return photo.pk in shown_of([photo])


def shown_of(photos: Iterable[Photo]) -> set[int]:
    """Which of them; eight queries, one where they show nobody of the case file."""
    said = [photo.pk for photo in photos if photo.people_consented]
    in_them = list(PhotoPerson.objects.filter(photo__in=said).values_list("photo_id", "person_id"))
    people = public_people_by_id({person for _photo, person in in_them})
    refused = {photo for photo, person in in_them if not people[person].may("photo")}
    return {photo for photo in said if photo not in refused}


def public_photo(name: str) -> Photo | None:
    """The photo kept under this name, when a public page, or an earlier version of one, shows it."""
    public = PublishedVersion.objects.seen().filter(article__in=NewsArticle.objects.published())
    photo = Photo.objects.filter(Q(image=name), pk__in=public.values("photos")).first()
    return photo if photo and may_be_shown(photo) else None
