"""Photos, documents and videos on public pages: each with what readers are owed, and only while it may be there."""

import datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from PIL import Image

from cases.consents import withdraw_consent
from cases.models import Person
from reports.affected import affected_publications, referring, tell_publications_of
from reports.drafting import draft_report
from reports.media_checks import mistakes_in_media_block
from reports.models import Document, NewsArticle, NewsBlock, Photo, PhotoPerson
from reports.periods import read_period
from reports.publishing import why_not_publishable
from reports.site import addresses
from reports.site.media import facts_of
from reports.videos import canonical
from tests import cast
from tests.cases.evidence import documents, samples
from tests.reports.approved import publish
from tests.reports.pictures import kept_document, kept_photo
from tests.reports.site import news
from tests.reports.site.test_naming import consent

pytestmark = pytest.mark.django_db
Kind = NewsBlock.Kind


@pytest.fixture(autouse=True)
def _files_of_a_test(tmp_path: Path, settings: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def article() -> NewsArticle:
    news.documented_january()
    return news.drafted()


def block(article: NewsArticle, kind: str, **values: Any) -> NewsBlock:
    return NewsBlock.objects.create(article=article, kind=kind, position=900, **values)


def read(article: NewsArticle) -> str:
    answer = Client().get(addresses.publication(article))
    assert answer.status_code == 200
    return answer.content.decode()


def status(address: str) -> int:
    return Client().get(address).status_code


def known() -> Person:
    """Somebody verified, who may be named and shown by their consent."""
    return cast.verified(cast.person(name_en="Alena Prykladnaja", publication="name"))


def files_of(photo: Photo) -> list[str]:
    return [addresses.photo_file(name) for _wide, name in photo.sizes]


# Photos


def test_a_photo_is_kept_in_three_widths_and_never_enlarged() -> None:
    for size, kept in (
        ((2000, 1000), [(480, 240), (960, 480), (1600, 800)]),
        ((700, 900), [(480, 617), (700, 900)]),
        ((300, 200), [(300, 200)]),
        ((1000, 6000), [(400, 2400)]),
    ):
        photo = kept_photo(size)
        opened = [Image.open(photo.image.storage.open(name)) for _wide, name in photo.sizes]
        assert [picture.size for picture in opened] == kept
        assert (photo.width, photo.height) == kept[-1]


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", "heic"])
def test_of_every_kind_that_is_taken_all_sizes_are_bare(kind: str) -> None:
    photo = Photo(credit="Viasna", people_consented=True)
    photo.image = ContentFile(samples.sample(kind), name="alesia-at-home.jpg")  # type: ignore[assignment]
    photo.save()
    for _wide, name in photo.sizes:
        content = photo.image.storage.open(name).read()
        assert content.startswith(b"\xff\xd8")
        assert samples.MARK.encode() not in content
        assert b"Exif" not in content
        assert "alesia" not in name
    assert photo.height > photo.width  # held upright


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"no picture", "This is not a picture we can read. JPEG, PNG, WebP and HEIC are."),
        (documents.plain(), "This is not a picture we can read. JPEG, PNG, WebP and HEIC are."),
        (b"", "The file is empty. Was it still being downloaded? Choose it again."),
        (samples.huge_png(), "The picture has more than 40 million pixels. Make it smaller first."),
    ],
)
def test_what_is_no_picture_is_refused_with_a_sentence(content: bytes, sentence: str) -> None:
    photo = Photo(credit="Viasna", people_consented=True)
    photo.image = ContentFile(content, name="a.jpg")  # type: ignore[assignment]
    with pytest.raises(ValidationError) as refused:
        photo.clean()
    assert refused.value.messages == [sentence]


def test_a_photo_in_a_block_has_caption_credit_licence_what_is_seen_and_its_sizes(
    article: NewsArticle,
) -> None:
    photo = kept_photo((1200, 800))
    block(article, Kind.PHOTO, photo=photo)
    publish(article, news.editor())
    page = read(article)
    small, middle, large = files_of(photo)
    assert f'srcset="{small} 480w, {middle} 960w, {large} 1200w"' in page
    assert 'width="1200" height="800" alt="Boxes on a table"' in page
    assert "<figcaption>Food parcels · Photo: Viasna · " in page
    assert (
        'href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener noreferrer">CC BY 4.0</a>'
        in page
    )
    assert [status(address) for address in (small, middle, large)] == [200, 200, 200]


def test_all_photos_but_the_first_wait_until_they_are_near(article: NewsArticle) -> None:
    for size in ((600, 400), (620, 400)):
        block(article, Kind.PHOTO, photo=kept_photo(size))
    publish(article, news.editor())
    assert read(article).count('loading="lazy"') == 1
    article.story.photo = kept_photo((640, 400))
    article.story.save()
    news.read_anew(article)
    assert read(article).count('loading="lazy"') == 2


def test_a_size_that_was_not_made_has_no_address(article: NewsArticle) -> None:
    photo = kept_photo((1200, 800))
    block(article, Kind.PHOTO, photo=photo)
    publish(article, news.editor())
    assert status(addresses.photo(photo).replace(".jpg", "-1600.jpg")) == 404


def test_in_a_block_a_photo_and_all_its_sizes_go_when_somebody_in_it_does_not_agree(
    article: NewsArticle,
) -> None:
    person = known()
    photo = kept_photo((1200, 800))
    PhotoPerson.objects.create(photo=photo, person=person)
    block(article, Kind.PHOTO, photo=photo)
    assert [one for one in why_not_publishable(article) if "does not agree" in one] == [
        f"Block {article.blocks.count()}: Somebody in the photo does not agree to it now, or not any more. "
        "Record their consent, or take another photo."
    ]
    agreed = consent(person, photo=True)
    publish(article, news.editor())
    assert {status(address) for address in files_of(photo)} == {200}
    assert [one.title for one in tell_publications_of(person, news.editor())] == [article.title]
    withdraw_consent(agreed, cast.alice(), datetime.date(2024, 3, 1))
    assert {status(address) for address in files_of(photo)} == {404}
    assert addresses.photo(photo) not in read(article)
    assert "the photo is not shown" in [line.note for line in affected_publications(news.editor()).lines]


def test_a_block_that_shows_something_else_makes_its_photo_and_document_not_public(
    article: NewsArticle,
) -> None:
    photo, document = kept_photo(), kept_document()
    shown = block(article, Kind.PHOTO, photo=photo)
    led = block(article, Kind.DOCUMENT, document=document)
    for one in (shown, led):
        one.kind, one.text = Kind.HEADING, "Later"
        one.save()
    publish(article, news.editor())
    assert status(addresses.photo(photo)) == 404
    assert status(addresses.document(document, "en")) == 404


def test_what_an_earlier_version_shows_is_public_until_the_publication_leaves_the_site(
    article: NewsArticle,
) -> None:
    photo, document = kept_photo(), kept_document()
    blocks = [block(article, Kind.PHOTO, photo=photo), block(article, Kind.DOCUMENT, document=document)]
    publish(article, news.editor())
    for one in blocks:
        one.delete()
    news.read_anew(article)
    files = (addresses.photo(photo), addresses.document(document, "en"))
    assert addresses.photo(photo) not in read(article)
    assert [status(address) for address in files] == [200, 200]
    NewsArticle.objects.filter(pk=article.pk).update(status="withdrawn")
    assert [status(address) for address in files] == [404, 404]


def test_a_caption_in_a_block_names_somebody_only_while_they_agree(article: NewsArticle) -> None:
    person = known()
    photo = kept_photo(alt_en=f"[[person:{person.code}|Alena|A woman]] at a window")
    block(article, Kind.PHOTO, photo=photo)
    publish(article, news.editor())
    assert 'alt="A woman at a window"' in read(article)
    assert referring(f"[[person:{person.code}") == [article]
    consent(person, name=True)
    assert 'alt="Alena at a window"' in read(article)


@pytest.mark.parametrize(
    ("without", "sentence"),
    [
        ("caption_en", "The photo has no caption in the language of this page. Write one at the photo."),
        ("alt_en", "Nobody wrote what is seen in the photo, in the language of this page: who cannot see it is told "
                   "nothing. Write it at the photo."),
        ("credit", "The photo does not say who took it. Write the credit at the photo."),
        ("licence", "The photo has no licence. Choose at the photo by what right it is shown."),
    ],
)  # fmt: skip
def test_a_photo_is_published_with_everything_in_the_language_of_the_page(
    article: NewsArticle, without: str, sentence: str
) -> None:
    photo = kept_photo(**{without: ""})
    article.story.photo = photo
    assert why_not_publishable(article) == [sentence]
    article.story.photo = None
    block(article, Kind.PHOTO, photo=photo)
    assert why_not_publishable(article) == [f"Block {article.blocks.count()}: {sentence}"]


def test_a_name_typed_at_a_photo_or_document_of_a_block_stops_the_publishing(article: NewsArticle) -> None:
    cast.person(name_en="Alena Prykladnaja")
    block(article, Kind.PHOTO, photo=kept_photo(alt_en="Alena Prykladnaja at a window"))
    block(article, Kind.DOCUMENT, document=kept_document(title_en="The case of Alena Prykladnaja"))
    told = why_not_publishable(article)
    assert [sentence.split(" is written")[0] for sentence in told] == [
        "“Alena Prykladnaja” (photo, what is seen, in English)",
        "“Alena Prykladnaja” (document, title in English)",
    ]


def test_a_name_is_not_typed_into_a_document_that_readers_see(article: NewsArticle) -> None:
    document = kept_document()
    block(article, Kind.DOCUMENT, document=document)
    publish(article, news.editor())
    cast.person(name_en="Alena Prykladnaja")
    document.title_en = "The case of Alena Prykladnaja"
    with pytest.raises(ValidationError):
        document.save()


# Documents


def test_a_document_says_kind_pages_and_size_in_each_language() -> None:
    document = Document(pages=12, size=1_240_000)
    assert facts_of(document, "en") == "PDF, 12 pages, 1.2 MB"
    assert facts_of(Document(pages=1, size=900), "en") == "PDF, 1 page, 1 KB"


def test_a_document_has_an_address_while_a_public_page_leads_to_it(article: NewsArticle) -> None:
    document = kept_document()
    assert (document.pages, document.size, len(document.sha256)) == (2, document.file.size, 64)
    assert "alesia" not in document.file.name
    address = addresses.document(document, "en")
    assert address == f"/en/documents/{document.pk}-statement.pdf"
    assert status(address) == 404
    block(article, Kind.DOCUMENT, document=document)
    assert status(address) == 404
    publish(article, news.editor())
    answer = Client().get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert answer["Content-Disposition"] == 'attachment; filename="statement.pdf"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert b"".join(answer.streaming_content).startswith(b"%PDF-")  # type: ignore[attr-defined]
    old = Client().get(f"/en/documents/{document.pk}-an-older-title.pdf")
    assert (old.status_code, old["Location"]) == (301, address)
    page = read(article)
    assert f'<a href="{address}" type="application/pdf">Statement</a>' in page
    assert f"PDF, 2 pages, {max(document.size // 1000, 1)} KB" in page


def test_on_a_public_server_the_web_server_sends_the_document(article: NewsArticle, settings: Any) -> None:
    document = kept_document()
    block(article, Kind.DOCUMENT, document=document)
    publish(article, news.editor())
    settings.PRODUCTION = True
    answer = Client().get(addresses.document(document, "en"))
    assert answer["X-Accel-Redirect"] == f"/internal-media/{document.file.name}"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty. Was it still being downloaded? Choose it again."),
        (b"%PDF-1.7 and nothing", "The PDF is damaged and cannot be opened. Export it anew."),
        (documents.locked(), "It is locked with a password. Save it without one."),
        (samples.jpeg(), "This is not a PDF."),
        (b"plain words", "This is not a PDF."),
    ],
)
def test_what_is_no_sound_document_is_refused_with_a_sentence(content: bytes, sentence: str) -> None:
    document = Document(title_be="Заява", title_ru="Заявление", title_en="Statement")
    document.file = ContentFile(content, name="a.pdf")  # type: ignore[assignment]
    with pytest.raises(ValidationError) as refused:
        document.clean()
    assert refused.value.messages == [sentence]


# Videos


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://youtu.be/dQw4w9WgXcQ?si=abc&t=43", "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=43s"),
        ("https://m.youtube.com/watch?v=dQw4w9WgXcQ&feature=share", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"),
        ("https://www.youtube.com/shorts/dQw4w9WgXcQ", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"),
        ("https://player.vimeo.com/video/123456?h=9f", "https://vimeo.com/123456/9f"),
        ("https://Example.org/v?utm_source=x&id=2&fbclid=3#t=1", "https://example.org/v?id=2#t=1"),
        (" https://example.org/v ", "https://example.org/v"),
        ("http://example.org/v?si=1", "http://example.org/v?si=1"),
        ("https://[bad", "https://[bad"),
    ],
)  # fmt: skip
def test_an_address_is_kept_without_what_follows_its_viewers(typed: str, kept: str) -> None:
    assert canonical(typed) == kept
    assert canonical(kept) == kept


def test_a_video_is_a_link_that_says_where_it_leads(article: NewsArticle) -> None:
    made = block(article, Kind.VIDEO, text="The trial, filmed", link="https://youtu.be/dQw4w9WgXcQ?si=abc")
    assert made.link == "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
    publish(article, news.editor())
    page = read(article)
    link = (
        'href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" rel="noopener noreferrer">The trial, filmed</a>'
    )
    assert link in page
    assert "Opens youtube.com" in page
    assert "<iframe" not in page


@pytest.mark.parametrize(
    "link", ["", "http://youtube.com/watch?v=1", "javascript:alert(1)", "https://a@b.c/", "https://x"]
)
def test_a_video_has_an_address_of_the_web(link: str) -> None:
    wrong = NewsBlock(kind=Kind.VIDEO, text="The trial", link=link)
    assert list(mistakes_in_media_block(wrong)) == [
        "Give the address of the video. It begins with https://, for example https://www.youtube.com/watch?v=…"
    ]


def test_a_block_without_its_photo_document_or_title_is_told() -> None:
    told = [list(mistakes_in_media_block(NewsBlock(kind=kind, link="https://example.org/v")))
            for kind in (Kind.PHOTO, Kind.DOCUMENT, Kind.VIDEO)]  # fmt: skip
    assert told == [
        ["Choose the photo of this block."],
        ["Choose the document of this block."],
        ["Write the title of the video: readers decide by it whether to open it."],
    ]


# Related publications


def test_a_block_leads_to_its_own_publication_while_it_is_public(article: NewsArticle) -> None:
    other = draft_report(read_period("2024-Q1"), "en", news.editor())
    NewsArticle.objects.filter(pk=other.pk).update(headline="Before", teaser="Then")
    other.refresh_from_db()
    publish(other, news.editor())
    block(article, Kind.RELATED, related=other)
    publish(article, news.editor())
    card = f'<p class="related-headline"><a href="{addresses.publication(other)}">Before</a></p>'
    assert card in read(article)
    NewsArticle.objects.filter(pk=other.pk).update(status="withdrawn")
    assert card not in read(article)


def test_a_page_asks_as_often_with_many_photos_as_with_one(article: NewsArticle) -> None:
    counts = []
    block(article, Kind.PHOTO, photo=kept_photo((200, 100)))
    publish(article, news.editor())
    for width in (210, 220, 230):
        with CaptureQueriesContext(connection) as captured:
            read(article)
        counts.append(len(captured))
        block(article, Kind.PHOTO, photo=kept_photo((width, 100)))
        block(article, Kind.DOCUMENT, document=kept_document())
    assert len(set(counts)) == 1
