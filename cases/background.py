"""What is done in the background, by a worker beside the web server: `manage.py work`.

The one place that names the library: Django 6 has the same as `django.tasks`. A task is asked for with
`that_task.enqueue(ids)`, within the transaction of what it is about, so that it is there if that is. Its arguments
are ids, never names: they stand in a table of their own until they are pruned. So does what a failure says, and the
message of a database may quote a row; that is why only its kind and its place are kept.
"""

import logging
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from traceback import extract_tb
from typing import Any

from django_tasks import task as library_task
from django_tasks.base import Task

log = logging.getLogger(__name__)


class TaskFailed(Exception):
    """Says what kind of failure it was, and where; nothing of what was worked on."""


def background_task(function: Callable[..., None]) -> Task[..., None]:
    @wraps(function)
    def run(*args: Any, **kwargs: Any) -> None:
        try:
            function(*args, **kwargs)
        except Exception as error:
            said = _kind_and_place(error)
            log.error("%s failed: %s", function.__name__, said)
            raise TaskFailed(said) from None

    return library_task()(run)


def _kind_and_place(error: Exception) -> str:
    last = extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {Path(last.filename).name}, line {last.lineno}"
