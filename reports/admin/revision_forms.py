"""What is asked before a publication is revised: the words readers will read, in its language."""

from django import forms
from django.utils.translation import gettext_lazy as _

WORDS = {"rows": 3, "class": "vLargeTextField"}
FOR_GOOD = _("In the language of the publication. Readers see it as you write it, with the day, for good.")


class UpdateForm(forms.Form):
    note = forms.CharField(
        label=_("Note to readers"), widget=forms.Textarea(attrs=WORDS), max_length=2000, help_text=FOR_GOOD
    )


class CorrectionForm(UpdateForm):
    why = forms.CharField(
        label=_("Why it was wrong"),
        widget=forms.Textarea(attrs=WORDS),
        max_length=1000,
        help_text=_("One or two sentences for readers: “A court was counted twice.”"),
    )
    substantial = forms.BooleanField(
        label=_("It changes what readers may have concluded"),
        required=False,
        help_text=_(
            "The notice then stands at the top of the page. It does so by itself when a figure moved far, or a word "
            "such as “a third” is no longer true."
        ),
    )


class RetractionForm(forms.Form):
    why = forms.CharField(
        label=_("Why it is retracted"),
        widget=forms.Textarea(attrs=WORDS),
        max_length=1000,
        help_text=FOR_GOOD,
    )
