"""Where it is known from: one or two sources for most incidents, of every kind."""

from datetime import timedelta
from random import Random

from cases.demonstration.days import When, on
from cases.demonstration.places import table
from cases.demonstration.records import Casebook, Incident, Source

KINDS = table("source_kinds.csv")
PUBLIC_PAGE = {"media", "official", "court-schedule", "telegram"}
HOW_MANY = ((0, 22), (1, 62), (2, 14), (3, 2))


def add_sources(book: Casebook, rng: Random) -> None:
    for incident in book.incidents:
        count = rng.choices([n for n, _ in HOW_MANY], [weight for _, weight in HOW_MANY])[0]
        for row in rng.choices(KINDS, [int(row["weight"]) for row in KINDS], k=count):
            book.sources.append(_source(book, rng, incident, row))


def _source(book: Casebook, rng: Random, incident: Incident, row: dict[str, str]) -> Source:
    source = Source(incident, row["kind"], row["title"], list=row["list"])
    source.confidential = row["confidential"] != "no"
    days = rng.randint(0, 3)
    source.received = _days_after(incident.date, days + rng.randint(0, 9))
    if row["kind"] in PUBLIC_PAGE:
        source.published = _days_after(incident.date, days)
        source.url = f"https://example.org/{row['kind']}/{len(book.sources) + 1}"
    if rng.random() < 0.85:
        source.reliability = rng.choice(row["reliability"])
        source.credibility = rng.choice(row["credibility"])
    return source


def _days_after(when: When, days: int) -> When | None:
    return on(when.last + timedelta(days=days)) if when.last - when.first < timedelta(days=32) else None
