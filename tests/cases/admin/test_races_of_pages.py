"""Two people save the same page at the same moment: one is written, the other comes back with both."""

import pytest

from cases.models import Incident
from tests import cast
from tests.cases.admin.desk import address, desk_of, form_on, in_role
from tests.cases.test_races import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def test_of_two_who_save_at_once_exactly_one_is_written():
    incident = cast.incident(title_en="Searches")
    desks = {name: desk_of(in_role("documenter", username=name)) for name in ("anna", "boris")}
    pages = {name: form_on(desk.get(address(incident, "change"))) for name, desk in desks.items()}
    answers = at_once(
        *(
            lambda name=name: desks[name].post(
                address(incident, "change"), pages[name] | {"title_en": f"By {name}"}
            )
            for name in desks
        )
    )
    assert sorted(answer.status_code for answer in answers) == [200, 302]
    winner = next(name for name, answer in zip(desks, answers, strict=True) if answer.status_code == 302)
    incident = Incident.everything.get()
    assert (incident.title_en, incident.history.count()) == (f"By {winner}", 2)
    met = next(answer for answer in answers if answer.status_code == 200).context["meetings"]
    assert [contest.theirs for meeting in met for contest in meeting.contests] == [f"By {winner}"]


def test_a_save_and_an_edit_of_its_act_at_once_lose_neither():
    incident = cast.incident()
    act = cast.act(incident=incident, people_min=5)
    anna, boris = (desk_of(in_role("documenter", username=name)) for name in ("anna", "boris"))
    whole, single = form_on(anna.get(address(incident, "change"))), form_on(boris.get(address(act, "change")))
    answers = at_once(
        lambda: anna.post(address(incident, "change"), whole | {"acts-0-people_min": "7"}),
        lambda: boris.post(address(act, "change"), single | {"people_min": "9"}),
    )
    assert sorted(answer.status_code for answer in answers) == [200, 302]
    assert act.history.count() == 2
