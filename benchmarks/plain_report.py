"""The quarter report as somebody who knows the tables well would ask for it: a plain statement for each breakdown.

Each may use what the schema offers, such as the index of imprecise dates; none is made slow on purpose.
"""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db import connection

from reports.indicators import PENALTIES_BY_SEVERITY
from reports.periods import Period


@dataclass(frozen=True, slots=True)
class Statement:
    """What its rows mean: with a breakdown the first column is the label; the next columns are these totals."""

    indicator: str
    breakdown: str
    sql: str
    totals: tuple[str, ...] = ("total",)


def _within(record: str) -> str:
    return f"{record}.status = 'verified' AND {record}.date_lower >= %(start)s AND {record}.date_upper <= %(end)s"


def _possible(record: str) -> str:
    return (
        f"{record}.status = 'verified' AND {record}.date_lower < {record}.date_upper "
        f"AND {record}.date_lower <= %(end)s AND {record}.date_upper >= %(start)s "
        f"AND ({record}.date_lower < %(start)s OR {record}.date_upper > %(end)s)"
    )


def _month(record: str) -> str:
    first, last = (f"substr(CAST({record}.date_{end} AS text), 1, 7)" for end in ("lower", "upper"))
    return f"CASE WHEN {first} = {last} THEN {first} END"


def _minor(record: str) -> str:
    born, day = (
        f"CAST(replace(CAST({date} AS text), '-', '') AS integer)"
        for date in ("person.birth_date_lower", f"{record}.date_lower")
    )
    return f"{born} + 180000 > {day}"


def _people(record: str) -> str:
    return (
        f"NULLIF(person.sex, ''), COUNT(DISTINCT {record}.person_id), "
        f"COUNT(DISTINCT CASE WHEN person.has_minor_children THEN {record}.person_id END), "
        f"COUNT(DISTINCT CASE WHEN {_minor(record)} THEN {record}.person_id END)"
    )


KNOWN_PERSON = "LEFT JOIN cases_person person ON person.id = {0}.person_id AND person.status = 'verified'"
KNOWN_INCIDENT = (
    "LEFT JOIN cases_incident incident ON incident.id = act.incident_id AND incident.status = 'verified'"
)
BY_SEX = "GROUP BY NULLIF(person.sex, '')"
PEOPLE = ("total", "with_minor_children", "minors")

ACTS = f"FROM cases_act act {{}} WHERE {_within('act')} "
DETENTIONS = ACTS + "AND act.kind_id = 'detention' "
TRIALS = f"FROM cases_trial trial {{}} WHERE {_within('trial')} "
ADMINISTRATIVE = TRIALS + "AND trial.process = 'administrative' AND trial.court_instance = 'first' "
CONVICTED = TRIALS + (
    "AND trial.process = 'criminal' AND trial.court_instance = 'first' AND trial.outcome = 'convicted' "
)
CHARGE = "JOIN cases_charge charge ON charge.trial_id = trial.id"
PENALTY = "JOIN cases_penalty penalty ON penalty.trial_id = trial.id"
SEVERITY = " ".join(f"WHEN '{kind}' THEN {place}" for place, kind in enumerate(PENALTIES_BY_SEVERITY))
BYN = "CASE penalty.unit WHEN 'byn' THEN amount WHEN 'base_units' THEN amount * value_byn END"
BASE_UNITS = "CASE penalty.unit WHEN 'base_units' THEN amount WHEN 'byn' THEN amount / value_byn END"


def _counted(indicator: str, breakdown: str, label: str, count: str, rows: str, join: str = "") -> Statement:
    return Statement(indicator, breakdown, f"SELECT {label}, {count} {rows.format(join)} GROUP BY {label}")


def _detentions(breakdown: str, label: str, join: str = "") -> Statement:
    return _counted("detentions", breakdown, label, "SUM(act.people_min)", DETENTIONS, join)


def _administrative(breakdown: str, label: str, join: str = "") -> Statement:
    return _counted("administrative_trials", breakdown, label, "COUNT(*)", ADMINISTRATIVE, join)


STATEMENTS = (
    _counted("acts", "by_kind", "act.kind_id", "SUM(act.people_min)", ACTS),
    _detentions("by_month", _month("act")),
    _detentions("by_sex", "NULLIF(person.sex, '')", KNOWN_PERSON.format("act")),
    _detentions("by_region", "COALESCE(act.region_id, incident.region_id)", KNOWN_INCIDENT),
    _detentions("by_agency", "act.agency_id"),
    _detentions("by_campaign", "incident.campaign_id", KNOWN_INCIDENT),
    Statement(
        "detentions",
        "",
        f"SELECT SUM(people_min) FROM cases_act act WHERE {_possible('act')} AND act.kind_id = 'detention'",
        ("possible",),
    ),
    Statement(
        "people_detained",
        "by_sex",
        f"SELECT {_people('act')} {DETENTIONS.format(KNOWN_PERSON.format('act'))} "
        f"AND act.person_id IS NOT NULL {BY_SEX}",
        PEOPLE,
    ),
    Statement(
        "people_detained",
        "",
        f"SELECT SUM(people_min) {DETENTIONS.format('')} AND act.person_id IS NULL",
        ("unidentified",),
    ),
    Statement(
        "people_persecuted",
        "by_sex",
        f"SELECT {_people('record')} FROM (SELECT person_id, date_lower {ACTS.format('')} AND person_id IS NOT NULL "
        f"UNION ALL SELECT person_id, date_lower {TRIALS.format('')}) record {KNOWN_PERSON.format('record')} {BY_SEX}",
        PEOPLE,
    ),
    Statement(
        "people_persecuted",
        "",
        f"SELECT SUM(people_min) {ACTS.format('')} AND person_id IS NULL",
        ("unidentified",),
    ),
    Statement(
        "repression_cases",
        "",
        f"SELECT (SELECT COUNT(*) FROM (SELECT person_id, incident_id {ACTS.format('')} AND person_id IS NOT NULL "
        f"UNION SELECT person_id, incident_id {TRIALS.format('')} AND incident_id IS NOT NULL) pairs) "
        f"+ (SELECT COUNT(*) {TRIALS.format('')} AND incident_id IS NULL) "
        f"+ (SELECT COALESCE(SUM(people_min), 0) {ACTS.format('')} AND person_id IS NULL)",
    ),
    _administrative("by_month", _month("trial")),
    _administrative("by_sex", "NULLIF(person.sex, '')", KNOWN_PERSON.format("trial")),
    _administrative("by_article", "charge.article_id", CHARGE),
    _administrative("by_court", "trial.court_id"),
    _administrative("by_judge", "judge.code", "LEFT JOIN cases_judge judge ON judge.id = trial.judge_id"),
    _administrative("by_region", "court.region_id", "LEFT JOIN cases_court court ON court.slug = trial.court_id"),
    _administrative("by_outcome", "trial.outcome"),
    Statement(
        "administrative_trials",
        "",
        f"SELECT COUNT(*) FROM cases_trial trial WHERE {_possible('trial')} "
        "AND trial.process = 'administrative' AND trial.court_instance = 'first'",
        ("possible",),
    ),
    Statement(
        "penalties",
        "penalty",
        f"SELECT penalty.kind_id, COUNT(*), SUM({BYN}), SUM({BASE_UNITS}), SUM(amount), COUNT(*) - COUNT(amount) "
        + ADMINISTRATIVE.format(
            f"{PENALTY} LEFT JOIN cases_baseunit base ON penalty.kind_id = 'fine' "
            "AND base.valid_from <= trial.date_lower AND (base.valid_to IS NULL OR base.valid_to >= trial.date_lower)"
        )
        + " GROUP BY penalty.kind_id",
        ("count", "byn", "base_units", "measured", "amount_unknown"),
    ),
    Statement(
        "criminal_convictions",
        "by_sex",
        "SELECT NULLIF(person.sex, ''), COUNT(DISTINCT trial.person_id) "
        f"{CONVICTED.format(KNOWN_PERSON.format('trial'))} {BY_SEX}",
    ),
    _counted(
        "criminal_convictions", "by_article", "charge.article_id", "COUNT(DISTINCT trial.person_id)", CONVICTED, CHARGE
    ),
    Statement(
        "criminal_convictions",
        "by_region",
        "SELECT court.region_id, COUNT(*) FROM (SELECT court_id, ROW_NUMBER() OVER (PARTITION BY person_id "
        f"ORDER BY date_lower, id) AS place {CONVICTED.format('')}) first "
        "LEFT JOIN cases_court court ON court.slug = first.court_id WHERE place = 1 GROUP BY court.region_id",
    ),
    Statement(
        "criminal_convictions",
        "by_penalty",
        "SELECT kind_id, COUNT(*) FROM (SELECT penalty.kind_id, ROW_NUMBER() OVER (PARTITION BY person_id ORDER BY "
        f"CASE WHEN penalty.kind_id IS NULL THEN 100 ELSE CASE penalty.kind_id {SEVERITY} ELSE 99 END END, "
        f"penalty.kind_id) AS place {CONVICTED.format('LEFT ' + PENALTY)}) heaviest WHERE place = 1 GROUP BY kind_id",
    ),
    Statement(
        "political_prisoners",
        "",
        "SELECT COUNT(DISTINCT CASE WHEN {standing} THEN person_id END), "
        "COUNT(DISTINCT CASE WHEN {standing} AND person.sex = 'female' THEN person_id END), "
        "COUNT(DISTINCT CASE WHEN recognised_on_lower >= %(start)s THEN person_id END), "
        "COUNT(DISTINCT CASE WHEN ended_on_lower >= %(start)s AND ended_on_upper <= %(end)s THEN person_id END), "
        "COUNT(DISTINCT person_id) FROM cases_recognition recognition {person} "
        "WHERE recognition.status = 'verified' AND recognised_on_upper <= %(end)s".format(
            standing="(ended_on_upper IS NULL OR ended_on_upper > %(end)s)",
            person=KNOWN_PERSON.format("recognition"),
        ),
        ("at_end", "women_at_end", "recognised", "ended", "ever"),
    ),
)  # fmt: skip

FIRST_USES = (
    "SELECT used.article_id, used.day, (SELECT MIN(process) FROM cases_charge charge JOIN cases_trial trial "
    f"ON trial.id = charge.trial_id WHERE {_within('trial')} AND article_id = used.article_id "
    "AND date_lower = used.day) "
    f"FROM (SELECT article_id, MIN(date_lower) AS day {TRIALS.format(CHARGE)} GROUP BY article_id) used "
    "WHERE (SELECT 1 FROM cases_charge charge WHERE charge.article_id = used.article_id "
    "AND (SELECT trial.date_lower FROM cases_trial trial "
    "WHERE trial.id = charge.trial_id AND trial.status = 'verified') < used.day LIMIT 1) IS NULL "
    "ORDER BY used.day, used.article_id"
)
FIRST_DAYS = tuple(
    f"SELECT MIN({date}_lower) FROM cases_{record} WHERE status = 'verified'"
    for record, date in (("act", "date"), ("trial", "date"), ("recognition", "recognised_on"))
)

Answers = list[tuple[Statement, list[tuple[Any, ...]]]]


def plain_report(period: Period, other: Period) -> tuple[Answers, list[tuple[Any, ...]], Answers]:
    """The rows of the period, its first uses of articles, and the rows of the period it is compared with."""
    return _ask(period), _rows(FIRST_USES, period), _ask(other)


def _ask(period: Period) -> Answers:
    for statement in FIRST_DAYS:
        _rows(statement, period)
    return [(statement, _rows(statement.sql, period)) for statement in STATEMENTS]


def _rows(sql: str, period: Period) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, {"start": period.start, "end": period.end})
        return cursor.fetchall()


def as_figures(answers: Answers) -> dict[str, dict[str, Any]]:
    """The rows as figures, for comparing: {indicator: {total: number, breakdown: {label: number}}}, without zeros."""
    figures: dict[str, dict[str, Any]] = {}
    for statement, rows in answers:
        figure = figures.setdefault(statement.indicator, {})
        if statement.indicator == "penalties":
            figure |= {
                kind: _penalty(kind, dict(zip(statement.totals, values, strict=True)))
                for kind, *values in rows
            }
            continue
        sums: Counter[str] = Counter()
        for row in rows:
            values = row[1:] if statement.breakdown else row
            sums.update({name: value or 0 for name, value in zip(statement.totals, values, strict=True)})
        if statement.breakdown == "by_article":
            sums.pop("total", None)  # one trial may have several
        figure |= {name: int(value) for name, value in sums.items()}
        if statement.breakdown:
            figure[statement.breakdown] = {row[0] or "unknown": int(row[1]) for row in rows}
    return figures


def _penalty(kind: str, sums: dict[str, Any]) -> dict[str, float]:
    names = {
        "fine": ("byn", "base_units", "amount_unknown"),
        "arrest": ("days",),
        "community-service": ("hours",),
    }
    sums["days"] = sums["hours"] = sums["measured"]
    return {"count": sums["count"]} | {name: round(float(sums[name] or 0), 2) for name in names.get(kind, ())}
