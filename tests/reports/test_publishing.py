"""An article's way to its readers and back: who may, when they see it, and what stands in the way."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.utils import timezone

from reports.models import NewsArticle, NewsBlock, Photo
from reports.publishing import back_to_draft, why_not_publishable, withdraw_from_site
from tests import cast
from tests.reports.approved import publish
from tests.reports.desk import analyst, casebook, draft, editor

pytestmark = pytest.mark.django_db
HOUR = dt.timedelta(hours=1)


@pytest.fixture
def article() -> NewsArticle:
    casebook()
    return draft()


def later(monkeypatch: pytest.MonkeyPatch, by: dt.timedelta) -> dt.datetime:
    moment = timezone.now() + by
    monkeypatch.setattr(timezone, "now", lambda: moment)
    return moment


def test_published_it_is_there_at_once(article: NewsArticle) -> None:
    publish(article, editor())
    assert article.is_public
    assert list(NewsArticle.objects.published()) == [article]
    assert article.modified_at is None
    assert article.history.latest().history_user == editor()


@pytest.mark.parametrize("verb", [publish, withdraw_from_site, back_to_draft])
@pytest.mark.parametrize("who", [analyst, cast.vera, cast.stranger])
def test_without_the_permission_nothing_happens(article: NewsArticle, verb: object, who: object) -> None:
    with pytest.raises(PermissionDenied):
        verb(article, who())  # type: ignore[operator]
    article.refresh_from_db()
    assert article.status == "draft"


def test_scheduled_it_is_not_seen_before_its_time(
    article: NewsArticle, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(article, editor(), at=timezone.now() + HOUR)
    assert (article.is_scheduled, article.is_public) == (True, False)
    assert list(NewsArticle.objects.published()) == []
    assert list(NewsArticle.objects.scheduled()) == [article]
    later(monkeypatch, 2 * HOUR)
    assert list(NewsArticle.objects.published()) == [article]
    assert list(NewsArticle.objects.scheduled()) == []


def test_a_moment_that_has_passed_is_refused(article: NewsArticle) -> None:
    with pytest.raises(ValidationError, match="That moment has passed"):
        publish(article, editor(), at=timezone.now() - HOUR)
    assert article.status == "draft"


def test_what_is_scheduled_can_be_taken_back(article: NewsArticle) -> None:
    publish(article, editor(), at=timezone.now() + HOUR)
    back_to_draft(article, editor())
    assert (article.status, article.published_at) == ("draft", None)


def test_withdrawn_it_is_no_longer_public_and_keeps_its_date(article: NewsArticle) -> None:
    publish(article, editor())
    published = article.published_at
    withdraw_from_site(article, editor())
    assert (article.status, article.published_at) == ("withdrawn", published)
    assert list(NewsArticle.objects.published()) == []


def test_published_again_it_keeps_its_date_and_says_that_it_was_modified(
    article: NewsArticle, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(article, editor())
    published = article.published_at
    moment = later(monkeypatch, HOUR)
    withdraw_from_site(article, editor())
    back_to_draft(article, editor())
    with pytest.raises(ValidationError, match="keeps its date: publish it now"):
        publish(article, editor(), at=moment + HOUR)
    publish(article, editor())
    assert (article.published_at, article.modified_at) == (published, moment)


def test_what_is_not_public_is_not_taken_off_the_site(article: NewsArticle) -> None:
    with pytest.raises(ValidationError, match="It is not public"):
        withdraw_from_site(article, editor())


def test_what_is_public_does_not_silently_become_a_draft(article: NewsArticle) -> None:
    publish(article, editor())
    with pytest.raises(ValidationError, match="Take it off the site first"):
        back_to_draft(article, editor())


def test_everything_that_has_to_be_mended_is_said_at_once(article: NewsArticle) -> None:
    article.headline, article.teaser, article.kicker = "[[detentions.all]]", "", "[[detentions.total]]"
    article.blocks.all().delete()
    NewsBlock.objects.create(article=article, kind="related")
    NewsBlock.objects.create(article=article, kind="chart", shows="detentions.by_hour")
    problems = why_not_publishable(article)
    assert [problem.split(".")[0] for problem in problems] == [
        "Release 2024-Q1-1 has no figure “detentions",
        "Figures cannot be quoted here",
        "There is a place for the card of a related publication, but none is chosen",
        "“detentions",
        "Write a teaser: lists, feeds and shared links show it",
        "It has no paragraph yet",
    ]
    with pytest.raises(ValidationError) as refusal:
        publish(article, editor())
    assert refusal.value.messages == problems


def test_a_photo_without_consent_is_not_published(article: NewsArticle) -> None:
    photo = Photo(
        credit="Viasna", licence="own", caption_en="A court", alt_en="A grey house", people_consented=False
    )
    photo.image._committed = True
    photo.image.name = "photos/a.jpg"
    photo.width = photo.height = 1
    Photo.objects.bulk_create([photo])
    article.story.photo = photo
    assert why_not_publishable(article) == ["The photo shows people whose consent is not recorded."]


def test_a_file_that_is_no_picture_is_refused() -> None:
    photo = Photo(
        credit="Viasna", caption_en="A court", caption_be="Суд", caption_ru="Суд", people_consented=True
    )
    photo.image = ContentFile(b"no picture", name="a.jpg")  # type: ignore[assignment]
    with pytest.raises(ValidationError, match="This is not a picture we can read"):
        photo.clean()
