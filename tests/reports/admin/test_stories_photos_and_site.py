"""What stands around an article: its story with the photo, the photos themselves, the blocks at the foot."""

import io
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from reports.models import Photo, SiteBlock, Story
from reports.published import as_published
from tests.cases.admin.desk import desk_of, form_on
from tests.reports.approved import publish
from tests.reports.desk import address, analyst, casebook, draft, editor, queries_of


@pytest.fixture(autouse=True)
def _pictures_of_a_test(tmp_path: Path, settings: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def picture(place: bytes = b"GPS 53.9 27.56") -> SimpleUploadedFile:
    written = io.BytesIO()
    Image.new("RGB", (2000, 1000), "navy").save(
        written, "JPEG", exif=Image.Exif().tobytes() or b"", comment=place
    )
    return SimpleUploadedFile("alesia-at-home.jpg", written.getvalue(), "image/jpeg")


def photo_form(**typed: Any) -> dict[str, Any]:
    captions = {"caption_en": "A court", "caption_be": "Суд", "caption_ru": "Суд"}
    seen = {"alt_en": "A grey house", "alt_be": "Шэры дом", "alt_ru": "Серый дом", "licence": "cc-by-4.0"}
    nobody = {"shown-TOTAL_FORMS": "0", "shown-INITIAL_FORMS": "0"}
    return (
        {"image": picture(), "credit": "Viasna", "people_consented": "on"} | nobody | captions | seen | typed
    )


def test_a_photo_is_cleaned_of_its_name_and_of_what_the_camera_wrote(newsroom: Client) -> None:
    answer = newsroom.post(address(Photo, "add"), photo_form())
    assert answer.status_code == 302
    photo = Photo.objects.get()
    assert (photo.width, photo.height) == (1600, 800)
    assert "alesia" not in photo.image.name
    assert b"GPS" not in photo.image.read()
    assert photo.history.get().history_user == editor()
    page = newsroom.get(address(photo, "change")).content.decode()
    seen_at = address(photo, "picture")
    assert f'src="{seen_at}"' in page
    assert newsroom.get(seen_at).status_code == 200
    assert f'src="{seen_at}?wide=480"' in newsroom.get(address(Photo, "changelist")).content.decode()


@pytest.mark.parametrize(
    "field",
    [
        "caption_be",
        "caption_ru",
        "caption_en",
        "alt_be",
        "alt_ru",
        "alt_en",
        "credit",
        "licence",
        "people_consented",
        "image",
    ],
)
def test_captions_credit_and_consent_are_asked_for(newsroom: Client, field: str) -> None:
    typed = photo_form()
    del typed[field]
    answer = newsroom.post(address(Photo, "add"), typed)
    assert list(answer.context["adminform"].form.errors) == [field]
    assert not Photo.objects.exists()


def test_a_photo_changed_is_seen_when_the_page_is_published_anew(newsroom: Client) -> None:
    newsroom.post(address(Photo, "add"), photo_form())
    casebook()
    article = draft()
    publish(article, editor())
    page = address(article.story, "change")
    newsroom.post(page, form_on(newsroom.get(page)) | {"photo": str(Photo.objects.get().pk)})
    article.refresh_from_db()
    assert article.story.photo == Photo.objects.get()
    assert article.modified_at is None
    assert as_published(article).story.photo is None
    publish(article, editor())
    assert as_published(article).story.photo == Photo.objects.get()


def test_the_release_of_a_story_is_chosen_before_its_first_article(newsroom: Client) -> None:
    casebook()
    article = draft()
    form = newsroom.get(address(article.story, "change")).context["adminform"].form
    assert list(form.fields) == ["photo"]
    assert list(newsroom.get(address(Story, "add")).context["adminform"].form.fields) == ["release", "photo"]


def test_a_block_of_the_site_is_written_once_a_language(newsroom: Client) -> None:
    typed = {"kind": "support", "language": "en", "title": "Support us", "link": "https://example.org/"}
    assert newsroom.post(address(SiteBlock, "add"), typed).status_code == 302
    assert SiteBlock.objects.get().history.get().history_user == editor()
    assert newsroom.post(address(SiteBlock, "add"), typed).status_code == 200
    assert (
        newsroom.post(address(SiteBlock, "add"), typed | {"link": "javascript:alert(1)"}).status_code == 200
    )
    assert SiteBlock.objects.count() == 1


@pytest.mark.parametrize("model", [Photo, Story, SiteBlock])
def test_who_only_reads_adds_nothing(model: Any) -> None:
    client = desk_of(analyst())
    assert client.get(address(model, "changelist")).status_code == 200
    assert client.post(address(model, "add"), photo_form()).status_code == 403


def test_the_number_of_queries_of_the_stories_does_not_grow(newsroom: Client) -> None:
    casebook()
    counts = []
    for language in ("en", "be", "ru"):
        article = draft(language=language)
        Story.objects.create(release=article.story.release)
        counts.append(queries_of(newsroom, address(Story, "changelist")))
    assert len(set(counts)) == 1
