"""Exports as the desk asks for them."""

from dataclasses import replace
from typing import Any

from django.contrib.auth.models import User

from cases.admin.exporting.chosen import chosen_of
from cases.casebook.around import Around
from cases.exports.asking import Wish, ask
from cases.models import Export

WISH = Wish("incident", "", [], "csv", True, "codes", "en", pseudonyms=False, confidential=False)


def asked(by: User, **wishes: Any) -> Export:
    wish = replace(WISH, **wishes)
    plain = Export(kind=wish.kind, query=wish.query, ticked=wish.ticked, asked_by=by)
    return ask(wish, Around(chosen_of(plain), by, wish.whole, wish.confidential), by)


def what_happened(export: Export) -> list[str]:
    return list(export.events.values_list("what", flat=True))
