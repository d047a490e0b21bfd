"""Different people among records, each as of the first of theirs, and what is known of them."""

from reports.counting.query import Question
from reports.counting.rows import Population
from reports.tables.measure import plain

BY_PERSON = plain(
    age="age",
    children="children",
    occupation="occupation_id",
    citizenship="citizenship",
)

# Days as numbers like 20240131, as in `reports.counting.people`: what a birth date leaves open is not known.
_DAY = "CAST(REPLACE(CAST({} AS text), '-', '') AS integer)"
_AGE = (
    f"CASE WHEN {_DAY.format('birth_date_lower')} + 180000 > {_DAY.format('first_day')} THEN 'minors' "
    f"WHEN {_DAY.format('birth_date_upper')} + 180000 <= {_DAY.format('first_day')} THEN 'adults' END"
)
_CHILDREN = "CASE WHEN has_minor_children THEN 'yes' WHEN NOT has_minor_children THEN 'no' END"


def first_of_each(records: str, columns: str) -> str:
    """Each person once, as of the first of their records: ``columns`` of it."""
    return (
        f"SELECT person_id AS id, {columns} FROM (SELECT {records}.*, ROW_NUMBER() OVER "
        f"(PARTITION BY person_id ORDER BY first_day, kind_of_record, id) AS place FROM {records} "
        "WHERE person_id IS NOT NULL) ordered WHERE place = 1"
    )


def with_facts(question: Question, people: str, among: Population) -> None:
    """The set *units*: these people with what counts of them only while they are verified too, like their sex."""
    counts = f"status IN ({', '.join(['%s'] * len(among.statuses))})"
    facts = {
        "age": _AGE,
        "children": _CHILDREN,
        "occupation_id": "occupation_id",
        "citizenship": "NULLIF(citizenship, '')",
    }
    known = ", ".join(f"CASE WHEN {counts} THEN {fact} END AS {name}" for name, fact in facts.items())
    question.with_set(
        "units",
        f'SELECT {people}.*, {known} FROM {people} JOIN "cases_person" ON "cases_person".id = {people}.id',
        [*among.statuses] * len(facts),
    )
