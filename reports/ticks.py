"""What people tick before an article is published: of the text as it then was."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from reports.models import ChecklistPoint, ChecklistTick, NewsArticle
from reports.seen import fingerprint
from reports.writing import write

PERMISSION = "reports.change_newsarticle"


@dataclass(frozen=True, slots=True)
class Ticked:
    """``tick`` holds for what stands there now; ``older`` was set to an earlier text."""

    point: ChecklistPoint
    tick: ChecklistTick | None = None
    older: ChecklistTick | None = None


def points_of(article: NewsArticle, now: str = "") -> list[Ticked]:
    """Every point in use with its tick. Two queries, and those of the fingerprint."""
    points = list(ChecklistPoint.objects.filter(in_use=True))
    if not points:
        return []
    now = now or fingerprint(article)
    rows = (
        ChecklistTick.objects.filter(article=article, taken_back_at=None).select_related("by").order_by("pk")
    )
    last: dict[int, ChecklistTick] = {}
    for tick in rows:
        # The one that holds stands, also when the text went another way and came back.
        if tick.fingerprint == now or getattr(last.get(tick.point_id), "fingerprint", "") != now:
            last[tick.point_id] = tick
    return [_ticked(point, last.get(point.pk), now) for point in points]


def _ticked(point: ChecklistPoint, tick: ChecklistTick | None, now: str) -> Ticked:
    if tick is None:
        return Ticked(point)
    return Ticked(point, tick=tick) if tick.fingerprint == now else Ticked(point, older=tick)


def why_not_ticked(article: NewsArticle) -> Iterator[str]:
    """A sentence for each required point without its tick."""
    if not ChecklistPoint.objects.filter(in_use=True, is_required=True).exists():
        return
    for row in points_of(article):
        if row.point.is_required and row.tick is None:
            yield _("Not ticked for this text: %(point)s.") % {"point": row.point}


def tick(article: NewsArticle, point: ChecklistPoint, by: User, seen: str) -> None:
    """It was done to the text that has this fingerprint. Raises PermissionDenied or ValidationError. Twice is once."""
    _require(by)
    with transaction.atomic():
        now = _locked(article)
        if not point.in_use:
            raise ValidationError(_("This point is not in use any more."))
        if seen != fingerprint(now):
            raise ValidationError(
                _("The article was changed meanwhile, so nothing was ticked. Look at it again.")
            )
        if not _standing(now, point).filter(fingerprint=seen).exists():
            write(ChecklistTick(article=now, point=point, by=by, at=timezone.now(), fingerprint=seen), by)


def untick(article: NewsArticle, point: ChecklistPoint, by: User) -> None:
    _require(by)
    with transaction.atomic():
        now = _locked(article)
        for tick in _standing(now, point).filter(fingerprint=fingerprint(now)):
            tick.taken_back_by, tick.taken_back_at = by, timezone.now()
            write(tick, by)


def _standing(article: NewsArticle, point: ChecklistPoint) -> QuerySet[ChecklistTick]:
    return ChecklistTick.objects.filter(article=article, point=point, taken_back_at=None)


def _locked(article: NewsArticle) -> NewsArticle:
    rows = NewsArticle.objects.select_for_update(of=("self",)).select_related("story__photo")
    return rows.get(pk=article.pk)


def _require(by: User) -> None:
    if not by.has_perm(PERMISSION):
        raise PermissionDenied(_("Only those who write articles tick their checklist."))
