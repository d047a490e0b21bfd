"""What has to be true before an article is published, as a list: each point with its state and where it is mended.

``CHECKS`` is the list. Another check is one more line in it: a name, words, a function that looks at the article, and
where to mend. What blocks publishing is said once, in `reports.publishing`; checks show it, ordered for a person.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from reports.approval_rule import approval_of, is_required, why_not_approved
from reports.charted import why_charts_may_not_be_published
from reports.drifted import figures_moved
from reports.media_checks import has_media, mistakes_in_media
from reports.models import Comment, NewsArticle, NewsBlock
from reports.models.news import LANGUAGES
from reports.numbers_in_text import why_not_true
from reports.publishing import (
    bad_names,
    bad_references,
    missing_texts,
    what_is_unfilled,
    why_not_publishable,
)
from reports.small_groups import small_groups_said
from reports.ticks import points_of, why_not_ticked

Words = str | Promise
State = Literal["done", "open", "none"]  # "none": does not apply


@dataclass(frozen=True, slots=True)
class Outcome:
    """Done when nothing is to be done and it applies. ``says``: what is to be known of it when it is done."""

    sentences: tuple[str, ...] = ()
    applies: bool = True
    says: str = ""

    @property
    def state(self) -> State:
        if not self.applies:
            return "none"
        return "open" if self.sentences else "done"


@dataclass(frozen=True, slots=True)
class Check:
    """``mend``: the page of the article where it is mended (a name of the desk's addresses), perhaps with ``#``.
    Without ``blocks`` it is advice: an article is published all the same."""

    name: str
    label: Words
    look: Callable[[NewsArticle], Outcome]
    mend: str = "change"
    blocks: bool = True


@dataclass(frozen=True, slots=True)
class Looked:
    check: Check
    outcome: Outcome


def _texts(article: NewsArticle) -> Outcome:
    return Outcome((*missing_texts(article), *what_is_unfilled(article)))


def _references(article: NewsArticle) -> Outcome:
    return Outcome(tuple(dict.fromkeys(bad_references(article))))


def _names(article: NewsArticle) -> Outcome:
    return Outcome(tuple(dict.fromkeys(bad_names(article))))


def _photo(article: NewsArticle) -> Outcome:
    return Outcome(tuple(mistakes_in_media(article)), applies=has_media(article))


def _numbers(article: NewsArticle) -> Outcome:
    return Outcome(tuple(dict.fromkeys(why_not_true(article))))


def _charts(article: NewsArticle) -> Outcome:
    shown = any(block.kind in (NewsBlock.Kind.CHART, NewsBlock.Kind.TABLE) for block in article.blocks.all())
    return Outcome(tuple(why_charts_may_not_be_published(article)), applies=shown)


def _small_groups(article: NewsArticle) -> Outcome:
    return Outcome(tuple(small_groups_said(article)), applies=article.story.release is not None)


def _current(article: NewsArticle) -> Outcome:
    if article.story.release is None:
        return Outcome(applies=False)
    moved = figures_moved(article)
    if not moved:
        return Outcome(says=_("The records say what the release says."))
    sentence = ngettext(
        "%(count)d figure is no longer what the records say today.",
        "%(count)d figures are no longer what the records say today.",
        moved,
    )
    return Outcome((sentence % {"count": moved},))


def _languages(article: NewsArticle) -> Outcome:
    there = {one.language: one for one in article.story.articles.all()}
    missing = [str(name) for code, name in LANGUAGES if code not in there]
    return Outcome(
        (_("Not written yet in: %(languages)s.") % {"languages": ", ".join(missing)},) if missing else ()
    )


def _comments(article: NewsArticle) -> Outcome:
    count = Comment.objects.open().filter(article=article).count()
    sentence = ngettext("%(count)d comment is open.", "%(count)d comments are open.", count) % {
        "count": count
    }
    return Outcome((sentence,) if count else ())


def _points(article: NewsArticle) -> Outcome:
    required = [row for row in points_of(article) if row.point.is_required]
    return Outcome(tuple(why_not_ticked(article)), applies=bool(required))


def _approval(article: NewsArticle) -> Outcome:
    given = approval_of(article) if is_required() else None
    says = _("Approved by %(who)s.") % {"who": given.by.get_username()} if given else ""
    return Outcome(tuple(why_not_approved(article)), applies=is_required(), says=says)


CHECKS: list[Check] = [
    Check("texts", gettext_lazy("Teaser and text are there"), _texts),
    Check("references", gettext_lazy("Every reference leads to a figure"), _references),
    Check("names", gettext_lazy("Nobody is named without a reference"), _names, mend="names"),
    Check("numbers", gettext_lazy("Every number is a figure or has its source"), _numbers, mend="numbers"),
    Check("photo", gettext_lazy("Photos and documents are complete and may be shown"), _photo),
    Check("charts", gettext_lazy("No chart shows a group too small"), _charts),
    Check("small-groups", gettext_lazy("No number tells of very few people"), _small_groups, blocks=False),
    Check("current", gettext_lazy("The figures are of today"), _current, mend="change#figures", blocks=False),
    Check("languages", gettext_lazy("It is there in all three languages"), _languages, blocks=False),
    Check("comments", gettext_lazy("No comment is open"), _comments, mend="comments", blocks=False),
    Check("points", gettext_lazy("Required ticks are set"), _points, mend="checklist#points"),
    Check("approval", gettext_lazy("A second person has approved it"), _approval, mend="approval"),
]


def look_at(article: NewsArticle) -> list[Looked]:
    """Every check, in its order. What blocks publishing and no check has said comes last, so nothing is hidden."""
    looked = [Looked(check, check.look(article)) for check in CHECKS]
    said = {sentence for one in looked for sentence in one.outcome.sentences}
    rest = tuple(sentence for sentence in why_not_publishable(article) if sentence not in said)
    if rest:
        looked.append(
            Looked(Check("rest", _("What else stands in the way"), lambda _article: Outcome()), Outcome(rest))
        )
    return looked


def is_ready(looked: list[Looked]) -> bool:
    return not any(one.check.blocks and one.outcome.state == "open" for one in looked)
