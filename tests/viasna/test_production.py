"""A public server: its settings leave no door open, and its pages are only sent encrypted."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from viasna.environment import PROJECT

SHOWN = [
    "DEBUG",
    "SESSION_COOKIE_NAME",
    "SESSION_COOKIE_SECURE",
    "SESSION_COOKIE_HTTPONLY",
    "SESSION_COOKIE_SAMESITE",
    "CSRF_COOKIE_NAME",
    "CSRF_COOKIE_SECURE",
    "CSRF_COOKIE_HTTPONLY",
    "CSRF_COOKIE_SAMESITE",
    "LANGUAGE_COOKIE_SECURE",
    "SECURE_SSL_REDIRECT",
    "SECURE_HSTS_INCLUDE_SUBDOMAINS",
]
SHOW = (
    "import json; from django.conf import settings; print(json.dumps({n: getattr(settings, n) for n in %r}))"
)


@pytest.fixture
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    # Only the tests in a browser need it, and the check rightly complains.
    monkeypatch.delenv("DJANGO_ALLOW_ASYNC_UNSAFE")
    return {
        **os.environ,
        "VIASNA_ENV": "production",
        "DEBUG": "false",
        "SECRET_KEY": "kN3-vQ8_rT1zXw6YbF0sLhD4mGcJ7uPaE2oIqRtU9yWxSvBn5e",
        "VIASNA_SEALING_KEYS": "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
        "ALLOWED_HOSTS": "news.example.org",
        "SITE_URL": "https://news.example.org",
        "DATABASE_URL": "sqlite:///viasna.sqlite3",
        "DATA_DIR": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "viasna.settings",
    }


def run(surroundings: dict[str, str], *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=PROJECT,
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_deploy_check_finds_nothing(surroundings: dict[str, str]) -> None:
    found = run(surroundings, "manage.py", "check", "--deploy", "--fail-level", "INFO")
    assert found == "System check identified no issues (0 silenced).\n"


def test_cookies_go_to_this_host_only_encrypted_and_unseen_by_scripts(surroundings: dict[str, str]) -> None:
    assert json.loads(run(surroundings, "-c", SHOW % SHOWN)) == {
        "DEBUG": False,
        "SESSION_COOKIE_NAME": "__Host-sessionid",
        "SESSION_COOKIE_SECURE": True,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "CSRF_COOKIE_NAME": "__Host-csrftoken",
        "CSRF_COOKIE_SECURE": True,
        "CSRF_COOKIE_HTTPONLY": True,
        "CSRF_COOKIE_SAMESITE": "Lax",
        "LANGUAGE_COOKIE_SECURE": True,
        "SECURE_SSL_REDIRECT": True,
        "SECURE_HSTS_INCLUDE_SUBDOMAINS": True,
    }
