"""A statement: what happened, and what is demanded, in numbered claims that a person writes."""

from reports.drafting.page import Blocks, Kind, Page
from reports.drafting.subject import Subject
from reports.models import NewsBlock
from reports.wording.fronts import of_statement
from reports.wording.sentences import Wording


def page(subject: Subject) -> Page:
    return Page(of_statement(subject.language), tuple(_blocks(subject)))


def _blocks(subject: Subject) -> Blocks:
    for message in ("statement-declares", "statement-claims"):
        yield NewsBlock(kind=Kind.PARAGRAPH, text=Wording(subject.language).sentence(message))
