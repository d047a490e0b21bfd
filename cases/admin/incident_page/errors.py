"""What is wrong on a page, at its top: one line a mistake, with a link to its field."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext as _


class Mistake(NamedTuple):
    """`anchor`: the id of the field, or of the row where it is about more than one."""

    anchor: str
    where: str
    sentence: str


def mistakes_on(form: forms.BaseForm, formsets: list[Any]) -> list[Mistake]:
    found = list(mistakes_of(form, f"{form.prefix or 'incident'}_form", ""))
    for formset in formsets:
        found += [Mistake(f"{formset.prefix}-group", "", str(error)) for error in formset.non_form_errors()]
        for number, row in enumerate(formset.forms):
            words = _("%(rows)s, row %(number)d")
            where = words % {"rows": formset.model._meta.verbose_name_plural, "number": number + 1}
            found += mistakes_of(row, f"{formset.prefix}-{number}", where)
    return found


def mistakes_of(form: Any, anchor: str, where: str) -> Iterator[Mistake]:
    for name, errors in form.errors.items():
        field = form[name] if name in form.fields else None
        label = capfirst(field.label) if field is not None else ""
        said = ": ".join(filter(None, (capfirst(where), str(label))))
        for sentence in errors:
            yield Mistake(field.id_for_label if field is not None else anchor, said, str(sentence))
