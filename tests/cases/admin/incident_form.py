"""What the browser would send of a page: every box in its form, as the page shows it."""

from html.parser import HTMLParser
from typing import Any


class _Boxes(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.sent: dict[str, Any] = {}
        self._select = self._area = ""
        self._several = False

    def handle_starttag(self, tag: str, attributes: Any) -> None:
        given = dict(attributes)
        name = given.get("name") or ""
        if tag == "input" and name:
            self._input(name, given)
        elif tag == "select":
            self._select, self._several = name, "multiple" in given
            self.sent[name] = [] if self._several else ""
        elif tag == "option" and self._select and "selected" in given:
            value = given.get("value", "")
            self.sent[self._select] = [*self.sent[self._select], value] if self._several else value
        elif tag == "textarea":
            self._area, self.sent[name] = name, ""

    def _input(self, name: str, given: dict[str, Any]) -> None:
        kind = given.get("type", "text")
        if kind in ("checkbox", "radio"):
            if "checked" in given:
                self.sent[name] = given.get("value", "on")
        elif kind not in ("submit", "button"):
            self.sent[name] = given.get("value") or ""

    def handle_data(self, data: str) -> None:
        if self._area:
            self.sent[self._area] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            self._select = ""
        elif tag == "textarea":
            # A browser drops the line break that a page puts first into a text area.
            self.sent[self._area] = self.sent[self._area].removeprefix("\r\n").removeprefix("\n")
            self._area = ""


def rendered(response: Any) -> dict[str, Any]:
    """By name; the rows of an inline that only a script copies are not among them."""
    boxes = _Boxes()
    boxes.feed(response.content.decode())
    ours = ("csrfmiddlewaretoken", "language", "next")
    return {
        name: value for name, value in boxes.sent.items() if "__prefix__" not in name and name not in ours
    }
