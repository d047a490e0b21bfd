"""Reads a text and says of every number and approximation word whether a figure bears it out."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import override

from reports.models import Quotes, Release
from reports.number_check import Finding, check
from reports.number_check.languages import VOCABULARIES
from reports.numbers_in_text import document_of, first_uses_of

WRONG_USE, FOUND = 2, 1
MOST_BYTES = 10 * 1024 * 1024
TO_MEND = ("unbound", "contradicted")


class Command(BaseCommand):
    help = (
        "Prints every number and every word such as “majority” or “almost” in a text, and whether it is bound to a "
        "figure, unbound, contradicted, or exempt (dates, times, years, articles of law). "
        "Ends with 0 when the text was read, 2 when it cannot be; "
        "with --strict also with 1 when something is to be mended."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE", help="a text in UTF-8; - reads the standard input")
        parser.add_argument("--language", choices=sorted(VOCABULARIES), required=True)
        parser.add_argument("--format", choices=["text", "json"], default="text")
        parser.add_argument(
            "--strict", action="store_true", help="end with 1 when something is unbound or contradicted"
        )
        parser.add_argument(
            "--release",
            metavar="CODE",
            help="the release whose figures its references lead to, e.g. 2024-Q1-1",
        )

    def handle(self, *, file: str, language: str, release: str | None, **options: Any) -> None:
        text = _text_of(file)
        chosen = _release(release) if release else None
        findings = check(text, language, document_of(Quotes(chosen)), first_uses_of(chosen))
        write = _as_json if options["format"] == "json" else _as_table
        with override(language):
            self.stdout.write(write(findings), ending="")
        if options["strict"] and any(one.verdict in TO_MEND for one in findings):
            sys.exit(FOUND)


def _text_of(file: str) -> str:
    """The text with its line ends, so that offsets are those of the file; a byte order mark is none of it."""
    try:
        raw = sys.stdin.buffer.read(MOST_BYTES + 1) if file == "-" else _bytes_of(Path(file))
        if len(raw) > MOST_BYTES:
            raise CommandError(f"“{file}” is larger than 10 MB.", returncode=WRONG_USE)
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise CommandError(
            f"“{file}” is not UTF-8 text: byte {wrong.start} cannot be read. Save it as UTF-8.",
            returncode=WRONG_USE,
        ) from None
    except OSError as wrong:
        why = wrong.strerror or "it cannot be opened"
        raise CommandError(f"“{file}” cannot be read: {why}.", returncode=WRONG_USE) from None


def _bytes_of(path: Path) -> bytes:
    with path.open("rb") as opened:
        return opened.read(MOST_BYTES + 1)


def _release(code: str) -> Release:
    found = Release.objects.filter(code=code).first()
    if found is None:
        raise CommandError(f"There is no release “{code}”.", returncode=WRONG_USE)
    return found


def _as_json(findings: list[Finding]) -> str:
    return json.dumps([one.as_dict() for one in findings], ensure_ascii=False, indent=2) + "\n"


def _as_table(findings: list[Finding]) -> str:
    if not findings:
        return _("No number and no word for one was found.") + "\n"
    titles = (_("verdict"), _("place"), _("value"), _("words"))
    rows = [titles, *(_row(one) for one in findings)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(titles) - 1)]
    return "".join(_line(row, widths) for row in rows)


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
    return "  ".join([*cells, row[-1]]) + "\n"


def _row(one: Finding) -> tuple[str, ...]:
    value = "–" if one.value is None else str(one.value)
    return VERDICTS[one.verdict](), f"{one.start}–{one.end}", value, " ".join(one.text.split())


VERDICTS: dict[str, Callable[[], str]] = {
    "bound": lambda: _("bound"),
    "unbound": lambda: _("unbound"),
    "contradicted": lambda: _("contradicted"),
    "exempt": lambda: _("exempt"),
}
