"""The demonstration casebook adds up to the published figures: counted from its files in plain Python."""

import csv
import hashlib
import json
import re
from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from cases.demonstration import names
from cases.demonstration.places import TOWNS

Row = dict[str, str]
REFERENCE = Path("cases/reference")
QUARTER = (date(2024, 1, 1), date(2024, 3, 31))


def days(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def bounds(text: str) -> tuple[date, date]:
    first, _, last = text.rstrip("~").partition("/")
    numbers = [int(part) for part in first.split("-")]
    if last:
        return date(*numbers), date.fromisoformat(last)
    if len(numbers) == 3:
        return date(*numbers), date(*numbers)
    if len(numbers) == 2:
        return days(*numbers)
    return date(numbers[0], 1, 1), date(numbers[0], 12, 31)


def within(rows: Iterable[Row], first: date, last: date) -> list[Row]:
    return [row for row in rows if first <= bounds(row["date"])[0] and bounds(row["date"])[1] <= last]


def possible(rows: Iterable[Row], first: date, last: date) -> list[Row]:
    inside = within(rows, first, last)
    touching = [row for row in rows if bounds(row["date"])[0] <= last and first <= bounds(row["date"])[1]]
    return [row for row in touching if row not in inside]


class Files:
    """The casebook as somebody reads it who only has the files, without the records nobody verified."""

    def __init__(self, folder: Path) -> None:
        self.tables = {path.stem: self._read(path) for path in folder.glob("*.csv")}
        self.verification = json.loads((folder / "verification.json").read_text(encoding="utf-8"))
        self.waiting = {*self.verification["leave_submitted"], *self.verification["return"]}
        self.people = {row["code"]: row for row in self.tables["people"]}
        self.incidents = {row["code"]: row for row in self.tables["incidents"]}
        self.acts = [row for row in self.tables["acts"] if row["code"] not in self.waiting]
        self.detentions = [row for row in self.acts if row["kind"] == "detention"]
        self.trials = [row for row in self.tables["trials"] if row["code"] not in self.waiting]
        first = [row for row in self.trials if row["instance"] == "first"]
        self.administrative = [row for row in first if row["process"] == "administrative"]
        self.convictions = [r for r in first if r["process"] == "criminal" and r["outcome"] == "convicted"]
        self.articles: dict[str, set[str]] = defaultdict(set)
        for row in self.tables["charges"]:
            self.articles[row["trial"]].add(row["article"])
        self.penalties: dict[str, list[Row]] = defaultdict(list)
        for row in self.tables["penalties"]:
            self.penalties[row["trial"]].append(row)

    @staticmethod
    def _read(path: Path) -> list[Row]:
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def sexes(self, acts: Iterable[Row]) -> Counter[str]:
        counted: Counter[str] = Counter()
        for act in acts:
            counted[self.people[act["person"]]["sex"] if act["person"] else ""] += int(act["people_min"])
        return counted

    def penalties_of(self, first: date, last: date, kind: str) -> list[Row]:
        trials = within(self.administrative, first, last)
        return [p for trial in trials for p in self.penalties[trial["code"]] if p["kind"] == kind]

    def prisoners_on(self, day: date, sex: str = "") -> int:
        """`sex` counts only those of that sex."""
        return sum(
            row["recognised_on"] <= day.isoformat()
            and (not row["ended_on"] or row["ended_on"] > day.isoformat())
            and (not sex or self.people[row["person"]]["sex"] == sex)
            for row in self.tables["recognitions"]
        )


def people_in(acts: Iterable[Row]) -> int:
    return sum(int(act["people_min"]) for act in acts)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demonstration")
    call_command("make_demo_casebook", str(path), stdout=StringIO())
    return path


@pytest.fixture(scope="session")
def files(folder: Path) -> Files:
    return Files(folder)


# The first quarter of 2024


def test_the_quarter_has_987_detentions_and_january_406(files: Files) -> None:
    months = [people_in(within(files.detentions, *days(2024, month))) for month in (1, 2, 3)]
    assert months == [406, 322, 259]
    assert people_in(within(files.detentions, *QUARTER)) == 987
    assert people_in(possible(files.detentions, *QUARTER)) == 4


def test_one_third_of_the_detentions_are_of_women_even_if_all_unknown_were(files: Files) -> None:
    sexes = files.sexes(within(files.detentions, *QUARTER))
    assert sexes == {"female": 329, "male": 643, "other": 1, "": 14}
    for share in (329 / (987 - 14), 329 / 987, (329 + 14) / 987):
        assert abs(share - 1 / 3) <= 0.015


def test_65_detainees_have_minor_children(files: Files) -> None:
    detained = {act["person"] for act in within(files.detentions, *QUARTER)} - {""}
    assert sum(files.people[person]["minor_children"] not in ("", "no", "0") for person in detained) == 65


def test_some_people_are_detained_twice_in_the_quarter(files: Files) -> None:
    times = Counter(act["person"] for act in within(files.detentions, *QUARTER) if act["person"])
    assert sum(count == 2 for count in times.values()) >= 10


def test_the_parcels_are_the_biggest_campaign_and_most_of_the_persecuted_are_women(files: Files) -> None:
    def campaign(act: Row) -> str:
        return files.incidents[act["incident"]]["campaign"]

    raids = [act for act in files.acts if campaign(act) == "i-need-help-by"]
    people = {act["person"] for act in raids}
    assert raids == within(raids, date(2024, 1, 23), date(2024, 1, 31))
    assert {act["agency"] for act in raids} == {"kgb"}
    assert len(people) >= 257
    assert len({act["person"] for act in within(raids, date(2024, 1, 23), date(2024, 1, 24))}) >= 200
    assert sum(files.people[person]["sex"] == "female" for person in people) > len(people) / 2
    quarter = within(files.detentions, *QUARTER)
    sizes = Counter(campaign(act) for act in quarter if campaign(act))
    assert sizes.most_common(1)[0] == ("i-need-help-by", sum(act["kind"] == "detention" for act in raids))


def test_the_quarter_has_1602_administrative_trials_and_february_671(files: Files) -> None:
    months = [len(within(files.administrative, *days(2024, month))) for month in (1, 2, 3)]
    assert months == [460, 671, 471]
    assert len(within(files.administrative, *QUARTER)) == 1602
    assert len(possible(files.administrative, *QUARTER)) == 6


def test_article_24_15_is_the_only_first_use_of_the_quarter_on_1_february(files: Files) -> None:
    first_use: dict[str, date] = {}
    for trial in files.trials:
        for article in files.articles[trial["code"]]:
            day = bounds(trial["date"])[0]
            first_use[article] = min(day, first_use.get(article, day))
    uses = {article: day for article, day in first_use.items() if QUARTER[0] <= day <= QUARTER[1]}
    assert uses == {"koap-24.15": date(2024, 2, 1)}


def test_65_people_are_tried_under_article_24_15_by_mid_february(files: Files) -> None:
    early = within(files.administrative, date(2024, 2, 1), date(2024, 2, 15))
    tried = {trial["person"] for trial in early if "koap-24.15" in files.articles[trial["code"]]}
    assert len(tried) >= 65


def test_the_records_reach_far_enough_back_to_speak_of_a_first_use(files: Files) -> None:
    before = [trial for trial in files.administrative if bounds(trial["date"])[1] < date(2024, 2, 1)]
    assert len(before) >= 100
    assert min(bounds(trial["date"])[0] for trial in before) <= date(2022, 2, 1)


# The other published months


@pytest.mark.parametrize(
    ("year", "month", "detentions"),
    [(2022, 1, 153), (2022, 12, 290), (2023, 4, 342), (2023, 10, 201), (2023, 11, 219), (2023, 12, 183)],
)
def test_detentions_of_a_month(files: Files, year: int, month: int, detentions: int) -> None:
    assert people_in(within(files.detentions, *days(year, month))) == detentions


def test_450_detentions_from_april_to_june_2024(files: Files) -> None:
    assert people_in(within(files.detentions, date(2024, 4, 1), date(2024, 6, 30))) == 450


def test_a_quarter_of_the_detentions_of_april_2023_are_of_women(files: Files) -> None:
    sexes = files.sexes(within(files.detentions, *days(2023, 4)))
    assert sexes["female"] / (342 - sexes[""]) == 0.25


def test_almost_a_third_of_july_2023_are_women(files: Files) -> None:
    sexes = files.sexes(within(files.detentions, *days(2023, 7)))
    assert 1 / 3 - 0.035 <= sexes["female"] / (sum(sexes.values()) - sexes[""]) < 1 / 3


@pytest.mark.parametrize(
    ("year", "month", "trials", "arrests", "fines", "community_service"),
    [
        (2022, 1, 118, 41, 3, 0),
        (2022, 12, 190, 77, 26, 0),
        (2023, 4, 316, 70, 44, 0),
        (2023, 7, 268, 55, 34, 0),
        (2024, 1, 460, 46, 77, 0),
        (2024, 2, 671, 95, 84, 3),
        (2024, 3, 471, 82, 86, 1),
        (2024, 4, 531, 31, 45, 1),
    ],
)
def test_trials_and_penalties_of_a_month(
    files: Files, year: int, month: int, trials: int, arrests: int, fines: int, community_service: int
) -> None:
    assert len(within(files.administrative, *days(year, month))) == trials
    kinds = ("arrest", "fine", "community-service")
    imposed = [len(files.penalties_of(*days(year, month), kind)) for kind in kinds]
    assert imposed == [arrests, fines, community_service]


@pytest.mark.parametrize(
    ("year", "month", "rubles", "arrest_days", "base_units"),
    [(2022, 1, 32, 543, 133), (2024, 1, 40, 512, 1611)],
)
def test_days_of_arrest_and_sums_of_fines(
    files: Files, year: int, month: int, rubles: int, arrest_days: int, base_units: int
) -> None:
    arrests, fines = (files.penalties_of(*days(year, month), kind) for kind in ("arrest", "fine"))
    worth = {"base_units": 1, "byn": rubles}
    assert sum(int(penalty["amount"]) for penalty in arrests) == arrest_days
    assert sum(int(penalty["amount"]) / worth[penalty["unit"]] for penalty in fines) == base_units


@pytest.mark.parametrize(
    ("year", "month", "women", "men"), [(2023, 3, 18, 44), (2023, 8, 18, 42), (2024, 4, 50, 111)]
)
def test_people_convicted_in_a_month(files: Files, year: int, month: int, women: int, men: int) -> None:
    people = {trial["person"] for trial in within(files.convictions, *days(year, month))}
    assert Counter(files.people[person]["sex"] for person in people) == {"female": women, "male": men}


def test_convictions_of_april_2024_by_region_and_article(files: Files) -> None:
    with (REFERENCE / "courts.csv").open(encoding="utf-8") as file:
        region = {row["slug"]: row["region_iso"] for row in csv.DictReader(file)}
    april = within(files.convictions, *days(2024, 4))
    assert Counter(region[trial["court"]] for trial in april) == {
        "BY-HM": 83,
        "BY-BR": 36,
        "BY-HO": 12,
        "BY-MI": 10,
        "BY-HR": 10,
        "BY-MA": 8,
        "BY-VI": 2,
    }
    assert sum("cc-342" in files.articles[trial["code"]] for trial in april) == 102


@pytest.mark.parametrize(
    ("day", "prisoners", "women"),
    [
        (date(2022, 2, 1), 1022, None),
        (date(2022, 12, 31), 1448, None),
        (date(2023, 4, 30), 1495, None),
        (date(2023, 7, 31), 1488, None),
        (date(2023, 12, 31), 1452, 168),
        (date(2024, 1, 15), 1413, None),
        (date(2024, 1, 31), 1429, None),
        (date(2024, 2, 29), 1410, 170),
        (date(2024, 3, 31), 1402, 171),
        (date(2024, 4, 30), 1386, 166),
    ],
)
def test_political_prisoners_on_a_day(files: Files, day: date, prisoners: int, women: int | None) -> None:
    assert files.prisoners_on(day) == prisoners
    assert women is None or files.prisoners_on(day, "female") == women


@pytest.mark.parametrize(("month", "recognised"), [("2024-01", 28), ("2024-04", 65)])
def test_political_prisoners_recognised_in_a_month(files: Files, month: str, recognised: int) -> None:
    recognitions = files.tables["recognitions"]
    assert sum(row["recognised_on"].startswith(month) for row in recognitions) == recognised


@pytest.mark.parametrize(
    ("year", "month", "at_least"),
    [(2023, 7, 350), (2024, 1, 560), (2024, 2, 625), (2024, 3, 453), (2024, 4, 541)],
)
def test_cases_of_repression_in_a_month(files: Files, year: int, month: int, at_least: int) -> None:
    acts, trials = (within(rows, *days(year, month)) for rows in (files.acts, files.trials))
    identified = {
        (row["person"], row["incident"]) for row in (*acts, *trials) if row["person"] and row["incident"]
    }
    alone = sum(not trial["incident"] for trial in trials)
    assert len(identified) + alone + people_in(act for act in acts if not act["person"]) >= at_least


# Everything a real case file has


def test_there_are_dates_of_every_precision(files: Files) -> None:
    dates = {row["date"] for row in (*files.acts, *files.trials)}
    for form in (r"\d{4}", r"\d{4}-\d\d", r"\d{4}-\d\d~", r"\d{4}-\d\d-\d\d~", r"\S{10}/\S{10}", r"\S{10}"):
        assert any(re.fullmatch(form, day) for day in dates), form


def test_there_are_people_without_a_name_groups_and_minors(files: Files) -> None:
    named = ("name_be", "name_ru", "name_en")
    nameless = [person for person in files.people.values() if not any(person[name] for name in named)]
    assert nameless
    assert all(person["label"] for person in nameless)
    assert any(act["people_min"] == "20" and not act["person"] for act in files.detentions)
    assert any(person["birth_date"] > "2006" for person in files.people.values())


def test_sources_are_of_every_kind(files: Files) -> None:
    assert {row["kind"] for row in files.tables["sources"]} == {
        "relative",
        "victim",
        "witness",
        "lawyer",
        "court-observer",
        "media",
        "official",
        "court-schedule",
        "telegram",
        "partner",
        "other",
    }


def test_trials_have_every_outcome_appeals_and_absent_defendants(files: Files) -> None:
    assert {trial["outcome"] for trial in files.trials} == {
        "convicted",
        "acquitted",
        "terminated",
        "returned",
        "unknown",
    }
    assert {trial["instance"] for trial in files.trials} == {"first", "appeal"}
    assert {trial["in_absentia"] for trial in files.trials} == {"yes", "no", ""}


def test_some_incidents_are_restricted_and_all_regions_occur(files: Files) -> None:
    assert 10 <= sum(row["sensitivity"] == "restricted" for row in files.incidents.values()) <= 80
    assert {row["region"] for row in files.incidents.values()} == {town.region for town in TOWNS}


def test_text_that_looks_like_a_formula_is_written_as_text(files: Files) -> None:
    cells = [cell for rows in files.tables.values() for row in rows for cell in row.values()]
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)
    assert {"'=", "'+", "'-", "'@"} <= {cell[:2] for cell in cells}


# What waits for a second person


def test_nothing_verified_hangs_on_a_record_that_is_not(files: Files) -> None:
    for row in (*files.acts, *files.trials):
        assert not {row["person"], row["incident"]} & files.waiting
    assert not {row["person"] for row in files.tables["recognitions"]} & files.waiting


def test_what_waits_exists_and_what_was_returned_says_why(files: Files) -> None:
    codes = {row["code"] for rows in files.tables.values() for row in rows if "code" in row}
    submitted, returned = files.verification["leave_submitted"], files.verification["return"]
    assert files.waiting <= codes
    assert not set(submitted) & set(returned)
    assert len(submitted) >= 20
    assert len(returned) == 8
    assert all(returned.values())


# A casebook that can be loaded


def test_the_same_seed_gives_the_same_bytes_and_another_another(folder: Path, tmp_path: Path) -> None:
    for name, options in (("again", {}), ("other", {"seed": 7})):
        call_command("make_demo_casebook", str(tmp_path / name), stdout=StringIO(), **options)
    for path in folder.iterdir():
        assert (tmp_path / "again" / path.name).read_bytes() == path.read_bytes()
    people = "people.csv"
    assert (tmp_path / "other" / people).read_bytes() != (folder / people).read_bytes()


@pytest.mark.parametrize("seed", [1, 2])
def test_another_seed_keeps_the_totals(tmp_path: Path, seed: int) -> None:
    call_command("make_demo_casebook", str(tmp_path), seed=seed, stdout=StringIO())
    other = Files(tmp_path)
    assert people_in(within(other.detentions, *QUARTER)) == 987
    assert len(within(other.administrative, *QUARTER)) == 1602
    test_65_detainees_have_minor_children(other)
    test_article_24_15_is_the_only_first_use_of_the_quarter_on_1_february(other)


def test_codes_are_unique_and_every_reference_leads_somewhere(files: Files) -> None:
    codes: dict[str, set[str]] = {}
    for table in ("people", "incidents", "acts", "trials", "judges", "sources"):
        listed = [row["code"] for row in files.tables[table]]
        codes[table] = set(listed)
        assert len(listed) == len(codes[table])
    pointers = {"person": "people", "incident": "incidents", "trial": "trials", "judge": "judges"}
    for rows in files.tables.values():
        for column, table in pointers.items():
            assert {row[column] for row in rows if row.get(column)} <= codes[table]


def slugs(file: str, column: str = "slug", **only: str) -> set[str]:
    with (REFERENCE / file).open(encoding="utf-8") as lines:
        rows = csv.DictReader(lines)
        return {row[column] for row in rows if all(row[key] == value for key, value in only.items())}


def test_every_slug_is_in_the_reference_data(files: Files) -> None:
    campaigns = slugs("../demonstration/campaigns.csv")
    known: dict[tuple[str, str], set[str]] = {
        ("people", "occupation"): slugs("occupations.csv"),
        ("incidents", "region"): slugs("regions.csv", "iso_3166_2"),
        ("incidents", "campaign"): campaigns,
        ("acts", "kind"): slugs("act_kinds.csv", recorded_as="act"),
        ("acts", "agency"): slugs("agencies.csv"),
        ("acts", "place_of_detention"): slugs("places_of_detention.csv"),
        ("trials", "court"): slugs("courts.csv"),
        ("judges", "court"): slugs("courts.csv"),
        ("charges", "article"): slugs("articles.csv", "code"),
        ("penalties", "kind"): slugs("penalty_kinds.csv"),
        ("sources", "list"): slugs("reporting_lists.csv"),
    }
    for (table, column), allowed in known.items():
        used = {row[column] for row in files.tables[table]} - {""}
        assert used <= allowed, (table, column)
        assert used


def test_a_court_lies_where_its_town_does() -> None:
    with (REFERENCE / "courts.csv").open(encoding="utf-8") as file:
        region = {row["slug"]: row["region_iso"] for row in csv.DictReader(file)}
    for town in TOWNS:
        assert {region[court] for court in town.courts} == {town.region}


def test_addresses_are_examples(files: Files) -> None:
    cells = [cell for rows in files.tables.values() for row in rows for cell in row.values()]
    addresses = {host for cell in cells for host in re.findall(r"https?://([^/]+)", cell)}
    assert addresses == {"example.org"}
    assert not any(re.search(r"\+?375[\d -]{6}", cell) for cell in cells)


# Names


def test_nobody_has_the_surname_of_somebody_in_public_life() -> None:
    """The list holds the beginnings of SHA-256 sums: this repository names nobody."""
    known = set(Path(__file__).with_name("surnames_in_public_life.txt").read_text().split())
    invented: set[Any] = {*names.surnames(feminine=True), *names.surnames(feminine=False)}
    spellings = {spelling for name in invented for spelling in (name.be, name.ru, name.en)}
    sums = {hashlib.sha256(spelling.lower().encode()).hexdigest()[:16]: spelling for spelling in spellings}
    assert len(known) > 300
    assert not {spelling for digest, spelling in sums.items() if digest in known}


@pytest.mark.parametrize(
    ("surname", "expected"),
    [
        ("Альшаноўская", "Alshanouskaya"),
        ("Вашчыловіч", "Vashchylovich"),
        ("Хмялінаў", "Khmialinau"),
        ("Юхінюк", "Yukhiniuk"),
        ("Ясененка", "Yasenenka"),
        ("Гарэлінскі", "Harelinski"),
    ],
)
def test_a_surname_in_latin_letters(surname: str, expected: str) -> None:
    assert names.latin(surname) == expected


def test_the_surname_of_a_woman_agrees_in_all_three_languages(files: Files) -> None:
    endings = {
        "female": {"be": ("ская", "ава"), "ru": ("ская", "ова"), "en": ("skaya", "ava")},
        "male": {"be": ("скі", "аў"), "ru": ("ский", "ов"), "en": ("ski", "au")},
    }
    for person in files.people.values():
        for sex, wrong in (("female", endings["male"]), ("male", endings["female"])):
            if person["sex"] == sex:
                for language in ("be", "ru", "en"):
                    assert not person[f"name_{language}"].endswith(wrong[language]), person


def test_the_spellings_of_a_name_belong_together(files: Files) -> None:
    given = {name.be: (name.ru, name.en) for name in (*names.MEN, *names.WOMEN)}
    for person in files.people.values():
        be, ru, en = (person[f"name_{language}"].split() for language in ("be", "ru", "en"))
        if be and ru and en and be[0] in given:
            assert (ru[0], en[0]) == given[be[0]]
            assert en[1].endswith(".") or en[1] == names.latin(be[1])


def test_titles_say_in_after_a_vowel_as_belarusian_does(files: Files) -> None:
    titles = [row["title_be"] for row in files.incidents.values()]
    assert not [title for title in titles if re.search(r"[аеёіоуыэюя] у[ бвгджзклмнпрстфхцчш]", title)]
    assert any(" ў " in title for title in titles)
