"""The life of a record as a table. The picture in docs/verification.md is made from it."""

from dataclasses import dataclass

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Status(models.TextChoices):
    DRAFT = "draft", _("draft")
    SUBMITTED = "submitted", _("submitted")
    VERIFIED = "verified", _("verified")
    RETURNED = "returned", _("returned")
    WITHDRAWN = "withdrawn", _("withdrawn")


@dataclass(frozen=True, slots=True)
class Transition:
    """One verb: from which statuses to which, who may say it, and what it asks for."""

    verb: str
    label: Promise | str
    sources: frozenset[Status]
    target: Status
    permission: str  # of cases' permissions: "change" or "verify", completed with the model's name
    needs_second_person: bool = False
    needs_comment: bool = False


TRANSITIONS: dict[str, Transition] = {
    step.verb: step
    for step in (
        Transition(
            "submit", _("Submit"), frozenset({Status.DRAFT, Status.RETURNED}), Status.SUBMITTED, "change"
        ),
        Transition(
            "verify",
            _("Verify"),
            frozenset({Status.SUBMITTED}),
            Status.VERIFIED,
            "verify",
            needs_second_person=True,
        ),
        Transition(
            "send_back",
            _("Return"),
            frozenset({Status.SUBMITTED}),
            Status.RETURNED,
            "verify",
            needs_comment=True,
        ),
        Transition(
            "withdraw",
            _("Withdraw"),
            frozenset({Status.DRAFT, Status.SUBMITTED, Status.RETURNED, Status.VERIFIED}),
            Status.WITHDRAWN,
            "change",
            needs_comment=True,
        ),
        Transition("reopen", _("Reopen"), frozenset({Status.WITHDRAWN}), Status.DRAFT, "change"),
    )
}

# Not a verb anybody says: what happens to a verified record when somebody changes what it claims.
CHANGED_AFTER_VERIFICATION = (Status.VERIFIED, Status.SUBMITTED)
