"""Starting a translation: the original's blocks in their order, with everything that the figures say said anew.

What a person wrote is copied behind a visible mark; its references are kept, so its numbers and people are printed as
the new language has them.
"""

from collections.abc import Iterator

from django.contrib.auth.models import User
from django.db import transaction

from reports.drafting.pages import PAGES
from reports.drafting.subject import Subject, say_part
from reports.families import USUAL
from reports.fingerprints import TEXTS, of_block, of_text
from reports.models import NewsArticle, NewsBlock, Story
from reports.wording.unfilled import to_translate
from reports.writing import write

Kind = NewsBlock.Kind
LONGEST: dict[str, int | None] = {"kicker": 120, "headline": 250}


def start_translation(article: NewsArticle, language: str, by: User) -> NewsArticle:
    """The sibling in that language: the one there is, or a new draft that starts from the story's original."""
    with transaction.atomic():
        # The second of two clicks waits, and is given what the first one made.
        story = Story.objects.select_for_update(of=("self",)).get(pk=article.story_id)
        existing = story.articles.filter(language=language).first()
        return existing or _start(story.original or article, language, by)


def _start(original: NewsArticle, language: str, by: User) -> NewsArticle:
    turning = Turning(original, language)
    article = NewsArticle(
        story=original.story,
        language=language,
        created_by=by,
        slug=original.slug,
        translated_from={name: of_text(getattr(original, name)) for name in TEXTS},
        **{name: turning.field(name) for name in TEXTS},
    )
    write(article, by)
    for block in original.blocks.all():
        translated = turning.block(block)
        translated.article, translated.position = article, block.position
        write(translated, by)
    return article


def newest_in(language: str) -> NewsArticle | None:
    return NewsArticle.objects.published().in_language(language).newest_first().first()


class Turning:
    """The texts of an article in another language, as far as they can be said without a translator."""

    def __init__(self, original: NewsArticle, language: str) -> None:
        self.original, self.language = original, language
        self.release = original.story.release
        self._known = dict(_drafted(original, language))

    def field(self, name: str) -> str:
        text = getattr(self.original, name)
        said = self._known.get((name, text))
        return to_translate(text, self.language, LONGEST.get(name)) if said is None else said

    def block(self, block: NewsBlock) -> NewsBlock:
        """Not saved, and of no article yet."""
        copy = {name: getattr(block, name) for name in NewsBlock.CONTENT}
        copy["text"] = self._text(block)
        if block.kind == Kind.RELATED:
            copy["related"] = _related(block.related, self.language) or newest_in(self.language)
        return NewsBlock(**copy, original_block=block, translated_from=of_block(block))

    def _text(self, block: NewsBlock) -> str:
        """A paragraph that somebody changed is a person's: what they changed would be lost."""
        said = self._known.get((block.kind, block.text))
        if said is None and self._says_its_part(block) and self.release:
            said = say_part(block.part, self.release, self.language)
        return to_translate(block.text, self.language) if said is None else said

    def _says_its_part(self, block: NewsBlock) -> bool:
        if block.kind != Kind.FIGURE or not block.part or self.release is None:
            return False
        return block.text == say_part(block.part, self.release, self.original.language)


def _drafted(original: NewsArticle, language: str) -> Iterator[tuple[tuple[str, str], str]]:
    """What a draft of its family says, by field or kind of block, in the other language. The two drafts have the same
    blocks in the same order."""
    story = original.story
    family = story.family or (USUAL if story.release else "")
    if not family:
        return
    page, other = (PAGES[family](Subject(code, story.release)) for code in (original.language, language))
    for name in TEXTS:
        yield (name, page.texts[name]), other.texts[name]
    for block, said in zip(page.blocks, other.blocks, strict=True):
        yield (block.kind, block.text), said.text


def _related(related: NewsArticle | None, language: str) -> NewsArticle | None:
    """The publication of the same story in that language."""
    if related is None:
        return None
    return NewsArticle.objects.published().in_language(language).filter(story=related.story_id).first()
