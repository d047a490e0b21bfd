"""The people who play in the tests, and the records they write - always through the real verbs.

Alice and Boris document, Vera and Viktar verify, Edita writes the news, Ania counts. Every call returns the
same person. A builder returns a draft written by Alice unless told `by=`; `verified(record)` is what it says,
by the proper steps.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission, User

from cases import verification
from cases.models import (
    Act,
    Campaign,
    CaseRecord,
    Charge,
    Incident,
    Judge,
    Penalty,
    Person,
    Recognition,
    Source,
    Trial,
)
from cases.verification import RESTS_ON
from cases.workflow import Status
from cases.writing import write, write_part, write_reference

RECORDS = (Person, Incident, Act, Trial, Source, Recognition)
DOCUMENTS = ("add", "change", "view")
# When things were written that no verb dates.
NOW = datetime.datetime(2024, 4, 26, 6, 58, 1, tzinfo=datetime.UTC)


def alice() -> User:
    """Documents: writes records and submits them."""
    return _user("alice", *DOCUMENTS)


def boris() -> User:
    """Documents too."""
    return _user("boris", *DOCUMENTS)


def vera() -> User:
    """Verifies; may also write."""
    return _user("vera", *DOCUMENTS, "verify")


def viktar() -> User:
    """A second verifier."""
    return _user("viktar", *DOCUMENTS, "verify")


def edita() -> User:
    """Edits the news; sees the records and changes none."""
    return _user("edita", "view")


def ania() -> User:
    """Analyses; sees the records and changes none."""
    return _user("ania", "view")


def stranger() -> User:
    """Has an account and no permission at all."""
    return _user("stranger")


def admin() -> User:
    """May do everything, except verify what they wrote."""
    return _user("admin", is_superuser=True)


def _user(username: str, *actions: str, **values: Any) -> User:
    user, new = get_user_model().objects.get_or_create(
        username=username, defaults={"is_staff": True} | values
    )
    if new:
        wanted = [f"{action}_{model._meta.model_name}" for action in actions for model in RECORDS]
        user.user_permissions.set(
            Permission.objects.filter(content_type__app_label="cases", codename__in=wanted)
        )
    return user


def person(by: User | None = None, **values: Any) -> Person:
    return _written(Person(**{"name_be": "Ян Прыклад", "name_en": "Jan Pryklad"} | values), by)


def incident(by: User | None = None, **values: Any) -> Incident:
    default = {"date": "2024-01-23", "region_id": "BY-HM", "title_en": "Searches in Minsk"}
    return _written(Incident(**default | values), by)


def act(by: User | None = None, **values: Any) -> Act:
    """A detention on the day of its incident, of nobody known, unless said otherwise."""
    values.setdefault("incident", None)
    values["incident"] = values["incident"] or incident(by)
    return _written(Act(**{"kind_id": "detention", "date": values["incident"].date} | values), by)


def trial(
    by: User | None = None,
    charges: Iterable[str] = (),
    penalties: Iterable[Sequence[Any]] = (),
    **values: Any,
) -> Trial:
    """An administrative trial. ``charges``: slugs; ``penalties``: triples such as ("fine", 370, "byn")."""
    values.setdefault("person", None)
    values["person"] = values["person"] or person(by)
    record = _written(
        Trial(**{"process": "administrative", "date": "2024-02-01", "outcome": "convicted"} | values), by
    )
    for article in charges:
        write_part(Charge(trial=record, article_id=article), by or alice())
    for kind, amount, unit in penalties:
        write_part(Penalty(trial=record, kind_id=kind, amount=amount, unit=unit), by or alice())
    return record


def source(by: User | None = None, **values: Any) -> Source:
    values.setdefault("incident", None)
    values["incident"] = values["incident"] or incident(by)
    return _written(Source(**{"kind": "relative"} | values), by)


def recognition(by: User | None = None, **values: Any) -> Recognition:
    values.setdefault("person", None)
    values["person"] = values["person"] or person(by)
    return _written(Recognition(**{"recognised_on": "2024-02-01"} | values), by)


def judge(code: str = "J-1", **values: Any) -> Judge:
    made = Judge(**{"code": code, "name_be": "Суддзя Прыкладная"} | values)
    write_reference(made, alice())
    return made


def campaign(slug: str = "INeedHelpBY", **values: Any) -> Campaign:
    made = Campaign(slug=slug, **{"name_en": "Raids against people who got food parcels"} | values)
    write_reference(made, alice())
    return made


def _written(record: Any, by: User | None) -> Any:
    write(record, by or alice())
    return record


def submitted(record: Any) -> Any:
    """The record, submitted by who wrote it last, as it stands in the database now."""
    if record.status in (Status.DRAFT, Status.RETURNED):
        verification.submit([record], record.edited_by).raise_if_refused()
    record.refresh_from_db()
    return record


def verified(record: Any, by: User | None = None) -> Any:
    """The record and everything it rests on, submitted and then verified by Vera (or ``by``)."""
    return all_verified([record], by)[0]


def all_verified(records: Iterable[Any], by: User | None = None) -> list[Any]:
    """The same of several records, all in one step, which takes a fraction of the time."""
    records = list(records)
    everything = list({id(one): one for record in records for one in (*_resting_on(record), record)}.values())
    drafts = [record for record in everything if record.status in (Status.DRAFT, Status.RETURNED)]
    for author, written in _by_author(drafts).items():
        verification.submit(written, author).raise_if_refused()
    for record in everything:
        record.refresh_from_db()
    waiting = [record for record in everything if record.status != Status.VERIFIED]
    if waiting:
        verification.verify(waiting, by or vera()).raise_if_refused()
    for record in waiting:
        record.refresh_from_db()
    return records


def _by_author(records: Iterable[CaseRecord]) -> dict[User, list[CaseRecord]]:
    found: dict[User, list[CaseRecord]] = defaultdict(list)
    for record in records:
        found[record.edited_by].append(record)
    return found


def _resting_on(record: CaseRecord) -> list[CaseRecord]:
    others = (getattr(record, name) for name in RESTS_ON.get(type(record), ()))
    return [other for other in others if other is not None and other.status != Status.VERIFIED]
