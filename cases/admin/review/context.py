"""What the review page says of a record."""

from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases import leases
from cases.admin.queue.many import pack
from cases.admin.review.around import doubles, link, people, resting, rests_on, sources
from cases.admin.review.changes import Changed, Since, changes_since
from cases.admin.review.telling import Fact, tell, tell_all
from cases.admin.status import Offer, offers
from cases.admin.status import shown as state_of
from cases.consents import MAY_CONFIRM
from cases.evidence import files_of
from cases.evidence.listing import Listed
from cases.models import CaseRecord, Consent, Incident, Person, Source, Waiting, WaitingWriter
from cases.review_checks import NOTE, Finding, findings_for
from cases.review_checks.of_sources import CODES as OF_SOURCES
from cases.verifying.loading import load, of_kind
from cases.verifying.plan import Candidate, Key, plan
from cases.verifying.queue import of_case
from cases.verifying.shown import shown
from cases.verifying.waiting import MODELS
from cases.waiting_consents import waiting_for_second
from cases.workflow import Status

DECISIONS = ("verify", "send_back", "withdraw")
PARTS_TOLD = 100  # of a case: who verifies more at once reads the page for many


def review_context(record: CaseRecord, user: User, query: str) -> dict[str, Any]:
    """The record is read first: what is said of it later is not older than the word for what was shown."""
    name = str(record._meta.model_name)
    full = of_kind(type(record), user).get(pk=record.pk)
    seen, about = shown(full), people(full, user)
    carried = urlencode({"from": query}) if query else ""
    return {
        "title": str(full),
        "subtitle": None,
        "record": full,
        "kind": capfirst(str(record._meta.verbose_name)),
        "state": state_of(full.status),
        "waits": full.status == Status.SUBMITTED,
        "waiting": Waiting.objects.filter(kind=name, record_id=record.pk).select_related("region").first(),
        "writers": _writers(name, record.pk),
        "told": tell(full, user),
        "since": _since(full, user),
        "findings": findings_for([full], user)[name, record.pk],
        "sources": _sources(full, user),
        "doubles": doubles(about, user),
        "consents": _consents(about, user),
        "rests_on": [link(other, user, carried) for other in rests_on(full)],
        "resting": [link(other, user, carried) for other in resting(full, user)],
        "seen": seen,
        "query": query,
        "lease": leases.holders(type(record), [record.pk]).get(record.pk),
        "may_take_over": user.has_perm(leases.TAKES_OVER),
        "offers": _offers(full, user),
        "change_url": reverse(f"admin:cases_{name}_change", args=[record.pk]),
        "history_url": reverse(f"admin:cases_{name}_history", args=[record.pk]),
        "case": _case(full, user) if isinstance(full, Incident) else None,
    }


def _sources(record: CaseRecord, user: User) -> list[tuple[Source, list[Listed]]]:
    """Each with its files, as far as this person may see any."""
    found = sources(record, user)
    files = files_of(found, user)
    return [(source, files.get(source.pk, [])) for source in found]


def _consents(about: list[Person], user: User) -> list[Consent]:
    """Of the people it is about, what waits for a second person too, for who may be that."""
    if not user.has_perm(MAY_CONFIRM):
        return []
    return [one.consent for one in waiting_for_second(user, [person.pk for person in about])]


def _offers(record: CaseRecord, user: User) -> dict[str, Offer]:
    return {offer.step.verb: offer for offer in offers(record, user) if offer.step.verb in DECISIONS}


def _writers(kind: str, pk: int) -> list[str]:
    rows = WaitingWriter.objects.filter(kind=kind, record_id=pk).order_by("writer__username")
    return list(rows.values_list("writer__username", flat=True))


def _since(record: CaseRecord, user: User) -> dict[str, Any]:
    """Since it was verified; of what never was, since it was returned."""
    for decided_by, heading in (
        ({"status": Status.VERIFIED}, _("Changed since it was verified")),
        ({"history_change_reason": "send_back"}, _("Changed since it was returned")),
    ):
        since: Since = changes_since(type(record), [record], user, **decided_by)[record.pk]
        if since.decided is not None:
            return {"heading": heading, "decided": since.decided, "changes": since.changes}
    return {"heading": "", "decided": None, "changes": []}


def _case(incident: Incident, user: User) -> dict[str, Any]:
    """The incident and its waiting parts: what one press would verify, and what is in the way of the rest."""
    keys = list(of_case(incident.pk, user).values_list("kind", "record_id")[: PARTS_TOLD + 1])
    made = plan(keys[:PARTS_TOLD], user)
    records = load([one.key for one in made.ready], user)
    findings = findings_for(list(records.values()), user)
    told, changes = tell_all(records, user), _changes(records, user)
    blocked = [(why, _links(ones, user)) for why, ones in made.blocked.items()]
    return {
        "ready": [
            {
                "link": link(records[one.key], user),
                "findings": [found for found in findings[one.key] if _is_of_part(found)],
                "facts": () if records[one.key] == incident else _own(told[one.key].facts),
                "changes": changes.get(one.key, ()),
            }
            for one in made.ready
            if one.key in records
        ],
        "blocked": blocked,
        "shown": pack(made.ready, user),
        "more": len(keys) > PARTS_TOLD,
        "code": incident.code,
    }


def _own(facts: list[Fact]) -> list[Fact]:
    """Not that it belongs to the incident, which stands above."""
    return [fact for fact in facts if fact.label != capfirst(str(Incident._meta.verbose_name))]


def _changes(records: dict[Key, Any], user: User) -> dict[Key, list[Changed]]:
    return {
        (kind, pk): since.changes
        for kind, model in MODELS.items()
        if (ones := [record for (of_kind, _pk), record in records.items() if of_kind == kind])
        for pk, since in changes_since(model, ones, user).items()
    }


def _is_of_part(found: Finding) -> bool:
    """What is said of the sources stands once, with the incident."""
    return found.severity != NOTE and found.code not in OF_SOURCES


def _links(ones: list[Candidate], user: User) -> list[Any]:
    records = load([one.key for one in ones], user)
    return [link(record, user) for record in records.values()]
