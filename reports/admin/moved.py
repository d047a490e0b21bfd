"""*Figures that moved*: of each published figure what stands on the page, what the records say today, and which of
them came into it, changed within it or left it; and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.admin.access import colleague
from cases.models.fields import reader_language
from reports.admin.base import NewsroomAdmin, change_address
from reports.admin.facts import Fact, changed_facts
from reports.admin.figures import drift_words, name_of
from reports.admin.records import RecordLink, links_to
from reports.admin.status import shown_state
from reports.admin.steps import steps_for
from reports.drift import Difference, Drift, MovedRecord, differences_since, drifted
from reports.drifted import drifted_articles, published_with_figures
from reports.figure_names import FigureNames
from reports.first_uses import disproved, earlier_uses
from reports.models import LeftAsPublished, NewsArticle
from reports.published import as_published, has_changed
from reports.quoted_drift import drifted_quotes
from reports.revising import behind
from reports.site.publication import quoted_paths
from reports.states import state_of

A_PAGE = 12
MOST_LINKS = 200
REVISING = ("todays-figures", "publish-update", "publish-correction", "retract")


@dataclass(frozen=True, slots=True)
class Row:
    """A record that moved, for who may see it; ``facts``: what is different in one that changed."""

    link: RecordLink
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Records that moved in one way; ``unseen``: how many are not yours to see, or too many to list."""

    words: str
    rows: tuple[Row, ...]
    unseen: int


@dataclass(frozen=True, slots=True)
class MovedFigure:
    name: str
    words: str
    groups: tuple[Group, ...]
    is_left: bool


@dataclass(frozen=True, slots=True)
class Disproved:
    """An article of law that had been used before: a correction is due."""

    name: str
    trials: tuple[RecordLink, ...]
    unseen: int


class MovedFigures(NewsroomAdmin):
    def get_urls(self) -> list[Any]:
        return [
            self.page("moved/", self.moved_list, "moved_list"),
            self.page("<path:object_id>/moved/", self.moved_page, "moved"),
            self.page("<path:object_id>/published/", self.published_page, "published"),
            *super().get_urls(),
        ]

    def moved_list(self, request: HttpRequest) -> HttpResponse:
        """The published articles, twelve at a time, and of those whose figures moved how many did."""
        if not request.user.has_perm("reports.change_newsarticle"):
            raise PermissionDenied
        page = Paginator(published_with_figures(), A_PAGE).get_page(request.GET.get("page"))
        context = self.context(
            request, _("Figures that moved"), page=page, drifted=drifted_articles(list(page.object_list))
        )
        return TemplateResponse(request, "admin/reports/moved_list.html", context)

    def moved_page(self, request: HttpRequest, object_id: str) -> HttpResponse:
        article: NewsArticle = self.object_or_404(request, object_id)
        if request.method == "POST":
            if not self.has_change_permission(request, article):
                raise PermissionDenied
            self._leave(request, article)
            return HttpResponseRedirect(self.address_of("moved", article.pk))
        context = self.context(
            request,
            _("Figures that moved"),
            original=article,
            subject=article,
            back_url=change_address(article),
            state=shown_state(article),
            changed_since=has_changed(article),
            steps=[step for step in steps_for(article, colleague(request)) if step.name in REVISING],
            may_leave=self.has_change_permission(request, article),
            **_moved_in(article, request),
        )
        return TemplateResponse(request, "admin/reports/moved.html", context)

    def published_page(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """What was published, by whom, and what readers were told."""
        article: NewsArticle = self.object_or_404(request, object_id)
        versions = article.versions.order_by("-number").select_related("by", "release")
        context = self.context(
            request,
            _("Published versions"),
            original=article,
            subject=article,
            back_url=change_address(article),
            versions=versions.defer("content", "release__document", "release__context"),
        )
        return TemplateResponse(request, "admin/reports/published.html", context)

    def _leave(self, request: HttpRequest, article: NewsArticle) -> None:
        """Every figure that moved stays as it was published, until it moves further."""
        drifts = _drifts(article)[0]
        with transaction.atomic():
            for drift in drifts:
                LeftAsPublished.objects.get_or_create(
                    article=article,
                    path=drift.path,
                    state=state_of(drift),
                    defaults={"left_by": colleague(request)},
                )
        messages.success(
            request, _("The figures stay as they were published. You are told again when they move further.")
        )


def tell_behind(request: HttpRequest, article: NewsArticle) -> None:
    """After a step: which articles of the story readers still read with the figures of before."""
    others = [one for one in behind(article.story) if one.pk != article.pk]
    if others:
        links = format_html_join(
            ", ",
            '<a href="{}">{}</a>',
            ((change_address(one), one.get_language_display()) for one in others),
        )
        said = _("Readers still read the figures of before in: %(languages)s. Publish those articles too.")
        messages.warning(request, SafeString(said % {"languages": links}))


def _drifts(article: NewsArticle) -> tuple[list[Drift], list[Difference], list[str]]:
    """What moved in the figures readers read, by which records, and the first uses that were not."""
    version = article.current
    if version is None:
        return [], [], []
    read = as_published(article)
    paths = quoted_paths(read)
    elsewhere = drifted_quotes(read.story.quotes, [path for path in paths if ":" in path])
    if version.release is None:
        return elsewhere, [], []
    own, differences = [path for path in paths if ":" not in path], differences_since(version.release)
    drifts = [*drifted(version.release, own, differences), *elsewhere]
    return drifts, differences, disproved(version.release, paths)


def _moved_in(article: NewsArticle, request: HttpRequest) -> dict[str, Any]:
    drifts, differences, lost = _drifts(article)
    names, by_record = FigureNames(reader_language()), {one.record: one for one in differences}
    links = links_to((one for drift in drifts for one in drift.moves), colleague(request), MOST_LINKS)
    quotes = as_published(article).story.quotes if article.current else article.story.quotes
    left = set(LeftAsPublished.objects.filter(article=article).values_list("path", "state"))
    return {
        "figures": [
            MovedFigure(
                name=name_of(quotes, drift.path, names),
                words=drift_words(drift, names.language),
                groups=tuple(_groups(drift, links, by_record)),
                is_left=(drift.path, state_of(drift)) in left,
            )
            for drift in drifts
        ],
        "disproved": [_disproved(article, slug, names, request) for slug in lost],
    }


def _groups(
    drift: Drift, links: dict[tuple[str, int], RecordLink], differences: dict[MovedRecord, Difference]
) -> Iterable[Group]:
    moves = drift.moves
    for records, words in (
        (moves.added, ngettext("%(count)d added", "%(count)d added", len(moves.added))),
        (moves.changed, ngettext("%(count)d changed", "%(count)d changed", len(moves.changed))),
        (moves.removed, ngettext("%(count)d removed", "%(count)d removed", len(moves.removed))),
    ):
        if records:
            seen = [one for one in records if (one.part, one.record_id) in links]
            yield Group(
                words % {"count": len(records)},
                tuple(
                    Row(
                        links[one.part, one.record_id],
                        changed_facts(differences[one])
                        if records is moves.changed and one in differences
                        else (),
                    )
                    for one in seen
                ),
                len(records) - len(seen),
            )


def _disproved(article: NewsArticle, slug: str, names: FigureNames, request: HttpRequest) -> Disproved:
    version = article.current
    if version is None or version.release is None:
        raise ValueError("Nothing was claimed by what readers never read.")
    earlier = earlier_uses(version.release, slug)
    seen = list(earlier.visible_to(colleague(request)).distinct()[:MOST_LINKS])  # type: ignore[attr-defined]
    return Disproved(
        names.values.name("by_article", slug),
        tuple(RecordLink(trial.code, change_address(trial)) for trial in seen),
        earlier.distinct().count() - len(seen),
    )
