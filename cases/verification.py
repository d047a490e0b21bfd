"""The verbs that change a status, of one record or thousands: submit, verify, send back, withdraw, reopen.

Each returns an `Outcome`: what was done, and what was refused with a sentence why. Nothing here trusts the
caller about the second person: the rule is checked against everybody who wrote the record, and the database
checks it again.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, cast

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, models, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from cases import leases
from cases.history import in_chunks, update_recorded
from cases.models import Act, CaseRecord, Incident, Lease, Person, Recognition, Source, Trial
from cases.visibility import team_rule
from cases.workflow import TRANSITIONS, Status, Transition

# What must be verified before or together with a record: its foreign keys to other records.
RESTS_ON: dict[type[CaseRecord], tuple[str, ...]] = {
    Act: ("incident", "person"),
    Trial: ("person", "incident"),
    Source: ("incident",),
    Recognition: ("person",),
}
IN_ORDER: tuple[type[CaseRecord], ...] = (Person, Incident, Act, Trial, Source, Recognition)


@dataclass(slots=True)
class Outcome:
    """Ids that changed, and sentences for the codes that did not."""

    done: list[int] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)

    def refuse(self, record: CaseRecord, why: str) -> None:
        """Two records of different kinds may have the same code; none of the sentences is lost."""
        code = record.code or str(record.pk)
        self.refused[f"{record._meta.verbose_name} {code}" if code in self.refused else code] = why

    def raise_if_refused(self) -> None:
        if self.refused:
            raise ValidationError([f"{code}: {why}" for code, why in self.refused.items()])


def submit(records: Iterable[CaseRecord], by: User) -> Outcome:
    return change_status("submit", records, by)


def verify(records: Iterable[CaseRecord], by: User) -> Outcome:
    return change_status("verify", records, by)


def send_back(records: Iterable[CaseRecord], by: User, comment: str) -> Outcome:
    return change_status("send_back", records, by, comment)


def withdraw(records: Iterable[CaseRecord], by: User, comment: str) -> Outcome:
    return change_status("withdraw", records, by, comment)


def reopen(records: Iterable[CaseRecord], by: User) -> Outcome:
    return change_status("reopen", records, by)


def change_status(verb: str, records: Iterable[CaseRecord], by: User, comment: str = "") -> Outcome:
    """Say the verb of all the records (of one kind or several), as this person.

    What somebody changed since these records were read is not verified: the verifier has not seen it.

    Raises PermissionDenied when the person may not say it of such records, ValidationError when a comment is
    missing.
    The number of queries grows by a constant for every 500 records, never by record.
    """
    step = TRANSITIONS[verb]
    if step.needs_comment and not comment.strip():
        raise ValidationError(_("Write why: the author reads it."))
    outcome = Outcome()
    with transaction.atomic():
        for model, seen in _by_model(records).items():
            _require_permission(step, model, by)
            for chunk in in_chunks(seen.values()):
                _change_chunk(step, model, chunk, by, comment, outcome)
    return outcome


def _by_model(records: Iterable[CaseRecord]) -> dict[type[CaseRecord], dict[int, CaseRecord]]:
    """The records by kind, people and incidents first: a record is verified after what it rests on."""
    found: dict[type[CaseRecord], dict[int, CaseRecord]] = defaultdict(dict)
    for record in records:
        found[cast(type[CaseRecord], record._meta.concrete_model)][record.pk] = record
    return {model: found[model] for model in IN_ORDER if model in found}


def may(verb: str, model: type[CaseRecord], user: User) -> bool:
    return user.has_perm(f"cases.{TRANSITIONS[verb].permission}_{model._meta.model_name}")


def _require_permission(step: Transition, model: type[CaseRecord], by: User) -> None:
    if not may(step.verb, model, by):
        raise PermissionDenied(
            _("%(who)s may not do this (“%(what)s”) to %(records)s.")
            % {"who": by.get_username(), "what": step.label, "records": model._meta.verbose_name_plural}
        )


def _change_chunk(
    step: Transition,
    model: type[CaseRecord],
    seen: list[CaseRecord],
    by: User,
    comment: str,
    outcome: Outcome,
) -> None:
    ids = [record.pk for record in seen]
    if step.target == Status.VERIFIED:
        _lock_what_they_rest_on(model, ids)
    locked = _locked(model, ids, by)  # first: what is read about them afterwards is not older than the lock
    writers = writers_since_verified(model, ids) if step.needs_second_person else {}
    resting = what_rests_on(model, ids, by) if step.target == Status.WITHDRAWN else {}
    taken = leases.held_by_others(model, ids, by) if step.permission == "verify" else {}
    allowed = []
    for looked_at in seen:
        record = locked.get(looked_at.pk)
        why_not = (
            _changed_since(step, record, looked_at)
            or why_refused(
                step,
                record,
                by,
                writers.get(record.pk, set()),
                resting.get(record.pk, ""),
                taken.get(record.pk),
            )
            if record
            else _("It is no longer there.")
        )
        if why_not:
            outcome.refuse(record or looked_at, why_not)
        else:
            allowed.append(looked_at.pk)
    update_recorded(model, allowed, by, step.verb, **_new_values(step, by, comment))
    outcome.done += allowed


def _locked(model: type[CaseRecord], ids: list[int], by: User) -> dict[int, CaseRecord]:
    rows: models.QuerySet[CaseRecord] = (
        models.QuerySet(model)
        .filter(team_rule(model, by), pk__in=ids)
        .select_related(*RESTS_ON.get(model, ()))
        .order_by("pk")
    )
    if connection.features.has_select_for_update:
        rows = rows.select_for_update(of=("self",))
    return {row.pk: row for row in rows}


def _lock_what_they_rest_on(model: type[CaseRecord], ids: list[int]) -> None:
    """So that nobody withdraws a person in the moment in which a record that rests on them is verified."""
    if not connection.features.has_select_for_update:
        return  # on SQLite one writes at a time
    for name in RESTS_ON.get(model, ()):
        other = cast(type[CaseRecord], model._meta.get_field(name).related_model)
        wanted: models.QuerySet[Any, Any] = models.QuerySet(model).filter(pk__in=ids).values(name)
        list(
            models.QuerySet(other).filter(pk__in=wanted).select_for_update().order_by("pk").values_list("pk")
        )


def _changed_since(step: Transition, record: CaseRecord, looked_at: CaseRecord) -> str:
    """Nobody verifies what they have not seen: the record as it was read must be the one that is stored."""
    read_at = looked_at.__dict__.get("edited_at")  # not there when the caller read only ids
    if step.target == Status.VERIFIED and read_at and read_at != record.edited_at:
        return _("It was changed after you opened it. Look at it again.")
    return ""


def _new_values(step: Transition, by: User, comment: str) -> dict[str, Any]:
    verified = step.target == Status.VERIFIED
    return {
        "status": step.target,
        "status_comment": comment,
        "verified_by": by if verified else None,
        "verified_at": timezone.now() if verified else None,
    }


def writers_since_verified(model: type[CaseRecord], ids: Iterable[int]) -> dict[int, set[int]]:
    """For each record, the ids of all who wrote it since it was last verified (always with its creator)."""
    history = model.history.filter(id__in=list(ids))
    last_verified = dict(
        history.filter(status=Status.VERIFIED)
        .values("id")
        .annotate(last=Max("history_id"))
        .values_list("id", "last")
    )
    writers: dict[int, set[int]] = defaultdict(set)
    for pk, history_id, creator, editor in history.values_list(
        "id", "history_id", "created_by_id", "edited_by_id"
    ):
        writers[pk].add(creator)
        if history_id > last_verified.get(pk, 0):
            writers[pk].add(editor)
    return writers


def why_refused(
    step: Transition,
    record: CaseRecord,
    by: User,
    writers: set[int],
    resting: str = "",
    taken: Lease | None = None,
) -> str:
    """A sentence why this person cannot say the verb of this record now, or an empty text.

    ``writers``: ids of everybody who wrote it; ``resting``: the code of a verified record that rests on it;
    ``taken``: by a colleague who reviews it.
    """
    if record.status not in step.sources:
        return _("It is %(status)s; this is for records that are %(wanted)s.") % {
            "status": record.get_status_display(),
            "wanted": ", ".join(sorted(str(source.label) for source in step.sources)),
        }
    if step.needs_second_person and by.pk in writers | {record.created_by_id, record.edited_by_id}:
        return _("You wrote it. Somebody else has to verify it.")
    if taken:
        return leases.sentence(taken)
    if step.target == Status.VERIFIED:
        return _what_it_waits_for(record)
    if resting:
        return _("%(other)s is verified and rests on it. Withdraw that first.") % {"other": resting}
    return ""


def _what_it_waits_for(record: CaseRecord) -> str:
    for name in RESTS_ON.get(type(record), ()):
        other = getattr(record, name)
        if other is not None and other.status != Status.VERIFIED:
            return _("Verify %(other)s first: this record rests on it.") % {"other": other.code}
    return ""


def what_rests_on(model: type[CaseRecord], ids: Iterable[int], user: User) -> dict[int, str]:
    """For each of the ids that has one, the code of a verified record that rests on it.

    What does not exist for this person stands in nobody's way: a refusal would tell of it.
    """
    wanted, found = list(ids), dict[int, str]()
    for other, names in RESTS_ON.items():
        for name in names:
            if other._meta.get_field(name).related_model is model:
                verified = {"status": Status.VERIFIED, f"{name}__in": wanted}
                resting = other._default_manager.filter(team_rule(other, user), **verified)
                found |= dict(resting.values_list(name, "code"))
    return found
