"""Every spelling of a public figure finds every other among thousands of other people.

tests/data/name_variants.csv: names of 46 public figures as sources print them (column `source`), and by the rules of
transliteration where `certainty` does not cover the form. Each spelling is a person of its own here.
"""

import csv

import pytest
from django.db import models

from cases.demonstration.names import MEN, WOMEN, surnames
from cases.matching.likely import Asked, likely_people_for
from cases.matching.store import index_names
from cases.models import Person
from cases.names.language import field_language
from tests import cast
from viasna.environment import PROJECT

pytestmark = pytest.mark.django_db

SPELLINGS = (
    "canonical_en", "be", "ru", "lacinka", "viasna_en_variants", "passport_or_bgn", "from_russian_latin", "other_latin",
)  # fmt: skip
OTHERS = 3_000


def figures():
    with (PROJECT / "tests" / "data" / "name_variants.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            cells = (cell.split(";") for column in SPELLINGS if (cell := row[column]))
            yield list(dict.fromkeys(name.replace("(slip)", "").strip() for names in cells for name in names))


def others():
    given, families = MEN + WOMEN, surnames(feminine=False) + surnames(feminine=True)
    for number in range(OTHERS):
        first, family = given[number % len(given)], families[(number * 7) % len(families)]
        yield f"{first.be} {family.be}"


def on_record(names):
    by = {"created_by": cast.alice(), "edited_by": cast.alice(), "edited_at": cast.NOW}
    before = Person.everything.count()
    people = [
        Person(**{f"name_{field_language(name)}": name}, code=f"X-{before + number}", **by)
        for number, name in enumerate(names)
    ]
    made = models.QuerySet(Person).bulk_create(people)
    index_names([person.pk for person in made])
    return [person.pk for person in made]


def test_every_spelling_finds_every_other_within_the_first_ten():
    on_record(others())
    spellings = [(figure, name) for figure, names in enumerate(figures()) for name in names]
    ids = on_record(name for _figure, name in spellings)
    of_figure = {}
    for (figure, _name), pk in zip(spellings, ids, strict=True):
        of_figure.setdefault(figure, set()).add(pk)
    found = likely_people_for([Asked(name) for _figure, name in spellings], cast.alice())
    missed = [
        (name, str(Person.everything.get(pk=pk)))
        for (figure, name), likely in zip(spellings, found, strict=True)
        for pk in of_figure[figure] - {one.person.pk for one in likely}
    ]
    assert len(spellings) == 250
    assert missed == []
