"""What is typed on the page “Numbers in the text”."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reports.models import NumberExemption
from reports.numbers_in_text import Number, Where


class WhereForm(forms.Form):
    """Which number is meant."""

    place = forms.CharField(max_length=80, widget=forms.HiddenInput)
    start = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    words = forms.CharField(max_length=1000, strip=False, widget=forms.HiddenInput)

    def meant(self) -> Where:
        if not self.is_valid():
            raise ValidationError(_("It was not said which number is meant. Open the page again."))
        given = self.cleaned_data
        return Where(given["place"], given["start"], given["words"])


class ElsewhereForm(WhereForm):
    """Where a number comes from that is no figure of ours."""

    elsewhere = forms.CharField(widget=forms.HiddenInput, initial="1")
    source = forms.CharField(
        label=gettext_lazy("Where it comes from"),
        max_length=NumberExemption._meta.get_field("source").max_length,
        widget=forms.TextInput(attrs={"class": "vTextField", "autocomplete": "off"}),
        help_text=gettext_lazy(
            "It is kept with your name: “the verdict of 12 March”, “OVD-Info, report for May” …"
        ),
        error_messages={
            "required": gettext_lazy("Say where it comes from: whoever reads the history asks the same.")
        },
    )
    link = forms.URLField(
        label=gettext_lazy("Address of the source, if it has one"),
        max_length=500,
        required=False,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"class": "vURLField", "autocomplete": "off"}),
    )

    @classmethod
    def of(cls, number: Number) -> "ElsewhereForm":
        finding = number.finding
        return cls(
            initial={
                "place": number.place.key,
                "start": finding.start,
                "words": finding.text,
                "elsewhere": "1",
            },
            label_suffix="",
        )

    def is_about(self, number: Number) -> bool:
        """A form that came back is shown where it was sent from."""
        sent = (self.data.get("place"), self.data.get("start"), self.data.get("words"))
        return sent == (number.place.key, str(number.finding.start), number.finding.text)
