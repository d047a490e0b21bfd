"""Making a person: a name or a label, an age, a trade, and what is known of them."""

from datetime import date
from random import Random

from cases.demonstration.names import Name, full_name, given_with_initial
from cases.demonstration.places import Town
from cases.demonstration.records import Casebook, Person

CITIZENSHIPS = {"BY": 760, "": 200, "UA": 14, "RU": 14, "PL": 6, "LT": 3, "LV": 3}
PUBLICATION = {"none": 80, "initials": 12, "name": 8}
TRADES = {
    "worker": 14, "it-specialist": 9, "engineer": 7, "driver": 6, "entrepreneur": 8, "teacher": 7,
    "doctor": 4, "nurse": 3, "journalist": 2, "activist": 4, "shop-assistant": 4, "accountant": 3,
    "lecturer": 2, "cook": 2,
    "farmer": 2, "musician": 2, "artist": 2, "athlete": 1, "lawyer": 1, "blogger": 1, "civil-servant": 2,
    "military": 1, "clergy": 1, "trade-unionist": 1, "human-rights-defender": 1, "unemployed": 3, "other": 3,
}  # fmt: skip
ADULT_FROM, STUDENT_UNTIL, PENSION_FROM = 18, 22, 62


def pick(rng: Random, weights: dict[str, int]) -> str:
    return rng.choices(list(weights), list(weights.values()))[0]


def new_person(book: Casebook, rng: Random, sex: str, day: date, town: Town | None = None) -> Person:
    """Somebody the case file did not know before `day`."""
    age = 15 + rng.randint(0, 2) if rng.random() < 0.008 else ADULT_FROM + int(rng.triangular(0, 58, 18))
    person = Person(
        sex=sex,
        birth_date=_birth_date(rng, age, day),
        occupation=_occupation(rng, age) if rng.random() < 0.6 else "",
        citizenship=pick(rng, CITIZENSHIPS),
        publication=pick(rng, PUBLICATION) if age >= ADULT_FROM else "none",
    )
    _name(rng, person, age, town)
    _other_names(rng, person)
    book.people.append(person)
    return person


def set_children(rng: Random, person: Person) -> None:
    person.minor_children = rng.choice(["yes", "yes", "1", "1", "2", "2", "3"])


def _birth_date(rng: Random, age: int, day: date) -> str:
    year, known = day.year - age - 1, rng.random()
    if age < ADULT_FROM or known < 0.4:
        return date(year, rng.randint(1, 12), rng.randint(1, 28)).isoformat()
    if known < 0.65:
        return str(year)
    return f"{year}~" if known < 0.68 else ""


def _occupation(rng: Random, age: int) -> str:
    if age < ADULT_FROM:
        return "pupil"
    if age >= PENSION_FROM:
        return "pensioner"
    return "student" if age < STUDENT_UNTIL else pick(rng, TRADES)


def _name(rng: Random, person: Person, age: int, town: Town | None) -> None:
    if town and rng.random() < 0.012:
        person.label = _label(rng, person.sex, town)
        return
    name = given_with_initial(rng, person.sex) if age < ADULT_FROM else full_name(rng, person.sex)
    _write(person, name, languages=rng.choices(["be ru en", "be ru", "ru", "be"], [84, 8, 5, 3])[0])


def _write(person: Person, name: Name, languages: str) -> None:
    for language in languages.split():
        setattr(person, f"name_{language}", getattr(name, language))


def _label(rng: Random, sex: str, town: Town) -> str:
    who = {"female": "жанчына", "male": "мужчына"}.get(sex, "чалавек")
    return rng.choice([f"a resident of {town.en}", f"{who}, імя невядомае", f"{who}, {town.be}"])


def _other_names(rng: Random, person: Person) -> None:
    """Spellings from other papers and nicknames; some begin as a spreadsheet formula would."""
    if not person.name_ru or rng.random() > 0.03:
        return
    handle = "@" + (person.name_en or "no name").split()[-1].lower().strip(".") + "_example"
    person.other_names = rng.choice([handle, f"{person.name_ru}; {handle}", person.name_ru])
    if rng.random() < 0.3:
        person.note = rng.choice(["- напісанне з судовага раскладу", "=імя са слоў суседкі", "+ ёсць брат"])
