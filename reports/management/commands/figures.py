import datetime
import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime

from reports.figures import Figures, report
from reports.figures_text import as_csv, as_text
from reports.periods import BadPeriod, Period, read_period

WRONG_USE = 2


class Command(BaseCommand):
    help = "Prints the figures of a period: 2024-02, 2024-Q1, 2024-H1, 2024 or 2024-01-01..2024-03-31."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("period", metavar="PERIOD")
        parser.add_argument("--compare", choices=["previous", "year", "none"], default="previous")
        parser.add_argument(
            "--as-of",
            metavar="DATETIME",
            help="count what was recorded at that moment, e.g. 2024-04-26T09:58",
        )
        parser.add_argument("--language", choices=["be", "ru", "en"], default="en")
        parser.add_argument("--format", choices=["text", "json", "csv"], default="text")

    def handle(self, *, period: str, compare: str, as_of: str | None, **options: Any) -> None:
        figures = report(asked_period(period), compare, _moment(as_of) if as_of else None)
        self.stdout.write(_written(figures, options["format"], options["language"]), ending="")


def _written(figures: Figures, form: str, language: str) -> str:
    if form == "json":
        return json.dumps(figures, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    return as_csv(figures) if form == "csv" else as_text(figures, language)


def asked_period(text: str) -> Period:
    try:
        return read_period(text)
    except BadPeriod as bad:
        raise CommandError(str(bad), returncode=WRONG_USE) from None


def _moment(text: str) -> datetime.datetime:
    """A day means its end. Without an offset it is the time of Minsk."""
    try:
        moment = parse_datetime(text) if len(text) > len("2024-04-26") else None
        day = None if moment else parse_date(text)
    except ValueError:
        moment = day = None
    if day:
        moment = datetime.datetime.combine(day, datetime.time.max)
    if moment is None:
        raise CommandError(
            f"“{text}” is not a moment. Write 2024-04-26 (the end of that day) or 2024-04-26T09:58+03:00.",
            returncode=WRONG_USE,
        )
    moment = moment if timezone.is_aware(moment) else timezone.make_aware(moment)
    if moment > timezone.now():
        raise CommandError(f"“{text}” is still to come: nobody knows the figures yet.", returncode=WRONG_USE)
    return moment
