"""Administrative trials and their penalties, criminal convictions, and articles applied for the first time."""

from decimal import Decimal
from typing import Any

from django.db.models import F, Min

from cases.models import Charge, Trial
from cases.workflow import Status
from reports.counting import rows
from reports.counting.query import Question
from reports.counting.tables import by_months, by_words, number
from reports.indicators import OUTCOMES, PENALTIES_BY_SEVERITY, SEXES
from reports.periods import Period

# CROSS: from the trials of the period to their charges; without it SQLite starts from all charges there are.
_CHARGES = 'CROSS JOIN "cases_charge" charge WHERE charge.trial_id ='
_PENALTIES = 'JOIN "cases_penalty" penalty ON penalty.trial_id ='
# Only fines are converted. The newest that fits: base units do not overlap.
BASE_UNIT = (
    "CASE WHEN penalty.kind_id = 'fine' THEN (SELECT base.value_byn FROM \"cases_baseunit\" base "
    "WHERE base.valid_from <= trials.day AND (base.valid_to IS NULL OR base.valid_to >= trials.day) "
    "ORDER BY base.valid_from DESC LIMIT 1) END"
)

# The order of the heaviest penalty first, for a CASE of its kind.
SEVERITY = " ".join(f"WHEN '{kind}' THEN {place:02d}" for place, kind in enumerate(PENALTIES_BY_SEVERITY))

_SUMMED = (("fine", "byn"), ("fine", "base_units"), ("arrest", "days"), ("community-service", "hours"))


def count_administrative_trials(period: Period, question: Question) -> dict[str, Any]:
    """The answers *administrative_trials* and *penalties*, in one query."""
    question.with_rows("trials", rows.administrative_trials(period))
    question.with_rows("possible", rows.possible_administrative_trials(period))
    for what in ("month", "sex", "court_id", "judge_code", "region", "outcome"):
        question.tally(what, what, "COUNT(*)", "trials")
    question.tally("article", "charge.article_id", "COUNT(*)", f"trials {_CHARGES} trials.id")
    question.total("possible", "COUNT(*)", "possible")
    _ask_about_penalties(question)
    found = question.answer()
    by_outcome = by_words(found["outcome"], OUTCOMES)
    return {
        "administrative_trials": {
            "total": sum(by_outcome.values()),
            "possible": found["possible"].get("", 0),
            "unit": "trial",
            "qualifier": "at_least",
            "by_month": by_months(found["month"], period),
            "by_sex": by_words(found["sex"], SEXES),
            "by_article": by_words(found["article"]),
            "by_court": by_words(found["court_id"]),
            "by_judge": by_words(found["judge_code"]),
            "by_region": by_words(found["region"]),
            "by_outcome": by_outcome,
        },
        "penalties": _penalties_answer(found),
    }


def _ask_about_penalties(question: Question) -> None:
    """Counts and sums by kind, unit and the base unit of the day; what one is in the other is worked out after."""
    question.with_set(
        "imposed",
        "SELECT kind_id, unit, base, COUNT(*) AS n, COUNT(amount) AS known, SUM(amount) AS amount FROM "
        f"(SELECT penalty.kind_id, penalty.unit, penalty.amount, {BASE_UNIT} AS base "
        f"FROM trials {_PENALTIES} trials.id) each_one GROUP BY kind_id, unit, base",
    )
    label = "kind_id || '/' || unit || '/' || COALESCE(CAST(base AS text), '')"
    question.tally("penalty_count", label, "SUM(n)", "imposed")
    question.tally("penalty_amounts", label, "SUM(known)", "imposed")
    question.tally("penalty_sum", label, "SUM(amount)", "imposed")


def _penalties_answer(found: dict[str, dict[str, Any]]) -> dict[str, dict[str, int | float]]:
    counts: dict[str, int] = {"fine": 0, "arrest": 0, "community-service": 0}
    sums: dict[tuple[str, str], Decimal] = {}
    unknown_fines = 0
    for label, count in found["penalty_count"].items():
        kind, unit, base = label.split("/")
        counts[kind] = counts.get(kind, 0) + count
        amount = Decimal(str(found["penalty_sum"].get(label, 0)))
        if kind != "fine":
            _add(sums, (kind, unit), amount)
            continue
        if base:
            unknown_fines += count - found["penalty_amounts"][label]
            _add_fine(sums, unit, amount, Decimal(base))
        else:  # before the first base unit on record rubles and base units cannot be converted
            unknown_fines += count
    answer: dict[str, dict[str, int | float]] = {kind: {"count": count} for kind, count in counts.items()}
    for kind, unit in _SUMMED:
        answer[kind][unit] = number(sums.get((kind, unit), Decimal(0)))
    answer["fine"]["amount_unknown"] = unknown_fines
    return answer


def _add(sums: dict[tuple[str, str], Decimal], key: tuple[str, str], amount: Decimal) -> None:
    sums[key] = sums.get(key, Decimal(0)) + amount


def _add_fine(sums: dict[tuple[str, str], Decimal], unit: str, amount: Decimal, base: Decimal) -> None:
    if unit == "byn":
        _add(sums, ("fine", "byn"), amount)
        _add(sums, ("fine", "base_units"), amount / base)
    elif unit == "base_units":
        _add(sums, ("fine", "base_units"), amount)
        _add(sums, ("fine", "byn"), amount * base)


def count_convictions(period: Period, question: Question) -> dict[str, Any]:
    """The answer *criminal_convictions*: different people, by the region of their first trial and heaviest penalty."""
    question.with_rows("trials", rows.convictions(period))
    question.with_set(
        "people",
        "SELECT person_id, sex, region FROM (SELECT trials.*, ROW_NUMBER() OVER "
        "(PARTITION BY person_id ORDER BY first_day, id) AS place FROM trials) ordered WHERE place = 1",
    )
    question.with_set(
        "heaviest",
        "SELECT person_id, kind_id FROM (SELECT person_id, penalty.kind_id, ROW_NUMBER() OVER (PARTITION BY person_id "
        f"ORDER BY CASE penalty.kind_id {SEVERITY} ELSE 99 END, penalty.kind_id) AS place "
        f"FROM trials {_PENALTIES} trials.id) ordered WHERE place = 1",
    )
    question.tally("sex", "sex", "COUNT(*)", "people")
    question.tally("region", "region", "COUNT(*)", "people")
    question.tally(
        "article", "charge.article_id", "COUNT(DISTINCT person_id)", f"trials {_CHARGES} trials.id"
    )
    question.tally(
        "penalty", "kind_id", "COUNT(*)", "people LEFT JOIN heaviest ON heaviest.person_id = people.person_id"
    )
    found = question.answer()
    by_sex = by_words(found["sex"], SEXES)
    return {
        "criminal_convictions": {
            "total": sum(by_sex.values()),
            "unit": "person",
            "qualifier": "at_least",
            "by_sex": by_sex,
            "by_article": by_words(found["article"]),
            "by_region": by_words(found["region"]),
            "by_penalty": by_words(found["penalty"]),
        }
    }


def first_uses_of_articles(period: Period, question: Question) -> list[dict[str, str]]:
    """Articles charged in a verified trial of the period and in none with an earlier date, by lower bounds."""
    charged = Charge.objects.filter(
        trial__status=Status.VERIFIED,
        trial__date_lower__gte=period.start,
        trial__date_upper__lte=period.end,
    ).values("article_id", process=F("trial__process"))
    question.with_rows("used", charged.annotate(day=Min("trial__date_lower")))
    found = question.rows(
        "SELECT article_id, CAST(day AS text), process FROM used "
        f"WHERE ({_earlier_use(question)} LIMIT 1) IS NULL ORDER BY day, article_id, process DESC"
    )
    # Of two processes on the same first day the administrative one is named: it comes last and stays.
    firsts = {
        article: {"article": article, "date": day, "process": process} for article, day, process in found
    }
    return list(firsts.values())


def _earlier_use(question: Question) -> str:
    """A use before ``used.day``.

    From the charges of the article to their trials, one by one: the first charge already answers for all but the newest
    articles, where a join reads every trial (13 s among 1.6 million). A history has no index to look a single trial up
    by, so as of a moment it is a join after all.
    """
    charge, trial = f'"{Charge._meta.db_table}" charge', f'"{Trial._meta.db_table}" trial'
    its = "charge.article_id = used.article_id"
    if question.as_of is not None:
        joined = f"{charge} JOIN {trial} ON trial.id = charge.trial_id AND trial.status = 'verified'"
        return f"SELECT 1 FROM {joined} WHERE {its} AND trial.date_lower < used.day"
    day = f"SELECT date_lower FROM {trial} WHERE trial.id = charge.trial_id AND trial.status = 'verified'"
    return f"SELECT 1 FROM {charge} WHERE {its} AND ({day}) < used.day"
