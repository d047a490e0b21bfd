import json
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from cases.evidence.verifying import Verdict, compared, strays, sweep, verify
from cases.models import EvidenceFile


class Command(BaseCommand):
    help = (
        "Check every file of a source against the disk: it is there, opens, has the SHA-256 of its intake, and its "
        "chain of custody is whole. Each check is on record. Ends with 1 when anything is wrong."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--file", metavar="ID", help="check this one only")
        parser.add_argument("--format", choices=["text", "json"], default="text")
        parser.add_argument(
            "--against", metavar="REPORT", type=Path,
            help="an earlier report in JSON, kept elsewhere: finds chains whose end was cut off",
        )  # fmt: skip
        parser.add_argument(
            "--sweep",
            action="store_true",
            help="take away files that a crash left and no row knows, an hour old",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        verdicts = list(verify(self._files(options["file"])))
        swept = sweep() if options["sweep"] else []
        left, young = strays() if not options["file"] else ([], [])
        wrong = [f"{verdict.file}: {what}" for verdict in verdicts for what in verdict.wrong]
        wrong += [f"{name}: lies in the folder and no row knows it (--sweep takes it away)" for name in left]
        if options["against"]:
            wrong += compared(verdicts, json.loads(options["against"].read_text())["files"])
        self._report(options["format"], verdicts, wrong, swept, young)
        if wrong:
            raise CommandError(f"{len(wrong)} wrong.", returncode=1)

    def _files(self, pk: str | None) -> Any:
        files = EvidenceFile.objects.order_by("added_at", "pk")
        if pk is None:
            return files
        try:
            return [files.get(pk=pk)]
        except (EvidenceFile.DoesNotExist, ValidationError):
            raise CommandError(f"There is no file {pk}.") from None

    def _report(
        self, form: str, verdicts: list[Verdict], wrong: list[str], swept: list[str], young: list[str]
    ) -> None:
        if form == "json":
            said = {
                "files": [one.as_dict() for one in verdicts],
                "wrong": wrong,
                "swept": swept,
                "in_work": young,
            }
            self.stdout.write(json.dumps(said, indent=1))
            return
        for line in wrong:
            self.stdout.write(f"WRONG  {line}")
        for name in swept:
            self.stdout.write(f"swept  {name}")
        self.stdout.write(f"{len(verdicts)} files checked, {len(wrong)} wrong.")
