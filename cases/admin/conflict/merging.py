"""A page that was sent meets what somebody else saved meanwhile: both are put into one page."""

from typing import Any

from django.contrib.admin.utils import flatten_fieldsets
from django.db import models
from django.http import HttpRequest, QueryDict

from cases.admin.conflict.meeting import CHOICE, CONTESTED, THEIRS, Meeting, compare, meeting_with
from cases.admin.conflict.rows import Rows
from cases.admin.conflict.typed import Typed
from cases.admin.conflict.versions import (
    OPENED,
    Version,
    Versions,
    as_opened,
    as_text,
    from_text,
    is_tracked,
    stored_versions,
    version_of,
)


def merge(admin_of: Any, request: HttpRequest, record: models.Model) -> list[Meeting]:
    """Where the page meets changes made since it was opened; empty: it may be written as it is.

    What was typed is replaced, in ``request.POST``, by the merge of both; the record is locked.
    """
    opened = from_text(request.POST[OPENED])
    stored = stored_versions(admin_of, request, record)
    changed = {version for version, history_id in opened.items() if stored.get(version) != history_id}
    if not changed and CONTESTED not in request.POST:
        return []
    request.POST = request.POST.copy()
    meetings = _Page(admin_of, request, record, opened).meet(changed)
    if meetings:
        request.POST[OPENED] = as_text(stored)
    return meetings


class _Page:
    """The forms of the page, bound to what was sent."""

    def __init__(self, admin_of: Any, request: HttpRequest, record: Any, opened: Versions) -> None:
        self.record, self.opened = record, opened
        self.data: QueryDict = request.POST
        chosen = {name: self.data.get(f"{CHOICE}:{name}") for name in self.data.getlist(CONTESTED)}
        self.theirs = {name for name, choice in chosen.items() if choice == THEIRS}
        self.undecided = {name for name, choice in chosen.items() if not choice}
        fields = flatten_fieldsets(admin_of.get_fieldsets(request, record))
        form = admin_of.get_form(request, record, change=True, fields=fields)
        self.typed = Typed(form(self.data, request.FILES, instance=record), self.data, request.user)
        formsets, inlines = admin_of._create_formsets(request, record, change=True)
        self.rows = [
            Rows(formset, self.data, opened, self.undecided, request.user)
            for formset, inline in zip(formsets, inlines, strict=True)
            if is_tracked(inline.model)
            and inline.has_change_permission(request, record)
            and formset.management_form.is_valid()
        ]

    def meet(self, changed: set[Version]) -> list[Meeting]:
        version = as_opened(type(self.record), self.record.pk, self.opened)
        self._decide(version)
        meetings = self._meet_form(version) if self._is_concerned(changed) else []
        for rows in self.rows:
            rows.meet(changed)
            meetings += rows.meetings
        if meetings:
            for rows in self.rows:
                rows.write()
        return meetings

    def _decide(self, version: Any) -> None:
        for one in self.typed.asked() if version is not None else ():
            if one.name in self.theirs:
                self.typed.take(one, version)
        for rows in self.rows:
            rows.decide(self.theirs)

    def _is_concerned(self, changed: set[Version]) -> bool:
        undecided = any(one.name in self.undecided for one in self.typed.asked())
        return undecided or version_of(self.record) in changed

    def _meet_form(self, version: Any) -> list[Meeting]:
        meeting = meeting_with(str(self.record), type(self.record), self.record.pk)
        compare(self.typed, version, self.record, self.undecided, meeting)
        return [meeting]
