"""Drafting: a release of the period, a story, and its first page; the other languages are translations of it."""

from collections.abc import Iterator, Sequence

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.models.fields import reader_language
from reports.counting.coverage import first_day_on_record
from reports.counting.query import Question
from reports.drafting.page import Kind, Page
from reports.drafting.pages import PAGES
from reports.drafting.subject import Subject
from reports.drafting.translations import newest_in, start_translation
from reports.families import FAMILIES, USUAL, Family
from reports.fingerprints import TEXTS
from reports.models import NewsArticle, NewsBlock, Release, Story
from reports.periods import Period
from reports.releases import release_for
from reports.spelling import as_slug
from reports.taking_up import renew
from reports.wording import fill
from reports.wording.dates import day
from reports.wording.unfilled import OPENS, UNFILLED
from reports.writing import write

# Between the positions of two blocks there is room for more.
STEP = 10


def why_not_reportable(period: Period) -> str:
    """A sentence why there is nothing to report of the period, or an empty text."""
    first = first_day_on_record(Question())
    if first is None:
        return _("No verified record is there to be counted yet.")
    if period.end < first:
        return _("Our verified records begin after this period: %(day)s.") % {
            "day": day(first, reader_language())
        }
    return _("This period has not begun yet.") if period.start > timezone.localdate() else ""


def why_not_drafted(family: Family, period: Period) -> str:
    """A sentence why no page of the family can be about the period, or an empty text."""
    if not family.fits(period):
        return _("“%(family)s” is about %(periods)s.") % {"family": family.name, "periods": family.fitting}
    return why_not_reportable(period)


def draft_pages(family: str, period: Period | None, languages: Sequence[str], by: User) -> list[NewsArticle]:
    """The page of the family in each of the languages, all of one story; the first is the original.

    Raises ValueError for a family that needs figures and is given no period.
    """
    with transaction.atomic():
        _one_at_a_time(by)
        if not FAMILIES[family].needs_figures:
            story = _empty_story(family, by) or _new_story(family, None, languages[0], by)
        elif period is None:
            raise ValueError(f"A page of the family {family} needs a period.")
        else:
            story = _story_of(release_for(period, by), family, languages[0], by)
        return [_page_in(story, language, by) for language in languages]


def draft_report(period: Period, language: str, by: User, family: str = USUAL) -> NewsArticle:
    """A draft about the period in that language, beside its siblings while the records stand as they did.

    Asked twice with nothing changed, the first draft is given again.
    """
    return draft_pages(family, period, [language], by)[0]


def draft_from(release: Release, language: str, by: User, family: str = USUAL) -> NewsArticle:
    """The article about the release in that language: the one there is, or a new draft."""
    with transaction.atomic():
        _one_at_a_time(by)
        return _page_in(_story_of(release, family, language, by), language, by)


def languages_written(family: str, period: Period) -> dict[str, NewsArticle]:
    """Which languages the newest story of that family and period has; an empty answer where there is no story."""
    stories = Story.objects.filter(family=family, release__period_label=period.label)
    story = stories.order_by("-pk").first()
    articles = story.articles.select_related("story__release") if story else ()
    return {article.language: article for article in articles}


def use_todays_figures(article: NewsArticle, by: User) -> Release:
    """Point the story to the figures of its period as they are now, with what it quotes besides, and word anew, in all
    its languages, what nobody has edited. Readers go on reading what was published.

    Raises ValidationError for a story without a release.
    """
    with transaction.atomic():
        story = (
            Story.objects.select_for_update(of=("self",)).select_related("release").get(pk=article.story_id)
        )
        if story.release is None:
            raise ValidationError(_("The story has no release, so it has no period to count again."))
        before, story.release = story.release, release_for(story.release.period, by)
        if story.release != before:
            write(story, by)
            for sibling in story.articles.prefetch_related("blocks"):
                _word_anew(sibling, story, before, by)
        renew(story, by)
    article.refresh_from_db()
    return story.release


def _word_anew(article: NewsArticle, story: Story, before: Release, by: User) -> None:
    """What stands as it was drafted of the old figures is drafted of the new ones; what a person wrote stays."""
    old, new = (drafted_texts(story, release, article.language) for release in (before, story.release))
    names = [name for name in TEXTS if getattr(article, name) == old[name] != new[name]]
    for name in names:
        setattr(article, name, new[name])
    if names:
        write(article, by)
    for block in article.blocks.all():
        if block.part in new and block.text == old.get(block.part) != new[block.part]:
            block.text = new[block.part]
            write(block, by)


def drafted_texts(story: Story, release: Release | None, language: str) -> dict[str, str]:
    """What a draft of the story says of the release: by the name of the article's field, or of the part of the
    report."""
    page = PAGES[story.family or USUAL](Subject(language, release))
    return page.texts | {block.part: block.text for block in page.blocks if block.part}


def _one_at_a_time(by: User) -> None:
    """The second of two clicks waits, and is given what the first one made."""
    User.objects.select_for_update(no_key=True).get(pk=by.pk)


def _story_of(release: Release, family: str, language: str, by: User) -> Story:
    """A story that somebody made for the release by hand is one of the usual family."""
    families = [family, ""] if family == USUAL else [family]
    return release.stories.filter(family__in=families).order_by("pk").first() or _new_story(
        family, release, language, by
    )


def _empty_story(family: str, by: User) -> Story | None:
    """The one this person began and has given no headline yet: a second click makes no second one."""
    begun = Story.objects.filter(
        family=family,
        articles__language=F("original_language"),
        articles__created_by=by,
        articles__status=NewsArticle.Status.DRAFT,
        articles__headline__contains=OPENS,
    )
    return begun.order_by("-pk").first()


def _new_story(family: str, release: Release | None, language: str, by: User) -> Story:
    story = Story(release=release, family=family, original_language=language)
    write(story, by)
    return story


def _page_in(story: Story, language: str, by: User) -> NewsArticle:
    original = story.original
    return start_translation(original, language, by) if original else _first_page(story, language, by)


def _first_page(story: Story, language: str, by: User) -> NewsArticle:
    family = story.family or USUAL
    page = PAGES[family](Subject(language, story.release))
    in_english = PAGES[family](Subject("en", story.release)).front.headline
    article = NewsArticle(
        story=story,
        language=language,
        created_by=by,
        slug=_slug(in_english, story.release),
        **page.texts,
    )
    write(article, by)
    for number, block in enumerate(_with_card(page, newest_in(language)), start=1):
        block.article, block.position = article, STEP * number
        write(block, by)
    return article


def _slug(headline: str, release: Release | None) -> str:
    words = UNFILLED.sub("", headline)
    return as_slug(fill(words, release.document, "en") if release else words, "en")


def _with_card(page: Page, related: NewsArticle | None) -> Iterator[NewsBlock]:
    """The card of the related page stands after the first paragraph of figures and its chart."""
    waiting = related
    for number, block in enumerate(page.blocks):
        yield block
        following = page.blocks[number + 1].kind if number + 1 < len(page.blocks) else ""
        if waiting and block.kind in (Kind.FIGURE, Kind.CHART) and following != Kind.CHART:
            yield NewsBlock(kind=Kind.RELATED, related=waiting)
            waiting = None
