from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from cases.working import BackgroundWorker


class Command(BaseCommand):
    help = (
        "Does what is asked for in the background: makes exports, reads imports and writes them, looks for possible "
        "doubles, and for name symbols where the package for them is installed. "
        "Runs beside the web server until it is stopped; the task in hand is finished first."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="do what there is to do, then stop")

    def handle(self, *, once: bool, **_options: Any) -> None:
        worker = BackgroundWorker(once=once)
        worker.stop_when_told()
        worker.run()
