"""The rows of an inline, as two people left them: of both, none is lost."""

from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.forms.formsets import DELETION_FIELD_NAME, INITIAL_FORM_COUNT, TOTAL_FORM_COUNT
from django.http import QueryDict
from django.utils.translation import gettext as _

from cases.admin.conflict.meeting import Contest, Meeting, compare, label_of, meeting_with
from cases.admin.conflict.typed import Typed, as_sent
from cases.admin.conflict.versions import Versions, as_opened, version_of
from cases.admin.history.words import told_fields
from cases.visibility import Reader

Sent = dict[str, list[str]]  # of one row, by the names of its boxes without the prefix of the row


@dataclass(slots=True)
class Row:
    typed: Typed
    pk: str  # empty for a new one
    contests: list[Contest] = field(default_factory=list)


class Rows:
    """A bound formset, held against what is stored and what was there when the page was opened."""

    def __init__(
        self, formset: Any, data: QueryDict, opened: Versions, undecided: set[str], reader: Reader
    ) -> None:
        self.formset, self.data = formset, data
        self.opened, self.undecided = opened, undecided
        self.prefix = formset.prefix
        self.key = formset.model._meta.pk.name
        self.stored = {str(row.pk): row for row in formset.get_queryset()}
        self.rows = [Row(Typed(form, data, reader), self._pk(form)) for form in formset.forms]
        self.meetings: list[Meeting] = []

    def _pk(self, form: Any) -> str:
        return self.data.get(form.add_prefix(self.key), "")

    def decide(self, theirs: set[str]) -> None:
        """Where the stored one was chosen, put it back."""
        for row in self.rows:
            version = as_opened(self.formset.model, row.pk, self.opened) if row.pk else None
            if version is None:
                continue
            for one in row.typed.asked():
                if row.typed.name(one.name) in theirs:
                    row.typed.take(one, version)
            if row.typed.name(DELETION_FIELD_NAME) in theirs:
                self.data.pop(row.typed.name(DELETION_FIELD_NAME), None)

    def meet(self, changed: set[tuple[str, str]]) -> bool:
        """Merge; whether anything of mine meets a change of somebody else's. ``changed``: newer versions."""
        name = str(self.formset.model._meta.concrete_model._meta.model_name)
        gone = [row for row in self.rows if row.pk and row.pk not in self.stored]
        for row in self.rows:
            if row.pk in self.stored and ((name, row.pk) in changed or self._is_undecided(row)):
                self._merge(row)
        for row in gone:
            self._say_gone(row)
        return bool(self.meetings)

    def _is_undecided(self, row: Row) -> bool:
        return any(name.startswith(f"{row.typed.form.prefix}-") for name in self.undecided)

    def _merge(self, row: Row) -> None:
        stored = self.stored[row.pk]
        meeting = self._meeting(row, str(stored))
        version = as_opened(self.formset.model, row.pk, self.opened)
        removal = row.typed.name(DELETION_FIELD_NAME)
        if self.data.get(removal):
            meeting.contests.append(Contest(removal, _("The row"), str(stored), _("removed")))
            for one in row.typed.asked():
                row.typed.take(one, stored)
        else:
            compare(row.typed, version, stored, self.undecided, meeting)
        row.contests = meeting.contests

    def _meeting(self, row: Row, record: str) -> Meeting:
        meeting = meeting_with(record, self.formset.model, row.pk)
        self.meetings.append(meeting)
        return meeting

    def _say_gone(self, row: Row) -> None:
        """Removed by the other one, or moved elsewhere. A part that I changed stands below as a new row."""
        version = as_opened(self.formset.model, row.pk, self.opened)
        removed = bool(self.data.get(row.typed.name(DELETION_FIELD_NAME)))
        mine = version is not None and not removed and row.typed.differs_at_all(version)
        meeting = self._meeting(row, str(self.formset.model._meta.verbose_name))
        if mine and self.formset.can_delete:
            meeting.notes.append(_("It was removed. As you changed it, it stands below as a new row."))
            row.pk = ""
        else:
            meeting.notes.append(_("It is no longer part of this page."))
            meeting.notes += _typed_words(row.typed, version) if mine else []
            self.rows.remove(row)

    def write(self) -> None:
        """Send the rows anew: those that are stored first, the other one's new ones among them."""
        kept = [(self._sent(row.typed.form.prefix), row) for row in self.rows]
        old = [(sent, row) for sent, row in kept if row.pk]
        new = [(sent, row) for sent, row in kept if not row.pk and not self._was_added_by_both(row)]
        added = [(self._as_sent(stored), None) for stored in self._added()]
        self._clear()
        for number, (sent, row) in enumerate([*old, *added, *new]):
            prefix = f"{self.prefix}-{number}"
            for contest in row.contests if row else ():
                contest.name = contest.name.replace(f"{row.typed.form.prefix}-", f"{prefix}-", 1)  # type: ignore[union-attr]
            for name, values in sent.items():
                if row is None or row.pk or name != self.key:
                    self.data.setlist(f"{prefix}-{name}", values)
        self.data[f"{self.prefix}-{TOTAL_FORM_COUNT}"] = str(len(old) + len(added) + len(new))
        self.data[f"{self.prefix}-{INITIAL_FORM_COUNT}"] = str(len(old) + len(added))

    def _added(self) -> list[Any]:
        """Rows that somebody added since the page was opened."""
        here = {row.pk for row in self.rows}
        return [
            row for pk, row in self.stored.items() if pk not in here and version_of(row) not in self.opened
        ]

    def _was_added_by_both(self, row: Row) -> bool:
        return self.formset.can_delete and any(not row.typed.differs_at_all(other) for other in self._added())

    def _as_sent(self, stored: models.Model) -> Sent:
        fields = self.formset.empty_form.fields
        sent: Sent = {self.key: [str(stored.pk)], self.formset.fk.name: [str(self.formset.instance.pk)]}
        for name, asked in fields.items():
            column = next((one for one in told_fields(type(stored)) if one.name == name), None)
            if name not in sent and column is not None:
                values = as_sent(asked, getattr(stored, column.attname))
                sent |= {name: values} if values is not None else {}
        return sent

    def _sent(self, prefix: str) -> Sent:
        start = f"{prefix}-"
        return {
            name.removeprefix(start): values for name, values in self.data.lists() if name.startswith(start)
        }

    def _clear(self) -> None:
        for row in range(int(self.data.get(f"{self.prefix}-{TOTAL_FORM_COUNT}", 0))):
            for name in self._sent(f"{self.prefix}-{row}"):
                self.data.pop(f"{self.prefix}-{row}-{name}", None)


def _typed_words(typed: Typed, version: Any) -> list[str]:
    """What was typed about a row that is gone, to be read and typed where it belongs now."""
    changed = [one for one in typed.asked() if typed.differs(one, version)]
    said = []
    for one in changed:
        value = typed.value(one)
        said.append(_("You typed: %(label)s: %(value)s") % {"label": label_of(one), "value": value})
    return said
