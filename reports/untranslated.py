"""What besides publications is not there in all three languages: names of the vocabularies, the foot of the site,
captions, titles, and the words of the interface."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po
from django.apps import apps
from django.conf import settings
from django.db.models import Count, Model, Q

from reports.models import Document, Photo, SiteBlock
from reports.models.news import LANGUAGES

CODES = tuple(code for code, _name in LANGUAGES)
# Of each at most so many are named; the others are counted.
NAMED = 5
# People's names have a page of their own; a judge's are proposed until somebody confirms them.
BY_THEMSELVES = frozenset({"person", "detainee"})


@dataclass(frozen=True, slots=True)
class Lacking:
    """``field``: without its language; ``empty``: for each language how many have no words in it; ``rows``: the first
    of them."""

    model: type[Model]
    field: str
    empty: dict[str, int]
    rows: Sequence[Model] = ()


def lacking() -> list[Lacking]:
    """Every kind of thing in which something is missing; two queries for each kind."""
    found = (_lacking(model, field) for model, field in _named())
    return [one for one in found if one is not None]


def _named() -> Iterator[tuple[type[Model], str]]:
    """The records that have a name or title in each language."""
    for model in apps.get_app_config("cases").get_models():
        if model._meta.model_name in BY_THEMSELVES or model._meta.model_name.startswith("historical"):  # type: ignore[union-attr]
            continue
        names = {field.name for field in model._meta.get_fields()}
        for field in ("name", "title"):
            if names.issuperset(f"{field}_{code}" for code in CODES) and "slug" in names:
                yield model, field
    yield Photo, "caption"
    yield Photo, "alt"
    yield Document, "title"


def _lacking(model: type[Model], field: str) -> Lacking | None:
    without = {code: Q(**{f"{field}_{code}": ""}) for code in CODES}
    counts = {code: Count("pk", filter=lacks) for code, lacks in without.items()}
    empty = model._default_manager.aggregate(**counts)
    if not any(empty.values()):
        return None
    some = without["be"] | without["ru"] | without["en"]
    return Lacking(model, field, empty, list(model._default_manager.filter(some).order_by("pk")[:NAMED]))


def missing_site_blocks() -> list[tuple[str, str]]:
    """Kind and language of each block that the foot of the site has in another language only."""
    there = set(SiteBlock.objects.values_list("kind", "language"))
    kinds = [kind for kind in SiteBlock.Kind.values if any(kind == one for one, _language in there)]
    return [(kind, code) for kind in kinds for code in CODES if (kind, code) not in there]


@cache
def untranslated_strings() -> dict[str, int]:
    """For each language how many strings of the interface are English still; it is written in English."""
    return {"en": 0} | {code: sum(map(_open, _catalogues(code))) for code in CODES if code != "en"}


def _catalogues(code: str) -> Iterator[Path]:
    for folder in settings.LOCALE_PATHS:
        yield from sorted(Path(folder, code, "LC_MESSAGES").glob("*.po"))


def _open(catalogue: Path) -> int:
    with catalogue.open("rb") as file:
        messages = read_po(file)
    return sum(bool(message.id) and (message.fuzzy or not _whole(message.string)) for message in messages)


def _whole(said: object) -> bool:
    return all(said) if isinstance(said, tuple | list) else bool(said)
