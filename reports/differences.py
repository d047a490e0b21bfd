"""What changed between two states of an article: word by word in its texts, and block by block.

References stay whole and are shown with their value: `987 ‹detentions.total›`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

from django.utils.translation import gettext as _

from reports.models import NewsArticle, NewsBlock, Photo, Release
from reports.models.document import Document
from reports.seen import ArticleState, BlockState
from reports.wording.numbers import decimal
from reports.wording.quoting import PERSON, REFERENCE, figure_at

PieceKind = Literal["same", "gone", "new"]
ChangeKind = Literal["added", "removed", "changed", "moved"]
WORD = re.compile(r"\[\[.*?\]\]\s*|[^\s\[]+\s*|\s+|\[")
# Below this likeness the two are read faster one after the other.
ALIKE = 0.3


@dataclass(frozen=True, slots=True)
class Piece:
    kind: PieceKind
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that differs: ``name`` as the desk calls it."""

    name: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class BlockChange:
    """``place``: its number on the page (of the older one when it was removed). A changed one may have moved too."""

    kind: ChangeKind
    pk: int
    place: int
    label: str
    differences: tuple[Difference, ...]
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Changes:
    texts: tuple[Difference, ...] = ()
    blocks: tuple[BlockChange, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.texts or self.blocks)

    def __len__(self) -> int:
        return len(self.texts) + len(self.blocks)


class Reader:
    """Prints values of states for people: numbers of the releases, names of photos, headlines of related pages.

    Everything that the states refer to is loaded once, in four queries at most.
    """

    def __init__(self, language: str, *states: ArticleState) -> None:
        self.language = language
        values = [values for state in states for values in (state.texts, *(b.values for b in state.blocks))]
        releases = {state.release_id for state in states if state.release_id}
        photos = {value["photo_id"] for value in values if value.get("photo_id")}
        photos |= {state.photo_id for state in states if state.photo_id}
        documents = {value["document_id"] for value in values if value.get("document_id")}
        related = {value["related_id"] for value in values if value.get("related_id")}
        self._releases = Release.objects.defer("context").in_bulk(releases) if releases else {}
        self._loaded: dict[str, Mapping[int, Any]] = {
            "photo_id": Photo.objects.in_bulk(photos) if photos else {},
            "document_id": Document.objects.in_bulk(documents) if documents else {},
            "related_id": NewsArticle.objects.select_related("story__release").in_bulk(related)
            if related
            else {},
        }

    def release(self, pk: int | None) -> str:
        return self._releases[pk].code if pk in self._releases else ""

    def shown(self, name: str, value: Any, release: int | None) -> str:
        if name in self._loaded:
            return str(self._loaded[name].get(value, "")) if value else ""
        if name == "kind":
            return str(dict(NewsBlock.Kind.choices).get(value, value))
        return str(value or "")

    def words(self, text: str, release_id: int | None) -> str:
        """The text with each reference as it is read, and where it leads."""
        release = self._releases.get(release_id) if release_id else None
        document = release.document if release else {}

        def figure(found: re.Match[str]) -> str:
            value = figure_at(document, found["path"])
            known = "" if value is None else decimal(value, self.language)
            path, words = found["path"], found["words"]
            if not words:
                return f"{known or '?'} ‹{path}›"
            return f"{words} ‹{path} = {known}›" if known else f"{words} ‹{path}›"

        def person(found: re.Match[str]) -> str:
            said = found["words"] or found["instead"] or ""
            return f"{said} ‹{found['code']}›".strip()

        return REFERENCE.sub(figure, PERSON.sub(person, text))


def compare(old: ArticleState, new: ArticleState, reader: Reader) -> Changes:
    return Changes(tuple(_texts(old, new, reader)), tuple(_blocks(old, new, reader)))


def _texts(old: ArticleState, new: ArticleState, reader: Reader) -> Iterator[Difference]:
    then, now = (old.release_id, new.release_id)
    names = {field.attname: str(field.verbose_name) for field in NewsArticle._meta.concrete_fields}
    for name in (name for name in names if name in new.texts or name in old.texts):
        found = _difference(names[name], name, old.texts.get(name), new.texts.get(name), reader, then, now)
        if found:
            yield found
    if then != now:
        yield Difference(_("Release"), _by_words(reader.release(then), reader.release(now)))
    if old.photo_id != new.photo_id:
        shown = (reader.shown("photo_id", state.photo_id, None) for state in (old, new))
        yield Difference(_("Photo"), _by_words(*shown))


def _difference(
    words: str, name: str, was: Any, is_now: Any, reader: Reader, then: int | None, now: int | None
) -> Difference | None:
    """Also when the same reference prints another number, because the release is another one."""
    before, after = (reader.shown(name, value, release) for value, release in ((was, then), (is_now, now)))
    pieces = _by_words(before, after, lambda text, old: reader.words(text, then if old else now))
    return None if all(piece.kind == "same" for piece in pieces) else Difference(words, pieces)


def _by_words(before: str, after: str, said: Any = lambda text, old: text) -> tuple[Piece, ...]:
    old, new = (
        [said(word, is_old) for word in WORD.findall(text)]
        for text, is_old in ((before, True), (after, False))
    )
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < ALIKE:
        whole: tuple[tuple[PieceKind, str], ...] = (("gone", "".join(old)), ("new", "".join(new)))
        return tuple(Piece(kind, text) for kind, text in whole if text)
    pieces: list[Piece] = []
    for what, first, last, new_first, new_last in matcher.get_opcodes():
        if what == "equal":
            pieces.append(Piece("same", "".join(old[first:last])))
            continue
        if first != last:
            pieces.append(Piece("gone", "".join(old[first:last])))
        if new_first != new_last:
            pieces.append(Piece("new", "".join(new[new_first:new_last])))
    return tuple(pieces)


def _blocks(old: ArticleState, new: ArticleState, reader: Reader) -> Iterator[BlockChange]:
    """In the order of the new page; removed ones after those they stood behind."""
    then, now = (old.release_id, new.release_id)
    before = {block.pk: (place, block) for place, block in enumerate(old.blocks, start=1)}
    moved = _moved(old, new)
    removed = [
        BlockChange("removed", pk, place, _label(block), tuple(_fields(block, None, reader, then, now)))
        for pk, (place, block) in before.items()
        if new.block(pk) is None
    ]
    for place, block in enumerate(new.blocks, start=1):
        while removed and removed[0].place < place:
            yield removed.pop(0)
        was = before[block.pk][1] if block.pk in before else None
        differences = tuple(_fields(was, block, reader, then, now))
        if was is None:
            yield BlockChange("added", block.pk, place, _label(block), differences)
        elif differences:
            yield BlockChange("changed", block.pk, place, _label(block), differences, block.pk in moved)
        elif block.pk in moved:
            yield BlockChange("moved", block.pk, place, _label(block), (), moved=True)
    yield from removed


def _moved(old: ArticleState, new: ArticleState) -> set[int]:
    """The fewest blocks whose moving explains the new order: those outside the longest common run."""
    both = {block.pk for block in old.blocks} & {block.pk for block in new.blocks}
    then, now = ([block.pk for block in state.blocks if block.pk in both] for state in (old, new))
    stayed = SequenceMatcher(None, then, now, autojunk=False).get_matching_blocks()
    return both - {then[place] for run in stayed for place in range(run.a, run.a + run.size)}


def _fields(
    was: BlockState | None, block: BlockState | None, reader: Reader, then: int | None, now: int | None
) -> Iterator[Difference]:
    shown = block or was
    if shown is None:
        return
    names = {field.attname: str(field.verbose_name) for field in NewsBlock._meta.concrete_fields}
    for name in shown.values:
        if (was is not None and block is not None) or name != "kind":
            before, after = (one.values[name] if one else None for one in (was, block))
            found = _difference(names[name], name, before, after, reader, then, now)
            if found:
                yield found


def _label(block: BlockState) -> str:
    kind = block.values["kind"]
    return str(dict(NewsBlock.Kind.choices).get(kind, kind))
