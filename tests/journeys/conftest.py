from collections.abc import Callable, Iterator
from functools import wraps
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page
from pytest_django.live_server_helper import LiveServer

from tests.journeys.site import PublicSite, public_site


@pytest.fixture
def site(live_server: LiveServer, settings: Any, tmp_path: Path) -> PublicSite:
    settings.MEDIA_ROOT = tmp_path
    return public_site()


# What a person does to a page when it has come, by the keyboard, the pointer or a measure.
DONE = {
    Locator: ("press", "press_sequentially", "click", "fill", "check", "uncheck", "select_option", "focus"),
    Page: ("evaluate",),
}


@pytest.fixture(scope="session", autouse=True)
def pages_are_whole_when_something_is_done_to_them() -> Iterator[None]:
    """Words of a page are there before its scripts, which run last, listen to anybody: what is pressed in between is
    lost, also on people; they press it again. And nothing can be measured before there is something."""
    with pytest.MonkeyPatch.context() as patch:
        for kind, names in DONE.items():
            for name in names:
                patch.setattr(kind, name, when_loaded(getattr(kind, name)))
        yield


def when_loaded(do: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(do)
    def do_when_loaded(on: Any, *args: Any, **options: Any) -> Any:
        (on.page if isinstance(on, Locator) else on).wait_for_load_state()
        return do(on, *args, **options)

    return do_when_loaded


@pytest.fixture(autouse=True)
def keys_are_pressed_on_whole_pages(request: pytest.FixtureRequest) -> None:
    """A keyboard does not say whose it is."""
    if "page" in request.fixturenames:
        page: Page = request.getfixturevalue("page")
        press = page.keyboard.press

        def press_when_loaded(key: str, **options: Any) -> None:
            page.wait_for_load_state()
            press(key, **options)

        page.keyboard.press = press_when_loaded  # type: ignore[method-assign]
