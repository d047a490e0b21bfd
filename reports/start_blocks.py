"""What the newsroom has to say on the start page: what waits for whoever logged in, and what goes out when."""

from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.models.fields import reader_language
from cases.start_page import Block, Line, Number
from reports.commenting import waiting_for
from reports.datasets.missing import months_missing
from reports.models import ApprovalRequest, NewsArticle
from reports.models.news import NewsArticleQuerySet
from reports.published import has_changed
from reports.wording.dates import title

TOLD = 10
LIST = "admin:reports_newsarticle_changelist"


def articles_to_approve(user: User) -> Block:
    """Oldest first. What this person wrote is among them and says so: somebody else is wanted."""
    block = Block(_("Articles that wait for approval"), _("No article waits for approval."))
    requests = ApprovalRequest.objects.filter(outcome="").order_by("at")
    count = requests.count()
    if count:
        block.numbers = [_number(count, _("articles"), state="waits")]
        loaded = requests.select_related("article__story__release", "by").defer(
            "article__story__release__context"
        )
        block.lines = [
            Line(
                one.article.title,
                _page("approval", one.article),
                _("you wrote it: somebody else approves it") if one.article.created_by_id == user.pk else "",
                one.by.get_username(),
                one.at,
            )
            for one in loaded[:TOLD]
        ]
    return block


def comments_for(user: User) -> Block:
    block = Block(_("Comments for you"), _("Nobody waits for an answer of yours."))
    waiting = waiting_for(user)
    count = waiting.count()
    if count:
        loaded = waiting.select_related("article__story__release", "by").order_by("-pk")
        block.lines = [
            Line(
                one.text if len(one.text) < 100 else f"{one.text[:99]}…",
                f"{_page('comments', one.article)}#comment-{one.pk}",
                one.article.title,
                one.by.get_username(),
                one.at,
            )
            for one in loaded[:TOLD]
        ]
        first = waiting.order_by("pk").select_related("article").first()
        if first:
            block.numbers = [Number(count, _("comments"), f"{_page('comments', first.article)}")]
    return block


def my_articles(user: User) -> Block:
    """Drafts, with what was said of those that were returned."""
    block = Block(_("My articles"), _("You have no article that is not published."))
    mine = NewsArticle.objects.filter(created_by=user, status=NewsArticle.Status.DRAFT)
    count = mine.count()
    if count:
        block.numbers = [_number(count, _("drafts"), author="me", status__exact="draft")]
        articles = list(_loaded(mine.order_by("-pk"))[:TOLD])
        returned = _returned(articles)
        block.lines = [
            Line(one.title, _page("change", one), returned.get(one.pk, ""), when=None) for one in articles
        ]
    return block


def going_out(user: User) -> Block:
    """What is scheduled, the next first."""
    block = Block(_("Going out by itself"), _("Nothing is scheduled."))
    scheduled = NewsArticle.objects.scheduled()
    count = scheduled.count()
    if count:
        block.numbers = [_number(count, _("scheduled"), state="scheduled")]
        articles = list(_loaded(scheduled.order_by("published_at", "pk"))[:TOLD])
        block.lines = [
            Line(
                one.title,
                _page("change", one),
                _("changed since: what was scheduled goes out") if has_changed(one) else "",
                when=one.published_at,
            )
            for one in articles
        ]
    return block


def months_to_release(_user: User) -> Block:
    """What the monthly data set waits for: a report, which somebody else approves."""
    block = Block(
        _("Months without public figures"), _("Every month of the last year that is on record is public.")
    )
    draft = reverse("admin:reports_newsarticle_draft")
    language = reader_language()
    block.lines = [
        Line(
            title(one, language),
            f"{draft}?{urlencode({'period': one.label})}",
            _("draft the report: the monthly data have it once that is published"),
        )
        for one in months_missing()[:TOLD]
    ]
    return block


def _loaded(articles: NewsArticleQuerySet) -> NewsArticleQuerySet:
    return (
        articles.with_blocks()
        .select_related("current")
        .prefetch_related("current__further")
        .defer("story__release__context")
    )


def _returned(articles: list[NewsArticle]) -> dict[int, str]:
    """Of those whose last request was returned: who says what is to be done."""
    rows = ApprovalRequest.objects.filter(article__in=articles).select_related("ended_by").order_by("pk")
    last = {row.article_id: row for row in rows}
    return {
        pk: _("returned by %(who)s: %(why)s") % {"who": row.ended_by.get_username(), "why": row.answer}
        for pk, row in last.items()
        if row.outcome == ApprovalRequest.Outcome.RETURNED and row.ended_by
    }


def _number(count: int, words: str, **filters: str) -> Number:
    wanted = "&".join(f"{name}={value}" for name, value in filters.items())
    return Number(count, words, f"{reverse(LIST)}?{wanted}")


def _page(name: str, article: NewsArticle) -> str:
    return reverse(f"admin:reports_newsarticle_{name}", args=[article.pk])
