"""A photograph and a name that must not be known: brought in, looked at, and nothing of them given away."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from cases.evidence.opening import read_copy
from cases.models import CustodyEntry, EvidenceFile, Source
from tests import cast
from tests.cases.evidence.samples import MARK, sample
from tests.journeys.desk import Desk, account

pytestmark = pytest.mark.django_db(transaction=True)
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def source(tmp_path: Path) -> Source:
    settings.EVIDENCE_ROOT = tmp_path / "evidence"
    darya = account("darya", "documenter")
    made: Source = cast.source(by=darya, incident=cast.incident(by=darya))
    return made


def is_as_wide_as_the_screen(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


def test_a_photo_with_its_place_becomes_a_copy_without_it(
    page: Page, live_server: LiveServer, source: Source, tmp_path: Path
) -> None:
    photo, program = tmp_path / "IMG_0317.jpg", tmp_path / "photo.jpg.exe"
    photo.write_bytes(sample("jpeg"))
    program.write_bytes(b"MZ" + bytes(500))
    page.set_viewport_size(PHONE)
    desk = Desk(page, live_server.url)
    desk.log_in("darya")
    desk.open("cases/source", f"{source.pk}/change/")
    desk.follow("Files…")
    page.get_by_label("Files", exact=True).set_input_files([photo, program])
    page.get_by_role("button", name="Seal and keep").click()
    expect(page.locator(".evidence-progress")).to_contain_text("This kind of file is not taken.")
    page.get_by_role("link", name="Show the list").click()
    page.get_by_role("link", name="File 1: picture, JPEG").click()
    picture = page.get_by_role("img", name="The picture")
    expect(picture).to_be_visible()
    picture.evaluate("image => image.decode()")
    assert picture.evaluate("image => [image.naturalWidth, image.naturalHeight]") == [80, 120]
    assert is_as_wide_as_the_screen(page)
    desk.follow("Chain of custody")
    expect(page.locator(".evidence-custody tbody tr")).to_have_count(4)
    desk.press("Check it against the disk now")
    desk.expect_message("Checked: the file on the disk is the one that was taken in.")
    assert is_as_wide_as_the_screen(page)
    file = EvidenceFile.objects.get()
    copy = read_copy(file, file.copies.get(number=0), file.added_by)
    assert MARK.encode() not in copy
    assert CustodyEntry.objects.filter(what="not-taken").count() == 1


def test_who_a_source_is_is_opened_for_one_page_and_found_by_its_telephone(
    page: Page, live_server: LiveServer, source: Source, context: Any
) -> None:
    desk = Desk(page, live_server.url)
    desk.log_in("darya")
    desk.open("cases/source", f"{source.pk}/change/")
    desk.follow("Who it is…")
    page.get_by_label("Name", exact=True).fill("Maryja Pryklad")
    page.get_by_label("Telephone").fill("8 029 111-22-33")
    desk.press("Seal and save")
    desk.expect_message("It is sealed and kept.")
    expect(page.locator("#content")).not_to_contain_text("Maryja")
    desk.press("Open")
    expect(page.locator(".opened")).to_contain_text("Maryja Pryklad")
    desk.follow("Is a source known already?")
    page.get_by_label("Telephone, or name in a messenger").fill("+375291112233")
    desk.press("Look")
    desk.follow(re.compile(f"^{source.code}$"))
    expect(page.locator("#content")).not_to_contain_text("Maryja")
    page.get_by_text("Who opened it before").click()
    expect(page.locator("#content")).to_contain_text("found it by a telephone")
