"""Numbers in an article: which are figures of its release, and what can be done about those that are not."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.admin.access import colleague
from cases.models.fields import reader_language
from reports.admin.base import NewsroomAdmin, change_address
from reports.figure_names import FigureNames
from reports.forms_numbers import ElsewhereForm, WhereForm
from reports.models import NewsArticle
from reports.numbers_in_text import (
    Number,
    figures_for,
    insert_figure,
    mark_number,
    numbers_in,
    say_truly,
    spoken,
    words_for,
)
from reports.wording.numbers import decimal

# The verdict in words and as a shape: colour alone says nothing.
STATES: dict[str, tuple[str, str | Promise]] = {
    "contradicted": ("✗", gettext_lazy("not true")),
    "unbound": ("?", gettext_lazy("bound to no figure")),
    "marked": ("✎", gettext_lazy("from elsewhere")),
    "bound": ("✓", gettext_lazy("bound to a figure")),
    "exempt": ("–", gettext_lazy("date, time, year or article of law")),
}
DONE = ("marked", "bound", "exempt")


@dataclass(frozen=True, slots=True)
class Offered:
    path: str
    words: str


@dataclass(frozen=True)
class Row:
    number: Number
    words: str
    sentence: str
    figure: str = ""
    offered: list[Offered] = field(default_factory=list)
    true_words: str = ""
    form: ElsewhereForm | None = None

    @property
    def shape(self) -> str:
        return STATES[self.number.state][0]

    @property
    def verdict(self) -> str | Promise:
        return STATES[self.number.state][1]


class NumbersPages(NewsroomAdmin):
    def get_urls(self) -> list[Any]:
        return [self.page("<path:object_id>/numbers/", self.numbers_page, "numbers"), *super().get_urls()]

    def numbers_page(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Each number and word of the article with its verdict, and what can be done about it."""
        article: NewsArticle = self.object_or_404(request, object_id)
        form = None
        if request.method == "POST":
            if not self.has_change_permission(request, article):
                raise PermissionDenied
            form = self._decided(request, article)
            if form is None:
                return HttpResponseRedirect(self.address_of("numbers", article.pk))
        rows = _rows(article, form)
        context = self.context(
            request,
            _("Numbers in the text"),
            original=article,
            subject=article,
            open_rows=[row for row in rows if row.number.is_open],
            groups=_groups(rows),
            release=article.story.release,
            may_change=self.has_change_permission(request, article),
            back_url=change_address(article),
        )
        return TemplateResponse(request, "admin/reports/numbers.html", context)

    def _decided(self, request: HttpRequest, article: NewsArticle) -> ElsewhereForm | None:
        """What was asked is done; or the form comes back with what is missing in it."""
        typed, by = request.POST, colleague(request)
        where = WhereForm(typed)
        form = ElsewhereForm(typed) if "elsewhere" in typed else None
        try:
            meant = where.meant()
            if form is not None and not form.is_valid():
                return form
            if form is not None:
                mark_number(article, meant, form.cleaned_data["source"], form.cleaned_data["link"], by)
                messages.success(request, _("It may stand. Who said where it comes from is kept."))
            elif "path" in typed:
                insert_figure(article, meant, typed["path"], by)
                messages.success(request, _("The number is the figure now, and follows the release."))
            else:
                say_truly(article, meant, by)
                messages.success(request, _("The words are true now. Read the whole sentence again."))
        except ValidationError as refused:
            for sentence in refused.messages:
                messages.error(request, sentence)
        return None


def _rows(article: NewsArticle, typed: ElsewhereForm | None) -> list[Row]:
    names = FigureNames(reader_language())
    return [
        _row(article, number, names, typed, place)
        for place, number in enumerate(numbers_in(article), start=1)
    ]


def _row(
    article: NewsArticle, number: Number, names: FigureNames, typed: ElsewhereForm | None, place: int
) -> Row:
    words, sentence = spoken(number.words, article), spoken_sentence(number, article)
    figure = decimal(number.finding.figure, article.language) if number.finding.figure is not None else ""
    if not number.is_open:
        return Row(number, words, sentence, figure)
    form = typed if typed is not None and typed.is_about(number) else ElsewhereForm.of(number)
    form.auto_id = f"id_%s_{place}"
    return Row(
        number,
        words,
        sentence,
        figure,
        offered=[Offered(path, names.of(path)) for path in figures_for(number, article)],
        true_words=words_for(number, article),
        form=form,
    )


def spoken_sentence(number: Number, article: NewsArticle) -> str:
    return spoken(number.sentence, article) if "[[" in number.sentence else number.sentence


def _groups(rows: Iterable[Row]) -> list[tuple[str | Promise, str, list[Row]]]:
    """What needs nothing any more: title, shape, rows."""
    listed = [(state, [row for row in rows if row.number.state == state]) for state in DONE]
    return [(STATES[state][1], STATES[state][0], found) for state, found in listed if found]
