"""The name of a person as the other languages probably write it: proposed, never stored until somebody confirms."""

import re
from collections.abc import Callable
from itertools import pairwise

from cases.names import latin, patronymics
from cases.names.given import given_in, look_up
from cases.names.language import language_of
from cases.names.letters import Language, like, tidy
from cases.names.to_belarusian import surname_in_belarusian
from cases.names.to_russian import surname_in_russian

LANGUAGES: tuple[Language, ...] = ("be", "ru", "en")
WORD = re.compile(r"[^\W\d_]+(?:’[^\W\d_]+)*")


def propose_spellings(name: str, language: Language) -> dict[Language, str]:
    """The name in the other two languages. “Мікалай Дзядок” (be): ru “Николай Дедок”, en “Mikalai Dziadok”.

    English is Viasna's, made from the Belarusian form. What has no letters (“?”) gets no proposal.
    """
    name = tidy(name)
    if not WORD.search(name):
        return {}
    found: dict[Language, str] = _FROM[language](name)
    return {other: found[other] for other in LANGUAGES if other != language}


def _from_belarusian(name: str) -> dict[Language, str]:
    return {"ru": _cyrillic(name, "be", _russian), "en": _each(name, _english)}


def _from_russian(name: str) -> dict[Language, str]:
    belarusian = _cyrillic(name, "ru", _belarusian_of_russian)
    return {"be": belarusian, "en": _each(belarusian, _english)}


def _from_latin(name: str) -> dict[Language, str]:
    read = _belarusian_of_lacinka if language_of(name) == "lacinka" else _belarusian_of_english
    return {"be": _each(name, read), "ru": _each(name, lambda word: _russian_of_latin(word, read))}


def _each(name: str, spell: Callable[[str], str]) -> str:
    return WORD.sub(lambda match: like(match[0], spell(match[0])), name)


def _cyrillic(name: str, language: Language, spell: Callable[[str], str]) -> str:
    """Between Belarusian and Russian. A patronymic stands behind the given name, and before or behind a surname:
    without a third word Адамович is a surname."""
    words = WORD.findall(name)
    fathers = patronymics.in_russian if language == "be" else patronymics.in_belarusian
    patronymic = {
        word: spelled
        for before, word in pairwise(words)
        if len(words) > 2 and look_up(before, language) and (spelled := fathers(word))
    }
    return _each(name, lambda word: patronymic.get(word) or spell(word))


def _russian(word: str) -> str:
    return given_in(word, "be", "ru") or surname_in_russian(word.lower())


def _english(word: str) -> str:
    return given_in(word, "be", "en") or latin.in_english(word.lower())


def _belarusian_of_russian(word: str) -> str:
    return given_in(word, "ru", "be") or surname_in_belarusian(word.lower())


def _belarusian_of_english(word: str) -> str:
    if given := given_in(word, "en", "be"):
        return given
    small = word.lower()
    if latin.looks_russian(small):
        return surname_in_belarusian(latin.from_latin(small, latin.FROM_RUSSIAN_LATIN))
    return latin.from_latin(small, latin.FROM_VIASNA)


def _belarusian_of_lacinka(word: str) -> str:
    return given_in(word, "en", "be") or latin.from_latin(word.lower(), latin.FROM_LACINKA)


def _russian_of_latin(word: str, read: Callable[[str], str]) -> str:
    if given := given_in(word, "en", "ru"):
        return given
    if read is _belarusian_of_english and latin.looks_russian(word.lower()):
        return latin.from_latin(word.lower(), latin.FROM_RUSSIAN_LATIN)
    return _russian(read(word))


_FROM = {"be": _from_belarusian, "ru": _from_russian, "en": _from_latin}
