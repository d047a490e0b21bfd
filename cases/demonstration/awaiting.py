"""Records beyond the published totals: some still wait for a second person, some were sent back.

Nothing verified hangs on them: their incidents and people are their own, or are verified already.
"""

from datetime import date
from random import Random

from cases.demonstration.courts import Courts
from cases.demonstration.days import When, any_day, court_day, on, some_day_of
from cases.demonstration.incidents import new_incident
from cases.demonstration.people import new_person
from cases.demonstration.places import some_town
from cases.demonstration.records import Act, Casebook, Incident, Person, Source, Trial, Verifiable

LATELY = (date(2024, 2, 1), date(2024, 6, 28))
WHOLE_INCIDENTS, ACTS_ALONE, TRIALS_ALONE = 7, 5, 12

ACT_COMMENTS = (
    "Няма крыніцы. Адкуль мы гэта ведаем?",
    "Is this the same person as in the record of the week before? Please check the date of birth.",
    "Двойчы ўнесена: гл. падзею таго ж дня. Калі гэта іншы чалавек – напішыце, чым адрозніваецца.",
    "Обыск или осмотр? В рассказе постановления не показали.",
)
TRIAL_COMMENTS = (
    "Дата разыходзіцца з раскладам суда: там на дзень раней. Праверце, калі ласка.",
    "Имя не совпадает с тем, что пишут родственники. Уточните написание.",
    "The outcome is missing; a photo of the ruling would help.",
    "Суд указан, а судья неизвестен. Может быть, знает наблюдатель?",
)


def add_awaiting(book: Casebook, rng: Random, courts: Courts) -> None:
    known = [(act.incident, person) for act, person in book.identified_detentions()]
    for number in range(WHOLE_INCIDENTS):
        _whole_incident(book, rng, imprecise=number == 0)
    for _ in range(ACTS_ALONE):
        _leave(book, _act(book, rng, *rng.choice(known)))
    for _ in range(TRIALS_ALONE):
        _leave(book, _trial(book, rng, courts, rng.choice(known)[1]))
    for comment in ACT_COMMENTS:
        book.returned.append((_act(book, rng, *rng.choice(known)), comment))
    for comment in TRIAL_COMMENTS:
        book.returned.append((_trial(book, rng, courts, rng.choice(known)[1]), comment))


def _whole_incident(book: Casebook, rng: Random, *, imprecise: bool) -> None:
    """A new incident with its people, acts and source, all still waiting."""
    day = any_day(rng, *LATELY)
    when = some_day_of(day.year, day.month) if imprecise else on(day)
    sexes = rng.choices(["female", "male", ""], k=rng.randint(1, 3))
    people = [new_person(book, rng, sex, day, some_town(rng)) for sex in sexes]
    incident = new_incident(book, rng, when, people)
    acts = [_detention(book, incident, when, person) for person in people]
    source = Source(incident, "witness", "Сведка", received=on(when.last), list="hotline")
    book.sources.append(source)
    _leave(book, incident, source, *people, *acts)


def _detention(book: Casebook, incident: Incident, when: When, person: Person) -> Act:
    act = Act(incident, "detention", when, person)
    book.acts.append(act)
    return act


def _act(book: Casebook, rng: Random, incident: Incident, person: Person) -> Act:
    act = Act(incident, rng.choice(["search", "inspection", "interrogation"]), incident.date, person)
    book.acts.append(act)
    return act


def _trial(book: Casebook, rng: Random, courts: Courts, person: Person) -> Trial:
    trial = Trial(person, "administrative", on(court_day(rng, *LATELY)), articles=("koap-19.11-2",))
    courts.hear(trial, courts.in_town(some_town(rng)))
    book.trials.append(trial)
    return trial


def _leave(book: Casebook, *records: Verifiable) -> None:
    book.left_submitted.extend(records)
