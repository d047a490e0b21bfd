"""The buttons of an article: what each asks, when it is offered, and which verb it says."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from reports import seen
from reports.admin.revision_forms import CorrectionForm, RetractionForm, UpdateForm
from reports.drafting import use_todays_figures
from reports.forms import ScheduleForm
from reports.models import NewsArticle
from reports.published import has_changed, with_new_figures
from reports.publishing import (
    PERMISSION,
    back_to_draft,
    is_retracted,
    publish,
    was_public,
    why_not_out,
    withdraw_from_site,
)
from reports.revising import (
    correction_note,
    publish_changes,
    publish_correction,
    publish_update,
    retract,
    update_note,
)

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
    initial: Callable[[NewsArticle], dict[str, Any]] = lambda article: {}


def _is_not_out(article: NewsArticle) -> bool:
    """It can be published as it is; what readers knew with other figures is updated or corrected."""
    known = was_public(article) and with_new_figures(article)
    return (
        (article.status != State.PUBLISHED or article.is_scheduled)
        and not known
        and not is_retracted(article)
    )


def _is_revised(article: NewsArticle) -> bool:
    """Readers know it, and something else is written now."""
    return was_public(article) and not is_retracted(article) and has_changed(article)


# In the order of the buttons: the first one stands out, and what takes something away comes last.
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
            _("Publish changes"),
            _(
                "Readers see what you changed at once. The figures are those they know; what they read before stays."
            ),
            _("The changes are published."),
            fits=lambda article: _is_revised(article) and article.is_public and not with_new_figures(article),
            say=lambda article, by, data: publish_changes(article, by),
            obstacles=why_not_out,
        ),
        Step(
            "publish-update",
            _("Publish update"),
            _(
                "Information came late: readers see the new figures with a dated note that says what moved, and can "
                "read what stood there before."
            ),
            _("The update is published."),
            fits=lambda article: _is_revised(article) and with_new_figures(article),
            say=lambda article, by, data: publish_update(article, by, data["note"]),
            form=UpdateForm,
            obstacles=why_not_out,
            initial=lambda article: {"note": update_note(article)},
        ),
        Step(
            "publish-correction",
            _("Publish correction"),
            _(
                "We were wrong: readers are told what stood there, what is right, and why. A correction that changes "
                "what they may have concluded stands at the top of the page."
            ),
            _("The correction is published."),
            fits=_is_revised,
            say=lambda article, by, data: publish_correction(
                article, by, data["note"], data["why"], data["substantial"]
            ),
            form=CorrectionForm,
            obstacles=why_not_out,
            initial=lambda article: {"note": correction_note(article)},
        ),
        Step(
            "todays-figures",
            _("Use today’s figures"),
            _(
                "The records are counted anew for the same period, and all articles of the story quote the new "
                "numbers. What nobody has edited is worded anew; words you wrote beside a number, such as “one "
                "third”, stay: read them again. Readers go on reading what was published until you publish."
            ),
            _("The story quotes today’s figures. Read the words beside them again."),
            fits=lambda article: article.story.release_id is not None and not is_retracted(article),
            say=lambda article, by, data: use_todays_figures(article, by),
            permission="reports.change_story",
        ),
        Step(
            "draft",
            _("Back to draft"),
            _("It is no longer scheduled or withdrawn, and can be worked on."),
            _("It is a draft again."),
            fits=lambda article: (
                article.is_scheduled or (article.status == State.WITHDRAWN and not is_retracted(article))
            ),
            say=lambda article, by, data: back_to_draft(article, by),
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
            "retract",
            _("Retract"),
            _(
                "It should not have been published. Its address then says that it was retracted, when and why; "
                "earlier versions are gone with it, and it cannot be published again."
            ),
            _("It is retracted."),
            fits=lambda article: article.is_public,
            say=lambda article, by, data: retract(article, by, data["why"]),
            form=RetractionForm,
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
