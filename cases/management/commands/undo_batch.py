from argparse import ArgumentParser
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.batches import Undone, undo
from cases.batches.words import in_words
from cases.models import Batch


class Command(BaseCommand):
    help = "Undoes a batch: what it added is withdrawn, what it changed goes back to what it was."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("batch", type=int, metavar="N")
        parser.add_argument("--by", required=True, metavar="USERNAME", help="who undoes it")
        parser.add_argument("--dry-run", action="store_true", help="say what would happen, write nothing")

    def handle(self, *, batch: int, by: str, dry_run: bool, **_options: Any) -> None:
        found = Batch.objects.filter(pk=batch).first()
        if found is None:
            raise CommandError(_("There is no batch %(n)d.") % {"n": batch})
        try:
            self._say(undo(found, _user(by), dry_run), dry_run)
        except PermissionDenied as denied:
            raise CommandError(str(denied)) from None
        except ValidationError as refused:
            raise CommandError(" ".join(refused.messages)) from None

    def _say(self, undone: Undone, dry_run: bool) -> None:
        for model, what, count in in_words(undone):
            self.stdout.write(f"{model}: {count} {what}")
        for left in undone.untouched:
            self.stdout.write(f"{left.name}: {left.why}")
        count = len(undone.untouched)
        said = ngettext(
            "%(count)d record is left as it is.", "%(count)d records are left as they are.", count
        )
        self.stdout.write(said % {"count": count})
        if dry_run:
            self.stdout.write(_("A dry run: nothing was written."))
        elif undone.by_batch:
            self.stdout.write(_("Batch %(n)d.") % {"n": undone.by_batch.pk})


def _user(name: str) -> User:
    users = get_user_model()
    user = users._default_manager.filter(**{users.USERNAME_FIELD: name, "is_active": True}).first()
    if user is None:
        raise CommandError(_("There is no user “%(name)s”.") % {"name": name})
    return user
