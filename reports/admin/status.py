"""Where an article stands, as it is shown."""

from django.utils import formats, timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from cases.models.fields import reader_language
from reports.models import NewsArticle, Release
from reports.standing import standing_of
from reports.wording.method import status_word

# A shape and a word: colour alone tells nothing to one man in twelve.
SHAPES = {
    "draft": "○",
    "waits": "◇",
    "approved": "✓",
    "scheduled": "◔",
    "published": "●",
    "changed": "◐",
    "withdrawn": "✕",
}
WORDS = {
    "draft": gettext_lazy("draft"),
    "waits": gettext_lazy("waits for approval"),
    "approved": gettext_lazy("approved"),
    "scheduled": gettext_lazy("scheduled"),
    "published": gettext_lazy("published"),
    "changed": gettext_lazy("changed since it was published"),
    "withdrawn": gettext_lazy("withdrawn from the site"),
}


def shown_state(article: NewsArticle) -> SafeString:
    """In a list where it stands is known already (`reports.admin.workflow.mark`)."""
    state = getattr(article, "standing", "") or standing_of(article)
    return format_html(
        '<span class="status status-{}"><span aria-hidden="true">{}</span> {}</span>',
        state,
        SHAPES[state],
        WORDS[state],
    )


def status_words(status: str) -> str:
    """Of what is stored, in a list of versions."""
    return str(WORDS[status])


def shown_release(release: Release) -> str:
    return f"{release.code} · {status_word(release.status, reader_language())}"


def shown_moment(moment: object) -> str:
    return formats.date_format(timezone.localtime(moment), "SHORT_DATETIME_FORMAT") if moment else ""  # type: ignore[arg-type]
