"""Blocks as editors write them: of each kind only what belongs to it."""

from functools import cached_property
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from cases.admin.choices import LoadedChoicesForm
from reports.block_choices import Options, choice_of, choose_from, offered_to_blocks, shown_by
from reports.drafting import say_part
from reports.forms import add_sentences
from reports.media_checks import mistakes_in_link
from reports.models import NewsArticle, NewsBlock, Quotes
from reports.references import mistakes_in_block
from reports.rich_text import RICH
from reports.typed_names import Place

# A chart and its look are one choice.
CHOSEN_WITH_SHOWS = "look"
CONTENT = tuple(name for name in NewsBlock.CONTENT if name != CHOSEN_WITH_SHOWS)
FIELDS_OF = {
    str(kind): tuple(name for name in fields if name in CONTENT)
    for kind, fields in NewsBlock.FIELDS_OF.items()
}
NAMED = ("text", "speaker")  # where a name could be typed
# Where a sentence about a whole block stands: at the field that it is about.
TOLD_AT = {"figures": "", "chart": "shows", "table": "shows", "related": "related"}


class BlockForm(LoadedChoicesForm):
    """What belongs to another kind is emptied: it would come to light again with that kind."""

    quotes: Quotes | None = None
    language = ""

    class Meta:
        model = NewsBlock
        fields = ("position", *CONTENT)

    def __init__(self, *args: Any, offers: dict[str, Options] | None = None, **kwargs: Any) -> None:
        """``offers``: what a box offers to choose from; without, it is typed."""
        super().__init__(*args, **kwargs)
        offers = offers or {}
        if self.instance.pk:
            self.initial["shows"] = choice_of(self.instance)
        for name in offers.keys() & self.fields.keys():
            choose_from(self.fields[name], offers[name], self.initial.get(name) or "")
        if "position" in self.fields:
            self.fields["position"].required = False
            self.fields["position"].initial = None
        if not self.instance.pk:
            self.initial["position"] = None
        if "text" in self.fields:
            self.fields["text"].help_text = ""  # said once, above the blocks

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        kind = cleaned.get("kind")
        if kind not in FIELDS_OF:
            return cleaned
        self._empty_what_belongs_elsewhere(kind, cleaned)
        cleaned["shows"], self.instance.look = shown_by(kind, cleaned.get("shows", ""))
        if kind == NewsBlock.Kind.FIGURE and cleaned.get("part") and not cleaned.get("text"):
            cleaned["text"] = self._said(cleaned["part"])
        written = NewsBlock(**{name: cleaned[name] for name in CONTENT if name in cleaned})
        written.look = self.instance.look
        at_link = list(mistakes_in_link(written)) if "link" in FIELDS_OF[kind] else []
        for mistake in mistakes_in_block(written, self.quotes):
            if mistake not in at_link:
                self._tell(kind, mistake)
            elif "link" not in self.errors:
                self._tell("link", mistake)
        return cleaned

    def _said(self, part: str) -> str:
        """A figure paragraph that is left empty is said of the story's figures."""
        release = self.quotes.release if self.quotes else None
        return say_part(part, release, self.language) if release and self.language else ""

    def _empty_what_belongs_elsewhere(self, kind: str, cleaned: dict[str, Any]) -> None:
        for name in CONTENT:
            if name == "kind" or name in FIELDS_OF[kind] or name not in self.fields:
                continue
            cleaned[name] = _empty(self.fields[name])
            self.errors.pop(name, None)

    def _tell(self, kind: str, sentence: str) -> None:
        name = TOLD_AT.get(kind, kind if kind in self.fields else "text")
        self.add_error(name if name in self.fields else None, sentence)


def _empty(field: forms.Field) -> bool | str | None:
    if isinstance(field, forms.BooleanField):
        return False
    return None if isinstance(field, forms.ModelChoiceField) else ""


class BlockFormSet(forms.BaseInlineFormSet):  # type: ignore[type-arg]
    """A block without a position goes to the end."""

    @cached_property
    def quotes(self) -> Quotes | None:
        return self.instance.story.quotes if self.instance.story_id else None

    @cached_property
    def offers(self) -> dict[str, Options]:
        return offered_to_blocks(self.quotes.release if self.quotes else None)

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        return {**super().get_form_kwargs(index), "offers": self.offers}

    def full_clean(self) -> None:
        """On a new page the story is known only when the page itself has been read."""
        forms_of_blocks: list[Any] = self.forms
        for form in forms_of_blocks:
            form.quotes, form.language = self.quotes, self.instance.language
        super().full_clean()

    def clean(self) -> None:
        super().clean()
        last = max((form.cleaned_data.get("position") or 0 for form in self._kept), default=0)
        for form in self._kept:
            if form.cleaned_data.get("position") is None:
                last += 10
                form.cleaned_data["position"] = form.instance.position = last
            self._check_related(form)
            if self.instance.status == NewsArticle.Status.PUBLISHED:
                add_sentences(form, _places(form), self.instance.story)

    def _check_related(self, form: Any) -> None:
        related: NewsArticle | None = form.cleaned_data.get("related")
        if related is None:
            return
        if related.pk == self.instance.pk:
            form.add_error("related", _("An article is not related to itself."))
        elif self.instance.language and related.language != self.instance.language:
            form.add_error("related", _("Choose a publication in the language of this one."))

    @property
    def _kept(self) -> list[Any]:
        return [
            form
            for form in self.forms
            if getattr(form, "cleaned_data", None)
            and not form.cleaned_data.get("DELETE")
            and form.has_changed() | bool(form.instance.pk)
        ]


def _places(form: Any) -> list[Place]:
    kind, typed = form.cleaned_data.get("kind"), form.cleaned_data
    return [
        Place(name, str(form.fields[name].label), typed.get(name) or "", rich=name == "text" and kind in RICH)
        for name in NAMED
        if name in form.fields
    ]
