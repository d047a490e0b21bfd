"""What narrows a list, as conditions: said once for the lists of the desk and for programs that ask the same."""

import datetime

from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from cases.models import Act, Charge, Recognition, Source
from cases.visibility import Reader
from cases.workflow import Status


def between(of: str, first: datetime.date | None, last: datetime.date | None, possibly: bool = False) -> Q:
    """Surely within, as figures are counted: the whole of what the date can mean lies between the two days. A day that
    is not given is open. ``possibly``: also where the date overlaps the days without lying inside."""
    lower, upper = f"{of}_lower", f"{of}_upper"
    begins, ends = (upper, lower) if possibly else (lower, upper)
    condition = Q(**{f"{begins}__gte": first}) if first else Q()
    return condition & (Q(**{f"{ends}__lte": last}) if last else Q())


def day_known(known: bool) -> Q:
    exact = Q(date_lower=F("date_upper"))
    return exact if known else ~exact


def waiting_longer_than(days: int) -> Q:
    """Submitted, and nobody has changed or decided anything for so many days."""
    return Q(status=Status.SUBMITTED, edited_at__lt=timezone.now() - datetime.timedelta(days=days))


# A list narrowed by what its reader may not see would tell of it: these ask what exists for somebody.


def with_sources(user: Reader, incident: str = "pk") -> Q:
    """``incident``: how the rows of the list lead to one; an act is as well sourced as its incident."""
    return Q(Exists(Source.everything.all().visible_to(user).filter(incident=OuterRef(incident))))


def recognised(user: Reader) -> Q:
    """People with a recognition, standing or not."""
    return Q(Exists(Recognition.everything.all().visible_to(user).filter(person=OuterRef("pk"))))


def in_which_was_done(kind: str, user: Reader) -> Q:
    """Incidents with an act of that kind."""
    acts = Act.everything.all().visible_to(user)
    return Q(Exists(acts.filter(incident=OuterRef("pk"), kind=kind)))


def named() -> Q:
    return ~Q(name_be="", name_ru="", name_en="")


def done_in(region: str) -> Q:
    """The act's own region, or its incident's where it has none."""
    return Q(region=region) | Q(region=None, incident__region=region)


def charged_with(article: str) -> Q:
    return Q(Exists(Charge.objects.filter(trial=OuterRef("pk"), article=article)))


def written_by(user: Reader, mine: bool) -> Q:
    own = Q(created_by=user.pk)
    return own if mine else ~own
