"""What a story quotes besides its release: taken up when it is inserted, and brought to today's state on request."""

import re
from collections.abc import Mapping

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction

from reports.counting.listed.freezing import freeze, listing_of
from reports.counting.listed.reading import BadList
from reports.models import CountedList, NewsArticle, NewsBlock, Release, Story, StoryRelease
from reports.periods import Period
from reports.releases import release_for
from reports.writing import write

LIST = re.compile(r"\[\[list:(\d{1,5})(?=[|\]])")
TEXTS = ("headline", "teaser", "lead", "caveat")
OF_BLOCKS = ("text", "speaker")


def take_up(story: Story, period: Period, by: User) -> Release:
    """The release of that period which the story quotes: its own, one it took up before, or the newest there is."""
    with transaction.atomic():
        _locked(story)
        known = story.quotes.further.get(period.label)
        if known is not None:
            return known
        release = release_for(period, by)
        write(StoryRelease(story=story, release=release, period_label=period.label), by)
    return release


def renew(story: Story, by: User) -> None:
    """Further releases and counted lists as the records are now; texts refer to the new lists.

    Raises ValidationError when a list cannot be counted any more.
    """
    with transaction.atomic():
        _locked(story)
        for further in story.further_releases.all():
            newest = release_for(further.release.period, by)
            if newest != further.release:
                further.release = newest
                write(further, by)
        articles = list(story.articles.prefetch_related("blocks"))
        numbers = _counted_anew(story, _lists_in(articles), by)
        for article in articles:
            refer_to(article, numbers, by)


def _locked(story: Story) -> None:
    Story.objects.select_for_update(no_key=True, of=("self",)).get(pk=story.pk)


def _lists_in(articles: list[NewsArticle]) -> set[int]:
    texts = (text for article in articles for text in article.texts)
    return {int(number) for text in texts for number in LIST.findall(text)}


def _counted_anew(story: Story, numbers: set[int], by: User) -> dict[int, int]:
    """Old number → new number, of those that are not what they were."""
    anew = {}
    for counted in CountedList.objects.filter(story=story, number__in=numbers):
        try:
            now = freeze(story, listing_of(counted), by)
        except BadList as refusal:
            raise ValidationError(f"{counted.words_en}: {refusal}") from None
        if now.number != counted.number:
            anew[counted.number] = now.number
    return anew


def refer_to(article: NewsArticle, numbers: Mapping[int, int], by: User) -> None:
    """Rewrite the references to lists; the words beside them stay as they are written."""
    if _rewritten(article, TEXTS, numbers):
        write(article, by)
    for block in article.blocks.all():
        if _rewritten(block, OF_BLOCKS, numbers):
            write(block, by)


def _rewritten(row: NewsArticle | NewsBlock, fields: tuple[str, ...], numbers: Mapping[int, int]) -> bool:
    changed = False
    for name in fields:
        text = getattr(row, name)
        new = LIST.sub(lambda found: f"[[list:{numbers.get(int(found[1]), int(found[1]))}", text)
        if new != text:
            setattr(row, name, new)
            changed = True
    return changed
