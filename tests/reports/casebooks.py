"""Casebooks made by Hypothesis, awkward on purpose, and how they get into the database."""

import datetime as dt
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone
from hypothesis import strategies as st

from cases.history import create_recorded
from cases.models import Act, Campaign, Charge, Incident, Judge, Penalty, Person, Recognition, Trial
from tests.reports.recount import REGION_OF_COURT, Casebook, Row, bounds

FIRST, LAST = dt.date(2023, 11, 1), dt.date(2024, 6, 30)
STATUSES = st.sampled_from(["verified"] * 5 + ["draft", "submitted", "returned", "withdrawn"])

days = st.dates(FIRST, LAST)
edtf = st.one_of(
    days.map(dt.date.isoformat),
    days.map(lambda day: f"{day:%Y-%m}"),
    days.map(lambda day: f"{day:%Y-%m}~"),
    days.map(lambda day: f"{day:%Y}"),
    st.tuples(days, st.integers(0, 40)).map(lambda pair: f"{pair[0]}/{pair[0] + dt.timedelta(days=pair[1])}"),
    days.map(lambda day: f"{day:%Y-%m}/{day + dt.timedelta(days=40):%Y-%m}"),
)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


people = st.fixed_dictionaries(
    {
        "sex": st.sampled_from(["", "female", "male", "other"]),
        "birth_date": st.sampled_from(["", "1970", "2006-02", "2006-02-10", "2005-12-31/2006-03-01", "2010"]),
        "has_minor_children": st.sampled_from([None, True, False]),
        "occupation": maybe(st.sampled_from(["teacher", "lecturer"])),
        "citizenship": st.sampled_from(["", "BY", "UA"]),
        "status": STATUSES,
    }
)
incidents = st.fixed_dictionaries(
    {
        "date": edtf,
        "region": st.sampled_from(["BY-HM", "BY-BR"]),
        "campaign": maybe(st.just("raids")),
        "status": STATUSES,
    }
)


def position(rows: int) -> st.SearchStrategy[int]:
    return st.integers(0, rows - 1)


def acts(n_people: int, n_incidents: int) -> st.SearchStrategy[Row]:
    who = st.one_of(
        st.tuples(position(n_people), st.just(1)), st.tuples(st.none(), st.sampled_from([1, 3, 20]))
    )
    return st.builds(
        lambda fixed, who: fixed | {"person": who[0], "people_min": who[1]},
        st.fixed_dictionaries(
            {
                "incident": position(n_incidents),
                "kind": st.sampled_from(["detention", "detention", "search", "beating"]),
                "date": edtf,
                "region": maybe(st.sampled_from(["BY-VI", "BY-HM"])),
                "agency": maybe(st.sampled_from(["kgb", "gubopik"])),
                "place": maybe(st.sampled_from(["cip-akrescina", "icu-akrescina"])),
                "status": STATUSES,
            }
        ),
        who,
    )


amounts = maybe(st.decimals(0, 500, places=2, allow_nan=False).map(str))
administrative_penalties = st.one_of(
    st.tuples(st.just("fine"), amounts, st.sampled_from(["byn", "base_units"])),
    st.tuples(st.just("arrest"), amounts, st.just("days")),
    st.tuples(st.just("community-service"), amounts, st.just("hours")),
    st.just(("warning", None, "")),
)
criminal_penalties = st.one_of(
    st.tuples(st.sampled_from(["imprisonment", "home-confinement"]), amounts, st.just("months")),
    st.just(("compulsory-treatment", None, "")),
)


def trials(n_people: int, n_incidents: int) -> st.SearchStrategy[Row]:
    def with_penalties(process: str) -> st.SearchStrategy[Row]:
        kinds = administrative_penalties if process == "administrative" else criminal_penalties
        return st.fixed_dictionaries(
            {
                "process": st.just(process),
                "person": position(n_people),
                "date": edtf,
                "court": maybe(st.sampled_from(sorted(REGION_OF_COURT))),
                "judge": maybe(st.sampled_from(["J-1", "J-2"])),
                "instance": st.sampled_from(["first", "first", "appeal"]),
                "outcome": st.sampled_from(
                    ["convicted", "convicted", "acquitted", "terminated", "returned", "unknown"]
                ),
                "incident": maybe(position(n_incidents)),
                "charges": st.lists(
                    st.sampled_from(["koap-24.15", "koap-24.23", "cc-342"]), unique=True, max_size=2
                ),
                "penalties": st.lists(kinds, max_size=2),
                "status": STATUSES,
            }
        )

    return st.sampled_from(["administrative", "administrative", "criminal"]).flatmap(with_penalties)


def recognitions(n_people: int) -> st.SearchStrategy[Row]:
    ended = maybe(st.integers(0, 120))

    def build(who: int, text: str, after: int | None, reason: str, status: str) -> Row:
        end = "" if after is None else (bounds(text)[1] + dt.timedelta(days=after)).isoformat()
        return {
            "person": who,
            "recognised_on": text,
            "ended_on": end,
            "end_reason": reason if end else "",
            "status": status,
        }

    return st.builds(
        build, position(n_people), edtf, ended, st.sampled_from(["", "released", "died"]), STATUSES
    )


@st.composite
def casebooks(draw: st.DrawFn) -> Casebook:
    book: Casebook = {
        "people": draw(st.lists(people, min_size=1, max_size=5)),
        "incidents": draw(st.lists(incidents, min_size=1, max_size=3)),
    }
    n_people, n_incidents = len(book["people"]), len(book["incidents"])
    book["acts"] = draw(st.lists(acts(n_people, n_incidents), max_size=12))
    book["trials"] = draw(st.lists(trials(n_people, n_incidents), max_size=10))
    book["recognitions"] = draw(
        st.lists(
            recognitions(n_people), max_size=5, unique_by=lambda row: (row["person"], row["recognised_on"])
        )
    )
    return book


def put_into_database(book: Casebook, author: User, verifier: User) -> None:
    """As an import and a verification would leave it; straight in, because hundreds of casebooks are tried."""
    Campaign.objects.get_or_create(slug="raids", defaults={"name_en": "Raids"})
    judges = {
        code: Judge.objects.get_or_create(code=code, defaults={"name_en": code})[0] for code in ("J-1", "J-2")
    }

    def keeping(prefix: str, number: int, row: Row) -> dict[str, Any]:
        who = {
            "created_by": author,
            "edited_by": author,
            "edited_at": timezone.now(),
            "status": row["status"],
        }
        if row["status"] == "verified":
            who |= {"verified_by": verifier, "verified_at": timezone.now()}
        return who | {"code": f"{prefix}-{number}"}

    def store(model: Any, made: list[Any]) -> list[Any]:
        create_recorded(model, made, author)
        return made

    them = store(
        Person,
        [
            Person(
                label="somebody",
                sex=row["sex"],
                birth_date=row["birth_date"],
                has_minor_children=row["has_minor_children"],
                occupation_id=row["occupation"],
                citizenship=row["citizenship"],
                **keeping("P", n, row),
            )
            for n, row in enumerate(book["people"])
        ],
    )
    happened = store(
        Incident,
        [
            Incident(
                title_en="something",
                date=row["date"],
                region_id=row["region"],
                campaign_id=row["campaign"],
                **keeping("I", n, row),
            )
            for n, row in enumerate(book["incidents"])
        ],
    )

    def person(row: Row) -> Person | None:
        return None if row["person"] is None else them[row["person"]]

    def incident(row: Row) -> Incident | None:
        return None if row["incident"] is None else happened[row["incident"]]

    store(
        Act,
        [
            Act(
                incident=incident(row),
                kind_id=row["kind"],
                date=row["date"],
                person=person(row),
                people_min=row["people_min"],
                region_id=row["region"],
                agency_id=row["agency"],
                place_of_detention_id=row["place"],
                **keeping("A", n, row),
            )
            for n, row in enumerate(book["acts"])
        ],
    )
    hearings = store(
        Trial,
        [
            Trial(
                person=person(row),
                process=row["process"],
                date=row["date"],
                court_id=row["court"],
                judge=judges.get(row["judge"]),
                court_instance=row["instance"],
                outcome=row["outcome"],
                incident=incident(row),
                **keeping("T", n, row),
            )
            for n, row in enumerate(book["trials"])
        ],
    )
    store(
        Charge,
        [
            Charge(trial=trial, article_id=article)
            for trial, row in zip(hearings, book["trials"], strict=True)
            for article in row["charges"]
        ],
    )
    store(
        Penalty,
        [
            Penalty(trial=trial, kind_id=kind, amount=amount, unit=unit)
            for trial, row in zip(hearings, book["trials"], strict=True)
            for kind, amount, unit in row["penalties"]
        ],
    )
    store(
        Recognition,
        [
            Recognition(
                person=person(row),
                recognised_on=row["recognised_on"],
                ended_on=row["ended_on"],
                end_reason=row["end_reason"],
                **keeping("R", n, row),
            )
            for n, row in enumerate(book["recognitions"])
        ],
    )
