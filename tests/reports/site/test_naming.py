"""Who may be named on public pages, and for how long: to the byte, on every page, at every moment."""

import datetime
import json
import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from cases.consents import confirm_consent, protect, record_consent, withdraw_consent
from cases.models import Consent, Person
from cases.public_people import public_people
from reports.models import NewsArticle, NewsBlock, Photo, PhotoPerson, SiteBlock
from reports.published import freeze
from reports.register import public_id
from reports.site import addresses
from reports.writing import write
from tests import cast
from tests.cases.admin.desk import in_role
from tests.reports.approved import publish
from tests.reports.pictures import kept_photo
from tests.reports.site import news

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2024, 4, 26)
SCOPES = ("name", "initials", "photo", "story", "minor_children")


def words_of(number: int) -> dict[str, str]:
    """Canaries: names that no other text holds; two words each, with initials of their own."""
    letters = "QWZXVJ"
    first, last = letters[number], letters[-1 - number]
    return {f"name_{code}": f"{first}a{code}kanary {last}u{code}kanary" for code in ("be", "ru", "en")}


def prisoner(number: int = 0, **values: Any) -> Person:
    defaults = {
        "publication": "name",
        "has_minor_children": True,
        "note": "zqnote",
        "other_names": "Zqother Name",
    }
    person = cast.person(**words_of(number) | defaults | values)
    cast.verified(cast.recognition(person=person))
    return person


def consent(person: Person, **values: Any) -> Consent:
    made = Consent(person=person, **{"given_by": "guardian", "given_on": datetime.date(2024, 2, 1)} | values)
    record_consent(made, cast.alice(), "zqhow by letter")
    return made


def reference(person: Person, words: str = "", instead: str = "") -> str:
    return f"[[person:{'|'.join(part for part in (person.code, words, instead) if part)}]]"


def article_about(*people: Person, language: str = "en") -> NewsArticle:
    """Everybody in every text of it, one after the other as the speaker of a quotation."""
    article = news.drafted(language)
    named = ", ".join(reference(person) for person in people)
    article.headline = f"Court: {named}"
    article.teaser, article.lead, article.caveat = f"Teaser {named}", f"Lead {named}", f"Caveat {named}"
    write(article, news.editor())
    NewsBlock.objects.create(article=article, position=900, kind="paragraph", text=f"Before {named} after")
    for place, person in enumerate(people):
        NewsBlock.objects.create(
            article=article,
            position=901 + place,
            kind="quote",
            text=f"Zquote{place} words",
            speaker=reference(person),
        )
    article = NewsArticle.objects.select_related("story__release", "story__photo").get(pk=article.pk)
    publish(article, news.editor())
    return article


def photo_of(*people: Person) -> Photo:
    caption = ", ".join(reference(person) for person in people) or "A court"
    photo = kept_photo(
        caption_be=caption, caption_ru=caption, caption_en=caption, alt_en=f"At the court: {caption}"
    )
    for person in people:
        PhotoPerson.objects.create(photo=photo, person=person)
    return photo


def show(article: NewsArticle, photo: Photo) -> None:
    """Readers read it with the photo, whatever people in it agree to: that is asked at each reading."""
    article.story.photo = photo
    article.story.save()
    freeze(article, "edit", news.editor())
    article.save()


def all_public_bytes(articles: list[NewsArticle], people: list[Person]) -> dict[str, str]:
    """Every public address with what it answers, pictures apart."""
    client, release = Client(), articles[0].story.release
    assert release is not None
    places = ["/robots.txt", "/sitemap.xml", "/en/nothing-here/"]
    for language in ("be", "ru", "en"):
        year = articles[0].published_at.year  # type: ignore[union-attr]
        places += [f"/{language}/{page}" for page in ("", "feed.xml", "data/", "method/", "people/")]
        places += [
            f"/{language}/archive/{year}/",
            f"/{language}/people/people.csv",
            f"/{language}/people/people.json",
        ]
        places += [addresses.release(release, language)]
        places += [addresses.release_file(release, language, ending) for ending in ("csv", "json")]
        places += [addresses.registered(public_id(person.pk), language) for person in people]
        places += [
            f"/api/v1/{told}/?language={language}" for told in ("publications", "releases", "register")
        ]
        places += [f"/api/v1/releases/{release.code}/figures/?format=csv&language={language}"]
        places += [f"/api/v1/register/{public_id(person.pk)}/?language={language}" for person in people]
    for article in articles:
        places += [addresses.publication(article), f"/api/v1/publications/{article.pk}/"]
        chart = article.blocks.filter(kind="chart").first()
        if chart:
            places += [addresses.chart(article, chart.pk, ending) for ending in ("svg", "csv")]
    found = {}
    for place in places:
        response = client.get(place, follow=True)
        ages = re.findall(r"max-age=(\d+)", response["Cache-Control"].replace("s-maxage", "max-age"))
        assert ages, place
        assert max(map(int, ages)) <= 300, place  # kept nowhere for more than five minutes
        found[place] = f"{place}\n{dict(response.headers)}\n{response.content.decode()}"
    return found


# What may never be read by anybody outside, whatever is agreed to.
NEVER = ("zqnote", "zqhow", "Zqother", "sexual", "guardian", "P-2024-")


def check(articles: list[NewsArticle], people: list[Person], photo: Photo | None = None) -> None:
    """What stands in the public bytes is what the gate lets out, no more and no less."""
    pages = all_public_bytes(articles, people)
    everything = "\n".join(pages.values())
    for number, person in enumerate(people):
        public = public_people([Person.everything.get(pk=person.pk)])[person.pk]
        names = words_of(number)
        for code in ("be", "ru", "en"):
            first, last = names[f"name_{code}"].split()
            assert (first in everything, last in everything) == (public.may("name"),) * 2
        letters = f"{names['name_en'][0]}. {names['name_en'].split()[1][0]}."
        assert (letters in everything) is (public.may("initials") and not public.may("name"))
        for article in articles:
            assert (f"Zquote{number}" in pages[addresses.publication(article)]) is public.may("story")
        listed = Client().get(addresses.registered(public_id(person.pk), "en"))
        assert listed.status_code == (200 if public.may("initials") else 410)
        assert ("Has minor children" in listed.content.decode()) is (
            public.may("initials") and public.may("minor_children")
        )
    for secret in NEVER:
        assert secret not in everything
    if photo:
        agreed = all(
            public_people([Person.everything.get(pk=person.pk)])[person.pk].may("photo") for person in people
        )
        answer = Client().get(addresses.photo(photo))
        assert answer.status_code == (200 if agreed else 404)
        assert (addresses.photo(photo) in everything) is agreed


@pytest.fixture(autouse=True)
def _now(time_machine: Any, tmp_path: Any, settings: Any) -> None:
    settings.MEDIA_ROOT = tmp_path
    time_machine.move_to("2024-04-26T09:00:00+03:00")


COMBINED = st.fixed_dictionaries(
    {
        "publication": st.sampled_from(["name", "name", "initials", "none"]),
        "birth_date": st.sampled_from(["", "1990", "2010"]),
        "protected": st.booleans(),
        "scopes": st.sets(st.sampled_from(SCOPES), min_size=1),
        "confirmed": st.booleans(),
        "until": st.none() | st.integers(0, 5),
        "withdrawn": st.booleans(),
        "refused": st.booleans(),
    }
)


class AnythingRecorded(TestCase):
    @settings(max_examples=6)
    @given(first=COMBINED, second=COMBINED, days=st.integers(0, 6))
    def test_public_bytes_are_what_the_gate_allows(self, first: Any, second: Any, days: int) -> None:
        news.documented_january()
        people = [self._recorded(number, one) for number, one in enumerate((first, second))]
        photo = photo_of(*people)
        for language in ("be", "ru", "en"):
            news.drafted(language)  # before there is something that only people can translate
        articles = [article_about(*people, language=language) for language in ("be", "ru", "en")]
        show(articles[0], photo)
        check(articles, people, photo)
        self.clock.move_to(
            datetime.datetime(2024, 4, 26 if not days else 26 + min(days, 4), 9, tzinfo=datetime.UTC)
        )
        check(articles, people, photo)

    @pytest.fixture(autouse=True)
    def _clock(self, time_machine: Any) -> None:
        self.clock = time_machine

    def _recorded(self, number: int, one: Any) -> Person:
        self.clock.move_to("2024-04-26T09:00:00+03:00")
        person = prisoner(number, publication=one["publication"], birth_date=one["birth_date"])
        if one["protected"]:
            protect(person, in_role("documenter"))
        until = None if one["until"] is None else TODAY + datetime.timedelta(days=one["until"])
        made = consent(person, until=until, **dict.fromkeys(one["scopes"], True))
        if one["confirmed"]:
            confirm_consent(made, cast.vera())
        if one["withdrawn"]:
            withdraw_consent(made, cast.alice(), TODAY)
        if one["refused"]:
            consent(person, refusal=True)
        return person


@pytest.fixture
def person() -> Person:
    news.documented_january()
    return prisoner()


def body(article: NewsArticle) -> str:
    return Client().get(addresses.publication(article)).content.decode()


def test_a_withdrawal_takes_the_name_off_at_the_next_reading_and_the_figures_stay(person: Person) -> None:
    agreed = consent(person, name=True, photo=True, story=True)
    article, photo = article_about(person), photo_of(person)
    show(article, photo)
    before = body(article)
    assert "Qaenkanary" in before
    withdraw_consent(agreed, cast.alice(), TODAY)
    after = body(article)
    assert "Qaenkanary" not in after
    assert "Lead a detained person" in after
    assert "Court: a detained person" in after
    figures = r'class="figure" href="[^"]+">[^<]+|<td[^>]*>[^<]*|<th[^>]*>[^<]*'
    assert re.findall(figures, after) == re.findall(figures, before) != []
    assert Client().get(addresses.photo(photo)).status_code == 404
    check([article], [person], photo)


def test_an_expired_consent_takes_it_off_with_the_day(person: Person, time_machine: Any) -> None:
    consent(person, name=True, until=TODAY)
    article = article_about(person)
    time_machine.move_to("2024-04-26T23:59:59+03:00")
    assert "Qaenkanary" in body(article)
    time_machine.move_to("2024-04-27T00:00:01+03:00")
    assert "kanary" not in body(article)


def test_words_of_the_editor_stand_for_the_name_and_others_where_it_may_not_be_said(person: Person) -> None:
    agreed = consent(person, name=True)
    article = news.drafted()
    article.lead = (
        f"They saw {reference(person, 'Qa of Kanary', 'a young woman')}. {reference(person)} spoke."
    )
    write(article, news.editor())
    publish(article, news.editor())
    assert "They saw Qa of Kanary. Qaenkanary Juenkanary spoke." in body(article)
    withdraw_consent(agreed, cast.alice(), TODAY)
    assert "They saw a young woman. A detained person spoke." in body(article)


def test_the_picture_that_is_shared_never_names_anybody(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Others keep it for as long as they like, and so does the folder of pictures."""
    drawn: list[tuple[str, ...]] = []
    monkeypatch.setattr(
        "reports.site.shared.share_image_png", lambda *words: drawn.append(words) or b"picture"
    )
    consent(person, name=True)
    article = article_about(person)
    assert Client().get(addresses.share_image(article)).status_code == 200
    assert drawn[0][0] == "Court: a detained person"
    assert 'og:image:alt" content="Court: a detained person"' in body(article)


def test_the_end_of_an_address_names_nobody(person: Person) -> None:
    consent(person, name=True)
    assert "kanary" not in addresses.publication(article_about(person))


def test_the_foot_of_every_page_names_by_reference_too(person: Person) -> None:
    SiteBlock.objects.create(
        kind="support", language="en", title="Help", text=f"Write to {reference(person)}"
    )
    assert "Write to a detained person" in Client().get("/en/").content.decode()
    consent(person, name=True)
    assert "Write to Qaenkanary Juenkanary" in Client().get("/en/").content.decode()


def test_a_reference_to_nobody_names_nobody(person: Person) -> None:
    article = article_about(person)
    article.lead = "Seen: [[person:P-1999-99999|Somebody Real]]."
    freeze(article, "edit", news.editor())
    article.save()
    assert "Seen: a detained person." in body(article)


# Photos


def test_a_photo_has_no_address_before_a_public_page_shows_it(person: Person) -> None:
    consent(person, photo=True)
    photo = photo_of(person)
    assert Client().get(addresses.photo(photo)).status_code == 404
    show(article_about(person), photo)
    answer = Client().get(addresses.photo(photo))
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/jpeg")
    assert answer["Cache-Control"] == "public, max-age=0, s-maxage=60"


def test_of_two_in_a_photo_one_is_enough_to_hide_it(person: Person) -> None:
    other = prisoner(1)
    consent(person, photo=True)
    photo = photo_of(person, other)
    show(article_about(person), photo)
    assert Client().get(addresses.photo(photo)).status_code == 404
    consent(other, photo=True)
    assert Client().get(addresses.photo(photo)).status_code == 200


def test_on_a_public_server_the_web_server_sends_the_photo(person: Person, settings: Any) -> None:
    consent(person, photo=True)
    photo = photo_of(person)
    show(article_about(person), photo)
    settings.PRODUCTION = True
    answer = Client().get(addresses.photo(photo))
    assert answer["X-Accel-Redirect"] == f"/internal-media/{photo.image.name}"
    assert answer.content == b""


def test_kept_pictures_have_no_address_of_their_own(person: Person) -> None:
    for name in ("share/x.png", "charts/x.png", "photos/../share/x.png", "photos/nothing.jpg"):
        assert Client().get(f"/media/{name}").status_code == 404


# The register


def test_the_register_names_who_agreed_and_tells_how_many_there_are_in_all(person: Person) -> None:
    other = prisoner(1, publication="initials")
    consent(other, name=True)
    article_about(person)
    page = Client().get("/en/people/").content.decode()
    assert "Nobody was recognised as a political prisoner on January 31, 2024." in page
    assert "W. V." in page
    consent(person, name=True)
    assert "Qaenkanary Juenkanary" in Client().get("/en/people/").content.decode()
    rows = json.loads(Client().get("/en/people/people.json").content)["named"]
    assert {tuple(sorted(row)) for row in rows} == {("id", "name", "recognised_on")}
    assert [row["name"] for row in rows] == ["Qaenkanary Juenkanary", "W. V."]
    assert Client().get("/en/people/people.csv").content.decode().splitlines()[0] == "id,name,recognised_on"


def test_who_is_released_is_listed_no_more(person: Person) -> None:
    consent(person, name=True)
    place = addresses.registered(public_id(person.pk), "en")
    assert Client().get(place).status_code == 200
    free = person.recognitions.get()
    free.ended_on, free.end_reason = "2024-04-01", "released"
    cast.write(free, cast.alice())
    cast.verified(free)
    answer = Client().get(place)
    assert answer.status_code == 410
    assert "kanary" not in answer.content.decode()


def test_an_address_nobody_had_is_not_found(person: Person) -> None:
    assert Client().get(f"/en/people/{'0' * 20}/").status_code == 404
    unlisted = cast.person()
    assert Client().get(addresses.registered(public_id(unlisted.pk), "en")).status_code == 404


def test_an_address_tells_no_number(person: Person) -> None:
    assert len({public_id(number) for number in range(1000)}) == 1000
    assert re.fullmatch("[0-9a-f]{20}", public_id(1))


# What it costs


def test_pages_ask_as_often_for_three_people_as_for_one() -> None:
    news.documented_january()
    counts = []
    people: list[Person] = []
    for number in range(3):
        people.append(prisoner(number))
        consent(people[-1], name=True, story=True)
        if number == 1:
            continue
        NewsArticle.objects.filter(language="en").update(status="draft")
        NewsBlock.objects.filter(position__gte=900).delete()
        article = article_about(*people)
        asked = []
        for place in (addresses.publication(article), "/en/", "/en/feed.xml", "/en/people/", "/sitemap.xml"):
            with CaptureQueriesContext(connection) as captured:
                assert Client().get(place).status_code == 200
            asked.append(len(captured))
        counts.append(asked)
    assert counts[0] == counts[1]
