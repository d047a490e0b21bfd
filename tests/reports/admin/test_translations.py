"""*Translations*: the list of what is missing or behind, and a translation beside its original."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cases.models import Campaign
from reports.drafting import draft_pages
from reports.models import NewsArticle, NewsBlock, SiteBlock
from reports.periods import read_period
from reports.published import as_published
from reports.side_by_side import rows_of
from reports.translating import key_of
from reports.translations_waiting import translations_behind
from reports.untranslated import untranslated_strings
from reports.writing import write
from tests import cast
from tests.cases.admin.desk import desk_of, in_role
from tests.reports.approved import publish
from tests.reports.desk import QUARTER, address, analyst, casebook, draft, editor

PAGE = address(NewsArticle, "translations")


def pair() -> tuple[NewsArticle, NewsArticle]:
    casebook()
    original, translation = draft_pages("count", QUARTER, ["en", "be"], editor())
    return original, translation


def behind() -> tuple[NewsArticle, NewsArticle, NewsBlock]:
    original, translation = pair()
    block = original.blocks.filter(part="penalties").get()
    block.text = "At least [[penalties.fine.count]] fines were documented in the courts."
    write(block, editor())
    return original, translation, block


def page(client: Client, where: str = PAGE, **asked: str) -> str:
    answer = client.get(where, asked)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def test_a_story_is_a_line_with_the_state_of_each_language(newsroom: Client) -> None:
    original, translation, _block = behind()
    text = page(newsroom)
    assert f'<a href="{address(original, "change")}">{original.title}</a>' in text
    assert f'href="{address(translation, "translation")}">behind<' in text
    assert "1 change in the original" in text
    assert f'action="{address(original, "translate", "ru")}"' in text


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ({"state": "behind"}, True),
        ({"state": "behind", "language": "be"}, True),
        ({"state": "missing", "language": "ru"}, True),
        ({"state": "missing", "language": "be"}, False),
        ({"state": "started"}, False),
        ({"mine": "1"}, True),
        ({"state": "nonsense"}, True),
    ],
)
def test_the_list_is_narrowed(newsroom: Client, asked: dict[str, str], shown: bool) -> None:
    original, _translation, _block = behind()
    assert (original.title in page(newsroom, **asked)) is shown


def test_mine_are_those_i_write() -> None:
    original, _translation = pair()
    other = in_role("editor", username="other")
    assert original.title not in page(desk_of(other), mine="1")


def test_who_may_not_write_is_offered_no_start() -> None:
    pair()
    assert "/translate/" not in page(desk_of(analyst()))


def test_more_stories_cost_no_more_queries(newsroom: Client) -> None:
    pair()
    page(newsroom)
    counts = []
    for _time in range(2):
        with CaptureQueriesContext(connection) as captured:
            page(newsroom)
        counts.append(len(captured))
        draft_pages("review", read_period("2024-01"), ["ru", "en"], editor())
        draft(read_period("2024-02"))
    assert counts[0] == counts[1]


def test_names_captions_blocks_and_strings_that_are_missing_are_listed(newsroom: Client) -> None:
    cast.campaign(name_en="Raids", name_be="Аблавы")
    SiteBlock.objects.create(kind="support", language="en", title="Help", text="Now")
    text = page(newsroom)
    assert Campaign._meta.verbose_name_plural.lower() in text.lower()  # type: ignore[union-attr]
    assert "Support: Belarusian</a>" in text
    assert "Russian: 0 texts not translated" in text


def test_the_interface_is_whole() -> None:
    assert untranslated_strings() == {"be": 0, "ru": 0, "en": 0}


def test_beside_the_original_stands_what_changed_in_it(newsroom: Client) -> None:
    _original, translation, block = behind()
    text = page(newsroom, address(translation, "translation"))
    assert f'id="row-{key_of(block)}"' in text
    assert "<ins>" in text
    assert "<del>" in text
    assert "changed in the original" in text
    assert f'name="do" value="done:{key_of(block)}"' in text


def test_figures_of_the_original_are_printed(newsroom: Client) -> None:
    _original, translation = pair()
    assert '<b class="quoted-figure" title="detentions.total">4</b>' in page(
        newsroom, address(translation, "translation")
    )


def sent(original: NewsArticle, translation: NewsArticle, **values: str) -> dict[str, str]:
    rows = rows_of(original, translation)
    form = {f"text-{row.key}": row.text for row in rows if row.has_text}
    form |= {f"seen-{row.key}": row.seen for row in rows} | {f"was-{row.key}": row.was for row in rows}
    return form | values


def test_saving_goes_on_to_the_next_text_that_waits(newsroom: Client) -> None:
    original, translation, block = behind()
    chart = original.blocks.get(kind="chart")
    chart.shows = "detentions.by_region"
    write(chart, editor())
    where = address(translation, "translation")
    answer = newsroom.post(where, sent(original, translation, do=f"done:{key_of(block)}"))
    assert answer["Location"] == f"{where}#row-{key_of(chart)}"
    answer = newsroom.post(where, sent(original, translation, do=f"done:{key_of(chart)}"))
    assert answer["Location"] == where


def test_a_mistake_keeps_what_was_typed(newsroom: Client) -> None:
    original, translation = pair()
    form = sent(original, translation) | {"text-lead": "[[x.y]] тэкст"}
    answer = newsroom.post(address(translation, "translation"), form)
    assert "[[x.y]] тэкст</textarea>" in answer.content.decode()
    assert "has no figure “x.y”" in answer.content.decode()


def test_the_original_has_no_such_page(newsroom: Client) -> None:
    original, _translation = pair()
    assert newsroom.get(address(original, "translation"))["Location"] == address(original, "change")


def test_who_only_reads_may_look_but_not_write() -> None:
    original, translation = pair()
    client = desk_of(analyst())
    where = address(translation, "translation")
    assert 'type="submit" name="do"' not in page(client, where)
    assert client.post(where, sent(original, translation)).status_code == 403


def test_a_change_of_a_public_translation_waits_until_it_is_published(newsroom: Client) -> None:
    original, translation = pair()
    publish(translation, editor())
    form = sent(original, translation) | {"text-lead": "Іншы лід."}
    newsroom.post(address(translation, "translation"), form)
    translation.refresh_from_db()
    assert translation.lead == "Іншы лід."
    assert as_published(translation).lead != "Іншы лід."
    publish(translation, editor())
    translation.refresh_from_db()
    assert as_published(translation).lead == "Іншы лід."
    assert translation.modified_at is not None


def test_a_name_typed_into_a_public_translation_is_refused(newsroom: Client) -> None:
    original, translation = pair()
    cast.person(name_be="Зміцер Непаўторны")
    publish(translation, editor())
    form = sent(original, translation) | {"text-lead": "Затрыманы Зміцер Непаўторны."}
    answer = newsroom.post(address(translation, "translation"), form)
    assert answer.status_code == 200
    assert NewsArticle.objects.get(pk=translation.pk).lead != "Затрыманы Зміцер Непаўторны."


def test_the_start_page_tells_what_is_behind() -> None:
    _original, translation, _block = behind()
    told = translations_behind(editor())
    assert [(number.count, line.address) for number, line in zip(told.numbers, told.lines, strict=True)] == [
        (1, address(translation, "translation"))
    ]


def test_the_panel_of_the_article_says_how_its_siblings_stand(newsroom: Client) -> None:
    original, translation, _block = behind()
    assert f'href="{address(translation, "translation")}">behind<' in page(
        newsroom, address(original, "change")
    )
