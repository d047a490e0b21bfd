"""The roles are what their table says, in the database too."""

import pytest
from django.contrib.auth.models import Group, Permission, User

from cases.models import CaseRecord
from tests import cast
from tests.cases.admin.desk import desk_of, form_on, in_role
from viasna.roles import RECORDS, ROLES, grant_roles

pytestmark = pytest.mark.django_db
ACCOUNT = "/admin/auth/user/{}/change/"


def actions(role, model):
    codes = Group.objects.get(name=role).permissions.filter(
        content_type__app_label="cases", content_type__model=model
    )
    return {code.removesuffix(f"_{model}") for code in codes.values_list("codename", flat=True)}


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_a_group_has_exactly_the_permissions_of_its_role(role):
    permissions = Group.objects.get(name=role.name).permissions
    assert set(permissions.values_list("content_type__app_label", "codename")) == role.codes()


def test_every_kind_of_record_is_in_the_table():
    kinds = {model._meta.model_name for model in CaseRecord.__subclasses__()} | {"person"}
    assert set(RECORDS) == kinds


@pytest.mark.parametrize("record", RECORDS)
def test_what_each_role_may_do_with_records(record):
    assert {role.name: actions(role.name, record) for role in ROLES} == {
        "documenter": {"view", "add", "change"},
        "verifier": {"view", "verify"},
        "editor": {"view"},
        "analyst": {"view", "export", "import"},
        "administrator": {"view", "add", "change", "verify", "export", "import"},
    }


AROUND = (
    "teammember",
    "consent",
    "contact",
    "evidencefile",
    "sourceidentity",
    "viewing",
    "savedfilter",
    "following",
    "consentnote",
    "protection",
)


def test_what_each_role_may_do_with_what_is_kept_around_records():
    kept = {
        name: {role.name: actions(role.name, name) for role in ROLES if actions(role.name, name)}
        for name in AROUND
    }
    writes = {"view", "add", "change"}
    assert kept == {
        "teammember": {"documenter": writes, "administrator": writes},
        "consent": {
            "documenter": {*writes, "open"},
            "verifier": {"view", "open"},
            "editor": {"view"},
            "administrator": {*writes, "open"},
        },
        "contact": {"documenter": {*writes, "open"}, "administrator": {*writes, "open"}},
        "evidencefile": {
            "documenter": {*writes, "open_original"},
            "verifier": {"view"},
            "administrator": {*writes, "open_original"},
        },
        "sourceidentity": {"documenter": {*writes, "open"}, "administrator": {*writes, "open"}},
        "viewing": {"administrator": {"view"}},
        "consentnote": {},  # opened by the verb alone
        "protection": {},
        "savedfilter": {},  # everybody has their own, and nobody anybody else's
        "following": {},
    }


def test_nobody_may_delete_anything():
    given = Permission.objects.filter(group__name__in=[role.name for role in ROLES])
    assert not given.filter(codename__startswith="delete_").exists()


def test_only_administrators_keep_accounts_and_vocabularies():
    holders = Group.objects.filter(permissions__codename__in=["change_user", "change_court"]).distinct()
    assert [group.name for group in holders] == ["administrator"]


def test_only_editors_and_administrators_write_what_is_published():
    given = Permission.objects.filter(content_type__app_label="reports").exclude(codename__startswith="view_")
    assert set(given.values_list("group__name", flat=True)) - {None} == {"editor", "administrator"}


def test_a_permission_taken_from_a_group_by_hand_is_given_back_by_the_next_migration():
    group = Group.objects.get(name="documenter")
    group.permissions.clear()
    Group.objects.filter(name="verifier").delete()
    grant_roles(sender=None)
    assert group.permissions.count() == len(next(role for role in ROLES if role.name == "documenter").codes())
    assert Group.objects.filter(name="verifier").exists()


def test_one_person_may_have_several_roles():
    both = in_role("documenter", "verifier")
    assert both.has_perm("cases.change_act")
    assert both.has_perm("cases.verify_act")


def test_an_administrator_gives_roles_with_the_sentence_of_each():
    page = desk_of(in_role("administrator")).get(ACCOUNT.format(in_role("analyst").pk)).content.decode()
    for role in ROLES:
        assert f"<strong>{role.label}</strong>: {role.sentence}" in page


def test_an_administrator_makes_no_superuser_and_changes_none():
    desk, analyst = desk_of(in_role("administrator")), in_role("analyst")
    sent = form_on(desk.get(ACCOUNT.format(analyst.pk)))
    assert (
        desk.post(ACCOUNT.format(analyst.pk), sent | {"is_superuser": "on", "first_name": "Ania"}).status_code
        == 302
    )
    analyst.refresh_from_db()
    assert (analyst.first_name, analyst.is_superuser) == ("Ania", False)
    above = cast.admin()
    assert desk.post(ACCOUNT.format(above.pk), sent).status_code == 403
    assert desk.post(f"/admin/auth/user/{above.pk}/password/", {"password1": "x"}).status_code == 403


def test_a_new_account_can_open_the_desk():
    password = "a long enough sentence"
    sent = {"username": "new", "usable_password": "true", "password1": password, "password2": password}
    assert desk_of(in_role("administrator")).post("/admin/auth/user/add/", sent).status_code == 302
    assert User.objects.get(username="new").is_staff


@pytest.mark.parametrize("role", ["documenter", "verifier", "editor", "analyst"])
def test_other_roles_do_not_see_accounts(role):
    assert desk_of(in_role(role)).get("/admin/auth/user/").status_code == 403


def test_accounts_are_not_deleted_and_roles_not_edited_by_hand():
    desk, user = desk_of(cast.admin()), cast.alice()
    assert desk.post(f"/admin/auth/user/{user.pk}/delete/", {"post": "yes"}).status_code == 403
    assert desk.get("/admin/auth/group/").status_code == 404
