"""What stands around a record on its review page: sources, doubles, what it rests on and what rests on it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.contrib.auth.models import User
from django.db import models
from django.urls import reverse

from cases.admin.status import shown
from cases.matching.likely import Likely, likely_people_for, others_like
from cases.matching.weights import ALIKE_FROM
from cases.merging.different import decided_pairs
from cases.models import Act, CaseRecord, Incident, Person, Recognition, Source, Trial
from cases.verification import RESTS_ON, may
from cases.verifying.loading import of_kind
from cases.workflow import Status

TOLD = 50  # records of one kind, people, sources
DOUBLES = 5  # of one person


@dataclass(frozen=True, slots=True)
class Link:
    kind: str
    words: str
    address: str
    state: str


@dataclass(frozen=True, slots=True)
class Doubles:
    person: Person
    address: str
    found: list[tuple[Likely, str]] = field(
        default_factory=list
    )  # with the address of the page of both, or of theirs


def named(record: Any) -> str:
    """Its words with its code, which tells apart what has the same words."""
    words = str(record)
    return words if record.code in words else f"{words} · {record.code}"


def link(record: Any, user: User, query: str = "") -> Link:
    """To its review where it waits for this person, else to its own page."""
    name = str(record._meta.model_name)
    waits = record.status == Status.SUBMITTED and may("verify", type(record), user)
    address = reverse(f"admin:cases_{name}_{'review' if waits else 'change'}", args=[record.pk])
    return Link(
        str(record._meta.verbose_name),
        named(record),
        f"{address}?{query}" if query and waits else address,
        shown(record.status),
    )


def rests_on(record: CaseRecord) -> list[CaseRecord]:
    others = (getattr(record, name) for name in RESTS_ON.get(type(record), ()))
    return [other for other in others if other is not None]


def resting(record: CaseRecord, user: User) -> list[CaseRecord]:
    """The records that rest on it and exist for this person, the first of each kind; withdrawn ones rest on nothing."""
    found: list[CaseRecord] = []
    for model, names in RESTS_ON.items():
        for name in names:
            if model._meta.get_field(name).related_model is type(record) and _may_view(user, model):
                rows = of_kind(model, user).filter(**{name: record.pk}).exclude(status=Status.WITHDRAWN)
                found += rows.order_by("pk")[:TOLD]
    return found


def incidents_of(record: CaseRecord, user: User) -> list[int]:
    """Whose sources say something of it. Of a person those of all acts and trials, as far as they are known."""
    if isinstance(record, Incident):
        return [record.pk]
    if isinstance(record, Act | Trial | Source):
        return [record.incident_id] if record.incident_id else []
    person = record.pk if isinstance(record, Person) else getattr(record, "person_id", None)
    found: set[int] = set()
    for model in (Act, Trial):
        rows: Any = model.everything.visible_to(user).filter(person=person, incident__isnull=False)
        found |= set(rows.order_by("-pk").values_list("incident_id", flat=True)[:TOLD])
    return sorted(found)


def sources(record: CaseRecord, user: User) -> list[Source]:
    if not _may_view(user, Source):
        return []
    rows = of_kind(Source, user).filter(incident__in=incidents_of(record, user)).select_related("list")
    return list(rows.exclude(status=Status.WITHDRAWN).order_by("incident", "pk")[:TOLD])


def people(record: CaseRecord, user: User) -> list[Person]:
    """Whom it is about."""
    if isinstance(record, Person):
        return [record]
    if isinstance(record, Act | Trial | Recognition):
        return [record.person] if record.person else []
    if not isinstance(record, Incident):
        return []
    them = models.Q()
    for model in (Act, Trial):
        rows: Any = model.everything.visible_to(user).filter(incident=record.pk, person__isnull=False)
        them |= models.Q(pk__in=rows.values("person"))
    return list(of_kind(Person, user).filter(them).order_by("pk")[:TOLD])


def doubles(of: Sequence[Person], user: User) -> list[Doubles]:
    """Who else each of them may be, but for whom somebody decided about: all are asked for at once."""
    lines = [(person, asked) for person in of for asked in others_like(person)]
    if not lines:
        return []
    decided = decided_pairs(person.pk for person in of)
    best: dict[int, dict[int, Likely]] = defaultdict(dict)
    asked_for = likely_people_for([asked for _person, asked in lines], user, DOUBLES + 1)
    for (person, _asked), found in zip(lines, asked_for, strict=True):
        for likely in found:
            known = best[person.pk].get(likely.person.pk)
            two = (min(person.pk, likely.person.pk), max(person.pk, likely.person.pk))
            alike = (
                likely.person.pk != person.pk and likely.agreement.score >= ALIKE_FROM and two not in decided
            )
            if alike and (known is None or known.agreement.score < likely.agreement.score):
                best[person.pk][likely.person.pk] = likely
    compares = user.has_perm("cases.view_possibledouble")
    return [_doubles(person, best[person.pk].values(), compares) for person in of if best[person.pk]]


def _doubles(person: Person, found: Iterable[Likely], compares: bool) -> Doubles:
    ordered = sorted(found, key=lambda likely: -likely.agreement.score)[:DOUBLES]
    leads_to = partial(_beside, person) if compares else _file
    return Doubles(person, _file(person), [(likely, leads_to(likely.person)) for likely in ordered])


def _beside(person: Person, other: Person) -> str:
    return reverse("admin:cases_person_compare", args=[person.pk, other.pk])


def _file(person: Person) -> str:
    return reverse("admin:cases_person_file", args=[person.pk])


def _may_view(user: User, model: Any) -> bool:
    return any(user.has_perm(f"cases.{action}_{model._meta.model_name}") for action in ("view", "change"))
