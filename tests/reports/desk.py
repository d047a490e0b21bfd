"""The newsroom as the browser sees it, and a small verified casebook to write about."""

from typing import Any

from django.contrib.auth.models import User
from django.db import connection, models
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from reports.drafting import draft_report
from reports.models import NewsArticle
from reports.periods import Period, read_period
from tests import cast
from tests.cases.admin.desk import in_role

JANUARY = read_period("2024-01")
QUARTER = read_period("2024-Q1")


def editor() -> User:
    return in_role("editor", username="edita")


def analyst() -> User:
    return in_role("analyst", username="ania")


def address(row: models.Model | type[models.Model], page: str, *args: Any) -> str:
    pk = [row.pk] if isinstance(row, models.Model) else []
    return reverse(f"admin:reports_{row._meta.model_name}_{page}", args=[*pk, *args])


def detained(**values: Any) -> Any:
    """Written, not verified: a detention on 23 January 2024 of somebody whose sex is known."""
    values.setdefault("person", None)
    values["person"] = values["person"] or cast.person(sex="female", has_minor_children=True)
    return cast.act(**values)


def tried(**values: Any) -> Any:
    return cast.trial(charges=["koap-24.15"], penalties=[("fine", 370, "byn")], **values)


def detention(**values: Any) -> Any:
    return cast.verified(detained(**values))


def detentions(number: int, **values: Any) -> list[Any]:
    return cast.all_verified([detained(**values) for _number in range(number)])


def trial(**values: Any) -> Any:
    return cast.verified(tried(**values))


def casebook() -> list[Any]:
    """Three detentions in January, one in March; a trial in February."""
    january = [detained(), detained(person=cast.person(sex="male")), detained(person=cast.person())]
    return cast.all_verified([*january, detained(date="2024-03-02"), tried()])


def draft(period: Period = QUARTER, language: str = "en", by: User | None = None) -> NewsArticle:
    return draft_report(period, language, by or editor())


def queries_of(client: Client, page: str) -> int:
    client.get(page)  # permissions and content types are read once
    with CaptureQueriesContext(connection) as captured:
        assert client.get(page).status_code == 200
    return len(captured)
