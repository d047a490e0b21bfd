"""Two people on one page: the second gets both versions, and nothing of either is lost."""

import pytest

from cases.models import Act, Charge, Incident, Trial
from cases.writing import write, write_part
from tests import cast
from tests.cases.admin.desk import address, desk_of, form_on, in_role


@pytest.fixture
def anna():
    return desk_of(in_role("documenter", username="anna"))


@pytest.fixture
def boris():
    return desk_of(in_role("documenter", username="boris"))


def opened(desk, record):
    return form_on(desk.get(address(record, "change")))


def saved(desk, record, page, **typed):
    return desk.post(address(record, "change"), page | typed)


def as_it_came_back(response):
    return form_on(response)


def meetings(response):
    return response.context["meetings"]


def contests(response):
    return [
        (contest.name, contest.label, contest.theirs, contest.mine)
        for meeting in meetings(response)
        for contest in meeting.contests
    ]


def taken(response):
    return [
        (change.label, change.old, change.new) for meeting in meetings(response) for change in meeting.taken
    ]


def test_a_page_that_nobody_else_saved_is_written(anna):
    incident = cast.incident()
    assert saved(anna, incident, opened(anna, incident), locality="Minsk").status_code == 302
    incident.refresh_from_db()
    assert incident.locality == "Minsk"


def test_what_only_the_other_changed_is_taken_over_and_mine_stays(anna, boris):
    incident = cast.incident(locality="Minsk")
    page = opened(anna, incident)
    saved(boris, incident, opened(boris, incident), locality="Brest")
    response = saved(anna, incident, page, title_be="Вобшукі")
    assert response.status_code == 200
    incident.refresh_from_db()
    assert (incident.locality, incident.title_be) == ("Brest", "")
    assert (taken(response), contests(response)) == ([("Town or village", "Minsk", "Brest")], [])
    merged = as_it_came_back(response)
    assert (merged["locality"], merged["title_be"]) == ("Brest", "Вобшукі")
    before = incident.history.count()
    assert saved(anna, incident, merged).status_code == 302
    incident.refresh_from_db()
    assert (incident.locality, incident.title_be) == ("Brest", "Вобшукі")
    assert incident.history.count() == before + 1


def test_what_both_changed_is_chosen_and_not_saved_before(anna, boris):
    incident = cast.incident(title_en="Searches")
    page = opened(anna, incident)
    saved(boris, incident, opened(boris, incident), title_en="Raids")
    response = saved(anna, incident, page, title_en="Arrests")
    assert contests(response) == [("title_en", "Title in English", "Raids", "Arrests")]
    text = response.content.decode()
    assert "stored by boris at" in text
    merged = as_it_came_back(response) | {"contested": "title_en"}
    again = saved(anna, incident, merged)
    assert contests(again) == [("title_en", "Title in English", "Raids", "Arrests")]
    incident.refresh_from_db()
    assert incident.title_en == "Raids"


@pytest.mark.parametrize(("choice", "title"), [("theirs", "Raids"), ("mine", "Arrests")])
def test_the_choice_is_what_is_written(anna, boris, choice, title):
    incident = cast.incident(title_en="Searches")
    page = opened(anna, incident)
    saved(boris, incident, opened(boris, incident), title_en="Raids")
    merged = as_it_came_back(saved(anna, incident, page, title_en="Arrests", locality="Minsk"))
    chosen = {"contested": "title_en", "choice:title_en": choice}
    assert saved(anna, incident, merged | chosen).status_code == 302
    incident.refresh_from_db()
    assert (incident.title_en, incident.locality) == (title, "Minsk")


def test_a_third_change_while_choosing_is_met_again(anna, boris):
    incident = cast.incident(title_en="Searches")
    page = opened(anna, incident)
    saved(boris, incident, opened(boris, incident), title_en="Raids")
    merged = as_it_came_back(saved(anna, incident, page, title_en="Arrests"))
    saved(boris, incident, opened(boris, incident), title_en="Big raids")
    chosen = {"contested": "title_en", "choice:title_en": "mine"}
    assert contests(saved(anna, incident, merged | chosen)) == [
        ("title_en", "Title in English", "Big raids", "Arrests")
    ]


def test_the_same_change_by_both_is_no_contest(anna, boris):
    incident = cast.incident(title_en="Searches")
    page = opened(anna, incident)
    saved(boris, incident, opened(boris, incident), title_en="Raids")
    response = saved(anna, incident, page, title_en="Raids", locality="Minsk")
    assert (contests(response), taken(response)) == ([], [])
    assert saved(anna, incident, as_it_came_back(response)).status_code == 302


def test_a_status_that_changed_meanwhile_is_said_before_anything_is_written(anna):
    incident = cast.submitted(cast.incident())
    page = opened(anna, incident)
    cast.verified(incident)
    response = saved(anna, incident, page, locality="Minsk")
    assert taken(response) == [("Status", "submitted", "verified")]
    incident.refresh_from_db()
    assert (incident.status, incident.locality) == ("verified", "")
    assert saved(anna, incident, as_it_came_back(response)).status_code == 302
    incident.refresh_from_db()
    assert (incident.status, incident.locality) == ("submitted", "Minsk")


def test_boxes_dates_and_people_are_taken_over_as_they_are(anna, boris):
    person = cast.person(sex="", has_minor_children=None)
    page = opened(anna, person)
    typed = {"sex": "female", "has_minor_children": "true", "birth_date": "1990-05", "occupation": ""}
    saved(boris, person, opened(boris, person), **typed)
    response = saved(anna, person, page, note="Call her")
    assert '<option value="true" selected>' in str(response.context["adminform"].form["has_minor_children"])
    merged = as_it_came_back(response) | {"has_minor_children": "true"}
    assert saved(anna, person, merged).status_code == 302
    person.refresh_from_db()
    assert (person.sex, person.has_minor_children, person.birth_date, person.note) == (
        "female",
        True,
        "1990-05",
        "Call her",
    )


def test_an_act_changed_by_both_on_the_page_of_its_incident(anna, boris):
    incident = cast.incident()
    act = cast.act(incident=incident, people_min=5)
    page = opened(anna, incident)
    saved(boris, act, opened(boris, act), people_min="7", place_of_detention="")
    response = saved(anna, incident, page, **{"acts-0-people_min": "9", "title_be": "Вобшукі"})
    assert contests(response) == [("acts-0-people_min", "At least how many people", "7", "9")]
    merged = as_it_came_back(response)
    chosen = {"contested": "acts-0-people_min", "choice:acts-0-people_min": "theirs"}
    assert saved(anna, incident, merged | chosen).status_code == 302
    act.refresh_from_db()
    incident.refresh_from_db()
    assert (act.people_min, incident.title_be) == (7, "Вобшукі")


def test_an_act_that_only_the_other_changed_is_not_written_back(anna, boris):
    incident = cast.incident()
    act = cast.act(incident=incident, people_min=5)
    page = opened(anna, incident)
    saved(boris, act, opened(boris, act), people_min="7")
    response = saved(anna, incident, page, title_be="Вобшукі")
    assert taken(response) == [("At least how many people", "5", "7")]
    saved(anna, incident, as_it_came_back(response))
    act.refresh_from_db()
    assert (act.people_min, act.history.count()) == (7, 2)


def test_acts_added_by_both_are_kept_and_shown(anna, boris):
    incident = cast.incident(locality="Minsk")
    page = opened(anna, incident)
    new = {"acts-TOTAL_FORMS": "1", "acts-0-kind": "search", "acts-0-people_min": "1"}
    saved(boris, incident, opened(boris, incident), locality="Brest", **new)
    response = saved(anna, incident, page, **(new | {"acts-0-kind": "detention"}))
    merged = as_it_came_back(response)
    assert (merged["acts-0-kind"], merged["acts-1-kind"]) == ("search", "detention")
    assert (merged["acts-INITIAL_FORMS"], merged["acts-TOTAL_FORMS"]) == ("1", "2")
    assert saved(anna, incident, merged).status_code == 302
    assert sorted(Act.everything.values_list("kind_id", flat=True)) == ["detention", "search"]
    assert Act.history.count() == 2


def test_an_act_added_elsewhere_does_not_stop_the_page(anna):
    incident = cast.incident()
    page = opened(anna, incident)
    cast.act(incident=incident)
    assert saved(anna, incident, page, locality="Minsk").status_code == 302
    assert Act.everything.count() == 1


def test_an_act_that_moved_to_another_incident_is_said_with_what_was_typed_about_it(anna):
    incident = cast.incident()
    act = cast.act(incident=incident, people_min=5)
    page = opened(anna, incident)
    act.incident = cast.incident(title_en="Another")
    write(act, cast.boris())
    response = saved(anna, incident, page, **{"acts-0-people_min": "9"})
    assert meetings(response)[0].notes == [
        "It is no longer part of this page.",
        "You typed: At least how many people: 9",
    ]
    assert saved(anna, incident, as_it_came_back(response)).status_code == 302
    act.refresh_from_db()
    assert (act.people_min, act.incident.title_en) == (5, "Another")


def trial_of_two():
    return cast.trial(charges=["koap-24.15"], penalties=[("fine", 370, "byn"), ("arrest", 5, "days")])


def test_charges_added_by_both_stand_side_by_side(anna, boris):
    trial = trial_of_two()
    page = opened(anna, trial)
    write_part(Charge(trial=trial, article_id="koap-24.3"), cast.boris())
    new = {"charges-TOTAL_FORMS": "2", "charges-1-article": "koap-24.23"}
    response = saved(anna, trial, page, **new)
    merged = as_it_came_back(response)
    assert saved(anna, trial, merged).status_code == 302
    assert sorted(trial.charges.values_list("article_id", flat=True)) == [
        "koap-24.15",
        "koap-24.23",
        "koap-24.3",
    ]


def test_the_same_charge_added_by_both_is_one(anna):
    trial = trial_of_two()
    page = opened(anna, trial)
    write_part(Charge(trial=trial, article_id="koap-24.23"), cast.boris())
    new = {"charges-TOTAL_FORMS": "2", "charges-1-article": "koap-24.23", "outcome": "acquitted"}
    merged = as_it_came_back(saved(anna, trial, page, **new))
    assert saved(anna, trial, merged).status_code == 302
    trial.refresh_from_db()
    assert (trial.charges.count(), trial.outcome) == (2, "acquitted")


def test_a_penalty_changed_by_one_and_removed_by_the_other_is_chosen(anna, boris):
    trial = trial_of_two()
    page = opened(anna, trial)
    saved(boris, trial, opened(boris, trial), **{"penalties-0-amount": "740"})
    response = saved(anna, trial, page, **{"penalties-0-DELETE": "on"})
    assert [name for name, *_rest in contests(response)] == ["penalties-0-DELETE"]
    merged = as_it_came_back(response) | {"penalties-0-DELETE": "on"}
    chosen = {"contested": "penalties-0-DELETE", "choice:penalties-0-DELETE": "theirs"}
    assert saved(anna, trial, merged | chosen).status_code == 302
    assert list(trial.penalties.values_list("kind_id", "amount")) == [("fine", 740), ("arrest", 5)]


def test_a_penalty_removed_by_the_other_and_changed_by_me_stands_as_a_new_row(anna, boris):
    trial = trial_of_two()
    page = opened(anna, trial)
    saved(boris, trial, opened(boris, trial), **{"penalties-0-DELETE": "on"})
    response = saved(anna, trial, page, **{"penalties-0-amount": "740"})
    assert "It was removed. As you changed it, it stands below as a new row." in [
        note for meeting in meetings(response) for note in meeting.notes
    ]
    assert saved(anna, trial, as_it_came_back(response)).status_code == 302
    assert sorted(trial.penalties.values_list("kind_id", "amount")) == [("arrest", 5), ("fine", 740)]


def test_a_version_that_was_made_up_is_passed_over(anna):
    incident = cast.incident()
    other = cast.incident(title_en="Another").history.get().history_id
    page = opened(anna, incident)
    made_up = f"incident:{incident.pk}:{other} incident:x act:1:2:3 <script>"
    response = saved(anna, incident, page, opened=made_up, locality="Minsk")
    assert contests(response) == [("locality", "Town or village", "—", "Minsk")]


@pytest.mark.parametrize("model", [Incident, Trial])
def test_who_may_not_change_a_record_learns_nothing(model):
    record = cast.verified(cast.incident() if model is Incident else cast.trial())
    desk = desk_of(in_role("editor", username="edita"))
    assert desk.post(address(record, "change"), {"opened": "incident:1:0"}).status_code == 403
