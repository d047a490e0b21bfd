"""What editors say to each other about an article: where it stands, whom it waits for; readers never see it."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from reports.admin.comments import places_of
from reports.commenting import comment, mentioned_in, open_counts, reopen, resolve, waiting_for
from reports.models import Comment, NewsArticle
from reports.site import addresses
from reports.writing import remove
from tests.cases.admin.desk import desk_of, in_role, messages_of
from tests.reports.approved import eva, publish
from tests.reports.desk import address, analyst, casebook, draft, editor
from viasna.start_page import blocks

pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> NewsArticle:
    casebook()
    return draft()


def ilya() -> object:
    return in_role("editor", username="ilya")


def test_a_comment_on_what_i_wrote_waits_for_me_until_it_is_resolved(article: NewsArticle) -> None:
    said = comment(article, eva(), "  Which court? ")
    assert (said.text, list(waiting_for(editor())), list(waiting_for(eva()))) == ("Which court?", [said], [])
    assert open_counts([article]) == {article.pk: 1}
    resolve(said, editor())
    resolve(said, eva())  # twice is once
    said.refresh_from_db()
    assert (said.resolved_by, said.history.count()) == (editor(), 2)
    assert list(waiting_for(editor())) == []
    reopen(said, eva())
    assert list(waiting_for(editor())) == [said]


def test_who_is_named_with_an_at_is_asked(article: NewsArticle) -> None:
    ilya()
    said = comment(article, editor(), "@ilya, is it true? @nobody knows.")
    assert [user.username for user in said.mentioned.all()] == ["ilya"]
    assert list(waiting_for(ilya())) == [said]  # type: ignore[arg-type]


def test_a_name_ends_where_the_sentence_does() -> None:
    assert mentioned_in("Ask @eva. Or write to a@example.org, @jan.k!") == {"eva", "jan.k"}


def test_an_answer_waits_for_who_asked_and_opens_what_was_resolved(article: NewsArticle) -> None:
    said = comment(article, editor(), "Is it true?")
    assert list(waiting_for(editor())) == []
    resolve(said, editor())
    answer = comment(article, eva(), "It is.", answers=said)
    assert list(waiting_for(editor())) == [said]
    second = comment(article, editor(), "Thanks.", answers=answer)
    assert (answer.parent, second.parent) == (said, said)  # one level
    assert list(waiting_for(editor())) == []  # the last word is theirs
    with pytest.raises(ValidationError, match="resolved with the comment it answers"):
        resolve(answer, editor())


def test_a_comment_of_a_removed_block_stays_readable(article: NewsArticle) -> None:
    block = article.blocks.filter(kind="figure").first()
    assert block is not None
    comment(article, eva(), "Too long.", block)
    place = next(place for place in places_of(article) if place.block == block)
    assert [thread.text for thread in place.threads] == ["Too long."]
    remove(block, editor())
    last = places_of(NewsArticle.objects.get(pk=article.pk))[-1]
    assert (last.gone, [thread.text for thread in last.threads]) == (True, ["Too long."])
    assert last.label.startswith("Removed: figure paragraph: ")


@pytest.mark.parametrize("text", ["", "  ", "a" * 4001])
def test_an_empty_or_endless_comment_is_refused(article: NewsArticle, text: str) -> None:
    with pytest.raises(ValidationError):
        comment(article, eva(), text)


def test_a_comment_is_about_a_block_and_a_comment_of_its_own_article(article: NewsArticle) -> None:
    other = draft(language="be")
    said = comment(other, eva(), "Here.")
    with pytest.raises(ValidationError, match="about another article"):
        comment(article, eva(), "There.", answers=said)
    with pytest.raises(ValidationError, match="block was removed"):
        comment(article, eva(), "There.", other.blocks.first())


def test_only_who_changes_articles_writes_comments(article: NewsArticle) -> None:
    said = comment(article, eva(), "Mine.")
    for verb in (lambda: comment(article, analyst(), "No."), lambda: resolve(said, analyst())):
        with pytest.raises(PermissionDenied):
            verb()
    page = address(article, "comments")
    assert desk_of(analyst()).get(page).status_code == 200
    assert desk_of(analyst()).post(page, {"text": "No."}).status_code == 403


@pytest.mark.parametrize(
    "values",
    [
        {"text": ""},
        {"text": "a", "resolved": True},
        {"text": "a", "resolved": True, "both": True, "answer": True},
    ],
)
def test_the_database_refuses_half_a_comment(article: NewsArticle, values: dict[str, object]) -> None:
    said = comment(article, eva(), "First.")
    given: dict[str, object] = {"text": values["text"]}
    if values.get("resolved"):
        given["resolved_at"] = timezone.now()
    if values.get("both"):
        given["resolved_by"] = eva()
    if values.get("answer"):
        given["parent"] = said
    with pytest.raises(IntegrityError), transaction.atomic():
        Comment.objects.create(article=article, by=eva(), at=timezone.now(), **given)  # type: ignore[arg-type]


def test_the_desk_writes_answers_and_resolves(article: NewsArticle) -> None:
    newsroom = desk_of(editor())
    page, block = address(article, "comments"), article.blocks.filter(kind="figure").first()
    assert block is not None
    answer = newsroom.post(page, {"text": "Which court?", "block": str(block.pk)})
    assert answer["Location"] == f"{page}#block-{block.pk}"
    said = Comment.objects.get()
    assert messages_of(answer) == ["The comment is written."]
    newsroom.post(page, {"text": "Kobryn.", "answers": str(said.pk)})
    assert 'data-block="' in newsroom.get(address(article, "change")).content.decode()
    assert "1 open" in newsroom.get(address(NewsArticle, "changelist")).content.decode()
    newsroom.post(page, {"resolve": str(said.pk)})
    said.refresh_from_db()
    assert (said.resolved_by, said.answers.get().text) == (editor(), "Kobryn.")
    assert newsroom.post(page, {"text": "a", "block": "999999"}).status_code == 404
    assert newsroom.post(page, {"resolve": "no"}).status_code == 404


def test_readers_never_see_one(client: Client, article: NewsArticle) -> None:
    comment(article, eva(), "Sekret-17")
    publish(article, editor())
    assert "Sekret-17" not in client.get(addresses.publication(article)).content.decode()


def test_the_start_page_says_how_many_wait(article: NewsArticle) -> None:
    comment(article, eva(), "Which court?")
    comment(article, eva(), "When?")
    block = next(block for block in blocks(editor()) if block.title == "Comments for you")
    assert block.numbers[0].count == 2
    assert [(line.words, line.who, line.note) for line in block.lines] == [
        ("When?", "eva", article.title),
        ("Which court?", "eva", article.title),
    ]
