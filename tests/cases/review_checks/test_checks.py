"""What the checks say of values: *surely* only where every possible day says so."""

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.person_file.age import ages_on, perhaps_minor
from cases.review_checks import of_acts, of_people, of_sources, of_trials
from cases.review_checks.findings import ERROR, NOTE, WARNING
from cases.review_checks.values import Imposed, Span, WhatWasDone, WhatWasTried, WhoIsIt, WhoTold

FIRST = datetime.date(2024, 1, 1)


def day(number):
    return FIRST + datetime.timedelta(days=number)


def span(first, last=None):
    return Span(day(first), day(first if last is None else last))


spans = st.tuples(st.integers(0, 12), st.integers(0, 6)).map(lambda ends: span(ends[0], ends[0] + ends[1]))


def days_of(one):
    return [one.first + datetime.timedelta(days=n) for n in range((one.last - one.first).days + 1)]


def severity(finding):
    return finding.severity if finding else ""


# The rule of intervals


@given(spans, spans)
def test_surely_before_is_every_day_before_every_day(one, other):
    assert one.surely_before(other) == all(a < b for a in days_of(one) for b in days_of(other))


@given(spans, spans)
def test_perhaps_before_is_some_day_and_not_every_one(one, other):
    some = any(a < b for a in days_of(one) for b in days_of(other))
    assert one.perhaps_before(other) == (some and not one.surely_before(other) and one != other)


@given(spans, spans)
def test_a_trial_is_an_error_only_where_it_is_surely_before_its_incident(tried, happened):
    found = of_trials.before_the_event(WhatWasTried("administrative", tried, incident=happened))
    assert (severity(found) == ERROR) == tried.surely_before(happened)
    if tried.first >= happened.last:
        assert found is None


@given(spans, spans)
def test_an_act_inside_the_days_of_its_incident_is_never_told_of(done, happened):
    found = of_acts.outside_the_incident(WhatWasDone("detention", done, incident=happened))
    assert (found is None) == done.inside(happened)
    assert (severity(found) == WARNING) == done.surely_apart(happened)


@given(spans, spans)
def test_what_ends_after_it_begins_on_all_days_is_never_told_of(begins, ends):
    found = of_acts.ends_before_it_begins(WhatWasDone("detention", begins, until=ends))
    if begins.last <= ends.first:
        assert found is None
    if ends.surely_before(begins):
        assert severity(found) == ERROR


@given(
    st.dates(datetime.date(1990, 1, 1), datetime.date(2012, 12, 31)),
    st.dates(FIRST, datetime.date(2026, 12, 31)),
)
def test_a_minor_is_who_was_under_18_on_the_day(born, when):
    found = of_people.minor(Span(when, when), WhoIsIt(born=Span(born, born)))
    low, _high = ages_on(born.isoformat(), when)
    assert (found is not None) == (low < 18)


@given(st.integers(2000, 2012), st.dates(FIRST, datetime.date(2030, 12, 31)))
def test_of_whom_only_the_year_is_known_is_perhaps_a_minor(year, when):
    born = Span(datetime.date(year, 1, 1), datetime.date(year, 12, 31))
    found = of_people.minor(Span(when, when), WhoIsIt(born=born))
    assert (found is not None) == perhaps_minor(str(year), when)
    _low, high = ages_on(str(year), when)
    if found:
        assert found.sentence.startswith("The person was") == (high < 18)


# Acts


def test_a_release_before_every_detention():
    who = WhoIsIt(detained=(span(5), span(9)))
    assert severity(of_acts.released_before_detained(WhatWasDone("pardon", span(4), who=who))) == ERROR
    assert of_acts.released_before_detained(WhatWasDone("pardon", span(6), who=who)) is None
    assert severity(of_acts.released_before_detained(WhatWasDone("pardon", span(4, 5), who=who))) == NOTE
    assert of_acts.released_before_detained(WhatWasDone("search", span(4), who=who)) is None


def test_what_happened_before_birth_or_after_death():
    who = WhoIsIt(born=span(3), died=(span(8),))
    assert severity(of_acts.born_later(WhatWasDone("search", span(2), who=who))) == ERROR
    assert severity(of_acts.born_later(WhatWasDone("search", span(2, 4), who=who))) == WARNING
    assert severity(of_acts.died_earlier(WhatWasDone("search", span(9), who=who))) == ERROR
    assert of_acts.died_earlier(WhatWasDone("search", span(8), who=who)) is None
    assert of_acts.died_earlier(WhatWasDone("death-in-custody", span(9), who=who)) is None
    assert severity(of_trials.born_later(WhatWasTried("criminal", span(1), who=who))) == ERROR
    assert severity(of_people.lived_backwards(WhoIsIt(born=span(3), tried=(span(1),)))) == ERROR
    assert of_people.lived_backwards(WhoIsIt(born=span(3), tried=(span(1, 9),))) is None


# Trials


def tried(*penalties, base_units=(Decimal(37),), **values):
    imposed = tuple(
        Imposed(kind, None if amount is None else Decimal(amount), unit) for kind, amount, unit in penalties
    )
    return WhatWasTried("administrative", span(0), penalties=imposed, base_units=base_units, **values)


@pytest.mark.parametrize(
    ("penalties", "expected"),
    [
        ([("arrest", 15, "days")], ""),
        ([("arrest", 16, "days")], WARNING),
        ([("arrest", 30, "days")], WARNING),
        ([("arrest", 31, "days")], ERROR),
        ([("arrest", 15, "days"), ("arrest", 16, "days")], ERROR),
        ([("arrest", 10, "days"), ("arrest", 120, "hours")], ""),
        ([("arrest", 10, "days"), ("arrest", 121, "hours")], WARNING),
        ([("arrest", None, ""), ("fine", 3700, "byn")], ""),
    ],
)
def test_an_arrest_longer_than_the_law_allows(penalties, expected):
    assert severity(of_trials.arrest_longer_than_the_law(tried(*penalties))) == expected


@pytest.mark.parametrize(
    ("fine", "base_units", "told"),
    [
        ((370, "byn"), (37,), False),
        ((380, "byn"), (37,), True),
        ((400, "byn"), (37, 40), False),
        ((380, "byn"), (), False),
        ((10, "base_units"), (37,), False),
        (("10.5", "base_units"), (37,), True),
    ],
)
def test_a_fine_is_a_whole_number_of_base_units(fine, base_units, told):
    trial = tried(("fine", *fine), base_units=tuple(map(Decimal, base_units)))
    assert (of_trials.fine_in_parts_of_a_base_unit(trial) is not None) == told


def test_a_fine_above_any_that_is_known():
    assert severity(of_trials.fine_above_the_law(tried(("fine", 201, "base_units")))) == WARNING
    assert of_trials.fine_above_the_law(tried(("fine", 200, "base_units"))) is None
    assert severity(of_trials.fine_above_the_law(tried(("fine", 7437, "byn")))) == WARNING
    assert (
        of_trials.fine_above_the_law(tried(("fine", 7437, "byn"), base_units=(Decimal(37), Decimal(40))))
        is None
    )
    assert of_trials.fine_above_the_law(tried(("fine", 7437, "byn"), base_units=())) is None


@pytest.mark.parametrize(("hours", "told"), [(7, True), (8, False), (60, False), (61, True)])
def test_community_service_is_from_8_to_60_hours(hours, told):
    found = of_trials.community_service_outside_the_law(tried(("community-service", hours, "hours")))
    assert (found is not None) == told


def test_other_doubts_about_a_trial():
    assert (
        severity(of_trials.punished_without_conviction(tried(("fine", 370, "byn"), outcome="acquitted")))
        == ERROR
    )
    assert (
        of_trials.punished_without_conviction(tried(("terminated", None, ""), outcome="terminated")) is None
    )
    assert of_trials.region_missing(tried(region_known=False)).severity == NOTE
    missing = of_trials.details_missing(tried(("fine", None, ""), charges=0, outcome="unknown"))
    assert missing.sentence == "Not known: the article charged, the outcome, how much of the penalty."
    before = WhatWasTried("administrative", span(0), detained_in_incident=(span(1), span(2)))
    assert severity(of_trials.before_the_detention(before)) == WARNING
    assert (
        of_trials.before_the_detention(WhatWasTried("criminal", span(2), detained_in_incident=(span(1),)))
        is None
    )


# Sources


def told_by(channel="", kind="media", grades="B2", title=""):
    return WhoTold(kind, (channel, title), grades[:1], grades[1:])


def test_sources():
    assert of_sources.no_source([]).code == "no_source"
    assert of_sources.one_channel([told_by("a")]) is None
    assert of_sources.one_channel([told_by("a"), told_by("a")]).code == "one_channel"
    assert of_sources.one_channel([told_by("a"), told_by("b")]) is None
    assert of_sources.one_channel([told_by("a"), told_by("a", kind="lawyer")]) is None
    assert (
        of_sources.only_weak([told_by(grades="D1"), told_by(grades="A4"), told_by(grades="")]).code
        == "only_weak"
    )
    assert of_sources.only_weak([told_by(grades="D1"), told_by(grades="C3")]) is None
    assert of_sources.only_weak([]) is None
