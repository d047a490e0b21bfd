"""Public pages that refer to people: which of them show other words now, because a consent ended or never was."""

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef, Q, QuerySet, TextField
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.consents import Affected, publications_of
from cases.merged import merged_into
from cases.models import Person
from cases.public_people import NOTHING
from cases.start_page import Block, Line
from reports.models import NewsArticle, NewsBlock, Photo, PhotoPerson
from reports.named import codes_in, people_in
from reports.photos import photos_of, showing, shown_of
from reports.published import headed
from reports.site import addresses
from reports.typed_names import PHOTO_TEXTS

TOLD = 10
TEXTS = ("headline", "teaser", "lead", "caveat")


def referring(mark: str = "[[person:") -> list[NewsArticle]:
    """Published and scheduled articles that refer to people, in what readers read or in what is written since, also in
    the words of their photos; ``mark``: to somebody. A fixed number of queries."""
    said = Q(text__contains=mark) | Q(speaker__contains=mark)
    found = Q(Exists(NewsBlock.objects.filter(said, article=OuterRef("pk")))) | Q(read__contains=mark)
    for name in TEXTS:
        found |= Q(**{f"{name}__contains": mark})
    photos = _photos_with(mark)
    published = NewsArticle.objects.annotate(read=Cast("current__content", TextField())).filter(
        status=NewsArticle.Status.PUBLISHED
    )
    found |= Q(pk__in=showing(published, photos).values("pk")) | Q(current__photos__in=photos)
    articles = published.filter(pk__in=published.filter(found).values("pk")).order_by("-published_at")
    return list(articles.with_blocks().select_related("current__release"))


def _photos_with(mark: str) -> QuerySet[Photo]:
    found = Q()
    for name in PHOTO_TEXTS:
        found |= Q(**{f"{name}__contains": mark})
    return Photo.objects.filter(found)


def _texts(article: NewsArticle) -> list[str]:
    """What readers read, and what is written since."""
    return [*headed(article).texts, *article.texts]


def affected_publications(user: User) -> Block:
    """For editors: nothing has to be done, the words have changed by themselves; but they may read oddly now."""
    block = Block(
        _("Publications affected by ended consents"),
        _("Every person referred to in a publication is shown as it was written."),
    )
    articles = referring()
    people = people_in(text for article in articles for text in _texts(article))
    for article in articles:
        codes = codes_in(_texts(article))
        hidden = sum(not people.get(code, NOTHING).may("initials") for code in codes)
        if hidden:
            note = ngettext("%(count)d person is not named", "%(count)d people are not named", hidden) % {
                "count": hidden
            }
            block.lines.append(Line(article.title, _page_of(article), note))
    block.lines += _photos_gone()
    del block.lines[TOLD:]
    return block


def _photos_gone() -> Iterable[Line]:
    """A line for each public page with a photo that is not shown, beside its headline or in a block."""
    public = showing(NewsArticle.objects.published(), Photo.objects.all())
    articles = public.with_blocks()
    photos = {article: photos_of(article) for article in articles}
    shown = shown_of({photo for on_page in photos.values() for photo in on_page})
    return [
        Line(article.title, _page_of(article), _("the photo is not shown"))
        for article, on_page in photos.items()
        if any(photo.pk not in shown for photo in on_page)
    ]


def tell_publications_of(person: Person, user: User) -> list[Affected]:
    """For the page of a person: where they are referred to. To who works in no newsroom the public address is told."""
    same = [person.pk, *merged_into([person.pk])]
    codes = set(Person.everything.filter(pk__in=same).values_list("code", flat=True))
    articles = [
        one for code in codes for one in referring(f"[[person:{code}") if code in codes_in(_texts(one))
    ]
    shown_in = PhotoPerson.objects.filter(person__in=same).values("photo")
    in_photos = showing(NewsArticle.objects.published(), shown_in)
    known = {article.pk: article for article in [*articles, *in_photos.with_quotes()]}
    may = user.has_perm("reports.view_newsarticle")
    return [
        Affected(article.title, _page_of(article) if may else addresses.publication(article))
        for article in known.values()
        if may or article.is_public
    ]


def tell_persons_pages() -> None:
    if tell_publications_of not in publications_of:
        publications_of.append(tell_publications_of)


def _page_of(article: NewsArticle) -> str:
    return reverse("admin:reports_newsarticle_change", args=[article.pk])
