"""The translations as files, and the strings of the code they are made from, read without gettext's programs."""

import ast
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_python
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation.template import templatize

LANGUAGES = ("be", "ru")
ROOMS = ("cases", "reports", "viasna")
PLACEHOLDERS = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
# What Django makes of a template's tags, between letters that stand for its text.
CALLS = re.compile(
    r"""\b(?:n?p?gettext|_)\((?:\s*u?(?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")\s*,?)+(?:\s*count)?\)"""
)
LAZY = {f"{name}_lazy": spec for name, spec in DEFAULT_KEYWORDS.items() if name.endswith("gettext")}
KEYWORDS = DEFAULT_KEYWORDS | LAZY | {"gettext_noop": None}
EAGER = {"gettext", "ngettext", "pgettext", "npgettext"}
Key = tuple[str | None, str | tuple[str, ...]]


def directory(language: str) -> Path:
    return Path(settings.LOCALE_PATHS[0]) / language / "LC_MESSAGES"


def catalogue(language: str, domain: str = "django") -> Catalog:
    with (directory(language) / f"{domain}.po").open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def messages(language: str, domain: str = "django") -> dict[Key, Any]:
    return {(message.context, message.id): message for message in catalogue(language, domain) if message.id}


def forms(text: str | tuple[str, ...] | list[str]) -> list[str]:
    return [text] if isinstance(text, str) else list(text)


def placeholders(text: str) -> set[str]:
    return set(PLACEHOLDERS.findall(text))


def strings_of_the_code() -> set[Key]:
    found: set[Key] = set()
    for source in [*_python(), *_templates()]:
        for _line, function, arguments, _comments in extract_python(source, KEYWORDS, [], {}):
            if arguments:
                found.add(_key(function, arguments))
    return found


def _key(function: str, arguments: Any) -> Key:
    given = [argument for argument in forms(arguments) if argument is not None]
    context = given.pop(0) if function.startswith(("pgettext", "npgettext")) else None
    return (context, tuple(given[:2])) if "ngettext" in function else (context, given[0])


def _python() -> Iterator[io.BytesIO]:
    for path in modules():
        yield io.BytesIO(path.read_bytes())


def _templates() -> Iterator[io.BytesIO]:
    for path in sorted((settings.BASE_DIR / "templates").rglob("*.*")):
        yield io.BytesIO("\n".join(CALLS.findall(templatize(path.read_text()))).encode())


def modules() -> list[Path]:
    return [path for room in ROOMS for path in sorted((settings.BASE_DIR / room).rglob("*.py"))]


class Hasty(ast.NodeVisitor):
    """Finds the strings that are translated while a module is loaded, when no reader's language is known yet."""

    def __init__(self, path: Path) -> None:
        tree = ast.parse(path.read_text())
        imports = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
        self.names = {
            name.asname or name.name
            for node in imports
            if node.module == "django.utils.translation"
            for name in node.names
            if name.name in EAGER
        }
        self.path, self.found = path, list[str]()
        self.visit(tree)

    def visit_Call(self, node: ast.Call) -> None:
        if isinstance(node.func, ast.Name) and node.func.id in self.names:
            self.found.append(f"{self.path.relative_to(settings.BASE_DIR)}:{node.lineno}")
        self.generic_visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for early in [*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults)]:
            self.visit(early)

    def visit_Lambda(self, node: ast.Lambda) -> None:
        """What it says is said when it is called."""
