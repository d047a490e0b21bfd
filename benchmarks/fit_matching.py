"""Fits the weights of `cases.matching.weights` anew: `python -m benchmarks.fit_matching FILE …`.

By the same odds that score a look-up: those of all who were compared and of “nobody” add up to the whole, and the
weights are those under which the right answers are the likeliest. Nothing but Python is needed; some minutes for
10,000 people. Prints the table; what contradicts is limited there as the file says.
"""

import os
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from math import exp, log
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "viasna.settings")
django.setup()

from cases.matching.benchmark import Line, as_person, read_task  # noqa: E402
from cases.matching.candidates import RANK, compared_with, ranked  # noqa: E402
from cases.matching.comparing import Agreement, compare_all  # noqa: E402
from cases.matching.keys import keys_of  # noqa: E402
from cases.matching.likely import Asked  # noqa: E402
from cases.matching.scoring import crowded  # noqa: E402
from cases.matching.weights import STRONGEST_CONTRADICTION, WEIGHTS  # noqa: E402

ROUNDS, STEP, SHRINK = 200, 0.2, 0.5
Row = dict[str, float]
Group = tuple[
    list[tuple[Row, int]], Row | None
]  # rows with how often; the right one, None where it is nobody


def main(files: list[str]) -> None:
    groups = [group for file in files for group in _groups(Path(file))]
    for name, weight in sorted(_fit(groups).items()):
        print(f'    "{name}": {max(weight, STRONGEST_CONTRADICTION) if _contradicts(name) else weight:.2f},')


def _contradicts(name: str) -> bool:
    return name.endswith(" other") and not name.startswith(("surname", "given"))


def _groups(path: Path) -> Iterator[Group]:
    task = read_task(path)
    people = {line.pid: as_person(line) for line in task.base}
    people_of: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for pid, person in people.items():
        for key, kind in keys_of(person):
            if kind in RANK:
                people_of[key].append((kind, pid))
    for line in task.queries:
        ids = ranked(_asked(line).keys, people_of)
        agreements = crowded([compare_all(_asked(line).wanted, compared_with(people[pid])) for pid in ids])
        rows = [_row(one) for one in agreements]
        right = rows[ids.index(line.pid)] if line.pid in ids else None
        counted = Counter(tuple(sorted(row.items())) for row in rows)
        yield [(dict(row), often) for row, often in counted.items()], right


def _asked(line: Line) -> Asked:
    return Asked(line.name, line.year, sex=line.sex)


def _row(one: Agreement) -> Row:
    points = {point: 1.0 for point in one.points if not point.endswith("unknown")}
    return {"start": 1.0, "bearers": log(one.bearers or 1), "namesakes": log(one.namesakes or 1)} | points


def _fit(groups: list[Group]) -> dict[str, float]:
    """Adam, on the whole of it each time."""
    weights = defaultdict(float, {"start": WEIGHTS["start"]})
    first: dict[str, float] = defaultdict(float)
    second: dict[str, float] = defaultdict(float)
    for number in range(1, ROUNDS + 1):
        slope = _slope(groups, weights)
        for name, value in slope.items():
            value -= SHRINK * weights[name] if name != "start" else 0
            first[name] = 0.9 * first[name] + 0.1 * value
            second[name] = 0.99 * second[name] + 0.01 * value**2
            step = STEP if number < ROUNDS / 2 else STEP / 4
            size = (second[name] / (1 - 0.99**number)) ** 0.5 + 1e-9
            weights[name] += step * first[name] / (1 - 0.9**number) / size
    return weights


def _slope(groups: list[Group], weights: dict[str, float]) -> dict[str, float]:
    slope: dict[str, float] = defaultdict(float)
    for rows, right in groups:
        odds = [exp(sum(weights[name] * value for name, value in row.items())) for row, _often in rows]
        whole = 1 + sum(one * often for one, (_row_, often) in zip(odds, rows, strict=True))
        for one, (row, often) in zip(odds, rows, strict=True):
            for name, value in row.items():
                slope[name] -= one * often / whole * value
        for name, value in (right or {}).items():
            slope[name] += value
    return slope


if __name__ == "__main__":
    main(sys.argv[1:])
