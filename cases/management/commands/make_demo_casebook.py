from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from cases.demonstration.generator import SEED, generate
from cases.demonstration.writer import write


class Command(BaseCommand):
    help = "Write the demonstration casebook: invented people, published totals, the same for the same seed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("directory", type=Path, help="folder for the CSV files; made if missing")
        parser.add_argument("--seed", type=int, default=SEED, help="any whole number (default: %(default)s)")

    def handle(self, *args: Any, directory: Path, seed: int, **options: Any) -> None:
        counts = write(generate(seed), directory)
        for table, count in counts.items():
            self.stdout.write(f"{table:<13}{count:>7,}")
