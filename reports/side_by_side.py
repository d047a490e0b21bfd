"""A translation beside its original: each text with what it translates, what has changed since, and the translator's
decisions about it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from reports.drafting.translations import LONGEST, Turning
from reports.fingerprints import TEXTS, of_block, of_text
from reports.models import NewsArticle, NewsBlock, Story
from reports.publishing import PLAIN_TEXTS
from reports.references import mistakes_in, mistakes_in_plain
from reports.translating import Change, What, changes_since, key_of
from reports.typed_names import Place, typed_names, unknown_people
from reports.wording.unfilled import unfilled_in, waits_for_translation, without_mark
from reports.writing import remove, write

# Blocks whose text is all they say; the others show something, and their text is words beside it.
REQUIRED = ("headline",)


@dataclass(frozen=True)
class Row:
    """One text in two languages. ``key``: a field, or block-12 by the original's block; by the translation's where the
    original has none. ``seen``, ``was``: fingerprints of both sides as they are shown."""

    key: str
    label: str
    original: str = ""
    text: str = ""
    has_text: bool = True
    waits: bool = False
    unfilled: bool = False
    change: What | None = None
    seen: str = ""
    was: str = ""
    source: NewsBlock | None = None
    block: NewsBlock | None = None
    mistakes: list[str] = field(default_factory=list)

    @property
    def is_field(self) -> bool:
        return not self.key.startswith("block-")

    @property
    def needs_work(self) -> bool:
        return self.waits or self.unfilled or self.change is not None


def rows_of(original: NewsArticle, translation: NewsArticle) -> list[Row]:
    """The fields, the original's blocks in their order, and what the translation has of its own."""
    changes = {change.key: change for change in changes_since(original, translation)}
    said = {block.original_block_id: block for block in translation.blocks.all() if block.original_block_id}
    fields = [_of_field(name, original, translation, changes) for name in TEXTS]
    blocks = [
        _of_block(block, said.get(block.pk), translation.language, changes)
        for block in original.blocks.all()
        if block.pk in said or key_of(block) in changes
    ]
    own = [
        _of_own(block, translation.language, changes)
        for block in translation.blocks.all()
        if block.original_block_id is None
    ]
    return [row for row in fields if row.original or row.text] + blocks + own


def _of_field(
    name: str, original: NewsArticle, translation: NewsArticle, changes: Mapping[str, Change]
) -> Row:
    said, text = getattr(original, name), getattr(translation, name)
    return _row(
        Row(
            name,
            str(NewsArticle._meta.get_field(name).verbose_name),  # type: ignore[union-attr]
            original=said,
            change=changes[name].what if name in changes else None,
            seen=of_text(said),
        ),
        text,
        translation.language,
    )


def _of_block(
    source: NewsBlock, block: NewsBlock | None, language: str, changes: Mapping[str, Change]
) -> Row:
    key = key_of(source)
    row = Row(
        key,
        source.get_kind_display(),
        original=source.text,
        has_text=bool("text" in NewsBlock.FIELDS_OF[source.kind] and block),
        change=changes[key].what if key in changes else None,
        seen=of_block(source),
        source=source,
        block=block,
    )
    return _row(row, block.text if block else "", language)


def _of_own(block: NewsBlock, language: str, changes: Mapping[str, Change]) -> Row:
    key = key_of(block)
    row = Row(
        key,
        block.get_kind_display(),
        has_text="text" in NewsBlock.FIELDS_OF[block.kind],
        change=changes[key].what if key in changes else None,
        block=block,
    )
    return _row(row, block.text, language)


def _row(row: Row, text: str, language: str) -> Row:
    waits = waits_for_translation(text, language)
    shown = without_mark(text, language) if waits else text
    return replace(row, text=shown, waits=waits, unfilled=bool(unfilled_in(shown)), was=of_text(text))


def save_rows(
    original: NewsArticle, translation: NewsArticle, typed: Mapping[str, str], by: User
) -> dict[str, list[str]]:
    """Write what was typed and decided; nothing of it where there are mistakes, which are the answer: sentences by row.

    ``typed``: text-KEY, was-KEY and seen-KEY of each row; ``do``: VERB:KEY of the pressed button, if any.
    """
    with transaction.atomic():
        Story.objects.select_for_update(of=("self",)).get(pk=translation.story_id)
        working = _Working(original, translation, typed, by)
        return working.mistakes or working.write()


class _Working:
    def __init__(
        self, original: NewsArticle, translation: NewsArticle, typed: Mapping[str, str], by: User
    ) -> None:
        self.original, self.by, self.typed = original, by, typed
        # As it is now, not as it was before the lock.
        stored = NewsArticle.objects.select_related("story__release").prefetch_related("blocks")
        self.article = stored.get(pk=translation.pk)
        self.rows = {row.key: row for row in rows_of(original, self.article)}
        self.texts = {row.key: self._typed(row) for row in self.rows.values() if self._changed(row)}
        self.mistakes = {row.key: found for row in self.rows.values() if (found := list(self._wrong(row)))}

    def _typed(self, row: Row) -> str:
        return self.typed.get(f"text-{row.key}", row.text).replace("\r\n", "\n").strip()

    def _changed(self, row: Row) -> bool:
        return row.has_text and self._typed(row) != row.text.strip()

    def _wrong(self, row: Row) -> Iterator[str]:
        if row.key not in self.texts:
            return
        text = self.texts[row.key]
        if self.typed.get(f"was-{row.key}") != row.was:
            yield _("Somebody else changed this text meanwhile. It says now: %(text)s") % {"text": row.text}
        longest = LONGEST.get(row.key)
        if longest and len(text) > longest:
            yield _("It is too long: %(longest)s letters at most.") % {"longest": longest}
        if row.key in REQUIRED and not text:
            yield _("A page needs a headline.")
        if row.key in PLAIN_TEXTS:
            yield from mistakes_in_plain(text)
        else:
            yield from mistakes_in(text, self.article.story.quotes)
        if self.article.status == NewsArticle.Status.PUBLISHED:
            place = Place(row.key, row.label, text)
            yield from unknown_people([place])
            yield from (name.sentence for name in typed_names([place], self.article.story))

    def write(self) -> dict[str, list[str]]:
        before = _of_all(self.article)
        blocks = {row.block.pk: row.block for row in self.rows.values() if row.block}
        said_before = {pk: of_block(block) + block.translated_from for pk, block in blocks.items()}
        for key, text in self.texts.items():
            self._say(self.rows[key], text)
        verb, _colon, key = self.typed.get("do", "").partition(":")
        moved = bool(key in self.rows and self._do(verb, self.rows[key]))
        changed = [
            block
            for pk, block in blocks.items()
            if block.pk and said_before[pk] != of_block(block) + block.translated_from
        ]
        if changed or moved or before != _of_all(self.article):
            write(self.article, self.by)
            for block in changed:
                write(block, self.by)
        return {}

    def _say(self, row: Row, text: str) -> None:
        """A text that was changed is a translation of what stood beside it."""
        if row.is_field:
            setattr(self.article, row.key, text)
            self.article.translated_from = {**self.article.translated_from, row.key: self._seen(row)}
        elif row.block:
            row.block.text = text
            if row.source:
                row.block.translated_from = self._seen(row)

    def _seen(self, row: Row) -> str:
        return self.typed.get(f"seen-{row.key}", row.seen)[:32]

    def _do(self, verb: str, row: Row) -> bool:
        """Whether something was done besides the texts of the rows."""
        if verb == "done":
            return self._is_up_to_date(row)
        if verb == "add" and row.source and row.block is None:
            return self._add(row.source)
        if verb == "leave" and row.source and row.block is None:
            self.article.translated_from = {**self.article.translated_from, row.key: row.seen}
        elif verb == "keep" and row.block and row.source is None:
            row.block.translated_from = ""
        elif verb == "remove" and row.block and row.source is None:
            remove(row.block, self.by)
            return True
        return False

    def _is_up_to_date(self, row: Row) -> bool:
        if row.key not in self.texts:
            self._say(row, row.text)
        if row.block and row.source and not row.source.text:
            turned = Turning(self.original, self.article.language).block(row.source)
            for name in NewsBlock.CONTENT:
                setattr(row.block, name, getattr(turned, name))
        return False

    def _add(self, source: NewsBlock) -> bool:
        """Where it stands in the original: the positions are the same until somebody moves one."""
        block = Turning(self.original, self.article.language).block(source)
        block.article, block.position = self.article, source.position
        write(block, self.by)
        return True


def _of_all(article: NewsArticle) -> list[str]:
    return [*(getattr(article, name) for name in TEXTS), repr(sorted(article.translated_from.items()))]
