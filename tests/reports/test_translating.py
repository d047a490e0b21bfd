"""Where each translation stands, to the block: missing, started, complete, behind."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reports.drafting import draft_pages, say_part, start_translation, use_todays_figures
from reports.families import FAMILIES
from reports.models import NewsArticle, NewsBlock, Story
from reports.periods import read_period
from reports.side_by_side import rows_of, save_rows
from reports.translating import Change, State, What, changes_since, key_of, standing_of, standings
from reports.wording.unfilled import unfilled_in
from reports.writing import write
from tests.reports.desk import QUARTER, casebook, detentions, draft, editor
from tests.reports.test_families import PERIODS, whole_casebook

pytestmark = pytest.mark.django_db


def stored(article: NewsArticle) -> NewsArticle:
    return NewsArticle.objects.select_related("story__release").get(pk=article.pk)


def pair(language: str = "be") -> tuple[NewsArticle, NewsArticle]:
    casebook()
    original = draft()
    return original, start_translation(original, language, editor())


def states(story: Story) -> dict[str, str]:
    return {one.language: one.state for one in standings([story])[story.pk]}


def rewritten(block: NewsBlock, text: str) -> NewsBlock:
    block.text = text
    write(block, editor())
    return block


def test_a_story_has_a_state_in_every_language() -> None:
    original, _translation = pair()
    assert states(original.story) == {"be": "complete", "ru": "missing", "en": "complete"}


@pytest.mark.parametrize("family", list(FAMILIES))
def test_a_fresh_translation_says_the_figures_and_waits_only_where_a_person_wrote(family: str) -> None:
    whole_casebook()
    period = read_period(PERIODS[family]) if PERIODS[family] else None
    original = draft_pages(family, period, ["en"], editor())[0]
    written = NewsBlock(
        article=original, position=15, kind="paragraph", text="Free words, [[detentions.total]]."
    )
    if original.story.release:
        write(written, editor())
    for language in ("be", "ru"):
        translation = start_translation(stored(original), language, editor())
        blocks = list(translation.blocks.all())
        figures = [block for block in blocks if block.kind == "figure"]
        assert not [block for block in figures if unfilled_in(block.text)]
        assert [block.kind for block in blocks] == [block.kind for block in original.blocks.all()]
        assert standing_of(translation).state == State.STARTED
        waiting = [
            block.text for block in blocks if unfilled_in(block.text) and block.original_block == written
        ]
        assert len(waiting) == bool(original.story.release)
        assert not waiting or waiting[0].endswith("⟧ Free words, [[detentions.total]].")


def test_a_figure_paragraph_that_somebody_changed_is_translated_by_a_person() -> None:
    casebook()
    original = draft()
    block = original.blocks.filter(kind="figure").first()
    rewritten(block, f"{block.text} And more.")  # type: ignore[arg-type,union-attr]
    translation = start_translation(stored(original), "ru", editor())
    [waiting] = [one for one in translation.blocks.all() if unfilled_in(one.text)]
    assert waiting.original_block == block
    assert waiting.text.startswith("⟦перевести⟧ According to Viasna")


def test_a_change_of_the_original_leaves_its_siblings_behind_in_exactly_that_block() -> None:
    original, translation = pair()
    block = original.blocks.filter(kind="figure").last()
    rewritten(block, "Other words.")  # type: ignore[arg-type]
    assert list(changes_since(stored(original), stored(translation))) == [
        Change(key_of(block), What.CHANGED)  # type: ignore[arg-type]
    ]
    assert states(original.story) == {"be": "behind", "ru": "missing", "en": "complete"}


def test_a_change_of_a_field_is_told_by_its_name() -> None:
    original, translation = pair()
    original.headline = "Other words"
    write(original, editor())
    assert standing_of(stored(translation)).changes == (Change("headline", What.CHANGED),)


def test_a_block_more_and_a_block_less() -> None:
    original, translation = pair()
    gone = original.blocks.filter(kind="chart").get()
    own = translation.blocks.get(original_block=gone)
    gone.delete()
    more = NewsBlock(article=original, position=900, text="More.")
    write(more, editor())
    assert set(standing_of(stored(translation)).changes) == {
        Change(key_of(more), What.ADDED),
        Change(key_of(own), What.REMOVED),
    }


def test_moving_a_block_or_changing_the_translation_leaves_nothing_behind() -> None:
    original, translation = pair()
    original.blocks.filter(kind="figure").update(position=5)
    rewritten(translation.blocks.filter(kind="figure").first(), "Іншыя словы.")  # type: ignore[arg-type]
    assert standing_of(stored(translation)).state == State.COMPLETE


def test_paragraphs_said_anew_of_newer_figures_on_both_sides_are_not_behind() -> None:
    original, translation = pair()
    detentions(20, date="2024-03-02")
    release = use_todays_figures(stored(original), editor())
    for article in (original, translation):
        for block in article.blocks.exclude(part=""):
            rewritten(block, say_part(block.part, release, article.language))
    assert standing_of(stored(translation)).changes == ()


def test_a_sibling_begun_with_an_empty_page_is_started_until_it_says_as_much() -> None:
    casebook()
    original = draft()
    sibling = NewsArticle(
        story=original.story, language="be", headline="Загаловак", slug="z", created_by=editor()
    )
    write(sibling, editor())
    assert standing_of(sibling).state == State.STARTED
    assert standing_of(sibling).changes == ()


def test_the_original_itself_waits_for_what_is_unfilled() -> None:
    [statement] = draft_pages("statement", None, ["be"], editor())
    assert standing_of(statement).state == State.STARTED
    assert standing_of(statement).is_original


def test_however_many_stories_the_queries_are_the_same() -> None:
    casebook()
    draft_pages("count", QUARTER, ["be", "en"], editor())
    first = list(Story.objects.all())
    draft_pages("review", read_period("2024-01"), ["ru", "en"], editor())
    draft_pages("count", read_period("2024-01"), ["ru", "en"], editor())
    NewsBlock.objects.filter(article__language="be", kind="figure").update(text="Changed")
    counts = []
    for stories in (first, list(Story.objects.all())):
        with CaptureQueriesContext(connection) as captured:
            standings(stories)
        counts.append(len(captured))
    assert counts == [3, 3]


# The translator's decisions.


def typed(original: NewsArticle, translation: NewsArticle) -> dict[str, str]:
    """What the page sends when nothing was changed."""
    rows = rows_of(stored(original), stored(translation))
    form = {f"text-{row.key}": row.text for row in rows if row.has_text}
    return form | {f"seen-{row.key}": row.seen for row in rows} | {f"was-{row.key}": row.was for row in rows}


def saved(original: NewsArticle, translation: NewsArticle, values: dict[str, str]) -> dict[str, list[str]]:
    return save_rows(stored(original), stored(translation), values, editor())


def test_a_text_that_is_changed_beside_its_original_is_translated() -> None:
    original, translation = pair()
    block = rewritten(original.blocks.filter(kind="figure").first(), "Changed: [[detentions.total]].")  # type: ignore[arg-type]
    form = typed(original, translation) | {f"text-{key_of(block)}": "Зменена: [[detentions.total]]."}
    assert saved(original, translation, form) == {}
    assert translation.blocks.get(original_block=block).text == "Зменена: [[detentions.total]]."
    assert standing_of(stored(translation)).state == State.COMPLETE


def test_one_press_says_that_a_text_is_up_to_date() -> None:
    original, translation = pair()
    block = rewritten(original.blocks.filter(kind="figure").first(), "A typing slip was mended.")  # type: ignore[arg-type]
    before = translation.blocks.get(original_block=block).text
    assert saved(original, translation, typed(original, translation) | {"do": f"done:{key_of(block)}"}) == {}
    assert translation.blocks.get(original_block=block).text == before
    assert standing_of(stored(translation)).state == State.COMPLETE
    assert translation.history.first().history_user == editor()  # type: ignore[union-attr]


def test_the_mark_goes_with_the_press() -> None:
    casebook()
    original = draft()
    free = NewsBlock(article=original, position=900, text="Minsk")
    write(free, editor())
    translation = start_translation(stored(original), "be", editor())
    saved(original, translation, typed(original, translation) | {"do": f"done:{key_of(free)}"})
    assert translation.blocks.get(original_block=free).text == "Minsk"
    assert standing_of(stored(translation)).state == State.COMPLETE


def test_a_chart_that_shows_something_else_is_taken_over() -> None:
    original, translation = pair()
    chart = original.blocks.get(kind="chart")
    chart.shows = "detentions.by_region"
    write(chart, editor())
    assert standing_of(stored(translation)).state == State.BEHIND
    saved(original, translation, typed(original, translation) | {"do": f"done:{key_of(chart)}"})
    assert translation.blocks.get(original_block=chart).shows == "detentions.by_region"
    assert standing_of(stored(translation)).state == State.COMPLETE


@pytest.mark.parametrize(("verb", "count", "state"), [("add", 1, "started"), ("leave", 0, "complete")])
def test_what_was_added_is_added_here_too_or_left_out(verb: str, count: int, state: str) -> None:
    original, translation = pair()
    more = NewsBlock(article=original, position=15, text="More.")
    write(more, editor())
    saved(original, translation, typed(original, translation) | {"do": f"{verb}:{key_of(more)}"})
    assert translation.blocks.filter(original_block=more).count() == count
    assert standing_of(stored(translation)).state == state


@pytest.mark.parametrize(("verb", "count"), [("keep", 1), ("remove", 0)])
def test_what_was_removed_is_kept_or_removed_here_too(verb: str, count: int) -> None:
    original, translation = pair()
    gone = original.blocks.filter(kind="chart").get()
    own = translation.blocks.get(original_block=gone)
    gone.delete()
    saved(original, translation, typed(original, translation) | {"do": f"{verb}:{key_of(own)}"})
    assert translation.blocks.filter(pk=own.pk).count() == count
    assert standing_of(stored(translation)).state == State.COMPLETE


def test_a_wrong_reference_saves_nothing() -> None:
    original, translation = pair()
    form = typed(original, translation) | {"text-lead": "[[x.y]]", "text-teaser": "Добра"}
    assert saved(original, translation, form) == {
        "lead": ["Release 2024-Q1-1 has no figure “x.y”. Its page in the newsroom lists those it has."]
    }
    assert stored(translation).teaser != "Добра"


def test_what_somebody_else_changed_meanwhile_is_not_written_over() -> None:
    original, translation = pair()
    form = typed(original, translation) | {"text-lead": "Мая"}
    NewsArticle.objects.filter(pk=translation.pk).update(lead="Чужая")
    assert saved(original, translation, form) == {
        "lead": ["Somebody else changed this text meanwhile. It says now: Чужая"]
    }


def test_the_original_that_changes_while_somebody_translates_leaves_it_behind() -> None:
    original, translation = pair()
    form = typed(original, translation) | {"text-lead": "Мая"}
    original.lead = "Changed while they typed."
    write(original, editor())
    saved(original, translation, form)
    assert standing_of(stored(translation)).changes == (Change("lead", What.CHANGED),)
