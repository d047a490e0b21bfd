"""The versions of an article: who wrote what when, two of them compared, one brought back."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from cases.admin.access import colleague
from reports.admin.pages_of_article import ArticlePage
from reports.admin.status import status_words
from reports.differences import Changes, Reader, compare
from reports.models import NewsArticle
from reports.seen import ArticleState, state_of
from reports.versions import Version, bring_back, versions_of, why_not_brought_back

SHOWN = 100  # with what changed in each; older ones are chosen by their number


class VersionPages(ArticlePage):
    def get_urls(self) -> list[Any]:
        return [self.page("<path:object_id>/versions/", self.versions_page, "versions"), *super().get_urls()]

    def versions_page(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """``old`` and ``new`` are numbers of versions; unless they are said, the last two are compared."""
        article = self.article_or_404(request, object_id)
        versions = versions_of(article)
        if request.method == "POST":
            return self._bring_back(request, article, versions)
        new = _chosen(versions, request.GET.get("new", ""), len(versions))
        old = _chosen(versions, request.GET.get("old", ""), new.number - 1 if new else 0)
        shown = versions[-SHOWN:]
        before = versions[-SHOWN - 1].state if len(versions) > SHOWN else ArticleState({})
        reader = Reader(article.language, *(one.state for one in shown), before, *_states(old, new))
        return self.render_page(
            request,
            article,
            "versions.html",
            _("Versions"),
            rows=_rows(shown, before, reader),
            numbers=[version.number for version in versions],
            old=old,
            new=new,
            changes=compare(old.state, new.state, reader) if old and new else Changes(),
            may_bring_back=not why_not_brought_back(article, colleague(request)),
            why_not=why_not_brought_back(article, colleague(request)),
            is_now=old is not None and old.state == state_of(article),
        )

    def _bring_back(
        self, request: HttpRequest, article: NewsArticle, versions: list[Version]
    ) -> HttpResponse:
        if not self.has_change_permission(request, article):
            raise PermissionDenied
        version = _chosen(versions, request.POST.get("version", ""), 0)
        if version is None:
            raise Http404
        return self.say(
            request,
            lambda: bring_back(article, version, colleague(request)),
            _("Version %(number)d stands there again, as a new save.") % {"number": version.number},
            self.address_of("versions", article.pk),
        )


def _chosen(versions: list[Version], typed: str, otherwise: int) -> Version | None:
    number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 7 else otherwise
    return versions[number - 1] if 1 <= number <= len(versions) else None


def _states(*versions: Version | None) -> list[ArticleState]:
    return [version.state for version in versions if version]


def _rows(versions: list[Version], before: ArticleState, reader: Reader) -> list[dict[str, Any]]:
    """Newest first, each with what it changed."""
    rows = []
    status = ""
    for version in versions:
        changes = compare(before, version.state, reader)
        rows.append(
            {
                "version": version,
                "what": what_changed(changes) if before.texts else [_("written first")],
                "became": status_words(version.status) if version.status != status else "",
            }
        )
        before, status = version.state, version.status
    return rows[::-1]


def what_changed(changes: Changes) -> list[str]:
    """In a few words: the names of texts, and each kind of change of blocks with how many."""
    kinds = {
        "added": _("blocks added: %(count)d"),
        "removed": _("blocks removed: %(count)d"),
        "changed": _("blocks changed: %(count)d"),
        "moved": _("blocks moved: %(count)d"),
    }
    counts = {kind: sum(block.kind == kind for block in changes.blocks) for kind in kinds}
    return [
        *(difference.name for difference in changes.texts),
        *(words % {"count": counts[kind]} for kind, words in kinds.items() if counts[kind]),
    ]
