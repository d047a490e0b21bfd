"""A documenter's hour in a real browser on a large case file: ``python -m benchmarks.journey``, with DATABASE_URL set.

The site is served by a process of its own, as on one computer; each step is timed from the key or click to what the
person waits for. `make bench ARGS="--journey"` builds the case file first, on both databases.
"""

import contextlib
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import django

django.setup()

from playwright.sync_api import Page, expect, sync_playwright  # noqa: E402

from cases.models import Person  # noqa: E402
from tests.conftest import CHROMIUM_FLAGS  # noqa: E402
from tests.journeys.desk import Desk, account  # noqa: E402

PROJECT = Path(__file__).resolve().parent.parent
WAIT = 30_000
RAID = "\n".join(
    f"{number}. {name}" for number, name in enumerate(["Іван Прыкладны", "Ганна Прыкладная"] * 20, 1)
)


class Watch:
    """Steps by name, in milliseconds."""

    def __init__(self) -> None:
        self.steps: dict[str, float] = {}

    @contextlib.contextmanager
    def step(self, name: str) -> Iterator[None]:
        started = time.perf_counter()
        yield
        self.steps[name] = round((time.perf_counter() - started) * 1000)
        print(f"  {name}: {self.steps[name]:.0f} ms", file=sys.stderr, flush=True)


@contextlib.contextmanager
def served() -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "manage.py", "runserver", "--noreload", str(port)],
        cwd=PROJECT,
        env=os.environ,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(f"http://127.0.0.1:{port}/admin/login/")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


def _wait_for(address: str) -> None:
    for _try in range(120):
        with contextlib.suppress(urllib.error.URLError), urllib.request.urlopen(address):
            return
        time.sleep(0.5)
    raise AssertionError(f"{address} does not answer")


def known_name() -> tuple[str, str]:
    """Somebody in the middle of the case file: their name, and how a Russian paper writes it."""
    person = Person.everything.filter(pk__gte=1_000).order_by("pk")[0]
    return person.name_be, person.proposed_names["ru"]


def walk(page: Page, host: str) -> dict[str, float]:
    desk, watch = Desk(page, host), Watch()
    page.set_default_timeout(WAIT)
    expect.set_options(timeout=WAIT)
    be, ru = known_name()
    account("journey_documenter", "documenter"), account("journey_verifier", "verifier")
    with watch.step("log in, start page"):
        desk.log_in("journey_documenter")
    with watch.step("open a new incident"):
        desk.open("cases/incident", "add/")
        expect(page.locator("#id_date")).to_be_focused()
    _write(desk, watch, be, ru)
    _find(desk, watch, be)
    _many(desk, watch)
    _verify(desk, watch)
    return watch.steps


def _write(desk: Desk, watch: Watch, be: str, ru: str) -> None:
    page = desk.page
    page.locator("#id_date").fill("3 лютага 2024")
    with watch.step("a date understood"):
        expect(page.locator("#id_date ~ *, .field-date").first).to_contain_text(re.compile("2024"))
    page.locator("#id_region").select_option("BY-HM")
    page.locator("#id_title_en").fill("A raid on the journey")
    with watch.step("a person found by another spelling"):
        desk.choose("acts-0-person", ru, be)
    with watch.step("a new person offered and taken"):
        page.keyboard.press("Alt+Shift+A")
        desk.choose("acts-1-person", "Незвычайна Новая", "Add “Незвычайна Новая” as a new person")
    page.locator("#id_acts-0-kind").select_option("detention")
    page.locator("#id_acts-1-kind").select_option("detention")
    with watch.step("save and submit"):
        page.get_by_role("button", name="Save and submit").click()
        desk.expect_message(re.compile("Now submitted: 4 records"))


def _find(desk: Desk, watch: Watch, be: str) -> None:
    page = desk.page
    with watch.step("suggestions of the search box"):
        page.keyboard.press("/")
        page.keyboard.type("raid on the journey")
        expect(page.get_by_role("option").first).to_be_visible()
    with watch.step("results of a search"):
        page.keyboard.press("Enter")
        expect(page.locator("#content")).to_contain_text("A raid on the journey")
    with watch.step("results of a search for a name"):
        page.goto(f"{desk.host}/admin/search/?q={be}")
        expect(page.locator("#content")).to_contain_text(be)
    with watch.step("a list with two filters"):
        desk.open("cases/act", "?status__exact=submitted&kind__slug__exact=beating")
        expect(page.locator("#result_list tbody tr").first).to_be_visible()
    with watch.step("a person's page"):
        person = Person.everything.filter(pk__gte=1_000).order_by("pk")[0]
        desk.open("cases/person", f"{person.pk}/file/")
        expect(page.locator("#content")).to_contain_text(be)


def _many(desk: Desk, watch: Watch) -> None:
    page = desk.page
    desk.open("cases/incident", "?author=me")
    page.locator("#result_list tbody a").first.click()
    desk.follow("Add many people…")
    page.get_by_label("The list").fill(RAID)
    with watch.step("a list of forty read, with possible doubles"):
        page.get_by_role("button", name="Read the list").click()
        expect(page.locator(".review-sum")).to_contain_text("40 lines were read.")


def _verify(desk: Desk, watch: Watch) -> None:
    page = desk.page
    with watch.step("a verifier's start page"):
        desk.log_in("journey_verifier")
    desk.open("cases/incident", "?status__exact=submitted&author=journey_documenter")
    page.locator("#result_list tbody a").first.click()
    with watch.step("refused with the reason, or verified"):
        desk.status_panel().get_by_role("button", name="Verify").first.click()
        expect(page.locator(".messagelist")).to_be_visible()


def main() -> None:
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with served() as host, sync_playwright() as playwright:
        installed = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=installed, args=CHROMIUM_FLAGS)
        steps = walk(browser.new_page(viewport={"width": 1280, "height": 900}), host)
        browser.close()
    json.dump(steps, sys.stdout)


if __name__ == "__main__":
    main()
