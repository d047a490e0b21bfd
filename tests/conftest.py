"""What every test stands on: a database put back after use, and a browser that tells on the pages."""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.test import TransactionTestCase
from django.utils import translation
from hypothesis import settings as hypothesis_settings
from playwright.sync_api import ConsoleMessage, Page, Request, expect
from pytest_django.live_server_helper import LiveServer
from pytest_django.plugin import DjangoDbBlocker

from tests.browser import browser_of_the_system
from tests.pristine import Restore, pristine_copy

# Playwright keeps an event loop in the thread of the test, and Django takes any loop for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

# A shared machine makes single examples slow without anything being wrong.
hypothesis_settings.register_profile("viasna", deadline=None, print_blob=True)
hypothesis_settings.load_profile("viasna")

# Two browsers and a database share the machine: what takes a second takes ten when all are busy.
expect.set_options(timeout=20_000)

BROWSER_FIXTURES = {"page", "context", "browser"}
# Chromium would otherwise look up the hosts of its maker, and refuse to start as root.
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A second page of its own for every page of ours, which costs a third of opening one. What Playwright turns off by
    # the same flag, as far as it matters here, has to be named again: the last one counts.
    "--disable-features=PreloadTopChromeWebUI,AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,"
    "HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,"
    "AvoidCorsURLLoaderRestartOnRedirect,OptimizationHints,NetworkTimeServiceQuerying,PreconnectToSearch",
]


def pytest_configure() -> None:
    # The models and templates of a large project stay as long as the tests run: to look through them again and again
    # for what could go takes a tenth of the time.
    gc.set_threshold(100_000, 50, 100)
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def pytest_collection_finish() -> None:
    gc.collect()
    gc.freeze()


# Each keeps one worker busy for minutes. Begun last, the other one would wait for it.
LONG = ("test_authorization.py", "test_desk_looks.py")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.path.name not in LONG)
    for item in items:
        if BROWSER_FIXTURES & set(getattr(item, "fixturenames", ())):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Restore]:
    """Django empties the tables after a test that writes for real; here the migrations' rows must come back,
    and the history refuses to be emptied. Yields what brings them back."""
    with django_db_blocker.unblock(), pristine_copy() as restore, pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda self: restore())
        yield restore


@pytest.fixture(scope="session", autouse=True)
def no_page_outlives_its_test() -> None:
    """Most tests undo what they wrote, which commits nothing: no page would know that it is outdated."""
    settings.CACHES["pages"] = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}


@pytest.fixture
def kept_pages(settings: Any, tmp_path: Path) -> None:
    """Pages are kept as on a live site; for tests that commit."""
    kept = {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": tmp_path / "pages"}
    settings.CACHES = {**settings.CACHES, "pages": kept}


@pytest.fixture(autouse=True)
def language_of_one_test() -> Iterator[None]:
    """A request leaves its language behind in the thread; the next test would be answered in it."""
    yield
    translation.deactivate()


@pytest.fixture(scope="session", autouse=True)
def pictures_of_tests(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Not in the folder where the pictures of whoever runs the tests are."""
    settings.MEDIA_ROOT = tmp_path_factory.mktemp("media")
    settings.EVIDENCE_ROOT = tmp_path_factory.mktemp("evidence")
    settings.EXPORT_ROOT = tmp_path_factory.mktemp("exports")


@pytest.fixture(scope="session", autouse=True)
def static_files_are_fetched_once() -> Iterator[None]:
    """By each browser, as from a public server. Left to itself the test server is asked for forty files a page, and
    looks for each in the folders of every app."""
    serve = StaticFilesHandler.serve

    def serve_to_be_kept(handler: StaticFilesHandler, request: HttpRequest) -> HttpResponseBase:
        response: HttpResponseBase = serve(handler, request)
        response["Cache-Control"] = "max-age=3600"
        return response

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(StaticFilesHandler, "serve", serve_to_be_kept)
        patch.setattr(finders, "find", cache(finders.find))
        yield


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The system's Chromium where there is one, otherwise the one Playwright has installed for itself."""
    chromium = browser_of_the_system()
    found = {"executable_path": chromium} if chromium else {}
    return {**browser_type_launch_args, **found, "args": CHROMIUM_FLAGS}


@pytest.fixture
def page(page: Page, live_server: LiveServer) -> Iterator[Page]:
    with watched(page, live_server.url):
        yield page
    # What it saves by itself would otherwise go on while the database is put back.
    page.close()


@contextmanager
def watched(page: Page, host: str) -> Iterator[Page]:
    """Fails the test when the page asked another host, broke the policy or told of an error."""
    complaints: list[str] = []

    def watch_request(request: Request) -> None:
        if not request.url.startswith((host, "data:", "blob:", "about:")):
            complaints.append(f"{page.url} asked another host: {request.url}")

    def watch_console(message: ConsoleMessage) -> None:
        # That the page itself is an answer such as 403 or 404 is no error of the page.
        if message.type == "error" and message.location["url"] != page.url:
            complaints.append(f"{page.url} told of an error: {message.text} ({message.location['url']})")

    page.on("request", watch_request)
    page.on("console", watch_console)
    page.on("pageerror", lambda error: complaints.append(f"{page.url} has a script that failed: {error}"))
    yield page
    assert complaints == []
