"""Contacts of relatives: sealed everywhere, opened one at a time by who may, each opening on record."""

import logging

import pytest

from cases.contacts import ChangedMeanwhile, Details, fingerprint, open_contact, write_contact
from cases.keyring import Keyring
from cases.models import Contact, Viewing
from cases.sealing import Tampered
from tests import cast
from tests.cases.admin.desk import desk_of, in_role, messages_of

CANARIES = ("Вольга Канарэйка", "+375 29 314 15 92", "вул. Таемная, 7", "пасля шостай")
TYPED = dict(zip(("name", "telephone", "address", "note"), CANARIES, strict=True))


@pytest.fixture
def documenter():
    return in_role("documenter")


@pytest.fixture
def desk(documenter):
    return desk_of(documenter)


@pytest.fixture
def hanna():
    return cast.person()


@pytest.fixture
def mother(hanna, documenter):
    contact = Contact(person=hanna, relation="parent")
    write_contact(contact, Details(**TYPED), documenter)
    return contact


def at(person, rest="file/"):
    return f"/admin/cases/person/{person.pk}/{rest}"


def of(contact, verb):
    return at(contact.person, f"contact/{contact.pk}/{verb}/")


def canaries_in(response):
    body = response.content.decode()
    return [canary for canary in CANARIES if canary in body]


def test_a_contact_is_added_and_shown_sealed(desk, hanna):
    answer = desk.post(at(hanna, "contact/add/"), {"relation": "parent", **TYPED}, follow=True)
    assert messages_of(answer) == ["The contact is sealed and kept."]
    assert canaries_in(answer) == []
    assert "<b>parent</b>" in answer.content.decode()
    stored = Contact.objects.get()
    assert open_contact(stored, cast.admin()) == Details(**TYPED)
    assert stored.history.get().history_user.username == "documenter"


def test_the_database_holds_no_word_of_it_and_neither_does_its_history(mother):
    rows = [mother.sealed, *Contact.history.values_list("sealed", flat=True)]
    for row in rows:
        assert all(canary.encode() not in bytes(row) for canary in CANARIES)
    assert len({len(row) for row in rows}) == 1


def test_the_length_of_what_is_sealed_tells_nothing(hanna, documenter):
    lengths = set()
    for name in ("Ян", "Вольга Канарэйка-Прыклад"):
        contact = Contact(person=hanna, relation="parent")
        write_contact(contact, Details(name=name), documenter)
        lengths.add(len(contact.sealed))
    assert len(lengths) == 1


def test_opening_shows_it_once_and_is_recorded(desk, mother):
    assert canaries_in(desk.get(at(mother.person))) == []
    opened = desk.post(of(mother, "open"))
    assert canaries_in(opened) == list(CANARIES)
    assert opened["Cache-Control"] == "no-store"
    later = desk.get(at(mother.person))
    assert canaries_in(later) == []
    assert "Who opened them before" in later.content.decode()
    seen = Viewing.objects.get()
    assert (seen.viewed_by.username, seen.way, seen.code) == ("documenter", "contact", mother.person.code)


def test_one_opened_contact_leaves_the_others_sealed(desk, mother, documenter):
    father = Contact(person=mother.person, relation="lawyer")
    write_contact(father, Details(name="Адвакат Іншы"), documenter)
    opened = desk.post(of(mother, "open")).content.decode()
    assert "Вольга Канарэйка" in opened
    assert "Адвакат Іншы" not in opened


def test_looking_is_not_opening(desk, mother):
    assert desk.get(of(mother, "open")).status_code == 405


@pytest.mark.parametrize("role", ["verifier", "editor", "analyst"])
def test_who_may_not_open_sees_not_even_that_there_is_one(mother, role):
    cast.verified(mother.person)
    other = desk_of(in_role(role))
    page = other.get(at(mother.person))
    assert page.status_code == 200
    assert "contacts-heading" not in page.content.decode()
    assert other.post(of(mother, "open")).status_code == 403
    assert other.post(of(mother, "change"), {"relation": "parent", "name": "X"}).status_code == 403
    assert other.post(of(mother, "outdated")).status_code == 403
    assert other.get(at(mother.person, "contact/add/")).status_code == 403
    assert not Viewing.objects.exists()


def test_a_contact_of_another_person_or_of_somebody_hidden_is_not_there(desk, mother):
    other = cast.person()
    assert desk.post(at(other, f"contact/{mother.pk}/open/")).status_code == 404
    cast.act(person=mother.person, incident=cast.incident(sensitivity="restricted"))
    assert desk.post(of(mother, "open")).status_code == 404


def test_it_is_changed_after_it_was_opened(desk, mother):
    form = desk.post(of(mother, "open")).context["contact_form"]
    answer = desk.post(of(mother, "change"), form.initial | {"telephone": "+375 33 000"}, follow=True)
    assert messages_of(answer) == ["The contact is sealed and kept."]
    assert open_contact(Contact.objects.get(), cast.admin()).telephone == "+375 33 000"
    assert mother.history.count() == 2


def test_what_a_colleague_changed_meanwhile_is_not_overwritten(desk, mother, documenter):
    form = desk.post(of(mother, "open")).context["contact_form"]
    before = fingerprint(mother)
    write_contact(mother, Details(name="Новая"), documenter, opened=before)
    answer = desk.post(of(mother, "change"), form.initial | {"telephone": "+375 33 000"})
    assert "A colleague changed this contact after you opened it." in answer.content.decode()
    assert open_contact(Contact.objects.get(), cast.admin()) == Details(name="Новая")
    with pytest.raises(ChangedMeanwhile):
        write_contact(mother, Details(name="X"), documenter)


def test_it_is_marked_as_no_longer_right_and_back(desk, mother):
    assert "no longer right" in desk.post(of(mother, "outdated"), follow=True).content.decode()
    assert Contact.objects.get().outdated
    desk.post(of(mother, "outdated"))
    assert not Contact.objects.get().outdated
    assert mother.history.count() == 3


def test_nothing_typed_is_no_contact(desk, hanna):
    answer = desk.post(at(hanna, "contact/add/"), {"relation": "parent"})
    assert "Write at least one of name, telephone, address and note." in answer.content.decode()
    assert "This field is required." in desk.post(at(hanna, "contact/add/"), TYPED).content.decode()
    assert not Contact.objects.exists()


def test_without_a_key_the_page_says_so_and_nothing_is_overwritten(desk, mother, settings):
    sealed = bytes(mother.sealed)
    settings.VIASNA_SEALING_KEYS = Keyring()
    page = desk.get(at(mother.person)).content.decode()
    assert "There is no key for sealed texts on this server" in page
    assert messages_of(desk.post(of(mother, "open"), follow=True)) == [
        "There is no key for sealed texts on this server. An administrator has to put it back."
    ]
    for address in (at(mother.person, "contact/add/"), of(mother, "change")):
        answer = desk.post(address, {"relation": "parent", "name": "X", "opened": fingerprint(mother)})
        assert "There is no key for sealed texts on this server." in answer.content.decode()
    desk.post(of(mother, "outdated"))
    stored = Contact.objects.get()
    assert bytes(stored.sealed) == sealed
    assert stored.outdated
    assert not Viewing.objects.exists()


def test_with_another_key_it_stays_closed(desk, mother, settings):
    settings.VIASNA_SEALING_KEYS = Keyring([bytes(32)])
    assert messages_of(desk.post(of(mother, "open"), follow=True)) == [
        "It was sealed with a key that is not on this server. An administrator has to put it back."
    ]


def test_what_was_moved_from_another_contact_does_not_open(desk, mother, documenter):
    other = Contact(person=mother.person, relation="friend")
    write_contact(other, Details(name="X"), documenter)
    other.sealed = mother.sealed
    with pytest.raises(Tampered):
        open_contact(other, cast.admin())
    assert not Viewing.objects.exists()


def test_no_list_search_print_or_log_knows_it(desk, mother, caplog):
    with caplog.at_level(logging.DEBUG):
        desk.post(of(mother, "open"))
    assert all(canary not in caplog.text for canary in CANARIES)
    for rest in ("print/", "history/", "change/"):
        assert canaries_in(desk.get(at(mother.person, rest))) == []
    assert canaries_in(desk.get("/admin/cases/person/?q=Канарэйка")) == []
    assert repr(Details(**TYPED)) == "Details()"
