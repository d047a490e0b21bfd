"""The browser of the system that tests and pictures are made with."""

import shutil

# The first one has no windows and opens a page in a quarter of the time; the tests see no difference.
CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser")


def browser_of_the_system() -> str | None:
    return next(filter(None, map(shutil.which, CHROMIUM)), None)
