"""Doubles are listed and compared; two are merged after its exact numbers were seen, or told apart."""

import pytest

from cases import batches
from cases.history import in_batch
from cases.models import Act, Batch, DifferentPeople, Person, PossibleDouble
from cases.start_page import possible_doubles
from cases.writing import write
from tests import cast
from tests.cases.admin.desk import address, desk_of, in_role, list_of, messages_of
from tests.cases.merging.file import documenter, merged, now, two_people


def pair(one, other, score=0.9):
    first, second = sorted((one, other), key=lambda person: person.pk)
    return PossibleDouble.objects.create(first=first, second=second, score=score)


def pairs_on(desk, **query):
    rows = desk.get(list_of(PossibleDouble, **query)).context["cl"].result_list
    return [(row.first.code, row.second.code) for row in rows]


def text_of(response):
    return response.content.decode()


@pytest.fixture
def mine():
    return desk_of(documenter())


def confirm_page(kept, other, **chosen):
    query = "&".join(f"{name}={value}" for name, value in {"kept": kept.pk, **chosen}.items())
    return f"{address(kept, 'merge_with', other.pk)}?{query}"


def sent_from(response):
    return {name: str(value) for name, value in response.context["sent"]}


def test_the_most_alike_stand_first_with_what_agrees_and_what_differs(mine):
    one, other = two_people(birth_date="1990")
    third = cast.person(name_be="Ян Прыклад", code="P-3")
    pair(one, other, 0.6)
    pair(one, third, 0.95)
    assert pairs_on(mine) == [("P-1", "P-3"), ("P-1", "P-2")]
    rows = mine.get(list_of(PossibleDouble)).context["cl"].result_list
    assert rows[0].pair.agrees == ["same surname", "same given name"]


def test_pairs_are_narrowed_to_a_batch_and_to_ones_own(mine):
    one, other = two_people()
    with in_batch(batches.begin("March", cast.alice())) as batch:
        brought = cast.person(by=documenter(), code="P-3")
    pair(one, other)
    pair(one, brought)
    assert pairs_on(mine, in_batch=batch.pk) == pairs_on(mine, near="me") == [("P-1", "P-3")]
    page = text_of(mine.get(address(batch, "change")))
    assert "Possible doubles of this batch: 1" in page
    assert f"{address(PossibleDouble, 'changelist')}?in_batch={batch.pk}" in page


@pytest.mark.parametrize("query", [{"near": "you"}, {"in_batch": "x"}])
def test_a_filter_that_does_not_exist_is_an_error(mine, query):
    assert mine.get(list_of(PossibleDouble, **query)).status_code == 400


def test_the_list_costs_the_same_for_one_pair_and_three(mine, django_assert_num_queries):
    one, other = two_people()
    pair(one, other)
    mine.get(list_of(PossibleDouble))
    with django_assert_num_queries(8):
        mine.get(list_of(PossibleDouble))
    for _number in range(2):
        cast.act(person=(third := cast.person()))
        pair(one, third)
    with django_assert_num_queries(8):
        mine.get(list_of(PossibleDouble))


def test_an_empty_list_says_so(mine):
    assert "Nobody here looks like somebody else" in text_of(mine.get(list_of(PossibleDouble)))


def test_the_two_stand_side_by_side_field_by_field(mine):
    one, other = two_people(sex="male", birth_date="1990")
    one.sex = "female"
    write(one, cast.alice())
    response = mine.get(address(other, "compare", one.pk))
    fields = {field.name: field for field in response.context["comparison"].fields}
    assert [side.person.code for side in response.context["comparison"].sides] == ["P-1", "P-2"]
    assert {name: field.verdict for name, field in fields.items()} == {
        "name_be": "differs",
        "name_en": "one-only",
        "sex": "differs",
        "birth_date": "one-only",
        "publication": "same",
    }
    assert [choice.chosen for choice in fields["sex"].choices] == [True, False]
    assert [choice.chosen for choice in fields["birth_date"].choices] == [False, True]


def test_who_has_more_verified_records_is_proposed_to_be_kept_else_the_older(mine):
    one, other = two_people()
    page = address(one, "compare", other.pk)
    assert mine.get(page).context["comparison"].kept == one
    cast.verified(cast.act(person=other))
    assert mine.get(page).context["comparison"].kept == other


def test_the_numbers_are_seen_before_and_then_it_is_done(mine):
    one, other = two_people(sex="male")
    cast.verified(one)
    act = cast.verified(cast.act(person=other))
    response = mine.get(confirm_page(one, other, sex=other.pk))
    assert [tuple(move) for move in response.context["moves"]] == [("Acts", 1, 1)]
    assert [change.label for change in response.context["changes"]] == ["Sex", "Other names"]
    assert "2 verified records wait for verification again." in text_of(response)
    assert Batch.objects.count() == 0
    response = mine.post(address(one, "merge_with", other.pk), sent_from(response))
    batch = Batch.objects.get()
    assert messages_of(response) == [
        f"P-2 is merged into P-1, in batch {batch.pk}. A second person verifies it from there."
    ]
    assert response["Location"] == address(one, "file")
    assert (now(act).person, now(one).sex, one.status) == (one, "male", "submitted")


def test_what_changed_meanwhile_is_said_and_nothing_is_done(mine):
    one, other = two_people()
    sent = sent_from(mine.get(confirm_page(one, other)))
    other.note = "Called"
    write(other, cast.boris())
    response = mine.post(address(one, "merge_with", other.pk), sent)
    assert messages_of(response) == [
        "Something about the two was changed after you opened this page. Look again."
    ]
    assert (response["Location"], Batch.objects.count()) == (address(one, "compare", other.pk), 0)


@pytest.mark.parametrize(
    "query", ["", "?kept=x", "?kept=987654", "?kept={pk}&sex=x", "?kept={pk}&sex=987654"]
)
def test_a_choice_that_is_none_is_refused_with_a_sentence(mine, query):
    one, other = two_people()
    response = mine.get(address(one, "merge_with", other.pk) + query.format(pk=one.pk))
    assert response["Location"] == address(one, "compare", other.pk)
    assert messages_of(response)[0].startswith(("Choose", "Nothing can be chosen"))


def test_somebody_with_oneself_is_no_pair(mine):
    one, _other = two_people()
    assert mine.get(address(one, "compare", one.pk)).status_code == 404


def test_two_who_are_not_one_leave_the_list_until_it_is_taken_back(mine):
    one, other = two_people()
    pair(one, other)
    mine.post(address(one, "not_one", other.pk), {"note": "Both in court that day"})
    decided = DifferentPeople.objects.get()
    assert (decided.decided_by, decided.note, decided.history.count()) == (
        documenter(),
        "Both in court that day",
        1,
    )
    assert pairs_on(mine) == []
    assert "Both in court that day" in text_of(mine.get(list_of(DifferentPeople)))
    page = text_of(mine.get(address(one, "compare", other.pk)))
    assert "Decided: not the same person" in page
    assert "Merge…" not in page
    mine.post(address(other, "not_one", one.pk), {"take_back": "1"})
    assert (pairs_on(mine), DifferentPeople.history.count()) == ([("P-1", "P-2")], 2)


def test_deciding_twice_is_refused(mine):
    one, other = two_people()
    for _number in range(2):
        response = mine.post(address(one, "not_one", other.pk))
    assert "already" in messages_of(response)[-1]


def test_a_verifier_looks_and_neither_merges_nor_decides():
    one, other = two_people()
    pair(one, other)
    desk = desk_of(in_role("verifier"))
    assert pairs_on(desk) == [("P-1", "P-2")]
    page = text_of(desk.get(address(one, "compare", other.pk)))
    assert "Merge…" not in page
    assert 'type="radio"' not in page
    assert desk.post(address(one, "merge_with", other.pk)).status_code == 403
    assert desk.post(address(one, "not_one", other.pk)).status_code == 403


def test_somebody_to_merge_with_is_found_from_the_page_of_a_person(mine):
    one, other = two_people()
    page = text_of(mine.get(address(one, "file")))
    assert address(one, "merge") in page
    response = mine.get(address(one, "merge"))
    assert [likely.person for likely, _address in response.context["likely"]] == [other]
    response = mine.get(f"{address(one, 'merge')}?other={other.pk}")
    assert response["Location"] == address(one, "compare", other.pk)


def test_the_kept_person_says_as_whom_they_were_recorded_too_and_leads_to_undoing(mine):
    one, other = two_people()
    third = cast.person(code="P-3")
    first = merged(other, third)
    second = merged(one, other)
    response = mine.get(address(one, "file"))
    assert [(row.code, batch, may) for row, batch, may in response.context["recorded_as"]] == [
        ("P-2", second, True),
        ("P-3", first, True),
    ]
    assert address(second, "undo") in text_of(response)
    assert address(second, "undo") not in text_of(desk_of(in_role("verifier")).get(address(one, "file")))
    response = mine.get(address(first, "undo"))
    assert messages_of(response) == [f"P-2 was merged on, in batch {second.pk}. Undo that batch first."]


@pytest.mark.parametrize("page", ["file", "change", "history", "print", "merge"])
def test_every_page_of_who_was_merged_leads_to_who_is_kept(mine, page):
    one, other = two_people()
    third = cast.person(code="P-3")
    merged(other, third)
    merged(one, other)
    response = mine.get(address(third, page))
    expected = "file" if page == "merge" else page
    assert response["Location"] == address(one, expected)
    assert messages_of(response) == ["P-3 was merged into P-1. This is the page of P-1."]


def test_the_old_code_finds_who_is_kept_everywhere(mine):
    one, other = two_people(code="P-2024-00777", name_be="Зусім Іншы")
    merged(one, other)
    box = "/admin/autocomplete/?app_label=cases&model_name=act&field_name=person&term="
    for typed in ("P-2024-00777", "p-2024-00777", "777"):
        assert [found["id"] for found in mine.get(box + typed).json()["results"]] == [str(one.pk)]
        assert mine.get(list_of(Person, q=typed)).context["cl"].result_list[0] == one
    assert "P-1" in text_of(mine.get("/admin/search/?q=P-2024-00777"))


def test_the_preview_of_undoing_has_the_exact_numbers(mine):
    one, other = two_people()
    cast.act(person=other)
    batch = merged(one, other)
    response = mine.get(address(batch, "undo"))
    assert [(str(kind), count) for kind, _what, count in response.context["undone"]] == [
        ("people", 2),
        ("acts", 1),
    ]
    mine.post(address(batch, "undo"))
    assert (now(other).status, Act.everything.get().person) == ("draft", other)
    assert mine.get(address(other, "file")).status_code == 200
    undone = Batch.objects.latest("pk")
    assert "open one of them and choose" in messages_of(mine.get(address(undone, "undo")))[-1]


def test_the_start_page_leads_to_the_two_and_to_the_list(mine):
    one, other = two_people()
    mine_too = cast.person(by=documenter(), name_be="Ян Прыклад", name_en="Jan Pryklad", code="P-3")
    pair(one, mine_too, 0.8)
    pair(other, mine_too, 0.9)
    block = possible_doubles(documenter())
    assert [(number.count, number.address) for number in block.numbers] == [
        (2, list_of(PossibleDouble, near="me"))
    ]
    assert [line.address for line in block.lines] == [address(mine_too, "compare", other.pk)]
    mine.post(address(other, "not_one", mine_too.pk))
    assert [line.address for line in possible_doubles(documenter()).lines] == [
        address(mine_too, "compare", one.pk)
    ]
    mine.post(address(one, "not_one", mine_too.pk))
    block = possible_doubles(documenter())
    assert (block.numbers, block.lines) == ([], [])
