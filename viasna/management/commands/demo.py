import signal
import socket
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from viasna.demonstration import accounts, casebook, consents, publications

HOST = "127.0.0.1"
STOPS_WITHIN = 10  # seconds; what is left is done the next time


class Command(BaseCommand):
    help = (
        "Makes a system to try, with invented data, and serves it. A second run is quick and loses nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--no-serve", action="store_true", help="make everything, serve nothing")

    def handle(self, *, port: int, no_serve: bool, **_options: Any) -> None:
        if not no_serve:
            _require_free(port)
        self._step("Database")
        call_command("migrate", verbosity=0, stdout=self.stdout)
        self._step("Reference data")
        call_command("load_reference", stdout=self.stdout)
        self._step("Accounts")
        accounts.make_accounts()
        self._step("Demonstration casebook")
        documenter, editor = accounts.account("documenter"), accounts.account("editor")
        # Approves what the editor wrote: nobody approves their own.
        second = accounts.account("administrator")
        casebook.load(documenter, accounts.account("verifier"), self._say)
        self._step("Consents")
        consents.record_consents(documenter, editor, second, self._say)
        self._step("Publications")
        publications.publish_first(editor, second, self._say)
        self._say_accounts(accounts.give_passwords())
        if not no_serve:
            self._serve(port)

    def _step(self, title: str) -> None:
        self.stdout.write(self.style.MIGRATE_HEADING(title))

    def _say(self, line: str) -> None:
        self.stdout.write(f"  {line}")

    def _say_accounts(self, given: list[tuple[str, str, str]]) -> None:
        if not given:
            self.stdout.write(
                "\nThe accounts exist already. A forgotten password: .venv/bin/python manage.py changepassword NAME"
            )
            return
        self.stdout.write(
            "\nOne account for each role. The passwords are shown this once and kept nowhere:\n"
        )
        for role, username, password in given:
            self.stdout.write(f"  {role:<14} {username:<8} {password}")

    def _serve(self, port: int) -> None:
        here = f"http://{HOST}:{port}"
        self.stdout.write(
            f"\nOpen {here}/en/ to read, {here}/be/ or {here}/ru/ for the other languages,\n"
            f"     {here}/admin/ to work. Ctrl+C stops it; the data stays.\n"
        )
        # A closed window is no reason to leave the worker behind.
        for ending in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(ending, _leave)
        with _worker():
            call_command("runserver", f"{HOST}:{port}", use_reloader=False, verbosity=0)


def _leave(number: int, _frame: object) -> None:
    sys.exit(128 + number)


@contextmanager
def _worker() -> Iterator[None]:
    """What is done in the background, as long as the pages are served."""
    # A group of its own: Ctrl+C is for the server, which then stops the worker.
    worker = subprocess.Popen(
        [sys.executable, "manage.py", "work"], cwd=settings.BASE_DIR, start_new_session=True
    )
    try:
        yield
    finally:
        worker.terminate()
        try:
            worker.wait(STOPS_WITHIN)
        except subprocess.TimeoutExpired:
            worker.kill()


def _other(port: int) -> int:
    return port + 1 if port < 65535 else 8000


def _require_free(port: int) -> None:
    if not 0 < port < 65536:
        raise CommandError(
            f"{port} is no port. Take a number from 1024 to 65535: make demo PORT=8001", returncode=2
        )
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise CommandError(
                f"Port {port} cannot be used ({error.strerror}). Take another: make demo PORT={_other(port)}",
                returncode=2,
            ) from None
