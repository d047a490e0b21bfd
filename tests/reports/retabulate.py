"""Tables counted a second time, in plain Python: units and their labels, one by one. Both must agree on every cell."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from tests.reports.recount import BASE_UNIT, REGION_OF_COURT, Recount, Row, bounds, inside, month, verified

Weight = int | Fraction
Labels = dict[str, list[str]]


@dataclass
class Unit:
    """Something counted once in each cell that one of its labels leads to."""

    labels: Labels
    weight: Weight = 1


def cells(units: Iterable[Unit], rows: str, columns: str) -> dict[tuple[str, str], Weight]:
    """(row, column) → value; "" is the sum over all, where a unit counts once however many labels it has."""
    found: dict[tuple[str, str], Weight] = defaultdict(int)
    for unit in units:
        for row in {"", *(unit.labels[rows] if rows else [])}:
            for column in {"", *(unit.labels[columns] if columns else [])}:
                found[row, column] += unit.weight
    return {key: value for key, value in found.items() if value}


def _one(value: Any) -> list[str]:
    return [value or "unknown"]


class Retabulate(Recount):
    def units(self, measure: str) -> list[Unit]:
        made: list[Unit] = getattr(self, f"of_{measure}")()
        return made

    # --- acts
    def _act(self, act: Row) -> Labels:
        return {
            "by_month": [month(act["date"])],
            "by_region": _one(act["region"] or self.fact("incidents", act["incident"], "region")),
            "by_sex": _one(self.sex(act) if act["person"] is not None else None),
            "by_agency": _one(act["agency"]),
            "by_campaign": _one(self.fact("incidents", act["incident"], "campaign")),
            "by_kind": [act["kind"]],
        }

    def of_acts(self) -> list[Unit]:
        return [Unit(self._act(act), act["people_min"]) for act in self.acts]

    def of_detentions(self) -> list[Unit]:
        return [Unit(self._act(act), act["people_min"]) for act in self.acts if act["kind"] == "detention"]

    def of_people_detained(self) -> list[Unit]:
        detentions = [act for act in self.acts if act["kind"] == "detention"]
        return [Unit(self._act(act)) for act in self._firsts(detentions)]

    def of_people_persecuted(self) -> list[Unit]:
        return [
            Unit({"by_month": [month(row["date"])], "by_sex": _one(self.sex(row))})
            for row in self._firsts([*self.acts, *self.trials])
        ]

    def _firsts(self, records: list[Row]) -> list[Row]:
        """The first record of each person; of two on a day the one recorded first, acts before trials."""
        firsts: dict[int, Row] = {}
        for record in records:
            who = record["person"]
            if who is None:
                continue
            if who not in firsts or bounds(record["date"])[0] < bounds(firsts[who]["date"])[0]:
                firsts[who] = record
        return list(firsts.values())

    # --- trials
    def _trial(self, trial: Row) -> Labels:
        return {
            "by_month": [month(trial["date"])],
            "by_region": _one(REGION_OF_COURT.get(trial["court"])),
            "by_sex": _one(self.sex(trial)),
            "by_court": _one(trial["court"]),
            "by_judge": _one(trial["judge"]),
            "by_outcome": [trial["outcome"]],
            "by_article": list(trial["charges"]),
            "by_penalty": [kind for kind, _amount, _unit in trial["penalties"]],
        }

    def of_administrative_trials(self) -> list[Unit]:
        return [Unit(self._trial(trial)) for trial in self.administrative()]

    def of_penalties(self) -> list[Unit]:
        return [
            Unit(self._trial(trial) | {"by_penalty": [kind]})
            for trial in self.administrative()
            for kind, _amount, _unit in trial["penalties"]
        ]

    def of_arrest_days(self) -> list[Unit]:
        return [
            Unit(self._trial(trial), Fraction(amount))
            for trial in self.administrative()
            for kind, amount, unit in trial["penalties"]
            if kind == "arrest" and unit == "days" and amount is not None
        ]

    def of_fines_byn(self) -> list[Unit]:
        return [
            Unit(
                self._trial(trial),
                Fraction(amount) * (BASE_UNIT[bounds(trial["date"])[0].year] if unit == "base_units" else 1),
            )
            for trial in self.administrative()
            for kind, amount, unit in trial["penalties"]
            if kind == "fine" and amount is not None
        ]

    def of_criminal_convictions(self) -> list[Unit]:
        convicted = [
            trial
            for trial in verified(self.book["trials"])
            if trial["process"] == "criminal"
            and trial["instance"] == "first"
            and trial["outcome"] == "convicted"
            and inside(trial["date"], self.start, self.end)
        ]
        units = []
        for first in self._firsts(convicted):
            theirs = [trial for trial in convicted if trial["person"] == first["person"]]
            kinds = [kind for trial in theirs for kind, _amount, _unit in trial["penalties"]]
            articles = sorted({article for trial in theirs for article in trial["charges"]})
            more = {"by_penalty": _one(self._heaviest(kinds)), "by_article": articles}
            units.append(Unit(self._trial(first) | more))
        return units

    # --- political prisoners
    def _recognitions(self) -> list[Row]:
        return [
            row for row in verified(self.book["recognitions"]) if bounds(row["recognised_on"])[1] <= self.end
        ]

    def of_recognised(self) -> list[Unit]:
        within = [
            row | {"date": row["recognised_on"]}
            for row in self._recognitions()
            if inside(row["recognised_on"], self.start, self.end)
        ]
        return [
            Unit({"by_month": [month(row["date"])], "by_sex": _one(self.sex(row))})
            for row in self._firsts(within)
        ]

    def of_political_prisoners(self) -> list[Unit]:
        standing = {
            row["person"]: row
            for row in self._recognitions()
            if not (row["ended_on"] and bounds(row["ended_on"])[1] <= self.end)
        }
        return [Unit({"by_sex": _one(self.sex(row))}) for row in standing.values()]
