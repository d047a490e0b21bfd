"""The numbers of an article: each is a figure of its release, or a person said where it comes from.

The reading and the verdicts are those of `reports.number_check`; here they meet the article, and people who decide.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from reports.models import NewsArticle, NewsBlock, NumberExemption, Quotes, Release
from reports.number_check import Finding, check
from reports.number_check.masking import mask
from reports.number_check.sentences import Sentences
from reports.number_check.suggestions import matching_figures, true_words
from reports.typed_names import Place
from reports.wording.catalogue import initial
from reports.wording.numbers import decimal
from reports.wording.quoting import PERSON, REFERENCE, Reference, cite
from reports.writing import write

CHANGE = "reports.change_newsarticle"
FIELDS = ("kicker", "headline", "teaser", "lead", "caveat")
# Printed as they are written: no figure can be quoted there.
PLAIN = ("kicker",)
BLOCK_FIELDS = ("text", "speaker")
OF_PHOTO, OF_DOCUMENT = ("caption", "alt"), ("title",)


@dataclass(frozen=True, slots=True)
class Number:
    """A number or word of the article. ``marked``: who said where it comes from."""

    place: Place
    finding: Finding
    sentence: str
    marked: NumberExemption | None = None

    @property
    def words(self) -> str:
        return " ".join(self.finding.text.split())

    @property
    def is_open(self) -> bool:
        """It stands in the way of publishing."""
        return self.finding.verdict in ("unbound", "contradicted") and self.marked is None

    @property
    def state(self) -> str:
        return "marked" if self.marked else self.finding.verdict

    @property
    def may_refer(self) -> bool:
        """A reference can stand in its place: elsewhere texts are printed as they are written."""
        return self.place.key not in PLAIN and not self.place.key.startswith(("photo-", "document-"))


def places_of(article: NewsArticle) -> list[Place]:
    """Everything readers of its language see that a person wrote, in the order of the page."""
    names = {one.name: str(one.verbose_name) for one in NewsArticle._meta.concrete_fields}
    top = [Place(key, names[key], getattr(article, key)) for key in FIELDS[:4]]
    end = [Place(key, names[key], getattr(article, key)) for key in FIELDS[4:]]
    places = [*top, *_of_file(article.story.photo, "photo", OF_PHOTO, article.language, "")]
    for number, block in enumerate(article.blocks.select_related("photo", "document"), start=1):
        places += _of_block(block, number, article.language)
    return [place for place in (*places, *end) if place.text]


def _of_block(block: NewsBlock, number: int, language: str) -> Iterator[Place]:
    words = f"{_('block %(number)d') % {'number': number}}: {block.get_kind_display()}"
    means = NewsBlock.FIELDS_OF.get(block.kind, ())
    for name in BLOCK_FIELDS:
        if name in means:
            yield Place(f"block-{block.pk}-{name}", words, getattr(block, name))
    yield from _of_file(block.photo, "photo", OF_PHOTO, language, words)
    yield from _of_file(block.document, "document", OF_DOCUMENT, language, words)


def _of_file(row: Any, kind: str, names: tuple[str, ...], language: str, where: str) -> Iterator[Place]:
    if row is None:
        return
    for name in names:
        text = getattr(row, f"{name}_{language}", "")
        if text:
            label = str(row._meta.get_field(f"{name}_{language}").verbose_name)
            before = f"{where}: " if where else ""
            yield Place(f"{kind}-{row.pk}-{name}", f"{before}{row._meta.verbose_name}, {label}", text)


def numbers_in(article: NewsArticle) -> list[Number]:
    """Every number and word of the article, in the order of the page; two queries, whatever their number."""
    quotes = article.story.quotes
    document, first_uses = document_of(quotes), first_uses_of(quotes.release)
    marks = {one.mark: one for one in article.number_exemptions.select_related("marked_by")}
    found = list[Number]()
    for place in places_of(article):
        sentences = Sentences(mask(place.text).text)
        for finding in check(place.text, article.language, document, first_uses):
            start, end = sentences.span(sentences.number(finding.start))
            sentence = " ".join(place.text[start:end].split())
            found.append(Number(place, finding, sentence, marks.get(_mark(finding.text, sentence))))
    return found


def _mark(words: str, sentence: str) -> str:
    return hashlib.sha256(f"{' '.join(words.split())}\0{sentence}".encode()).hexdigest()


def document_of(quotes: Quotes) -> Mapping[str, Any] | None:
    """All that the texts of a story may quote. Without anything nothing is a figure: every number is unbound."""
    periods = {label: release.document for label, release in quotes.further.items()}
    lists = {str(number): row.value for number, row in quotes.lists.items()}
    if quotes.release is None and not periods and not lists:
        return None
    own = quotes.release.document if quotes.release else {}
    return {**own, "periods": periods, "lists": lists}


def first_uses_of(release: Release | None) -> frozenset[str]:
    """The numbers of the articles of law of which “for the first time” may be said."""
    if release is None:
        return frozenset()
    uses, articles = release.context.get("first_uses", {}), release.context.get("articles", {})
    return frozenset(
        articles[slug]["number"] for slug, use in uses.items() if use["may_be_said"] and slug in articles
    )


def why_not_true(article: NewsArticle) -> Iterator[str]:
    """A sentence for each number that is neither bound nor marked."""
    for number in numbers_in(article):
        leads_nowhere = number.finding.verdict == "unbound" and bool(number.finding.path)
        if number.is_open and not leads_nowhere:  # that is said of the reference itself
            yield sentence_of(number, article)


def sentence_of(number: Number, article: NewsArticle) -> str:
    said = {"words": spoken(number.words, article), "place": number.place.words}
    if number.finding.verdict == "unbound":
        return (
            _(
                "“%(words)s” (%(place)s) is bound to no figure. Insert the figure, or say under “Numbers in the text” "
                "where it comes from."
            )
            % said
        )
    if number.finding.figure is None:
        return _("“%(words)s” (%(place)s) is not true of the numbers beside it.") % said
    said["figure"] = decimal(number.finding.figure, article.language)
    return _("“%(words)s” (%(place)s) is not true of the figure it speaks of: %(figure)s.") % said


def spoken(words: str, article: NewsArticle) -> str:
    """Without the marks of references, as readers see it."""
    quotes = article.story.quotes

    def print_one(found: Any) -> str:
        return quotes.printed(Reference(found["path"], found["words"]), article.language) or found[0]

    text = PERSON.sub(lambda found: found["words"] or found["instead"] or "", words)
    text = REFERENCE.sub(print_one, text)
    return text.rpartition("|")[2].replace("[[", "").replace("]]", "")


# --- what people do about one ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Where:
    """Which number is meant: its place, where it begins there, and its words, so that nothing else is changed."""

    key: str
    start: int
    words: str


def mark_number(article: NewsArticle, where: Where, source: str, link: str, by: User) -> NumberExemption:
    """Say that it comes from elsewhere, and from where. Raises PermissionDenied, or ValidationError with a sentence."""
    _require(by)
    if not source.strip():
        raise ValidationError(_("Say where it comes from: whoever reads the history asks the same."))
    with transaction.atomic():
        number = _open_number(_locked(article), where)
        row = NumberExemption(
            article=article,
            words=number.words[:250],
            sentence=number.sentence,
            mark=_mark(number.finding.text, number.sentence),
            source=source.strip(),
            link=link,
            marked_by=by,
        )
        row.full_clean()
        write(row, by)
    return row


def insert_figure(article: NewsArticle, where: Where, path: str, by: User) -> None:
    """In its place a reference to the figure: printed by the release, or its own words standing for it."""

    def changed(now: NewsArticle, number: Number) -> str:
        if path not in figures_for(number, now):
            raise ValidationError(_("This figure is not the number that stands there."))
        return _with_reference(number, path)

    _rewrite(article, where, by, changed)


def say_truly(article: NewsArticle, where: Where, by: User) -> None:
    """In its place the words that are true of the figure it contradicts."""

    def changed(now: NewsArticle, number: Number) -> str:
        words = words_for(number, now)
        if not words:
            raise ValidationError(_("No word of ours is true of this figure: write the sentence anew."))
        words = f"[[{number.finding.path}|{words}]]" if "[[" in number.finding.text else words
        end = number.finding.end
        if words.lower() == "the most" and number.place.text[end:].startswith(" of "):
            end += len(" of")  # the majority of detentions, the most detentions
        return _replaced(number.place.text, number.finding.start, end, words)

    _rewrite(article, where, by, changed)


def figures_for(number: Number, article: NewsArticle) -> list[str]:
    """The figures it may have meant: of words within a reference its own."""
    document = document_of(article.story.quotes)
    if document is None or not number.is_open or not number.may_refer:
        return []
    if _enclosing(number):
        prints = number.finding.kind == "number" and not number.finding.share
        return [number.finding.path] if prints and number.finding.figure is not None else []
    return matching_figures(number.finding, document)


def words_for(number: Number, article: NewsArticle) -> str:
    document = document_of(article.story.quotes)
    if document is None or number.finding.verdict != "contradicted" or not number.may_refer:
        return ""
    words = true_words(number.finding, document, article.language)
    return initial(words) if words and number.finding.text[:1].isupper() else words


def _with_reference(number: Number, path: str) -> str:
    finding, text = number.finding, number.place.text
    enclosing = _enclosing(number)
    if enclosing:
        return _replaced(text, enclosing[0], enclosing[1], cite(path))
    printed = not finding.near and not finding.share and finding.text[:1].isdecimal()
    return _replaced(text, finding.start, finding.end, cite(path, None if printed else number.words))


def _enclosing(number: Number) -> tuple[int, int] | None:
    """The span of the reference it stands in."""
    for found in REFERENCE.finditer(number.place.text):
        if found.start() < number.finding.end and number.finding.start < found.end():
            return min(found.start(), number.finding.start), found.end()
    return None


def _replaced(text: str, start: int, end: int, words: str) -> str:
    return text[:start] + words + text[end:]


def _rewrite(article: NewsArticle, where: Where, by: User, changed: Any) -> None:
    _require(by)
    with transaction.atomic():
        now = _locked(article)
        number = _open_number(now, where)
        row, name = _row_of(now, where.key)
        setattr(row, name, changed(now, number))
        row.full_clean(exclude=[one.name for one in row._meta.fields if one.name != name])
        write(row, by)
        write(now, by)


def _locked(article: NewsArticle) -> NewsArticle:
    """Of two people who mend the same sentence the second is told that it has changed."""
    rows = NewsArticle.objects.select_for_update(of=("self",))
    return rows.select_related("story__release", "story__photo").get(pk=article.pk)


def _open_number(article: NewsArticle, where: Where) -> Number:
    for number in numbers_in(article):
        if (number.place.key, number.finding.start, number.finding.text) == (
            where.key,
            where.start,
            where.words,
        ) and number.is_open:
            return number
    raise ValidationError(
        _("These words do not stand there any more, or somebody has dealt with them already.")
    )


def _row_of(article: NewsArticle, key: str) -> tuple[Any, str]:
    if key in FIELDS and key not in PLAIN:
        return article, key
    for block in article.blocks.all():
        for name in BLOCK_FIELDS:
            if key == f"block-{block.pk}-{name}":
                return block, name
    raise ValidationError(_("No figure can be quoted here: write it without the number, or mark it."))


def _require(by: User) -> None:
    if not by.has_perm(CHANGE):
        raise PermissionDenied
