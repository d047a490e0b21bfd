"""Every address of the site, and how to call it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import RegexPattern

_PLAIN = re.compile(r"<(?:[^:<>]+:)?([^<>]+)>")
_NAMED_GROUP = re.compile(r"\(\?P<(\w+)>[^()]*(?:\([^()]*\)[^()]*)*\)")
_DESK = re.compile(r"^admin/(\w+)/(\w+)/")


@dataclass(frozen=True)
class Address:
    """``name`` as `reverse` takes it; where a pattern has none, its route."""

    name: str
    route: str

    @property
    def model(self) -> tuple[str, str] | None:
        """Room and model of a page about one row of the desk."""
        found = _DESK.match(self.route)
        return (found[1], found[2]) if found and self.arguments else None

    @property
    def arguments(self) -> list[str]:
        return [*_PLAIN.findall(self.route), *_NAMED_GROUP.findall(self.route)]

    def path(self, values: Mapping[str, Any]) -> str:
        """Raises KeyError for an argument nobody gave a value."""
        path = _NAMED_GROUP.sub(lambda found: str(values[found[1]]), self.route)
        path = _PLAIN.sub(lambda found: str(values[found[1]]), path)
        return "/" + path.replace("^", "").replace("$", "").replace("\\", "")


def every_address(patterns: list[Any] | None = None) -> list[Address]:
    """In the order in which they are tried; what stands behind another with the same route is never reached."""
    found = dict[str, Address]()
    for address in _walk(get_resolver().url_patterns if patterns is None else patterns, "", ""):
        found.setdefault(address.route, address)
    return list(found.values())


def _walk(patterns: list[Any], route: str, namespace: str) -> Iterator[Address]:
    for pattern in patterns:
        here = route + _text(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from _walk(pattern.url_patterns, here, inner)
        elif isinstance(pattern, URLPattern):
            yield Address(f"{namespace}{pattern.name}" if pattern.name else here, here)


def _text(pattern: Any) -> str:
    """Of a regular expression the part that names its arguments."""
    return str(pattern._regex if isinstance(pattern, RegexPattern) else pattern)
