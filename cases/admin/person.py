from typing import Any

from django.contrib import admin
from django.db.models import CharField, Count, Max, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.admin.base import ReadOnlyInline, RecordAdmin
from cases.admin.filters import AuthorFilter, NamedFilter, RecognisedFilter, WaitingFilter
from cases.admin.incident_page.rows import RowsMixin
from cases.admin.merging.leading import LeadsToKept
from cases.admin.merging.pages import MergePages
from cases.admin.people_choice import PeopleFound
from cases.admin.person_page import PersonPages
from cases.admin.proposed_names import PersonForm
from cases.admin.trials_on_page import TrialOfPersonInline
from cases.alphabet import Alphabetical
from cases.models import Act, Detainee, Person, Recognition


class ActsOfPerson(ReadOnlyInline):
    model = Act
    fields = ("linked", "date", "kind", "incident", "place_of_detention", "state")
    readonly_fields = fields
    loads = ("kind", "incident", "place_of_detention", "person")
    verbose_name_plural = gettext_lazy("what was done to them")


class RecognitionsOfPerson(ReadOnlyInline):
    model = Recognition
    fields = ("linked", "recognised_on", "ended_on", "end_reason", "state")
    readonly_fields = fields
    loads = ("person",)


@admin.register(Person)
class PersonAdmin(LeadsToKept, PeopleFound, MergePages, PersonPages, RowsMixin, RecordAdmin):
    form = PersonForm
    list_display = (
        "code",
        "who",
        "sex",
        "birth_date",
        "state",
        "minors",
        "occupation",
        "publication",
        "author",
    )
    list_display_links = ("code",)
    list_select_related = ("occupation", "created_by")
    list_filter = (
        "status",
        WaitingFilter,
        "sex",
        "has_minor_children",
        RecognisedFilter,
        NamedFilter,
        "publication",
        AuthorFilter,
    )
    search_fields = ("code", "name_be", "name_ru", "name_en", "label", "other_names")
    search_help_text = gettext_lazy("Code, name in any language, other names")
    ordering = ("-id",)
    autocomplete_fields = ("occupation",)
    inlines = (ActsOfPerson, TrialOfPersonInline, RecognitionsOfPerson)
    fieldsets = (
        (gettext_lazy("Who"), {"fields": ("name_be", "name_ru", "name_en", "label", "other_names")}),
        (
            gettext_lazy("About them"),
            {
                "fields": (
                    "sex",
                    "birth_date",
                    ("has_minor_children", "minor_children_count"),
                    "occupation",
                    "citizenship",
                )
            },
        ),
        (gettext_lazy("What may be published"), {"fields": ("publication",)}),
        (gettext_lazy("Internal"), {"fields": ("note",)}),
    )

    @admin.display(description=gettext_lazy("name"), ordering=Alphabetical("name_be"))
    def who(self, person: Person) -> str:
        return format_html('<a href="{}">{}</a>', self.file_url(person), person.name or person.label)

    @admin.display(description=gettext_lazy("minor children"), empty_value="—")
    def minors(self, person: Person) -> str | None:
        return {"yes": _("yes"), "no": _("no"), "": None}.get(person.minor_children, person.minor_children)

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        return super().get_inlines(request, obj) if obj else ()

    def next_steps(self, request: HttpRequest, record: Any) -> list[tuple[str, str]]:
        if record is None:
            return []
        return [(_("Everything about them"), self.file_url(record)), *self.steps_from(request, record)]


@admin.register(Detainee)
class DetaineeAdmin(PersonAdmin):
    """A list only: a person has one page, so that there is one way to change them."""

    list_display = ("code", "linked", "sex", "birth_date", "detained_on", "detained_times", "minors", "state")
    list_display_links = None
    inlines = ()

    def get_queryset(self, request: HttpRequest) -> Any:
        acts: Any = Act.everything.detentions()
        detentions = acts.visible_to(request.user).filter(person=OuterRef("pk")).order_by().values("person")
        return (
            super()
            .get_queryset(request)
            .annotate(
                detained_on=Subquery(
                    detentions.annotate(last=Max("date")).values("last"), output_field=CharField()
                ),
                detained_times=Coalesce(Subquery(detentions.annotate(times=Count("pk")).values("times")), 0),
            )
        )

    @admin.display(description=gettext_lazy("name"), ordering=Alphabetical("name_be"))
    def linked(self, person: Any) -> str:
        return self.who(person)

    @admin.display(description=gettext_lazy("last detained"), ordering="detained_on")
    def detained_on(self, person: Any) -> str:
        return person.detained_on

    @admin.display(description=gettext_lazy("detentions"), ordering="detained_times")
    def detained_times(self, person: Any) -> int:
        return person.detained_times

    def change_url(self, record: Any) -> str:
        return reverse(f"{self.admin_site.name}:cases_person_change", args=[record.pk])

    def change_view(self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any) -> HttpResponse:
        return HttpResponseRedirect(reverse(f"{self.admin_site.name}:cases_person_change", args=[object_id]))

    def history_view(self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any) -> HttpResponse:
        return HttpResponseRedirect(reverse(f"{self.admin_site.name}:cases_person_history", args=[object_id]))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("cases.change_person")

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_change_permission(request) or request.user.has_perm("cases.view_person")
