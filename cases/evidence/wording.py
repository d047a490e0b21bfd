"""Sentences about files: why one was not taken, and why there is no copy of one."""

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

WHAT_IS_TAKEN = gettext_lazy(
    "Pictures (JPEG, PNG, WebP, TIFF, HEIC), PDF, Word (.docx), films (MP4, MOV, WebM) and sound (MP3, M4A, OGG, WAV)."
)
_WHY_NOT: dict[str, Promise] = {
    "empty": gettext_lazy("The file is empty. Was it still being downloaded? Choose it again."),
    "kind": gettext_lazy(
        "This kind of file is not taken. Export it as PDF, or as a picture; a page of the web is printed to PDF."
    ),
    "ending": gettext_lazy(
        "The name says another kind than what is in the file. Give it the right ending, or export it."
    ),
    "broken": gettext_lazy("The file is damaged and cannot be opened. Ask for it again, or export it anew."),
    "two-kinds": gettext_lazy(
        "It is two kinds of file at once, which is done to deceive. Export it anew with a program you trust."
    ),
    "pixels": gettext_lazy(
        "The picture has more than 40 million pixels. Make it smaller, or cut it into parts."
    ),
    "pages": gettext_lazy("It has more than 100 pages. Split it into parts."),
    "animated": gettext_lazy("The picture moves. Export it as MP4, or as single pictures."),
    "password": gettext_lazy("It is locked with a password. Save it without one."),
    "macros": gettext_lazy("There are programs in this document. Export it as PDF."),
    "unpacked": gettext_lazy("Unpacked it is far larger than such documents are. Export it as PDF."),
    "time": gettext_lazy("It takes too long to open. Split it, or export it in a simpler form."),
    "memory": gettext_lazy("It takes too much memory to open. Make it smaller, or split it."),
    "crash": gettext_lazy("The program that opens such files failed at it. Export it anew, or as PDF."),
    "again": gettext_lazy("This very file is among the files of this source already."),
    "hour": gettext_lazy("You have sent very many files in an hour. Wait a little and go on."),
    "room": gettext_lazy("There is hardly any room left on the server. Tell an administrator."),
    "key": gettext_lazy(
        "There is no key for sealed files on this server, so none is taken. An administrator has to put it back."
    ),
}
_NO_COPY: dict[str, Promise] = {
    "codec": gettext_lazy(
        "It is written in a way that is not copied here. The original is kept; convert it to MP4 and add that too."
    ),
    "streams": gettext_lazy(
        "It has too many tracks. The original is kept; export it with one picture and one sound."
    ),
}


def why_not(reason: str) -> str:
    if reason == "size":
        return _("The file is larger than %(most)d MB. Cut it into parts, or make it smaller.") % {
            "most": settings.EVIDENCE_MAX_MB
        }
    return str(_WHY_NOT.get(reason, _WHY_NOT["crash"]))


def why_no_copy(reason: str) -> str:
    return str(_NO_COPY[reason]) if reason in _NO_COPY else ""


def spoken_detail(what: str, detail: str) -> str:
    """Reasons are kept as words of the code and said in the language of whoever reads."""
    if what == "not-taken":
        return why_not(detail)
    return why_no_copy(detail) if what == "no-copy" else detail
