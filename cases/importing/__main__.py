"""The child: takes a file from its input, gives its rows to its output, and can write nothing to the disk.

What it says are lines of JSON: {"sheet": name, "encoding": …}, then {"rows": [[number, [cells]], …]}; at the end
{"end": true}, or {"refused": sentence}. Its limits are set before anything of the file is looked at.
"""

import json
import resource
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

MEMORY = 256 << 20  # address space
SECONDS, SECONDS_OF_LARGE = 5, 15  # a large file is read by the worker, and nobody waits for the page


def main() -> None:
    asked = json.loads(sys.argv[1])
    seconds = SECONDS_OF_LARGE if asked["large"] else SECONDS
    _limit(resource.RLIM_INFINITY, seconds)
    _speak(asked["language"])
    tables_in, said = import_module("cases.importing.tables_in"), import_module("cases.importing.said")
    cannot_read = import_module("cases.casebook.problems").CannotRead
    translated = import_module("django.utils.translation").gettext
    _limit(MEMORY, seconds)
    try:
        _tell(
            tables_in.sheets_of(sys.stdin.buffer.read(), asked["ending"], asked["encoding"]), tables_in, said
        )
    except cannot_read as refusal:
        _say({"refused": str(refusal)})
    except MemoryError:
        _say({"refused": translated("The file needs too much memory. Send it in smaller parts.")})
    else:
        _say({"end": True})


def _limit(memory: int, seconds: int) -> None:
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 64),
    ):
        resource.setrlimit(what, (most, most))


def _speak(language: str) -> None:
    """Sentences in the language of whoever asked, with nothing of the site: no database, no key."""
    django, conf = import_module("django"), import_module("django.conf")
    locale = Path(__file__).resolve().parent.parent.parent / "locale"
    conf.settings.configure(USE_I18N=True, LOCALE_PATHS=[str(locale)], LOGGING_CONFIG=None)
    django.setup()
    import_module("django.utils.translation").activate(language)


def _tell(sheets: Any, tables_in: Any, said: Any) -> None:
    rows_in_all = cells_in_all = 0
    translated = import_module("django.utils.translation").gettext
    for sheet in sheets:
        _say({"sheet": sheet.name, "encoding": sheet.encoding})
        lines: list[Any] = []
        for number, cells in tables_in.not_empty(sheet.rows):
            rows_in_all, cells_in_all = rows_in_all + 1, cells_in_all + len(cells)
            if rows_in_all > said.MOST_ROWS or cells_in_all > said.MOST_CELLS:
                raise tables_in.CannotRead(
                    translated("The file has more than %(n)d rows. Send it in parts.") % {"n": said.MOST_ROWS}
                )
            lines.append([number, cells])
            if len(lines) == said.AT_ONCE:
                _say({"rows": lines})
                lines = []
        if lines:
            _say({"rows": lines})


def _say(said: dict[str, object]) -> None:
    sys.stdout.buffer.write(json.dumps(said, ensure_ascii=False).encode("utf-8", "replace") + b"\n")


if __name__ == "__main__":
    main()
