"""What boxes suggest: near things first, with the words that tell them apart; and fines said both ways."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.models import Court, Trial
from tests import cast
from tests.cases.admin.desk import address, desk_of, form_on, in_role, messages_of

FINE = "/admin/fine-both-ways/"


def suggested(desk, box, term="", **beside):
    """What a box such as “trial.judge” offers."""
    model, field = box.split(".")
    answer = desk.get(
        "/admin/autocomplete/",
        {"app_label": "cases", "model_name": model, "field_name": field, "term": term} | beside,
    )
    return json.loads(answer.content)["results"]


def texts(results):
    return [result["text"] for result in results]


@pytest.fixture
def judges():
    """Two of Kobryn, one of a court in Minsk, one of a court that is not known."""
    minsk = Court.objects.filter(region="BY-HM").order_by("pk").first()
    return [
        cast.judge("J-1", name_be="Суддзя Якубовіч", name_en="Judge Yakubovich", court_id="kobryn"),
        cast.judge("J-2", name_be="Суддзя Алесіна", name_en="Judge Alesina", court=minsk),
        cast.judge("J-3", name_be="Суддзя Бяла", name_en="Judge Biala", court=None),
        cast.judge("J-4", name_be="Суддзя Адамовіч", name_en="Judge Adamovich", court_id="kobryn"),
    ]


def test_a_court_is_suggested_with_its_region_and_those_of_the_incidents_region_first(desk):
    raid = cast.incident(region_id="BY-BR")
    results = suggested(desk, "trial.court", incident=raid.pk)
    of_region = Court.objects.filter(region="BY-BR").count()
    assert 1 < of_region < 20
    assert all(text.endswith("Brest region") for text in texts(results)[:of_region])
    assert not texts(results)[of_region].endswith("Brest region")
    assert texts(suggested(desk, "trial.court", region="BY-BR")) == texts(results)


@pytest.mark.parametrize("term", ["кобрын", "Кобринск", "kobryn", "обры"])
def test_a_court_is_found_in_any_language_by_a_part_of_its_name(desk, term):
    assert "kobryn" in [result["id"] for result in suggested(desk, "trial.court", term)]


def test_a_hidden_incident_does_not_tell_its_region_by_the_order_of_the_courts(desk):
    hidden = cast.incident(region_id="BY-VI", sensitivity="restricted")
    outsider = desk_of(in_role("documenter", username="outsider"))
    told = texts(suggested(outsider, "trial.court", incident=hidden.pk))
    assert told == texts(suggested(outsider, "trial.court", incident=0))
    assert told == texts(suggested(outsider, "trial.court"))


@pytest.mark.parametrize("incident", ["x", "-1", "9" * 40, "٣", ""])
def test_an_incident_that_is_none_changes_nothing(desk, incident):
    assert texts(suggested(desk, "trial.court", incident=incident)) == texts(suggested(desk, "trial.court"))


def test_judges_of_the_court_come_first_and_the_others_are_marked_with_theirs(desk, judges):
    elsewhere = str(judges[1].court)
    assert texts(suggested(desk, "trial.judge", court="kobryn")) == [
        "Judge Adamovich (J-4)",
        "Judge Yakubovich (J-1)",
        f"Judge Alesina (J-2) · {elsewhere}",
        "Judge Biala (J-3)",
    ]


def test_without_a_court_every_judge_is_marked_and_proposes_theirs(desk, judges):
    results = {result["text"]: result for result in suggested(desk, "trial.judge", "якуб")}
    court = str(Court.objects.get(pk="kobryn"))
    assert results == {
        f"Judge Yakubovich (J-1) · {court}": {
            "id": str(judges[0].pk),
            "text": f"Judge Yakubovich (J-1) · {court}",
            "proposes": {"court": {"id": "kobryn", "text": court}},
        }
    }


def test_suggestions_are_made_in_a_fixed_number_of_queries(desk, judges, django_assert_max_num_queries):
    suggested(desk, "trial.judge")
    for term in ("Якубовіч", "Суддзя"):
        with django_assert_max_num_queries(5):
            suggested(desk, "trial.judge", term, court="kobryn")
    for term in ("kobryn", ""):
        with django_assert_max_num_queries(5):
            suggested(desk, "trial.court", term)


def test_an_edition_that_was_not_in_force_is_marked_and_comes_last(desk):
    then = texts(suggested(desk, "charge.article", "дробнае хуліганства", date="верасень 2020"))
    assert then[0].startswith("Article 17.1")
    assert "(in force" not in then[0]
    assert then[1].startswith("Article 19.1")
    assert then[1].endswith("(in force from 1 March 2021)")
    now = texts(suggested(desk, "charge.article", "дробнае хуліганства"))
    assert now[0].startswith("Article 19.1")
    assert "(in force" not in now[0]
    assert now[1].endswith("(in force until 1 March 2021)")


def test_the_list_of_articles_is_searched_by_number_too(desk):
    page = desk.get("/admin/cases/lawarticle/", {"q": "ст. 342 УК"})
    assert [article.slug for article in page.context["cl"].result_list] == ["cc-342", "cc-342-2"]


def test_only_who_may_see_courts_is_answered(client):
    query = {"app_label": "cases", "model_name": "trial", "field_name": "court"}
    assert client.get("/admin/autocomplete/", query).status_code == 302
    assert desk_of(cast.stranger()).get("/admin/autocomplete/", query).status_code == 403


def test_boxes_know_what_to_send_along(desk):
    form = desk.get(address(Trial, "add")).context["adminform"].form
    forwarded = {
        name: form[name].field.widget.widget.build_attrs({}).get("data-forward")
        for name in ("court", "judge")
    }
    assert forwarded == {"court": "region incident", "judge": "court region incident"}


# Fines.


def asked(desk, **typed):
    return json.loads(desk.get(FINE, typed).content)


def test_a_page_asks_what_a_fine_is_the_other_way(desk):
    assert asked(desk, amount="20 б.в.", unit="byn", date="3.02.2023") == {
        "words": "= 740 rubles (base unit: 37 rubles)",
        "doubt": "",
        "understood": True,
        "unit": "base_units",
    }
    assert asked(desk, amount="750", unit="byn", date="2024-02-03")["doubt"] == (
        "This is no whole number of base units: check the sum and the date."
    )
    assert asked(desk, amount="many", unit="byn", date="2024") == {
        "words": "“many” is not an amount we can read. Write 740, 740,50, 740 rubles, 20 base units or 15 days.",
        "doubt": "",
        "understood": False,
        "unit": "",
    }
    assert asked(desk, amount="", unit="byn")["words"] == ""
    assert asked(desk, amount="15 сутак", date="2024")["unit"] == "days"


def test_only_the_desk_is_told_of_fines(client):
    assert client.get(FINE, {"amount": "1"}).status_code == 302


def sent_for(desk, trial, **values):
    return form_on(desk.get(address(trial, "change"))) | values


def saved(desk, trial, **values):
    answer = desk.post(address(trial, "change"), sent_for(desk, trial, **values))
    assert answer.status_code == 302, answer.context["errors"]
    return answer


def test_a_stored_fine_is_shown_both_ways(desk):
    trial = cast.trial(date="2023-02-03", penalties=[("fine", 740, "byn"), ("arrest", 5, "days")])
    page = desk.get(address(trial, "change")).content.decode()
    assert "= 20 base units (base unit: 37 rubles)" in page
    assert page.count("(base unit:") == 1


def test_a_fine_that_is_no_whole_number_is_saved_and_pointed_out(desk):
    trial = cast.trial(date="2024-02-03", penalties=[("fine", 800, "byn")])
    answer = saved(desk, trial, **{"penalties-0-amount": "750,00"})
    assert trial.penalties.get().amount == 750
    assert (
        "Fine 750 rubles = 18.75 base units (base unit: 40 rubles). "
        "This is no whole number of base units: check the sum and the date."
    ) in messages_of(answer)
    answer = saved(desk, trial, **{"penalties-0-amount": "800"})
    assert not any("whole number" in message for message in messages_of(answer))


def test_the_unit_is_taken_from_the_text(desk):
    trial = cast.trial(date="2023-02-03", penalties=[("fine", 740, "byn")])
    saved(desk, trial, **{"penalties-0-amount": "20 базавых"})
    penalty = trial.penalties.get()
    assert (penalty.amount, penalty.unit) == (20, "base_units")


def test_two_units_for_one_amount_are_refused(desk):
    trial = cast.trial(date="2023-02-03", penalties=[("fine", 740, "byn")])
    sent = sent_for(desk, trial, **{"penalties-0-amount": "740 руб", "penalties-0-unit": "base_units"})
    answer = desk.post(address(trial, "change"), sent)
    assert answer.status_code == 200
    assert "The amount names another unit. Leave one of the two." in answer.content.decode()


def test_an_amount_that_is_refused_stays_as_it_was_typed(desk):
    trial = cast.trial(date="2023-02-03", penalties=[("fine", 740, "byn")])
    answer = desk.post(address(trial, "change"), sent_for(desk, trial, **{"penalties-0-amount": "many"}))
    page = answer.content.decode()
    assert 'value="many"' in page
    assert "“many” is not an amount we can read." in page


def test_the_same_amount_in_other_figures_is_no_change(desk):
    trial = cast.verified(cast.trial(date="2023-02-03", penalties=[("fine", 740, "byn")]))
    saved(desk, trial, **{"penalties-0-amount": "740,00"})
    trial.refresh_from_db()
    assert trial.status == "verified"


def test_base_units_are_read_once_however_many_fines_there_are(desk):
    asked_for = []
    for number in (1, 3):
        trial = cast.trial(penalties=[("fine", 740 + count, "byn") for count in range(number)])
        desk.get(address(trial, "change"))
        with CaptureQueriesContext(connection) as queries:
            desk.get(address(trial, "change"))
        asked_for.append(len(queries))
    assert asked_for[0] == asked_for[1]
