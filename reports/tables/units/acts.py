"""Acts, each as many people as it stands for, and the people who were detained."""

from reports.counting import rows
from reports.counting.query import Question
from reports.counting.rows import Population
from reports.indicators import DETENTION
from reports.periods import Period
from reports.tables.measure import plain
from reports.tables.units.people import BY_PERSON, first_of_each, with_facts

OF_ACTS = (
    *("id", "kind_id", "agency_id", "place_of_detention_id", "person_id", "n", "first_day"),
    *("month", "sex", "counted_region", "campaign"),
)
BY_DETENTION = plain(
    month="month",
    region="counted_region",
    sex="sex",
    agency="agency_id",
    campaign="campaign",
    place="place_of_detention_id",
)
BY_ACT = BY_DETENTION | plain(kind="kind_id")
BY_DETAINED = BY_DETENTION | BY_PERSON


def acts(question: Question, period: Period, among: Population) -> None:
    question.with_rows("units", rows.acts(period, among).values(*OF_ACTS))


def detentions(question: Question, period: Period, among: Population) -> None:
    question.with_rows("units", rows.acts(period, among).filter(kind=DETENTION).values(*OF_ACTS))


def people_detained(question: Question, period: Period, among: Population) -> None:
    detentions = rows.acts(period, among).filter(kind=DETENTION).values(*OF_ACTS)
    question.with_rows("detentions", detentions)
    question.with_set("records", "SELECT detentions.*, 0 AS kind_of_record FROM detentions")
    columns = "month, sex, counted_region, agency_id, place_of_detention_id, campaign, first_day"
    question.with_set("firsts", first_of_each("records", columns))
    with_facts(question, "firsts", among)
