"""The first quarter of 2024 as it was published, and the words around it in three languages."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from reports.wording import article_names

LANGUAGES = ("en", "be", "ru")


@dataclass(frozen=True)
class Span:
    label: str
    kind: str
    start: date
    end: date


JANUARY = Span("2024-01", "month", date(2024, 1, 1), date(2024, 1, 31))
FIRST_QUARTER = Span("2024-Q1", "quarter", date(2024, 1, 1), date(2024, 3, 31))
SECOND_QUARTER = Span("2024-Q2", "quarter", date(2024, 4, 1), date(2024, 6, 30))
LAST_QUARTER_OF_2023 = Span("2023-Q4", "quarter", date(2023, 10, 1), date(2023, 12, 31))
FIRST_HALF = Span("2024-H1", "half", date(2024, 1, 1), date(2024, 6, 30))
SECOND_HALF = Span("2024-H2", "half", date(2024, 7, 1), date(2024, 12, 31))
YEAR = Span("2024", "year", date(2024, 1, 1), date(2024, 12, 31))
ANY_DAYS = Span("2023-12-02..2024-01-05", "days", date(2023, 12, 2), date(2024, 1, 5))

TITLES = {
    "en": "Use of foreign gratuitous aid to carry out extremist activities",
    "be": "Выкарыстанне замежнай бязвыплатнай дапамогі для ажыццяўлення экстрэмісцкай дзейнасці",
    "ru": "Использование иностранной безвозмездной помощи для осуществления экстремистской деятельности",
}
CAMPAIGNS = {
    "en": "people who had received food parcels through INeedHelpBY",
    "be": "людзі, якія атрымлівалі прадуктовыя наборы праз INeedHelpBY",
    "ru": "люди, получавшие продуктовые наборы через INeedHelpBY",
}


def names(language: str) -> dict[str, str]:
    campaign = {"campaign:i-need-help-by": CAMPAIGNS[language]}
    return article_names("koap-24.15", "24.15", "2", TITLES[language]) | campaign


def published() -> dict[str, Any]:
    """A fresh copy, free to be changed by a test."""
    return {
        "as_of": "2024-04-26T09:58:01+03:00",
        "figures": {
            "detentions": {
                "total": 987,
                "possible": 0,
                "unit": "act",
                "qualifier": "at_least",
                "by_month": {"2024-01": 406, "2024-02": 322, "2024-03": 259, "unknown": 0},
                "by_sex": {"female": 329, "male": 658, "other": 0, "unknown": 0},
                "by_region": {"BY-HM": 300, "BY-BR": 200, "BY-HO": 487, "unknown": 0},
                "by_campaign": {"i-need-help-by": 210, "unknown": 777},
            },
            "people_detained": {"total": 961, "unidentified": 0, "with_minor_children": 65},
            "administrative_trials": {
                "total": 1602,
                "possible": 0,
                "by_month": {"2024-01": 349, "2024-02": 671, "2024-03": 582, "unknown": 0},
                "by_article": {"koap-24.15": 65},
            },
            "first_uses_of_articles": [
                {"article": "koap-24.15", "date": "2024-02-01", "process": "administrative"}
            ],
            "penalties": {
                "fine": {"count": 377, "byn": 64440, "base_units": 1611, "amount_unknown": 2},
                "arrest": {"count": 146, "days": 1462},
                "community-service": {"count": 2, "hours": 240},
            },
            "criminal_convictions": {"total": 421, "by_sex": {"female": 91, "male": 330, "unknown": 0}},
            "political_prisoners": {"at_end": 1403, "women_at_end": 170, "recognised": 102},
        },
        "comparison": {
            "with": "2023-Q4",
            "detentions": {"total": 867, "change": 120},
            "administrative_trials": {"total": 1590, "change": 12},
        },
    }
