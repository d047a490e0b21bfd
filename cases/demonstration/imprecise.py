"""Dates too imprecise for a month or a quarter: possible there, counted only in longer periods."""

from datetime import date
from random import Random

from cases.demonstration.courts import Courts
from cases.demonstration.days import When, between, some_day_of_year
from cases.demonstration.incidents import new_incident
from cases.demonstration.people import new_person
from cases.demonstration.places import some_town
from cases.demonstration.records import Act, Casebook, Trial

# None lies inside a month; four detentions and six trials touch the first quarter of 2024.
DETENTIONS = (
    some_day_of_year(2022),
    some_day_of_year(2022),
    some_day_of_year(2023),
    between(date(2022, 5, 30), date(2022, 6, 2)),
    between(date(2023, 2, 27), date(2023, 3, 2)),
    between(date(2023, 6, 29), date(2023, 7, 3)),
    between(date(2023, 8, 30), date(2023, 9, 2)),
    between(date(2023, 12, 30), date(2024, 1, 2)),
    between(date(2023, 12, 31), date(2024, 1, 3)),
    between(date(2024, 3, 30), date(2024, 4, 1)),
    between(date(2024, 3, 31), date(2024, 4, 2)),
    between(date(2024, 6, 29), date(2024, 7, 1)),
)
TRIALS = (
    some_day_of_year(2022),
    some_day_of_year(2023),
    some_day_of_year(2023),
    between(date(2023, 5, 31), date(2023, 6, 1)),
    between(date(2023, 8, 31), date(2023, 9, 1)),
    between(date(2023, 12, 28), date(2024, 1, 2)),
    between(date(2023, 12, 29), date(2024, 1, 3)),
    between(date(2023, 12, 29), date(2024, 1, 4)),
    between(date(2024, 3, 28), date(2024, 4, 1)),
    between(date(2024, 3, 29), date(2024, 4, 2)),
    between(date(2024, 3, 29), date(2024, 4, 3)),
)


def add_imprecise(book: Casebook, rng: Random, courts: Courts) -> None:
    for when in DETENTIONS:
        _detain(book, rng, when)
    for when in TRIALS:
        _try(book, rng, courts, when)


def _detain(book: Casebook, rng: Random, when: When) -> None:
    person = new_person(book, rng, rng.choice(["female", "male", "male"]), when.first, some_town(rng))
    incident = new_incident(book, rng, when, [person])
    book.acts.append(Act(incident, "detention", when, person, agency=incident.agency))


def _try(book: Casebook, rng: Random, courts: Courts, when: When) -> None:
    town = some_town(rng)
    person = new_person(book, rng, rng.choice(["female", "male", "male"]), when.first, town)
    trial = Trial(person, "administrative", when, articles=("koap-19.11-2",))
    courts.hear(trial, courts.in_town(town))
    book.trials.append(trial)
