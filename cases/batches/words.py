"""What a batch did, and what came of undoing it, in words."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cases.batches.undone import REMOVED, RESTORED, STATUS, WITHDRAWN, Undone
from cases.history import CHANGED, CREATED
from cases.restoring.parts import REMOVED as GONE
from cases.workflow import TRANSITIONS

UNDONE_WORDS = {
    WITHDRAWN: pgettext_lazy("how many records", "withdrawn"),
    RESTORED: pgettext_lazy("how many records", "as they were before"),
    STATUS: pgettext_lazy("how many records", "with the status before"),
    REMOVED: pgettext_lazy("how many records", "removed"),
}
DONE_WORDS = {CREATED: _("Added"), CHANGED: _("Changed"), GONE: _("Removed")} | {
    verb: step.label for verb, step in TRANSITIONS.items()
}


def in_words(undone: Undone) -> Iterator[tuple[str, str, int]]:
    """Kind, what became of them, how many."""
    for (model, what), count in undone.counts.items():
        yield str(model._meta.verbose_name_plural), str(UNDONE_WORDS[what]), count
