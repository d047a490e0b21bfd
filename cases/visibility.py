"""Which records exist for whom.

Two rules, both asked inside the query, so that no list, total, search or suggestion knows more than its reader:
who only reads sees what is verified; a restricted incident, its acts, sources and trials, and the people known
from restricted incidents alone, exist for the team of the incident only, whatever else somebody may.

Nothing visible points to anything hidden: an act, a source or a trial is hidden with its incident, and a person
is visible as soon as one visible act, trial or recognition names them.

Who was merged into somebody else exists for those alone who know of a record that stayed with them. Nobody else can
tell by it whether one did: whatever is told of a merging is told where the other person is.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from django.apps import apps
from django.contrib.auth.models import AnonymousUser, User
from django.db import models
from django.db.models import Exists, OuterRef, Q

from cases.workflow import Status

WORKS_WITH_UNVERIFIED = ("change", "verify", "export")
NOBODY = AnonymousUser()


@dataclass(frozen=True)
class Informed:
    """A reader of whom it is known already which incidents are hidden from them, and which restricted ones are not.

    For who asks much in a short time: the rules as conditions take Django up to 10 ms to put together, each time, and
    are short where few incidents are hidden.
    """

    user: User | AnonymousUser
    hidden: tuple[int, ...]
    entrusted: tuple[int, ...]

    @property
    def pk(self) -> int | None:
        return self.user.pk

    def has_perm(self, permission: str) -> bool:
        return self.user.has_perm(permission)


Reader = User | AnonymousUser | Informed
Hidden = models.QuerySet[Any] | tuple[int, ...]
# What the rule about incidents depends on: who asks, or what is hidden from them.
Asker = int | None | tuple[int, ...]


def visible_rule(model: type[models.Model], user: Reader) -> Q:
    """The condition under which a row of the model exists for this person. KeyError: nobody decided that yet."""
    rule = team_rule(model, user)
    if not _has_status(model) or sees_unverified(user, model):
        return rule
    return rule & Q(status=Status.VERIFIED)


def team_rule(model: type[models.Model], user: Reader) -> Q:
    """The part of the rule that is about restricted incidents alone."""
    name = str(model._meta.model_name)
    return _put_together(name, _asker(user)) if name in _OF_INCIDENTS else _RULES[name](user)


@lru_cache(maxsize=1024)
def _put_together(name: str, asker: Asker) -> Q:
    """Once for each who asks: up to 10 ms of Django's work, several times a page. A condition is never changed, and
    the queries in it are asked anew each time."""
    return _OF_INCIDENTS[name](_hidden(asker))


def _asker(user: Reader) -> Asker:
    return user.hidden if isinstance(user, Informed) else user.pk


def sees_unverified(user: Reader, model: type[models.Model]) -> bool:
    name = cast(type[models.Model], model._meta.concrete_model)._meta.model_name
    return any(user.has_perm(f"cases.{action}_{name}") for action in WORKS_WITH_UNVERIFIED)


def is_restricted(record: Any) -> bool:
    """Whether the record exists for a team only."""
    model = record._meta.concrete_model
    if _belongs_to_incident(model):
        return record.incident is not None and is_restricted(record.incident)
    if "sensitivity" in record.__dict__:
        return bool(record.sensitivity == "restricted")
    return not _rows(model).filter(team_rule(model, NOBODY), pk=record.pk).exists()


def informed(user: Reader) -> Informed:
    """One short query, a second one where anything is restricted; none of whom it is known already."""
    if isinstance(user, Informed):
        return user
    restricted = list(_rows("Incident").filter(sensitivity="restricted").values_list("pk", flat=True))
    if not restricted:
        return Informed(user, (), ())
    mine = set(_rows("TeamMember").filter(member=user.pk).values_list("incident", flat=True))
    hidden, entrusted = (tuple(pk for pk in restricted if (pk in mine) is told) for told in (False, True))
    return Informed(user, hidden, entrusted)


def hidden_incidents(user: Reader) -> Hidden:
    """The ids of the restricted incidents whose team this person is not in: few, so it is they who are looked up."""
    return _hidden(_asker(user))


def _hidden(asker: Asker) -> Hidden:
    if isinstance(asker, tuple):
        return asker
    mine = _rows("TeamMember").filter(member=asker).values("incident")
    return _rows("Incident").filter(sensitivity="restricted").exclude(pk__in=mine).values("pk")


def hidden_people(user: Reader) -> frozenset[int]:
    """The ids of the people who are hidden by restricted incidents, as the rule of people has it.

    For who looks up in several steps: the rule as a condition takes Django 10 ms to put together, each time; this is
    one short query where nothing is hidden from somebody, and two where something is.
    """
    incidents = informed(user).hidden
    if not incidents:
        return frozenset()
    known = (_known_in(incidents, kind).values_list("person", flat=True) for kind in ("Act", "Trial"))
    return frozenset(person for people in known for person in people)


def versions_rule(model: type[models.Model], user: Reader) -> Q:
    """Which history rows of a record may be told: what it was while it belonged to a hidden incident may not.

    Nor what somebody was while they were merged: their status then depends on hidden records that stayed with them.
    """
    if model._meta.model_name == "person":
        return Q(merged_into__isnull=True)
    return _within_incident(hidden_incidents(user)) if _belongs_to_incident(model) else Q()


def _rows(model: str | type[models.Model]) -> models.QuerySet[Any]:
    return models.QuerySet(apps.get_model("cases", model) if isinstance(model, str) else model)


def _has_status(model: type[models.Model]) -> bool:
    return any(field.name == "status" for field in model._meta.concrete_fields)


def _belongs_to_incident(model: type[models.Model]) -> bool:
    return any(field.name == "incident" for field in model._meta.concrete_fields)


def _incident(hidden: Hidden) -> Q:
    return ~Q(pk__in=hidden)


def _within_incident(hidden: Hidden) -> Q:
    return ~Q(incident__in=hidden)


def _person(hidden: Hidden) -> Q:
    known = Q()
    if hidden != ():
        known = ~Q(pk__in=_known_in(hidden, "Act")) & ~Q(pk__in=_known_in(hidden, "Trial"))
    return known & (Q(merged_into__isnull=True) | _has_kept_something(hidden))


def _has_kept_something(hidden: Hidden) -> Q:
    """Of those who were merged: a record stayed with them, and this person may know of it."""
    kept = Q(Exists(_rows("Recognition").filter(standing_recognition(), person=OuterRef("pk"))))
    for name in ("Act", "Trial"):
        kept |= Q(Exists(_rows(name).filter(~Q(incident__in=hidden), person=OuterRef("pk"))))
    return kept


def standing_recognition() -> Q:
    """A public statement; whoever is recognised is known from it. One that was recorded twice is left with who was
    merged, withdrawn: it is told nowhere, as they are not."""
    return Q(person__merged_into__isnull=True) | ~Q(status=Status.WITHDRAWN)


def _known_in(hidden: Hidden, kind: str) -> models.QuerySet[Any]:
    """The people of hidden acts or trials about whom nothing is recorded that who asks may know.

    Asked of the history: whoever was taken for another and corrected is no more public for that.
    """
    history = apps.get_model("cases", f"Historical{kind}")
    found = _rows(history).filter(incident__in=hidden, person__isnull=False)
    for name in ("Act", "Trial"):
        found = found.exclude(
            Exists(_rows(name).filter(person=OuterRef("person")).filter(~Q(incident__in=hidden)))
        )
    return found.exclude(Exists(_rows("Recognition").filter(person=OuterRef("person")))).values("person")


def _detainee(user: Reader) -> Q:
    """Among the detained is who was detained as far as this person may know."""
    act = apps.get_model("cases", "Act")
    detentions = _rows(act).filter(visible_rule(act, user), person=OuterRef("pk"), kind="detention")
    return team_rule(apps.get_model("cases", "Person"), user) & Q(Exists(detentions))


def _part_of(name: str, kind: str) -> Callable[[Reader], Q]:
    def rule(user: Reader) -> Q:
        whole = apps.get_model("cases", kind)
        return Q(**{f"{name}__in": _rows(whole).filter(visible_rule(whole, user)).values("pk")})

    return rule


def _of_both(user: Reader) -> Q:
    return _part_of("first", "Person")(user) & _part_of("second", "Person")(user)


def _waiting(hidden: Hidden) -> Q:
    """A row of the queue exists as its record does."""
    known = Q(record_id__in=_known_in(hidden, "Act")) | Q(record_id__in=_known_in(hidden, "Trial"))
    return _within_incident(hidden) & ~(Q(kind="person") & known)


def _batch(hidden: Hidden) -> Q:
    """Work that touched anything hidden does not exist either: its title may name what it touched. A file that
    was brought in is called by its own name, and there as soon as it brought anything visible."""
    touched = Q()
    for kind, of_hidden in (
        ("Incident", "id"),
        ("Act", "incident"),
        ("Source", "incident"),
        ("Trial", "incident"),
    ):
        versions = _rows(f"Historical{kind}").filter(**{f"{of_hidden}__in": hidden})
        for batch in ("batch", "history_batch"):
            touched |= Q(pk__in=versions.filter(**{f"{batch}__isnull": False}).values(batch))
    from_file = ~Q(sha256="")
    for kind in ("Person", "Incident", "Act", "Trial", "Source", "Recognition"):
        of_kind = _OF_INCIDENTS[kind.lower()](hidden)
        seen = Exists(_rows(kind).filter(of_kind, batch=OuterRef("pk")))
        touched &= ~(from_file & Q(seen))
    return ~touched & ~_merging_of_hidden(hidden)


def _merging_of_hidden(hidden: Hidden) -> Q:
    """Its title has the codes of two people: of nobody whom the history knows from hidden incidents alone."""
    people = _rows("HistoricalPerson").filter(history_batch__kind="merging")
    open_ones: dict[str, Any] = {"person": OuterRef("id")}
    known = Q(Exists(_rows("HistoricalRecognition").filter(**open_ones)))
    in_hidden = Q()
    for kind in ("Act", "Trial"):
        versions = _rows(f"Historical{kind}")
        known |= Q(Exists(versions.filter(~Q(incident__in=hidden), **open_ones)))
        in_hidden |= Q(id__in=versions.filter(incident__in=hidden, person__isnull=False).values("person"))
    return Q(kind="merging", pk__in=people.filter(in_hidden & ~known).values("history_batch"))


def _viewing(user: Reader) -> Q:
    seen = Q(pk__in=[])
    for kind in ("Person", "Incident", "Act", "Trial", "Source", "Recognition"):
        model = apps.get_model("cases", kind)
        seen |= Q(Exists(_rows(model).filter(team_rule(model, user), pk=OuterRef("record_id")))) & Q(
            kind=model._meta.model_name
        )
    return seen


def _export(user: Reader) -> Q:
    """One's own; and others' that have nothing in them which does not exist for the reader."""
    hidden = _rows("Export").filter(restricted__in=hidden_incidents(user), pk=OuterRef("pk"))
    return Q(asked_by=user.pk) | ~Q(Exists(hidden))


_OF_INCIDENTS: dict[str, Callable[[Hidden], Q]] = {
    "incident": _incident,
    "act": _within_incident,
    "source": _within_incident,
    "trial": _within_incident,
    "person": _person,
    "recognition": lambda hidden: standing_recognition(),
    "teammember": _within_incident,
    "following": _within_incident,
    "batch": _batch,
    "waiting": _waiting,
}

_RULES: dict[str, Callable[[Reader], Q]] = {
    "detainee": _detainee,
    "charge": _part_of("trial", "Trial"),
    "penalty": _part_of("trial", "Trial"),
    "contact": _part_of("person", "Person"),
    "consent": _part_of("person", "Person"),
    "consentnote": _part_of("consent", "Consent"),
    "protection": _part_of("person", "Person"),
    "evidencefile": _part_of("source", "Source"),
    "evidencecopy": _part_of("file", "EvidenceFile"),
    "custodyentry": _part_of("source", "Source"),
    "sourceidentity": _part_of("source", "Source"),
    "possibledouble": _of_both,
    "differentpeople": _of_both,
    "import": lambda user: Q(by=user.pk),
    "viewing": _viewing,
    "export": _export,
    "exportevent": _part_of("export", "Export"),
}
