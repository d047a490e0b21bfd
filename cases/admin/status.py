"""The status of a record: how it is shown, and which verbs are offered to whom."""

from collections.abc import Iterable
from dataclasses import dataclass

from django import forms
from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cases.admin.access import concrete
from cases.leases import held_by_others
from cases.models import CaseRecord
from cases.verification import Outcome, may, what_rests_on, why_refused, writers_since_verified
from cases.workflow import TRANSITIONS, Status, Transition

# A shape and a word: colour alone tells nothing to one man in twelve.
SHAPES = {
    Status.DRAFT: "○",
    Status.SUBMITTED: "◐",
    Status.VERIFIED: "●",
    Status.RETURNED: "↩",
    Status.WITHDRAWN: "✕",
}
REFUSALS_TOLD = 5


def shown(status: str) -> SafeString:
    known = Status(status)
    return format_html(
        '<span class="status status-{}"><span aria-hidden="true">{}</span> {}</span>',
        known.value,
        SHAPES[known],
        known.label,
    )


@dataclass(frozen=True, slots=True)
class Offer:
    """A verb that fits the record's status, and why this person cannot say it (empty: they can)."""

    step: Transition
    why_not: str


def offers(record: CaseRecord, user: User) -> list[Offer]:
    model = concrete(type(record))
    writers = writers_since_verified(model, [record.pk]).get(record.pk, set())
    resting = what_rests_on(model, [record.pk], user).get(record.pk, "")
    taken = held_by_others(model, [record.pk], user).get(record.pk)

    def why_not(step: Transition) -> str:
        rests = resting if step.target == Status.WITHDRAWN else ""
        return why_refused(step, record, user, writers, rests, taken if step.permission == "verify" else None)

    return [Offer(step, why_not(step)) for step in steps_for(model, user) if record.status in step.sources]


def steps_for(model: type[CaseRecord], user: User) -> list[Transition]:
    return [step for step in TRANSITIONS.values() if may(step.verb, concrete(model), user)]


class ChangeStatusForm(forms.Form):
    """The comment a verb asks for."""

    comment = forms.CharField(
        label=gettext_lazy("Why"),
        help_text=gettext_lazy("The author reads it."),
        widget=forms.Textarea(attrs={"rows": 4, "class": "vLargeTextField"}),
    )

    def __init__(self, step: Transition, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        if not step.needs_comment:
            del self.fields["comment"]


def tell(request: HttpRequest, step: Transition, outcome: Outcome) -> None:
    """Say how many were done, and the first refusals with their reasons."""
    if outcome.done:
        done = ngettext(
            "Now %(status)s: %(count)d record.", "Now %(status)s: %(count)d records.", len(outcome.done)
        )
        messages.success(request, done % {"status": step.target.label, "count": len(outcome.done)})
    for sentence in _refusals(outcome):
        messages.warning(request, sentence)


def _refusals(outcome: Outcome) -> Iterable[str]:
    refused = list(outcome.refused.items())
    yield from (f"{code}: {why}" for code, why in refused[:REFUSALS_TOLD])
    left = len(refused) - REFUSALS_TOLD
    if left > 0:
        yield ngettext("%(count)d more was refused.", "%(count)d more were refused.", left) % {"count": left}


def changed_meanwhile() -> str:
    return _("It was changed after you opened it. Look at it again.")
