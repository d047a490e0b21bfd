"""A file or folder that is there whole or not at all, and never in the place of another."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from django.utils.translation import gettext as _

from cases.casebook.problems import CannotWrite


@contextmanager
def fresh(path: Path) -> Iterator[Path]:
    """A place beside ``path`` to write to; it gets its name when all is written, and is removed when not."""
    if path.exists() or path.is_symlink():
        raise CannotWrite(
            _("There is a “%(path)s” already. It is left as it is; choose another name.") % {"path": path}
        )
    if not path.parent.is_dir():
        raise CannotWrite(_("There is no folder “%(path)s”.") % {"path": path.parent})
    workshop = Path(mkdtemp(prefix=f".{path.name}.", dir=path.parent))
    try:
        unfinished = workshop / path.name
        yield unfinished
        if path.exists():
            raise CannotWrite(_("Somebody has just made a “%(path)s”. It is left as it is.") % {"path": path})
        unfinished.chmod(0o700 if unfinished.is_dir() else 0o600)  # names and sources: for this account alone
        unfinished.rename(path)
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
