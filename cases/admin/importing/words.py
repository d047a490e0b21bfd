"""Words of a partner that are none of ours: each is settled once."""

import uuid
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from cases.admin.importing.finding import State, page_context, sealed_for, to_page
from cases.importing.mapping import Mapping
from cases.importing.sealed import Sealed
from cases.importing.steps import start_check
from cases.importing.targets import Target, targets
from cases.importing.words import NOTHING, List, Unsettled, fold, unsettled

SHOWN = 200  # of each column; those in most rows come first


@dataclass
class Asked:
    """The strange words of one column, with the list they are translated into."""

    number: int
    target: Target
    ours: List
    words: list[Unsettled]
    more: int

    @property
    def datalist(self) -> str:
        return f"list-{self.number}"


@require_http_methods(["GET", "POST"])
def words_page(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    sealed = sealed_for(request, pk, State.READ, State.CHECKED)
    mapping = Mapping.read(sealed.details.mapping)
    if sealed.details.is_casebook or not mapping.is_chosen:
        return to_page(sealed.of)
    asked = _asked(sealed, mapping)
    wrong = _settle(request, sealed, asked) if request.method == "POST" else 0
    if request.method == "POST" and not wrong:
        start_check(sealed)
        return to_page(sealed.of)
    context = page_context(
        request,
        _("Words of %(file)s") % {"file": sealed.details.name},
        sealed.of,
        details=sealed.details,
        asked=asked,
        nothing=NOTHING,
        wrong=wrong,
    )
    return TemplateResponse(request, "admin/cases/import/words.html", context)


def _asked(sealed: Sealed, mapping: Mapping) -> list[Asked]:
    known = targets(mapping.kind)
    strange = unsettled(mapping, sealed.rows(mapping.sheet), sealed.details.words)
    return [
        Asked(number, known[key], List(_column(known[key])), words[:SHOWN], max(len(words) - SHOWN, 0))
        for number, (key, words) in enumerate(strange.items())
    ]


def _column(target: Target) -> Any:
    return target.column


def _settle(request: HttpRequest, sealed: Sealed, asked: list[Asked]) -> int:
    """Keep what was chosen. Returns how many typed words are none of ours; what was left open stays open."""
    wrong = 0
    for one in asked:
        settled = sealed.details.words.setdefault(one.target.key, {})
        for place, word in enumerate(one.words):
            chosen = request.POST.get(f"word-{one.number}-{place}", "")
            typed = request.POST.get(f"typed-{one.number}-{place}", "").strip()
            answer = one.ours.called.get(fold(typed), "?") if typed else chosen
            if answer == "?" or (answer not in ("", NOTHING) and answer not in one.ours.options):
                wrong += 1
            elif answer:
                settled[fold(word.said)] = word.settled = answer
            else:
                settled.pop(fold(word.said), None)
    if not wrong:
        sealed.save(state=State.READ)
    return wrong
