"""Given names that no table of ours has: what a library of names from the whole world says of them.

The library is an optional extra (`make install-symbols`): it takes 420 MB of memory, so only the worker loads it,
for words it has not met, and what it says is kept in a table. Whoever looks somebody up reads that table. Where the
library says that a word is a form of a name in our table, the word gets its class, and is found like all its forms;
else the library's own symbols, by which its spellings find each other. Our own table decides what it knows.
"""

from collections.abc import Collection, Iterable
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from cases.history import in_chunks
from cases.matching.reading import ReadName, read_name
from cases.models import NameSymbol
from cases.names.given import given_names
from cases.names.letters import folded

LIBRARY = "rigour"
LONGEST_WORD, LONGEST_SYMBOLS = 60, 250
# Sergei is Sergio too: a word with more classes than this says nothing.
MOST_CLASSES, MOST_SYMBOLS = 3, 4


def is_installed() -> bool:
    return find_spec(LIBRARY) is not None


def unknown_words(names: Iterable[str]) -> set[str]:
    """The words of names in which our table knows no given name."""
    unread = (read.unread for read in map(read_name, names) if len(read.unread) > 1)
    return {folded(word) for words in unread for word in words if len(word) <= LONGEST_WORD}


def symbols_of(words: Collection[str]) -> dict[str, tuple[str, ...]]:
    """What the table says; nothing is asked of the library."""
    if not words:
        return {}
    return {
        row.word: tuple(row.symbols.split())
        for chunk in in_chunks(words)
        for row in NameSymbol.objects.filter(word__in=chunk)
    }


def learn(names: Iterable[str]) -> bool:
    """Look up the words of these names that nobody looked up yet. Whether there were any."""
    if not is_installed():
        return False
    words = unknown_words(names)
    new = sorted(words - symbols_of(words).keys())
    rows = [NameSymbol(word=word, symbols=" ".join(_looked_up(word))[:LONGEST_SYMBOLS]) for word in new]
    NameSymbol.objects.bulk_create(rows, ignore_conflicts=True)
    return bool(rows)


def _looked_up(word: str) -> tuple[str, ...]:
    symbols = _library_symbols(word)
    classes = sorted({name for symbol in symbols for name in _our_classes().get(symbol, ())})
    if classes:
        return tuple(classes) if len(classes) <= MOST_CLASSES else ()
    return tuple(sorted(symbols)[:MOST_SYMBOLS])


def _library_symbols(word: str) -> set[str]:
    library: Any = import_module(f"{LIBRARY}.names")
    return {
        str(symbol.id)
        for name in library.analyze_names(library.NameTypeTag.PER, [word])
        for symbol in name.symbols
        if symbol.category == library.SymbolCategory.NAME
    }


@cache
def _our_classes() -> dict[str, set[str]]:
    """The classes of our table by the library's symbols; 3 s, once a worker."""
    found: dict[str, set[str]] = {}
    for given in given_names():
        for word in {given.be, given.ru, given.en}:
            for symbol in _library_symbols(word):
                found.setdefault(symbol, set()).add(given.form_of)
    return found


def with_symbols(read: ReadName, known: dict[str, tuple[str, ...]]) -> Iterable[tuple[str, str]]:
    """The consonants of a word that may be the surname, with each symbol of another word that may be the given name."""
    if read.givens or len(read.surnames) < 2:
        return
    words = list(zip(read.unread, read.surnames, strict=True))
    for word, _read in words:
        for symbol in known.get(folded(word), ()):
            yield from ((other.skeleton, symbol) for name, other in words if name != word and other.skeleton)
