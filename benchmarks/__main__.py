"""``make bench``: every size on both databases, a table, and the same as JSON."""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.databases import KINDS, database
from benchmarks.results import table, write
from tests.postgresql import postgresql

SIZES = (1_000, 10_000, 100_000, 1_000_000)
MOST_BROUGHT_IN = 100_000  # acts of one workbook
PROJECT = Path(__file__).resolve().parent.parent


def main(arguments: list[str]) -> int:
    options = _options(arguments)
    results = list(_measure_all(options))
    write(results)
    print(table(results))
    return 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--sizes", type=_sizes, default=SIZES, help="numbers of acts, such as 1000,10000")
    parser.add_argument(
        "--databases", type=_kinds, default=KINDS, help="sqlite, postgresql or both with a comma"
    )
    parser.add_argument(
        "--keep", type=Path, help="a folder to keep the databases in, found there the next time"
    )
    parser.add_argument(
        "--journey", action="store_true", help="also walk a documenter's hour in a browser, step by step"
    )
    return parser.parse_args(arguments)


def _sizes(text: str) -> tuple[int, ...]:
    sizes = tuple(int(size.replace("_", "")) for size in text.split(","))
    if min(sizes) < 100:
        raise argparse.ArgumentTypeError("A casebook to measure has 100 acts or more.")
    return sizes


def _kinds(text: str) -> tuple[str, ...]:
    kinds = tuple(text.split(","))
    unknown = sorted({*kinds} - {*KINDS})
    if unknown:
        raise argparse.ArgumentTypeError(f"“{unknown[0]}” is not one of: {', '.join(KINDS)}.")
    return kinds


def _measure_all(options: argparse.Namespace) -> Iterator[dict[str, Any]]:
    with postgresql() as server:
        for kind in options.databases:
            if kind == "postgresql" and server is None:
                print(
                    "Not measured on PostgreSQL: no server was found, nor the programs to start one.",
                    file=sys.stderr,
                )
                continue
            for acts in options.sizes:
                print(f"{kind}, {acts:,} acts", file=sys.stderr, flush=True)
                with database(kind, acts, server, options.keep) as address:
                    _run("build", address, str(acts))
                    result = {"database": kind, "acts": acts, **json.loads(_run("measure", address))}
                    if options.journey:
                        result["journey"] = json.loads(_run("journey", address))
                if acts <= MOST_BROUGHT_IN:
                    with database(kind, acts, server, None, "imports") as empty:
                        result["rows"] += json.loads(_run("imports", empty, str(acts)))
                yield result


def _run(module: str, address: str, *arguments: str) -> str:
    """In a process of its own: settings are read once, and memory is counted from the start."""
    return subprocess.run(
        [sys.executable, "-m", f"benchmarks.{module}", *arguments],
        cwd=PROJECT,
        env={**os.environ, "DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "viasna.settings"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
