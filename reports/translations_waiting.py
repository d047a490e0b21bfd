"""For the start page: translations whose original has changed since."""

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.start_page import Block, Line, Number
from reports.models import Story
from reports.translating import State, standings

# The start page looks at the newest stories only; the page of translations at more.
LOOKED_AT = 50
TOLD = 5


def translations_behind(user: User) -> Block:
    block = Block(
        _("Translations behind their originals"), _("Every translation says what its original says.")
    )
    stories = Story.objects.filter(articles__isnull=False).distinct().select_related("release")
    found = standings(list(stories.defer("release__context").order_by("-pk")[:LOOKED_AT]))
    behind = [one for languages in found.values() for one in languages if one.state == State.BEHIND]
    if behind:
        address = f"{reverse('admin:reports_newsarticle_translations')}?state={State.BEHIND}"
        block.numbers = [Number(len(behind), _("translations behind"), address)]
    block.lines = [
        Line(
            f"{one.article.get_language_display()}: {one.article.title}",
            reverse("admin:reports_newsarticle_translation", args=[one.article.pk]),
            ngettext("%(count)d change", "%(count)d changes", len(one.changes)) % {"count": len(one.changes)},
        )
        for one in behind[:TOLD]
        if one.article
    ]
    return block
