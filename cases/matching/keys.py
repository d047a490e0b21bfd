"""The keys a person is found by: equal for all spellings of a name, looked up by equality alone.

`surname`   the consonants of the surname; of each word where nobody can tell which it is
`near`      the same with one letter left out, for slips
`pair`      the class of the given name with each of the two: few people share one
`bare`      the consonants of the surname of somebody whose given name is not known, or by its initial alone
`kin`       the classes of the given name and of the father's: what a woman keeps who takes another surname
`born`      the class of the given name and the year of birth, for the same
`given`     the consonants of the given name in three languages, to be found while one types
`label`     the consonants of the words that say who it is, when no name is known
"""

from collections.abc import Iterable, Iterator

from cases.matching.reading import WORD, ReadName, read_name
from cases.matching.skeleton import one_letter_less, word_of
from cases.matching.symbols import with_symbols
from cases.models import Person
from cases.names.given import forms_of

SURNAME, NEAR, PAIR, BARE = "surname", "near", "pair", "bare"
KIN, BORN, GIVEN, LABEL = "kin", "born", "given", "label"
Key = tuple[str, str]  # the key, its kind
Symbols = dict[str, tuple[str, ...]]
# A skeleton of three letters less one is shared by half the alphabet; beside a given name it tells more.
SHORTEST_NEAR, SHORTEST_NEAR_PAIR = 4, 3
SHORTEST_LABEL_WORD = 3


def names_of(person: Person) -> list[str]:
    """Every name the person is known to have."""
    names = (person.name_be, person.name_ru, person.name_en, *person.other_names.split(";"))
    return [name for name in dict.fromkeys(map(str.strip, names)) if name]


def keys_of(person: Person, known: Symbols | None = None) -> set[Key]:
    """`known`: what is known of words that are in no table of ours."""
    found: set[Key] = set()
    years = _years_of(person)
    for name in (*names_of(person), *person.proposed_names.values()):
        read = read_name(name)
        found.update(keys_of_name(read, known))
        found.update(keys_of_life(read, years))
        found.update((skeleton, BARE) for skeleton in bare_skeletons(read))
        found.update((skeleton, GIVEN) for skeleton in _given_skeletons(read))
    for word in WORD.findall(person.label):
        skeleton = word_of(word).skeleton
        if len(word) >= SHORTEST_LABEL_WORD and skeleton:
            found.add((skeleton, LABEL))
    return found


def _years_of(person: Person) -> tuple[int, ...]:
    """Of a birth that is known to two years at most; “about thirty” is no key."""
    first, last = person.birth_date_lower, person.birth_date_upper
    if not first or not last or last.year - first.year > 1:
        return ()
    return (first.year, last.year) if last.year > first.year else (first.year,)


def keys_of_name(read: ReadName, known: Symbols | None = None) -> Iterator[Key]:
    """What is stored for a name and, the same, asked for one."""
    yield from ((pair(symbol, skeleton), PAIR) for skeleton, symbol in with_symbols(read, known or {}))
    for skeleton in {word.skeleton for word in read.surnames if word.skeleton}:
        less = one_letter_less(skeleton)
        yield skeleton, SURNAME
        if len(skeleton) >= SHORTEST_NEAR:
            yield from ((key, NEAR) for key in less)
        pairs = less if len(skeleton) >= SHORTEST_NEAR_PAIR else ()
        for given in read.givens:
            yield from ((pair(given, key), PAIR) for key in (skeleton, *pairs))


def keys_of_life(read: ReadName, years: Iterable[int]) -> Iterator[Key]:
    """What stays when the surname does not."""
    for given in read.givens:
        if read.father:
            yield f"{given} {read.father}", KIN
        yield from ((f"{given} {year}", BORN) for year in years)


def bare_skeletons(read: ReadName) -> set[str]:
    return set() if read.givens else {word.skeleton for word in read.surnames if word.skeleton}


def pair(given: str, skeleton: str) -> str:
    return f"{skeleton} {given}"


def _given_skeletons(read: ReadName) -> Iterable[str]:
    forms = [form for given in read.givens for form in forms_of(given)]
    return {word_of(form).skeleton for form in forms} | {word.skeleton for word in read.given_words}
