"""Taking a file in: sealed at once, read by the child, its rows sealed piece by piece."""

import hashlib

from django.contrib.auth.models import User
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables

from cases.casebook.tables import BY_NAME
from cases.importing import progress
from cases.importing.keeping import remove_expired
from cases.importing.running import SheetBegins, read_file
from cases.importing.said import ANNOTATED, READ_AT_ONCE, NotRead
from cases.importing.sealed import PIECE, Details, Row, Sealed, Sheet, begin, destroy
from cases.models import Import, ImportPart

MOST_BYTES = 30 << 20
AT_A_TIME = 5  # files of one person
State = Import.State


@sensitive_variables()
def take_in(data: bytes, name: str, by: User, partner: str = "", encoding: str = "") -> Import:
    """Raises NotRead with a sentence, SealError without a key. A large file is only sealed: `read_in` is to follow."""
    remove_expired()
    if len(data) > MOST_BYTES:
        raise NotRead(_("The file is larger than %(n)d MB. Send it in parts.") % {"n": MOST_BYTES >> 20})
    if Import.objects.filter(by=by).exclude(state=State.DONE).count() >= AT_A_TIME:
        raise NotRead(_("You have %(n)d files that wait. Confirm or remove one first.") % {"n": AT_A_TIME})
    found = Import(by=by, partner=" ".join(partner.split())[:60], sha256=hashlib.sha256(data).hexdigest())
    sealed = begin(found, Details(name[:250], encoding, get_language() or "en"))
    try:
        if len(data) <= READ_AT_ONCE:
            _keep_rows(sealed, data)
        else:
            for number, start in enumerate(range(0, len(data), PIECE)):
                sealed.put(ImportPart.Kind.FILE, number, data[start : start + PIECE])
    except BaseException:
        destroy([found])
        raise
    return found


def read_in(found: Import) -> None:
    """The same in the background; may be done again after a worker was killed. A refusal stays with the file."""
    sealed = Sealed(found)
    if found.state != State.READING:
        return
    sealed.forget(ImportPart.Kind.ROWS)
    sealed.details.sheets = []
    try:
        with override(sealed.details.language):
            _keep_rows(sealed, sealed.file())
        sealed.forget(ImportPart.Kind.FILE)
    except NotRead as refusal:
        sealed.forget(ImportPart.Kind.FILE, ImportPart.Kind.ROWS)
        sealed.details.sentence = str(refusal)
        sealed.save(state=State.REFUSED)
    except progress.Stopped:
        destroy([found])
    progress.clear(found.pk)


@sensitive_variables()
def _keep_rows(sealed: Sealed, data: bytes) -> None:
    sheets, number = sealed.details.sheets, 0
    width: int | None = None
    for event in read_file(data, sealed.details.name, sealed.details.asked_encoding):
        if isinstance(event, SheetBegins):
            sheets.append(Sheet(event.name or _stem(sealed.details.name), event.encoding))
            number, width = 0, None
            continue
        width = _width(event) if number == 0 else width
        event = [(row, cells[:width]) for row, cells in event]
        sealed.put(ImportPart.Kind.ROWS, number, event, (event[0][0], event[-1][0]), sheet=len(sheets) - 1)
        sheets[-1].rows += len(event)
        sheets[-1].last = event[-1][0]
        number += 1
        progress.tell(sealed.of.pk, sum(sheet.rows for sheet in sheets))
    if not any(sheet.rows for sheet in sheets):
        raise NotRead(_("There is nothing in the file."))
    sealed.details.is_casebook = is_casebook(sealed)
    rows = sum(sheet.rows for sheet in sheets)
    sealed.save(state=State.READ, rows=rows)
    progress.clear(sealed.of.pk)


def _width(rows: list[Row]) -> int | None:
    """Up to where the columns are theirs, where the file is an annotated copy that we gave."""
    for _number, cells in rows[:20]:
        for place, cell in enumerate(cells):
            if cell.startswith(ANNOTATED):
                return place
    return None


def _stem(name: str) -> str:
    return name.rpartition(".")[0] or name


def is_casebook(sealed: Sealed) -> bool:
    """Every sheet has the name of a table, and most columns of the first are those of the table."""
    sheets = [
        (place, sheet) for place, sheet in enumerate(sealed.details.sheets) if sheet.name.lower() != "readme"
    ]
    if not sheets or not all(sheet.name in BY_NAME for _place, sheet in sheets):
        return False
    place, sheet = sheets[0]
    _number, header = next(sealed.rows(place), (0, []))
    known = sum(cell.strip() in BY_NAME[sheet.name].by_name for cell in header)
    return 2 * known >= len(header)
