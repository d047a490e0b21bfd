"""A PostgreSQL server for the tests: the one that runs, or one of their own for the time they take."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import psycopg
from dotenv import dotenv_values

PROJECT = Path(__file__).resolve().parent.parent

# Where Debian, Red Hat and Homebrew keep the server's programs, which are not on the path.
PROGRAM_FOLDERS = ["/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin"]


@contextmanager
def postgresql() -> Iterator[str | None]:
    """The address of a server that lets us create databases; None where there is none."""
    url = _reachable_server()
    programs = _programs()
    if url is None and programs is not None:
        with _temporary_server(programs) as url:
            yield url
    else:
        yield url


def _reachable_server() -> str | None:
    chosen = os.environ.get("DATABASE_URL") or dotenv_values(PROJECT / ".env").get("DATABASE_URL") or ""
    usual = ["postgres://postgres@127.0.0.1:5432/postgres", "postgres:///postgres"]
    candidates = [chosen, *usual] if chosen.startswith("postgres") else usual
    return next((url for url in candidates if _lets_us_create(url)), None)


def _lets_us_create(url: str) -> bool:
    allowed = "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user"
    try:
        with psycopg.connect(url, connect_timeout=3) as connection:
            row = connection.execute(allowed).fetchone()
    except psycopg.Error:
        return False
    return row is not None and bool(row[0])


@contextmanager
def _temporary_server(programs: Path) -> Iterator[str]:
    """A server in a temporary folder, listening on a socket there only."""
    folder = Path(tempfile.mkdtemp(prefix="viasna-postgresql-"))
    data = folder / "data"
    if _is_root():
        shutil.chown(folder, "postgres")
    locale = "C.UTF-8" if sys.platform == "linux" else "en_US.UTF-8"
    # The data is thrown away in the end, so nothing waits for the disk.
    options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
    try:
        _run(programs / "initdb", "--pgdata", data, "--username=postgres", "--auth=trust", "--encoding=UTF8",
             f"--locale={locale}")  # fmt: skip
        _run(
            programs / "pg_ctl",
            "--pgdata",
            data,
            "--log",
            folder / "log",
            "--wait",
            "--options",
            options,
            "start",
        )
        yield f"postgres://postgres@{quote(str(folder), safe='')}:5432/postgres"
    finally:
        _run(programs / "pg_ctl", "--pgdata", data, "--wait", "--mode=immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path | None:
    on_path = shutil.which("initdb")
    if on_path and shutil.which("pg_ctl"):
        return Path(on_path).parent
    found = [folder for pattern in PROGRAM_FOLDERS for folder in Path("/").glob(pattern[1:])]
    return max((folder for folder in found if (folder / "initdb").exists()), default=None)


def _run(*command: str | Path) -> None:
    # PostgreSQL refuses to run as root.
    as_other_user = ["runuser", "-u", "postgres", "--"] if _is_root() else []
    subprocess.run([*as_other_user, *map(str, command)], check=True, stdout=subprocess.DEVNULL, cwd="/")


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
