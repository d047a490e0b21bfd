"""Which charts there are, what they are called, and which a release may publish."""

import pytest

from reports.charts import file_svg, inline_svg
from reports.charts_offered import OFFERED, choices, grouped_options, publishable, table_choices
from reports.models import Release
from reports.releases import release_for
from reports.site.charts import place_in_release
from tests.reports.charted import quarter
from tests.reports.desk import JANUARY, detentions
from tests.reports.site import news

pytestmark = pytest.mark.django_db

NO_HISTORY = "What was known of the year before at the same age is not on record: our history begins later."
GIVES_AWAY = "Even rounded, its numbers and the totals together would give a small group away."


@pytest.fixture
def release() -> Release:
    return quarter()


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "Detentions by region and month: small charts, one a region"),
        ("be", "Затрыманні па рэгіёнах і месяцах: малыя графікі, па адным на рэгіён"),
        ("ru", "Задержания по регионам и месяцам: малые графики, по одному на регион"),
    ],
)
def test_a_chart_has_a_name_in_every_language(language: str, name: str) -> None:
    [chart] = [chart for chart in OFFERED if chart.slug == "detentions-by_region_month-multiples"]
    assert chart.name(language) == name


def test_every_chart_has_an_address_of_its_own() -> None:
    assert len({chart.slug for chart in OFFERED}) == len(OFFERED) == 15


def test_a_choice_says_why_it_cannot_be_published(release: Release) -> None:
    found = {(choice.shows, choice.look): choice.why_not for choice in choices(release, "en")}
    assert {pair: reason for pair, reason in found.items() if reason} == {
        ("detentions.by_month", "year"): NO_HISTORY,
        ("administrative_trials.by_month", "year"): NO_HISTORY,
        ("administrative_trials.by_region_month", "multiples"): GIVES_AWAY,
    }
    assert len(publishable(release)) == 12


def test_a_select_parts_what_can_be_published_from_what_cannot(release: Release) -> None:
    [(can, possible), (cannot, withheld)] = grouped_options(choices(release, "en"), "Charts", "Withheld")
    assert (can, cannot) == ("Charts", "Withheld")
    assert possible[0] == ("detentions.by_month/bars", "Detentions by month: bars")
    assert withheld[0] == (
        "detentions.by_month/year",
        f"Detentions by month: lines, with the year before – {NO_HISTORY}",
    )


def test_a_table_can_be_chosen_when_its_chart_can(release: Release) -> None:
    withheld = [choice for choice in table_choices(release, "en") if choice.why_not]
    assert [choice.shows for choice in withheld] == ["administrative_trials.by_region_month"]


def test_of_few_records_almost_nothing_is_published() -> None:
    detentions(3)
    found = {
        f"{choice.shows}/{choice.look}": choice.why_not
        for choice in choices(release_for(JANUARY, news.editor()), "en")
    }
    assert found["detentions.by_month/bars"] == ""
    assert (
        found["detentions.by_region/tiles"]
        == "A group in it is so small that people in it could be recognised."
    )
    assert found["detentions.by_month/year"] == "A line needs two months or more."
    assert (
        found["detentions.by_region_month/multiples"]
        == "It needs two months or more; choose the one by region."
    )
    assert found["administrative_trials.by_court/ranking"] == "None of them has at least 5."


def test_shares_are_drawn_from_twenty_on() -> None:
    detentions(6)
    found = {choice.shows: choice.why_not for choice in choices(release_for(JANUARY, news.editor()), "en")}
    assert found["detentions.by_sex"] == "Shares are shown from 20 on, and only 6 are known."


def test_without_a_release_nothing_can_be_chosen() -> None:
    assert {choice.why_not for choice in choices(None, "en")} == {"The story has no release yet."}


def test_a_release_made_before_says_that_a_new_one_is_needed(release: Release) -> None:
    release.context = {key: release.context[key] for key in release.context if key != "region_months"}
    found = {choice.shows: choice.why_not for choice in choices(release, "en")}
    assert found["detentions.by_region_month"] == (
        "This release was made before it kept what this shows; a new one has it."
    )


def test_no_drawing_is_larger_than_ten_kilobytes(release: Release) -> None:
    for chart in publishable(release):
        for language in ("be", "ru", "en"):
            place = place_in_release(release, chart.slug, language)
            assert place is not None
            drawn = place.drawn().chart
            assert len(inline_svg(drawn).encode()) < 10_000, chart.slug
            assert len(file_svg(drawn).encode()) < 10_000, chart.slug
