"""The pictures of the README: `make screenshots` builds the demonstration in a temporary folder and photographs it.

They show invented people only. Look at every picture before it is committed.
"""

import io
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

PROJECT = Path(__file__).resolve().parent.parent
IMAGES = PROJECT / "docs" / "images"
DESKTOP, TALL, WHOLE, PHONE = (1280, 900), (1280, 1500), (1280, 2500), (390, 844)
WEBP_QUALITY = 82
PATIENCE = 30  # seconds for the server to answer

# One detention more than was published, so that the newsroom has something to tell.
LATE_RECORD = """code,incident,kind,date,people_min
A-LATE,I-2024-00106,detention,2024-01-23,1
"""


@dataclass(frozen=True)
class Picture:
    name: str
    address: str
    size: tuple[int, int] = DESKTOP
    scale: float = 1  # points of the picture to one of the page
    language: str = "en"
    dark: bool = False
    shown_by: str = ""  # the account that looks; empty: a reader
    top: str = ""  # what the window is scrolled to


PICTURES = (
    Picture("publication-en", "/en/news/15-q1/", WHOLE),
    Picture("publication-ru-dark", "/ru/news/14-q1/", DESKTOP, language="ru", dark=True),
    Picture("front-be-phone", "/be/", PHONE, scale=2, language="be"),
    Picture("release-en", "/en/data/2024-Q1-1/"),
    Picture(
        "desk-incidents", "/admin/cases/incident/?campaign__slug__exact=i-need-help-by", shown_by="alena"
    ),
    Picture("desk-incident", "/admin/cases/incident/1931/change/", TALL, shown_by="alena"),
    Picture("newsroom-draft", "/admin/reports/newsarticle/draft/?period=2024-06", shown_by="edzik"),
    Picture(
        "newsroom-drift",
        "/admin/reports/newsarticle/15/change/",
        shown_by="edzik",
        top="details:has(.drift)",
    ),
)


def main(names: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        surroundings = {**os.environ, "DATABASE_URL": "sqlite:///viasna.sqlite3", "DATA_DIR": folder}
        print("Building the demonstration", flush=True)
        passwords = read_passwords(manage(surroundings, "demo", "--no-serve"))
        add_late_record(Path(folder), surroundings)
        with served(surroundings) as site, browser() as chromium:
            for picture in PICTURES:
                if not names or picture.name in names:
                    print(f"  {picture.name}", flush=True)
                    take(picture, chromium, site, passwords)


def manage(surroundings: dict[str, str], *arguments: str) -> str:
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(
        command, cwd=PROJECT, env=surroundings, check=True, capture_output=True, text=True
    ).stdout


def read_passwords(said: str) -> dict[str, str]:
    """From the table that `make demo` prints once: role, user name, password."""
    return dict(
        re.findall(r"^ {2}\w+ +(\w+) +(\S+)$", said.partition("One account for each role")[2], re.MULTILINE)
    )


def add_late_record(folder: Path, surroundings: dict[str, str]) -> None:
    casebook = folder / "late"
    casebook.mkdir()
    (casebook / "acts.csv").write_text(LATE_RECORD, encoding="utf-8")
    manage(surroundings, "load_casebook", str(casebook), "--by", "alena", "--verified-by", "viktar")


@contextmanager
def served(surroundings: dict[str, str]) -> Iterator[str]:
    address = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "manage.py", "runserver", address, "--noreload"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=PROJECT, env=surroundings, stdout=quiet, stderr=quiet) as server:
        try:
            wait_for(address)
            yield f"http://{address}"
        finally:
            server.terminate()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(address: str) -> None:
    host, port = address.split(":")
    for _attempt in range(PATIENCE * 10):
        with socket.socket() as probe:
            if probe.connect_ex((host, int(port))) == 0:
                return
        time.sleep(0.1)
    sys.exit("The server did not answer.")


@contextmanager
def browser() -> Iterator[Browser]:
    """The system's Chromium where there is one, otherwise the one Playwright has installed for itself."""
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(
            executable_path=shutil.which("chromium-headless-shell") or shutil.which("chromium"),
            args=["--no-sandbox"],
        )
        yield found
        found.close()


def take(picture: Picture, chromium: Browser, site: str, passwords: dict[str, str]) -> None:
    context = open_context(picture, chromium)
    page = context.new_page()
    if picture.shown_by:
        log_in(page, site, picture.shown_by, passwords[picture.shown_by])
    answer = page.goto(site + picture.address, wait_until="networkidle")
    if answer is None or not answer.ok:
        sys.exit(f"{picture.address} answered {answer and answer.status}.")
    if picture.top:
        page.locator(picture.top).first.evaluate("element => element.scrollIntoView()")
    keep(page.screenshot(), IMAGES / f"{picture.name}.webp")
    context.close()


def open_context(picture: Picture, chromium: Browser) -> BrowserContext:
    width, height = picture.size
    return chromium.new_context(
        viewport={"width": width, "height": height},
        device_scale_factor=picture.scale,
        locale=picture.language,
        color_scheme="dark" if picture.dark else "light",
        reduced_motion="reduce",
    )


def log_in(page: Page, site: str, username: str, password: str) -> None:
    page.goto(f"{site}/admin/")
    page.fill("#id_username", username)
    page.fill("#id_password", password)
    page.click("[type=submit]")


def keep(screenshot: bytes, path: Path) -> None:
    path.parent.mkdir(exist_ok=True)
    Image.open(io.BytesIO(screenshot)).convert("RGB").save(path, "WEBP", quality=WEBP_QUALITY, method=6)


if __name__ == "__main__":
    main(sys.argv[1:])
