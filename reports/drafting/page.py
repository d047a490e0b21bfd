"""A page before it is written down: its front, its blocks in order, its end. Made of pieces that all families share."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reports.disclosure import may_be_published
from reports.drafting.subject import Subject
from reports.models import NewsBlock, Release
from reports.wording import said_part
from reports.wording.fronts import Front
from reports.wording.sentences import Wording

Kind = NewsBlock.Kind
Blocks = Iterator[NewsBlock]


@dataclass(frozen=True)
class Page:
    """``blocks`` belong to no article yet. The same subject in another language has the same blocks in the same order,
    so that each can be found in the other."""

    front: Front
    blocks: tuple[NewsBlock, ...]
    caveat: str = ""

    @property
    def texts(self) -> dict[str, str]:
        """The fields of the article."""
        return {**self.front._asdict(), "caveat": self.caveat}


def page_of(subject: Subject, front: Front, blocks: Iterable[NewsBlock], figures: bool = True) -> Page:
    say = Wording(subject.language).sentence
    appeal = NewsBlock(kind=Kind.APPEAL, text=say("appeal"))
    return Page(front, (*blocks, appeal), say("caveat") if figures else "")


def key_figures() -> Blocks:
    yield NewsBlock(kind=Kind.FIGURES)


def figure(subject: Subject, part: str) -> Blocks:
    """The paragraph, unless the figures say nothing for it."""
    text = said_part(part, subject.telling)
    if text:
        yield NewsBlock(kind=Kind.FIGURE, part=part, text=text)


def heading(subject: Subject, message: str) -> NewsBlock:
    return NewsBlock(kind=Kind.HEADING, text=Wording(subject.language).sentence(message))


def chart(subject: Subject, shows: str) -> Blocks:
    if _may_be_shown(subject.release, shows):
        yield NewsBlock(kind=Kind.CHART, shows=shows)


def table(subject: Subject, shows: str) -> Blocks:
    if _may_be_shown(subject.release, shows):
        yield NewsBlock(kind=Kind.TABLE, shows=shows)


def section(subject: Subject, message: str, *parts: Iterable[NewsBlock]) -> Blocks:
    """The heading over what there is; nothing where there is nothing."""
    blocks = [block for part in parts for block in part]
    if blocks:
        yield heading(subject, message)
        yield from blocks


def _may_be_shown(release: Release | None, shows: str) -> bool:
    """There is something in it, and no group so small that somebody could be recognised."""
    indicator, breakdown = shows.split(".")
    counted = (release.figures.get(indicator) or {}).get(breakdown) if release else None
    return counted is not None and any(counted.values()) and may_be_published(breakdown, counted)
