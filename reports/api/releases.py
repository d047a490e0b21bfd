"""Releases that a publication quotes, and every figure of them that may be published."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from rest_framework.request import Request
from rest_framework.response import Response

from cases.api.endpoints import ListEndpoint, OneEndpoint
from cases.api.fields import Field
from cases.api.paging import cursor_of, next_page, read_cursor
from cases.api.parameters import Parameter, read_limit
from cases.api.problems import NOT_FOUND, ApiProblem, Kind, Mistake, refusal
from cases.casebook.nearest import nearest
from cases.languages import reader_language
from reports.api.fields import address, chosen, moment, text
from reports.indicators import INDICATORS
from reports.models import Release
from reports.site import addresses, counted, lists
from reports.wording import dates
from reports.wording.catalogue import initial
from reports.wording.dates import MINSK

EXAMPLE = "2024-Q1-2024-04-26"
DESCRIBED = (
    text("code", gettext_lazy("its lasting number"), EXAMPLE, nullable=False),
    text("period", gettext_lazy("the period it is about"), "2024-Q1", nullable=False),
    text("start", gettext_lazy("first day of the period"), "2024-01-01", format="date", nullable=False),
    text("end", gettext_lazy("last day of the period"), "2024-03-31", format="date", nullable=False),
    text("title", gettext_lazy("the period in words"), "First quarter of 2024", nullable=False),
    moment("as_of", gettext_lazy("the moment at which its records were counted")),
    text(
        "status",
        gettext_lazy("provisional while records of the period still came in"),
        "provisional",
        words=("provisional", "final"),
        nullable=False,
    ),
    address("url", gettext_lazy("the address of its page"), f"https://example.org/en/data/{EXAMPLE}/"),
)
FIGURES = (
    text("release", gettext_lazy("the release"), EXAMPLE, nullable=False),
    text("period", gettext_lazy("the period it is about"), "2024-Q1", nullable=False),
    text("indicator", gettext_lazy("what is counted"), "detentions", words=tuple(INDICATORS), nullable=False),
    text("path", gettext_lazy("the figure, as publications quote it"), "detentions.total", nullable=False),
    Field(
        name="value",
        meaning=gettext_lazy("the number; empty when it is not known, never 0"),
        example=987,
        kind="number",
    ),
    text("unit", gettext_lazy("the unit in words"), "detention"),
    text("label", gettext_lazy("what it is called"), "Detentions", nullable=False),
)
INDICATOR = Parameter(
    "indicator",
    gettext_lazy("only the figures of this indicator"),
    "detentions",
    {"type": "string", "enum": list(INDICATORS)},
)


def row_of(release: Release) -> dict[str, Any]:
    language = reader_language()
    return {
        "code": release.code,
        "period": release.period_label,
        "start": release.start.isoformat(),
        "end": release.end.isoformat(),
        "title": initial(dates.title(release.period, language)),
        "as_of": release.as_of.astimezone(MINSK).isoformat(timespec="seconds"),
        "status": release.status,
        "url": addresses.whole(addresses.release(release, language)),
    }


def found_by(code: str) -> Release:
    release = lists.public_releases().filter(code=code).distinct().first()
    if release is None:
        raise ApiProblem(NOT_FOUND, _("No publication quotes a release of this number."))
    return release


class Releases(ListEndpoint):
    title = gettext_lazy("Releases")
    meaning = gettext_lazy("Figures frozen at a moment that a publication quotes, the newest first.")
    group = "published"

    @classmethod
    def all_fields(cls) -> tuple[Field, ...]:
        return DESCRIBED

    def get(self, request: Request) -> Response:
        fields, limit = self.fields(), read_limit(self.given)
        self.columns = [field.name for field in fields]
        position = read_cursor(self.given, {"after": int})
        found = lists.public_releases().defer("document", "context").order_by("-pk")
        if position:
            found = found.filter(pk__lt=position["after"])
        releases = list(found[: limit + 1])
        rows = [chosen(row_of(release), fields) for release in releases[:limit]]
        if len(releases) <= limit:
            return self.page(rows, None)
        return self.page(rows, next_page(request._request, cursor_of(after=releases[limit - 1].pk)))


class ReleaseOne(OneEndpoint):
    title = gettext_lazy("One release")
    group = "published"
    problems: ClassVar[Sequence[Kind]] = (NOT_FOUND,)

    @classmethod
    def all_fields(cls) -> tuple[Field, ...]:
        basis = text("basis", gettext_lazy("what all its figures have in common"), "…", nullable=False)
        return (*DESCRIBED, basis)

    def get(self, request: Request, code: str) -> Response:
        fields, release = self.fields(), found_by(code)
        row = row_of(release) | {"basis": counted.basis(release, reader_language())}
        return Response(chosen(row, fields))


class Figures(ListEndpoint):
    """All at once: they are a few hundred."""

    title = gettext_lazy("The figures of a release")
    meaning = gettext_lazy(
        "All that may be published; a table in which people could be recognised is left out."
    )
    group = "published"
    problems: ClassVar[Sequence[Kind]] = (NOT_FOUND,)

    @classmethod
    def all_fields(cls) -> tuple[Field, ...]:
        return FIGURES

    @classmethod
    def parameters(cls) -> list[Parameter]:
        return [INDICATOR, *(one for one in super().parameters() if one.name not in ("limit", "cursor"))]

    def get(self, request: Request, code: str) -> Response:
        fields = self.fields()
        self.columns = [field.name for field in fields]
        wanted = self.given.get("indicator")
        if wanted is not None and wanted not in INDICATORS:
            said = _("There is no indicator of this name.")
            raise refusal(Mistake("indicator", said, tuple(nearest(wanted[:80], INDICATORS))))
        release = found_by(code)
        rows = [
            row | {"release": release.code, "period": release.period_label, "unit": row["unit"] or None}
            for row in lists.released_rows(lists.release_page(release, reader_language()), release)
        ]
        for row in rows:
            row["indicator"] = row["path"].partition(".")[0]
        return self.page([chosen(row, fields) for row in rows if wanted in (None, row["indicator"])], None)
