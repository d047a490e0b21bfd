"""Asking as a program does: with a token, and nothing else."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.test import Client

from tests.cases.admin.desk import in_role
from viasna.api.tokens import make_token, may_release, release, tables_for

ROOT = "/api/v1/"


class Program:
    """``get("acts/", kind="detention")``: the answer; ``rows`` what is in it."""

    def __init__(self, **headers: str) -> None:
        self.client = Client(headers={"accept-language": "en", **headers}, raise_request_exception=True)

    def get(self, path: str, /, method: str = "get", headers: Any = None, **query: Any) -> Any:
        address = path if path.startswith(("http", "/")) else ROOT + path
        return getattr(self.client, method)(address, query or None, headers=headers)

    def rows(self, path: str, /, **query: Any) -> list[dict[str, Any]]:
        answer = self.get(path, **query)
        assert answer.status_code == 200, answer.content
        rows: list[dict[str, Any]] = answer.json()["results"]
        return rows

    def codes(self, path: str, /, **query: Any) -> list[str]:
        return [row["code"] for row in self.rows(path, **query)]

    def everything(self, path: str, /, **query: Any) -> tuple[list[dict[str, Any]], dict[str, Any]]:
        """The rows of all pages, and the last page."""
        answer = self.get(path, **query).json()
        rows = list(answer["results"])
        while answer["next"]:
            answer = self.get(answer["next"]).json()
            rows += answer["results"]
        return rows, answer


def program_of(user: User, tables: Iterable[str] | None = None, names: bool = True) -> Program:
    """Released by somebody else, as a token for many has to be."""
    token, secret = make_token(user, "R", tables_for(user) if tables is None else tables, names)
    if may_release(second(), token):
        release(token, by=second())
    return Program(authorization=f"Bearer {secret}")


def second() -> User:
    return in_role("administrator", username="second")


def analyst() -> User:
    return in_role("analyst", username="ania")


def anybody() -> Program:
    return Program()
