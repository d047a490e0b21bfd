"""What readers see of a publication that changed: notes, earlier versions, what was retracted, how the count grew."""

import json
import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cases.consents import withdraw_consent
from reports.models import NewsArticle, PublishedVersion
from reports.publishing import withdraw_from_site
from reports.revising import correction_note, publish_correction, publish_update, retract, update_note
from reports.site import addresses
from tests import cast
from tests.reports.approved import approved, publish
from tests.reports.site import news
from tests.reports.site.test_naming import consent, prisoner, reference

pytestmark = pytest.mark.django_db


@pytest.fixture
def january() -> NewsArticle:
    news.documented_january()
    return news.published()


@pytest.fixture
def updated(january: NewsArticle) -> NewsArticle:
    article = news.late_detention(january)
    approved(article)
    publish_update(article, news.editor(), update_note(article))
    return article


def body(address: str, status: int = 200) -> str:
    answer = Client().get(address)
    assert answer.status_code == status
    return answer.content.decode()


def headline_of(page: str) -> str:
    found = re.search(r'<h1 class="headline">(.*?)</h1>', page)
    return found[1] if found else ""


def test_what_is_written_on_is_read_nowhere_until_it_is_published(january: NewsArticle) -> None:
    news.late_detention(january)
    january.refresh_from_db()
    january.slug = january.slug + "-more"
    january.save()
    address = addresses.publication(NewsArticle(pk=january.pk, language="en", slug=january.slug[:-5]))
    assert "At least 3 detentions" in headline_of(body(address))
    for place in ("/en/", "/en/feed.xml", "/en/archive/2026/", "/sitemap.xml"):
        page = Client().get(place, follow=True).content.decode()
        assert "At least 4 detentions" not in page
        assert f"{january.slug}/" not in page


def test_an_update_is_told_at_the_end_with_what_moved(updated: NewsArticle) -> None:
    page = body(addresses.publication(updated))
    assert "At least 4 detentions" in headline_of(page)
    told = page[page.index('id="revisions"') :]
    assert "as information arrived late: Detentions – 3 → 4" in told
    assert re.search(r'<td class="number">3</td>\s*<td class="number">4</td>', told)
    assert addresses.versions(updated) in told
    assert 'class="callout notice"' not in page


def test_a_feed_tells_the_update(updated: NewsArticle) -> None:
    feed = body("/en/feed.xml")
    assert "Updated on" in feed
    assert updated.modified_at is not None
    assert f"<updated>{updated.modified_at.isoformat()[:19]}" in feed


def test_a_correction_that_changes_a_conclusion_stands_at_the_top(january: NewsArticle) -> None:
    article = news.late_detention(january)
    approved(article)
    publish_correction(article, news.editor(), correction_note(article), "A list was not read to its end.")
    page = body(addresses.publication(article))
    top = page[page.index('class="callout notice"') : page.index('class="text"')]
    assert "Detentions – 3 → 4" in top
    assert "A list was not read to its end." in top
    described = json.loads(re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)[0])
    [comment] = described["correction"]
    assert comment["@type"] == "CorrectionComment"
    assert comment["text"].endswith("A list was not read to its end.")
    assert described["dateModified"] == comment["datePublished"]


def test_an_earlier_version_is_read_as_it_was_and_leads_to_the_current_one(updated: NewsArticle) -> None:
    page = body(addresses.version(updated, 1))
    assert "At least 3 detentions" in headline_of(page)
    assert "This is an earlier version." in page
    assert '<meta name="robots" content="noindex">' in page
    canonical = addresses.whole(addresses.publication(updated))
    assert f'<link rel="canonical" href="{canonical}">' in page
    assert "2024-01-1" in page
    assert "charts/" not in page


def test_the_list_of_versions_leads_to_each(updated: NewsArticle) -> None:
    page = body(addresses.versions(updated))
    assert page.index("Current version") < page.index("Version 1")
    assert addresses.version(updated, 1) in page
    assert "Detentions – 3 → 4" in page
    answer = Client().get(addresses.version(updated, 2))
    assert (answer.status_code, answer["Location"]) == (302, addresses.publication(updated))
    assert Client().get(addresses.version(updated, 3)).status_code == 404


def test_a_name_whose_consent_ended_is_gone_from_earlier_versions_too() -> None:
    news.documented_january()
    person = prisoner()
    agreed = consent(person, name=True)
    article = news.drafted()
    article.lead = f"They took {reference(person)}."
    article.save()
    publish(article, news.editor())
    article = news.late_detention(article)
    approved(article)
    publish_update(article, news.editor(), update_note(article))
    assert "Qaenkanary" in body(addresses.version(article, 1))
    withdraw_consent(agreed, cast.alice(), timezone.localdate())
    assert "Qaenkanary" not in body(addresses.version(article, 1))


def test_retracted_its_address_says_when_and_why_and_nothing_else_shows_it(updated: NewsArticle) -> None:
    release = updated.story.release
    assert release is not None
    retract(updated, news.editor(), "The list was forged.")
    for address in (
        addresses.publication(updated),
        addresses.versions(updated),
        addresses.version(updated, 1),
    ):
        page = body(address, 410)
        assert "Retracted on" in page
        assert "The list was forged." in page
        assert "detentions" not in page
    assert "detentions" not in body("/en/feed.xml")
    assert Client().get(addresses.release(release, "en")).status_code == 404


def test_withdrawn_without_a_word_it_only_says_that_it_was(updated: NewsArticle) -> None:
    withdraw_from_site(updated, news.editor())
    for address in (
        addresses.publication(updated),
        addresses.versions(updated),
        addresses.version(updated, 1),
    ):
        page = body(address, 410)
        assert "It was published here and has been taken off the site." in page
        assert "Updated" not in page


def test_a_page_costs_as_many_queries_after_many_versions_and_so_does_an_earlier_one(
    january: NewsArticle,
) -> None:
    article, counts = january, []
    for _number in range(3):
        article = news.late_detention(article)
        approved(article)
        publish_update(article, news.editor(), update_note(article))
        for address in (addresses.publication(article), addresses.version(article, 1)):
            with CaptureQueriesContext(connection) as captured:
                body(address)
            counts.append(len(captured))
    assert len(set(counts[::2])) == len(set(counts[1::2])) == 1
    assert counts[1] <= counts[0] + 2


def test_how_the_count_grew_is_drawn_told_and_taken_away(updated: NewsArticle) -> None:
    page = body("/en/data/2024-01/growth/")
    assert "How the count grew: January 2024" in page
    assert "Detentions: 3 when first published, 4 now" in page
    assert '<td class="number">+1</td>' in page
    rows = body("/en/data/2024-01/growth/detentions.csv").splitlines()
    assert rows[0] == "release,as_of,value,change,status"
    assert [row.split(",")[2:] for row in rows[1:]] == [["3", "", "final"], ["4", "1", "final"]]
    assert body("/en/data/2024-01/growth/detentions.svg").startswith("<svg")
    assert "/en/data/2024-01/growth/" in body(addresses.release(updated.story.release, "en"))  # type: ignore[arg-type]


@pytest.mark.parametrize("address", ["2024-02/growth/", "2024-Q9/growth/", "2024-01/growth/acts.csv"])
def test_what_was_not_published_did_not_grow(january: NewsArticle, address: str) -> None:
    body(f"/en/data/{address}", 404)


def test_a_release_of_a_draft_is_not_shown_in_the_growth(january: NewsArticle) -> None:
    news.late_detention(january)
    assert "published once so far" in body("/en/data/2024-01/growth/")
    assert PublishedVersion.objects.count() == 1


@pytest.mark.parametrize("language", ["be", "ru"])
def test_readers_are_told_in_the_language_of_the_page(language: Any) -> None:
    news.documented_january()
    article = news.late_detention(news.published(language))
    approved(article)
    publish_update(article, news.editor(), update_note(article))
    for address in (
        addresses.publication(article),
        addresses.versions(article),
        addresses.version(article, 1),
        f"/{language}/data/2024-01/growth/",
    ):
        page = re.sub(r"<script.*?</script>|<[^>]+>|[a-z0-9-]+/[a-z0-9-/]*", " ", body(address))
        assert "pdate" not in page
        assert "ersion" not in page
