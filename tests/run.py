"""Runs all tests on SQLite and, where there is one, on PostgreSQL: `make test`.

VIASNA_REQUIRE_POSTGRES=1 makes a missing PostgreSQL a failure. Other arguments are handed to pytest.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from tests.browser import browser_of_the_system  # noqa: E402
from tests.postgresql import postgresql  # noqa: E402

WORKERS = str(max(2, os.cpu_count() or 2))
# In the order of the folders: left to itself the library runs the files with the fewest tests last. Those are the slow
# ones in a browser, and in the end one worker waits for the other.
SHARED_OUT = ("-n", WORKERS, "--dist", "loadfile", "--no-loadscope-reorder")


def main(arguments: list[str]) -> int:
    failures = [] if browser_is_there() else ["no browser, so the tests in a browser fail"]
    if run_tests("SQLite", "sqlite:///viasna.sqlite3", arguments):
        failures.append("tests on SQLite")
    failures += run_on_postgresql(arguments)
    print(f"\nFailed: {'; '.join(failures)}." if failures else "\nAll passed.")
    return bool(failures)


def run_on_postgresql(arguments: list[str]) -> list[str]:
    with postgresql() as url:
        if url:
            return ["tests on PostgreSQL"] if run_tests("PostgreSQL", url, arguments) else []
    print("\nNot run on PostgreSQL: neither a running server was found nor the programs to start one.")
    return ["PostgreSQL is required and missing"] if os.environ.get("VIASNA_REQUIRE_POSTGRES") == "1" else []


def run_tests(where: str, url: str, arguments: list[str]) -> int:
    print(f"\nTests on {where}", flush=True)
    return subprocess.call(
        [sys.executable, "-m", "pytest", "-q", *SHARED_OUT, *arguments],
        cwd=PROJECT,
        env={**os.environ, "DATABASE_URL": url},
    )


def browser_is_there() -> bool:
    return browser_of_the_system() is not None or own_browser_is_there() or install_browser()


def own_browser_is_there() -> bool:
    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path).exists()


def install_browser() -> bool:
    print("Installing the browser that the tests need", flush=True)
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {"stdout": subprocess.DEVNULL, "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}}
        subprocess.call(["apt-get", "update"], **quiet)
        return any(
            subprocess.call(["apt-get", "install", "-y", "--no-install-recommends", package], **quiet) == 0
            for package in ("chromium-headless-shell", "chromium")
        )
    return subprocess.call([sys.executable, "-m", "playwright", "install", "chromium"]) == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
