"""Exports as the desk asks for them."""

from dataclasses import replace
from typing import Any

from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import User

from cases.admin.exporting.chosen import rows_of
from cases.casebook.around import Around
from cases.exports.asking import Wish, ask
from cases.models import Export

WISH = Wish("incident", "", [], "csv", True, "codes", "en", pseudonyms=False, confidential=False)


def asked(by: User, **wishes: Any) -> Export:
    wish = replace(WISH, **wishes)
    desk = admin.site.get_model_admin(apps.get_model("cases", wish.kind))
    rows = rows_of(desk, by, wish.query, wish.ticked)
    return ask(wish, Around(rows, by, wish.whole, wish.confidential), by)


def what_happened(export: Export) -> list[str]:
    return list(export.events.values_list("what", flat=True))
