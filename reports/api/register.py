"""The public register of political prisoners: who agreed to be named, at this moment, and nobody else."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from rest_framework.request import Request
from rest_framework.response import Response

from cases.api.endpoints import ListEndpoint, OneEndpoint
from cases.api.fields import Field
from cases.api.paging import cursor_of, next_page, read_cursor
from cases.api.parameters import read_limit
from cases.api.problems import GONE, NOT_FOUND, ApiProblem, Kind
from cases.languages import reader_language
from reports.api.fields import address, chosen, text, things
from reports.pages import ListedPerson
from reports.register import registered, was_ever_there
from reports.site import addresses
from reports.site.register import person_page, register_page

EXAMPLE = "0f1e2d3c4b5a69788796"
LISTED = (
    text("id", gettext_lazy("lasting, and leading back to nobody"), EXAMPLE, nullable=False),
    text("name", gettext_lazy("the name, or the initials, as they agreed to"), "Jan Pryklad", nullable=False),
    text("recognised_on", gettext_lazy("since when, as EDTF"), "2024-02-01", nullable=False),
    address("url", gettext_lazy("the address of their page"), f"https://example.org/en/people/{EXAMPLE}/"),
)


def row_of(one: ListedPerson) -> dict[str, Any]:
    return {
        "id": one.public_id,
        "name": one.name,
        "recognised_on": one.recognised_on,
        "url": addresses.whole(one.url),
    }


class Register(ListEndpoint):
    title = gettext_lazy("Political prisoners who agreed to be named")
    meaning = gettext_lazy(
        "How many there are in all is a figure of a release; it does not move with who is named."
    )
    group = "published"

    @classmethod
    def all_fields(cls) -> tuple[Field, ...]:
        return LISTED

    @classmethod
    def answer_schema(cls) -> dict[str, Any]:
        schema = super().answer_schema()
        schema["properties"] |= {
            "political_prisoners": {
                "type": ["integer", "null"],
                "description": _("how many there are in all, by that release"),
            },
            "release": {"type": ["string", "null"], "description": _("the release that says how many")},
        }
        return schema

    @classmethod
    def example(cls) -> Any:
        return super().example() | {"political_prisoners": 1385, "release": "2024-Q1-2024-04-26"}

    def get(self, request: Request) -> Response:
        fields, limit = self.fields(), read_limit(self.given)
        self.columns = [field.name for field in fields]
        position = read_cursor(self.given, {"after": str})
        page = register_page(reader_language())
        after = position["after"] if position else ""
        people = sorted((one for one in page.people if one.public_id > after), key=lambda one: one.public_id)
        rows = [chosen(row_of(one), fields) for one in people[:limit]]
        more = len(people) > limit
        following = (
            next_page(request._request, cursor_of(after=people[limit - 1].public_id)) if more else None
        )
        whole = {
            "political_prisoners": page.total,
            "release": page.release.label if page.release else None,
        }
        return self.page(rows, following, **whole)


class RegisteredOne(OneEndpoint):
    title = gettext_lazy("One of them")
    meaning = gettext_lazy("Who is no longer listed is gone (410), and nothing more is said.")
    group = "published"
    problems: ClassVar[Sequence[Kind]] = (NOT_FOUND, GONE)

    @classmethod
    def all_fields(cls) -> tuple[Field, ...]:
        return (*LISTED, things("facts", gettext_lazy("what their page says, in sentences"), ()))

    def get(self, request: Request, public_id: str) -> Response:
        fields, found = self.fields(), registered(public_id)
        if found is None and was_ever_there(public_id):
            raise ApiProblem(GONE, _("Nobody is listed under this address any more."))
        if found is None:
            raise ApiProblem(NOT_FOUND, _("Nobody is listed under this address."))
        language = reader_language()
        page = person_page(found, language)
        row = {
            "id": public_id,
            "name": page.name,
            "recognised_on": found.recognised_on,
            "url": page.meta.canonical,
            "facts": list(page.facts),
        }
        return Response(chosen(row, fields))
