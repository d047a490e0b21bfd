"""The worker: does what is asked for in the background, and cleans up after one that was killed.

A task of a killed worker would stay “running” for ever. Each worker writes its computer and its process into its id:
whoever finds a running task whose process is gone asks for it again, three times at most; of another computer one
knows after some hours only.
"""

import datetime
import logging
import os
import signal
import socket
import time
from typing import Any

from django.db import OperationalError, transaction
from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS, TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from cases.exports.keeping import sweep
from cases.importing.keeping import remove_expired

log = logging.getLogger(__name__)

HOUSEKEEPING = 60  # seconds
MOST_ATTEMPTS = 3
GIVEN_UP = datetime.timedelta(hours=6)  # a task of another computer
KEPT = datetime.timedelta(days=14)  # what is finished; failures tell something as long
LOST = "cases.working.WorkerLost"


class BackgroundWorker(Worker):
    """The library's, with a look at what others left behind now and then."""

    def __init__(self, *, once: bool, interval: float = 1.0) -> None:
        super().__init__(
            queue_names=["*"],
            interval=interval,
            batch=True,
            backend_name=DEFAULT_TASK_BACKEND_ALIAS,
            startup_delay=False,
            max_tasks=None,
            worker_id=own_id(),
            excluded_queue_names=[],
        )
        self.once = once
        self.kept_house = 0.0

    def run(self) -> None:
        while self.running:
            self._keep_house()
            super().run()  # until nothing is left to do
            if self.once:
                return
            if self.running:
                time.sleep(self.interval)

    def _keep_house(self) -> None:
        if time.monotonic() - self.kept_house < HOUSEKEEPING and self.kept_house:
            return
        try:
            reap(self.worker_id)
            prune()
            sweep()
            remove_expired()
        except OperationalError:  # somebody writes; it is not urgent
            return
        self.kept_house = time.monotonic()

    def stop_when_told(self) -> None:
        """Once: the task in hand is finished. Twice: at once."""
        self.configure_signals()
        if hasattr(signal, "SIGHUP"):  # the terminal was closed
            signal.signal(signal.SIGHUP, self.shutdown)


def own_id() -> str:
    return f"{socket.gethostname()[:30]}:{os.getpid()}:{get_random_string(8)}"


def reap(own: str) -> int:
    """Ask again for what a killed worker had in hand. Returns for how many."""
    reaped = 0
    with transaction.atomic():
        for task in DBTaskResult.objects.running().select_for_update(skip_locked=True):
            if is_lost(task, own):
                _ask_again(task)
                reaped += 1
    if reaped:
        log.warning("%d tasks of a worker that is gone were asked for again.", reaped)
    return reaped


def is_lost(task: DBTaskResult, own: str) -> bool:
    worker = task.worker_ids[-1] if task.worker_ids else ""
    if worker == own:
        return False
    computer, _colon, rest = worker.partition(":")
    process = rest.partition(":")[0]
    if computer != own.partition(":")[0] or not process.isdecimal():
        return task.started_at is None or task.started_at < timezone.now() - GIVEN_UP
    # One with my own number is a worker before me.
    return int(process) == os.getpid() or not _is_alive(int(process))


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _ask_again(task: DBTaskResult) -> None:
    values: dict[str, Any] = {"status": TaskResultStatus.READY, "started_at": None}
    if len(task.worker_ids) >= MOST_ATTEMPTS:
        values = {
            "status": TaskResultStatus.FAILED,
            "finished_at": timezone.now(),
            "exception_class_path": LOST,
            "traceback": f"Its worker was killed {MOST_ATTEMPTS} times.",
        }
    DBTaskResult.objects.filter(pk=task.pk).update(**values)


class WorkerLost(Exception):
    """Named by a task that no worker finished."""


def prune() -> None:
    DBTaskResult.objects.finished().filter(finished_at__lt=timezone.now() - KEPT).delete()
