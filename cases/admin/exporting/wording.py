"""An export as its page says it."""

from typing import Any

from django.apps import apps
from django.contrib.humanize.templatetags.humanize import intcomma
from django.utils.translation import gettext as _

from cases.admin.exporting.forms import AS_ON_RECORD, FORMATS, NAMES, PSEUDONYMS
from cases.casebook.tables import BY_NAME
from cases.exports.making import in_words
from cases.models import Export
from cases.workflow import Status


def kind_of(export: Export) -> str:
    return str(apps.get_model("cases", export.kind)._meta.verbose_name_plural)


def facts(export: Export) -> list[tuple[str, str]]:
    """What was asked, for whoever reads it, the second person too."""
    return [
        (_("List"), kind_of(export)),
        (_("Filter"), in_words(export) or _("none")),
        (_("Tables"), _("with what belongs to them") if export.whole else _("this table alone")),
        (_("Format"), str(dict(FORMATS)[export.format])),
        (_("Names"), str(dict(NAMES)[PSEUDONYMS if export.pseudonyms else AS_ON_RECORD])),
        (_("Confidential columns"), _("yes") if export.confidential else _("no")),
        (_("People it tells of"), str(intcomma(export.people))),
    ]


def tables_of(export: Export) -> list[dict[str, Any]]:
    """Rows of each table: as counted when it was asked for, then as they were written, with their statuses."""
    tables = []
    for name, counted in export.counted.items():
        held = export.contents.get(name)
        tables.append(
            {
                "name": str(BY_NAME[name].model._meta.verbose_name_plural),
                "rows": sum(held.values()) if held is not None else counted,
                "statuses": [(Status(word).label, n) for word, n in (held or {}).items() if word],
            }
        )
    return tables
