"""The first row of a table: which columns it has, and what is wrong with them."""

from collections import Counter
from collections.abc import Iterable

from django.utils.translation import gettext as _

from cases.casebook.nearest import did_you_mean, nearest
from cases.casebook.problems import Problem, Problems
from cases.casebook.tables import BY_NAME, Table

FOR_PEOPLE = {"readme", "vocabularies"}  # the code book, and the words of the lists


def check_table_names(names: Iterable[str], problems: Problems) -> list[str]:
    """The tables a file has, without what is for people. Unknown ones are problems."""
    present = [name for name in names if name.lower() not in FOR_PEOPLE]
    for name in present:
        if name not in BY_NAME:
            problems.add(
                Problem(
                    _("There is no table of this name. There are: %(tables)s.")
                    % {"tables": ", ".join(BY_NAME)}
                    + did_you_mean(nearest(name, BY_NAME)),
                    table=name,
                )
            )
    if not present:
        problems.add(
            Problem(_("There is no table in it. There can be: %(tables)s.") % {"tables": ", ".join(BY_NAME)})
        )
    return [name for name in present if name in BY_NAME]


def check_header(table: Table, cells: list[str], problems: Problems) -> list[str] | None:
    """The column names in order, without empty ones at the end; nothing when the table cannot be read."""
    names = [cell.strip() for cell in cells]
    while names and not names[-1]:
        names.pop()
    sentences = list(_what_is_wrong(table, names))
    for column, sentence in sentences:
        problems.add(Problem(sentence, table=table.name, row=1, column=column))
    return None if sentences else names


def _what_is_wrong(table: Table, names: list[str]) -> Iterable[tuple[str, str]]:
    if not names:
        yield "", _("The first row is empty. It holds the column names.")
        return
    if len(names) == 1 and "\t" in names[0]:
        yield "", _("The columns are not separated by commas. Save it as “CSV UTF-8 (comma delimited)”.")
        return
    for name, times in Counter(names).items():
        if not name:
            yield "", _("A column has no name. Every column needs one.")
        elif name not in table.by_name:
            known = ", ".join(table.by_name)
            near = did_you_mean(nearest(name, table.by_name))
            yield (
                name,
                _("There is no column of this name. There are: %(columns)s.") % {"columns": known} + near,
            )
        elif times > 1:
            yield name, _("There are %(times)d columns of this name.") % {"times": times}
    for column in table.columns:
        if column.required and column.name not in names:
            yield column.name, _("This column is missing; it must be there.")
