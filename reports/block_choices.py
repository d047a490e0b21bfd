"""What a block is chosen from: its chart or table, and the part of the report that a figure paragraph says."""

from typing import Any

from django import forms
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from reports.charts_offered import choices, grouped_options, offered, table_choices
from reports.models import NewsBlock, Release
from reports.wording import PARTS

Options = list[tuple[str, Any]]

PART_NAMES = {
    "detentions": gettext_lazy("detentions"),
    "trials": gettext_lazy("administrative trials"),
    "penalties": gettext_lazy("penalties"),
    "convictions": gettext_lazy("convictions and political prisoners"),
    "convicted": gettext_lazy("convictions"),
    "prisoners": gettext_lazy("political prisoners"),
    "persecuted": gettext_lazy("those persecuted by administrative trials"),
    "trial-regions": gettext_lazy("the region with the most trials"),
    "summary": gettext_lazy("list of the main figures"),
    "main-penalties": gettext_lazy("list of the main penalties"),
}


def offered_to_blocks(release: Release | None) -> dict[str, Options]:
    """For the boxes ``shows`` and ``part``: value and name, in groups. A chart is one choice with its look
    (``detentions.by_month/bars``), as `shown_by` reads it; what may not be published says why."""
    language = (get_language() or "en")[:2]
    charts, tables = choices(release, language), table_choices(release, language)
    return {
        "shows": [
            ("", "---------"),
            *grouped_options(charts, _("Charts"), _("Charts that cannot be published")),
            *grouped_options(tables, _("Tables"), _("Tables that cannot be published")),
        ],
        "part": [("", _("its own words")), *((part, PART_NAMES[part]) for part in PARTS)],
    }


def choose_from(field: forms.Field, options: Options, present: str) -> None:
    """Makes a text box a list. What stands there and is no choice stays visible, so that it can be corrected."""
    known = {value for _group, some in options if isinstance(some, list) for value, _name in some}
    known |= {value for value, name in options if not isinstance(name, list)}
    field.widget = forms.Select(choices=options if present in known else [*options, (present, present)])


def choice_of(block: NewsBlock) -> str:
    """The value of its box ``shows``."""
    chart = offered(block.shows, block.look) if block.kind == NewsBlock.Kind.CHART else None
    return f"{chart.shows}/{chart.look}" if chart else block.shows


def shown_by(kind: str, chosen: str) -> tuple[str, str]:
    """What the block shows, and its look: empty for a table, and for a chart as it is usually drawn."""
    shows, _slash, look = chosen.partition("/")
    usual = offered(shows)
    return shows, look if kind == NewsBlock.Kind.CHART and not (usual and usual.look == look) else ""
