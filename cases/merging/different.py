"""That two people who are alike are not one: decided by somebody, and taken back by somebody."""

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from cases.history import written_by
from cases.models import DifferentPeople, Person

MAY = "cases.change_person"


def declare_different(one: Person, other: Person, by: User, note: str = "") -> DifferentPeople:
    """Raises PermissionDenied, or ValidationError with a sentence."""
    _require(by)
    if one.pk == other.pk:
        raise ValidationError(_("This is one and the same record."))
    first, second = sorted((one, other), key=lambda person: person.pk)
    with transaction.atomic():
        decided = DifferentPeople(first=first, second=second, decided_by=by, note=note.strip())
        decided.full_clean()
        written_by(decided, by)
        decided.save()
    return decided


def take_back(decided: DifferentPeople, by: User) -> None:
    """They may be one person after all."""
    _require(by)
    with transaction.atomic():
        written_by(decided, by)
        decided.delete()


def decided_about(one: Person, other: Person) -> DifferentPeople | None:
    first, second = sorted((one.pk, other.pk))
    pairs = DifferentPeople.objects.filter(first=first, second=second).select_related("decided_by")
    found: DifferentPeople | None = pairs.first()
    return found


def decided_pairs(people: Iterable[int]) -> set[tuple[int, int]]:
    """Ids of two who are not one, the lower first, of all pairs with one of these people."""
    ids = list(people)
    pairs = DifferentPeople.objects.filter(Q(first__in=ids) | Q(second__in=ids))
    return set(pairs.values_list("first", "second"))


def is_decided() -> Q:
    """Of pairs with `first` and `second`: that they are not one."""
    return Q(Exists(DifferentPeople.objects.filter(first=OuterRef("first"), second=OuterRef("second"))))


def _require(by: User) -> None:
    if not by.has_perm(MAY):
        raise PermissionDenied(_("You may not change people."))
