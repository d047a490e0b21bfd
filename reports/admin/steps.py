"""The buttons of an article: what each asks, when it is offered, and which verb it says."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from reports import seen
from reports.drafting import use_todays_figures
from reports.forms import ScheduleForm
from reports.models import NewsArticle
from reports.publishing import (
    PERMISSION,
    back_to_draft,
    publish,
    was_public,
    why_not_out,
    withdraw_from_site,
)
from reports.standing import standing_of

Words = str | Promise
State = NewsArticle.Status


@dataclass(frozen=True)
class Step:
    name: str
    label: Words
    question: Words
    done: Words
    fits: Callable[[NewsArticle], bool]
    say: Callable[[NewsArticle, User, dict[str, Any]], object]
    permission: str = PERMISSION
    form: type[forms.Form] = forms.Form
    obstacles: Callable[[NewsArticle], list[str]] = lambda article: []


def _is_not_out(article: NewsArticle) -> bool:
    return article.status != State.PUBLISHED or article.is_scheduled


STEPS: dict[str, Step] = {
    step.name: step
    for step in (
        Step(
            "publish",
            _("Publish now"),
            _("Readers see it at once, and the feed tells those who follow it."),
            _("It is published."),
            fits=_is_not_out,
            say=lambda article, by, data: _publish_now(article, by),
            obstacles=why_not_out,
        ),
        Step(
            "schedule",
            _("Schedule"),
            _("It is published by itself when the time has come."),
            _("It is scheduled."),
            fits=lambda article: _is_not_out(article) and not was_public(article),
            say=lambda article, by, data: publish(article, by, at=data["at"]),
            form=ScheduleForm,
            obstacles=why_not_out,
        ),
        Step(
            "publish-changes",
            _("Publish the changes"),
            _("Readers see the text as it is saved now, and that it was modified."),
            _("The changes are published."),
            fits=lambda article: article.is_public and standing_of(article) == "changed",
            say=lambda article, by, data: publish(article, by),
            obstacles=why_not_out,
        ),
        Step(
            "withdraw",
            _("Take off the site"),
            _(
                "Its address stays and says that the publication was withdrawn. "
                "Lists and feeds no longer show it."
            ),
            _("It is off the site."),
            fits=lambda article: article.is_public,
            say=lambda article, by, data: withdraw_from_site(article, by),
        ),
        Step(
            "draft",
            _("Back to draft"),
            _("It is no longer scheduled or withdrawn, and can be worked on."),
            _("It is a draft again."),
            fits=lambda article: article.is_scheduled or article.status == State.WITHDRAWN,
            say=lambda article, by, data: back_to_draft(article, by),
        ),
        Step(
            "todays-figures",
            _("Use today’s figures"),
            _(
                "The records are counted anew for the same period, and all articles of the story quote the new "
                "numbers. Words beside them, such as “one third”, stay as they are written: read them again."
            ),
            _("The story quotes today’s figures. Read the words beside them again."),
            fits=lambda article: article.story.release_id is not None and article.status == State.DRAFT,
            say=lambda article, by, data: use_todays_figures(article, by),
            permission="reports.change_story",
        ),
    )
}


def _publish_now(article: NewsArticle, by: User) -> None:
    """Also what was scheduled: its time is now."""
    if article.is_scheduled:
        article.published_at = None
    publish(article, by)


def steps_for(article: NewsArticle, user: User) -> list[Step]:
    return [step for step in STEPS.values() if step.fits(article) and user.has_perm(step.permission)]


def fingerprint(article: NewsArticle) -> str:
    """What somebody has seen who looked at the article and where it stood."""
    return f"{article.status} {seen.fingerprint(article)}"
