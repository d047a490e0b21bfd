"""The invented casebook: written by one account, verified, in part returned, by another."""

import io
import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import cast

from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import transaction

from cases import demonstration
from cases.casebook.load import load_casebook
from cases.models import Batch, Campaign, CaseRecord, Incident
from cases.reference.loader import CAMPAIGNS, load_table
from cases.teams import join_restricted
from cases.verification import IN_ORDER, send_back, verify

Say = Callable[[str], None]


def load(author: User, verifier: User, say: Say) -> None:
    """Does nothing when it was loaded before: what people did with it since stays."""
    if Batch.objects.filter(made_by=author).exists():
        say("The demonstration casebook is already there.")
        return
    with (
        tempfile.TemporaryDirectory() as folder,
        transaction.atomic(),
    ):  # interrupted, it starts anew next time
        load_table(CAMPAIGNS, Path(demonstration.__file__).parent / "campaigns.csv", Campaign)
        call_command("make_demo_casebook", folder, stdout=io.StringIO())
        loaded = load_casebook(Path(folder), author, progress=say, title="demonstration")
        unverified = json.loads((Path(folder) / "verification.json").read_text(encoding="utf-8"))
        batch = cast(Batch, loaded.batch)
        # Whoever brings a restricted incident is in its team; nobody verifies what they may not see.
        join_restricted(Incident.everything.filter(batch=batch), verifier, by=author)
        _verify(batch, verifier, unverified, say)


def _verify(batch: Batch, verifier: User, unverified: dict[str, dict[str, str]], say: Say) -> None:
    left = {*unverified["leave_submitted"], *unverified["return"]}
    for model in IN_ORDER:
        records = list(model._default_manager.filter(batch=batch).exclude(code__in=left))
        outcome = verify(records, verifier)
        outcome.raise_if_refused()
        say(f"{model._meta.verbose_name_plural}: {len(outcome.done):,} verified")
    for code, comment in unverified["return"].items():
        send_back([_record(code)], verifier, comment).raise_if_refused()


def _record(code: str) -> CaseRecord:
    return next(found for model in IN_ORDER for found in model._default_manager.filter(code=code))
