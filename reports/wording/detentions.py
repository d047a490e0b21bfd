"""The paragraph about detentions: how many, of whom, when most, of which campaign."""

from collections.abc import Iterator

from reports.disclosure import SMALLEST_GROUP
from reports.wording import dates
from reports.wording.approximation import UNKNOWN_IGNORED, share_word
from reports.wording.comparison import compared
from reports.wording.quoting import Quoted
from reports.wording.telling import Telling


def about_detentions(telling: Telling) -> Iterator[str]:
    total = telling.quoted("detentions.total")
    if total is None:
        return
    yield _total(telling, total)
    yield from compared(telling, "detentions")
    if total.value:
        yield from _sex_unknown(telling, total)
        yield from _peak_month(telling)
        yield from _people(telling, total)
    yield from _possible(telling)


def _total(telling: Telling, total: Quoted) -> str:
    qualifier, span = telling.qualifier("detentions"), dates.span(telling.period, telling.language)
    women = telling.group("detentions.by_sex.female", of=total)
    known, unknown = _sex_known(telling, total)
    if women is None or total.value < 2 or not known:
        return telling.say("detentions-total", total=total, qualifier=qualifier, span=span)
    share = share_word(int(women.value), known, unknown)
    if share is not None:
        return telling.say(
            "detentions-total-women-word",
            total=total,
            qualifier=qualifier,
            span=span,
            women=women,
            word=share.word,
        )
    if _much_unknown(known, unknown):
        return telling.say("detentions-total", total=total, qualifier=qualifier, span=span)
    return telling.say(
        "detentions-total-women-number", total=total, qualifier=qualifier, span=span, women=women
    )


def _sex_known(telling: Telling, total: Quoted) -> tuple[int, int]:
    unknown = telling.count("detentions.by_sex.unknown")
    return int(total.value) - unknown, unknown


def _much_unknown(known: int, unknown: int) -> bool:
    return unknown > UNKNOWN_IGNORED * (known + unknown)


def _sex_unknown(telling: Telling, total: Quoted) -> Iterator[str]:
    """A share is of the known: how many are not known is said with it."""
    known, unknown = _sex_known(telling, total)
    women = telling.group("detentions.by_sex.female", of=total)
    if women is None or total.value < 2 or not known or not unknown:
        return
    if _much_unknown(known, unknown) and share_word(int(women.value), known, unknown) is None:
        known_quoted = Quoted(known, "detentions.by_sex", spelled=True)
        yield telling.say("detentions-women-known", known=known_quoted, total=total, women=women)
    else:
        yield telling.say("detentions-sex-unknown", unknown=Quoted(unknown, "detentions.by_sex.unknown"))


def _peak_month(telling: Telling) -> Iterator[str]:
    peak = telling.peak_month("detentions")
    if peak is not None:
        months = [telling.in_month(key) for key in peak.keys]
        if peak.word == "as-many":
            yield telling.say(
                "detentions-peak-tie", count=peak.quoted, in_month=months[0], in_other=months[1]
            )
        else:
            yield telling.say("detentions-peak", peak=peak.word, count=peak.quoted, in_month=months[0])
    if peak is not None and peak.word != "as-many" and telling.peak_campaign:
        yield from _campaign_behind_peak(telling, telling.peak_campaign)
    else:
        yield from _largest_campaign(telling)


def _campaign_behind_peak(telling: Telling, slug: str) -> Iterator[str]:
    yield telling.say("detentions-campaign-behind-peak", campaign=telling.name(f"campaign:{slug}"))
    count = telling.quoted(f"detentions.by_campaign.{slug}")
    if count is not None and count.value >= SMALLEST_GROUP:
        yield telling.say("detentions-campaign-number", count=count)


def _largest_campaign(telling: Telling) -> Iterator[str]:
    campaigns = telling.breakdown("detentions", "by_campaign")
    campaigns.pop("unknown", None)
    largest = max(campaigns, key=lambda slug: campaigns[slug], default=None)
    if largest is not None and campaigns[largest] >= SMALLEST_GROUP:
        count = Quoted(campaigns[largest], f"detentions.by_campaign.{largest}")
        yield telling.say("detentions-campaign", campaign=telling.name(f"campaign:{largest}"), count=count)


def _people(telling: Telling, total: Quoted) -> Iterator[str]:
    people = telling.quoted("people_detained.total")
    if people is not None and people.value != total.value:
        yield telling.say("detainees-different", people=people)
    unidentified = telling.quoted("people_detained.unidentified")
    if people is not None and people.value and unidentified is not None and unidentified.value:
        yield telling.say("detainees-unidentified", count=unidentified)
    parents = telling.group("people_detained.with_minor_children")
    if parents is not None and parents.value:
        yield telling.say("detainees-with-minor-children", count=parents)


def _possible(telling: Telling) -> Iterator[str]:
    possible = telling.quoted("detentions.possible")
    if possible is not None and possible.value:
        yield telling.say("detentions-possible", count=possible)
