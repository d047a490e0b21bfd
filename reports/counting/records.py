"""The records behind the figures: which were counted, in which version, and as what."""

import hashlib

from django.db import connection
from django.db.models import Case, F, TextField, Value, When

from cases.models import Act, CaseRecord, Recognition, Trial
from cases.workflow import Status
from reports.counting import rows
from reports.counting.query import Question
from reports.periods import Period

_ACT = "CASE kind_id WHEN 'detention' THEN 'detention' ELSE 'act' END"
_TRIAL = (
    "CASE WHEN process = 'administrative' AND court_instance = 'first' THEN 'administrative-trial' "
    "WHEN process = 'criminal' AND court_instance = 'first' AND outcome = 'convicted' THEN 'conviction' "
    "ELSE 'trial' END"
)

Counted = tuple[str, int, str, int, str]  # part, record id, code, version (history id), facts

# The unit separator: nobody types it into the code of a judge.
BETWEEN = "\x1f"
# Everything a record is counted by: when one of these differs, it counts as something else.
_ACT_FACTS = (
    "kind_id date_lower date_upper n person_id incident_id sex children birth counted_region agency_id "
    "campaign".split()
)
_TRIAL_FACTS = (
    "process court_instance outcome date_lower date_upper person_id incident_id sex children birth court_id "
    "judge_code region".split()
)
_RECOGNITION_FACTS = "person_id sex standing recognised ended".split()


def counted_records(period: Period) -> list[Counted]:
    """Every verified record of the period with what it counts as, ordered by part and id. Three queries."""
    trials = Trial.verified.within(period.start, period.end).values(
        "process",
        "court_instance",
        judge_code=F("judge__code"),
        sex=rows.sex(),
        region=F("court__region_id"),
        **_of_person(),
    )
    return [
        *_listed("acts", _ACT, Act, rows.acts(period).annotate(**_of_person()), _ACT_FACTS),
        *_listed("trials", _TRIAL, Trial, trials, _TRIAL_FACTS, _parts_of_trials()),
        *_listed("recognitions", "'recognition'", Recognition, rows.recognitions(period), _RECOGNITION_FACTS),
    ]


def _of_person() -> dict[str, Case]:
    """What people are counted by besides their sex. Databases write *true* differently: a word stands for it."""
    parent = When(person__status=Status.VERIFIED, person__has_minor_children=True, then=Value("children"))
    return {
        "children": Case(parent, default=None, output_field=TextField()),
        "birth": rows.known("person", "birth_date_lower"),
    }


def read_facts(part: str, facts: str) -> dict[str, str]:
    """The facts of one counted record by name; of a trial also *charges* and *penalties*, joined by commas."""
    names = {"detention": _ACT_FACTS, "act": _ACT_FACTS, "recognition": _RECOGNITION_FACTS}
    return dict(
        zip(names.get(part, [*_TRIAL_FACTS, "charges", "penalties"]), facts.split(BETWEEN), strict=True)
    )


def _listed(
    name: str, part: str, model: type[CaseRecord], selected: rows.Rows, facts: list[str], more_facts: str = ""
) -> list[Counted]:
    question = Question()
    question.with_rows(name, selected.values("id", "code", *facts))
    history = model.history.model._meta.db_table
    as_text = f" || '{BETWEEN}' || ".join(f"COALESCE(CAST({fact} AS text), '')" for fact in facts)
    # "+ 0": else PostgreSQL, before it has analysed a new history, walks back through all of it for each record.
    return question.rows(
        f"SELECT {part} AS part, id, code, "
        f'(SELECT MAX(history_id + 0) FROM "{history}" version WHERE version.id = {name}.id), {as_text}{more_facts} '
        f"FROM {name} ORDER BY 1, 2"
    )


def _parts_of_trials() -> str:
    """The charges and penalties of the trial as text, in a fixed order."""
    if connection.vendor == "postgresql":
        charges = "STRING_AGG(article_id, ',' ORDER BY article_id)"
        penalties = (
            "STRING_AGG(kind_id || unit || COALESCE(CAST(ROUND(amount, 2) AS text), ''), ',' "
            "ORDER BY kind_id, unit, amount)"
        )
        source, ordered = "FROM {table} part WHERE part.trial_id = trials.id", ""
    else:
        charges = "GROUP_CONCAT(article_id)"
        penalties = "GROUP_CONCAT(kind_id || unit || COALESCE(PRINTF('%%.2f', amount), ''))"
        source, ordered = (
            "FROM (SELECT * FROM {table} part WHERE part.trial_id = trials.id{ordered})",
            " ORDER BY {by}",
        )
    return "".join(
        f" || '{BETWEEN}' || COALESCE((SELECT {what} {source.format(table=table, ordered=ordered.format(by=by))}), '')"
        for what, table, by in (
            (charges, '"cases_charge"', "article_id"),
            (penalties, '"cases_penalty"', "kind_id, unit, amount"),
        )
    )


def revision(counted: list[Counted]) -> str:
    """One SHA-256 for the whole list: the same records in the same state give the same."""
    digest = hashlib.sha256()
    for part, record, code, _version, facts in counted:
        digest.update(f"{part}\t{record}\t{code}\t{facts}\n".encode())
    return digest.hexdigest()
