"""Making an incident: where, when, and a title in three languages that says what happened to whom."""

import re
from random import Random

from cases.demonstration.days import When
from cases.demonstration.people import pick
from cases.demonstration.places import BORDER_TOWNS, Town, some_town, table
from cases.demonstration.records import Casebook, Incident, Person

WHO = {row["occupation"]: row for row in table("who.csv")}
SEVERAL = table("several.csv")
REASONS = table("reasons.csv")
OCCASIONS = table("occasions.csv")
PARCEL_TITLES = table("parcel_titles.csv")
SUMMARIES = table("summaries.csv")

PARCELS = "i-need-help-by"
AGENCIES = {"gubopik": 24, "ruus": 24, "kgb": 14, "amap": 9, "mvd": 6, "guvd-minsk": 3, "sk": 2, "": 18}

Words = dict[str, str]


def new_incident(book: Casebook, rng: Random, when: When, people: list[Person]) -> Incident:
    reason = _reason(rng, when)
    incident = Incident(when, _town(rng, reason), campaign=reason["campaign"])
    who = _who(rng, people)
    _write_title(rng, incident, who, reason)
    _summarise(rng, incident)
    incident.agency = _agency(rng, incident)
    _finish(book, rng, incident)
    return incident


def new_parcel_raid(book: Casebook, rng: Random, when: When, town: Town) -> Incident:
    incident = titled_incident(book, rng, when, town, rng.choice(PARCEL_TITLES))
    incident.campaign, incident.agency = PARCELS, "kgb"
    return incident


def titled_incident(book: Casebook, rng: Random, when: When, town: Town, titles: Words) -> Incident:
    """An incident about something else than a detention; its titles may say {in_be}, {in_ru}, {in_en}."""
    be, ru, en = (titles[language].format(**_places(town)) for language in ("be", "ru", "en"))
    incident = Incident(when, town, title_be=be, title_ru=ru, title_en=en)
    _finish(book, rng, incident)
    return incident


def _agency(rng: Random, incident: Incident) -> str:
    """Who came: often the border guards at the border, otherwise mostly the police."""
    if incident.campaign == "border-checks" and rng.random() < 0.6:
        return "dpk"
    agency = pick(rng, AGENCIES)
    return incident.town.police if agency == "ruus" else agency


def _reason(rng: Random, when: When) -> Words:
    occasions = [row for row in OCCASIONS if _fits(row, when)]
    if occasions and rng.random() < 0.45:
        return rng.choice(occasions)
    return rng.choice(REASONS)


def _fits(row: Words, when: When) -> bool:
    day = when.first
    if row["campaign"] == "elections-2024" and day.year != 2024:
        return False
    known = when.first == when.last
    return known and day.month == int(row["month"]) and int(row["day"]) <= day.day <= int(row["until"])


def _town(rng: Random, reason: Words) -> Town:
    if reason["campaign"] == "border-checks" and rng.random() < 0.7:
        return rng.choice(BORDER_TOWNS)
    return some_town(rng)


def _who(rng: Random, people: list[Person]) -> Words:
    if len(people) == 1:
        return _one(people[0])
    return rng.choice(SEVERAL) if people else SEVERAL[0]


def _one(person: Person) -> Words:
    row = WHO.get(person.occupation, WHO[""])
    sex = "woman" if person.sex == "female" else "man"
    return {"be": row[f"{sex}_be"], "ru": row[f"{sex}_ru"], "en": row["en"]}


def _write_title(rng: Random, incident: Incident, who: Words, reason: Words) -> None:
    town = incident.town
    incident.title_be = f"Затрыманне {who['be']} {town.in_be} {reason['be']}"
    incident.title_ru = f"Задержание {who['ru']} {town.in_ru} {reason['ru']}"
    if rng.random() < 0.9:  # not every record is translated
        incident.title_en = f"Detention of {who['en']} {town.in_en} {reason['en']}"


def _summarise(rng: Random, incident: Incident) -> None:
    if rng.random() < 0.4:
        summary = rng.choice(SUMMARIES)
        incident.summary_be, incident.summary_ru = summary["be"], summary["ru"]
        incident.summary_en = summary["en"] if rng.random() < 0.8 else ""


def _finish(book: Casebook, rng: Random, incident: Incident) -> None:
    incident.title_be = belarusian(incident.title_be)
    if rng.random() < 0.015:
        incident.sensitivity = "restricted"
    book.incidents.append(incident)


def _places(town: Town) -> Words:
    return {"in_be": town.in_be, "in_ru": town.in_ru, "in_en": town.in_en}


def belarusian(text: str) -> str:
    """Write «у» after a vowel as «ў»: «затрыманне ўдзельнікаў», «настаўніцы ў Мазыры»."""
    return re.sub(r"(?<=[аеёіоуыэюя]) у(?=[ бвгджзклмнпрстфхцчш])", " ў", text)
