"""From the codes in a chunk of rows to the records they mean, with one question for each column."""

from collections.abc import Sequence

from django.db import models
from django.utils.translation import gettext as _

from cases.casebook.known import Known
from cases.casebook.nearest import did_you_mean
from cases.casebook.problems import Problems
from cases.casebook.rows import Row
from cases.casebook.tables import Table


def was_merged(code: str, kept: str) -> str:
    return _("%(code)s was merged into %(kept)s. Write %(kept)s.") % {"code": code, "kept": kept}


def resolve(table: Table, rows: Sequence[Row], known: Known, problems: Problems) -> None:
    """Put the ids of what the rows refer to into their values; a code nobody has is a problem of its row."""
    for column in table.references:
        model: type[models.Model] = column.field.related_model
        name = column.field.attname
        ids = known.look_up(column.table, model, {row.values[name] for row in rows if row.values.get(name)})
        unknown = {row.values[name] for row in rows if row.values.get(name)} - ids.keys()
        merged = known.merged(model, unknown) if unknown else {}
        for row in rows:
            code = row.values.get(name)
            if code in ids:
                row.values[name] = ids[code]
            elif code in merged:
                problems.add(row.problem(was_merged(code, merged[code]), column.name, code))
            elif code:
                sentence = _("No row of the table %(table)s has this code, and no record here.") % {
                    "table": column.table
                }
                near = did_you_mean(known.nearest_codes(column.table, model, code))
                problems.add(row.problem(sentence + near, column.name, code))
