"""Choose somebody, compare the two, see what would come of merging them, and merge; or say that they are not one."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from cases.admin.access import colleague
from cases.admin.choices import LoadedChoice
from cases.admin.merging.comparison import compare, said
from cases.admin.merging.said import changes_of, moves_of, people_said
from cases.admin.person_desk import PersonDesk
from cases.matching.likely import likely_doubles_of
from cases.merging.different import MAY, decided_about, declare_different, take_back
from cases.merging.merging import merge, move_what_stayed
from cases.merging.planning import Plan, plan_of
from cases.merging.values import CHOSEN
from cases.models import Act, Person
from cases.visibility import is_restricted

KEPT, SEEN = "kept", "seen"
LIKELY = 8
PAGE = forms.Media(css={"all": ["css/keeping.css", "css/person.css", "css/merging.css"]})


class NotOneForm(forms.Form):
    note = forms.CharField(
        label=gettext_lazy("How it is known"),
        max_length=250,
        required=False,
        help_text=gettext_lazy("For example: both were in court on the same day. May stay empty."),
    )


class MergePages(PersonDesk):
    def get_urls(self) -> list[Any]:
        if self.opts.proxy:
            return super().get_urls()
        view = self.admin_site.admin_view
        two = "<int:pk>/compare/<int:other>/"
        return [
            path("<int:pk>/merge/", view(self.choose_view), name="cases_person_merge"),
            path(two, view(self.compare_view), name="cases_person_compare"),
            path(f"{two}merge/", view(self.merge_view), name="cases_person_merge_with"),
            path(f"{two}not-one/", view(require_POST(self.not_one_view)), name="cases_person_not_one"),
            path(
                "<int:pk>/move-what-stayed/",
                view(require_POST(self.move_view)),
                name="cases_person_move_stayed",
            ),
            *super().get_urls(),
        ]

    def choose_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Anybody, found by any spelling; those who are alike are offered."""
        person = self.person_for(request, pk, "change_person")
        other = request.GET.get("other", "")
        if other.isascii() and other.isdecimal() and len(other) <= 18:
            return HttpResponseRedirect(self._compare_url(person.pk, int(other)))
        box = LoadedChoice(Act._meta.get_field("person"), self.admin_site, attrs={"id": "id_other"})
        box.choices = forms.ModelChoiceField(Person.everything.none()).choices
        context = self._context(request, _("Merge %(code)s with…") % {"code": person.code}, box.media) | {
            "person": person,
            "file_url": self.file_url(person),
            "box": box.render("other", None, {"id": "id_other", "required": True}),
            "likely": [
                (likely, self._compare_url(person.pk, likely.person.pk))
                for likely in likely_doubles_of(person, colleague(request), LIKELY)
            ],
        }
        return TemplateResponse(request, "admin/cases/merge/choose.html", context)

    def compare_view(self, request: HttpRequest, pk: int, other: int) -> HttpResponse:
        one, two = self._both(request, pk, other)
        found = compare(one, two, colleague(request), self.file_url)
        decided = decided_about(one, two)
        context = self._context(request, _("One person or two?")) | {
            "comparison": found,
            "may_merge": request.user.has_perm(MAY) and decided is None,
            "decided": decided,
            "merge_url": self._merge_url(pk, other),
            "not_one_url": reverse("admin:cases_person_not_one", args=[pk, other]),
            "form": NotOneForm(label_suffix=""),
        }
        return TemplateResponse(request, "admin/cases/merge/compare.html", context)

    def merge_view(self, request: HttpRequest, pk: int, other: int) -> HttpResponse:
        """First what would come of it, to the last record; then it is done."""
        if not request.user.has_perm(MAY):
            raise PermissionDenied
        one, two = self._both(request, pk, other)
        asked = request.POST if request.method == "POST" else request.GET
        try:
            kept, merged = _in_order(one, two, asked)
            chosen = _chosen(asked)
            if request.method == "POST":
                return self._merged(request, kept, merged, chosen, asked.get(SEEN, ""))
            plan = plan_of(kept, merged, colleague(request), chosen)
        except ValidationError as refused:
            messages.error(request, " ".join(refused.messages))
            return HttpResponseRedirect(self._compare_url(pk, other))
        context = (
            self._context(request, _("Merge two people"))
            | self._said(plan)
            | {
                "sent": [(KEPT, kept.pk), *chosen.items(), (SEEN, plan.state)],
                "compare_url": self._compare_url(pk, other),
            }
        )
        return TemplateResponse(request, "admin/cases/merge/confirm.html", context)

    def _merged(
        self, request: HttpRequest, kept: Person, merged: Person, chosen: dict[str, int], seen: str
    ) -> HttpResponse:
        batch = merge(kept, merged, colleague(request), chosen, seen)
        said_of = {"merged": merged.code, "kept": kept.code, "n": batch.pk}
        messages.success(
            request,
            _("%(merged)s is merged into %(kept)s, in batch %(n)d. A second person verifies it from there.")
            % said_of,
        )
        return HttpResponseRedirect(self.file_url(kept))

    def not_one_view(self, request: HttpRequest, pk: int, other: int) -> HttpResponse:
        one, two = self._both(request, pk, other)
        if "take_back" in request.POST:
            return self._taken_back(request, one, two)
        form = NotOneForm(request.POST)
        try:
            if form.is_valid():
                declare_different(one, two, colleague(request), form.cleaned_data["note"])
                messages.success(
                    request,
                    _("Noted: %(one)s and %(two)s are two people.") % {"one": one.code, "two": two.code},
                )
                return HttpResponseRedirect(reverse("admin:cases_possibledouble_changelist"))
            messages.error(request, " ".join(map(str, form.errors["note"])))
        except ValidationError as refused:
            messages.error(request, " ".join(refused.messages))
        return HttpResponseRedirect(self._compare_url(pk, other))

    def _taken_back(self, request: HttpRequest, one: Person, two: Person) -> HttpResponse:
        decided = decided_about(one, two)
        if decided is None:
            raise Http404
        take_back(decided, colleague(request))
        messages.success(request, _("Taken back: the two may be one person."))
        return HttpResponseRedirect(self._compare_url(one.pk, two.pk))

    def move_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """For the team of a record that stayed with somebody who was merged."""
        person = self.person_for(request, pk, "change_person")
        try:
            move_what_stayed(person, colleague(request))
            messages.success(request, _("Moved. What was verified waits for a second person again."))
        except ValidationError as refused:
            messages.error(request, " ".join(refused.messages))
        return HttpResponseRedirect(self.file_url(person))

    def _both(self, request: HttpRequest, pk: int, other: int) -> tuple[Person, Person]:
        one, two = self.person_or_404(request, pk), self.person_or_404(request, other)
        if one.pk == two.pk:
            raise Http404
        return one, two

    def _said(self, plan: Plan) -> dict[str, Any]:
        kept, merged = plan.kept, plan.merged
        return {
            "plan": plan,
            "kept": kept,
            "merged": merged,
            "changes": changes_of(plan, said),
            "moves": moves_of(plan),
            "opens": is_restricted(kept) != is_restricted(merged),
            "people": people_said(kept, merged),
        }

    def _context(self, request: HttpRequest, title: str, media: Any = None) -> dict[str, Any]:
        return {
            **self.admin_site.each_context(request),
            "title": title,
            "opts": self.opts,
            "media": self.media + PAGE + (media or forms.Media()),
        }

    def _compare_url(self, pk: int, other: int) -> str:
        return reverse("admin:cases_person_compare", args=[pk, other])

    def _merge_url(self, pk: int, other: int) -> str:
        return reverse("admin:cases_person_merge_with", args=[pk, other])


def _in_order(one: Person, two: Person, asked: QueryDict) -> tuple[Person, Person]:
    """The kept one first."""
    by_key = {str(one.pk): (one, two), str(two.pk): (two, one)}
    kept = str(asked.get(KEPT, ""))
    if kept not in by_key:
        raise ValidationError(_("Choose which of the two is kept."))
    return by_key[kept]


def _chosen(asked: QueryDict) -> dict[str, int]:
    chosen = {name: str(asked[name]) for name in CHOSEN if name in asked}
    if not all(value.isascii() and value.isdecimal() and len(value) <= 18 for value in chosen.values()):
        raise ValidationError(_("Choose for each field the value of one of the two."))
    return {name: int(value) for name, value in chosen.items()}
