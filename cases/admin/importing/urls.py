"""Addresses of files that come in."""

from django.contrib import admin
from django.urls import path

from cases.admin.importing import columns, pages, people, rows, uploading, words

_view = admin.site.admin_view
_ONE = "cases/import/<uuid:pk>"
urlpatterns = [
    path("cases/import/", _view(uploading.imports_page), name="imports"),
    path("cases/import/add/", _view(uploading.add_import), name="import_add"),
    path(f"{_ONE}/", _view(pages.import_page), name="import"),
    path(f"{_ONE}/columns/", _view(columns.columns_page), name="import_columns"),
    path(f"{_ONE}/words/", _view(words.words_page), name="import_words"),
    path(f"{_ONE}/people/", _view(people.people_page), name="import_people"),
    path(f"{_ONE}/rows/", _view(rows.rows_page), name="import_rows"),
    path(f"{_ONE}/copy/", _view(rows.annotated_copy), name="import_copy"),
    path(f"{_ONE}/check/", _view(pages.check_import), name="import_check"),
    path(f"{_ONE}/confirm/", _view(pages.confirm_import), name="import_confirm"),
    path(f"{_ONE}/stop/", _view(pages.stop_import), name="import_stop"),
    path(f"{_ONE}/remove/", _view(pages.remove_import), name="import_remove"),
]
