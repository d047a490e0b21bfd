"""Tokens: shown once, kept as a digest, and dead with whatever they stood on."""

import datetime

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.utils import timezone

from tests import cast
from tests.cases.admin.desk import desk_of, in_role
from tests.viasna.accounts.person import PASSWORD, person, type_password, with_app
from tests.viasna.api.asking import Program, analyst, program_of
from viasna.api import tokens
from viasna.models import ApiToken, ApiUse

pytestmark = pytest.mark.django_db
NEW, MINE = "/admin/account/api-tokens/new/", "/admin/account/api-tokens/"


def status(program: Program, path: str = "acts/") -> int:
    return program.get(path).status_code


@pytest.fixture
def desk(client: Client) -> Client:
    """Ania has just typed her password."""
    person("ania", "analyst")
    type_password(client, "ania")
    return client


def made(desk: Client, **values: object) -> str:
    answer = desk.post(NEW, {"name": "R", "tables": ["acts"], "days": "90", **values})
    return answer.context["secret"]


def test_a_token_is_shown_once_and_kept_as_a_digest(desk):
    secret = made(desk)
    token = ApiToken.objects.get()
    assert (token.tables, token.names, token.ending) == (["acts"], False, secret[-4:])
    assert secret.startswith("viasna_")
    assert secret not in desk.get(MINE).content.decode()
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM viasna_apitoken")
        assert secret[7:] not in str(cursor.fetchall())
    assert status(Program(authorization=f"Bearer {secret}")) == 200


def test_it_lasts_ninety_days_unless_said_otherwise_and_a_year_at_most(desk):
    assert 'value="90"' in desk.get(NEW).content.decode()
    answer = desk.post(NEW, {"name": "R", "days": "366"})
    assert "secret" not in answer.context
    assert "less than or equal to 365" in answer.content.decode()
    with pytest.raises(ValueError, match="1 to 365"):
        tokens.make_token(analyst(), "R", [], names=False, days=366)


def test_making_one_asks_for_the_password_once_more_after_ten_minutes(desk):
    with time_machine.travel(datetime.datetime.now(datetime.UTC) + datetime.timedelta(minutes=11)):
        answer = desk.get(NEW)
        assert (answer.status_code, answer["Location"].split("?")[0]) == (
            302,
            "/admin/account/password/again/",
        )
        assert desk.post(NEW, {"name": "R", "days": "90"}).status_code == 302
    assert not ApiToken.objects.exists()


def test_only_tables_that_one_may_take_out_are_offered(client):
    person("dasha", "documenter")
    type_password(client, "dasha")
    page = client.get(NEW).content.decode()
    assert 'name="tables"' in page
    assert 'value="judges"' in page
    assert 'value="acts"' not in page
    answer = client.post(NEW, {"name": "R", "tables": ["acts"], "days": "90"})
    assert answer.context["form"].errors.keys() == {"tables"}
    with pytest.raises(PermissionDenied):
        tokens.make_token(in_role("documenter"), "R", ["acts"], names=False)


def test_without_tables_it_is_for_what_is_public_only():
    program = program_of(analyst(), tables=[])
    assert status(program, "releases/") == 200
    answer = program.get("acts/")
    assert answer.status_code == 403
    assert answer.json()["detail"] == "This token is not for the table “acts”. Make one that is."


def test_a_revoked_token_opens_nothing_not_even_what_is_public(desk):
    program = Program(authorization=f"Bearer {made(desk)}")
    token = ApiToken.objects.get()
    assert desk.post(f"/admin/account/api-tokens/{token.pk}/revoke/").status_code == 302
    assert (status(program), status(program, "releases/")) == (401, 401)
    token.refresh_from_db()
    assert token.revoked_by.username == "ania"


def test_nobody_revokes_what_is_not_theirs_on_their_own_page():
    program_of(analyst())
    other = desk_of(in_role("documenter"))
    assert other.post(f"/admin/account/api-tokens/{ApiToken.objects.get().pk}/revoke/").status_code == 404


def test_an_administrator_sees_all_and_ends_them():
    program = program_of(analyst())
    program.get("acts/")
    desk = desk_of(in_role("administrator", username="admina"))
    page = desk.get("/admin/viasna/apitoken/").content.decode()
    assert "people, incidents, acts, trials, sources, recognitions, judges" in page
    sent = {"action": "end_them", "_selected_action": [ApiToken.objects.get().pk]}
    assert desk.post("/admin/viasna/apitoken/", sent).status_code == 302
    assert status(program) == 401
    assert ApiToken.objects.get().revoked_by.username == "admina"


def test_it_ends_with_its_time():
    program = program_of(analyst())
    with time_machine.travel(timezone.now() + datetime.timedelta(days=89)):
        assert status(program) == 200
    with time_machine.travel(timezone.now() + datetime.timedelta(days=91)):
        assert status(program) == 401


def test_it_is_dead_while_the_account_is_switched_off():
    ania = analyst()
    program = program_of(ania)
    ania.is_active = False
    ania.save()
    assert status(program) == 401


def test_it_is_dead_when_a_role_is_gone_that_it_was_made_with():
    both = in_role("analyst", "verifier", username="both")
    program = program_of(both)
    assert status(program) == 200
    both.groups.remove(both.groups.get(name="verifier"))
    assert status(program) == 401


def test_a_permission_that_is_gone_closes_its_table_alone():
    ania = analyst()
    program = program_of(ania)
    group = ania.groups.get()
    group.permissions.remove(group.permissions.get(codename="export_act"))
    assert (status(program, "acts/"), status(program, "trials/")) == (403, 200)


def test_where_the_second_factor_is_required_it_is_of_tokens_too(settings):
    ania = analyst()
    program = program_of(ania)
    settings.SECOND_FACTOR = "required"
    assert status(program) == 401
    with_app(ania)
    assert status(program) == 200


@pytest.mark.parametrize(
    "header",
    [
        "Bearer",
        "Bearer ",
        "Bearer viasna_",
        "Bearer viasna_" + "x" * 10_000,
        "Bearer abc",
        "Basic YW5pYTp4",
        "Token x",
        "Bearer viasna_\u044f",
    ],
)
def test_nothing_but_a_token_opens_anything(header):
    answer = Program(authorization=header).get("acts/")
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"] == "Bearer"
    assert answer["Content-Type"] == "application/problem+json"


def test_neither_a_session_nor_a_password_opens_the_case_file():
    desk = desk_of(cast.admin())
    assert desk.get("/api/v1/acts/").status_code == 401
    person("boss", "administrator")
    basic = Client().get("/api/v1/acts/", headers={"authorization": f"Basic boss:{PASSWORD}"})
    assert basic.status_code == 401


def test_a_token_in_the_address_is_refused():
    assert Program().get("acts/", token="viasna_x").status_code == 401
    assert program_of(analyst()).get("acts/", token="viasna_x").status_code == 400


def test_each_use_is_written_down_with_what_was_told():
    ania = analyst()
    cast.act(), cast.act()
    program = program_of(ania)
    program.get("acts/"), program.get("acts/", limit=1), program.get("people/")
    uses = ApiUse.objects.order_by("table").values_list("table", "requests", "records")
    assert list(uses) == [("acts", 2, 3), ("people", 1, 0)]
    assert timezone.now() - ApiToken.objects.get().last_used_at < datetime.timedelta(minutes=1)


def test_the_token_says_what_it_reaches():
    told = program_of(analyst(), ["trials", "acts"], names=False).get("token/").json()
    assert told["tables"] == ["acts", "trials"]
    assert (told["personal_names"], told["requests_a_minute"]) == (False, 300)


# --- the second person ------------------------------------------------------------------------------------------------


def waiting(tables: list[str], owner: object = None) -> tuple[ApiToken, Program]:
    token, secret = tokens.make_token(owner or analyst(), "R", tables, names=False)
    return token, Program(authorization=f"Bearer {secret}")


def test_a_token_for_few_people_needs_nobody_else_until_they_are_more(settings):
    settings.EXPORT_RELEASE_ABOVE = 1
    _token, program = waiting(["acts", "judges"])
    cast.person()
    assert status(program) == 200
    cast.person()
    answer = program.get("acts/")
    assert answer.status_code == 403
    assert answer.json()["detail"].startswith("This token waits for a second person")
    assert (status(program, "judges/"), status(program, "releases/")) == (200, 200)


def test_a_token_for_sources_waits_always():
    _token, program = waiting(["acts", "sources"])
    assert status(program, "sources/") == 403


def test_a_colleague_who_may_take_the_same_out_releases_it_on_their_page(settings):
    token, program = waiting(["acts", "sources"])
    assert "waits for a second person" in desk_of(analyst()).get(MINE).content.decode()
    other = desk_of(in_role("analyst", username="other"))
    assert "ania: R" in other.get(MINE).content.decode()
    assert other.post(f"/admin/account/api-tokens/{token.pk}/release/").status_code == 302
    assert status(program) == 200
    token.refresh_from_db()
    assert token.released_by.username == "other"
    assert "ania: R" not in other.get(MINE).content.decode()


def test_nobody_releases_their_own_nor_what_they_could_not_make():
    token, program = waiting(["sources"])
    release = f"/admin/account/api-tokens/{token.pk}/release/"
    assert desk_of(analyst()).post(release).status_code == 404
    documenter = desk_of(in_role("documenter"))
    assert documenter.post(release).status_code == 404
    assert "ania: R" not in documenter.get(MINE).content.decode()
    with pytest.raises(PermissionDenied):
        tokens.release(token, by=analyst())
    with pytest.raises(IntegrityError), transaction.atomic():
        ApiToken.objects.filter(pk=token.pk).update(released_by=token.user, released_at=timezone.now())
    assert status(program, "sources/") == 403


def test_who_could_release_it_may_refuse_it():
    token, program = waiting(["sources"])
    desk_of(in_role("analyst", username="other")).post(f"/admin/account/api-tokens/{token.pk}/revoke/")
    assert status(program, "releases/") == 401
