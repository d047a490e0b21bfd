"""The preview: every row is read, compared and judged as if it were to be written, and nothing is.

It is kept in chunks as it goes. After a worker was killed the chunks that were kept are compared again, which is
cheap, and what took the time (possible doubles) is taken from them if nothing is different.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.utils.translation import override

from cases.casebook.headers import check_table_names
from cases.casebook.load import load_tables
from cases.casebook.rows import Row
from cases.casebook.tables import PEOPLE, Table
from cases.importing import access, progress
from cases.importing.comparing import Comparing
from cases.importing.files import casebook_of, sheet_of
from cases.importing.sealed import Sealed
from cases.importing.verdicts import DOUBTFUL, EQUAL, NEW, RANK, Double, Verdict, fingerprint
from cases.matching.comparing import OTHER
from cases.matching.likely import Asked, Likely, likely_people_for
from cases.matching.weights import SAME_FROM
from cases.models import CaseRecord, Import, ImportPart, Viewing
from cases.viewings import record_viewings

State = Import.State
VERDICTS = ImportPart.Kind.VERDICTS
OVERVIEW = "overview"  # of each sheet: a byte for each row, its verdict
DOUBLES_SHOWN = 3
TOLD = 100  # problems of whole tables


class Checking(Comparing):
    writes = False
    locks = False
    checks_on = True

    def __init__(self, sealed: Sealed, by: User) -> None:
        super().__init__(sealed, by)
        self.tables: dict[str, Counter[str]] = {}
        self._kept = _kept(sealed)
        self._asked: dict[int, tuple[str, Asked]] = {}  # by row: the code in the file, and who it is
        self._changed: list[Any] = []
        self._told_of: Counter[str] = Counter()

    def compared(self, row: Row, record: models.Model | None, was: Any) -> None:
        super().compared(row, record, was)
        if record is None:
            return
        if was and isinstance(record, CaseRecord):
            self._changed.append(record.pk)
        elif not was and row.table is PEOPLE:
            self._ask(row, record)

    def is_settled(self, row: Row) -> bool:
        settled = super().is_settled(row)
        if settled:
            self._ask(row, row.table.model(**row.values))
        return settled

    def _ask(self, row: Row, person: Any) -> None:
        if name := _name(person):
            self._asked[row.number] = row.texts["code"], Asked(name, person.birth_year, sex=person.sex)

    def chunk_compared(self, table: Table, rows: Sequence[Row]) -> None:
        if self._changed:
            records: models.QuerySet[Any] = models.QuerySet(table.model).filter(pk__in=self._changed)
            record_viewings(self.by, records, Viewing.Way.IMPORT)
        self._changed = []
        super().chunk_compared(table, rows)

    def told(self, table: Table, verdicts: list[Verdict]) -> None:
        number = self._told_of[table.name]
        self._told_of[table.name] += 1
        kept = self._kept_before(table, number)
        if fingerprint(table.name, kept) == fingerprint(table.name, verdicts):
            verdicts = kept
        else:
            self._find_doubles(verdicts)
            rows = verdicts[0].number, verdicts[-1].number
            self.sealed.forget(VERDICTS, table=table.name, number=number)
            where = {"table": table.name, "sheet": sheet_of(self.sealed, table.name)}
            self.sealed.put(VERDICTS, number, [one.packed() for one in verdicts], rows, **where)
        self._asked = {}
        self.tables.setdefault(table.name, Counter()).update(one.verdict for one in verdicts)
        progress.tell(self.sealed.of.pk, self.rows_told)

    def _kept_before(self, table: Table, number: int) -> list[Verdict]:
        if (table.name, number) not in self._kept:
            return []
        [(_part, said)] = self.sealed.each(VERDICTS, table=table.name, number=number)
        return [Verdict.unpacked(one) for one in said]

    def _find_doubles(self, verdicts: list[Verdict]) -> None:
        """Of who was settled too, so that one may think again."""
        asked = [one for one in verdicts if one.verdict in (NEW, EQUAL) and one.number in self._asked]
        if not asked:
            return
        likely = likely_people_for([self._asked[one.number][1] for one in asked], self.by, DOUBLES_SHOWN)
        for one, found in zip(asked, likely, strict=True):
            one.doubles = [_double(double) for double in found if _is_likely(double)]
            if one.doubles:
                one.code = self._asked[one.number][0]
                if one.verdict == NEW and self.sealed.details.same.get(one.code) != "":
                    one.verdict = DOUBTFUL


def _is_likely(double: Likely) -> bool:
    """By what agrees alone: three namesakes share the odds, and each of them may be the one."""
    return double.agreement.score >= SAME_FROM and double.agreement.given != OTHER


def _double(double: Likely) -> Double:
    person = double.person
    score = round(double.agreement.score, 2)
    return Double(person.code, person.name or person.label, score, double.agrees, double.differs)


def _name(record: Any) -> str:
    return record.name_be or record.name_ru or record.name_en or ""


def _kept(sealed: Sealed) -> set[tuple[str, int]]:
    found = ImportPart.objects.filter(of=sealed.of, kind=VERDICTS).exclude(table=OVERVIEW)
    return set(found.values_list("table", "number"))


def begin_check(sealed: Sealed) -> None:
    """Whatever an earlier preview said is forgotten."""
    progress.clear(sealed.of.pk)
    sealed.forget(VERDICTS)
    sealed.details.sentence, sealed.details.problems = "", []
    sealed.save(state=State.CHECKING, counts={}, fingerprint="")


def check(found: Import) -> None:
    """What `begin_check` began. May be done again after a worker was killed; if it is stopped, what was kept goes."""
    if found.state != State.CHECKING:
        return
    sealed, by = Sealed(found), User.objects.get(pk=found.by_id)
    with override(sealed.details.language):
        try:
            _check(sealed, by)
        except PermissionDenied as denied:
            _take_back(sealed, str(denied))
        except progress.Stopped:
            _take_back(sealed, "")
    progress.clear(found.pk)


def _check(sealed: Sealed, by: User) -> None:
    checking, file = Checking(sealed, by), casebook_of(sealed)
    names = check_table_names(file.names(), checking.problems)
    access.require(by, names)
    load_tables(names, file, checking)
    numbers = {table: dict(counts) for table, counts in checking.tables.items()}
    with transaction.atomic():
        overall = _overview(sealed)
        sealed.details.problems = [str(problem) for problem in checking.problems.found[:TOLD]]
        sealed.save(
            state=State.CHECKED,
            fingerprint=checking.fingerprint,
            counts={"rows": overall, "tables": numbers, "removed": dict(checking.parts_removed)},
        )


def _take_back(sealed: Sealed, sentence: str) -> None:
    sealed.forget(VERDICTS)
    sealed.details.sentence = sentence
    sealed.save(state=State.READ)


def _overview(sealed: Sealed) -> dict[str, int]:
    """A row of a partner's table has the verdict of the record of it that needs most attention."""
    sealed.forget(VERDICTS, table=OVERVIEW)
    ranks = [bytearray(sheet.last + 1) for sheet in sealed.details.sheets]
    for part, said in sealed.each(VERDICTS):
        of_sheet = ranks[part.sheet]
        for one in said:
            of_sheet[one[0]] = max(of_sheet[one[0]], one[1])
    for place, of_sheet in enumerate(ranks):
        sealed.put(VERDICTS, 0, bytes(of_sheet), table=OVERVIEW, sheet=place)
    return {verdict: sum(of_sheet.count(rank) for of_sheet in ranks) for verdict, rank in RANK.items()}
