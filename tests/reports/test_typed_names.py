"""Names typed as plain words: no public text holds the name of somebody of the case file, by whichever door."""

import datetime
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cases.models import Person
from reports.models import NameClearance, NewsArticle, NewsBlock, SiteBlock
from reports.publishing import why_not_publishable
from reports.typed_names import clear_name, make_reference, places_of, typed_names
from reports.writing import write
from tests import cast
from tests.cases.admin.desk import desk_of, form_on, in_role, messages_of
from tests.reports.approved import publish
from tests.reports.desk import address, casebook, draft, editor
from tests.reports.site.test_naming import consent, photo_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def alena() -> Person:
    return cast.person(name_be="Алена Прыкладная", name_en="Alena Prykladnaja", publication="name")


@pytest.fixture
def article() -> NewsArticle:
    casebook()
    return draft()


def sentence(words: str, place: str) -> str:
    return f"“{words}” ({place}) is written like the name of somebody in the case file."


@pytest.mark.parametrize(
    ("field", "place"),
    [
        ("kicker", "line above the headline"),
        ("headline", "headline"),
        ("teaser", "teaser"),
        ("lead", "lead"),
        ("caveat", "caveat"),
    ],
)
def test_wherever_it_is_typed_publishing_is_refused(
    article: NewsArticle, alena: Person, field: str, place: str
) -> None:
    setattr(article, field, "Затрымалі Алену Прыкладную.")
    with pytest.raises(ValidationError) as refused:
        publish(article, editor())
    assert refused.value.messages[0].startswith(sentence("Алену Прыкладную", place))
    assert article.status == "draft"


def test_in_a_block_a_speaker_a_caption_and_the_end_of_the_address_too(
    article: NewsArticle, alena: Person
) -> None:
    NewsBlock.objects.create(
        article=article, position=900, kind="quote", text="I was there.", speaker="Alena Prykladnaya"
    )
    article.slug = "court-hears-alena-prykladnaja"
    photo = photo_of()
    photo.caption_ru = "Елена Прикладная у суда"
    photo.save()
    article.story.photo = photo
    found = {(name.place.words, name.words) for name in typed_names(places_of(article), article.story)}
    number = article.blocks.count()
    assert found == {
        (f"block {number}: quotation, speaker", "Alena Prykladnaya"),
        ("end of the address", "Alena Prykladnaja"),
        ("photo, caption in Russian", "Елена Прикладная"),
    }


def test_even_a_consent_makes_no_typed_name_right_and_a_reference_does(
    article: NewsArticle, alena: Person
) -> None:
    """Else the name would stay when the consent goes."""
    consent(alena, name=True)
    cast.verified(alena)  # editors know of verified people
    article.lead = "Затрымалі Алену Прыкладную."
    assert len(why_not_publishable(article)) == 1
    make_reference(article, "lead", "Алену Прыкладную", alena.code, editor())
    assert article.lead == f"Затрымалі [[person:{alena.code}|Алену Прыкладную]]."
    assert why_not_publishable(article) == []


def test_the_words_of_a_reference_may_name_its_person_and_nobody_else(
    article: NewsArticle, alena: Person
) -> None:
    other = cast.person(name_be="Ігар Зімовы", name_en="")
    article.lead = f"[[person:{other.code}|Алена Прыкладная]]"
    assert len(why_not_publishable(article)) == 1
    article.lead = f"[[person:{alena.code}|Аленай Прыкладнай|Алена Прыкладная]]"
    assert len(why_not_publishable(article)) == 1  # the words that stand where the name may not
    namesake = cast.person(name_be="Алена Прыкладная", name_en="")
    article.lead = f"[[person:{namesake.code}|Алена Прыкладная]]"
    assert why_not_publishable(article) == []


def test_a_reference_to_nobody_is_told(article: NewsArticle) -> None:
    article.lead = "[[person:P-1999-00001]]"
    assert why_not_publishable(article) == ["“P-1999-00001” (lead) is the code of nobody in the case file."]


# Somebody else


def test_words_that_are_somebody_else_may_stand_and_who_said_so_is_kept(
    article: NewsArticle, alena: Person
) -> None:
    article.lead = "Пісьменніца Алена Прыкладная."
    write(article, editor())
    with pytest.raises(ValidationError, match="Say how you know"):
        clear_name(article, "Алена Прыкладная", "namesake", " ", editor())
    clear_name(article, "Алена Прыкладная", "namesake", "born in 1950", editor())
    assert why_not_publishable(article) == []
    [kept] = NameClearance.objects.all()
    assert (kept.person, kept.reason, kept.history.get().history_user) == (alena, "born in 1950", editor())
    publish(article, editor())


def test_a_namesake_who_comes_later_is_asked_about_again(article: NewsArticle, alena: Person) -> None:
    article.lead = "Пісьменніца Алена Прыкладная."
    clear_name(article, "Алена Прыкладная", "public-figure", "a writer", editor())
    cast.person(name_be="Алена Прыкладная", name_en="")
    assert len(why_not_publishable(article)) == 1


def test_who_may_not_write_clears_nothing(article: NewsArticle, alena: Person) -> None:
    with pytest.raises(PermissionDenied):
        clear_name(article, "Алена Прыкладная", "namesake", "really", in_role("analyst"))


# What is public already


@pytest.fixture(params=["published", "scheduled"])
def public(request: pytest.FixtureRequest, article: NewsArticle, alena: Person) -> NewsArticle:
    at = timezone.now() + datetime.timedelta(hours=1) if request.param == "scheduled" else None
    publish(article, editor(), at=at)
    return NewsArticle.objects.get(pk=article.pk)


def test_the_form_of_a_public_article_says_it_under_the_field(public: NewsArticle) -> None:
    desk = desk_of(editor())
    page = address(public, "change")
    typed = form_on(desk.get(page))
    answer = desk.post(page, typed | {"lead": "Алена Прыкладная", "blocks-1-text": "Яна, Alena Prykladnaja."})
    assert [*answer.context["adminform"].form.errors] == ["lead"]
    text = answer.content.decode()
    assert "“Алена Прыкладная” (Lead)" in text
    assert "“Alena Prykladnaja” (Text)" in text
    public.refresh_from_db()
    assert "Прыкладная" not in public.lead


def test_no_other_door_lets_it_through(public: NewsArticle) -> None:
    public.lead = "Алена Прыкладная"
    with pytest.raises(ValidationError):
        write(public, editor())
    with pytest.raises(ValidationError):
        NewsBlock.objects.create(article=public, kind="paragraph", text="Алена Прыкладная")
    with pytest.raises(ValidationError):
        SiteBlock.objects.create(kind="support", language="be", title="Дапамога", text="Алена Прыкладная")
    photo = photo_of()
    photo.caption_be = "Алена Прыкладная"
    photo.save()  # nobody sees it yet
    public.story.photo = photo
    with pytest.raises(ValidationError):
        public.story.save()


# The pages of the newsroom


def test_the_page_of_names_offers_the_reference_or_asks_how_one_knows(
    article: NewsArticle, alena: Person
) -> None:
    desk, page = desk_of(editor()), address(article, "names")
    cast.verified(alena)
    article.lead = "Алену Прыкладную бачылі двойчы."
    write(article, editor())
    shown = desk.get(page).content.decode()
    assert f"It is Alena Prykladnaja ({alena.code}): make it a reference" in shown
    assert "not named now: other words stand there" in shown
    answer = desk.post(page, {"words": "Алену Прыкладную", "ground": "namesake", "reason": ""}, follow=True)
    assert messages_of(answer) == ["Say who it is and how you know."]
    desk.post(page, {"words": "Алену Прыкладную", "place": "lead", "code": alena.code})
    article.refresh_from_db()
    assert article.lead == f"[[person:{alena.code}|Алену Прыкладную]] бачылі двойчы."
    assert "No name is typed as plain words." in desk.get(page).content.decode()


def test_who_is_known_to_a_team_alone_is_found_and_offered_to_nobody(article: NewsArticle) -> None:
    hidden = cast.person(name_be="Ксенія Схаваная", name_en="")
    cast.verified(hidden)
    cast.act(person=hidden, incident=cast.incident(sensitivity="restricted"))
    article.lead = "Ксенія Схаваная"
    write(article, editor())
    shown = desk_of(editor()).get(address(article, "names")).content.decode()
    assert "Ксенія Схаваная" in shown
    assert hidden.code not in shown
    answer = desk_of(editor()).post(
        address(article, "names"),
        {"words": "Ксенія Схаваная", "place": "lead", "code": hidden.code},
        follow=True,
    )
    assert "do not stand in the text any more" in messages_of(answer)[0]


def test_a_person_is_looked_up_with_what_may_be_published(alena: Person) -> None:
    cast.verified(alena)
    desk = desk_of(editor())

    def found() -> str:
        page: Any = desk.get(
            address(NewsArticle, "people"), {"q": "прыкладная"}, headers={"x-fragment": "yes"}
        )
        return str(page.content.decode())

    assert f'data-code="{alena.code}"' in found()
    assert "not named now: other words stand there" in found()
    consent(alena, name=True)
    assert "the name may be published now" in found()
    assert desk_of(in_role("documenter")).get(address(NewsArticle, "people")).status_code == 403


def test_editors_are_told_what_shows_other_words_now(article: NewsArticle, alena: Person) -> None:
    agreed = consent(alena, name=True)
    cast.verified(alena)
    article.lead = f"[[person:{alena.code}]]"
    write(article, editor())
    publish(article, editor())

    def told() -> str:
        return str(desk_of(editor()).get("/admin/").content.decode())

    assert "Every person referred to in a publication is shown as it was written." in told()
    documenter = desk_of(in_role("documenter"))
    page = f"/admin/cases/person/{alena.pk}/file/"
    assert article.title in documenter.get(page).content.decode()
    answer = documenter.post(
        f"/admin/cases/person/{alena.pk}/consent/{agreed.pk}/withdraw/",
        {"withdrawn_on": timezone.localdate().isoformat()},
        follow=True,
    )
    assert messages_of(answer) == [
        "The consent is withdrawn.",
        f"Public pages that refer to this person: {article.title}",
    ]
    assert "1 person is not named" in told()


def test_publishing_asks_as_often_for_many_names_as_for_one(article: NewsArticle, alena: Person) -> None:
    counts = []
    for number in (1, 3):
        article.lead = "Алена Прыкладная. " + "Ігар Зімовы, Ян Прыклад, Alena Prykladnaja. " * (number - 1)
        with CaptureQueriesContext(connection) as captured:
            typed_names(places_of(article), article.story)
        counts.append(len(captured))
        cast.person(name_be="Ігар Зімовы", name_en="")
    assert counts[0] == counts[1]
