"""Which records say that somebody was held; each rule with an example that would count wrong without it."""

import datetime

import pytest

from cases.person_file.detention import Days, Held, days_held, held_on
from cases.person_file.file import read_file
from cases.person_file.now import now
from cases.verification import change_status
from tests import cast

TODAY = datetime.date(2024, 4, 26)


@pytest.fixture(autouse=True)
def _today(db, time_machine):
    time_machine.move_to("2024-04-26T09:00:00+03:00")


@pytest.fixture
def jan():
    return cast.person()


def act(person, date, kind="detention", **values):
    incident = values.pop("incident", None) or cast.incident(date=date)
    return cast.act(person=person, date=date, kind_id=kind, incident=incident, **values)


def arrest(person, date, days, **values):
    return cast.trial(person=person, date=date, penalties=[("arrest", days, "days")], **values)


def prison(person, date, months, kind="imprisonment", **values):
    return cast.trial(
        person=person, date=date, process="criminal", penalties=[(kind, months, "months")], **values
    )


def stays(person):
    file = read_file(person, cast.admin())
    return [holding.stay for holding in file.holdings]


def held(person):
    found = stays(person)
    return held_on(found, TODAY), days_held(found, TODAY)


def test_a_detention_with_its_end_holds_from_the_first_to_the_last_day(jan):
    act(jan, "2024-01-23", end_date="2024-01-25")
    assert held(jan) == (Held.NO, Days(3, 3))


def test_of_a_detention_without_an_end_nobody_knows_whether_they_were_released(jan):
    act(jan, "2024-04-20")
    assert held(jan) == (Held.NOT_KNOWN, Days(1, 7, open=1))


def test_a_search_holds_nobody(jan):
    act(jan, "2024-04-20", kind="search")
    assert held(jan) == (Held.NEVER, Days(0, 0))


def test_an_arrest_of_ten_days_continues_the_detention_before_it(jan):
    act(jan, "2024-01-23")
    arrest(jan, "2024-01-25", 10)
    assert held(jan) == (Held.NO, Days(10, 10))


def test_an_arrest_without_a_detention_on_record_is_counted_from_the_trial(jan):
    arrest(jan, "2024-04-20", 15)
    assert held(jan) == (Held.SURELY, Days(7, 7))
    assert stays(jan)[0].last == datetime.date(2024, 5, 4)


def test_an_arrest_does_not_continue_a_detention_of_a_week_before(jan):
    act(jan, "2024-01-10", end_date="2024-01-11")
    arrest(jan, "2024-01-23", 10)
    assert held(jan) == (Held.NO, Days(12, 12))


def test_hours_of_arrest_fill_whole_days(jan):
    cast.trial(person=jan, date="2024-01-25", penalties=[("arrest", 72, "hours")])
    assert held(jan)[1] == Days(3, 3)


def test_two_arrests_that_overlap_count_once(jan):
    arrest(jan, "2024-01-01", 15)
    arrest(jan, "2024-01-10", 15)
    assert held(jan)[1] == Days(24, 24)


@pytest.mark.parametrize(
    "values",
    [{"outcome": "acquitted"}, {"outcome": "returned"}, {"court_instance": "appeal"}, {"in_absentia": True}],
    ids=str,
)
def test_what_was_not_imposed_or_cannot_be_served_holds_nobody(jan, values):
    arrest(jan, "2024-04-20", 15, **values)
    assert held(jan)[0] is Held.NEVER


def test_a_withdrawn_record_says_nothing(jan):
    detention = act(jan, "2024-04-20")
    change_status("withdraw", [detention], cast.alice(), "a mistake").raise_if_refused()
    assert held(jan)[0] is Held.NEVER


def test_imprisonment_runs_from_the_custody_before_it(jan):
    """Eight months from 1 September, less half of the 122 days before the verdict: until 1 March at the earliest."""
    act(jan, "2023-09-01", kind="custody", end_date="2024-01-01")
    prison(jan, "2024-01-01", 8)
    assert held(jan)[0] is Held.NOT_KNOWN
    assert held_on(stays(jan), datetime.date(2024, 2, 29)) is Held.SURELY
    assert held_on(stays(jan), datetime.date(2024, 3, 1)) is Held.NOT_KNOWN


def test_imprisonment_without_custody_on_record_runs_from_the_verdict(jan):
    prison(jan, "2024-01-31", 1)
    assert stays(jan)[0].sure == (datetime.date(2024, 1, 31), datetime.date(2024, 2, 28))
    prison(jan, "2024-04-01", 24)
    assert held(jan)[0] is Held.SURELY


@pytest.mark.parametrize("kind", ["home-confinement", "open-type", "suspended"])
def test_home_confinement_is_no_detention(jan, kind):
    prison(jan, "2024-01-31", 24, kind=kind)
    assert held(jan)[0] is Held.NEVER


def test_a_release_ends_the_term(jan):
    prison(jan, "2023-12-01", 24)
    cast.recognition(person=jan, recognised_on="2024-01-10", ended_on="2024-02-09", end_reason="pardoned")
    assert held(jan) == (Held.NO, Days(71, 71))


def test_a_political_prisoner_is_held_until_the_recognition_ends(jan):
    act(jan, "2024-01-10")
    cast.recognition(person=jan, recognised_on="2024-02-01")
    assert held(jan) == (Held.SURELY, Days(87, 108, open=1))


def test_a_recognition_that_ended_for_another_reason_does_not_say_that_they_are_free(jan):
    cast.recognition(person=jan, recognised_on="2024-02-01", ended_on="2024-03-01", end_reason="other")
    assert held(jan)[0] is Held.NOT_KNOWN


def test_a_political_prisoner_sentenced_to_home_confinement_may_be_at_home(jan):
    cast.recognition(person=jan, recognised_on="2024-02-01")
    prison(jan, "2024-03-01", 24, kind="home-confinement")
    assert held(jan) == (Held.NOT_KNOWN, Days(30, 86, open=1))


def test_who_is_detained_again_was_free_before(jan):
    act(jan, "2021-05-01")
    act(jan, "2024-01-23", end_date="2024-01-25")
    assert held(jan) == (Held.NO, Days(4, 1000, open=1))


def test_an_imprecise_date_lies_not_in_the_future(jan):
    act(jan, "2024", end_date="2024-04-26")
    assert held(jan) == (Held.SURELY, Days(1, 117))
    act(jan, "2024-04~")
    assert held(jan)[1].at_most == 117


def test_since_when_and_where(jan):
    act(jan, "2024-04-02", place_of_detention_id="icu-akrescina")
    arrest(jan, "2024-04-03", 15)
    act(jan, "2024-04-15", kind="custody", place_of_detention_id="sizo-1", end_date="2024-06-01")
    file = read_file(jan, cast.admin())
    assert file.now.held is Held.SURELY
    assert file.now.since.text == "2024-04-02"
    assert file.now.place.pk == "sizo-1"
    assert file.days == Days(25, 25)


def test_until_when(jan):
    act(jan, "2024-03-01", end_date="2024-03")
    free = now(stays(jan), [], TODAY)
    assert free.held is Held.NO
    assert free.until.text == "2024-03-01/2024-03-31"
