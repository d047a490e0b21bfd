"""Photos, documents and videos of a page, and what is said beside them."""

from decimal import Decimal

from babel.numbers import format_decimal
from django.utils.translation import gettext, ngettext

from cases.models.fields import in_language
from reports.models import Document, NewsBlock, Photo, Release
from reports.named import People
from reports.pages import Block, Link, PageDocument, PagePhoto, PageVideo
from reports.photos import may_be_shown
from reports.references import plain_text
from reports.site import addresses
from reports.videos import canonical, host_of

Kind = NewsBlock.Kind
KINDS = (Kind.PHOTO, Kind.DOCUMENT, Kind.VIDEO)
# With all that a page shows of them, in one query.
LICENCES = {
    Photo.Licence.CC_BY: "https://creativecommons.org/licenses/by/4.0/",
    Photo.Licence.CC_BY_SA: "https://creativecommons.org/licenses/by-sa/4.0/",
    Photo.Licence.CC0: "https://creativecommons.org/publicdomain/zero/1.0/",
}


def media_block(
    block: NewsBlock, release: Release | None, language: str, people: People, shown: set[int], first: bool
) -> Block | None:
    """None where there is nothing to show. ``shown``: photos that may be seen now; ``first``: no photo before it."""
    if block.kind == Kind.PHOTO and block.photo:
        photo = page_photo(block.photo, language, people, shown, first)
        return Block(kind="photo", photo=photo) if photo else None
    if block.kind == Kind.DOCUMENT and block.document:
        return Block(kind="document", document=page_document(block.document, language))
    if block.kind == Kind.VIDEO and block.link:
        title, link = plain_text(block.text, release, language, people), canonical(block.link)
        return Block(kind="video", video=PageVideo(title, link, host_of(link)))
    return None


def page_photo(
    photo: Photo | None, language: str, people: People, shown: set[int] | None = None, first: bool = True
) -> PagePhoto | None:
    """None while somebody in it does not agree. ``shown``: photos of which that was asked already."""
    if photo is None or not (photo.pk in shown if shown is not None else may_be_shown(photo)):
        return None
    return PagePhoto(
        addresses.photo(photo),
        photo.width,
        photo.height,
        caption=plain_text(in_language(photo, "caption", language), None, language, people),
        credit=photo.credit,
        alt=plain_text(getattr(photo, f"alt_{language}"), None, language, people),
        licence=_licence(photo),
        sizes=tuple((wide, addresses.photo_file(name)) for wide, name in photo.sizes),
        first=first,
    )


def _licence(photo: Photo) -> Link | None:
    if not photo.licence:
        return None
    return Link(photo.get_licence_display(), LICENCES.get(photo.licence, ""))  # type: ignore[call-overload]


def page_document(document: Document, language: str) -> PageDocument:
    return PageDocument(
        in_language(document, "title", language),
        addresses.document(document, language),
        facts_of(document, language),
    )


def facts_of(document: Document, language: str) -> str:
    """PDF, 12 pages, 1.2 MB."""
    pages = ngettext("%(count)s page", "%(count)s pages", document.pages) % {"count": document.pages}
    return f"PDF, {pages}, {size_words(document.size, language)}"


def size_words(size: int, language: str) -> str:
    """In steps of a thousand, as telephones and browsers tell it."""
    if size >= 1_000_000:
        number = format_decimal(Decimal(size) / 1_000_000, format="#,##0.#", locale=language)
        return gettext("%(number)s MB") % {"number": number}
    return gettext("%(number)s KB") % {"number": format_decimal(max(size // 1000, 1), locale=language)}
