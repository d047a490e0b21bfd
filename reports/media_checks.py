"""What stands in the way of publishing a page because of its photos, documents and videos. A sentence for each."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from reports.models import Document, NewsArticle, NewsBlock, Photo
from reports.photos import block_photo, photos_of, shown_of
from reports.videos import canonical

Kind = NewsBlock.Kind


def mistakes_in_media_block(block: NewsBlock) -> Iterator[str]:
    """What can be said of a block alone, whatever page it stands on."""
    if block.kind == Kind.PHOTO and not block.photo_id:
        yield _("Choose the photo of this block.")
    if block.kind == Kind.DOCUMENT and not block.document_id:
        yield _("Choose the document of this block.")
    if block.kind == Kind.VIDEO:
        yield from _mistakes_in_video(block)


def _mistakes_in_video(block: NewsBlock) -> Iterator[str]:
    if not block.text.strip():
        yield _("Write the title of the video: readers decide by it whether to open it.")
    yield from mistakes_in_link(block)


def mistakes_in_link(block: NewsBlock) -> Iterator[str]:
    if not _is_address(canonical(block.link)):
        yield _(
            "Give the address of the video. It begins with https://, for example https://www.youtube.com/watch?v=…"
        )


def _is_address(link: str) -> bool:
    try:
        parts = urlsplit(link)
        return parts.scheme == "https" and "." in (parts.hostname or "") and not parts.username
    except ValueError:
        return False


def has_media(article: NewsArticle) -> bool:
    kinds = {block.kind for block in article.blocks.all()}
    return article.story.photo_id is not None or bool(kinds & {Kind.PHOTO, Kind.DOCUMENT, Kind.VIDEO})


def mistakes_in_media(article: NewsArticle) -> Iterator[str]:
    """Of everything its page shows, in the order of the page."""
    seen = shown_of(photos_of(article))
    if article.story.photo:
        yield from mistakes_in_photo(article.story.photo, article.language, seen)
    for number, block in enumerate(article.blocks.all(), start=1):
        for sentence in _of_block(block, article.language, seen):
            yield _("Block %(number)d: %(sentence)s") % {"number": number, "sentence": sentence}


def _of_block(block: NewsBlock, language: str, seen: set[int]) -> Iterator[str]:
    photo = block_photo(block)
    if photo:
        yield from mistakes_in_photo(photo, language, seen)
    if block.kind == Kind.DOCUMENT and block.document:
        yield from mistakes_in_document(block.document, language)


def mistakes_in_photo(photo: Photo, language: str, seen: set[int]) -> Iterator[str]:
    """For a page in that language. ``seen``: photos that may be seen now."""
    if not photo.people_consented:
        yield _("The photo shows people whose consent is not recorded.")
    elif photo.pk not in seen:
        yield _(
            "Somebody in the photo does not agree to it now, or not any more. Record their consent, "
            "or take another photo."
        )
    if not getattr(photo, f"caption_{language}").strip():
        yield _("The photo has no caption in the language of this page. Write one at the photo.")
    if not getattr(photo, f"alt_{language}").strip():
        yield _(
            "Nobody wrote what is seen in the photo, in the language of this page: who cannot see it is told nothing. "
            "Write it at the photo."
        )
    if not photo.credit.strip():
        yield _("The photo does not say who took it. Write the credit at the photo.")
    if not photo.licence:
        yield _("The photo has no licence. Choose at the photo by what right it is shown.")


def mistakes_in_document(document: Document, language: str) -> Iterator[str]:
    if not getattr(document, f"title_{language}").strip():
        yield _("The document has no title in the language of this page. Write one at the document.")
