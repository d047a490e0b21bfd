"""My start page: what waits for whoever logged in, composed of what each room has to say."""

import datetime
from collections.abc import Callable

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.start_page import (
    Block,
    Line,
    Number,
    consents_ending,
    consents_waiting,
    drafts,
    exports_to_release,
    followed_changes,
    my_exports,
    possible_doubles,
    returned,
    to_verify,
)
from reports.affected import affected_publications
from reports.start_blocks import (
    articles_to_approve,
    comments_for,
    going_out,
    months_to_release,
    my_articles,
)
from reports.translations_waiting import translations_behind
from viasna import failed_logins, second_factor

A_WEEK = datetime.timedelta(days=7)


def blocks(user: User) -> list[Block]:
    """What this person may do decides what they are shown; a block that never concerns them is left out."""
    return [make(user) for make, permissions in OFFERED if any(map(user.has_perm, permissions))]


def may_see_drift(user: User) -> bool:
    return user.has_perm("reports.change_newsarticle")


def without_second_factor(user: User) -> Block:
    block = Block(_("People without a second factor"), _("Everybody has a second factor."))
    people = second_factor.people_without().order_by("username")
    count = people.count()
    if count:
        address = f"{reverse('admin:auth_user_changelist')}?second_factor=none&is_active__exact=1"
        block.numbers = [Number(count, str(User._meta.verbose_name_plural), address)]
        block.lines = [
            Line(each.get_username(), reverse("admin:auth_user_change", args=[each.pk]))
            for each in people[:5]
        ]
    return block


def failed_log_ins(user: User) -> Block:
    block = Block(_("Failed log-ins in the last seven days"), _("None."))
    since = timezone.now() - A_WEEK
    failures = failed_logins.recent(since)
    if failures:
        total = sum(failure.count for failure in failures)
        block.numbers = [Number(total, _("failed log-ins"), failed_logins.list_of(since))]
        block.lines = [
            Line(
                failure.name,
                failure.address,
                ngettext("%(count)d time", "%(count)d times", failure.count) % {"count": failure.count},
                when=failure.last,
            )
            for failure in failures[:5]
        ]
    return block


EXPORTS = tuple(
    f"cases.export_{kind}" for kind in ("incident", "person", "act", "trial", "source", "recognition")
)
WRITES = ("cases.change_incident", "cases.change_person")
OFFERED: tuple[tuple[Callable[[User], Block], tuple[str, ...]], ...] = (
    (returned, WRITES),
    (to_verify, ("cases.verify_incident", "cases.verify_person")),
    (exports_to_release, EXPORTS),
    (consents_waiting, ("cases.verify_person",)),
    (drafts, WRITES),
    (consents_ending, ("cases.add_consent",)),
    (articles_to_approve, ("reports.publish_newsarticle",)),
    (comments_for, ("reports.change_newsarticle",)),
    (my_articles, ("reports.change_newsarticle",)),
    (going_out, ("reports.change_newsarticle",)),
    (months_to_release, ("reports.change_newsarticle",)),
    (affected_publications, ("reports.change_newsarticle",)),
    (translations_behind, ("reports.change_newsarticle",)),
    (possible_doubles, WRITES),
    (my_exports, EXPORTS),
    (followed_changes, ("cases.view_incident",)),
    (without_second_factor, ("auth.change_user",)),
    (failed_log_ins, ("auth.change_user",)),
)
