"""The check is tried on what was published: phrases of spring96.org in three languages, bound and unbound."""

import json
from pathlib import Path

import pytest

from reports.number_check import check

PUBLISHED = json.loads(
    (Path(__file__).parents[2] / "data" / "published" / "figures.json").read_text(encoding="utf-8")
)
# These say a first use, and no number: their value, 1, stands for the article that was used.
WITHOUT_A_NUMBER = {
    "has not been used in Belarus before",
    "This article has not been used in Belarus before",
}
QUALIFIERS = {
    "at_least": "at-least",
    "more_than": "more-than",
    "about": "about",
    "almost": "almost",
    "exact": "",
}
by_id = pytest.mark.parametrize("figure", PUBLISHED, ids=lambda figure: figure["id"])


def phrase(figure) -> str:
    return figure["verbatim_number_phrase"]


@by_id
def test_it_misses_none_of_the_numbers(figure):
    found = check(phrase(figure), figure["language"])
    if phrase(figure) in WITHOUT_A_NUMBER:
        assert [(one.claim, one.value, one.verdict) for one in found] == [("first-time", None, "unbound")]
    else:
        assert figure["value"] in [one.value for one in found if one.verdict == "unbound"]


def test_the_phrases_without_a_number_are_known():
    without = {phrase(figure) for figure in PUBLISHED if all(one.value is None for one in check(phrase(figure), figure["language"]))}  # fmt: skip
    assert without == WITHOUT_A_NUMBER


@by_id
def test_every_number_is_bound_when_it_is_a_reference_to_its_figure(figure):
    """The number as it was printed, within a reference to a figure of that value."""
    if phrase(figure) in WITHOUT_A_NUMBER:
        pytest.skip("no number")
    text, language = phrase(figure), figure["language"]
    [one, *_] = [
        one for one in check(text, language) if one.value == figure["value"] and one.verdict == "unbound"
    ]
    path, document = _release(figure, one.near, one.share)
    bound = f"{text[: one.start]}[[{path}|{one.text}]]{text[one.end :]}"
    [again] = [found for found in check(bound, language, document) if found.path == path and found.start == one.start + len(path) + 3]  # fmt: skip
    assert (again.text, again.value, again.verdict) == (one.text, one.value, "bound")


@by_id
def test_no_number_is_bound_by_standing_in_a_text_with_a_release(figure):
    document = {"figures": {"detentions": {"total": figure["value"]}}, "comparison": None}
    found = check(phrase(figure), figure["language"], document)
    assert {one.verdict for one in found} <= {"unbound", "exempt", "contradicted"}


def _release(figure, near, share):
    """A release of one figure, as large as the words say."""
    if share:
        part = round(figure["value"] * 10_000) - (50 if near == "almost" else 0)
        months = {"2024-01": part, "2024-02": 10_000 - part, "unknown": 0}
        return "detentions.by_month.2024-01", {
            "figures": {"detentions": {"total": 10_000, "by_month": months}}
        }
    value = figure["value"] + {"more-than": 1, "almost": -1}.get(near, 0)
    return "detentions.total", {"figures": {"detentions": {"total": value}}}


def test_the_majority_is_flagged_for_41_per_cent():
    text = (
        "According to Viasna, from January 1 to March 31, 987 detentions were documented in Belarus, of which one third "
        "were detentions of women. The majority of detentions occurred in January: 406 detentions."
    )
    assert [one.text for one in check(text, "en") if one.verdict == "contradicted"] == ["The majority"]
