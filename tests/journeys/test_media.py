"""A photo from a telephone: uploaded on the desk, chosen in a block, seen by readers without what came with it."""

import io
import urllib.request
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import Photo
from reports.site import addresses
from tests.cases.evidence import samples
from tests.journeys.desk import Desk, account
from tests.once import LOOKED_AT_ONCE
from tests.reports.approved import publish
from tests.reports.desk import JANUARY, casebook, draft

pytestmark = LOOKED_AT_ONCE


def from_a_telephone() -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (1400, 900), "navy").save(written, "JPEG", exif=samples.exif(), comment=samples.COMMENT)
    return written.getvalue()


def test_a_photo_is_uploaded_chosen_and_seen_without_its_place(
    page: Page, live_server: LiveServer, settings: Any, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = tmp_path
    edita = account("edita", "editor")
    casebook()
    article = draft(JANUARY, by=edita)
    desk = Desk(page, live_server.url)
    desk.log_in("edita")

    desk.open("reports/photo", "add/")
    file = tmp_path / "IMG_0001.jpg"
    file.write_bytes(from_a_telephone())
    page.locator("#id_image").set_input_files(file)
    for code, seen, caption in (
        ("en", "A grey house", "The court of Minsk"),
        ("be", "Шэры дом", "Суд у Мінску"),
        ("ru", "Серый дом", "Суд в Минске"),
    ):
        page.locator(f"#id_alt_{code}").fill(seen)
        page.locator(f"#id_caption_{code}").fill(caption)
    page.locator("#id_credit").fill("Viasna")
    page.locator("#id_licence").select_option("cc-by-sa-4.0")
    page.locator("#id_people_consented").check()
    desk.press("Save")
    expect(page.locator("#result_list img.thumbnail")).to_be_visible()

    desk.open("reports/newsarticle", f"{article.pk}/change/")
    number = int(page.locator("#id_blocks-TOTAL_FORMS").input_value())
    page.get_by_role("button", name="Add a block").click()
    page.get_by_role("menuitem", name="Photo", exact=True).click()
    desk.choose(f"blocks-{number}-photo", "court", "The court of Minsk")
    expect(page.locator(f"#id_blocks-{number}-photo + .select2 img")).to_be_visible()
    desk.press("Save and continue editing")
    desk.expect_message("was changed successfully")

    publish(article, edita)
    page.goto(live_server.url + addresses.publication(article))
    picture = page.locator("figure.photo img")
    expect(picture).to_have_attribute("alt", "A grey house")
    caption = page.locator("figure.photo figcaption")
    expect(caption).to_contain_text("The court of Minsk · Photo: Viasna · CC BY-SA 4.0")
    for _wide, name in Photo.objects.get().sizes:
        with urllib.request.urlopen(live_server.url + addresses.photo_file(name)) as answer:
            content = answer.read()
        assert content.startswith(b"\xff\xd8")
        assert b"Exif" not in content
        assert samples.MARK.encode() not in content
