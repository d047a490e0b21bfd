"""Every message with every number that has a form of its own, to be read by an editor of the language.

After a change of the messages: `python -m tests.reports.wording.snapshot`, then read the difference.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from reports.wording import Wording, dates
from reports.wording.catalogue import Needs, catalogue
from reports.wording.regions import in_region
from tests.reports.wording.cast import (
    ANY_DAYS,
    CAMPAIGNS,
    FIRST_HALF,
    FIRST_QUARTER,
    JANUARY,
    LANGUAGES,
    LAST_QUARTER_OF_2023,
    SECOND_HALF,
    TITLES,
    YEAR,
    Span,
)

NUMBERS = (0, 1, 2, 3, 5, 11, 21, 101, 987, 1602)
# For the alternatives of a choice, one number of each plural form is enough.
ONE_OF_EACH_FORM = (1, 2, 5, 21)
ROUND_NUMBERS = (100, 200, 500, 1000, 2000, 5000, 10000)
MOST_ALTERNATIVES = 8
FOR_DATES = ("date-", "span-", "period-")  # rendered through the functions that choose among them

QUARTERS = [
    Span(f"2024-Q{number}", "quarter", date(2024, number * 3 - 2, 1), date(2024, number * 3, last))
    for number, last in ((1, 31), (2, 30), (3, 30), (4, 31))
]
DAYS = [
    Span("one day", "days", date(2024, 2, 2), date(2024, 2, 2)),
    Span("days of a month", "days", date(2024, 2, 2), date(2024, 2, 9)),
    Span("days of a year", "days", date(2024, 2, 2), date(2024, 3, 9)),
]
SPANS = [JANUARY, *QUARTERS, FIRST_HALF, SECOND_HALF, YEAR, *DAYS, ANY_DAYS]


def path(language: str) -> Path:
    return Path(__file__).parent / "snapshots" / f"{language}.txt"


def words(language: str) -> dict[str, str]:
    """What stands for the arguments that are neither numbers nor choices."""
    return {
        "by": "…",
        "campaign": CAMPAIGNS[language],
        "day": dates.day(FIRST_QUARTER.end, language),
        "day_before": dates.day(LAST_QUARTER_OF_2023.end, language),
        "in_month": dates.in_month(2024, 2, language),
        "in_region": in_region("BY-HO", language),
        "in_other": dates.in_month(2024, 3, language, with_year=False),
        "list": "…",
        "list_before": "…",
        "moment": "…",
        "name": "…",
        "number": "24.15",
        "part": "2",
        "person": "[[person:P-2024-00012]]",
        "period": dates.title(FIRST_QUARTER, language),
        "release": "17",
        "since": dates.since(FIRST_QUARTER.start, language),
        "share": Wording(language).say("share-words", {"word": "third"}),
        "span": dates.span(FIRST_QUARTER, language),
        "then": dates.within(LAST_QUARTER_OF_2023, language),
        "title": TITLES[language],
        "where": dates.in_month(2024, 2, language, with_year=False),
        "with": dates.title(LAST_QUARTER_OF_2023, language),
        "words": "…",
        "within": dates.within(FIRST_QUARTER, language),
    }


def _alternatives(message_id: str, needs: Needs) -> Iterator[dict[str, str]]:
    """The first word of every choice, then each other word of one of them.

    The many words for shares are gone through once, in the message that holds them.
    """
    first = {name: sorted(options)[0] for name, options in sorted(needs.choices.items())}
    yield first
    for name, options in sorted(needs.choices.items()):
        if len(options) <= MOST_ALTERNATIVES or message_id == "share-words":
            yield from (first | {name: word} for word in sorted(options)[1:])


def _numbers(needs: Needs, first: bool) -> tuple[int, ...]:
    if "round" in needs.variables:
        return ROUND_NUMBERS
    return NUMBERS if first else ONE_OF_EACH_FORM


def _message(language: str, message_id: str) -> Iterator[str]:
    needs = catalogue(language).needs(message_id)
    texts = {name: text for name, text in words(language).items() if name in needs.variables}
    numeric = needs.variables - set(texts) - set(needs.choices)
    for place, chosen in enumerate(_alternatives(message_id, needs)):
        for number in _numbers(needs, first=place == 0) if numeric else (None,):
            arguments = texts | chosen | dict.fromkeys(numeric, number)
            case = [*chosen.values(), *([str(number)] if numeric else [])]
            yield _line(" ".join(case), Wording(language).say(message_id, arguments))  # type: ignore[arg-type]


def _dates(language: str) -> Iterator[str]:
    for month in range(1, 13):
        yield _line(f"{month}", dates.in_month(2024, month, language, with_year=False))
        yield _line(f"{month} since", dates.since(date(2022, month, 1), language))
    for span in SPANS:
        yield _line(span.label, dates.title(span, language))
        yield _line(f"{span.label} within", dates.within(span, language))
        yield _line(f"{span.label} span", dates.span(span, language))
    yield _line("moment", dates.moment(datetime(2024, 4, 26, 6, 58, tzinfo=UTC), language))


def _line(case: str, text: str) -> str:
    return f"  {case:<28}| {text.replace(chr(0xA0), '·')}"


def render(language: str) -> str:
    """No-break spaces are shown as a middle dot."""
    lines = ["days, months and periods", *_dates(language)]
    for message_id in sorted(catalogue(language).entries):
        if not message_id.startswith(FOR_DATES):
            lines += [message_id, *_message(language, message_id)]
    return "\n".join(lines) + "\n"


def write() -> None:
    for language in LANGUAGES:
        path(language).parent.mkdir(exist_ok=True)
        path(language).write_text(render(language), encoding="utf-8")


if __name__ == "__main__":
    write()
