"""The messages of one language, read from `messages/` and refused if anything in them is doubtful."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from reports.wording.errors import WordingError
from reports.wording.quoting import said

LANGUAGES = ("be", "ru", "en")
PLURALS = {"zero", "one", "two", "few", "many", "other"}


@dataclass(frozen=True)
class Needs:
    """What a message wants to be told: its variables, and for those it chooses by, the words it knows."""

    variables: frozenset[str]
    choices: dict[str, frozenset[str]]


class _Reading(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.messages: set[str] = set()
        self.choices: dict[str, set[str]] = {}

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.messages.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:
        if isinstance(node.selector, ast.VariableReference):
            words = {v.key.name for v in node.variants if isinstance(v.key, ast.Identifier)} - PLURALS
            if words:
                self.choices.setdefault(node.selector.id.name, set()).update(words)
        self.generic_visit(node)


@dataclass(frozen=True)
class Catalogue:
    language: str
    bundle: FluentBundle
    entries: dict[str, ast.Message]

    def needs(self, message_id: str) -> Needs:
        return _needs(self.language, message_id)


def _resources(language: str) -> Iterator[tuple[str, str]]:
    folder = files("reports").joinpath("messages", language)
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".ftl"):
            yield f"{language}/{file.name}", file.read_text(encoding="utf-8")


def _messages(name: str, text: str) -> Iterator[ast.Message]:
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ast.Junk):
            raise WordingError(f"{name}: cannot be read near “{(entry.content or '').strip()[:60]}”.")
        if isinstance(entry, ast.Message):
            yield entry


@cache
def catalogue(language: str) -> Catalogue:
    if language not in LANGUAGES:
        raise WordingError(f"No sentences in the language “{language}”; there are {', '.join(LANGUAGES)}.")
    functions: dict[str, Any] = {"SAID": said, "INITIAL": initial}
    bundle = FluentBundle([language], functions=functions, use_isolating=False)
    entries: dict[str, ast.Message] = {}
    for name, text in _resources(language):
        for message in _messages(name, text):
            if message.id.name in entries:
                raise WordingError(f"{name}: “{message.id.name}” is there twice.")
            entries[message.id.name] = message
    bundle.add_resource(ast.Resource(list(entries.values())))
    return Catalogue(language, bundle, entries)


def initial(text: Any) -> str:
    """The messages' INITIAL(words): the same words at the beginning of a sentence."""
    words = str(text)
    return words[:1].upper() + words[1:]


@cache
def _needs(language: str, message_id: str) -> Needs:
    reading = _Reading()
    reading.visit(catalogue(language).entries[message_id])
    choices = {name: frozenset(words) for name, words in reading.choices.items()}
    variables = frozenset(reading.variables)
    for other in sorted(reading.messages):
        inner = _needs(language, other)
        variables |= inner.variables
        choices = choices | {
            name: choices.get(name, frozenset()) | words for name, words in inner.choices.items()
        }
    return Needs(variables, choices)
