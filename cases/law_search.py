"""Finding an article of law by its number or by words, as lawyers and people say it."""

import re
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from cases.dates import ImpreciseDate

_NUMBER = re.compile(r"(?<![\w.])([0-9]{1,3}(?:\.[0-9]{1,2})?)(?:-([0-9]))?(?![0-9])")
_PART = re.compile(r"\b(?:ч|част\w*|p|part)\b\.? ?([0-9]{1,2}(?:-[0-9])?)")
_RAISED = re.compile(r"(?<=[0-9])([¹²³⁴⁵⁶⁷⁸⁹])")
IN_FORCE, ENDED, NOT_BEGUN = range(3)
# Words for a code; the others say that a number follows.
_CODES = {
    **dict.fromkeys("каап коап koap cao адміністрацыйны административный administrative".split(), "koap"),
    **dict.fromkeys("кк ук cc крымінальны уголовный criminal".split(), "cc"),
}
_SILENT = set("арт артыкул артыкула ст статья статьи art article of the code кодэкса кодекса рб rb".split())
# What people call it, where the title has other words.
_MASS_EVENTS = (
    "несанкцыянаванае несанкционированное unsanctioned unauthorised unauthorized мітынг митинг пікет пикет"
)
_CALLED = {
    "koap-24.23": _MASS_EVENTS,
    "koap03-23.34": _MASS_EVENTS,
    "cc-342": "народны артыкул народная статья people’s протэст протест protest марш march",
    "koap-24.15": "пасылкі посылки parcels дапамога помощь ineedhelpby",
    "koap-19.11-2": "тэлеграм телеграм telegram падпіска подписка subscription рэпост репост repost",
    "cc-368": "лукашэнка лукашенко lukashenka lukashenko",
}
_TITLES = ("title_be", "title_ru", "title_en")
# A longer word is sought without its ending, which changes.
_WITHOUT_ENDING = 7


@dataclass(frozen=True, slots=True)
class Sought:
    """What was typed, taken apart."""

    number: str = ""
    part: str = ""
    code: str = ""
    words: tuple[str, ...] = ()


def take_apart(typed: str) -> Sought:
    """“арт. 24.15 ч. 2 КаАП” is number 24.15, part 2, code koap."""
    text = " ".join(_RAISED.sub(r"-\1", typed).casefold().split())
    text = text.translate(str.maketrans("¹²³⁴⁵⁶⁷⁸⁹–", "123456789-"))
    part = _PART.search(text)
    text = _PART.sub(" ", text)
    number = _NUMBER.search(text)
    left = re.findall(r"[^\W\d_’']{2,}", _NUMBER.sub(" ", text))
    return Sought(
        number=number.group() if number else "",
        part=part.group(1) if part else "",
        code=next((_CODES[word] for word in left if word in _CODES), ""),
        words=tuple(word for word in left if word not in _CODES and word not in _SILENT),
    )


def find_articles(articles: QuerySet[Any], typed: str, date: ImpreciseDate) -> QuerySet[Any]:
    """Best first: the number typed, its parts, longer numbers; among equals those in force on the date."""
    sought = take_apart(typed)
    found = articles.filter(_condition(sought) | Q(slug__istartswith=typed.strip()))
    return found.annotate(fit=_fit(sought), edition=_edition(date)).order_by(
        "fit", "edition", "number", "part", "slug"
    )


def _edition(date: ImpreciseDate) -> Case:
    """In force on some day the date can mean, or not any more, or not yet."""
    return Case(
        When(in_force_to__lt=date.lower, then=ENDED),
        When(in_force_from__gt=date.upper, then=NOT_BEGUN),
        default=IN_FORCE,
        output_field=IntegerField(),
    )


def _condition(sought: Sought) -> Q:
    condition = Q(statute__startswith=sought.code) if sought.code else Q()
    if sought.number:
        condition &= Q(number__startswith=sought.number) | _number_and_part(sought)
    for word in sought.words:
        stem = word[:-2] if len(word) >= _WITHOUT_ENDING else word
        in_title = Q(*((f"{title}__icontains", stem) for title in _TITLES), _connector=Q.OR)
        condition &= in_title | Q(slug__in=[slug for slug, words in _CALLED.items() if stem in words])
    return condition


def _number_and_part(sought: Sought) -> Q:
    """19.11-2 is a part of 19.11, where 342-2 is an article of its own."""
    number, _hyphen, part = sought.number.partition("-")
    return Q(number=number, part=part) if part else Q(pk__in=[])


def _fit(sought: Sought) -> Any:
    if not sought.number:
        return Value(0)
    exact = Q(number=sought.number)
    return Case(
        When(exact & Q(part=sought.part), then=0),
        When(_number_and_part(sought), then=0),
        When(exact, then=1),
        When(number__startswith=f"{sought.number}-", then=2),
        default=3,
        output_field=IntegerField(),
    )
