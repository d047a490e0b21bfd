"""The blocks of an article on the desk: a card each, with only what belongs to its kind."""

import json
from typing import Any

from django import forms
from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext as _

from cases.admin.choices import LoadedChoicesMixin
from reports.admin.photo_choice import ChoosesPhotos
from reports.block_forms import CONTENT, FIELDS_OF, BlockForm, BlockFormSet
from reports.models import NewsBlock
from reports.rich_text import RICH

MOST_BLOCKS = 70  # fourteen boxes each; Django refuses a form of more than 1,000
MORE_WITHOUT_SCRIPT = 5
CHOSEN = ("photo", "document", "related")


class BlockInline(ChoosesPhotos, LoadedChoicesMixin, admin.StackedInline):  # type: ignore[type-arg]
    """Blocks are parts of their article: who may change it may change, add and remove them."""

    model = NewsBlock
    fk_name = "article"
    form = BlockForm
    formset = BlockFormSet
    template = "admin/reports/blocks/editor.html"
    max_num = MOST_BLOCKS
    fields = ("position", *CONTENT)
    formfield_overrides = {
        models.TextField: {"widget": forms.Textarea(attrs={"rows": 5, "class": "vLargeTextField"})}
    }

    class Media:
        js = ["js/block_editor.js", "js/markdown_tools.js"]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related(*("related__story__release", "photo", "document"))

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        """More blocks for a browser without script, which asks for them by a link."""
        return MORE_WITHOUT_SCRIPT if "more" in request.GET else 0

    def get_autocomplete_fields(self, request: HttpRequest) -> Any:
        return [name for name in CHOSEN if self._has_a_desk(name)]

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """What is chosen is searched for at its desk: a list of all in each block would be a query each."""
        return [name for name in self.fields if name not in CHOSEN or self._has_a_desk(name)]

    def _has_a_desk(self, name: str) -> bool:
        model: Any = NewsBlock._meta.get_field(name).related_model
        return self.admin_site.is_registered(model)

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        formset: Any = super().get_formset(request, obj, **kwargs)
        formset.words = words_of_editor()
        return formset

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("reports.view_newsarticle") or self.has_change_permission(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("reports.change_newsarticle")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("reports.change_newsarticle" if obj else "reports.add_newsarticle")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_change_permission(request, obj)


def words_of_editor() -> dict[str, Any]:
    """What the script of the editor needs to know and to say."""
    return {
        "kinds": NewsBlock.Kind.choices,
        "fields": json.dumps(FIELDS_OF),
        "rich": " ".join(sorted(RICH)),
        "moved": _("Moved to place {place} of {all}."),
        "removed": _("Removed: {kind}. It goes when you save."),
        "words": _("words"),
    }
