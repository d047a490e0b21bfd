import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cases.matching.benchmark import BadFile, as_dict, read_task, run
from cases.temporary_database import temporary_database

SAID = {
    "people": "people in the base",
    "known": "look-ups of somebody who is there",
    "new": "look-ups of somebody who is not",
    "precision": "of those held for the same person, so many are",
    "recall": "of those who are there, so many are recognised",
    "f1": "both in one number",
    "first10": "of those who are there, so many are among the first ten",
    "new_person_false_alarms": "of those who are not there, so many are held for somebody who is",
    "ms_per_lookup": "milliseconds a look-up takes",
    "ms_p95": "milliseconds, of which 95 of 100 take no more",
}


class Command(BaseCommand):
    help = (
        "Measures how well people are found under other spellings, by a file of people and of look-ups whose answers "
        "are known. It works in a database that it makes for itself beside yours, on the same kind of database, and "
        "throws away; your records are not touched. The first suggestion counts as “the same person” from a score on "
        "that stands with the weights (cases/matching/weights.py)."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="JSON with the lists “base” and “queries”")
        parser.add_argument("--format", choices=("text", "json"), default="text")

    def handle(self, *, file: Path, format: str, verbosity: int, **_options: Any) -> None:
        try:
            task = read_task(file)
        except BadFile as error:
            raise CommandError(str(error), returncode=2) from None
        with temporary_database():
            found = as_dict(run(task, self._progress if verbosity else lambda _line: None))
        self.stdout.write(json.dumps(found) if format == "json" else _as_text(found))

    def _progress(self, line: str) -> None:
        if self.stderr.isatty():
            self.stderr.write(f"\r{line}\033[K", ending="")


def _as_text(found: dict[str, float]) -> str:
    return "\n".join(f"{value:>12,}  {name}: {SAID[name]}" for name, value in found.items())
