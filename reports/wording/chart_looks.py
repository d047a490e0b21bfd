"""Words of the charts by sex, by region and month, beside the year before, of courts, judges and penalties."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from reports.wording import dates
from reports.wording.approximation import SMALLEST_BASE, difference_said, most_word, share_word
from reports.wording.chart_words import ChartWords, month_title
from reports.wording.dates import PeriodLike
from reports.wording.numbers import listed
from reports.wording.quoting import UNKNOWN, Document
from reports.wording.regions import in_region
from reports.wording.telling import Telling

Counts = Mapping[str, int | None]


def sex_words(
    document: Document, period: PeriodLike, language: str, indicator: str, names: Mapping[str, str]
) -> ChartWords:
    telling = Telling(document, period, language)
    counted = telling.breakdown(indicator, "by_sex")
    unknown = counted.get(UNKNOWN, 0)
    known = sum(counted.values()) - unknown
    word = share_word(counted.get("female", 0), known, unknown)
    subject = f"{indicator}-by_sex"
    title = telling.say(f"chart-title-{subject}")
    if word:
        share = telling.say("share-words", word=word.word)
        title = telling.say(f"chart-title-{indicator}-women", share=share)
    return ChartWords(
        title=title,
        subtitle=_subtitle(telling, subject, _as_of(document)),
        description=telling.say(
            f"chart-description-{subject}", list=_listed(telling, "by_sex", counted, names)
        ),
        note=telling.say("chart-note"),
        highlighted=("female",) if word else (),
        names=dict(names),
    )


def region_month_words(
    document: Document,
    period: PeriodLike,
    language: str,
    indicator: str,
    *,
    cells: Mapping[str, Mapping[str, str]],
    names: Mapping[str, str],
    regions_may_be_told: bool,
    as_of: date,
    base: int,
) -> ChartWords:
    """``cells``: region → month → as printed. The title is that of the regions, where these may be published."""
    telling = Telling(document, period, language)
    peak = telling.peak(indicator, "by_region") if regions_may_be_told else None
    one = peak if peak and len(peak.keys) == 1 else None
    title = telling.say(f"chart-title-{indicator}-by_region_month")
    if one:
        where = in_region(one.keys[0], language)
        title = telling.say(f"chart-title-{indicator}", peak=one.word, where=where)
    panels = [
        telling.say("chart-panel", name=names[region], list=listed(_months(months, telling), language))
        for region, months in cells.items()
    ]
    subject = f"{indicator}-by_region_month"
    return ChartWords(
        title=title,
        subtitle=_subtitle(telling, subject, as_of),
        description=telling.say(f"chart-description-{subject}", list=listed(panels, language)),
        note=" ".join((telling.say("chart-note-rounded", base=base), telling.say("chart-note"))),
        highlighted=one.keys if one else (),
        names=dict(names),
    )


def _months(months: Mapping[str, str], telling: Telling) -> list[str]:
    return [f"{telling.say('label-unknown') if key == UNKNOWN else month_title(key, telling.language)} {value}"
            for key, value in months.items()]  # fmt: skip


def year_words(
    document: Document,
    period: PeriodLike,
    language: str,
    indicator: str,
    *,
    now: Counts,
    before: Counts,
    day_before: date,
) -> ChartWords:
    """``now`` and ``before``: month → count, in the same order; ``day_before``: as known on that day."""
    telling = Telling(document, period, language)
    relation = difference_said(_sum(now), _sum(before))
    span = dates.span(period, language)
    subject = f"{indicator}-year"
    return ChartWords(
        title=telling.say(f"chart-title-{subject}", relation=relation),
        subtitle=telling.say(
            f"chart-subtitle-{subject}",
            span=span,
            day=dates.day(_as_of(document), language),
            day_before=dates.day(day_before, language),
        ),
        description=telling.say(
            f"chart-description-{subject}",
            span=span,
            list=_named_months(telling, now),
            list_before=_named_months(telling, before),
        ),
        note=" ".join((telling.say("chart-note-year"), telling.say("chart-note"))),
        highlighted=(),
        names={},
    )


def _sum(counts: Counts) -> int:
    return sum(value or 0 for value in counts.values())


def _named_months(telling: Telling, counts: Counts) -> str:
    items = [
        telling.say("chart-item", name=month_title(key, telling.language), value=value)
        for key, value in counts.items()
        if value is not None
    ]
    return listed(items, telling.language) or telling.say("label-no-data")


def ranking_words(
    document: Document,
    period: PeriodLike,
    language: str,
    shows: str,
    *,
    shown: Sequence[str],
    counted: Counts,
    names: Mapping[str, str],
    most: int,
    least: int,
) -> ChartWords:
    """``shown``: those of the counted that are drawn, the largest first."""
    telling = Telling(document, period, language)
    indicator, breakdown = shows.split(".")
    subject = f"{indicator}-{breakdown}"
    first = _first(shown, counted)
    finding = {"by_court": "court-most", "by_judge": "judge-most", "by_kind": "penalty-most"}[breakdown]
    title = telling.say(f"chart-title-{subject}")
    if first:
        title = telling.say(f"chart-title-{finding}", name=names[first], value=counted[first] or 0)
    told = {key: counted[key] for key in shown} | (
        {UNKNOWN: counted[UNKNOWN]} if counted.get(UNKNOWN) else {}
    )
    note = (
        telling.say("chart-note-penalties", least=least)
        if breakdown == "by_kind"
        else telling.say("chart-note-ranking", most=most, least=least)
    )
    return ChartWords(
        title=title,
        subtitle=_subtitle(telling, subject, _as_of(document)),
        description=telling.say(
            f"chart-description-{subject}", list=_listed(telling, breakdown, told, names)
        ),
        note=" ".join((note, telling.say("chart-note"))),
        highlighted=(first,) if first else (),
        names=dict(names),
    )


def _first(shown: Sequence[str], counted: Counts) -> str | None:
    """The largest, where it is that alone and not by chance of what is unknown."""
    values = {key: value or 0 for key, value in counted.items() if key != UNKNOWN}
    if not shown or sum(values.values()) < SMALLEST_BASE:
        return None
    others = [value for key, value in values.items() if key != shown[0]]
    word = most_word(values[shown[0]], others, counted.get(UNKNOWN) or 0)
    return None if word in (None, "as-many") else shown[0]


def _as_of(document: Document) -> date:
    return date.fromisoformat(str(document["as_of"])[:10])


def _subtitle(telling: Telling, subject: str, as_of: date) -> str:
    span, day = dates.span(telling.period, telling.language), dates.day(as_of, telling.language)
    return telling.say(f"chart-subtitle-{subject}", span=span, day=day)


def _listed(telling: Telling, breakdown: str, counted: Counts, names: Mapping[str, str]) -> str:
    items = [telling.say("chart-item", name=names[key], value=value or 0) for key, value in _known(counted)]
    if unknown := counted.get(UNKNOWN):
        items.append(telling.say(f"chart-item-unknown-{breakdown}", value=unknown))
    return listed(items, telling.language) or telling.say("label-no-data")


def _known(counted: Counts) -> Iterable[tuple[str, int | None]]:
    return ((key, value) for key, value in counted.items() if key != UNKNOWN)
