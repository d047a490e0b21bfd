"""What is typed is kept beside the article, comes back on the same page, and goes when it is saved."""

import datetime as dt
from typing import Any

import pytest
import time_machine
from django.test import Client

from reports.models import Autosave, NewsArticle
from reports.writing import write
from tests.cases.admin.desk import desk_of, in_role
from tests.reports.desk import address, analyst, casebook, draft, editor


@pytest.fixture
def article() -> NewsArticle:
    casebook()
    return draft()


def as_shown(client: Client, article: NewsArticle) -> dict[str, Any]:
    """The boxes of the page as it opens."""
    context = client.get(address(article, "change")).context
    boxes = {"opened": context["opened"], "csrfmiddlewaretoken": "x", "_save": "Save"}
    forms = [context["adminform"].form, *context["inline_admin_formsets"][0].formset.forms]
    for form in [*forms, context["inline_admin_formsets"][0].formset.management_form]:
        boxes |= {box.html_name: "" if box.value() is None else box.value() for box in form}
    return {name: value for name, value in boxes.items() if "DELETE" not in name}


def type_in(client: Client, article: NewsArticle, **typed: str) -> Any:
    return client.post(address(article, "autosave"), as_shown(client, article) | typed)


def test_it_is_kept_once_a_person_and_the_article_stays_as_it_was(
    newsroom: Client, article: NewsArticle
) -> None:
    with time_machine.travel(dt.datetime(2024, 5, 1, 11, 5, tzinfo=dt.UTC), tick=False):
        type_in(newsroom, article, headline="First")
        answer = type_in(newsroom, article, headline="Second")
    assert answer.json() == {"kept": "Kept 14:05", "others": ""}
    kept = Autosave.objects.get()
    assert (kept.user, kept.data["headline"]) == (editor(), ["Second"])
    assert not {"csrfmiddlewaretoken", "_save"} & kept.data.keys()
    assert article.history.count() == 1


def test_it_is_offered_on_return_and_continues_where_it_was_left(
    newsroom: Client, article: NewsArticle
) -> None:
    type_in(newsroom, article, **{"headline": "Second", "blocks-1-text": "Typed"})
    assert "Continue with them" in newsroom.get(address(article, "change")).content.decode()
    page = newsroom.get(address(article, "continue"))
    assert page.context["adminform"].form["headline"].value() == "Second"
    formset = page.context["inline_admin_formsets"][0].formset
    assert formset.forms[1]["text"].value() == "Typed"
    assert page.context["form_url"] == address(article, "change")
    article.refresh_from_db()
    assert article.headline != "Second"


def test_saving_and_discarding_end_it(newsroom: Client, article: NewsArticle) -> None:
    type_in(newsroom, article, headline="Second")
    newsroom.post(address(article, "discard"))
    assert not Autosave.objects.exists()
    type_in(newsroom, article, headline="Third")
    newsroom.post(address(article, "change"), as_shown(newsroom, article) | {"headline": "Third"})
    article.refresh_from_db()
    assert (article.headline, Autosave.objects.exists()) == ("Third", False)


def test_what_somebody_else_saved_meanwhile_is_told_and_not_written_over(
    newsroom: Client, article: NewsArticle
) -> None:
    type_in(newsroom, article, headline="Mine")
    article.headline = "Theirs"
    write(article, in_role("editor", username="boris"))
    page = newsroom.get(address(article, "continue")).content.decode()
    assert "Somebody saved this while you were typing" in page


def test_colleagues_are_told_who_writes_and_see_nothing_of_it(newsroom: Client, article: NewsArticle) -> None:
    type_in(newsroom, article, headline="Secret words")
    colleague = desk_of(in_role("editor", username="boris"))
    page = colleague.get(address(article, "change")).content.decode()
    assert "Also writing on this page: edita (" in page
    assert "Secret words" not in page
    assert "Continue with them" not in page
    Autosave.objects.update(at=Autosave.objects.get().at - dt.timedelta(minutes=6))
    assert "Also writing" not in colleague.get(address(article, "change")).content.decode()


def test_who_may_not_change_it_keeps_nothing(article: NewsArticle) -> None:
    client = desk_of(analyst())
    assert client.post(address(article, "autosave"), {"headline": "x"}).status_code == 403
    assert client.get(address(article, "continue")).status_code == 403
