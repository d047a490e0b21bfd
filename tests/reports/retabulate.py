"""Tables counted a second time, in plain Python: units and their labels, one by one. Both must agree on every cell."""

import datetime as dt
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
            "by_place": _one(act["place"]),
            "by_campaign": _one(self.fact("incidents", act["incident"], "campaign")),
            "by_kind": [act["kind"]],
        }

    def of_acts(self) -> list[Unit]:
        return [Unit(self._act(act), act["people_min"]) for act in self.acts]

    def of_detentions(self) -> list[Unit]:
        return [Unit(self._act(act), act["people_min"]) for act in self.acts if act["kind"] == "detention"]

    def of_people_detained(self) -> list[Unit]:
        detentions = [act for act in self.acts if act["kind"] == "detention"]
        return [
            Unit(self._act(act) | self._person(act["person"], bounds(act["date"])[0]))
            for act in self._firsts(detentions)
        ]

    def _person(self, who: int, day: dt.date) -> Labels:
        def fact(name: str) -> Any:
            return self.fact("people", who, name)

        children = {True: "yes", False: "no", None: "unknown"}[fact("has_minor_children")]
        return {
            "by_age": [self._age(fact("birth_date"), day)],
            "by_children": [children],
            "by_occupation": _one(fact("occupation")),
            "by_citizenship": _one(fact("citizenship")),
        }

    @staticmethod
    def _age(born: str | None, day: dt.date) -> str:
        if not born:
            return "unknown"
        of_age = [(limit.year + 18, limit.month, limit.day) for limit in bounds(born)]
        today = (day.year, day.month, day.day)
        return "minors" if of_age[0] > today else "adults" if of_age[1] <= today else "unknown"

    # --- all acts and trials
    def _anything(self, row: Row) -> Labels:
        """Of an act or a trial."""
        is_act = "kind" in row
        region = self._act(row)["by_region"] if is_act else _one(REGION_OF_COURT.get(row["court"]))
        return {
            "by_month": [month(row["date"])],
            "by_region": region,
            "by_sex": _one(self.sex(row) if row["person"] is not None else None),
            "by_campaign": _one(self.fact("incidents", row["incident"], "campaign")),
        }

    def of_people_persecuted(self) -> list[Unit]:
        units = []
        for row in self._firsts([*self.acts, *self.trials]):
            who = row["person"]
            kinds = sorted({act["kind"] for act in self.acts if act["person"] == who})
            labels = self._anything(row) | self._person(who, bounds(row["date"])[0])
            units.append(Unit(labels | {"by_kind": kinds}))
        return units

    def of_repression_cases(self) -> list[Unit]:
        cases: dict[Any, list[Row]] = defaultdict(list)
        groups = []
        for n, row in enumerate([*self.acts, *self.trials]):
            if row["person"] is None:
                groups.append(Unit(self._anything(row), row["people_min"]))
            else:
                own = ("alone", n) if row["incident"] is None else row["incident"]
                cases[row["person"], own].append(row)
        firsts = [min(theirs, key=lambda row: bounds(row["date"])[0]) for theirs in cases.values()]
        return [Unit(self._anything(row)) for row in firsts] + groups

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
            "by_campaign": _one(self.fact("incidents", trial["incident"], "campaign")),
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

    def of_community_service_hours(self) -> list[Unit]:
        return [
            Unit(self._trial(trial), Fraction(amount))
            for trial in self.administrative()
            for kind, amount, unit in trial["penalties"]
            if kind == "community-service" and unit == "hours" and amount is not None
        ]

    def of_fines_byn(self) -> list[Unit]:
        return [
            Unit(self._trial(trial), Fraction(amount) * (base if unit == "base_units" else 1))
            for trial, amount, unit, base in self._fines()
        ]

    def of_fines_base_units(self) -> list[Unit]:
        return [
            Unit(self._trial(trial), Fraction(amount) / (base if unit == "byn" else 1))
            for trial, amount, unit, base in self._fines()
        ]

    def _fines(self) -> list[tuple[Row, str, str, int]]:
        return [
            (trial, amount, unit, BASE_UNIT[bounds(trial["date"])[0].year])
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
            person = self._person(first["person"], bounds(first["date"])[0])
            units.append(Unit(self._trial(first) | person | more))
        return units

    # --- political prisoners
    def _recognitions(self) -> list[Row]:
        return [
            row for row in verified(self.book["recognitions"]) if bounds(row["recognised_on"])[1] <= self.end
        ]

    def _events(self, recognitions: list[Row], event: str) -> list[Unit]:
        """The first of each person."""
        within = [
            row | {"date": row[event]}
            for row in recognitions
            if row[event] and inside(row[event], self.start, self.end)
        ]
        return [
            Unit(
                {
                    "by_month": [month(row["date"])],
                    "by_sex": _one(self.sex(row)),
                    "by_reason": _one(row["end_reason"]),
                }
                | self._person(row["person"], bounds(row["date"])[0])
            )
            for row in self._firsts(within)
        ]

    def of_recognised(self) -> list[Unit]:
        return self._events(self._recognitions(), "recognised_on")

    def of_recognition_ended(self) -> list[Unit]:
        return self._events(self._recognitions(), "ended_on")

    def of_political_prisoners(self) -> list[Unit]:
        return self._prisoners(
            row
            for row in self._recognitions()
            if not (row["ended_on"] and bounds(row["ended_on"])[1] <= self.end)
        )

    def of_ever_recognised(self) -> list[Unit]:
        return self._prisoners(self._recognitions())

    def _prisoners(self, recognitions: Iterable[Row]) -> list[Unit]:
        them = {row["person"]: row for row in recognitions}
        return [
            Unit({"by_sex": _one(self.sex(row))} | self._person(who, self.end)) for who, row in them.items()
        ]
