"""What a set of records knows. Days are dates, both ends included; no set knows what a period is."""

import datetime
from collections.abc import Iterable
from typing import Any, Self

from django.db import models

from cases.visibility import Reader, visible_rule
from cases.workflow import Status

# 200 pages of 50. Nobody turns more; who needs more takes a filter. Counting a million costs 60 ms each time.
COUNTED_AT_MOST = 10_000


class UnrecordedChange(TypeError):
    """A change that would leave no history; use the verbs of `cases.writing` and `cases.verification`."""


class RecordedQuerySet(models.QuerySet[Any]):
    """Rows with a history. Changes go through verbs, so that none is made without its history record."""

    def visible_to(self, user: Reader) -> Self:
        """What exists for this person; the only door through which anybody is shown a row."""
        return self.filter(visible_rule(self.model, user))

    def update(self, **values: Any) -> int:
        raise self._refusal("update")

    def bulk_create(self, *args: Any, **kwargs: Any) -> list[Any]:
        raise self._refusal("bulk_create")

    def bulk_update(self, *args: Any, **kwargs: Any) -> int:
        raise self._refusal("bulk_update")

    def _refusal(self, method: str) -> UnrecordedChange:
        return UnrecordedChange(
            f"{self.model.__name__}.{method}() would leave no history; use cases.writing or cases.history."
        )


RecordedManager = models.Manager.from_queryset(RecordedQuerySet)


class RecordQuerySet(RecordedQuerySet):
    """Case records."""

    def verified_ones(self) -> Self:
        return self.filter(status=Status.VERIFIED)

    def waiting(self) -> Self:
        return self.filter(status=Status.SUBMITTED)

    def with_codes(self, codes: Iterable[str]) -> Self:
        return self.filter(code__in=list(codes))


class DatedQuerySet(RecordQuerySet):
    """Records that happened at some time, known more or less exactly."""

    def within(self, first: datetime.date, last: datetime.date, of: str = "date") -> Self:
        """Surely between the two days: the whole of what the date can mean lies inside."""
        return self.filter(**{f"{of}_lower__gte": first, f"{of}_upper__lte": last})

    def possibly_within(self, first: datetime.date, last: datetime.date, of: str = "date") -> Self:
        """Perhaps between the two days: the date overlaps them without lying inside."""
        overlaps = self.filter(**{f"{of}_lower__lte": last, f"{of}_upper__gte": first})
        return overlaps.exclude(**{f"{of}_lower__gte": first, f"{of}_upper__lte": last})


class ActQuerySet(DatedQuerySet):
    def detentions(self) -> Self:
        return self.filter(kind="detention")


class TrialQuerySet(DatedQuerySet):
    def administrative(self) -> Self:
        return self.filter(process="administrative")

    def criminal(self) -> Self:
        return self.filter(process="criminal")

    def first_instance(self) -> Self:
        return self.filter(court_instance="first")


class RecognitionQuerySet(RecordQuerySet):
    def by_day(self, day: datetime.date) -> Self:
        return self.filter(recognised_on_upper__lte=day)

    def standing_on(self, day: datetime.date) -> Self:
        """Recognised on or before the day and not ended on or before it."""
        return self.by_day(day).exclude(ended_on_upper__lte=day)


class ConsentQuerySet(RecordedQuerySet):
    def valid_on(self, day: datetime.date) -> Self:
        """Given by that day, its last day not over, not withdrawn on or before it."""
        begun = self.filter(given_on__lte=day).filter(models.Q(until=None) | models.Q(until__gte=day))
        return begun.filter(models.Q(withdrawn_on=None) | models.Q(withdrawn_on__gt=day))


class PossibleDoubleQuerySet(models.QuerySet[Any]):
    """Pairs of people. Made by machine, so they have no history; shown as everything else."""

    def visible_to(self, user: Reader) -> Self:
        """Where both exist for this person, and neither was withdrawn."""
        withdrawn = models.Q(first__status=Status.WITHDRAWN) | models.Q(second__status=Status.WITHDRAWN)
        return self.filter(visible_rule(self.model, user)).exclude(withdrawn)

    def touching(self, people: Any) -> Self:
        """With one of these people, given as ids or as a query for them."""
        return self.filter(models.Q(first__in=people) | models.Q(second__in=people))

    def touching_batch(self, batch: models.Model | int) -> Self:
        """With somebody whom this batch brought in or changed."""
        person: Any = self.model._meta.get_field("first").related_model
        brought: models.QuerySet[Any, Any] = models.QuerySet(person).filter(batch=batch).values("pk")
        written = person.history.model.objects.filter(history_batch=batch).values("id")
        return self.filter(
            models.Q(first__in=brought)
            | models.Q(second__in=brought)
            | models.Q(first__in=written)
            | models.Q(second__in=written)
        )


PossibleDoubleManager = models.Manager.from_queryset(PossibleDoubleQuerySet)


class VerifiedManager(models.Manager):
    """Only what a second person verified: what may be counted."""

    def get_queryset(self) -> models.QuerySet[Any]:
        return super().get_queryset().filter(status=Status.VERIFIED)


# The two managers of a case record: everything (declared first, the admin takes it), and the verified ones.
RecordManager = models.Manager.from_queryset(RecordQuerySet)
VerifiedRecordManager = VerifiedManager.from_queryset(RecordQuerySet)
DatedManager = models.Manager.from_queryset(DatedQuerySet)
VerifiedDatedManager = VerifiedManager.from_queryset(DatedQuerySet)
ActManager = models.Manager.from_queryset(ActQuerySet)
VerifiedActManager = VerifiedManager.from_queryset(ActQuerySet)
TrialManager = models.Manager.from_queryset(TrialQuerySet)
VerifiedTrialManager = VerifiedManager.from_queryset(TrialQuerySet)
RecognitionManager = models.Manager.from_queryset(RecognitionQuerySet)
ConsentManager = models.Manager.from_queryset(ConsentQuerySet)
VerifiedRecognitionManager = VerifiedManager.from_queryset(RecognitionQuerySet)
