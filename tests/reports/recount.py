"""A second, slow count in plain Python: no database, no code of the counting rooms. Both must agree on every figure.

It reads a casebook as plain rows (lists of dicts), each with its ``status``; rows name each other by position.
"""

import calendar
import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable
from fractions import Fraction
from typing import Any

Row = dict[str, Any]
Casebook = dict[str, list[Row]]

REGION_OF_COURT = {"kobryn": "BY-BR", "pinsk": "BY-BR", "krupki": "BY-MI", "supreme-court": None}
SEVERITY = """death-penalty imprisonment open-type home-confinement criminal-arrest suspended correctional-works
criminal-fine compulsory-treatment community-service deprivation-of-right rank-stripping""".split()
BASE_UNIT = {2022: 32, 2023: 37, 2024: 40, 2025: 42}


def bounds(text: str) -> tuple[dt.date, dt.date]:
    first, _, last = text.rstrip("~").partition("/")
    return _edge(first, 0), _edge(last or first, 1)


def _edge(text: str, end: int) -> dt.date:
    numbers = [int(number) for number in text.split("-")]
    year, month = numbers[0], numbers[1] if len(numbers) > 1 else (1, 12)[end]
    day = numbers[2] if len(numbers) > 2 else (1, calendar.monthrange(year, month)[1])[end]
    return dt.date(year, month, day)


def inside(text: str, start: dt.date, end: dt.date) -> bool:
    first, last = bounds(text)
    return start <= first and last <= end


def possible(text: str, start: dt.date, end: dt.date) -> bool:
    first, last = bounds(text)
    return first <= end and last >= start and not inside(text, start, end)


def month(text: str) -> str:
    first, last = bounds(text)
    return f"{first:%Y-%m}" if (first.year, first.month) == (last.year, last.month) else "unknown"


def table(
    labels: Iterable[str | None], always: Iterable[str] = (), weights: Iterable[int] | None = None
) -> dict[str, int]:
    counts: Counter[str] = Counter(dict.fromkeys([*always, "unknown"], 0))
    labels = list(labels)
    for label, weight in zip(labels, weights or [1] * len(labels), strict=True):
        counts[label or "unknown"] += weight
    return dict(counts)


def verified(rows: list[Row]) -> list[Row]:
    return [row for row in rows if row["status"] == "verified"]


class Recount:
    def __init__(self, casebook: Casebook, start: dt.date, end: dt.date) -> None:
        self.book, self.start, self.end = casebook, start, end
        self.months = sorted({f"{start + dt.timedelta(days=n):%Y-%m}" for n in range((end - start).days + 1)})
        self.acts = [a for a in verified(casebook["acts"]) if inside(a["date"], start, end)]
        self.trials = [t for t in verified(casebook["trials"]) if inside(t["date"], start, end)]

    def fact(self, table_name: str, position: int | None, name: str) -> Any:
        """Of a person or incident: known only while it is verified."""
        if position is None:
            return None
        row = self.book[table_name][position]
        return row[name] if row["status"] == "verified" else None

    def sex(self, row: Row) -> str | None:
        return self.fact("people", row["person"], "sex")

    def people(self, records: list[Row]) -> dict[str, Any]:
        first_days: dict[int, dt.date] = {}
        for record in records:
            if record["person"] is not None:
                day = bounds(record["date"])[0]
                first_days[record["person"]] = min(day, first_days.get(record["person"], day))
        return {
            "total": len(first_days),
            "unit": "person",
            "unidentified": sum(r.get("people_min", 1) for r in records if r["person"] is None),
            "with_minor_children": sum(
                bool(self.fact("people", who, "has_minor_children")) for who in first_days
            ),
            "minors": sum(self.is_minor(who, day) for who, day in first_days.items()),
            "by_sex": table(
                (self.fact("people", who, "sex") for who in first_days), ("female", "male", "other")
            ),
        }

    def is_minor(self, who: int, day: dt.date) -> bool:
        born = self.fact("people", who, "birth_date")
        if not born:
            return False
        earliest = bounds(born)[0]
        return (earliest.year + 18, earliest.month, earliest.day) > (day.year, day.month, day.day)

    def detentions(self) -> dict[str, Any]:
        them = [a for a in self.acts if a["kind"] == "detention"]
        people = [a["people_min"] for a in them]

        def by(labels: list[Any], always: Iterable[str] = ()) -> dict[str, int]:
            return table(labels, always, people)

        return {
            "total": sum(a["people_min"] for a in them),
            "possible": sum(
                a["people_min"]
                for a in verified(self.book["acts"])
                if a["kind"] == "detention" and possible(a["date"], self.start, self.end)
            ),
            "unit": "act",
            "qualifier": "at_least",
            "by_month": by([month(a["date"]) for a in them], self.months),
            "by_sex": by([self.sex(a) for a in them], ("female", "male", "other")),
            "by_region": by([a["region"] or self.fact("incidents", a["incident"], "region") for a in them]),
            "by_agency": by([a["agency"] for a in them]),
            "by_campaign": by([self.fact("incidents", a["incident"], "campaign") for a in them]),
        }

    def all_acts(self) -> dict[str, Any]:
        by_kind = table([a["kind"] for a in self.acts], (), [a["people_min"] for a in self.acts])
        return {"total": sum(by_kind.values()), "unit": "act", "by_kind": by_kind}

    def repression_cases(self) -> dict[str, Any]:
        cases: set[Any] = set()
        for n, record in enumerate([*self.acts, *self.trials]):
            if record["person"] is not None:
                own = ("alone", n) if record["incident"] is None else record["incident"]
                cases.add((record["person"], own))
        groups = sum(a["people_min"] for a in self.acts if a["person"] is None)
        return {"total": len(cases) + groups, "unit": "person-incident"}

    def administrative(self) -> list[Row]:
        return [t for t in self.trials if t["process"] == "administrative" and t["instance"] == "first"]

    def administrative_trials(self) -> dict[str, Any]:
        them = self.administrative()
        return {
            "total": len(them),
            "possible": sum(
                t["process"] == "administrative"
                and t["instance"] == "first"
                and possible(t["date"], self.start, self.end)
                for t in verified(self.book["trials"])
            ),
            "unit": "trial",
            "qualifier": "at_least",
            "by_month": table([month(t["date"]) for t in them], self.months),
            "by_sex": table([self.sex(t) for t in them], ("female", "male", "other")),
            "by_article": table([article for t in them for article in t["charges"]]),
            "by_court": table([t["court"] for t in them]),
            "by_judge": table([t["judge"] for t in them]),
            "by_region": table([REGION_OF_COURT.get(t["court"]) for t in them]),
            "by_outcome": table(
                [t["outcome"] for t in them], ("convicted", "acquitted", "terminated", "returned")
            ),
        }

    def penalties(self) -> dict[str, Any]:
        answer: dict[str, Any] = {
            "fine": {"count": 0, "byn": Fraction(0), "base_units": Fraction(0), "amount_unknown": 0},
            "arrest": {"count": 0, "days": Fraction(0)},
            "community-service": {"count": 0, "hours": Fraction(0)},
        }
        for trial in self.administrative():
            base = BASE_UNIT[bounds(trial["date"])[0].year]
            for kind, amount, unit in trial["penalties"]:
                answer.setdefault(kind, {"count": 0})["count"] += 1
                if kind == "fine":
                    self._add_fine(answer["fine"], amount, unit, base)
                elif amount is not None and kind in ("arrest", "community-service"):
                    answer[kind][unit] += Fraction(amount)
        return {
            kind: {
                name: float(round(value, 2)) if isinstance(value, Fraction) else value
                for name, value in sums.items()
            }
            for kind, sums in answer.items()
        }

    @staticmethod
    def _add_fine(fine: dict[str, Any], amount: str | None, unit: str, base: int) -> None:
        if amount is None:
            fine["amount_unknown"] += 1
            return
        rubles = Fraction(amount) * (base if unit == "base_units" else 1)
        fine["byn"] += rubles
        fine["base_units"] += rubles / base

    def criminal_convictions(self) -> dict[str, Any]:
        trials: dict[int, list[tuple[dt.date, int, Row]]] = defaultdict(list)
        for position, trial in enumerate(self.book["trials"]):
            wanted = (
                trial["process"] == "criminal"
                and trial["instance"] == "first"
                and trial["outcome"] == "convicted"
            )
            if trial["status"] == "verified" and wanted and inside(trial["date"], self.start, self.end):
                trials[trial["person"]].append((bounds(trial["date"])[0], position, trial))
        first = {who: min(theirs, key=lambda t: t[:2])[2] for who, theirs in trials.items()}
        charged = {
            (who, article) for who, theirs in trials.items() for *_, t in theirs for article in t["charges"]
        }
        heaviest = [
            self._heaviest([kind for *_, t in theirs for kind, _, _ in t["penalties"]])
            for theirs in trials.values()
        ]
        return {
            "total": len(trials),
            "unit": "person",
            "qualifier": "at_least",
            "by_sex": table([self.fact("people", who, "sex") for who in trials], ("female", "male", "other")),
            "by_article": table([article for _, article in charged]),
            "by_region": table([REGION_OF_COURT.get(t["court"]) for t in first.values()]),
            "by_penalty": table(heaviest),
        }

    @staticmethod
    def _heaviest(kinds: list[str]) -> str | None:
        return (
            min(kinds, key=lambda kind: (SEVERITY.index(kind) if kind in SEVERITY else 99, kind))
            if kinds
            else None
        )

    def first_uses(self) -> list[dict[str, str]]:
        firsts = []
        everything = verified(self.book["trials"])
        for article in sorted({article for t in self.trials for article in t["charges"]}):
            uses = [t for t in self.trials if article in t["charges"]]
            day = min(bounds(t["date"])[0] for t in uses)
            earlier = any(article in t["charges"] and bounds(t["date"])[0] < day for t in everything)
            if not earlier:
                process = min(t["process"] for t in uses if bounds(t["date"])[0] == day)
                firsts.append({"article": article, "date": day.isoformat(), "process": process})
        return sorted(firsts, key=lambda use: (use["date"], use["article"]))

    def political_prisoners(self) -> dict[str, Any]:
        recognised = [
            r for r in verified(self.book["recognitions"]) if bounds(r["recognised_on"])[1] <= self.end
        ]
        ended = [r for r in recognised if r["ended_on"] and bounds(r["ended_on"])[1] <= self.end]
        standing = [r for r in recognised if r not in ended]
        return {
            "unit": "person",
            "ever": len({r["person"] for r in recognised}),
            "at_end": len({r["person"] for r in standing}),
            "women_at_end": len({r["person"] for r in standing if self.sex(r) == "female"}),
            "recognised": len(
                {r["person"] for r in recognised if inside(r["recognised_on"], self.start, self.end)}
            ),
            "ended": len({r["person"] for r in ended if inside(r["ended_on"], self.start, self.end)}),
        }

    def figures(self) -> dict[str, Any]:
        return {
            "detentions": self.detentions(),
            "acts": self.all_acts(),
            "people_detained": self.people([a for a in self.acts if a["kind"] == "detention"]),
            "people_persecuted": self.people([*self.acts, *self.trials]),
            "repression_cases": self.repression_cases(),
            "administrative_trials": self.administrative_trials(),
            "penalties": self.penalties(),
            "criminal_convictions": self.criminal_convictions(),
            "first_uses_of_articles": self.first_uses(),
            "political_prisoners": self.political_prisoners(),
        }
