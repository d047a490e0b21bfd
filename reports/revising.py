"""What becomes of a publication after it was published: changed, updated, corrected, retracted.

An *update* is a scheduled revision: information came late, nobody was wrong. A *correction* is our error, and says why.
Readers of a substantial one are told at the top of the page. A *retraction* takes the page away and leaves the reason.
Sources: R1–R3 of the counting rules, docs/revising.md.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from fractions import Fraction

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from reports.drafting import drafted_texts
from reports.figure_names import FigureNames
from reports.models import NewsArticle, PublishedVersion, Story
from reports.published import as_published, freeze, has_changed, with_new_figures
from reports.publishing import Revision, publish, require_permission, set_status
from reports.references import mistakes_in_plain
from reports.site.publication import quoted_paths
from reports.typed_names import Place, require_no_names
from reports.wording import revisions as words
from reports.wording.numbers import Number
from reports.wording.quoting import later_value_at, references, value_at

Kind = PublishedVersion.Kind
# A figure that moves by more than this share of what was published may change what readers conclude. Ours.
SUBSTANTIAL_MOVE = Fraction(5, 100)


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A quoted figure then and now; None where it was or is not known."""

    path: str
    label: str
    old: Number | None
    new: Number | None


def figure_changes(article: NewsArticle) -> list[FigureChange]:
    """The figures readers read that are other ones in the release the story quotes by now."""
    version, release = article.current, article.story.release
    if version is None or version.release is None or release is None or not with_new_figures(article):
        return []
    names = FigureNames(article.language)
    changes = [
        FigureChange(
            path,
            _name(names, path),
            value_at(version.release.document, path),
            later_value_at(release.document, path),
        )
        for path in quoted_paths(as_published(article))
        if not path.startswith("comparison.") and ":" not in path  # those of other periods and lists
    ]
    return [change for change in changes if change.old != change.new]


def _name(names: FigureNames, path: str) -> str:
    """Of a total the name of what is counted says enough."""
    indicator, _dot, measure = path.partition(".")
    return names.indicator(indicator) if measure == "total" else names.of(path)


def is_substantial(article: NewsArticle, changes: list[FigureChange]) -> bool:
    """Whether a reader may have concluded something that the new figures do not say."""
    return any(_moved_far(change) for change in changes) or bool(lost_claims(article))


def _moved_far(change: FigureChange) -> bool:
    if change.old is None or change.new is None:
        return True
    return abs(Fraction(change.new) - Fraction(change.old)) > SUBSTANTIAL_MOVE * abs(Fraction(change.old))


def lost_claims(article: NewsArticle) -> list[str]:
    """Words readers read in place of numbers ("almost a thousand", "one third") that our own wording, asked again,
    would not use of the new figures. Words that we would not have written ourselves are for a person to judge."""
    version, release = article.current, article.story.release
    if version is None or version.release is None or release is None:
        return []
    before, now = (
        _claims(drafted_texts(article.story, one, article.language)) for one in (version.release, release)
    )
    read = _claims({str(number): text for number, text in enumerate(as_published(article).texts)})
    return sorted({said for path, said in read & before - now})


def _claims(texts: dict[str, str]) -> set[tuple[str, str]]:
    """The words that stand for a figure; digits are no claim, they are the figure."""
    return {
        (reference.path, reference.words)
        for text in texts.values()
        for reference in references(text)
        if reference.words and not any(letter.isdigit() for letter in reference.words)
    }


def update_note(article: NewsArticle) -> str:
    """Updated on May 5, 2024, as information arrived late: Detentions – 987 → 1,004."""
    return words.updated(timezone.localdate(), _listed(article), article.language)


def correction_note(article: NewsArticle) -> str:
    return words.corrected(timezone.localdate(), _listed(article), article.language)


def _listed(article: NewsArticle) -> list[tuple[str, Number | None, Number | None]]:
    return [(change.label, change.old, change.new) for change in figure_changes(article)]


def publish_changes(article: NewsArticle, by: User) -> None:
    """What was written since, with the figures readers know."""
    _require(has_changed(article), _("Nothing has changed since it was published."))
    publish(article, by)


def publish_update(article: NewsArticle, by: User, note: str) -> None:
    """Newer figures of the same period, because information came late. Raises ValidationError."""
    _require(with_new_figures(article), _("It has the figures readers know. Use today’s figures first."))
    _require_note(article, note)
    publish(article, by, revision=Revision(Kind.UPDATE, note.strip(), _changes(article)))


def publish_correction(
    article: NewsArticle, by: User, note: str, why: str, substantial: bool = False
) -> None:
    """We were wrong: ``note`` says what, ``why`` how that came. A correction that changes a conclusion is substantial
    whatever is asked for; one that does not may be called so. Raises ValidationError."""
    _require(
        has_changed(article), _("Nothing has changed since it was published. Write what is right first.")
    )
    _require(bool(why.strip()), _("Say why it was wrong: readers are told."))
    for text in (note, why):
        _require_note(article, text)
    found = _changes(article)
    said = {
        **found,
        "why": why.strip(),
        "substantial": substantial or is_substantial(article, figure_changes(article)),
    }
    publish(article, by, revision=Revision(Kind.CORRECTION, note.strip(), said))


def retract(article: NewsArticle, by: User, why: str) -> None:
    """Take back what was published: its address says that it was retracted, when and why (410). Its earlier versions
    are no longer read, and its figures leave lists and feeds. It is not published again."""
    require_permission(by)
    _require(article.is_public, _("It is not public, so there is nothing to retract."))
    _require_note(article, why)
    now = timezone.now()
    with transaction.atomic():
        read = as_published(article)
        read.modified_at = now
        note = words.retracted(timezone.localdate(now), article.language)
        article.current = freeze(read, Kind.RETRACTION, by, note, {"why": why.strip()})
        article.modified_at = now
        set_status(article, NewsArticle.Status.WITHDRAWN, by)


def behind(story: Story) -> Iterator[NewsArticle]:
    """Its public articles of which readers read older figures than the story quotes."""
    return (
        article
        for article in story.articles.select_related("current")
        if article.is_public and article.current and article.current.release_id != story.release_id
    )


def _changes(article: NewsArticle) -> dict[str, list[dict[str, object]]]:
    return {"figures": [asdict(change) for change in figure_changes(article)]}


def _require_note(article: NewsArticle, text: str) -> None:
    """What readers are told stays as it is written for good: nobody is named in it, and no figure is quoted."""
    _require(bool(text.strip()), _("Say in a sentence what readers are to know."))
    for mistake in mistakes_in_plain(text):
        raise ValidationError(mistake)
    require_no_names([Place("note", _("note to readers"), text)], article.story)


def _require(holds: bool, sentence: str) -> None:
    if not holds:
        raise ValidationError(sentence)
