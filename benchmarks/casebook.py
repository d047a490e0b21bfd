"""A made-up case file of any size, straight into the tables: the database itself makes the rows.

Records come roughly in the order of their dates, as they are entered in life; one in twenty is entered late. Nothing is
random: every choice is worked out from the number of the row, so that two databases hold the same case file.
"""

import datetime
import sys
from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.db import connection, models, transaction

from benchmarks import choices
from benchmarks.bulk import as_moment, without_brakes
from cases.history import CREATED, record_history
from cases.models import Act, Campaign, Charge, Incident, Judge, Penalty, Person, Recognition, Trial

MODELS: tuple[type[models.Model], ...] = (Person, Incident, Act, Trial, Charge, Penalty, Recognition)
JUDGES = 200
# An article that nobody was tried under before the middle of February 2024; one trial in fifty afterwards.
NEW_ARTICLE, NEW_FROM = "koap-24.15", (datetime.date(2024, 2, 14) - choices.FIRST_DAY).days
QUARTER = datetime.date(2024, 1, 1), datetime.date(2024, 3, 31)
HELPERS = {
    "bench_numbers": "n bigint PRIMARY KEY",
    "bench_words": "subject text, place bigint, word text, PRIMARY KEY (subject, place)",
    "bench_penalties": "process text, place bigint, kind text, amount decimal, unit text, PRIMARY KEY (process, place)",
    "bench_dates": "how bigint, day bigint, said text, first date, last date, PRIMARY KEY (how, day)",
    "bench_names": "place bigint PRIMARY KEY, given_be text, given_en text, surname_be text, surname_en text",
    "bench_births": "place bigint PRIMARY KEY, said text, first date, last date",
}
Columns = dict[str, str]


def fill(acts: int) -> None:
    """So many acts and, in proportion, people, incidents, trials with charges and penalties, recognitions."""
    writer, verifier = (User.objects.create_user(name) for name in ("writer", "verifier"))
    for slug in ("parcels", "yards"):
        Campaign.objects.create(slug=slug, name_en=slug)
    for number in range(1, JUDGES + 1):
        Judge.objects.create(code=f"J-{number}", name_en=f"Judge {number}")
    with without_brakes(MODELS):
        with transaction.atomic(), connection.cursor() as cursor:
            _helpers(cursor, acts * 8 // 5)
            for model, rows, columns, source in _tables(acts, _keeping(writer.pk, verifier.pk)):
                _say(f"{rows:,} {model._meta.verbose_name_plural}")
                cursor.execute(_insert(model, columns, source))
            for name in HELPERS:
                cursor.execute(f"DROP TABLE {name}")
        remember(writer)
        _say("indexes")


def remember(writer: User) -> None:
    """The history rows that a release of the quarter needs: it names the version of each record it counted."""
    first, last = QUARTER
    for model, ids in (
        (Act, Act.verified.within(first, last)),
        (Trial, Trial.verified.within(first, last)),
        (Recognition, Recognition.verified.by_day(last)),
    ):
        record_history(model, ids.values_list("pk", flat=True).iterator(), writer, CREATED)
    for model in (Person, Incident, Act, Trial, Recognition):
        waiting = model.everything.waiting().values_list("pk", flat=True)
        record_history(model, waiting.iterator(), writer, CREATED)  # since when they wait, and who wrote them


def _say(what: str) -> None:
    print(f"  {what}", file=sys.stderr, flush=True)


def pick(salt: int, below: int | str) -> str:
    """An SQL number from 0 to ``below`` - 1, far from that of the next row: two moduli, so that no pattern is left."""
    return f"((n * 48271 + {salt * 7919}) % 2147483647 * 40692 % 2147483399 % {below})"


def _helpers(cursor: Any, most: int) -> None:
    for name, columns in HELPERS.items():
        cursor.execute(f"CREATE TEMP TABLE {name} ({columns})")
    cursor.execute(
        f"INSERT INTO bench_numbers WITH RECURSIVE up(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up WHERE n < {most}) "
        "SELECT n FROM up"
    )
    _insert_rows(cursor, "bench_words", choices.words())
    _insert_rows(cursor, "bench_names", choices.names())
    _insert_rows(cursor, "bench_penalties", choices.penalties())
    _insert_rows(cursor, "bench_dates", choices.dates())
    _insert_rows(cursor, "bench_births", choices.births())
    if connection.vendor == "postgresql":
        for name in HELPERS:
            cursor.execute(f"ANALYZE {name}")


def _insert_rows(cursor: Any, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
    made = [tuple(str(value) if isinstance(value, datetime.date) else value for value in row) for row in rows]
    cursor.executemany(f"INSERT INTO {table} VALUES ({', '.join(['%s'] * len(made[0]))})", made)


def _insert(model: type[models.Model], columns: Columns, source: str) -> str:
    """Columns that are not named get nothing: NULL, or the empty text where NULL is not allowed."""
    all_columns = {field.column: _nothing(field) for field in model._meta.concrete_fields} | columns
    names = ", ".join(f'"{column}"' for column in all_columns)
    return f'INSERT INTO "{model._meta.db_table}" ({names}) SELECT {", ".join(all_columns.values())} FROM {source}'


def _nothing(field: Any) -> str:
    default = field.get_default() if field.has_default() else ""
    return "NULL" if field.null else f"'{default}'"


def word(subject: str, salt: int) -> tuple[str, str]:
    """The column and the join that picks it."""
    name = f"w_{subject}"
    join = f" JOIN bench_words {name} ON {name}.subject = '{subject}' AND {name}.place = {pick(salt, choices.PLACES)}"
    return f"{name}.word", join


def dated(salt: int, rows: int, field: str = "date") -> tuple[Columns, str]:
    """Columns of a date near the place of the row among all rows, one in twenty anywhere; one in ten imprecise."""
    near = f"n * {choices.DAYS} / {rows} + {pick(salt, 31)} - 15"
    day = f"CASE WHEN {pick(salt + 1, 20)} = 0 THEN {pick(salt + 2, choices.DAYS)} ELSE {near} END"
    bounded = (
        f"CASE WHEN {day} < 0 THEN 0 WHEN {day} >= {choices.DAYS} THEN {choices.DAYS - 1} ELSE {day} END"
    )
    how = f"CASE WHEN {pick(salt + 3, 100)} < 90 THEN 0 ELSE 1 + {pick(salt + 4, 4)} END"
    columns = {field: "d.said", f"{field}_lower": "d.first", f"{field}_upper": "d.last"}
    return columns, f" JOIN bench_dates d ON d.day = {bounded} AND d.how = {how}"


def _keeping(writer: int, verifier: int) -> Columns:
    moment = as_moment("'2025-01-01 12:00:00'")
    verified = "w_status.word = 'verified'"
    return {
        "status": "w_status.word",
        "created_by_id": str(writer),
        "edited_by_id": str(writer),
        "created_at": moment,
        "edited_at": moment,
        "verified_by_id": f"CASE WHEN {verified} THEN {verifier} END",
        "verified_at": f"CASE WHEN {verified} THEN {moment} END",
    }


def _tables(acts: int, keeping: Columns) -> Iterable[tuple[type[models.Model], int, Columns, str]]:
    people, incidents, trials, recognitions = acts * 6 // 10, acts * 3 // 10, acts * 8 // 5, acts // 20
    for model, rows, (columns, joins), salt in (
        (Person, people, _person(), 100),
        (Incident, incidents, _incident(incidents), 200),
        (Act, acts, _act(acts, people, incidents), 300),
        (Trial, trials, _trial(trials, people, incidents), 400),
        (Recognition, recognitions, _recognition(recognitions), 500),
    ):
        _status, status_join = word("status", salt)
        named = {"id": "n", "code": f"'{model.code_prefix}-' || n", **keeping, **columns}
        yield (
            model,
            rows,
            named,
            f"(SELECT n FROM bench_numbers WHERE n <= {rows}) numbers{status_join}{joins}",
        )
        if model is Trial:
            yield from _parts(trials)


def _person() -> tuple[Columns, str]:
    sex, sex_join = word("sex", 1)
    births = f" JOIN bench_births b ON b.place = {pick(2, choices.PLACES)}"
    children = pick(3, 10)
    names = (
        f" JOIN bench_names g ON g.place = {pick(6, choices.PLACES)}"
        f" JOIN bench_names s ON s.place = {pick(7, choices.PLACES)}"
    )
    latin = "g.given_en || ' ' || s.surname_en"
    return {
        "name_be": "g.given_be || ' ' || s.surname_be",
        "name_en": f"CASE WHEN {pick(8, 2)} = 0 THEN {latin} ELSE '' END",  # half in one spelling only
        "sex": sex,
        "birth_date": "b.said",
        "birth_date_lower": "b.first",
        "birth_date_upper": "b.last",
        "has_minor_children": f"CASE WHEN {children} > 4 THEN {children} > 7 END",
        "publication": "'none'",
    }, sex_join + births + names


def _incident(rows: int) -> tuple[Columns, str]:
    (when, date_join), (region, region_join) = dated(11, rows), word("region", 16)
    campaign, campaign_join = word("campaign", 17)
    return {
        **when,
        "region_id": region,
        "campaign_id": campaign,
        "title_en": "'Something happened ' || n",
        "summary_en": "'What happened, in three or four sentences, as a documenter writes them at night. Number ' || n",
    }, date_join + region_join + campaign_join


def _near(salt: int, rows: int, others: int) -> str:
    """Mostly a neighbour in time; one in five anybody."""
    return (
        f"CASE WHEN {pick(salt, 5)} = 0 THEN {pick(salt + 1, others)} "
        f"ELSE (n * {others} / {rows} + {pick(salt + 2, 50)}) % {others} END + 1"
    )


def _act(rows: int, people: int, incidents: int) -> tuple[Columns, str]:
    (when, date_join), (kind, kind_join) = dated(21, rows), word("act", 26)
    (region, region_join), (agency, agency_join) = word("own_region", 27), word("agency", 28)
    nobody = f"{pick(29, 100)} < 8"
    return {
        **when,
        "incident_id": f"n * {incidents} / {rows} % {incidents} + 1",
        "kind_id": kind,
        "person_id": f"CASE WHEN NOT {nobody} THEN {_near(30, rows, people)} END",
        "people_min": f"CASE WHEN {nobody} AND {pick(33, 4)} = 0 THEN 20 ELSE 1 END",
        "region_id": region,
        "agency_id": agency,
    }, date_join + kind_join + region_join + agency_join


def _trial(rows: int, people: int, incidents: int) -> tuple[Columns, str]:
    (when, date_join), (court, court_join) = dated(41, rows), word("court", 46)
    outcome, outcome_join = word("outcome", 47)
    return {
        **when,
        "person_id": _near(48, rows, people),
        "process": f"CASE WHEN {_criminal()} THEN 'criminal' ELSE 'administrative' END",
        "court_id": court,
        "judge_id": f"CASE WHEN {pick(52, 10)} > 2 THEN {pick(53, JUDGES)} + 1 END",
        "court_instance": f"CASE WHEN {pick(54, 10)} = 0 THEN 'appeal' ELSE 'first' END",
        "outcome": outcome,
        "incident_id": f"CASE WHEN {pick(55, 2)} = 0 THEN n * {incidents} / {rows} % {incidents} + 1 END",
    }, date_join + court_join + outcome_join


def _criminal() -> str:
    return f"{pick(51, 100)} < 15"


def _parts(trials: int) -> Iterable[tuple[type[models.Model], int, Columns, str]]:
    """A charge for each trial, of one in five another one; a penalty for the convicted, of one in ten two."""
    rows = f"(SELECT id AS n, process, outcome, date_lower FROM cases_trial WHERE id <= {trials}) trials"
    charges = f"{rows} JOIN bench_words w ON w.subject = process AND w.place = {pick(61, choices.PLACES)}"
    yield Charge, trials, {"id": "n", "trial_id": "n", "article_id": "w.word"}, charges
    new = as_day(choices.FIRST_DAY + datetime.timedelta(days=NEW_FROM))
    another = f"process = 'administrative' AND date_lower >= {new} AND {pick(62, 50)} = 0"
    older = f"process = 'administrative' AND {pick(63, 5)} = 0"
    for first, article, where in ((trials, NEW_ARTICLE, another), (2 * trials, "koap-19.10", older)):
        columns = {"id": f"n + {first}", "trial_id": "n", "article_id": f"'{article}'"}
        yield Charge, trials // 5, columns, f"{rows} WHERE {where}"
    for first, salt, often in ((0, 64, 1), (trials, 65, 10)):
        penalties = (
            f"{rows} JOIN bench_penalties p USING (process) WHERE p.place = {pick(salt, choices.PLACES)}"
        )
        columns = {
            "id": f"n + {first}",
            "trial_id": "n",
            "kind_id": "p.kind",
            "amount": "p.amount",
            "unit": "p.unit",
        }
        convicted = f" AND outcome = 'convicted' AND {pick(salt + 5, often)} = 0"
        yield Penalty, trials // often, columns, penalties + convicted


def as_day(day: datetime.date) -> str:
    return f"'{day.isoformat()}'"


def _recognition(rows: int) -> tuple[Columns, str]:
    when, date_join = dated(81, rows, "recognised_on")
    ended = f"{pick(86, 10)} < 4"
    later = f" LEFT JOIN bench_dates e ON e.how = 0 AND {ended} AND e.day = d.day + 200 + {pick(87, 300)}"
    return {
        **when,
        "person_id": "n * 12",
        "ended_on": "COALESCE(e.said, '')",
        "ended_on_lower": "e.first",
        "ended_on_upper": "e.last",
    }, date_join + later
