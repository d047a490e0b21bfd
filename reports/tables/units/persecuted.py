"""People and cases of repression, among all acts and trials."""

from django.db.models import F

from reports.counting import rows
from reports.counting.query import Question
from reports.counting.rows import Population
from reports.periods import Period
from reports.tables.measure import Breakdown, plain
from reports.tables.units.people import BY_PERSON, first_of_each, with_facts

_COLUMNS = "id, person_id, incident_id, first_day, month, sex, region, campaign"
BY_CASE = plain(month="month", region="region", sex="sex", campaign="campaign")
BY_PERSECUTED = (
    BY_CASE | BY_PERSON | {"by_kind": Breakdown("done.kind_id", "acts done", "done.person_id = units.id")}
)


def people_persecuted(question: Question, period: Period, among: Population) -> None:
    _records(question, period, among)
    question.with_set("firsts", first_of_each("records", "month, sex, region, campaign, first_day"))
    with_facts(question, "firsts", among)


def repression_cases(question: Question, period: Period, among: Population) -> None:
    """Each person of each incident once, as of the first record; a trial without an incident is a case of its own.
    Records of nobody identified are as many cases as they stand for."""
    _records(question, period, among)
    columns = "id, about, n, month, sex, region, campaign"
    question.with_set(
        "units",
        f"SELECT {columns} FROM (SELECT records.*, ROW_NUMBER() OVER "
        "(PARTITION BY person_id, incident_id, own_case ORDER BY first_day, kind_of_record, id) AS place "
        "FROM records WHERE person_id IS NOT NULL) ordered WHERE place = 1 "
        f"UNION ALL SELECT {columns} FROM records WHERE person_id IS NULL",
    )


def _records(question: Question, period: Period, among: Population) -> None:
    acts = rows.acts(period, among)
    question.with_rows(
        "acts",
        acts.values(
            *("id", "kind_id", "person_id", "incident_id", "n", "first_day", "month", "sex", "campaign"),
            region=F("counted_region"),
        ),
    )
    question.with_rows(
        "trials",
        rows.trials(period, among).values(
            *("id", "person_id", "incident_id", "first_day"),
            month=rows.month_of(),
            sex=rows.sex(among),
            region=F("court__region_id"),
            campaign=rows.known("incident", "campaign_id", among),
        ),
    )
    question.with_set(
        "records",
        f"SELECT {_COLUMNS}, n, NULL AS own_case, 'act' AS about, 0 AS kind_of_record FROM acts UNION ALL "
        f"SELECT {_COLUMNS}, 1 AS n, CASE WHEN incident_id IS NULL THEN id END AS own_case, 'trial' AS about, "
        "1 AS kind_of_record FROM trials",
    )
