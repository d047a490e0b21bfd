from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.journeys.site import PublicSite, public_site


@pytest.fixture
def site(live_server: LiveServer, settings: Any, tmp_path: Path) -> PublicSite:
    settings.MEDIA_ROOT = tmp_path
    return public_site()


@pytest.fixture(autouse=True)
def pages_are_whole_when_something_is_done_to_them(request: pytest.FixtureRequest) -> None:
    """Words of a page are there before its scripts, which run last, listen to the keyboard: a key pressed in between
    is lost, also on people; they press it again. And nothing can be measured before there is something."""
    if "page" in request.fixturenames:
        page: Page = request.getfixturevalue("page")
        press, evaluate = page.keyboard.press, page.evaluate

        def press_when_loaded(key: str, **options: Any) -> None:
            page.wait_for_load_state()
            press(key, **options)

        def evaluate_when_loaded(expression: str, arg: Any = None) -> Any:
            page.wait_for_load_state()
            return evaluate(expression, arg)

        page.keyboard.press = press_when_loaded  # type: ignore[method-assign]
        page.evaluate = evaluate_when_loaded  # type: ignore[method-assign]
