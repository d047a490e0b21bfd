"""The name in a line: in capitals or not, the surname first or last; and what its words tell of the sex."""

import re
from functools import cache

from cases.models import Person
from cases.names.given import given_names
from cases.names.letters import folded, tidy
from cases.names.patronymics import father_of

_WORD = re.compile(r"[^\W\d_]+(?:[’'ʼ`´][^\W\d_]+)*")
_FATHERS_SON, _FATHERS_DAUGHTER = re.compile(r"(?:віч|вич|ьич)$"), re.compile(r"(?:ўна|вна|чна|шна)$")


def as_written(name: str) -> str:
    """ІВАНОЎ ІВАН becomes Іваноў Іван, іваноў іван too; the given name comes first, as in the rest of the file."""
    words = [_with_capital(word) for word in tidy(name).split()]
    if len(words) == 2 and is_given(words[1]) and not is_given(words[0]):
        words = [words[1], words[0]]
    elif len(words) == 3 and is_given(words[1]) and is_patronymic(words[2]):
        words = [words[1], words[2], words[0]]
    return " ".join(words)


def _with_capital(word: str) -> str:
    if "." in word or not (word.isupper() or word.islower()) or len(word) == 1:
        return word
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))


def is_given(word: str) -> bool:
    return bool(_sexes().get(folded(word)))


def is_patronymic(word: str) -> bool:
    low = folded(word)
    return bool(father_of(word) or _FATHERS_SON.search(low) or _FATHERS_DAUGHTER.search(low))


def looks_like_a_name(text: str) -> bool:
    """A word with a capital, or one that is known for a given name; not a heading such as “Затрыманыя:”."""
    words = _WORD.findall(text)
    capitals = [word for word in words if word[0].isupper()]
    return any(map(is_given, words)) or (len(capitals) == len(words) > 1)


def proposed_sex(name: str) -> str:
    """What the given name or the patronymic tells; empty when they do not, or contradict each other."""
    words = _WORD.findall(name)
    told = {
        sex for word in words for sex in _sexes().get(folded(word), ()) if len(_sexes()[folded(word)]) == 1
    }
    if len(words) > 2 and is_patronymic(words[1]):
        daughter = _FATHERS_DAUGHTER.search(folded(words[1]))
        told.add(Person.Sex.FEMALE if daughter else Person.Sex.MALE)
    return str(next(iter(told))) if len(told) == 1 else ""


@cache
def _sexes() -> dict[str, frozenset[str]]:
    """The sexes of those who bear a name, in any spelling: Саша is both."""
    found: dict[str, set[str]] = {}
    for given in given_names():
        for word in (given.be, given.ru, given.en, *given.also):
            found.setdefault(folded(word), set()).add(given.sex)
    return {word: frozenset(sexes) for word, sexes in found.items()}
