"""What an editor may put into a text for one figure: the number, words that are true of it, finished sentences.

Every offer refers to its figures, so that readers can ask how they were counted.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reports.wording import dates, listed
from reports.wording.approximation import difference_said, ratio_word, round_word, share_word
from reports.wording.dates import PeriodLike
from reports.wording.labels import label
from reports.wording.numbers import Number
from reports.wording.quoting import Document, Quoted, cite, figure_at
from reports.wording.regions import IN_REGION, in_region
from reports.wording.sentences import Argument, Wording

WHOLE = "total"
# Those of which a sentence says the total; the others have sentences of their own, or none.
TOTALS = frozenset(
    (
        *("detentions", "acts", "people_detained", "people_persecuted", "repression_cases"),
        *("administrative_trials", "criminal_convictions"),
    )
)
SENTENCES = {
    ("detentions", "possible"): "detentions-possible",
    ("administrative_trials", "possible"): "trials-possible",
    ("people_detained", "unidentified"): "detainees-unidentified",
    ("people_detained", "with_minor_children"): "detainees-with-minor-children",
}
# What of the sexes is counted, for the form of the words.
SEXED = {"detentions": "detentions", "administrative_trials": "trials"}
# The parts do not add up to the total, so none is a share of it.
OVERLAPPING = frozenset({"by_article"})


@dataclass(frozen=True, slots=True)
class Offer:
    """``name`` is the same for the same kind of offer, so that it can be asked for again; ``text`` goes into the
    article."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """A figure of one period. ``prefix`` is put before the path of each reference: ``2023-Q1:``, or nothing."""

    document: Document
    period: PeriodLike
    path: str
    prefix: str = ""

    def quoted(self, path: str = "") -> Quoted | None:
        value = figure_at(self.document, path or self.path)
        return None if value is None else Quoted(value, self.prefix + (path or self.path))

    @property
    def parts(self) -> tuple[str, str, str]:
        """Indicator, breakdown (or the measure), value of the breakdown."""
        indicator, breakdown, *key = self.path.split(".", 2)
        return indicator, breakdown, key[0] if key else ""

    @property
    def total(self) -> Quoted | None:
        return self.quoted(f"{self.parts[0]}.{WHOLE}")

    def count(self, path: str) -> int:
        return int(figure_at(self.document, path) or 0)


def offers(
    place: Place, language: str, names: Mapping[str, str], compared: Place | None = None
) -> list[Offer]:
    """``names``: what the value of the breakdown is called, by language. ``compared``: the same figure of a period
    known equally well. Empty where the figure is not known."""
    figure = place.quoted()
    if figure is None:
        return []
    found = [Offer("number", cite(figure.path)), *_words(place, figure, language)]
    before = _before(figure, compared, language)
    for name, sentence in _sentences(place, figure, language, names):
        found.append(Offer(name, " ".join(filter(None, (sentence, before)))))
    return found


def offers_of_list(count: int, path: str, unit: str, words: str, language: str) -> list[Offer]:
    quoted = Quoted(count, path)
    sentence = Offer("sentence", listed.sentence(unit, quoted, words, language))
    return [Offer("number", cite(path)), *_round_words(quoted, language), sentence]


def _words(place: Place, figure: Quoted, language: str) -> Iterator[Offer]:
    yield from _round_words(figure, language)
    share = _share(place, figure)
    if share:
        words = Wording(language).sentence("share-words", word=share)
        yield Offer("share", cite(figure.path, words))


def _round_words(figure: Quoted, language: str) -> Iterator[Offer]:
    approximation = round_word(int(figure.value)) if isinstance(figure.value, int) else None
    if approximation and approximation.round:
        words = Wording(language).sentence("round-words", word=approximation.word, round=approximation.round)
        yield Offer("round", cite(figure.path, words))


def _share(place: Place, figure: Quoted) -> str | None:
    """The word for the part it is of the whole, if one is true."""
    indicator, breakdown, key = place.parts
    total = place.total
    if not key or key == "unknown" or not breakdown.startswith("by_") or breakdown in OVERLAPPING:
        return None
    if total is None or not total.value:
        return None
    unknown = place.count(f"{indicator}.{breakdown}.unknown")
    found = share_word(int(figure.value), int(total.value) - unknown, unknown)
    return found.word if found else None


def _sentences(
    place: Place, figure: Quoted, language: str, names: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    indicator, breakdown, key = place.parts
    if key and indicator in TOTALS:
        whole = _total(place, language)
        for name, part in _parts(place, figure, language, names):
            yield name, f"{whole} {part}"
    elif indicator in TOTALS and breakdown == WHOLE:
        yield "sentence", _total(place, language)
        yield from _round_total(place, figure, language)
    elif (indicator, breakdown) == ("political_prisoners", "at_end"):
        day = dates.day(place.period.end, language)
        yield "sentence", _say("prisoners-at-end", language, count=figure, day=day)
    elif (indicator, breakdown) in SENTENCES:
        yield "sentence", _say(SENTENCES[indicator, breakdown], language, count=figure)


def _total(place: Place, language: str) -> str:
    total = place.total
    if total is None:
        return ""
    span = dates.span(place.period, language)
    return _say("quoted-total", language, count=total, what=place.parts[0], span=span)


def _round_total(place: Place, figure: Quoted, language: str) -> Iterator[tuple[str, str]]:
    approximation = round_word(int(figure.value))
    if approximation and approximation.round:
        yield (
            "round-sentence",
            _say(
                "quoted-round",
                language,
                count=figure,
                what=place.parts[0],
                span=dates.span(place.period, language),
                word=approximation.word,
                round=approximation.round,
            ),
        )


def _parts(
    place: Place, figure: Quoted, language: str, names: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Of the whole, this part: with its number, and with the word for its share."""
    if not figure.value:
        return
    indicator, breakdown, key = place.parts
    share = _share(place, figure)
    if breakdown == "by_sex" and key in ("female", "male"):
        kind = f"{SEXED.get(indicator, 'people')}-{key}"
        yield "sentence", _say("quoted-part-sex", language, count=figure, kind=kind)
        if share:
            yield (
                "share-sentence",
                _say("quoted-share-sex", language, count=figure, kind=kind, word=share),
            )
        return
    where = _where(breakdown, key, language)
    if where:
        yield "sentence", _say("quoted-part-where", language, count=figure, where=where)
        if share:
            yield (
                "share-sentence",
                _say("quoted-share-where", language, count=figure, where=where, word=share),
            )
    elif breakdown.startswith("by_"):
        by = label("breakdown", breakdown, language)
        yield "sentence", _say("quoted-part-named", language, count=figure, by=by, name=names[language])


def _where(breakdown: str, key: str, language: str) -> str:
    if breakdown == "by_month" and key != "unknown":
        year, month = key.split("-")
        return dates.in_month(int(year), int(month), language)
    return in_region(key, language) if breakdown == "by_region" and key in IN_REGION else ""


def _before(figure: Quoted, compared: Place | None, language: str) -> str:
    before = compared.quoted() if compared else None
    if compared is None or before is None:
        return ""
    now, then = int(figure.value), int(before.value)
    relation = ratio_word(now, then) or difference_said(now, then)
    return _say(
        "quoted-before",
        language,
        relation=relation,
        then=dates.within(compared.period, language),
        before=before,
    )


def _say(message: str, language: str, **arguments: Argument | Number) -> str:
    return Wording(language).say(message, arguments, mark=True)
