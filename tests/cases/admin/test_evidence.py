"""Files and identities at the desk: who gets what, with which headers, and what a refusal says."""

import uuid
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from cases.evidence import files_of, store
from cases.evidence.custody import entries_of
from cases.evidence.intake import Arrived, take_in
from cases.identities import Identity, write_identity
from cases.keyring import Keyring
from cases.models import CustodyEntry, EvidenceFile, SourceIdentity
from tests import cast
from tests.cases.admin.desk import desk_of, in_role, messages_of
from tests.cases.evidence.conftest import folder, keeper, source, taken  # noqa: F401 – the fixture
from tests.cases.evidence.samples import MARK, sample

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder")]


def page(name: str, *args) -> str:
    return reverse(f"desk:{name}", args=args)


def with_factor(client: Client) -> Client:
    session = client.session
    session["account_authentication_methods"] = [{"method": "mfa", "at": 0}]
    session["account_authentication_methods_user"] = session["_auth_user_id"]
    session.save()
    return client


def send(client: Client, to, *files: tuple[str, bytes], **headers):
    posted = {"files": [SimpleUploadedFile(name, content) for name, content in files], "origin": "by post"}
    return client.post(page("source_files_add", to.pk), posted, headers=headers)


def test_several_files_are_taken_and_each_that_is_not_has_its_sentence():
    to = source()
    answer = send(
        desk_of(keeper()), to, ("a.jpg", sample("jpeg")), ("b.exe", b"MZ" + bytes(99)), ("c.pdf", b"")
    )
    text = answer.content.decode()
    assert "1 file was taken, not all" in text
    assert "<b>b.exe</b>: This kind of file is not taken." in text
    assert EvidenceFile.objects.count() == 1
    assert send(desk_of(keeper()), to, ("b.png", sample("png"))).status_code == 302
    assert send(desk_of(keeper()), to).content.decode().count("Choose at least one file.") == 1


def test_a_script_gets_the_same_answers():
    by_script = {"X-Requested-With": "XMLHttpRequest"}
    to, desk = source(), desk_of(keeper())
    taken_in = send(desk, to, ("a.png", sample("png")), **by_script).json()
    assert taken_in == {"files": [{"name": "a.png", "sentence": ""}]}
    again = send(desk, to, ("a.png", sample("png")), **by_script).json()["files"][0]["sentence"]
    assert again == "This very file is among the files of this source already."


def test_too_much_at_once_is_refused_before_it_is_read(settings, monkeypatch):
    settings.EVIDENCE_MAX_MB = 1
    to = source()
    monkeypatch.setattr("viasna.uploads.InMemory.new_file", lambda *args: pytest.fail("it was read"))
    answer = send(desk_of(keeper()), to, ("a.jpg", bytes(5 << 20)))
    assert answer.status_code == 413
    assert "at most 4 MB together" in answer.content.decode()


def test_nothing_of_an_upload_lies_on_the_disk(tmp_path, settings, monkeypatch):
    """A file of more than 2.5 MB would be put into the temporary folder, readable."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    opened = []
    monkeypatch.setattr(
        "django.core.files.uploadedfile.TemporaryUploadedFile.__init__", lambda *args: opened.append(1)
    )
    answer = send(desk_of(keeper()), source(), ("a.jpg", sample("jpeg") + bytes(3 << 20)))
    assert (answer.status_code, opened) == (302, [])
    assert [path for path in tmp_path.iterdir() if path.name != "evidence"] == []


def test_an_upload_that_breaks_off_leaves_nothing(folder):  # noqa: F811
    to, client = source(), desk_of(keeper())
    half = (
        b'--x\r\nContent-Disposition: form-data; name="files"; filename="a.jpg"\r\n\r\n'
        + sample("jpeg")[:500]
    )
    for _time in range(3):
        client.generic(
            "POST", page("source_files_add", to.pk), half, content_type="multipart/form-data; boundary=x",
        )  # fmt: skip
    assert (EvidenceFile.objects.count(), store.names()) == (0, set())


def test_the_copy_is_sent_to_be_kept_and_to_do_nothing():
    file = taken(name="Ivan Ivanou.jpeg")
    for address in (page("file_copy", file.pk), page("file_part", file.pk, 1)):
        answer = desk_of(in_role("verifier")).get(address)
        assert answer.status_code == 200
        assert MARK.encode() not in answer.content
        assert answer["Content-Type"] == "image/jpeg"
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
        assert answer["Cache-Control"] == "no-store"
        assert "sandbox" in answer["Content-Security-Policy"]
        assert "default-src 'none'" in answer["Content-Security-Policy"]
        ours = f"{file.source.code}-{file.sha256[:8]}-copy"
        assert answer["Content-Disposition"].startswith(f'attachment; filename="{ours}')
        assert "Ivan" not in str(answer.headers)


def test_a_film_is_sent_in_pieces():
    file, client = taken("mp4"), desk_of(keeper())
    whole = client.get(page("file_part", file.pk, 0)).content
    piece = client.get(page("file_part", file.pk, 0), headers={"range": "bytes=10-19"})
    assert (piece.status_code, piece.content) == (206, whole[10:20])
    assert piece["Content-Range"] == f"bytes 10-19/{len(whole)}"
    assert client.get(page("file_part", file.pk, 0), headers={"range": "bytes=10-"}).content == whole[10:]
    assert client.get(page("file_part", file.pk, 0), headers={"range": "bytes=99999999-"}).status_code == 416


def test_the_page_of_a_film_may_play_and_other_pages_may_not():
    file, client = taken("mp4"), desk_of(keeper())
    assert "media-src 'self'" in client.get(page("file", file.pk))["Content-Security-Policy"]
    assert "media-src" not in client.get(page("source_files", file.source_id))["Content-Security-Policy"]


@pytest.mark.parametrize(("kind", "shown"), [("jpeg", "<img"), ("pdf", "Page 2"), ("mp4", "<video"), ("ogg", "<audio"),
                                             ("docx", "They took him at six.")])  # fmt: skip
def test_each_kind_is_shown_on_its_page(kind, shown):
    file = taken(kind)
    text = desk_of(in_role("verifier")).get(page("file", file.pk)).content.decode()
    assert shown in text
    assert "Ivan" not in text
    assert "Download the original" not in text
    assert "Ivan Ivanou" in desk_of(keeper()).get(page("file", file.pk)).content.decode()


def test_the_original_is_for_the_team_with_a_second_factor():
    file = taken(name="Ivan Ivanou.jpeg")
    address = page("file_original", file.pk)
    assert desk_of(keeper()).post(address).status_code == 403  # no factor shown
    answer = with_factor(desk_of(keeper())).post(address)
    assert (answer.content, answer["Content-Type"]) == (sample("jpeg"), "application/octet-stream")
    assert (
        answer["Content-Disposition"]
        == f'attachment; filename="{file.source.code}-{file.sha256[:8]}-original.jpeg"'
    )
    for role in ("verifier", "documenter", "administrator", "analyst"):
        assert with_factor(desk_of(in_role(role))).post(address).status_code == 404
    assert [entry.what for entry in entries_of(file)][3:] == ["original", *["denied"] * 4]


def test_what_is_hidden_is_answered_as_what_nobody_has():
    hidden = take_in(source(sensitivity="restricted"), Arrived(sample("png"), "a.png"), keeper())
    client = with_factor(desk_of(in_role("documenter", "administrator", "verifier")))
    for name, method in (("file", "get"), ("file_custody", "get"), ("file_copy", "get"), ("file_original", "post"),
                         ("file_check", "post"), ("file_withdraw", "post")):  # fmt: skip
        answers = [getattr(client, method)(page(name, pk)) for pk in (hidden.pk, uuid.uuid4())]
        assert [answer.status_code for answer in answers] == [404, 404]
        assert answers[0].content == answers[1].content
    assert CustodyEntry.objects.filter(file=hidden, what="denied").count() == 6
    assert desk_of(keeper()).get(page("file", hidden.pk)).status_code == 200


def test_after_logging_out_there_is_nothing():
    file, client = taken(), desk_of(keeper())
    client.logout()
    for name in ("file", "file_copy"):
        assert client.get(page(name, file.pk)).status_code == 302
    assert desk_of(cast.stranger()).get(page("file_copy", file.pk)).status_code == 404


def test_a_spoilt_file_is_not_shown_and_the_page_says_so(folder):  # noqa: F811
    file, client = taken(), desk_of(keeper())
    path: Path = folder / file.copies.get(number=1).stored_as
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    text = client.get(page("file", file.pk)).content.decode()
    assert "does not pass the check of its integrity" in text
    assert "<img" not in text.partition('id="content-main"')[2]
    assert client.get(page("file_part", file.pk, 1)).status_code == 409
    assert "check failed" in client.get(page("file_custody", file.pk)).content.decode()
    answer = client.post(page("file_check", file.pk), follow=True)
    assert (
        "The check failed. Tell an administrator: copy 1 is not what was taken in" in answer.content.decode()
    )
    assert "The last check failed" in answer.content.decode()


def test_a_withdrawn_file_is_kept_for_those_who_may_bring_it_back():
    file, client, verifier = taken(), desk_of(keeper()), desk_of(in_role("verifier"))
    assert "Say in a few words" in messages_of(client.post(page("file_withdraw", file.pk)))[0]
    client.post(page("file_withdraw", file.pk), {"reason": "of another case"})
    assert verifier.get(page("file", file.pk)).status_code == 404
    assert "of another case" in client.get(page("file_custody", file.pk)).content.decode()
    client.post(page("file_withdraw", file.pk))
    assert verifier.get(page("file", file.pk)).status_code == 200
    assert file.history.count() == 3


def test_without_a_key_pages_say_so_and_nothing_fails(settings):
    file, client = taken(), desk_of(keeper())
    settings.VIASNA_SEALING_KEYS = Keyring()
    assert "There is no key" in client.get(page("source_files", file.source_id)).content.decode()
    assert "There is no key" in client.get(page("file", file.pk)).content.decode()
    assert client.get(page("file_custody", file.pk)).status_code == 200
    assert client.get(page("file_copy", file.pk)).status_code == 302
    assert "There is no key" in client.get(page("source_identity", file.source_id)).content.decode()


def test_lists_of_files_cost_one_query(django_assert_num_queries):
    asked = [source() for _time in range(3)]
    for count, to in enumerate(asked):
        for kind in ("png", "webp", "jpeg")[: count + 1]:
            take_in(to, Arrived(sample(kind)), keeper())
    user = in_role("verifier")
    assert user.has_perm("cases.view_evidencefile")
    for sources in (asked[:1], asked):
        with django_assert_num_queries(1):
            found = files_of(sources, user)
            assert [one.file.added_by.username for of in found.values() for one in of]
    assert [len(files) for files in found.values()] == [1, 2, 3]
    assert files_of(asked, in_role("analyst")) == {}


def test_the_page_of_files_costs_the_same_for_one_and_for_three(django_assert_max_num_queries):
    to, client = source(), desk_of(keeper())
    counts = []
    for kind in ("png", "webp", "jpeg"):
        take_in(to, Arrived(sample(kind)), keeper())
        client.get(page("source_files", to.pk))
        with django_assert_max_num_queries(100) as asked:
            client.get(page("source_files", to.pk))
        counts.append(len(asked))
    assert len(set(counts)) == 1


def test_the_source_and_the_row_on_the_incident_lead_to_its_files():
    to = source()
    for address in (reverse("admin:cases_source_change", args=[to.pk]),
                    reverse("admin:cases_incident_change", args=[to.incident_id])):  # fmt: skip
        assert page("source_files", to.pk) in desk_of(keeper()).get(address).content.decode()
        assert page("source_files", to.pk) not in desk_of(in_role("analyst")).get(address).content.decode()


WHO = {"name": "Cnryname", "telephone": "+375 29 111-22-33"}


def test_who_a_source_is_is_written_sealed_and_opened_for_one_answer():
    to, client = source(), desk_of(keeper())
    assert "Write at least one of them." in client.post(page("source_identity", to.pk), {}).content.decode()
    assert client.post(page("source_identity", to.pk), WHO).status_code == 302
    shut = client.get(page("source_identity", to.pk)).content.decode()
    assert "Cnryname" not in shut
    opened = client.post(page("source_identity_open", to.pk))
    assert "Cnryname" in opened.content.decode()
    assert opened["Cache-Control"] == "no-store"
    fresh = opened.context["form"].initial | {"name": "Cnryother"}
    assert client.post(page("source_identity", to.pk), fresh).status_code == 302
    assert "A colleague changed this" in client.post(page("source_identity", to.pk), fresh).content.decode()
    history = client.get(page("source_identity", to.pk)).content.decode()
    assert "opened who a source is" in history


def test_who_is_not_in_the_team_sees_that_it_is_sealed_and_opens_nothing():
    row = SourceIdentity(source=source())
    write_identity(row, Identity(**WHO), keeper())
    other = desk_of(in_role("documenter"))
    shut = other.get(page("source_identity", row.source_id)).content.decode()
    assert "It is opened by the team of the incident." in shut
    assert other.post(page("source_identity_open", row.source_id)).status_code == 403
    assert other.post(page("source_identity", row.source_id), WHO).status_code == 403
    assert desk_of(in_role("verifier")).get(page("source_identity", row.source_id)).status_code == 403


def test_a_telephone_is_asked_for_and_not_kept_in_the_page():
    row = SourceIdentity(source=source())
    write_identity(row, Identity(**WHO), keeper())
    client = desk_of(keeper())
    found = client.post(page("identity_known"), {"who": "80291112233"}).content.decode()
    assert f">{row.source.code}</a>" in found
    assert (
        "No source that you may see has it."
        in client.post(page("identity_known"), {"who": "8029"}).content.decode()
    )


def test_pages_speak_three_languages():
    file = taken()
    for language, word in (
        ("be", "Ланцужок захоўвання"),
        ("ru", "Цепочка хранения"),
        ("en", "Chain of custody"),
    ):
        assert word in desk_of(keeper(), language).get(page("file_custody", file.pk)).content.decode()
