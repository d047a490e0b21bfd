"""Do the report and the plain SQL say the same? A benchmark of different answers means nothing."""

from typing import Any

from benchmarks.plain_report import Answers, as_figures

SAID_ONCE = ("unit", "qualifier")


def check_same(
    report: dict[str, Any], plain: Answers, first_uses: list[tuple[Any, ...]], other: Answers
) -> None:
    figures = dict(report["figures"])
    uses = [(use["article"], use["date"], use["process"]) for use in figures.pop("first_uses_of_articles")]
    _must_equal("first uses", uses, [(article, str(day), process) for article, day, process in first_uses])
    expected = as_figures(plain)
    for name, figure in figures.items():
        _must_equal(name, _bare(figure), _bare(expected[name]))
    others = as_figures(other)
    for name, compared in report["comparison"].items():
        if name != "with":
            headline = next(key for key in compared if key != "change")
            _must_equal(f"{name} of the other period", compared[headline], others[name][headline])


def _bare(figure: dict[str, Any]) -> dict[str, Any]:
    """Without words and zeros."""
    bare = {name: _bare(value) if isinstance(value, dict) else value for name, value in figure.items()}
    return {name: value for name, value in bare.items() if value not in (0, {}) and name not in SAID_ONCE}


def _must_equal(what: str, ours: Any, plain: Any) -> None:
    if ours != plain:
        raise AssertionError(f"{what}: the report says {ours}, plain SQL says {plain}")
