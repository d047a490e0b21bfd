"""Making the file of an export: at once for whoever asked, or in the background, sealed, for a day."""

import datetime
import logging
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override

from cases.casebook import codebook
from cases.casebook.around import Around, Records
from cases.casebook.codebook import Contents, Line
from cases.casebook.dump import Asked, write_casebook
from cases.casebook.form import CODES, Form
from cases.casebook.problems import CannotWrite
from cases.casebook.pseudonyms import Pseudonyms
from cases.casebook.tables import INCIDENTS
from cases.exports import marks, store
from cases.exports.events import What, note
from cases.exports.frozen import chosen_rows, let_go
from cases.exports.rules import may_have, restricted_in, why_release
from cases.languages import reader_language
from cases.models import CaseRecord, Export, Viewing
from cases.sealing import SealError
from cases.viewings import record_viewings

log = logging.getLogger(__name__)
State = Export.State
KEPT = datetime.timedelta(days=1)
ENDINGS = {"xlsx": "xlsx", "ods": "ods"}  # the others are a .zip with a file a table


_WENT_WRONG = gettext_noop("Something went wrong on the server. An administrator finds it in the log.")


class CannotMake(Exception):
    """Why it cannot be made, as a sentence."""


class Grew(Exception):
    """It tells of more than was released, or than needs no release; it has to wait for a second person."""


def around_of(export: Export) -> Around:
    return Around(chosen_rows(export), export.asked_by, export.whole, export.confidential)


def made_at_once(export: Export) -> IO[bytes]:
    """The file, open; on the disk it is gone already. Raises CannotMake."""
    try:
        file = _made(export).open("rb")
    except CannotMake:
        raise
    except Grew:
        _wait_again(export)
        raise CannotMake(
            _("It tells of more now, and needs a release: it waits under “My exports”.")
        ) from None
    except Exception:
        fail(export, _(_WENT_WRONG))
        raise
    finally:
        shutil.rmtree(store.workshop_of(export), ignore_errors=True)
    _finished(export, State.AT_ONCE)
    note(export, What.DOWNLOADED, export.asked_by)
    return file


def make(export_id: Any) -> None:
    """In the background. What was cancelled or is made already is left as it is."""
    export = _taken_in_hand(export_id)
    if export is None:
        return
    try:
        export.stored_as = store.seal(export, _made(export))
        _keep(export)
    except Grew:
        _wait_again(export)
    except (CannotMake, marks.Stopped):  # both are on record already
        store.remove(export)
    except SealError as error:
        fail(export, str(error.sentence))
    except Exception:
        fail(export, _(_WENT_WRONG))
        raise
    finally:
        shutil.rmtree(store.workshop_of(export), ignore_errors=True)


def fail(export: Export, sentence: str) -> None:
    changed = Export.objects.filter(pk=export.pk, state__in=(*Export.UNDER_WAY, State.AT_ONCE))
    if changed.update(state=State.FAILED, reason=sentence[:300]):
        note(export, What.FAILED)
    let_go(export)
    store.remove(export)


def _taken_in_hand(export_id: Any) -> Export | None:
    """Also what a killed worker had in hand."""
    with transaction.atomic():
        export = Export.objects.select_for_update().filter(pk=export_id).first()
        if export is None or export.state not in (State.QUEUED, State.MAKING):
            return None
        export.state = State.MAKING
        export.save()
    return export


def _is_more(export: Export, around: Around) -> bool:
    """Whether it tells of more than was released, or than needs no release."""
    people, restricted = around.people().count(), _restricted(around)
    known = set(export.restricted.values_list("pk", flat=True))
    why = why_release(around, people, bool(restricted), export.people if export.decided_by_id else 0)
    if Export.Why.PEOPLE in why.split() or not restricted <= known:
        return True
    return bool(why) and export.decided_by_id is None


def _restricted(around: Around) -> set[int]:
    return set(restricted_in(around).values_list("pk", flat=True))


def _wait_again(export: Export) -> None:
    around = around_of(export)
    people, restricted = around.people().count(), _restricted(around)
    with transaction.atomic():
        if Export.objects.select_for_update().get(pk=export.pk).state == State.CANCELLED:
            return
        export.people, export.needs_release = people, why_release(around, people, bool(restricted))
        export.counted = {name: rows.count() for name, rows in around.records().items()}
        export.state, export.decided_by, export.decided_at = State.WAITING, None, None
        export.save()
        export.restricted.set(restricted)
        note(export, What.GREW)


def _made(export: Export) -> Path:
    """Raises CannotMake, Grew, or Stopped. The file lies open in the workshop."""
    try:
        return _written(export)
    except CannotWrite as error:
        fail(export, str(error))
        raise CannotMake(str(error)) from None
    except BaseException:
        shutil.rmtree(store.workshop_of(export), ignore_errors=True)
        raise


def _written(export: Export) -> Path:
    if not may_have(export.asked_by, export):
        raise CannotWrite(_("Who asked for it may not take it out any more."))
    if not store.has_room():
        raise CannotWrite(_("The disk of the server is almost full. Tell an administrator."))
    folder = store.workshop_of(export)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    around = around_of(export)
    if _is_more(export, around):  # nothing of it is looked at then
        raise Grew
    _record_viewings(export.asked_by, around)
    path = folder / _name_of(export)
    with override(export.language):
        form = Form(export.wording, Pseudonyms() if export.pseudonyms else None, export.confidential)
        asked = Asked(lambda: _records(export, around), lambda: _made_how(export), form)
        contents = write_casebook(path, asked, export.format, tick=_telling(export))
    export.contents = {name: _held(held) for name, held in contents.items()}
    export.file_name, export.size, export.made_at = path.name, path.stat().st_size, timezone.now()
    return path


def _records(export: Export, around: Around) -> Records:
    """Asked again in the moment that is written, which is later."""
    if _is_more(export, around):
        raise Grew
    return around.records()


def _telling(export: Export) -> Callable[[str, int], None]:
    done = dict.fromkeys(export.counted, 0)

    def tick(table: str, rows: int) -> None:
        done[table] = rows
        marks.note_progress(export, sum(done.values()))

    return tick


def _name_of(export: Export) -> str:
    """Ours, made of nothing that was typed."""
    day = timezone.localdate().isoformat()
    return f"viasna-{export.kind}-{day}-{export.number}.{ENDINGS.get(export.format, 'zip')}"


def _held(contents: Contents) -> dict[str, int]:
    return dict(contents.statuses) or {"": contents.rows}


def _record_viewings(user: User, around: Around) -> None:
    """Before anything is read. Of the incidents, or of the one table that is taken out."""
    records = around.records()
    rows = records.get(INCIDENTS.name, records[around.table.name])
    if issubclass(rows.model, CaseRecord):
        record_viewings(user, rows, Viewing.Way.EXPORT)


def _made_how(export: Export) -> Iterator[Line]:
    yield from codebook.made_by(export.role)
    yield "export", str(export.pk)
    yield "list", str(_kind(export))
    yield "filter", in_words(export, for_file=True) or _("none: all that existed for who asked")
    yield "tables", _("the casebook around these records") if export.whole else _("this table alone")
    yield "rows", _rows_then_and_now(export)
    yield "statuses", _("as the list has them; what belongs to them without withdrawn records")
    yield "values", _wording(export)
    if export.pseudonyms:
        yield (
            "names",
            _(
                "Pseudonyms, the same within this file and others in the next. Left out: names, titles, summaries, "
                "localities, addresses, notes; of the date of birth there is the year. It can still be recognised by "
                "who knows the case: handle it like the names."
            ),
        )
    else:
        yield "names", _("as on record")
    if export.decided_at:
        yield "released", date_format(timezone.localtime(export.decided_at), "SHORT_DATETIME_FORMAT")


def _kind(export: Export) -> Any:
    return Export._meta.apps.get_model("cases", export.kind)._meta.verbose_name_plural


def _rows_then_and_now(export: Export) -> str:
    asked = date_format(timezone.localtime(export.asked_at), "SHORT_DATETIME_FORMAT")
    said = _(
        "the %(n)d that the list had on %(asked)s; what they say, and what belongs to them, is from when the file "
        "was made"
    )
    then = export.frozen.count()
    gone = then - chosen_rows(export).count()
    said = said % {"asked": asked, "n": then}
    return said + (_("; %(n)d of them are not there any more") % {"n": gone} if gone else "")


def _wording(export: Export) -> str:
    if export.wording == CODES:
        return _("codes, as load_casebook reads them")
    return _("words") if export.wording == "labels" else _("codes, and words in columns of their own")


def in_words(export: Export, for_file: bool = False) -> str:
    """The filter as people read it. In a file without what may name colleagues, and under pseudonyms anybody."""
    parts = []
    for title, words, personal in export.filters.get(reader_language(), []):
        left_out = for_file and personal
        parts.append(f"{title}: {'…' if left_out else words}")
    if export.ticked:
        parts.append(_("%(n)d ticked rows") % {"n": len(export.ticked)})
    return "; ".join(parts)


def _finished(export: Export, state: Export.State) -> None:
    export.state = state
    export.save()
    let_go(export)
    note(export, What.MADE)


def _keep(export: Export) -> None:
    """Nothing is kept of what was cancelled in the last moment."""
    with transaction.atomic():
        stored = Export.objects.select_for_update().get(pk=export.pk)
        if stored.state != State.MAKING:
            raise marks.Stopped
        export.kept_until = timezone.now() + KEPT
        _finished(export, State.READY)
