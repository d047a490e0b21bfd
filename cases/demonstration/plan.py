"""How much happened in which month: the numbers the demonstration casebook must add up to.

Where a number was published by Viasna it stands here with the page it was published on
(spring96.org/…/news/<number>); everything else is plausible and no more than that. Before July 2023
the months without a publication are thin: they are there for comparisons and for first uses of articles.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Month:
    """The verified records of a month; `None` leaves a sum to chance."""

    year: int
    month: int
    detentions: int
    women: int
    trials: int
    arrests: int
    fines: int
    convictions: int
    convicted_women: int
    arrest_days: int | None = None
    fine_base_units: int | None = None
    community_service: int = 0
    terminated: int = 1
    groups: tuple[int, ...] = ()
    unidentified: int = 0
    unknown_sex: int = 0
    other_sex: int = 0

    @property
    def identified(self) -> int:
        return self.detentions - sum(self.groups) - self.unidentified

    @property
    def key(self) -> tuple[int, int]:
        return self.year, self.month


MONTHS = (
    # 106633: 153 detentions; 41 arrests, 543 days; 3 fines, 133 base units; 3 cases terminated
    Month(2022, 1, 153, 44, 118, 41, 3, 10, 2, 543, 133, terminated=3, unidentified=3),
    Month(2022, 2, 40, 12, 24, 9, 6, 9, 2, unknown_sex=1),
    Month(2022, 3, 52, 17, 30, 14, 8, 11, 3, groups=(8,)),
    Month(2022, 4, 38, 11, 26, 11, 5, 8, 2),
    Month(2022, 5, 34, 10, 22, 9, 5, 9, 2, unidentified=1),
    Month(2022, 6, 36, 11, 25, 10, 6, 10, 2),
    Month(2022, 7, 30, 9, 21, 8, 5, 12, 3, unknown_sex=1),
    Month(2022, 8, 33, 10, 24, 9, 6, 9, 2),
    Month(2022, 9, 41, 12, 30, 12, 7, 10, 3),
    Month(2022, 10, 45, 14, 34, 13, 9, 12, 3, groups=(6,)),
    Month(2022, 11, 38, 12, 31, 12, 8, 11, 2),
    # 110325: 290 detentions; "more than 185" administrative cases; 77 arrests, 26 fines
    Month(2022, 12, 290, 84, 190, 77, 26, 13, 4, groups=(20,), unidentified=3, unknown_sex=3),
    Month(2023, 1, 48, 14, 36, 14, 9, 18, 5),
    Month(2023, 2, 52, 16, 40, 15, 11, 20, 5, unknown_sex=1),
    # 111317: at least 62 convicted, 44 men and 18 women
    Month(2023, 3, 60, 18, 44, 17, 12, 62, 18),
    # 111622, 111650: 342 detentions, a quarter of women; 316 administrative cases; 70 arrests, 44 fines
    Month(2023, 4, 342, 85, 316, 70, 44, 24, 7, unknown_sex=2),
    Month(2023, 5, 62, 19, 52, 20, 15, 22, 6, unidentified=2),
    Month(2023, 6, 70, 22, 61, 22, 18, 25, 7),
    # 112407: at least 260 administrative cases; 55 arrests, 34 fines; almost a third women
    Month(2023, 7, 214, 68, 268, 55, 34, 30, 9, unknown_sex=2),
    # 112712: at least 60 convicted, 42 men and 18 women
    Month(2023, 8, 178, 55, 246, 61, 48, 60, 18, groups=(12,), unknown_sex=2, community_service=1),
    Month(2023, 9, 165, 50, 231, 58, 45, 34, 9, unidentified=3),
    Month(2023, 10, 201, 62, 262, 66, 52, 38, 10, groups=(20,), unknown_sex=1, terminated=3),
    Month(2023, 11, 219, 66, 284, 72, 55, 41, 12, unknown_sex=3, community_service=2, terminated=2),
    Month(2023, 12, 183, 55, 251, 63, 50, 36, 10, groups=(7,), unidentified=2),
    # 115083: 987 detentions in the quarter, 406 of them in January, one third of women; 1,602 administrative
    # trials, 671 of them in February. Only 14 are of unknown sex: "one third" holds even if all were women.
    # 114277: 77 fines, 1,611 base units; 46 arrests, 512 days
    Month(2024, 1, 406, 168, 460, 46, 77, 64, 19, 512, 1611, unidentified=1, unknown_sex=1, terminated=4),
    # 114680: 95 arrests, 84 fines, 3 community service
    Month(
        2024,
        2,
        322,
        92,
        671,
        95,
        84,
        88,
        25,
        community_service=3,
        terminated=5,
        groups=(5,),
        unidentified=1,
        unknown_sex=1,
        other_sex=1,
    ),
    # 114930: 82 arrests, 86 fines, 1 community service
    Month(
        2024, 3, 259, 69, 471, 82, 86, 92, 27, community_service=1, terminated=4, groups=(4,), unidentified=1
    ),
    # 115172: 531 administrative cases; 31 arrests, 45 fines, 1 community service
    # 115213: 161 convicted, 50 women
    # 115859: at least 450 detentions from April to June
    Month(2024, 4, 168, 52, 531, 31, 45, 161, 50, community_service=1, terminated=4, unknown_sex=2),
    Month(
        2024, 5, 147, 45, 352, 64, 71, 84, 24, community_service=2, terminated=3, groups=(20,), unknown_sex=1
    ),
    Month(2024, 6, 135, 41, 318, 58, 66, 76, 22, community_service=1, terminated=2, unidentified=2),
)

FIRST_DAY, LAST_DAY = date(2022, 1, 1), date(2024, 6, 30)

# 115083: detainees of the quarter with minor children.
PARENTS_QUARTER = (date(2024, 1, 1), date(2024, 3, 31))
PARENTS = 65

# 115213: people convicted in April 2024 by the region of the court, and under Article 342. The page lists the
# Homieĺ region twice and no Hrodna region; the ten are taken as Hrodna's.
CONVICTED_BY_REGION = {
    (2024, 4): {"BY-HM": 83, "BY-BR": 36, "BY-HO": 12, "BY-MA": 8, "BY-MI": 10, "BY-VI": 2, "BY-HR": 10}
}
CONVICTED_UNDER_342 = {(2024, 4): 102}


@dataclass(frozen=True)
class RaidDay:
    first: date
    last: date
    detained_women: int
    detained_men: int
    other_women: int
    other_men: int


# 114280, 114277, 114402: at least 200 people persecuted on 23 and 24 January, over 200 detained by the end
# of the month, at least 257 persecuted altogether, most of them women. The detained are among January's 406.
PARCEL_RAIDS = (
    RaidDay(date(2024, 1, 23), date(2024, 1, 23), 64, 49, 15, 8),
    RaidDay(date(2024, 1, 24), date(2024, 1, 24), 33, 28, 9, 5),
    RaidDay(date(2024, 1, 25), date(2024, 1, 31), 21, 17, 8, 6),
)

ARTICLE_24_15 = "koap-24.15"


@dataclass(frozen=True)
class ParcelTrials:
    first: date
    last: date
    trials: int


# 114402: not used before 1 February 2024; at least 65 people tried by the 15th.
PARCEL_TRIALS = (
    ParcelTrials(date(2024, 2, 1), date(2024, 2, 1), 6),
    ParcelTrials(date(2024, 2, 2), date(2024, 2, 15), 65),
    ParcelTrials(date(2024, 2, 16), date(2024, 2, 29), 52),
    ParcelTrials(date(2024, 3, 1), date(2024, 3, 31), 38),
    ParcelTrials(date(2024, 4, 1), date(2024, 4, 30), 12),
)


@dataclass(frozen=True)
class Span:
    """Political prisoners between two days: how many were recognised, how many ceased to be."""

    first: date
    last: date
    recognised: int
    women: int
    ended: int
    ended_women: int


# The stock at the end of each span is a published one: 1,022 (106649), 1,448 (110325), 1,495 (111622),
# 1,488 (112407), 1,452 with 168 women (113977), 1,413 (113991), 1,429 (114277), 1,410 with 170 women
# (114680), 1,402 with 171 (114930), 1,386 with 166 (115172). Recognised in January 28 (114277), in April 65
# (115172). The women of January, and May and June, are plausible.
PRISONERS = (
    Span(date(2020, 8, 10), date(2022, 1, 31), 1042, 128, 20, 3),
    Span(date(2022, 2, 2), date(2022, 12, 31), 460, 44, 34, 6),
    Span(date(2023, 1, 1), date(2023, 4, 30), 75, 13, 28, 4),
    Span(date(2023, 5, 1), date(2023, 7, 31), 50, 8, 57, 9),
    Span(date(2023, 8, 1), date(2023, 12, 31), 80, 12, 116, 15),
    Span(date(2024, 1, 1), date(2024, 1, 15), 6, 1, 45, 3),
    Span(date(2024, 1, 16), date(2024, 1, 31), 22, 4, 6, 1),
    Span(date(2024, 2, 1), date(2024, 2, 29), 34, 6, 53, 5),
    Span(date(2024, 3, 1), date(2024, 3, 31), 37, 7, 45, 6),
    Span(date(2024, 4, 1), date(2024, 4, 30), 65, 9, 81, 14),
    Span(date(2024, 5, 1), date(2024, 5, 31), 30, 4, 36, 5),
    Span(date(2024, 6, 1), date(2024, 6, 30), 28, 4, 33, 4),
)
