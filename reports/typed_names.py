"""Names of people of the case file typed as plain words where readers would see them.

A name that is typed stays when the consent goes; only a reference changes by itself. So no such name gets out: an
editor makes it a reference, or says that it is somebody else or a public figure, which is kept with the reason.
Judges and officials are no people of the case file. What counts as a name is said in `cases.matching.mentions`.

People known to a team alone are looked for as well: publishing their name would do more harm than the sentence here,
which is the same for everybody and says of nobody where or whether they are on record.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models.signals import pre_save
from django.utils.translation import gettext as _

from cases.matching.mentions import Mention, mentions
from cases.models import Person
from cases.public_people import person_by_code
from reports.documents import stories_holding
from reports.models import Document, NameClearance, NewsArticle, NewsBlock, Photo, SiteBlock, Story
from reports.named import codes_in
from reports.photos import block_photo, photos_of, stories_showing
from reports.rich_text import RICH, without_markup
from reports.wording.quoting import PERSON, REFERENCE
from reports.writing import write

FIELDS = ("kicker", "headline", "teaser", "lead", "caveat")
SPEAKER = "-speaker"
PHOTO_TEXTS = ("caption_be", "caption_ru", "caption_en", "alt_be", "alt_ru", "alt_en", "credit")
DOCUMENT_TEXTS = ("title_be", "title_ru", "title_en")
APART = " · "  # where a reference stood, no name is read across it


@dataclass(frozen=True, slots=True)
class Place:
    """``key``: a field of the article, or ``block-``, an id and, of the words for who speaks, ``-speaker``."""

    key: str
    words: str
    text: str
    rich: bool = False

    @property
    def read(self) -> str:
        """As readers read it: markup between two parts of a name hides it from nobody."""
        return without_markup(self.text) if self.rich else self.text


@dataclass(frozen=True, slots=True)
class TypedName:
    """``people``: the ids of all whose name it may be and who were not cleared."""

    place: Place
    words: str
    people: frozenset[int]

    @property
    def sentence(self) -> str:
        return _(
            "“%(words)s” (%(place)s) is written like the name of somebody in the case file. Insert the person "
            "instead of typing the name, so that it goes when their consent does; or say under “Names in the text” "
            "that it is somebody else or a public figure."
        ) % {"words": self.words, "place": self.place.words}


@dataclass(slots=True)
class _Read:
    place: Place
    text: str
    leave_out: set[int] = field(default_factory=set)


def places_of(article: NewsArticle) -> list[Place]:
    """Every text of its pages, and the end of their address."""
    names = {one.name: str(one.verbose_name) for one in NewsArticle._meta.concrete_fields}
    places = [Place(key, names[key], getattr(article, key)) for key in FIELDS]
    places.append(Place("slug", names["slug"], _words_of_slug(article.slug)))
    for number, block in enumerate(article.blocks.all(), start=1):
        places += _places_of(block, number)
    places += [place for photo in photos_of(article) for place in places_of_photo(photo)]
    return places + [place for document in _documents_of(article) for place in places_of_document(document)]


def _documents_of(article: NewsArticle) -> list[Document]:
    held = (block.document for block in article.blocks.all() if block.kind == NewsBlock.Kind.DOCUMENT)
    return list(dict.fromkeys(document for document in held if document))


def _words_of_slug(slug: str) -> str:
    return slug.replace("-", " ").title()


def _places_of(block: NewsBlock, number: int) -> list[Place]:
    """Its text and, where somebody speaks, the words for who it is."""
    words = f"{_('block %(number)d') % {'number': number}}: {block.get_kind_display()}"
    places = [Place(f"block-{block.pk}", words, block.text, rich=block.kind in RICH)]
    if block.speaker:
        speaker = f"{words}, {NewsBlock._meta.get_field('speaker').verbose_name}"
        places.append(Place(f"block-{block.pk}{SPEAKER}", speaker, block.speaker))
    return places


def places_of_photo(photo: Photo) -> list[Place]:
    return _places_of_row(photo, PHOTO_TEXTS)


def places_of_document(document: Document) -> list[Place]:
    return _places_of_row(document, DOCUMENT_TEXTS)


def _places_of_row(row: Photo | Document, keys: tuple[str, ...]) -> list[Place]:
    """Two photos of a page have two places: what is typed in both is said of both."""
    names = {one.name: str(one.verbose_name) for one in row._meta.concrete_fields}
    kind = row._meta.verbose_name
    return [
        Place(f"{row._meta.model_name}-{row.pk}-{key}", f"{kind}, {names[key]}", getattr(row, key))
        for key in keys
    ]


def typed_names(places: Sequence[Place], story: Story | None) -> list[TypedName]:
    """The names that are not cleared in this story, once for each place; five queries at most."""
    people = person_by_code(codes_in(place.text for place in places))
    read = [one for place in places for one in _texts(place, {code: one.pk for code, one in people.items()})]
    found = mentions([one.text for one in read])
    cleared = _cleared(story) if any(found) else set()
    names = [
        TypedName(one.place, mention.words, left)
        for one, mentioned in zip(read, found, strict=True)
        for mention in mentioned
        if (left := mention.people - one.leave_out - cleared) and not _is_also(mention, one.leave_out)
    ]
    return list({(one.place.key, one.words): one for one in names}.values())


def _is_also(mention: Mention, known: set[int]) -> bool:
    """The words of a reference are those for its person, whoever else has the same name."""
    return bool(mention.people & known)


def _texts(place: Place, people: dict[str, int]) -> Iterator[_Read]:
    """What readers may see of a text: the words outside references, and those within, which stand for their person."""
    plain = PERSON.sub(lambda found: f"{APART}{found['instead'] or ''}{APART}", place.read)
    yield _Read(place, REFERENCE.sub(lambda found: found["words"] or APART, plain))
    for found in PERSON.finditer(place.text):
        if found["words"]:
            yield _Read(place, found["words"], {people.get(found["code"], 0)})


def _cleared(story: Story | None) -> set[int]:
    if story is None or story.pk is None:
        return set()
    return set(NameClearance.objects.filter(story=story).values_list("person_id", flat=True))


def unknown_people(places: Sequence[Place]) -> Iterator[str]:
    """A sentence for each reference that leads to nobody."""
    known = person_by_code(codes_in(place.text for place in places))
    for place in places:
        for code in sorted(codes_in([place.text]) - known.keys()):
            yield _("“%(code)s” (%(place)s) is the code of nobody in the case file.") % {
                "code": code,
                "place": place.words,
            }


def clear_name(article: NewsArticle, words: str, ground: str, reason: str, by: User) -> None:
    """Say that these words may stand in the story. Raises PermissionDenied, or ValidationError with a sentence."""
    if not by.has_perm("reports.change_newsarticle"):
        raise PermissionDenied
    if not reason.strip():
        raise ValidationError(_("Say how you know: whoever reads the history asks the same."))
    people = {
        pk
        for one in typed_names(places_of(article), article.story)
        if one.words == words
        for pk in one.people
    }
    if not people:
        raise ValidationError(_("These words do not stand in the text any more, or were cleared already."))
    with transaction.atomic():
        for pk in sorted(people):
            row = NameClearance(
                story=article.story, words=words, person_id=pk, ground=ground, reason=reason, cleared_by=by
            )
            row.full_clean()
            write(row, by)


def make_reference(article: NewsArticle, key: str, words: str, code: str, by: User) -> None:
    """In place of the typed words of that place a reference to the person. Raises ValidationError."""
    row, name = _row_of(article, key)
    text = getattr(row, name)
    known = Person.everything.visible_to(by).with_codes([code])
    if not words or words not in text or not known.exists():
        raise ValidationError(_("These words do not stand in the text any more, or were cleared already."))
    setattr(row, name, text.replace(words, f"[[person:{code}|{words}]]", 1))
    with transaction.atomic():
        write(row, by)


def _row_of(article: NewsArticle, key: str) -> tuple[Any, str]:
    if key in ("headline", "teaser", "lead", "caveat"):
        return article, key
    number = key.removeprefix("block-").removesuffix(SPEAKER)
    found = next((block for block in article.blocks.all() if str(block.pk) == number), None)
    if found is None or not may_be_referred_in(key):
        raise ValidationError(_("Nobody can be named by a reference here: write it without the name."))
    return found, "speaker" if key.endswith(SPEAKER) else "text"


def may_be_referred_in(key: str) -> bool:
    """A place where a reference is read."""
    return key in ("headline", "teaser", "lead", "caveat") or key.startswith("block-")


def require_no_names(places: Iterable[Place], story: Story | None) -> None:
    """Raises ValidationError with a sentence for each name."""
    sentences = [one.sentence for one in typed_names(list(places), story)]
    if sentences:
        raise ValidationError(sentences)


def watch_public_texts() -> None:
    """Whatever is saved where readers see it at once is read first, through whichever door it comes."""
    for model in (Document, NewsArticle, NewsBlock, Photo, SiteBlock, Story):
        pre_save.connect(_before_saving, sender=model, dispatch_uid=f"typed names {model.__name__}")


def _before_saving(sender: Any, instance: Any, raw: bool = False, **_kwargs: Any) -> None:
    if raw:
        return
    if isinstance(instance, SiteBlock):
        require_no_names(places_of_site(instance), None)
    elif isinstance(instance, Story):
        if instance.photo and instance.pk and _published().filter(story=instance).exists():
            require_no_names(places_of_photo(instance.photo), instance)
    elif isinstance(instance, Photo):
        for story in stories_showing(instance) if instance.pk else ():
            require_no_names(places_of_photo(instance), story)
    elif isinstance(instance, Document):
        for story in stories_holding(instance) if instance.pk else ():
            require_no_names(places_of_document(instance), story)
    else:
        _before_saving_article(instance)


def _before_saving_article(instance: NewsArticle | NewsBlock) -> None:
    article = instance if isinstance(instance, NewsArticle) else instance.article
    if article.status != NewsArticle.Status.PUBLISHED:
        return
    if isinstance(instance, NewsBlock):
        photo = block_photo(instance)
        document = instance.document if instance.kind == NewsBlock.Kind.DOCUMENT else None
        beside = [
            *(places_of_photo(photo) if photo else ()),
            *(places_of_document(document) if document else ()),
        ]
        require_no_names([*_places_of(instance, 0), *beside], article.story)
        return
    names = {one.name: str(one.verbose_name) for one in NewsArticle._meta.concrete_fields}
    places = [Place(key, names[key], getattr(article, key)) for key in FIELDS]
    require_no_names([*places, Place("slug", names["slug"], _words_of_slug(article.slug))], article.story)


def places_of_site(block: SiteBlock) -> list[Place]:
    names = {one.name: str(one.verbose_name) for one in SiteBlock._meta.concrete_fields}
    return [Place(key, names[key], getattr(block, key)) for key in ("title", "text", "link_label")]


def _published() -> Any:
    return NewsArticle.objects.filter(status=NewsArticle.Status.PUBLISHED)
