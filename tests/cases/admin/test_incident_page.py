"""An incident on one page: its people, created in the row in which something was done to them, trials, sources."""

import pytest

from cases.models import Act, Batch, Incident, Person, Source, Trial
from tests import cast
from tests.cases.admin.desk import address, desk_of, in_role, messages_of
from tests.cases.admin.incident_form import rendered

MARCH = {"date": "2024-01-23", "region": "BY-HM", "title_en": "Searches in Minsk"}


@pytest.fixture
def alice():
    return in_role("documenter", username="alice")


@pytest.fixture
def desk(alice):
    return desk_of(alice)


def rows(prefix, *said, existing=0):
    """New rows of an inline, as its page sends them."""
    sent = {f"{prefix}-TOTAL_FORMS": str(existing + len(said)), f"{prefix}-INITIAL_FORMS": str(existing)}
    for number, row in enumerate(said, start=existing):
        sent |= {f"{prefix}-{number}-{name}": value for name, value in row.items()}
    return sent


def write(desk, *acts, trials=(), sources=(), **values):
    sent = rendered(desk.get(address(Incident, "add"))) | MARCH
    sent |= rows("acts", *({"people_min": "1"} | act for act in acts))
    sent |= rows("trials", *({"outcome": "unknown"} | trial for trial in trials))
    return desk.post(address(Incident, "add"), sent | rows("sources", *sources) | values)


def detained(person="", **more):
    return {"kind": "detention", "person": person} | more


def test_the_page_asks_when_where_and_what_first_and_for_one_language(desk):
    for language in ("en", "be", "ru"):
        page = desk_of(in_role("documenter"), language).get(address(Incident, "add"))
        first, others = (fieldset for fieldset in page.context["adminform"])
        assert [field.field.name for line in first for field in line] == [
            "date",
            "region",
            "locality",
            f"title_{language}",
            f"summary_{language}",
            "campaign",
            "sensitivity",
        ]
        assert others.is_collapsible
        prefixes = [inline.formset.prefix for inline in page.context["inline_admin_formsets"]]
        assert prefixes[:3] == ["acts", "trials", "sources"]


def test_an_incident_told_in_another_language_is_shown_in_that_one(desk):
    incident = cast.incident(title_en="", title_ru="Обыски в Минске")
    first = next(iter(desk.get(address(incident, "change")).context["adminform"]))
    assert "title_ru" in [field.field.name for line in first for field in line]


def test_a_new_person_is_created_with_the_row(desk, alice):
    about = {"new_sex": "male", "new_birth_date": "1987", "new_children": "2", "new_note": "Town: Гомель"}
    assert write(desk, detained("new:Іван Пятроў", **about)).status_code == 302
    person = Person.everything.get()
    assert (person.name_be, person.name_ru, person.name_en) == ("Іван Пятроў", "", "")
    assert (person.sex, person.birth_date, str(person.birth_date_upper)) == ("male", "1987", "1987-12-31")
    assert (person.has_minor_children, person.minor_children_count) == (True, 2)
    assert (person.note, person.created_by, person.status) == ("Town: Гомель", alice, "draft")
    assert Act.everything.get().person == person
    assert person.history.count() == 1


@pytest.mark.parametrize(
    ("name", "field"), [("Іван Пятроў", "name_be"), ("Иван Петров", "name_ru"), ("Ivan Piatrou", "name_en")]
)
def test_the_letters_of_a_name_tell_its_language(desk, name, field):
    write(desk, detained(f"new:{name}"))
    assert getattr(Person.everything.get(), field) == name


def test_the_same_new_name_in_two_rows_is_one_person(desk):
    write(
        desk,
        detained("new:Іван Пятроў", new_sex="male"),
        detained("new:Іван  ПЯТРОЎ", kind="search", new_birth_date="1987"),
        trials=[{"person": "new:Іван Пятроў", "process": "administrative", "date": "2024-01-24"}],
    )
    person = Person.everything.get()
    assert (person.sex, person.birth_date) == ("male", "1987")
    assert {act.person for act in Act.everything.all()} == {person}
    assert Trial.everything.get().person == person


def test_two_rows_that_contradict_each_other_about_somebody_new_are_told(desk):
    answer = write(
        desk,
        detained("new:Іван Пятроў", new_birth_date="1987"),
        detained("new:Іван Пятроў", new_birth_date="1988"),
    )
    assert "Another row says something else about the same new person." in answer.content.decode()
    assert Person.everything.count() == 0


@pytest.mark.parametrize(
    ("row", "more", "anchor"),
    [
        ({"kind": ""}, {}, "id_acts-0-kind"),
        ({"people_min": "20"}, {}, "id_acts-0-people_min"),
        ({"new_birth_date": "31.02.1990"}, {}, "id_acts-0-new_birth_date"),
        ({"new_birth_date": "2090"}, {}, "id_acts-0-new_birth_date"),
        ({"date": "nonsense"}, {}, "id_acts-0-date"),
        ({"end_date": "2023-01-01"}, {}, "id_acts-0-end_date"),
        ({"kind": "no-such-kind"}, {}, "id_acts-0-kind"),
        ({}, {"date": ""}, "id_date"),
        ({}, {"title_en": ""}, "incident_form"),
    ],
)
def test_nothing_is_written_while_anything_is_wrong_and_what_was_typed_stays(desk, row, more, anchor):
    answer = write(desk, detained("new:Іван Пятроў") | row, **more)
    assert [mistake.anchor for mistake in answer.context["mistakes"]] == [anchor]
    assert (Person.everything.count(), Incident.everything.count(), Act.everything.count()) == (0, 0, 0)
    again = rendered(answer)
    assert again["acts-0-person"] == "new:Іван Пятроў"
    assert {name: again[f"acts-0-{name}"] for name in row if row[name] != "no-such-kind"} == {
        name: value for name, value in row.items() if value != "no-such-kind"
    }
    assert "Nothing is saved yet: 1 place to correct" in answer.content.decode()


@pytest.mark.parametrize("chosen", ["999999", "new:", "Іван Пятроў", "new:" + "Я" * 251])
def test_nobody_is_chosen_who_is_not_there(desk, chosen):
    answer = write(desk, detained(chosen))
    assert [mistake.anchor for mistake in answer.context["mistakes"]] == ["id_acts-0-person"]


def test_somebody_known_from_a_hidden_incident_alone_cannot_be_chosen(desk):
    person = cast.person(by=cast.boris())
    cast.act(
        by=cast.boris(), incident=cast.incident(by=cast.boris(), sensitivity="restricted"), person=person
    )
    answer = write(desk, detained(str(person.pk)))
    assert [mistake.anchor for mistake in answer.context["mistakes"]] == ["id_acts-0-person"]


def test_who_may_not_add_people_chooses_among_those_who_are_here():
    user = in_role("documenter", username="alice")
    user.groups.clear()
    for model in ("incident", "act", "trial", "source"):
        for action in ("add", "change", "view"):
            user.user_permissions.add(cast.Permission.objects.get(codename=f"{action}_{model}"))
    user.user_permissions.add(cast.Permission.objects.get(codename="view_person"))
    answer = write(desk_of(user), detained("new:Іван Пятроў"))
    assert "You may not add people. Choose somebody who is here already." in answer.content.decode()


def test_a_trial_is_written_with_its_articles_and_its_penalty(desk):
    person = cast.person()
    trial = {
        "person": str(person.pk),
        "process": "administrative",
        "date": "2024-01-24",
        "court": "kobryn",
        "outcome": "convicted",
        "articles": ["koap-24.15", "koap-24.23"],
        "penalty": "arrest",
        "amount": "15",
        "unit": "days",
    }
    assert write(desk, trials=[trial]).status_code == 302
    written = Trial.everything.get()
    assert (written.person, written.court_id, written.court_instance) == (person, "kobryn", "first")
    assert written.incident == Incident.everything.get()
    assert [charge.article_id for charge in written.charges.all()] == ["koap-24.15", "koap-24.23"]
    assert [(part.kind_id, part.amount, part.unit) for part in written.penalties.all()] == [
        ("arrest", 15, "days")
    ]
    assert written.history.count() == 1


@pytest.mark.parametrize(
    ("said", "anchor"),
    [
        ({"penalty": "", "amount": "15", "unit": "days"}, "id_trials-0-penalty"),
        ({"penalty": "fine", "amount": "15", "unit": "days"}, "id_trials-0-unit"),
        ({"articles": ["no-such-article"]}, "id_trials-0-articles"),
        ({"process": ""}, "id_trials-0-process"),
        ({"date": ""}, "id_trials-0-date"),
        ({"person": ""}, "id_trials-0-person"),
    ],
)
def test_a_mistake_in_a_trial_is_told_at_its_field(desk, said, anchor):
    trial = {"person": "new:Ян Прыклад", "process": "administrative", "date": "2024-01-24"} | said
    answer = write(desk, trials=[trial])
    assert [mistake.anchor for mistake in answer.context["mistakes"]] == [anchor]
    assert (Trial.everything.count(), Person.everything.count()) == (0, 0)


def test_a_trial_on_the_page_is_changed_with_its_parts(desk, alice):
    incident = cast.incident(by=alice)
    trial = cast.trial(
        by=alice,
        incident=incident,
        charges=["koap-24.15", "koap-24.23"],
        penalties=[("fine", 370, "byn"), ("arrest", 5, "days")],
    )
    page = desk.get(address(incident, "change"))
    assert "and 1 more penalty, on its own page" in page.content.decode()
    sent = rendered(page) | {"trials-0-articles": ["koap-24.23"], "trials-0-amount": "740"}
    before = trial.history.count()
    assert desk.post(address(incident, "change"), sent).status_code == 302
    assert [charge.article_id for charge in trial.charges.all()] == ["koap-24.23"]
    assert [(part.kind_id, part.amount) for part in trial.penalties.all()] == [("fine", 740), ("arrest", 5)]
    assert trial.history.count() == before + 1


def test_a_penalty_that_is_emptied_is_removed(desk, alice):
    incident = cast.incident(by=alice)
    trial = cast.trial(by=alice, incident=incident, penalties=[("arrest", 5, "days")])
    sent = rendered(desk.get(address(incident, "change")))
    desk.post(
        address(incident, "change"),
        sent | {"trials-0-penalty": "", "trials-0-amount": "", "trials-0-unit": ""},
    )
    assert trial.penalties.count() == 0


def test_everything_on_the_page_is_submitted_in_one_batch(desk):
    answer = write(
        desk,
        detained("new:Іван Пятроў"),
        trials=[{"person": "new:Ганна Пятрова", "process": "administrative", "date": "2024-01-24"}],
        sources=[{"kind": "relative", "confidential": "on"}],
        _submit="1",
    )
    assert "Now submitted: 6 records." in messages_of(answer)
    batch = Batch.objects.get()
    assert batch.title.startswith("Submitted: Searches in Minsk")
    for model in (Incident, Act, Trial, Source, Person):
        for record in model.everything.all():
            assert record.status == "submitted"
            assert record.history.order_by("-history_id").first().history_batch == batch


def test_a_page_on_which_nothing_was_typed_changes_nothing(desk, alice):
    incident = cast.incident(by=alice)
    records = [
        incident,
        cast.act(by=alice, incident=incident, person=cast.person()),
        cast.trial(by=alice, incident=incident, charges=["koap-24.15"], penalties=[("fine", 370, "byn")]),
        cast.source(by=alice, incident=incident),
    ]
    before = [record.history.count() for record in records]
    page = desk.get(address(incident, "change"))
    assert desk.post(address(incident, "change"), rendered(page)).status_code == 302
    assert [record.history.count() for record in records] == before


def test_no_number_of_acts_costs_more_queries(desk, alice, django_assert_max_num_queries):
    people = [cast.person(by=alice, name_be=f"Ян Прыклад{'а' * number}") for number in range(3)]
    for count in (1, 3, 40):
        acts = [
            detained(str(people[number % 3].pk), place_of_detention="icu-zodzina", agency="kgb")
            if number % 2
            else detained(f"new:Ганна {'А' * (number + 1)}")
            for number in range(count)
        ]
        with django_assert_max_num_queries(110):
            assert write(desk, *acts).status_code == 302
        incident = Incident.everything.latest("pk")
        with django_assert_max_num_queries(60):
            page = desk.get(address(incident, "change"))
        sent = rendered(page) | {f"acts-{number}-kind": "search" for number in range(count)}
        with django_assert_max_num_queries(70):
            assert desk.post(address(incident, "change"), sent).status_code == 302
        assert incident.acts.filter(kind="search").count() == count


def test_a_page_that_comes_back_costs_no_query_a_row(desk, alice, django_assert_max_num_queries):
    person = cast.person(by=alice)
    for count in (1, 40):
        acts = [detained(str(person.pk)) for _number in range(count)]
        with django_assert_max_num_queries(80):
            assert write(desk, *acts, date="nonsense").status_code == 200
