"""Filters kept under a name, shared with colleagues, and shared as an address."""

from cases.models import Incident, SavedFilter, Trial
from tests import cast
from tests.cases.admin.desk import address, desk_of, in_role, list_of, messages_of


def save(desk, query, **sent):
    return desk.post(address(Incident, "save_filter"), {"query": query, "name": "Mine"} | sent)


def offered(desk, model=Incident):
    return [(each["saved"].name, each["mine"]) for each in desk.get(list_of(model)).context["saved_filters"]]


def test_a_filter_is_kept_under_a_name_and_leads_to_the_same_list():
    alena = in_role("documenter", username="alena")
    desk = desk_of(alena)
    cast.incident(code="I-1", region_id="BY-BR")
    cast.incident(code="I-2")
    saved = save(desk, "region__slug__exact=BY-BR&p=3")
    assert saved.url == address(Incident, "changelist") + "?region__slug__exact=BY-BR"
    (kept,) = SavedFilter.objects.all()
    assert (kept.owner, kept.kind, kept.query, kept.shared) == (
        alena,
        "incident",
        "region__slug__exact=BY-BR",
        False,
    )
    found = desk.get(address(Incident, "changelist") + f"?{kept.query}").context["cl"].result_list
    assert [incident.code for incident in found] == ["I-1"]


def test_colleagues_are_offered_what_is_shared_and_nothing_else():
    alena, boris = (
        desk_of(in_role("documenter", username="alena")),
        desk_of(in_role("documenter", username="boris")),
    )
    save(alena, "sources=no", name="Without a source", shared="on")
    save(alena, "author=me", name="Mine")
    assert offered(alena) == [("Mine", True), ("Without a source", True)]
    assert offered(boris) == [("Without a source", False)]
    assert offered(boris, Trial) == []


def test_the_same_name_again_replaces_what_it_stood_for():
    desk = desk_of(in_role("documenter"))
    save(desk, "sources=no")
    save(desk, "sources=yes")
    assert list(SavedFilter.objects.values_list("query", flat=True)) == ["sources=yes"]


def test_a_filter_without_a_name_or_without_filters_is_not_kept():
    desk = desk_of(in_role("documenter"))
    assert messages_of(save(desk, "sources=no", name=" "))[-1:] == [
        "Give the filter a name of at most 100 characters."
    ]
    assert messages_of(save(desk, "p=2"))[-1:] == ["Choose a filter first: there is nothing to save."]
    assert not SavedFilter.objects.exists()


def test_only_its_owner_forgets_a_filter():
    alena, boris = (
        desk_of(in_role("documenter", username="alena")),
        desk_of(in_role("documenter", username="boris")),
    )
    save(alena, "sources=no", shared="on")
    pk = SavedFilter.objects.get().pk
    assert boris.post(address(Incident, "forget_filter", pk)).status_code == 404
    assert messages_of(alena.post(address(Incident, "forget_filter", pk)))[-1:] == ["Forgotten: Mine."]
    assert not SavedFilter.objects.exists()


def test_me_in_a_shared_filter_means_whoever_looks():
    alena, boris = in_role("documenter", username="alena"), in_role("documenter", username="boris")
    cast.incident(code="I-1", by=alena)
    cast.incident(code="I-2", by=boris)
    seen = {
        user.username: [
            row.code for row in desk_of(user).get(list_of(Incident, author="me")).context["cl"].result_list
        ]
        for user in (alena, boris)
    }
    assert seen == {"alena": ["I-1"], "boris": ["I-2"]}
