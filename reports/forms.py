"""What editors type: periods, moments, and texts whose every reference must lead to a figure."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.admin.choices import LoadedChoicesForm
from reports.drafting import why_not_drafted
from reports.families import FAMILIES, USUAL, Family
from reports.models import NameClearance, NewsArticle, Quotes, SiteBlock, Story
from reports.models.news import LANGUAGES
from reports.named import without_words
from reports.periods import BadPeriod, Period, read_period
from reports.publishing import PLAIN_TEXTS, QUOTING_TEXTS
from reports.references import mistakes_in, mistakes_in_plain
from reports.spelling import as_slug
from reports.typed_names import FIELDS, Place, typed_names, unknown_people


class DraftForm(forms.Form):
    """What to write, of which period, in which languages."""

    family = forms.ChoiceField(
        label=gettext_lazy("What to write"),
        choices=[(family.slug, family.name) for family in FAMILIES.values()],
        initial=USUAL,
        required=False,
        widget=forms.RadioSelect,
    )
    period = forms.CharField(
        label=gettext_lazy("Period"),
        max_length=40,
        required=False,
        help_text=gettext_lazy(
            "2024-02 (a month), 2024-Q1 (a quarter), 2024-H1 (a half-year), 2024 (a year) or "
            "2024-01-01..2024-03-31 (any days)."
        ),
        widget=forms.TextInput(attrs={"class": "vTextField", "autocomplete": "off"}),
    )
    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Languages"),
        choices=LANGUAGES,
        initial=[code for code, _name in LANGUAGES],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose at least one language.")},
    )

    def clean_family(self) -> Family:
        return FAMILIES[self.cleaned_data["family"] or USUAL]

    def clean_period(self) -> Period | None:
        family = self.cleaned_data.get("family")
        if family is None or not family.needs_figures:
            return None
        if not self.cleaned_data["period"]:
            raise ValidationError(self.fields["period"].default_error_messages["required"], "required")
        try:
            period = read_period(self.cleaned_data["period"])
        except BadPeriod as mistake:
            raise ValidationError(str(mistake)) from None
        why_not = why_not_drafted(family, period)
        if why_not:
            raise ValidationError(why_not)
        return period


class ScheduleForm(forms.Form):
    at = forms.DateTimeField(
        label=gettext_lazy("When"),
        widget=forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"}),
        help_text=gettext_lazy("Day and time in Minsk. Until then nobody but the newsroom sees the article."),
    )

    def clean_at(self) -> datetime.datetime:
        at: datetime.datetime = self.cleaned_data["at"]
        if at <= timezone.now():
            raise ValidationError(_("That moment has passed. Choose one to come, or publish now."))
        return at


class NewsArticleForm(LoadedChoicesForm):
    class Meta:
        model = NewsArticle
        fields = "__all__"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in {"kicker", "headline", "slug"} & self.fields.keys():
            self.fields[name].widget.attrs["class"] = "vLargeTextField"
        if "slug" in self.fields:
            self.fields["slug"].required = False
        if "story" in self.fields:
            self.fields["story"].required = False
            self.fields["story"].help_text = _(
                "Choose one to write its article in another language. Empty: a new story."
            )

    @property
    def quotes(self) -> Quotes:
        story: Story | None = self.cleaned_data.get("story") or (
            self.instance.story if self.instance.story_id else None
        )
        return story.quotes if story else Quotes()

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        quotes = self.quotes
        for name in QUOTING_TEXTS:
            for mistake in mistakes_in(cleaned.get(name) or "", quotes):
                self.add_error(name, mistake)
        for name in PLAIN_TEXTS:
            for mistake in mistakes_in_plain(cleaned.get(name) or ""):
                self.add_error(name, mistake)
        if self.instance.is_public and not cleaned.get("teaser"):
            self.add_error("teaser", _("Write a teaser: lists, feeds and shared links show it."))
        self._check_names(cleaned)
        if "slug" in self.fields and not cleaned.get("slug") and "headline" in cleaned:
            language = cleaned.get("language") or self.instance.language
            # Who is named in a headline is named no more one day; the address stays.
            headline = without_words(cleaned["headline"])
            headline = NewsArticle(story=self._story(), language=language, headline=headline).title
            cleaned["slug"] = as_slug(headline, language)
        return cleaned

    def _check_names(self, cleaned: dict[str, Any]) -> None:
        """What readers would see at once; of a draft it is asked before it is published."""
        if self.instance.status == NewsArticle.Status.PUBLISHED:
            typed = {name: cleaned.get(name) or "" for name in FIELDS}
            places = [Place(name, str(self.fields[name].label), text) for name, text in typed.items()]
            add_sentences(self, places, self.instance.story)

    def _story(self) -> Story:
        return self.cleaned_data.get("story") or (self.instance.story if self.instance.story_id else Story())


def add_sentences(form: Any, places: list[Place], story: Story | None) -> None:
    """Under each field what stands in the way of its text."""
    for place in places:
        for sentence in unknown_people([place]):
            form.add_error(place.key, sentence)
    for name in typed_names(places, story):
        form.add_error(name.place.key, name.sentence)


class SiteBlockForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = SiteBlock
        fields = ("kind", "language", "title", "text", "link", "link_label")

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        add_sentences(self, typed_places(self, ("title", "text", "link_label")), None)
        return cleaned


def typed_places(form: Any, names: tuple[str, ...]) -> list[Place]:
    there = [name for name in names if name in form.fields]
    return [Place(name, str(form.fields[name].label), form.cleaned_data.get(name) or "") for name in there]


class ClearForm(forms.Form):
    """Why words that are written as a name of the case file may stand."""

    words = forms.CharField(widget=forms.HiddenInput)
    ground = forms.ChoiceField(
        label=gettext_lazy("It is"), choices=NameClearance.Ground.choices, widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label=gettext_lazy("How you know"),
        max_length=300,
        widget=forms.TextInput(attrs={"class": "vTextField", "autocomplete": "off"}),
        help_text=gettext_lazy("It is kept with your name: “the minister”, “born in 1950, ours in 1998” …"),
    )
