"""Two ways to the same answer, timed in turns, warm; then once more to see what the first one asks and keeps."""

import resource
import sys
import time
import tracemalloc
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

RUNS = 5
most_runs = RUNS  # fewer where it only has to be seen that it works
Way = Callable[[], Any]


@dataclass(frozen=True, slots=True)
class Row:
    subject: str
    ms: float
    plain_ms: float
    ratio: float
    queries: int
    peak_mib: float  # what Python allocates meanwhile; of files, the most memory of a process that makes one


def compare(
    subject: str, ours: Way, plain: Way, runs: int = RUNS, peak: Callable[[], float] | None = None
) -> Row:
    if most_runs > 1:
        ours(), plain()  # warm
    timed = [(_milliseconds(ours), _milliseconds(plain)) for _run in range(min(runs, most_runs))]
    ms, plain_ms = (median(times) for times in zip(*timed, strict=True))
    with CaptureQueriesContext(connection) as queries:
        ours()
    row = Row(
        subject,
        round(ms, 2),
        round(plain_ms, 2),
        round(ms / plain_ms, 2),
        len(queries),
        peak() if peak else _peak(ours),
    )
    print(f"  {subject}: {row.ms} ms, plain {row.plain_ms} ms", file=sys.stderr, flush=True)
    return row


def _milliseconds(way: Way) -> float:
    start = time.perf_counter()
    way()
    return (time.perf_counter() - start) * 1000


def _peak(way: Way) -> float:
    tracemalloc.start()
    way()
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return round(peak / 2**20, 1)


def resident_mib() -> int:
    """The most memory this process has had; by the system's own book where it has one, because what `getrusage` says
    of a new process begins with what its parent held."""
    with suppress(OSError):
        told = Path("/proc/self/status").read_text(encoding="utf-8")
        return int(told.partition("VmHWM:")[2].split()[0]) // 2**10
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most // (2**20 if sys.platform == "darwin" else 2**10)
