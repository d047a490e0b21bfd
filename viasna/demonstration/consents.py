"""Invented consents of invented people, and a publication that refers to them: what may be said, and what not."""

import csv
import datetime
from collections.abc import Callable
from pathlib import Path

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from cases.consents import record_consent
from cases.models import Consent, Person, Recognition
from cases.writing import write as write_record
from reports.approving import approve
from reports.models import NewsArticle, NewsBlock, Story
from reports.numbers_in_text import Where, mark_number, numbers_in
from reports.publishing import publish
from reports.seen import fingerprint
from reports.writing import write

# One of each kind, in this order; the first two are named in the publication.
AGREED: tuple[dict[str, bool], ...] = (
    {"name": True, "story": True, "minor_children": True},
    {"initials": True},
    {"name": True, "photo": True},
    {"name": True, "medical": True},  # waits for a second person
    {"name": True},  # ends soon
    {"refusal": True},
)
ENDS_SOON = 4
LETTERS = Path(__file__).parent / "letters.csv"
# What families count is no figure of ours.
TOLD_BY = "Invented for the demonstration: the families told it"


def record_consents(documenter: User, editor: User, second: User, say: Callable[[str], None]) -> None:
    """Does nothing when there are consents: what people did since stays."""
    if Consent.objects.exists():
        say("The demonstration consents are already there.")
        return
    with transaction.atomic():
        people = [_record(person, place, documenter) for place, person in enumerate(_prisoners())]
        _publish_letters(people, editor, second)
    say(f"{len(people)} consents recorded, and a publication that refers to two of the people")


def _prisoners() -> list[Person]:
    standing = (
        Recognition.verified.standing_on(timezone.localdate()).order_by("code").select_related("person")
    )
    people = dict.fromkeys(
        one.person
        for one in standing
        if one.person.name_be and one.person.birth_year and one.person.birth_year < 1995
    )
    return list(people)[: len(AGREED)]


def _record(person: Person, place: int, by: User) -> Person:
    today = timezone.localdate()
    until = today + datetime.timedelta(days=20) if place == ENDS_SOON else None
    given_by = Consent.GivenBy.SELF if place % 2 else Consent.GivenBy.RELATIVE
    given = Consent(
        person=person, given_by=given_by, given_on=today - datetime.timedelta(days=9), until=until
    )
    for scope, value in AGREED[place].items():
        setattr(given, scope, value)
    record_consent(given, by, "An invented consent of the demonstration.")
    asked = Person.Publication.INITIALS if "initials" in AGREED[place] else Person.Publication.NAME
    person.publication = Person.Publication.NONE if "refusal" in AGREED[place] else asked
    write_record(person, by)
    return person


def _publish_letters(people: list[Person], editor: User, second: User) -> None:
    """In three languages. Where a consent ends, the other words stand at the next reading."""
    codes = {"first": people[0].code, "second": people[1].code}
    story = Story()
    write(story, editor)
    with LETTERS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            texts = {name: text % codes for name, text in row.items() if name not in ("language", "slug")}
            paragraph, quote = texts.pop("paragraph"), texts.pop("quote").rpartition(" / ")
            article = NewsArticle(
                story=story, language=row["language"], slug=row["slug"], created_by=editor, **texts
            )
            write(article, editor)
            write(NewsBlock(article=article, position=10, kind="paragraph", text=paragraph), editor)
            said = NewsBlock(article=article, position=20, kind="quote", text=quote[0], speaker=quote[2])
            write(said, editor)
            _say_where_numbers_come_from(article, editor)
            approve(article, second, seen=fingerprint(article))
            publish(article, editor)


def _say_where_numbers_come_from(article: NewsArticle, editor: User) -> None:
    """As an editor does it under “Numbers in the text”."""
    for number in numbers_in(article):
        if number.is_open:
            where = Where(number.place.key, number.finding.start, number.finding.text)
            mark_number(article, where, TOLD_BY, "", editor)
