"""The worker: nothing of a killed one stays undone, and nothing of what was worked on is kept in a failure."""

import datetime
import os
import subprocess
import sys

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from cases.background import background_task
from cases.working import GIVEN_UP, KEPT, MOST_ATTEMPTS, own_id, prune, reap

pytestmark = pytest.mark.django_db

OWN = own_id()
COMPUTER = OWN.partition(":")[0]


@background_task
def fail_with(ids: list[int]) -> None:
    raise ValueError("Сакрэтнае Імя")


def running(*workers, since=datetime.timedelta(0), status="RUNNING"):
    task = DBTaskResult.objects.get(pk=fail_with.enqueue([1]).id)
    moment = timezone.now() - since
    DBTaskResult.objects.filter(pk=task.pk).update(
        status=status, worker_ids=list(workers), started_at=moment, finished_at=moment
    )
    return task


def status_of(task):
    task.refresh_from_db()
    return task.status


def a_process_that_is_gone():
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    return gone.pid


def test_what_a_killed_worker_had_in_hand_is_asked_for_again():
    lost = running(f"{COMPUTER}:{a_process_that_is_gone()}:x")
    assert reap(OWN) == 1
    assert status_of(lost) == "READY"


def test_a_worker_before_me_with_my_number_is_gone():
    lost = running(f"{COMPUTER}:{os.getpid()}:before")
    reap(OWN)
    assert status_of(lost) == "READY"


def test_what_a_living_worker_has_in_hand_is_left_to_it():
    mine, anothers = running(OWN), running(f"{COMPUTER}:{os.getppid()}:x")
    elsewhere = running("elsewhere:1:x")
    assert reap(OWN) == 0
    assert [status_of(task) for task in (mine, anothers, elsewhere)] == ["RUNNING"] * 3


def test_another_computer_is_given_up_after_some_hours():
    lost = running("elsewhere:1:x", since=GIVEN_UP * 2)
    reap(OWN)
    assert status_of(lost) == "READY"


def test_what_kills_its_worker_again_and_again_has_failed():
    lost = running(*[f"{COMPUTER}:{a_process_that_is_gone()}:x"] * MOST_ATTEMPTS)
    reap(OWN)
    assert status_of(lost) == "FAILED"


def test_what_is_finished_is_kept_for_some_days():
    running(OWN, since=KEPT * 2, status="SUCCESSFUL"), running(OWN, since=KEPT * 2, status="FAILED")
    kept = {running(OWN, status="SUCCESSFUL").pk, running(OWN, since=KEPT * 2).pk}
    prune()
    assert set(DBTaskResult.objects.values_list("pk", flat=True)) == kept


def test_a_failure_says_its_kind_and_place_and_nothing_of_what_was_worked_on(caplog):
    with pytest.raises(Exception, match=r"^ValueError in test_working.py, line \d+$") as failed:
        fail_with.call([1])
    assert failed.value.__cause__ is None
    assert failed.value.__suppress_context__
    assert "Сакрэтнае" not in caplog.text
