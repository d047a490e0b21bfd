"""The desk of a news article: writing, its figures, its siblings, its way to the readers."""

import datetime as dt
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.utils import timezone

from cases.admin.status import changed_meanwhile
from cases.verification import withdraw
from reports.models import NewsArticle, NewsBlock, Release, Story
from reports.published import as_published
from reports.standing import standing_of
from tests import cast
from tests.cases.admin.desk import desk_of, form_on, messages_of
from tests.reports.approved import approved, publish
from tests.reports.desk import address, analyst, casebook, detained, detention, draft, editor, queries_of


@pytest.fixture
def article() -> NewsArticle:
    casebook()
    return draft()


def page_of(client: Client, article: NewsArticle) -> Any:
    return client.get(address(article, "change"))


def save(client: Client, article: NewsArticle, **typed: str) -> Any:
    """What the page offers is sent back with what was typed instead."""
    answer = page_of(client, article)
    return client.post(address(article, "change"), form_on(answer) | typed)


def take(client: Client, article: NewsArticle, step: str, **typed: str) -> list[str]:
    """Open the step's page and confirm it; what the desk says then."""
    page = address(article, "step", step)
    answer = client.post(page, {"seen": client.get(page).context["seen"], **typed})
    article.refresh_from_db()
    return messages_of(answer)


def errors_of(answer: Any) -> dict[str, list[str]]:
    return answer.context["adminform"].form.errors


def block_errors_of(answer: Any) -> list[dict[str, list[str]]]:
    return answer.context["inline_admin_formsets"][0].formset.errors


def test_the_list_prints_the_numbers_and_says_where_each_stands(
    newsroom: Client, article: NewsArticle
) -> None:
    publish(draft(language="be"), editor(), at=timezone.now() + dt.timedelta(days=1))
    listed = newsroom.get(address(NewsArticle, "changelist")).content.decode()
    assert "At least 4 detentions in Belarus" in listed
    assert "[[" not in listed
    assert "status-scheduled" in listed
    assert "status-draft" in listed


@pytest.mark.parametrize(("state", "language"), [("draft", "en"), ("scheduled", "be"), ("published", "ru")])
def test_the_list_finds_them_by_where_they_stand(
    newsroom: Client, article: NewsArticle, state: str, language: str
) -> None:
    publish(draft(language="be"), editor(), at=timezone.now() + dt.timedelta(days=1))
    publish(draft(language="ru"), editor())
    found = newsroom.get(address(NewsArticle, "changelist"), {"state": state}).context["cl"].queryset
    assert [one.language for one in found] == [language]


def test_saving_is_recorded_with_who_did_it(newsroom: Client, article: NewsArticle) -> None:
    save(newsroom, article, lead="A new lead.")
    article.refresh_from_db()
    assert article.lead == "A new lead."
    assert article.history.count() == 2
    assert article.history.latest().history_user == editor()
    assert "A new lead." in newsroom.get(address(article, "history")).content.decode()


def test_saving_without_a_change_records_none(newsroom: Client, article: NewsArticle) -> None:
    save(newsroom, article)
    assert article.history.count() == 1
    assert NewsBlock.history.count() == article.blocks.count()


def test_a_public_article_stays_as_it_is_read_until_the_changes_are_published(
    newsroom: Client, article: NewsArticle
) -> None:
    publish(article, editor())
    save(newsroom, article)
    assert standing_of(article) == "published"
    save(newsroom, article, **{"blocks-1-text": "Another text."})
    article.refresh_from_db()
    assert (article.is_public, article.modified_at) == (True, None)
    assert standing_of(article) == "changed"
    assert take(newsroom, article, "publish-changes") == [
        "It was changed after it was approved: a second person has to read it again and approve it."
    ]
    approved(article)
    assert take(newsroom, article, "publish-changes") == ["The changes are published."]
    article.refresh_from_db()
    assert article.modified_at is not None
    assert standing_of(article) == "published"


def test_a_reference_that_leads_nowhere_is_an_error_of_its_field(
    newsroom: Client, article: NewsArticle
) -> None:
    answer = save(newsroom, article, headline="[[detentions.all]]", **{"blocks-1-text": "[[acts.many|many]]"})
    assert list(errors_of(answer)) == ["headline"]
    assert errors_of(answer)["headline"][0].startswith("Release 2024-Q1-1 has no figure “detentions.all”.")
    assert block_errors_of(answer)[1]["text"][0].startswith("Release 2024-Q1-1 has no figure “acts.many”.")
    article.refresh_from_db()
    assert "[[detentions.all]]" not in article.headline


def test_a_public_article_keeps_its_teaser(newsroom: Client, article: NewsArticle) -> None:
    publish(article, editor())
    assert list(errors_of(save(newsroom, article, teaser=""))) == ["teaser"]


def test_an_empty_address_is_proposed_from_the_headline(newsroom: Client, article: NewsArticle) -> None:
    save(newsroom, article, slug="", headline="Суд над журналісткай: [[detentions.total]] ў шэрагу")
    article.refresh_from_db()
    assert article.slug == "sud-nad-zhurnalistkaj-4-u-sherahu"


def test_a_block_without_a_position_goes_to_the_end_and_one_with_a_number_to_its_place(
    newsroom: Client, article: NewsArticle
) -> None:
    count = article.blocks.count()
    typed = {
        "blocks-TOTAL_FORMS": str(count + 2),
        f"blocks-{count}-kind": "paragraph",
        f"blocks-{count}-text": "The end.",
        f"blocks-{count + 1}-kind": "heading",
        f"blocks-{count + 1}-text": "In between",
        f"blocks-{count + 1}-position": "15",
        f"blocks-{count}-article": str(article.pk),
        f"blocks-{count + 1}-article": str(article.pk),
    }
    save(newsroom, article, **typed)
    texts = list(article.blocks.values_list("text", flat=True))
    assert (texts[1], texts[-1]) == ("In between", "The end.")


def test_a_block_that_is_removed_stays_in_the_history(newsroom: Client, article: NewsArticle) -> None:
    count = article.blocks.count()
    save(newsroom, article, **{"blocks-0-DELETE": "on"})
    assert article.blocks.count() == count - 1
    assert NewsBlock.history.filter(history_type="-").get().history_user == editor()


def test_an_article_by_hand_gets_a_story_of_its_own(newsroom: Client) -> None:
    answer = newsroom.post(
        address(NewsArticle, "add"),
        {"language": "be", "headline": "Заява", "blocks-TOTAL_FORMS": "0", "blocks-INITIAL_FORMS": "0"},
    )
    article = NewsArticle.objects.get()
    assert answer.status_code == 302
    assert (article.slug, article.created_by, article.story) == ("zaiava", editor(), Story.objects.get())


def test_without_a_release_nothing_can_be_quoted(newsroom: Client) -> None:
    answer = newsroom.post(
        address(NewsArticle, "add"),
        {
            "language": "be",
            "headline": "[[detentions.total]]",
            "blocks-TOTAL_FORMS": "1",
            "blocks-INITIAL_FORMS": "0",
            "blocks-0-kind": "chart",
            "blocks-0-shows": "detentions.by_month",
        },
    )
    assert "the story has no release" in errors_of(answer)["headline"][0]
    assert block_errors_of(answer) == [
        {"shows": ["A chart shows figures of a release, but the story has none."]}
    ]


def added_block(client: Client, article: NewsArticle, **typed: str) -> NewsBlock:
    """Saved as one more block of the page."""
    count = NewsBlock.objects.filter(article=article).count()
    row = {f"blocks-{count}-{name}": value for name, value in typed.items()}
    save(client, article, **{"blocks-TOTAL_FORMS": str(count + 1)}, **row)
    return NewsBlock.objects.filter(article=article).latest("pk")


def test_a_chart_is_chosen_with_its_look_from_a_list(newsroom: Client, article: NewsArticle) -> None:
    block = added_block(newsroom, article, kind="chart", shows="detentions.by_region/ranking")
    assert (block.kind, block.shows, block.look) == ("chart", "detentions.by_region", "ranking")
    page = page_of(newsroom, article).content.decode()
    assert '<option value="detentions.by_region/ranking" selected>Detentions by region: lying bars' in page


def test_a_figure_paragraph_left_empty_is_said_of_the_figures(newsroom: Client, article: NewsArticle) -> None:
    block = added_block(newsroom, article, kind="figure", part="detentions")
    assert (block.part, "[[detentions.total" in block.text) == ("detentions", True)


def test_a_second_article_of_a_language_is_refused(newsroom: Client, article: NewsArticle) -> None:
    answer = newsroom.post(
        address(NewsArticle, "add"),
        {
            "story": str(article.story_id),
            "language": "en",
            "headline": "Another",
            "blocks-TOTAL_FORMS": "0",
            "blocks-INITIAL_FORMS": "0",
        },
    )
    assert "This story already has an article in this language." in str(errors_of(answer))


def test_figures_quoted_say_how_they_were_counted(newsroom: Client, article: NewsArticle) -> None:
    quoted = {figure.line.path: figure for figure in page_of(newsroom, article).context["quoted"]}
    figure = quoted["detentions.total"]
    assert (figure.line.name, figure.line.value, figure.drift) == ("Detentions: total", "4", "")
    assert figure.rule.startswith("Detentions: every detention of every person is counted")


def test_figures_quoted_say_what_has_moved_and_lead_there(newsroom: Client, article: NewsArticle) -> None:
    new = detention()
    content = page_of(newsroom, article).content.decode()
    assert "4 when published, 5 today: 1 added, 0 changed, 0 removed." in content
    assert f'<a href="/admin/cases/act/{new.pk}/change/">{new.code}</a>' in content


def test_who_may_not_see_a_record_is_not_led_there(newsroom: Client, article: NewsArticle) -> None:
    act = detention()
    take(newsroom, article, "todays-figures")
    withdraw([act], cast.alice(), "A mistake").raise_if_refused()
    quoted = {figure.line.path: figure for figure in page_of(newsroom, article).context["quoted"]}
    assert quoted["detentions.total"].drift == "5 when published, 4 today: 0 added, 0 changed, 1 removed."
    assert (quoted["detentions.total"].moved, quoted["detentions.total"].more) == ([], 1)


def test_every_figure_of_the_release_can_be_copied(newsroom: Client, article: NewsArticle) -> None:
    content = page_of(newsroom, article).content.decode()
    for path in (
        "detentions.by_month.2024-01",
        "administrative_trials.by_article.koap-24.15",
        "penalties.fine.byn",
    ):
        assert f'<code class="reference">[[{path}]]</code>' in content


def test_the_siblings_are_linked_and_the_missing_one_is_started(
    newsroom: Client, article: NewsArticle
) -> None:
    sibling = draft(language="be")
    content = page_of(newsroom, article).content.decode()
    assert address(sibling, "change") in content
    start = address(article, "translate", "ru")
    assert start in content
    assert newsroom.get(start).status_code == 405
    answer = newsroom.post(start)
    assert answer["Location"] == address(NewsArticle.objects.get(language="ru"), "change")


def test_a_language_we_do_not_write_is_not_found(newsroom: Client, article: NewsArticle) -> None:
    assert newsroom.post(address(article, "translate", "de")).status_code == 404


def test_published_by_the_button(newsroom: Client, article: NewsArticle) -> None:
    approved(article)
    assert take(newsroom, article, "publish") == ["It is published."]
    assert article.is_public


def test_what_stands_in_the_way_is_said_before(newsroom: Client, article: NewsArticle) -> None:
    article.teaser = ""
    article.save()
    answer = newsroom.get(address(article, "step", "publish"))
    assert answer.context["obstacles"] == ["Write a teaser: lists, feeds and shared links show it."]
    assert take(newsroom, article, "publish") == ["Write a teaser: lists, feeds and shared links show it."]
    assert article.status == "draft"


def test_scheduled_for_a_time_in_minsk(newsroom: Client, article: NewsArticle) -> None:
    approved(article)
    assert take(newsroom, article, "schedule", at="2099-04-26T09:58") == ["It is scheduled."]
    assert article.published_at == dt.datetime(2099, 4, 26, 6, 58, tzinfo=dt.UTC)
    assert take(newsroom, article, "publish") == ["It is published."]
    assert article.is_public


def test_a_time_that_has_passed_is_refused(newsroom: Client, article: NewsArticle) -> None:
    answer = newsroom.post(address(article, "step", "schedule"), {"at": "2024-04-26T09:58"})
    assert answer.context["form"].errors["at"] == [
        "That moment has passed. Choose one to come, or publish now."
    ]


def test_taken_off_the_site_and_back_to_draft(newsroom: Client, article: NewsArticle) -> None:
    publish(article, editor())
    assert take(newsroom, article, "withdraw") == ["It is off the site."]
    assert article.status == "withdrawn"
    assert take(newsroom, article, "draft") == ["It is a draft again."]
    assert article.status == "draft"


def test_what_changed_after_it_was_looked_at_is_not_published(newsroom: Client, article: NewsArticle) -> None:
    page = address(article, "step", "publish")
    seen = newsroom.get(page).context["seen"]
    article.blocks.filter(kind="figure").update(text="Somebody else’s words.")
    answer = newsroom.post(page, {"seen": seen})
    assert messages_of(answer) == [changed_meanwhile()]
    article.refresh_from_db()
    assert article.status == "draft"


def test_todays_figures_are_read_when_they_are_published(newsroom: Client, article: NewsArticle) -> None:
    detention()
    assert take(newsroom, article, "todays-figures")[0].startswith("The story quotes today’s figures.")
    assert NewsArticle.objects.get(pk=article.pk).title.startswith("At least 5 detentions")
    article = NewsArticle.objects.get(pk=article.pk)
    publish(article, editor())
    detention()
    assert take(newsroom, article, "todays-figures")[0].startswith("The story quotes today’s figures.")
    assert Release.objects.count() == 3
    article = NewsArticle.objects.get(pk=article.pk)
    assert article.title.startswith("At least 6 detentions")
    assert as_published(article).title.startswith("At least 5 detentions")


def test_saving_can_lead_on(newsroom: Client, article: NewsArticle) -> None:
    assert save(newsroom, article, _preview="1")["Location"] == address(article, "preview")
    assert save(newsroom, article, _publish="1")["Location"] == address(article, "step", "publish")


def test_a_draft_is_previewed_by_the_newsroom_only(newsroom: Client, article: NewsArticle) -> None:
    page = address(article, "preview")
    assert "At least 4 detentions in Belarus" in newsroom.get(page).content.decode()
    assert desk_of(analyst()).get(page).status_code == 200
    assert desk_of(cast.vera()).get(page).status_code == 403
    assert Client().get(page).status_code == 302


def test_what_cannot_be_previewed_is_said(newsroom: Client, article: NewsArticle) -> None:
    article.headline = "[[detentions.all]]"
    article.save()
    answer = newsroom.get(address(article, "preview"))
    assert answer["Location"] == address(article, "change")
    assert messages_of(answer)[0].startswith("Release 2024-Q1-1 has no figure “detentions.all”.")


def test_a_public_article_leads_to_its_page(newsroom: Client, article: NewsArticle) -> None:
    assert page_of(newsroom, article).context["public_address"] == ""
    publish(article, editor())
    assert f'href="/en/news/{article.pk}-{article.slug}/"' in page_of(newsroom, article).content.decode()


@pytest.mark.parametrize("step", ["publish", "schedule", "withdraw", "draft", "todays-figures"])
def test_who_only_reads_takes_no_step(article: NewsArticle, step: str) -> None:
    client = desk_of(analyst())
    assert client.get(address(article, "step", step)).status_code == 403
    assert client.post(address(article, "step", step)).status_code == 403
    assert address(article, "step", step) not in page_of(client, article).content.decode()


def test_who_only_reads_changes_and_starts_nothing(article: NewsArticle) -> None:
    client = desk_of(analyst())
    assert page_of(client, article).status_code == 200
    assert client.post(address(article, "change"), {"headline": "Mine"}).status_code == 403
    assert client.post(address(article, "translate", "be")).status_code == 403


def test_to_change_what_readers_see_needs_the_right_to_publish(article: NewsArticle) -> None:
    publish(article, editor())
    who = analyst()
    who.user_permissions.add(*permissions("change_newsarticle", "change_newsblock"))
    client = desk_of(who)
    assert client.get(address(article, "change")).status_code == 200
    for step in ("publish-changes", "publish-update", "publish-correction", "retract"):
        assert client.post(address(article, "step", step)).status_code == 403


def permissions(*codes: str) -> Any:
    return Permission.objects.filter(content_type__app_label="reports", codename__in=codes)


def test_nothing_is_deleted(newsroom: Client, article: NewsArticle) -> None:
    assert newsroom.post(address(article, "delete"), {"post": "yes"}).status_code == 403


def test_the_number_of_queries_of_the_list_does_not_grow(newsroom: Client) -> None:
    casebook()
    counts = []
    for language in ("en", "be", "ru"):
        draft(language=language)
        counts.append(queries_of(newsroom, address(NewsArticle, "changelist")))
    assert len(set(counts)) == 1


@pytest.mark.parametrize("blocks", [1, 3, 100])
def test_the_number_of_queries_of_the_page_does_not_grow_with_its_blocks(
    newsroom: Client, article: NewsArticle, blocks: int
) -> None:
    article.blocks.all().delete()
    for number in range(blocks):
        NewsBlock.objects.create(article=article, position=number, text="[[detentions.total]]")
    assert queries_of(newsroom, address(article, "change")) == 42


@pytest.mark.parametrize("moved", [1, 3, 60])
def test_the_number_of_queries_of_the_page_does_not_grow_with_what_has_moved(
    newsroom: Client, article: NewsArticle, moved: int
) -> None:
    people = [cast.person(sex="female") for _number in range(2)]
    cast.all_verified([detained(person=people[number % 2]) for number in range(moved)])
    assert queries_of(newsroom, address(article, "change")) == 43
    quoted = {figure.line.path: figure for figure in page_of(newsroom, article).context["quoted"]}
    figure = quoted["detentions.total"]
    assert (len(figure.moved), figure.more) == (min(moved, 50), max(moved - 50, 0))
