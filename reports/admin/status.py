"""Where an article stands, as it is shown."""

from django.utils import formats, timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from cases.models.fields import reader_language
from reports.models import NewsArticle, Release
from reports.wording.method import status_word

# A shape and a word: colour alone tells nothing to one man in twelve.
SHAPES = {"draft": "○", "scheduled": "◔", "published": "●", "withdrawn": "✕"}


def state_of(article: NewsArticle) -> str:
    return "scheduled" if article.is_scheduled else article.status


def shown_state(article: NewsArticle) -> SafeString:
    state = state_of(article)
    words = _("scheduled") if state == "scheduled" else article.get_status_display()
    return format_html(
        '<span class="status status-{}"><span aria-hidden="true">{}</span> {}</span>',
        state,
        SHAPES[state],
        words,
    )


def shown_release(release: Release) -> str:
    return f"{release.code} · {status_word(release.status, reader_language())}"


def shown_moment(moment: object) -> str:
    return formats.date_format(timezone.localtime(moment), "SHORT_DATETIME_FORMAT") if moment else ""  # type: ignore[arg-type]
