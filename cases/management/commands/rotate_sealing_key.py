from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from cases.rotating import Done, in_use, newest_id, rotate
from cases.sealing import NoKey

STEPS = """How a key of the server is changed:
 1. Put the new key before the old one in VIASNA_SEALING_KEYS (or var/sealing_keys), and keep both elsewhere too.
 2. Restart the site, so that it seals with the new one.
 3. Run this command; it may be interrupted and run again, and people go on working.
 4. Run it with --check. When nothing is left under the old key, take it out and restart the site.
Copies of the database from before still open with the old key: keep it with them, or destroy them."""


class Command(BaseCommand):
    help = "Seal everything anew under the newest key of the server. It changes no setting. " + STEPS

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="only say which keys are still needed")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["check"]:
            self._check()
            return
        try:
            done = rotate(lambda count: self.stdout.write(f"{count} sealed anew …"))
        except NoKey:
            raise CommandError(f"There is no key on this server.\n{STEPS}") from None
        self.stdout.write(f"{done.sealed_anew} records are sealed anew under the key {newest_id()}.")
        self._tell_failures(done)

    def _tell_failures(self, done: Done) -> None:
        if done.failed:
            raise CommandError(
                f"{len(done.failed)} records open with no key of this server and were left as they are: "
                f"{', '.join(done.failed[:10])}{' …' if len(done.failed) > 10 else ''}. Put back the key they were "
                "sealed with, behind the others, and run this again.",
            )

    def _check(self) -> None:
        """Ends with 1 as long as a key is needed that is not the newest."""
        used, known = in_use(), settings.VIASNA_SEALING_KEYS.ids()
        others = sorted({*used} - set(known))
        for place, key in enumerate([*known, *others]):
            where = "newest" if place == 0 and known else "older" if key in known else "NOT ON THIS SERVER"
            self.stdout.write(f"{key}  {where}: {used[key]} records")
        old = [key for key in (*known[1:], *others) if used[key]]
        if old:
            raise CommandError(f"Still needed: {', '.join(sorted(old))}. Run rotate_sealing_key.")
        self.stdout.write("Everything opens with the newest key.")
