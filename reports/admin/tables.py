"""The table maker: a question in the address, its table, chart and files, and from each cell to its records."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import models, transaction
from django.db.models import Max
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseNotAllowed,
    HttpResponseRedirect,
    QueryDict,
)
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.admin.access import colleague
from cases.models import Act
from cases.models.fields import reader_language
from reports.admin.base import NewsroomAdmin, change_address
from reports.admin.inserting import COMPARED
from reports.admin.records import PAGES
from reports.charts import file_svg, inline_svg
from reports.models import NewsArticle, SavedTable
from reports.periods import Period, read_period
from reports.references import BadReference, plain_text
from reports.tables import drilling, files, keeping
from reports.tables.asked import (
    EXACT,
    PROTECTED,
    SUBMITTED,
    VERIFIED,
    Asked,
    BadTable,
    may_count_submitted,
    read,
    read_query,
)
from reports.tables.counting import Counted, Record, count_table, records_behind
from reports.tables.drawing import chart_of
from reports.tables.measures import MEASURES
from reports.tables.names import TOTAL, Names, breakdown_name
from reports.tables.shown import Made, caption, make, show
from reports.tables.taking import take, taken_lately
from reports.wording.catalogue import initial
from reports.wording.numbers import decimal

A_PAGE = 100
MOST_SHOWN = 5_000
MOST_ARTICLES = 50
MOST_TAKEN = 10
SEEN = ("cases.view_act", "cases.view_trial", "cases.view_person", "cases.view_recognition")
COUNTED = {
    VERIFIED: gettext_lazy("verified records"),
    SUBMITTED: gettext_lazy("submitted ones too"),
}
NUMBERS = {
    EXACT: gettext_lazy("exact, for the desk"),
    PROTECTED: gettext_lazy("protected for publication"),
}
Pairs = list[tuple[str, str]]


@dataclass(frozen=True)
class Option:
    """``fits``: the measures it may be chosen with; empty: all of them."""

    value: str
    label: str
    chosen: bool
    fits: str = ""


@dataclass(frozen=True)
class Box:
    """One choice of the form."""

    name: str
    label: str
    options: list[Option]


def usual_period() -> Period:
    """The last quarter that is over; where records end before it, the last quarter they reach."""
    today = timezone.localdate()
    last = read_period(f"{today.year:04d}-Q{(today.month - 1) // 3 + 1}").previous
    newest = Act.verified.filter(date_upper__lte=last.end).aggregate(newest=Max("date_upper"))["newest"]
    return read_period(f"{newest.year:04d}-Q{(newest.month - 1) // 3 + 1}") if newest else last


def usual_question() -> str:
    return urlencode(
        {"measure": "detentions", "rows": "by_region", "columns": "by_month", "period": usual_period().label}
    )


@admin.register(SavedTable)
class TableMaker(NewsroomAdmin):
    """Its list is the maker itself: what is asked stands in the address, and looking writes nothing."""

    class Media:
        css = {"all": ["css/charts.css", "css/tables.css"]}
        js = ["js/tables.js"]

    def get_urls(self) -> list[Any]:
        return [
            self.page("", self.changelist_view, "changelist"),
            self.page("cell/", self.cell_page, "cell"),
            self.page("publish/", self.publish_page, "publish"),
            self.page("table.<str:ending>", self.file_view, "file"),
            self.page("save/", self.save_view, "save"),
            self.page("<int:pk>/rename/", self.rename_view, "rename"),
            self.page("<int:pk>/delete/", self.forget_view, "forget"),
        ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_view_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        """Who may see figures, and the records that are counted."""
        return super().has_view_permission(request, obj) and request.user.has_perms(SEEN)

    def _require(self, request: HttpRequest) -> None:
        if not self.has_view_permission(request):
            raise PermissionDenied

    @property
    def _here(self) -> str:
        return self.address_of("changelist")

    # --- the table ---------------------------------------------------------------------------------------------------
    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        self._require(request)
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET"])
        given = request.GET if request.GET else QueryDict(usual_question())
        shown: dict[str, Any] = {}
        try:
            shown = self._shown(request, make(read(_pairs(given), colleague(request)), colleague(request)))
        except BadTable as mistake:
            shown["mistake"] = str(mistake)
        context = self.context(
            request,
            _("Table maker"),
            boxes=_boxes(request, given),
            period=given.get("period", ""),
            saved=_saved(request, shown.get("query", "")),
            taken=_taken(request),
            here=self._here,
            **shown,
        )
        return TemplateResponse(request, "admin/reports/tables/maker.html", context, status=_status(shown))

    def _shown(self, request: HttpRequest, made: Made) -> dict[str, Any]:
        asked, chart = made.asked, chart_of(made)
        size = len(made.counted.keys)
        return {
            "asked": asked,
            "query": asked.query,
            "table": show(made),
            "too_large": size if size > MOST_SHOWN else 0,
            "chart": chart,
            "drawing": inline_svg(chart) if chart else "",
            "cell_address": f"{self.address_of('cell')}?{asked.as_numbers(EXACT).query}",
            "files": [
                (ending, f"{self.address_of('file', ending)}?{asked.query}")
                for ending in ("xlsx", "csv", *(("svg",) if chart else ()))
            ],
            "publishing": self._publishing(request, made) if size <= MOST_SHOWN else None,
        }

    def file_view(self, request: HttpRequest, ending: str) -> HttpResponse:
        """Exact, whoever opens the address has it; protected, it is asked for, because what it tells is kept."""
        self._require(request)
        if request.method not in ("GET", "HEAD", "POST"):
            return HttpResponseNotAllowed(["GET", "POST"])
        if ending not in (*files.TYPES, "svg"):
            raise Http404
        asked = self._asked(request)
        if asked.is_protected != (request.method == "POST"):
            return HttpResponseRedirect(f"{self._here}?{asked.query}")
        made = self._taken(request, asked) if asked.is_protected else make(asked, colleague(request))
        if ending == "svg":
            content, content_type = self._drawn(made), "image/svg+xml"
        else:
            content, content_type = files.file_of(made, ending), files.TYPES[ending]
        name = files.file_name(made, ending)
        return HttpResponse(
            content, content_type, headers={"Content-Disposition": f'attachment; filename="{name}"'}
        )

    @transaction.atomic
    def _taken(self, request: HttpRequest, asked: Asked) -> Made:
        """On record together with what it was protected beside."""
        made = make(asked, colleague(request))
        take(made, colleague(request))
        return made

    def _drawn(self, made: Made) -> bytes:
        chart = chart_of(made)
        if chart is None:
            raise Http404(_("No chart fits this table."))
        return file_svg(chart).encode()

    def _asked(self, request: HttpRequest) -> Asked:
        """Of an address that a page made: a wrong one leads to nothing."""
        try:
            return read(_pairs(request.GET, without=("row", "column", "article", "page")), colleague(request))
        except BadTable as mistake:
            raise Http404(str(mistake)) from None

    # --- the records of a cell ---------------------------------------------------------------------------------------
    def cell_page(self, request: HttpRequest) -> HttpResponse:
        """The list of the desk with exactly the records of the cell; where no list has them, the records."""
        self._require(request)
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET"])
        asked, counted, row, column = self._cell(request)
        records = records_behind(asked, asked.population(colleague(request)), row, column)
        found = drilling.list_of(asked, row, column)
        if found is not None and "page" not in request.GET and _says_the_same(request, found, records):
            return HttpResponseRedirect(found.address)
        context = self._records(request, records)
        context |= {
            "cell": cell_words(asked, row, column),
            "value": decimal(counted.value(row, column) or 0, reader_language()),
            "asked": asked,
            "subject": caption(asked),
            "back_url": f"{self._here}?{asked.query}",
        }
        title = _("Records of a cell")
        return TemplateResponse(
            request, "admin/reports/tables/records.html", self.context(request, title, **context)
        )

    def _cell(self, request: HttpRequest) -> tuple[Asked, Counted, str, str]:
        asked = self._asked(request)
        row, column = request.GET.get("row", TOTAL), request.GET.get("column", TOTAL)
        counted = count_table(asked, colleague(request))
        if row not in (*counted.rows, TOTAL) or column not in (*counted.columns, TOTAL):
            raise Http404(_("The table has no such cell."))
        return asked, counted, row, column

    def _records(self, request: HttpRequest, records: list[Record]) -> dict[str, Any]:
        page = Paginator(records, A_PAGE).get_page(request.GET.get("page"))
        rows = [
            row for kind in ("act", "trial", "person") for row in _loaded(request, kind, page.object_list)
        ]
        return {
            "page": page,
            "rows": [(record, change_address(record)) for record in rows],
            "count": len(records),
            "kept": urlencode(_pairs(request.GET, without=("page",))),
        }

    # --- into a publication ------------------------------------------------------------------------------------------
    def _publishing(self, request: HttpRequest, made: Made) -> dict[str, Any] | None:
        """The form that puts a cell into an article; None where somebody writes none."""
        articles = _articles(request)
        if not articles or made.asked.count == SUBMITTED:
            return None
        names, asked = Names(), made.asked

        def keys(breakdown: str, values: tuple[str, ...]) -> list[tuple[str, str]]:
            return [(key, names.of(breakdown, key)) for key in (TOTAL, *values)] if breakdown else []

        return {
            "rows": keys(asked.rows, made.counted.rows),
            "rows_label": initial(breakdown_name(asked.rows)),
            "columns": keys(asked.columns, made.counted.columns),
            "columns_label": initial(breakdown_name(asked.columns)),
            "articles": articles,
            "kept": _pairs(QueryDict(asked.as_numbers(EXACT).query)),
        }

    def publish_page(self, request: HttpRequest) -> HttpResponse:
        """To “Insert a figure…” of the article, with the figure or the list of the cell chosen; a group that is too
        small goes nowhere."""
        self._require(request)
        desk: Any = self.admin_site.get_model_admin(NewsArticle)
        if not desk.has_change_permission(request):
            raise PermissionDenied
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET"])
        asked, counted, row, column = self._cell(request)
        article = get_object_or_404(NewsArticle, pk=_number(request.GET.get("article", "")))
        why_not = drilling.why_not_published(asked, row, column, counted.value(row, column))
        if why_not:
            messages.error(request, why_not)
            return HttpResponseRedirect(f"{self._here}?{asked.query}")
        page = reverse(f"{self.admin_site.name}:reports_newsarticle_figure", args=[article.pk])
        return HttpResponseRedirect(f"{page}?{drilling.insertion_query(asked, row, column)}")

    # --- kept under a name -------------------------------------------------------------------------------------------
    def save_view(self, request: HttpRequest) -> HttpResponse:
        self._require(request)
        if request.method != "POST":
            return HttpResponseRedirect(self._here)
        try:
            asked = read_query(request.POST.get("query", ""), colleague(request))
        except BadTable as mistake:
            messages.error(request, str(mistake))
            return HttpResponseRedirect(self._here)
        kept = keeping.keep(asked, request.POST, colleague(request))
        self._tell(request, kept, _("Saved: %(name)s."))
        return HttpResponseRedirect(f"{self._here}?{asked.query}")

    def rename_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self._changed(
            request,
            pk,
            lambda mine: self._tell(request, keeping.rename(mine, request.POST), _("Saved: %(name)s.")),
        )

    def forget_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        def forget(mine: SavedTable) -> None:
            mine.delete()
            messages.success(request, _("Deleted: %(name)s.") % {"name": mine.name})

        return self._changed(request, pk, forget)

    def _changed(self, request: HttpRequest, pk: int, change: Callable[[SavedTable], None]) -> HttpResponse:
        """Their owner's alone; of those of others nothing is told."""
        self._require(request)
        mine = SavedTable.objects.filter(owner=colleague(request), pk=pk).first()
        if mine is None or request.method != "POST":
            raise Http404
        query = mine.query
        change(mine)
        return HttpResponseRedirect(f"{self._here}?{query}")

    def _tell(self, request: HttpRequest, kept: SavedTable | None, words: str) -> None:
        if kept is None:
            messages.error(
                request, _("Give the table a name of at most 100 characters that you have not used yet.")
            )
        else:
            messages.success(request, words % {"name": kept.name})


def _pairs(given: QueryDict, without: tuple[str, ...] = ()) -> Pairs:
    return [(name, value) for name, values in given.lists() if name not in without for value in values]


def _status(shown: dict[str, Any]) -> int:
    """An address that asks for nothing there is tells programs so too."""
    return 400 if "mistake" in shown else 200


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 18 else 0


def _says_the_same(request: HttpRequest, found: drilling.CellList, records: list[Record]) -> bool:
    """Whether the list, as its desk shows it to this reader, has these records and no others."""
    desk: Any = admin.site.get_model_admin(found.model)
    if not desk.has_view_permission(request):
        return False
    there = HttpRequest()
    there.method, there.user, there.session = "GET", request.user, request.session
    there.GET = QueryDict(found.query)
    listed = desk.get_changelist_instance(there).queryset
    return sorted(listed.order_by().values_list("pk", flat=True)) == [pk for _kind, pk in records]


def _loaded(request: HttpRequest, kind: str, records: Any) -> Iterable[models.Model]:
    """Those of one kind, as this reader may see them."""
    ids = [pk for about, pk in records if about == kind]
    if not ids:
        return []
    rows = PAGES[kind].everything.filter(pk__in=ids).visible_to(colleague(request)).order_by("pk")
    beside = {"act": ("person", "kind"), "trial": ("person",)}.get(kind)
    loaded: Iterable[models.Model] = rows.select_related(*beside) if beside else rows
    return loaded


def cell_words(asked: Asked, row: str, column: str) -> str:
    """Which cell: “Minsk, January 2024”; the total has no words of its own."""
    names = Names()
    return ", ".join(
        names.of(breakdown, key)
        for breakdown, key in ((asked.rows, row), (asked.columns, column))
        if breakdown
    )


def _articles(request: HttpRequest) -> list[tuple[int, str]]:
    """Those that may still be written, the newest first."""
    desk: Any = admin.site.get_model_admin(NewsArticle)
    if not desk.has_change_permission(request):
        return []
    newest = NewsArticle.objects.exclude(status=NewsArticle.Status.WITHDRAWN).order_by("-pk")
    return [
        (article.pk, f"{_headline(article)} ({article.get_language_display()})")
        for article in newest.select_related("story__release")[:MOST_ARTICLES]
    ]


def _headline(article: NewsArticle) -> str:
    try:
        return plain_text(article.headline, article.story.release, article.language)
    except BadReference:
        return article.headline


def _saved(request: HttpRequest, query: str) -> list[dict[str, Any]]:
    user = colleague(request)
    return [
        {"table": table, "mine": table.owner_id == user.pk, "here": bool(query) and table.query == query}
        for table in keeping.offered_to(user)
    ]


def _taken(request: HttpRequest) -> list[dict[str, Any]]:
    """Those taken away lately; of one whose question is not asked in this way any more only that it was."""
    rows = []
    for table in taken_lately(MOST_TAKEN):
        try:
            words = caption(read_query(table.query, colleague(request)))
        except BadTable:
            words = table.query
        rows.append({"table": table, "words": words})
    return rows


def _boxes(request: HttpRequest, given: QueryDict) -> list[Box]:
    """The choices. Breakdowns say which measures they fit, so that a script can hide the others."""
    fitting: dict[str, list[str]] = {}
    for measure in MEASURES.values():
        for name in measure.breakdowns:
            fitting.setdefault(name, []).append(measure.name)

    def chosen(name: str, usual: str = "") -> str:
        return str(given.get(name, "") or usual)

    def broken(name: str) -> list[Option]:
        return [
            Option("", _("not broken down"), not chosen(name)),
            *(
                Option(by, breakdown_name(by), chosen(name) == by, " ".join(measures))
                for by, measures in fitting.items()
            ),
        ]

    def words(name: str, known: dict[str, Any], usual: str) -> list[Option]:
        return [Option(value, str(label), chosen(name, usual) == value) for value, label in known.items()]

    boxes = [
        Box(
            "measure",
            _("Count"),
            [Option(one.name, str(one.title), chosen("measure") == one.name) for one in MEASURES.values()],
        ),
        Box("rows", _("Rows"), broken("rows")),
        Box("columns", _("Columns"), broken("columns")),
        Box("compare", _("Compared"), words("compare", COMPARED, "none")),
        Box("numbers", _("Numbers"), words("numbers", NUMBERS, EXACT)),
    ]
    if may_count_submitted(colleague(request)):
        boxes.insert(4, Box("count", _("Among"), words("count", COUNTED, VERIFIED)))
    return boxes
