"""The figure paragraphs by name: what each says of a release, whatever page it stands on.

A block that names its part can be said again, of newer figures or in another language.
"""

from collections.abc import Callable, Iterable, Iterator

from reports.wording.detentions import about_detentions
from reports.wording.people import about_convictions, about_prisoners
from reports.wording.prosecution import main_penalties, peak_region, persecuted, summary
from reports.wording.telling import Telling
from reports.wording.trials import about_penalties, about_trials


def _convictions(telling: Telling) -> Iterator[str]:
    yield from about_convictions(telling)
    yield from about_prisoners(telling)


# Sentences that run on, and those that are items of a list.
PARAGRAPHS: dict[str, Callable[[Telling], Iterable[str]]] = {
    "detentions": about_detentions,
    "trials": about_trials,
    "penalties": about_penalties,
    "convictions": _convictions,
    "convicted": about_convictions,
    "prisoners": about_prisoners,
    "persecuted": persecuted,
    "trial-regions": peak_region,
}
LISTS: dict[str, Callable[[Telling], Iterable[str]]] = {
    "summary": summary,
    "main-penalties": main_penalties,
}
PARTS = (*PARAGRAPHS, *LISTS)


def said_part(part: str, telling: Telling) -> str:
    """Empty where the figures make nothing of it true and known, and for a part that is none of these."""
    if part in LISTS:
        return "\n".join(f"- {item}" for item in LISTS[part](telling))
    return " ".join(PARAGRAPHS[part](telling)) if part in PARAGRAPHS else ""
