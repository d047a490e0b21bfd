"""What the tables can be narrowed by: what the lists of the desk are narrowed by, in the same words and conditions."""

import copy
import datetime
from collections.abc import Iterable, Mapping
from typing import Any, Self

import django_filters
from django import forms
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import Model, Q, QuerySet
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases import narrowing
from cases.api.access import Access
from cases.api.parameters import Parameter, read_days
from cases.casebook.nearest import nearest
from cases.models import (
    Act,
    ActKind,
    Agency,
    Campaign,
    Court,
    Incident,
    Judge,
    LawArticle,
    Person,
    PlaceOfDetention,
    Recognition,
    Region,
    ReportingList,
    Source,
    Trial,
)
from cases.named_spans import WORDS, span
from cases.visibility import Reader
from cases.workflow import Status

YES_NO = ("yes", "no")
LONGEST_VALUE = 100


class Unfit(ValidationError):
    """A value that is none of those that are possible."""

    def __init__(self, message: str, near: Iterable[str] = ()) -> None:
        super().__init__(message, params={"nearest": tuple(near)})


class _Value(forms.CharField):
    """A value as it stands in the address; ``read`` makes of it what the condition takes."""

    def __init__(self, *, read: Any, **kwargs: Any) -> None:
        super().__init__(required=False, max_length=LONGEST_VALUE, strip=False)
        self.read = read

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        return self.read(text) if text else None


class Filter(django_filters.Filter):
    """``meaning``, ``example`` and ``words`` are for the documentation, too."""

    field_class = _Value

    def __init__(
        self,
        meaning: str | Promise,
        example: str,
        field_name: str | None = None,
        words: Iterable[str] = (),
        method: str | None = None,
    ) -> None:
        super().__init__(field_name=field_name, method=method, read=self.read)
        self.meaning, self.example, self.words = meaning, example, tuple(words)

    def __deepcopy__(self, _memory: Any) -> Self:
        """For each request there is one of its own; what it is made of never changes."""
        made = copy.copy(self)
        made.method = self.method
        return made

    def read(self, text: str) -> Any:
        if self.words and text not in self.words:
            said = _("Possible are: %(words)s.") % {"words": ", ".join(self.words)}
            raise Unfit(said, nearest(text, self.words))
        return text

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "enum": list(self.words)} if self.words else {"type": "string"}


class YesNo(Filter):
    def __init__(
        self, meaning: str | Promise, field_name: str | None = None, method: str | None = None
    ) -> None:
        super().__init__(meaning, "yes", field_name, YES_NO, method)

    def read(self, text: str) -> bool:
        return bool(super().read(text) == "yes")

    def filter(self, qs: Any, value: bool | None) -> Any:
        if value is None:
            return qs
        condition = Q(**{f"{self.field_name}": value})
        return qs.filter(condition)


class Word(Filter):
    """A word of a vocabulary."""

    def __init__(
        self,
        model: type[Model],
        example: str,
        field_name: str | None = None,
        method: str | None = None,
        key: str = "pk",
    ) -> None:
        self.vocabulary, self.key = model, key
        super().__init__(model._meta.verbose_name or "", example, field_name, (), method)

    def read(self, text: str) -> str:
        known: Any = self.vocabulary._default_manager
        if not known.filter(**{self.key: text}).exists():
            said = _("Not in the list of %(what)s.") % {"what": self.vocabulary._meta.verbose_name_plural}
            raise Unfit(said, nearest(text, map(str, known.values_list(self.key, flat=True))))
        return text


class Choice(Filter):
    """One of the words of a field."""

    def __init__(self, model: type[Model], name: str, meaning: str | Promise = "") -> None:
        field: Any = model._meta.get_field(name)
        words = [str(word) for word, _label in field.flatchoices]
        super().__init__(meaning or field.verbose_name, words[0], name, words)


class Author(Filter):
    def __init__(self) -> None:
        super().__init__(gettext_lazy("who wrote it: me, others, or a user name"), "me", method="by_author")

    def read(self, text: str) -> str:
        if text not in ("me", "others") and not User.objects.filter(username=text, is_staff=True).exists():
            raise Unfit(_("Nobody here has this user name."))
        return text


class Day(Filter):
    """The first (``end`` 0) or last day of what was written."""

    def __init__(self, meaning: str | Promise, example: str, end: int) -> None:
        self.end = end
        super().__init__(meaning, example, method="within")

    def read(self, text: str) -> datetime.date:
        return read_days(text)[self.end]


class TableFilters(django_filters.FilterSet):
    """``dated_by``: the date that ``when``, ``from`` and ``to`` are about, if there is one."""

    dated_by = ""
    filters: Mapping[str, Any]

    def __init__(
        self, asked: Mapping[str, str], queryset: QuerySet[Any], access: Access, reader: Reader
    ) -> None:
        super().__init__(asked, queryset)
        self.filters = {name: self.filters[name] for name in asked}
        self.access, self.reader = access, reader

    @classmethod
    def parameters(cls) -> list[Parameter]:
        filters: Mapping[str, Any] = cls.base_filters
        return [Parameter(name, one.meaning, one.example, one.schema()) for name, one in filters.items()]

    def within(self, queryset: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """Taken together, in `filter_queryset`."""
        return queryset

    def filter_queryset(self, queryset: Any) -> Any:
        queryset = super().filter_queryset(queryset)
        said = self.form.cleaned_data
        if not self.dated_by or not {"when", "from", "to"} & said.keys():
            return queryset
        first, last = said.get("from"), said.get("to")
        if "when" in said:
            first, last = span(said["when"], timezone.localdate())
        return queryset.filter(narrowing.between(self.dated_by, first, last, said.get("possibly", False)))

    def mistakes(self) -> dict[str, tuple[str, tuple[str, ...]]]:
        """By parameter: what is wrong, and what would be near."""
        found = {
            name: (" ".join(str(message) for error in errors for message in error.messages), _near(errors))
            for name, errors in self.form.errors.as_data().items()
        }
        said = getattr(self.form, "cleaned_data", {})
        if self.dated_by and "when" in said and ("from" in said or "to" in said):
            found["when"] = (_("Give either a named span or days, not both."), ())
        return found


def _near(errors: Iterable[ValidationError]) -> tuple[str, ...]:
    return tuple(near for error in errors for near in (error.params or {}).get("nearest", ()))


class Dated(TableFilters):
    when = Filter(gettext_lazy("a span of days that has a name"), "last-month", words=WORDS, method="within")
    locals()["from"] = Day(
        gettext_lazy("surely on or after this day; a month or year stands for its first"), "2024-01-01", 0
    )
    to = Day(
        gettext_lazy("surely on or before this day; a month or year stands for its last"), "2024-03-31", 1
    )
    possibly = YesNo(
        gettext_lazy("also what may lie within the days without surely doing so"), method="within"
    )


class Records(TableFilters):
    status = Filter(gettext_lazy("status of the record"), "verified", words=Status.values)
    waiting = Filter(
        gettext_lazy("submitted, and untouched for more than so many days"),
        "7",
        words=("1", "7", "30"),
        method="that_wait",
    )
    author = Author()

    def that_wait(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return queryset.filter(narrowing.waiting_longer_than(int(value)))

    def by_author(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        if value in ("me", "others"):
            return queryset.filter(narrowing.written_by(self.reader, value == "me"))
        return queryset.filter(created_by__username=value)


def _of_pseudonym(queryset: QuerySet[Any], field: str, pk: int | None) -> QuerySet[Any]:
    """Of None it would be the records of nobody."""
    return queryset.none() if pk is None else queryset.filter(**{field: pk})


class OfPeople(TableFilters):
    person = Filter(
        gettext_lazy("code of the person, or their pseudonym"), "P-2024-00017", method="of_person"
    )

    def of_person(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        if self.access.names:
            return queryset.filter(person__code=value)
        return _of_pseudonym(queryset, "person", self.access.pseudonyms.read("people", value))


class OfIncidents(TableFilters):
    incident = Filter(
        gettext_lazy("code of the incident, or its pseudonym"), "I-2024-00317", method="of_incident"
    )

    def of_incident(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        if self.access.names:
            return queryset.filter(incident__code=value)
        return _of_pseudonym(queryset, "incident", self.access.pseudonyms.read("incidents", value))


class WithKnownDay(TableFilters):
    date_known = Filter(
        gettext_lazy("whether the day is known"), "day", words=("day", "imprecise"), method="by_precision"
    )

    def by_precision(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return queryset.filter(narrowing.day_known(value == "day"))


class PersonFilters(Records):
    sex = Choice(Person, "sex")
    minor_children = YesNo(gettext_lazy("whether they have minor children"), "has_minor_children")
    recognised = YesNo(gettext_lazy("recognised as a political prisoner"), method="by_recognition")
    named = YesNo(gettext_lazy("whether a name is known"), method="by_name")
    publication = Choice(Person, "publication")

    def by_recognition(self, queryset: QuerySet[Any], name: str, value: bool) -> QuerySet[Any]:
        recognised = narrowing.recognised(self.reader)
        return queryset.filter(recognised if value else ~recognised)

    def by_name(self, queryset: QuerySet[Any], name: str, value: bool) -> QuerySet[Any]:
        return queryset.filter(narrowing.named() if value else ~narrowing.named())


class IncidentFilters(Records, Dated, WithKnownDay):
    dated_by = "date"
    region = Word(Region, "BY-HM")
    kind = Word(ActKind, "detention", method="in_which")
    campaign = Word(Campaign, "INeedHelpBY")
    sources = YesNo(gettext_lazy("with a source"), method="by_sources")
    sensitivity = Choice(Incident, "sensitivity")

    def in_which(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return queryset.filter(narrowing.in_which_was_done(value, self.reader))

    def by_sources(self, queryset: QuerySet[Any], name: str, value: bool) -> QuerySet[Any]:
        sourced = narrowing.with_sources(self.reader)
        return queryset.filter(sourced if value else ~sourced)


class ActFilters(Records, Dated, WithKnownDay, OfPeople, OfIncidents):
    dated_by = "date"
    kind = Word(ActKind, "detention")
    region = Word(Region, "BY-HM", method="in_region")
    campaign = Word(Campaign, "INeedHelpBY", "incident__campaign")
    place_of_detention = Word(PlaceOfDetention, "cip-akrescina")
    agency = Word(Agency, "kgb")
    sources = YesNo(gettext_lazy("with a source"), method="by_sources")

    def in_region(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return queryset.filter(narrowing.done_in(value))

    def by_sources(self, queryset: QuerySet[Any], name: str, value: bool) -> QuerySet[Any]:
        sourced = narrowing.with_sources(self.reader, "incident")
        return queryset.filter(sourced if value else ~sourced)


class TrialFilters(Records, Dated, WithKnownDay, OfPeople, OfIncidents):
    dated_by = "date"
    process = Choice(Trial, "process")
    outcome = Choice(Trial, "outcome")
    article = Word(LawArticle, "koap-24.15", method="by_article")
    region = Word(Region, "BY-HM", "court__region")
    court = Word(Court, "kobryn")
    judge = Word(Judge, "J-1", "judge__code", key="code")
    instance = Choice(Trial, "court_instance")
    in_absentia = YesNo(gettext_lazy("without the person present"))
    campaign = Word(Campaign, "INeedHelpBY", "incident__campaign")

    def by_article(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return queryset.filter(narrowing.charged_with(value))


class SourceFilters(Records, Dated, OfIncidents):
    dated_by = "received"
    kind = Choice(Source, "kind")
    list = Word(ReportingList, "hotline")
    reliability = Choice(Source, "reliability")
    credibility = Choice(Source, "credibility")
    confidential = YesNo(gettext_lazy("must it stay unknown"))


class RecognitionFilters(Records, Dated, OfPeople):
    dated_by = "recognised_on"
    end_reason = Choice(Recognition, "end_reason")


class JudgeFilters(TableFilters):
    region = Word(Region, "BY-HM", "court__region")
    court = Word(Court, "kobryn")


OF_MODEL: Mapping[type[Model], type[TableFilters]] = {
    Person: PersonFilters,
    Incident: IncidentFilters,
    Act: ActFilters,
    Trial: TrialFilters,
    Source: SourceFilters,
    Recognition: RecognitionFilters,
    Judge: JudgeFilters,
}
