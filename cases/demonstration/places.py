"""Towns with their region, their courts, and how one says "in" them in three languages (towns.csv)."""

import csv
from dataclasses import dataclass
from pathlib import Path
from random import Random

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Town:
    region: str
    be: str
    ru: str
    en: str
    in_be: str
    in_ru: str
    courts: tuple[str, ...]
    weight: int  # inside its region

    @property
    def in_en(self) -> str:
        return f"in {self.en}"

    @property
    def police(self) -> str:
        """A city has districts with a department each; a town has one office."""
        return "ruus" if len(self.courts) > 1 else "rauus"


def table(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _town(row: dict[str, str]) -> Town:
    names = (row["region"], row["be"], row["ru"], row["en"], row["in_be"], row["in_ru"])
    return Town(*names, tuple(row["courts"].split()), int(row["weight"]))


TOWNS = tuple(_town(row) for row in table("towns.csv"))

REGIONS = {"BY-HM": 45, "BY-MI": 13, "BY-BR": 12, "BY-HO": 11, "BY-HR": 8, "BY-VI": 6, "BY-MA": 5}

# Where the recipients of food parcels lived: less of Minsk, more of the west.
PARCEL_REGIONS = {"BY-HM": 34, "BY-MI": 12, "BY-BR": 16, "BY-HO": 14, "BY-HR": 11, "BY-VI": 7, "BY-MA": 6}

BORDER_TOWNS = tuple(town for town in TOWNS if town.en in {"Brest", "Hrodna", "Ašmiany", "Astraviec", "Lida"})

# Where people are brought first, as far as the reference data know it.
HOLDING = {"BY-HM": ("icu-akrescina", "cip-akrescina"), "BY-MI": ("icu-zodzina",)}
PRE_TRIAL = {
    "BY-HM": "sizo-1",
    "BY-MI": "prison-8",
    "BY-BR": "sizo-7",
    "BY-VI": "sizo-2",
    "BY-HO": "sizo-3",
    "BY-HR": "prison-1",
    "BY-MA": "prison-4",
}
WOMENS_COLONIES = ("ik-4", "ik-24")
MENS_COLONIES = ("ik-1", "ik-2", "ik-3", "ik-8", "ik-9", "ik-15", "ik-17", "ik-22", "prison-1", "prison-4")

REGIONAL_COURTS = {
    "BY-HM": "minsk-city-court",
    "BY-MI": "minsk-regional-court",
    "BY-BR": "brest-regional-court",
    "BY-VI": "viciebsk-regional-court",
    "BY-HO": "homiel-regional-court",
    "BY-HR": "hrodna-regional-court",
    "BY-MA": "mahiliou-regional-court",
}


def some_town(rng: Random, regions: dict[str, int] = REGIONS) -> Town:
    region = rng.choices(list(regions), list(regions.values()))[0]
    return some_town_of(rng, region)


def some_town_of(rng: Random, region: str) -> Town:
    towns = [town for town in TOWNS if town.region == region]
    return rng.choices(towns, [town.weight for town in towns])[0]
