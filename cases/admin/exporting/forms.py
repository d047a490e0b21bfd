"""What is asked of somebody who takes records out."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.casebook.around import table_of
from cases.casebook.form import BOTH, CODES, LABELS
from cases.casebook.formats import can_write_parquet
from cases.languages import reader_language

FORMATS = (
    ("xlsx", gettext_lazy("Excel workbook (.xlsx)")),
    ("ods", gettext_lazy("OpenDocument spreadsheet (.ods)")),
    ("csv", gettext_lazy("tables as .csv, in a .zip")),
    ("csv-excel", gettext_lazy("tables as .csv with semicolons, for Excel, in a .zip")),
    ("jsonl", gettext_lazy("JSON Lines, in a .zip")),
    ("parquet", gettext_lazy("Parquet, in a .zip")),
)
WHOLE, ONE = "whole", "one"
AS_ON_RECORD, PSEUDONYMS = "names", "pseudonyms"
NAMES = (
    (AS_ON_RECORD, gettext_lazy("as on record")),
    (
        PSEUDONYMS,
        gettext_lazy(
            "pseudonyms: without names, titles, free text, places smaller than a region; years of birth"
        ),
    ),
)


class ExportForm(forms.Form):
    format = forms.ChoiceField(label=gettext_lazy("Format"), initial="xlsx")
    tables = forms.ChoiceField(
        label=gettext_lazy("Which tables"), widget=forms.RadioSelect, initial=WHOLE, choices=()
    )
    wording = forms.ChoiceField(
        label=gettext_lazy("Words from lists"),
        widget=forms.RadioSelect,
        initial=LABELS,
        choices=(
            (LABELS, gettext_lazy("in words, for reading")),
            (CODES, gettext_lazy("as codes, for programs and for bringing it in elsewhere")),
            (BOTH, gettext_lazy("both, in columns beside each other")),
        ),
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Language of the words and the code book"), choices=settings.LANGUAGES
    )
    names = forms.ChoiceField(
        label=gettext_lazy("Names"), widget=forms.RadioSelect, initial=AS_ON_RECORD, choices=NAMES
    )
    confidential = forms.BooleanField(
        label=gettext_lazy("With confidential columns: sources and internal notes"),
        required=False,
        help_text=gettext_lazy("A second person has to release it then."),
    )

    def __init__(self, *args: Any, model: Any, may_take_whole: bool, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        formats = [(name, words) for name, words in FORMATS if name != "parquet" or can_write_parquet()]
        self._fields("format").choices = formats
        self.fields["language"].initial = reader_language()
        table = table_of(model)
        one = (ONE, _("this table alone: %(what)s") % {"what": table.model._meta.verbose_name_plural})
        whole = (WHOLE, _("these records and what belongs to them, as a casebook"))
        self._fields("tables").choices = [whole, one] if may_take_whole else [one]
        if not may_take_whole:
            self.fields["tables"].initial = ONE
        if table.confidential:
            self.fields["confidential"].label = _("With sources and internal notes of what belongs to them")

    def _fields(self, name: str) -> Any:
        return self.fields[name]
