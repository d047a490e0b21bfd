"""A quarter of many verified records, so that every chart of its release may be published."""

from typing import Any

from django.utils import timezone

from cases.history import create_recorded
from cases.models import Act, Incident, Judge, Penalty, Person, Trial
from reports.models import Release
from reports.periods import read_period
from reports.releases import release_for
from tests import cast
from tests.reports.site import news

# Detentions of each region in January, February and March.
DETAINED = {
    "BY-HM": (17, 12, 9),
    "BY-MI": (8, 6, 11),
    "BY-BR": (6, 13, 2),
    "BY-VI": (5, 7, 1),
    "BY-HO": (9, 4, 6),
    "BY-HR": (3, 5, 8),
    "BY-MA": (7, 6, 5),
}
# Trials of each court; the regions follow from the courts.
JUDGED = {"kobryn": (7, "J-1"), "minsk-lieninski": (23, "J-2")}
MONTHS = ("2024-01", "2024-02", "2024-03")


def many_detentions(year: int = 2024) -> None:
    """Straight in, as an import and a verification would leave them."""
    keeping = _keeping()
    acts, people, incidents = list[Act](), list[Person](), list[Incident]()
    for region, counts in DETAINED.items():
        for month, count in enumerate(counts, start=1):
            day = f"{year}-{month:02d}-15"
            incident = Incident(
                title_en="a raid", date=day, region_id=region, code=f"I-{year}-{region}-{month}", **keeping
            )
            incidents.append(incident)
            for number in range(count):
                sex = ("female", "male", "male")[number % 3]
                person = Person(
                    label="somebody", sex=sex, code=f"P-{year}-{region}-{month}-{number}", **keeping
                )
                people.append(person)
                acts.append(
                    Act(
                        incident=incident,
                        person=person,
                        kind_id="detention",
                        date=day,
                        code=f"A-{year}-{region}-{month}-{number}",
                        **keeping,
                    )
                )
    by = cast.alice()
    create_recorded(Person, people, by)
    create_recorded(Incident, incidents, by)
    create_recorded(Act, acts, by)


def many_trials() -> None:
    keeping, by = _keeping(), cast.alice()
    judges = {code: Judge.objects.create(code=code, name_en=f"Judge {code}") for code in ("J-1", "J-2")}
    trials, people = list[Trial](), list[Person]()
    for court, (count, judge) in JUDGED.items():
        for number in range(count):
            person = Person(label="somebody", code=f"P-{court}-{number}", **keeping)
            people.append(person)
            trials.append(
                Trial(
                    person=person,
                    process="administrative",
                    date=f"{MONTHS[number % 3]}-20",
                    court_id=court,
                    judge=judges[judge],
                    court_instance="first",
                    outcome="convicted",
                    code=f"T-{court}-{number}",
                    **keeping,
                )
            )
    create_recorded(Person, people, by)
    create_recorded(Trial, trials, by)
    create_recorded(
        Penalty, [Penalty(trial=trial, kind_id="fine", amount="370", unit="byn") for trial in trials], by
    )


def _keeping() -> dict[str, Any]:
    author, verifier, now = cast.alice(), cast.vera(), timezone.now()
    return {"created_by": author, "edited_by": author, "edited_at": now, "status": "verified",
            "verified_by": verifier, "verified_at": now}  # fmt: skip


def quarter() -> Release:
    many_detentions()
    many_trials()
    return release_for(read_period("2024-Q1"), news.editor())
