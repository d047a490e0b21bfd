"""What was measured, as a table to read and as JSON to compare with."""

import datetime
import json
import os
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
HEAD = (
    "| database | acts | work | ms | plain ms | ratio | queries | peak MiB |\n"
    "| --- | --: | --- | --: | --: | --: | --: | --: |"
)
INTRODUCTION = """# What it costs

Written by `make bench`. Each line compares what Viasna does with the plainest way to the same answer, in the same
run: hand-written SQL, or, for the published page, reading a file of the same bytes. Both are warm; medians of five
runs in turns. *Ratio* is the first divided by the second; *queries* are those of one run; *peak* is what Python
allocates for it. Times of one machine say little about another; ratios do.

Imports run once each, into an empty database: beside the time that reading the same workbook takes and copying
ready-made rows into every table that was filled, its indexes and rules as they are (`COPY`; on SQLite `executemany`);
and beside django-import-export as it comes, of 100 rows of each table, by which the time of all is worked out. *Peak*
is then the most memory the process held.

"""


JOURNEY = """
## A documenter's hour in a browser

Milliseconds from the key or click to what somebody waits for, once each, in Chromium, with the development server
on the same machine: `make bench ARGS="--journey --sizes 300000"`.
"""


def table(results: list[dict[str, Any]]) -> str:
    lines = [
        f"| {result['database']} | {result['acts']:,} | {row['subject']} | {row['ms']:,} | {row['plain_ms']:,} "
        f"| {row['ratio']:,} | {row['queries']} | {row['peak_mib']} |"
        for result in results
        for row in result["rows"]
    ]
    return "\n".join([HEAD, *lines])


def write(results: list[dict[str, Any]]) -> None:
    now = datetime.datetime.now(datetime.UTC)
    folder = FOLDER / "results"
    folder.mkdir(exist_ok=True)
    document = {"measured_at": now.isoformat(timespec="seconds"), "machine": machine(), "results": results}
    (folder / f"{now:%Y-%m-%dT%H%M%S}.json").write_text(json.dumps(document, indent=1))
    (FOLDER / "RESULTS.md").write_text(
        f"{INTRODUCTION}{machine()}, {now:%Y-%m-%d}.\n\n{table(results)}\n\n{_memory(results)}\n{journeys(results)}"
    )


def journeys(results: list[dict[str, Any]]) -> str:
    """Steps in rows, databases and sizes in columns; nothing where no journey was walked."""
    walked = [result for result in results if "journey" in result]
    if not walked:
        return ""
    columns = [f"{result['database']} {result['acts']:,}" for result in walked]
    lines = [f"| step | {' | '.join(columns)} |", "| --- |" + " --: |" * len(columns)]
    for step in walked[0]["journey"]:
        times = " | ".join(f"{result['journey'].get(step, '–'):,}" for result in walked)
        lines.append(f"| {step} | {times} |")
    return "\n".join([JOURNEY, *lines, ""])


def machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} cores, {memory:.0f} GiB of memory"


def _memory(results: list[dict[str, Any]]) -> str:
    most = ", ".join(
        f"{result['database']} {result['acts']:,}: {result['resident_mib']} MiB" for result in results
    )
    return f"Most memory the whole process held: {most}."
